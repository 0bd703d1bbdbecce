import { createServer, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { type HttpTarget, reply, startHttpTarget } from '#test/support/http-target.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { ownAuthority } from '#test/support/own-authority.ts';
import { selfSigned } from '#test/support/self-signed.ts';
import type { OutboundClient, OutboundClientOptions } from './client.ts';
import { trusting } from './trust.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

function client(options: Partial<OutboundClientOptions> = {}): OutboundClient {
  const made = outboundClient(options);
  opened.push(made);
  return made;
}

async function target(...args: Parameters<typeof startHttpTarget>): Promise<HttpTarget> {
  const started = await startHttpTarget(...args);
  opened.push(started);
  return started;
}

/** A server below HTTP: it does what `onConnection` does with each socket. */
function rawServer(onConnection: Parameters<typeof createServer>[1]): Promise<{ port: number; server: Server }> {
  return new Promise((resolve) => {
    const server = createServer(onConnection);
    opened.push({ close: () => server.close() });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : 0, server });
    });
  });
}

const loopback = async () => [{ address: '127.0.0.1', family: 4 as const }];

describe('a request to the outside', () => {
  test('carries method, path, query, fields and body, and gives back the whole reply', async () => {
    const server = await target((_request, response) => reply(response, 201, { id: '1' }, { 'x-one': 'a' }));
    const result = await client().request({
      method: 'POST',
      url: `${server.origin}/a/b?c=d%20e`,
      headers: { authorization: 'Bearer t' },
      body: '{"é":1}',
    });
    expect(result).toMatchObject({ ok: true, status: 201, body: '{"id":"1"}' });
    expect(result.ok && result.headers.get('x-one')).toBe('a');
    expect(server.received).toMatchObject([
      { method: 'POST', url: '/a/b?c=d%20e', json: { é: 1 }, headers: { authorization: 'Bearer t' } },
    ]);
  });

  test.each([
    '',
    'target',
    'ftp://x.example/',
    'https://',
    'javascript:alert(1)',
    'https://user:pw@x.example/',
    'file:///etc/passwd',
  ])('is refused when %j is asked for, before anything is opened', async (url) => {
    const result = await client().request({ method: 'GET', url });
    expect(result).toMatchObject({ ok: false, code: 'invalid-url', sent: false });
    expect(JSON.stringify(result)).not.toContain('user:pw');
  });

  test('goes over http:// only where internal addresses are allowed', async () => {
    const result = await client({ allowPrivate: false }).request({ method: 'GET', url: 'http://example.com/' });
    expect(result).toMatchObject({ ok: false, code: 'invalid-url', message: expect.stringContaining('https://') });
  });

  test('answers the same for a forbidden address whether its port is open or closed', async () => {
    const { port } = await rawServer(() => {});
    const closed = await rawServer(() => {});
    await new Promise((done) => closed.server.close(done));
    const ask = async (url: string) => client({ allowPrivate: false }).request({ method: 'GET', url });
    const open = await ask(`https://127.0.0.1:${port}/`);
    expect(open).toMatchObject({ ok: false, code: 'forbidden-address', sent: false });
    expect(await ask(`https://127.0.0.1:${closed.port}/`)).toEqual(open);
  });

  test.each([
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0/',
    'https://169.254.169.254/latest/',
    'https://[fe80::1]/',
  ])('does not reach %s, however it is written', async (url) => {
    const result = await client({ allowPrivate: false }).request({ method: 'GET', url });
    expect(result).toMatchObject({ ok: false, code: 'forbidden-address', sent: false });
  });

  test('checks every address of a name on the connection itself, so a DNS that changes its mind gains nothing', async () => {
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return asked.length === 1
        ? [{ address: '203.0.113.1', family: 4 as const }]
        : [
            { address: '8.8.8.8', family: 4 as const },
            { address: '127.0.0.1', family: 4 as const },
          ];
    };
    const asking = client({ allowPrivate: false, resolve });
    for (const _ of [1, 2, 3]) {
      const result = await asking.request({ method: 'GET', url: 'https://rebind.example/' });
      expect(result).toMatchObject({ ok: false, code: 'forbidden-address' });
    }
    expect(asked).toEqual(['rebind.example', 'rebind.example', 'rebind.example']);
  });

  test.each([301, 302, 303, 307, 308])(
    'does not follow a redirect by %i and tells where it leads, without its query',
    async (status) => {
      const server = await target((_request, response) =>
        reply(response, status, undefined, { location: 'https://evil.example/x?token=abc' }),
      );
      const result = await client().request({
        method: 'GET',
        url: `${server.origin}/Users`,
        headers: { authorization: 'Bearer t' },
      });
      expect(result).toMatchObject({ ok: false, code: 'redirect', sent: true, status });
      expect(result.ok ? '' : result.message).toContain('redirects to https://evil.example/x;');
      expect(server.received).toHaveLength(1);
    },
  );

  test('takes the next address of a name when the first does not answer', async () => {
    const server = await target((_request, response) => reply(response, 200));
    const resolve = async () => ['127.0.0.99', '127.0.0.1'].map((address) => ({ address, family: 4 as const }));
    const url = server.origin.replace('127.0.0.1', 'two.example');
    expect(await client({ resolve }).request({ method: 'GET', url })).toMatchObject({ ok: true, status: 200 });
  });

  test('says that a name does not resolve', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await client({ resolve }).request({ method: 'GET', url: 'https://no.example/' })).toMatchObject({
      code: 'unresolvable',
      sent: false,
      message: 'the name no.example cannot be resolved (ENOTFOUND)',
    });
  });

  test('says that a port is closed', async () => {
    const { port, server } = await rawServer(() => {});
    await new Promise((done) => server.close(done));
    expect(await client().request({ method: 'GET', url: `http://127.0.0.1:${port}/` })).toMatchObject({
      code: 'refused',
      sent: false,
    });
  });
});

