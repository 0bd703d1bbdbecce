import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type ConnectProxy, type ConnectProxyOptions, startConnectProxy } from '#test/support/connect-proxy.ts';
import { type HttpTarget, reply, startHttpTarget } from '#test/support/http-target.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { ownAuthority } from '#test/support/own-authority.ts';
import { selfSigned } from '#test/support/self-signed.ts';
import type { OutboundClientOptions } from './client.ts';
import { parseExceptions, parseProxy } from './egress-proxy.ts';
import { trusting } from './trust.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

const trust = trusting([selfSigned.cert]);
const publicly = async () => [{ address: '8.8.8.8', family: 4 as const }];

async function proxied(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const proxy = await startConnectProxy(options);
  opened.push(proxy);
  return proxy;
}

async function targeted(tls = true): Promise<HttpTarget> {
  const target = await startHttpTarget((request, response) => reply(response, 200, { path: request.path }), { tls });
  opened.push(target);
  return target;
}

/** Asks through the proxy at `url`; nothing internal may be reached unless `more` says otherwise. */
async function ask(
  url: string,
  proxyUrl: string,
  more: Partial<OutboundClientOptions> & { readonly resolves?: boolean; readonly noProxy?: string } = {},
) {
  const { resolves = false, noProxy = '', ...options } = more;
  const parsed = parseProxy(proxyUrl);
  const excepted = parseExceptions(noProxy);
  if (!parsed.ok || !excepted.ok) throw new Error('wrong in the test');
  const proxy = { ...parsed.proxy, resolves, except: excepted.except };
  const client = outboundClient({ allowPrivate: false, trust, resolve: publicly, proxy, ...options });
  opened.push(client);
  return client.request({ method: 'GET', url, headers: { authorization: 'Bearer canary 72' } });
}