describe('TLS', () => {
  test('a certificate that nobody vouches for is refused', async () => {
    const server = await target((_request, response) => reply(response, 200), { tls: true });
    const result = await client({ resolve: loopback }).request({ method: 'GET', url: server.origin });
    expect(result).toMatchObject({
      ok: false,
      code: 'tls',
      sent: false,
      message: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
    });
    expect(server.received).toHaveLength(0);
  });

  test('a trusted certificate is asked for by the name in the URL, although the socket goes to the checked address', async () => {
    const server = await target((_request, response) => reply(response, 200), { tls: true });
    const asking = client({ resolve: loopback, trust: trusting([selfSigned.cert]) });
    expect(await asking.request({ method: 'GET', url: server.origin })).toMatchObject({ ok: true, status: 200 });
    const other = await asking.request({ method: 'GET', url: `https://other.test:${server.port}/` });
    expect(other).toMatchObject({ ok: false, code: 'tls', message: expect.stringContaining('ALTNAME') });
  });

  test('an authority of one’s own is trusted where it is named, for what it vouches for only', async () => {
    const { cert, expired, key, authority } = ownAuthority;
    const [server, late] = [cert, expired].map((each) =>
      target((_request, response) => reply(response, 200), { tls: { cert: each, key } }),
    );
    const ask = async (asking: OutboundClient, url = '') => asking.request({ method: 'GET', url });
    const url = (await server)?.origin;
    const stranger = await ask(client({ resolve: loopback }), url);
    expect(stranger).toMatchObject({ code: 'tls', sent: false, message: expect.stringContaining('outboundCa') });
    const trusted = client({ resolve: loopback, trust: trusting([authority]) });
    expect(await ask(trusted, url)).toMatchObject({ ok: true, status: 200 });
    expect(await ask(trusted, (await late)?.origin)).toMatchObject({
      code: 'tls',
      message: expect.stringMatching(/CERT_HAS_EXPIRED\)\. It must be renewed there/),
    });
    const elsewhere = url?.replace('target.test', 'other.test');
    expect(await ask(trusted, elsewhere)).toMatchObject({ message: expect.stringContaining('for another host') });
  });

  test('what the system trusts stays trusted beside an authority of one’s own', async () => {
    const server = await target((_request, response) => reply(response, 200), { tls: true });
    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, selfSigned.cert]);
    const trust = trusting([ownAuthority.authority]);
    setDefaultCACertificates(usual);
    const asking = client({ resolve: loopback, trust });
    expect(await asking.request({ method: 'GET', url: server.origin })).toMatchObject({ ok: true });
  });

  test('a server that speaks no TLS behind https:// is a TLS failure', async () => {
    const server = await target((_request, response) => reply(response, 200));
    const result = await client({ resolve: loopback }).request({
      method: 'GET',
      url: `https://target.test:${server.port}/`,
    });
    expect(result).toMatchObject({
      ok: false,
      code: 'tls',
      sent: false,
      message: expect.stringContaining('speaks no TLS. Check the port'),
    });
  });
});

describe('a reply that does not come', () => {
  test('a connection that is reset after the request was read leaves its outcome unknown', async () => {
    const { port } = await rawServer((socket) =>
      socket.on('data', () => socket.resetAndDestroy()).on('error', () => {}),
    );
    const result = await client().request({ method: 'POST', url: `http://127.0.0.1:${port}/Users`, body: '{}' });
    expect(result).toMatchObject({ ok: false, code: 'timeout-unknown', sent: true });
  });

  test('a reply that breaks off in its body leaves its outcome unknown', async () => {
    const { port } = await rawServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => socket.end('HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{"id":'));
    });
    const result = await client().request({ method: 'POST', url: `http://127.0.0.1:${port}/Users`, body: '{}' });
    expect(result).toMatchObject({ ok: false, code: 'timeout-unknown', sent: true });
  });

  test('a server that is silent, and one that drips, are left at the deadline', async () => {
    const silent = await rawServer((socket) => socket.on('error', () => {}));
    const dripping = await rawServer((socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => clearInterval(drip));
    });
    for (const { port } of [silent, dripping]) {
      const result = await client().request({
        method: 'PUT',
        url: `http://127.0.0.1:${port}/`,
        body: '{}',
        timeout: 60,
      });
      expect(result).toMatchObject({
        ok: false,
        code: 'timeout-unknown',
        sent: true,
        message: 'no whole reply within 0.06 seconds',
      });
    }
  });

  test('a request that waits for a free connection until its deadline was not sent, and is not sent later', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await target(async (request, response) => {
      if (request.path === '/first') await held;
      reply(response, 200);
    });
    const asking = client({ connections: 1 });
    const first = asking.request({ method: 'GET', url: `${server.origin}/first` });
    const second = await asking.request({ method: 'POST', url: `${server.origin}/second`, body: '{}', timeout: 30 });
    expect(second).toMatchObject({ ok: false, code: 'unavailable', sent: false });
    release();
    expect(await first).toMatchObject({ ok: true });
    expect(await asking.request({ method: 'GET', url: `${server.origin}/third` })).toMatchObject({ ok: true });
    expect(server.received.map((request) => request.path)).toEqual(['/first', '/third']);
  });

  test('a reply larger than is read is cut off and said to be', async () => {
    const server = await target((_request, response) => response.end('x'.repeat(100_000)) && undefined);
    const result = await client({ largestReply: 10_000 }).request({ method: 'GET', url: server.origin });
    expect(result).toMatchObject({ ok: false, code: 'protocol', message: 'the reply is larger than 10000 bytes' });
  });

  test('an answer that is no HTTP is said to be none', async () => {
    const { port } = await rawServer((socket) => {
      socket.on('error', () => {});
      socket.end('220 mail.example ESMTP\r\n');
    });
    const result = await client().request({ method: 'GET', url: `http://127.0.0.1:${port}/` });
    expect(result).toMatchObject({ ok: false, code: 'protocol' });
  });

  test('a header that cannot be sent is a result, not an exception, and shows nothing of it', async () => {
    const result = await client().request({
      method: 'GET',
      url: 'http://127.0.0.1:9/',
      headers: { authorization: 'Bearer canary\n71' },
    });
    expect(result).toMatchObject({ ok: false, sent: false });
    expect(JSON.stringify(result)).not.toContain('canary');
  });
});