describe('through the egress proxy', () => {
  test('goes a request to the address that was checked here, and TLS is with the application, by its name', async () => {
    const [proxy, target] = [await proxied(), await targeted()];
    expect(await ask(`${target.origin}/Users`, proxy.url)).toMatchObject({ ok: true, body: '{"path":"/Users"}' });
    expect(proxy.asked).toEqual([`8.8.8.8:${target.port}`]);
    // Whoever sits in the middle shows a certificate of its own: it is refused.
    const strange = await ask(`https://other.test:${target.port}/`, proxy.url);
    expect(strange).toMatchObject({ ok: false, code: 'tls', message: expect.stringContaining('for another host') });
    expect(target.received).toHaveLength(1);
  });

  test.each([
    ['a name with an internal address', 'https://inside.test/', [{ address: '10.0.0.7', family: 4 as const }]],
    [
      'a name with one internal address of two',
      'https://inside.test/',
      [
        { address: '8.8.8.8', family: 4 as const },
        { address: '::ffff:127.0.0.1', family: 6 as const },
      ],
    ],
    ['an internal address', 'https://169.254.169.254/', []],
    ['this machine', 'https://127.0.0.1/', []],
  ])('%s is refused before the proxy hears of it', async (_, url, addresses) => {
    const proxy = await proxied();
    for (const resolves of _.startsWith('a name') ? [false] : [false, true]) {
      const result = await ask(url, proxy.url, { resolve: async () => addresses, resolves });
      expect(result).toMatchObject({ ok: false, code: 'forbidden-address', sent: false });
    }
    expect(proxy.asked).toEqual([]);
  });

  test('a proxy that finds addresses itself is asked for the name', async () => {
    const [proxy, target] = [await proxied(), await targeted()];
    const resolve = () => Promise.reject(new Error('nobody here knows names'));
    expect(await ask(target.origin, proxy.url, { resolves: true, resolve })).toMatchObject({ ok: true });
    expect(proxy.asked).toEqual([`target.test:${target.port}`]);
  });

  test('the next address is asked for when the first cannot be reached', async () => {
    const proxy = await proxied({ refuses: (authority) => (authority.startsWith('[') ? 502 : undefined) });
    const target = await targeted();
    const resolve = async () => [{ address: '2606:4700::1111', family: 6 as const }, ...(await publicly())];
    expect(await ask(target.origin, proxy.url, { resolve })).toMatchObject({ ok: true });
    expect(proxy.asked).toEqual([`[2606:4700::1111]:${target.port}`, `8.8.8.8:${target.port}`]);
  });

  test('an excepted host is reached without it, and checked as ever', async () => {
    const [proxy, target] = [await proxied(), await targeted()];
    const resolve = async () => [{ address: '127.0.0.1', family: 4 as const }];
    const how = { noProxy: 'target.test', resolve };
    expect(await ask(target.origin, proxy.url, { ...how, allowPrivate: true })).toMatchObject({ ok: true });
    expect(await ask(target.origin, proxy.url, how)).toMatchObject({ ok: false, code: 'forbidden-address' });
    expect(proxy.asked).toEqual([]);
  });

  test('HTTP without TLS goes by a tunnel, too, where internal addresses are allowed', async () => {
    const [proxy, target] = [await proxied(), await targeted(false)];
    const url = `http://inside.test:${target.port}/x`;
    const resolve = async () => [{ address: '10.0.0.7', family: 4 as const }];
    expect(await ask(url, proxy.url, { allowPrivate: true, resolve })).toMatchObject({
      ok: true,
      body: '{"path":"/x"}',
    });
    expect(proxy.asked).toEqual([`10.0.0.7:${target.port}`]);
  });

  test('name and password are shown to the proxy alone; without them it says what to do', async () => {
    const proxy = await proxied({ login: { name: 'rollcall', password: 'canary 73' } });
    const target = await targeted();
    const withLogin = proxy.url.replace('://', '://rollcall:canary%2073@');
    expect(await ask(target.origin, withLogin)).toMatchObject({ ok: true });
    expect(JSON.stringify(target.received)).not.toMatch(/proxy-authorization|canary 73/i);
    const refused = await ask(target.origin, withLogin.replace('73', '74'));
    expect(refused).toMatchObject({ ok: false, code: 'unavailable', sent: false });
    expect(refused.ok ? '' : refused.message).toMatch(/127\.0\.0\.1:\d+ .*407\. Name and password in outboundProxy/);
    expect(JSON.stringify(refused)).not.toContain('canary');
  });

  test('a proxy over TLS is believed by its certificate alone', async () => {
    const [proxy, target] = [await proxied({ tls: true }), await targeted()];
    const houseTrust = trusting([selfSigned.cert, ownAuthority.authority]);
    expect(await ask(target.origin, proxy.url, { trust: houseTrust })).toMatchObject({ ok: true });
    expect(proxy.asked).toHaveLength(1);
    const wrong = await ask(target.origin, proxy.url);
    expect(wrong).toMatchObject({
      ok: false,
      code: 'unavailable',
      message: expect.stringContaining('outboundCa'),
    });
    expect(proxy.asked).toHaveLength(1);
  });

  test('a proxy that is down, refuses, is silent or no proxy is said to be, and nothing goes round it', async () => {
    const target = await targeted();
    const gone = await startConnectProxy();
    await gone.close();
    const refusing = await proxied({ refuses: () => 403 });
    const other = createServer((socket) => socket.on('error', () => {}).end('220 mail.example ESMTP\r\n\r\n'));
    const closing = createServer((socket) => socket.on('error', () => {}).end());
    for (const server of [other, closing]) {
      opened.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    }
    const at = (server: typeof other) => {
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    };
    for (const [url, words] of [
      [gone.url, /cannot be reached: .*ECONNREFUSED.*Look at outboundProxy/],
      [refusing.url, /answered 403\. It may forbid/],
      [at(other), /does not answer as an HTTP proxy does/],
      [at(closing), /closed the connection without an answer/],
    ] as const) {
      const result = await ask(target.origin, url);
      expect(result).toMatchObject({ ok: false, code: 'unavailable', sent: false });
      expect(result.ok ? '' : result.message).toMatch(words);
      expect(JSON.stringify(result)).not.toContain('canary');
    }
    expect(target.received).toEqual([]);
  });
});
