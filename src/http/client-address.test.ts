import { Agent, createServer, request as httpRequest, type Server } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';
import { listen } from './server.ts';
import { parseTrustedProxies, plainAddress, type TrustedProxies, usualProxies } from './trusted-proxies.ts';

function proxiesOf(text: string): TrustedProxies {
  const read = parseTrustedProxies(text);
  if (!read.ok) throw new Error(read.wanted);
  return read.proxies;
}

const socketOf = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

/** Asks a server that answers with the address it takes for the client's, through proxies that append as nginx does. */
async function seenThrough(proxies: TrustedProxies | undefined, from: readonly string[], forged?: string) {
  const server = await listen({
    port: 0,
    fetch: (request, env) => new Response(clientAddress(request, env, proxies)),
  });
  const opened: Server[] = [];
  let port = server.port;
  // The last of them stands next to the server.
  for (const _ of from.slice(1)) {
    const made = await proxyTo(port, from[from.length - 1 - opened.length] ?? '127.0.0.1');
    opened.push(made.server);
    port = made.port;
  }
  const answer = await ask(port, from[0] ?? '127.0.0.1', forged);
  for (const each of opened) {
    each.closeAllConnections();
    await new Promise((closed) => each.close(closed));
  }
  await server.close();
  return answer;
}

async function proxyTo(port: number, localAddress: string) {
  const agent = new Agent({ localAddress });
  const server = createServer((incoming, outgoing) => {
    const before = incoming.headers['x-forwarded-for'];
    const client = plainAddress(incoming.socket.remoteAddress ?? '');
    const headers = { ...incoming.headers, 'x-forwarded-for': [before, client].filter(Boolean).join(', ') };
    httpRequest({ port, host: '127.0.0.1', agent, headers }, (answer) => answer.pipe(outgoing)).end();
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

function ask(port: number, localAddress: string, forged: string | undefined): Promise<string> {
  const headers = {
    connection: 'close',
    ...(forged === undefined ? {} : { 'x-forwarded-for': forged, forwarded: 'for=6.6.6.6' }),
  };
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', localAddress, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}

describe('the address a request came from', () => {
  it('is the socket’s where no proxy is trusted, whatever the client writes', async () => {
    expect(await seenThrough(undefined, ['127.0.0.1'], '6.6.6.6')).toBe('127.0.0.1');
    expect(await seenThrough(proxiesOf('192.0.2.1'), ['127.0.0.1'], '6.6.6.6')).toBe('127.0.0.1');
  });

  it('is what the proxy itself added where a proxy was named without its address', async () => {
    expect(await seenThrough(usualProxies(), ['127.0.0.5', '127.0.0.1'], '6.6.6.6')).toBe('127.0.0.5');
    expect(await seenThrough(usualProxies(), ['127.0.0.1'], '6.6.6.6, 198.51.100.7')).toBe('198.51.100.7');
  });

  it('is found behind a chain of trusted proxies, and no address before the first that is not trusted counts', async () => {
    const chain = ['127.0.0.7', '127.0.1.2', '127.0.1.1'];
    expect(await seenThrough(proxiesOf('127.0.1.0/24'), chain, '6.6.6.6')).toBe('127.0.0.7');
    expect(await seenThrough(proxiesOf('127.0.1.1'), chain, '6.6.6.6')).toBe('127.0.1.2');
    expect(await seenThrough(proxiesOf('127.0.1.0/24'), ['127.0.0.7', '127.0.0.8'], '6.6.6.6')).toBe('127.0.0.8');
  });

  it('is the nearest proxy’s where what was forwarded is no address', async () => {
    expect(await seenThrough(proxiesOf('loopback'), ['127.0.0.1'], '6.6.6.6, <script>')).toBe('127.0.0.1');
    expect(await seenThrough(proxiesOf('loopback'), ['127.0.0.1'], '')).toBe('127.0.0.1');
  });

  it('never is one that was written left of what a trusted proxy added', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const address = fc.tuple(octet, octet, octet).map((rest) => `203.${rest.join('.')}`);
    const env = socketOf('10.0.0.1');
    fc.assert(
      fc.property(fc.array(fc.oneof(address, fc.string())), address, fc.nat({ max: 3 }), (forged, client, passed) => {
        const clean = forged.map((text) => text.replace(/[^\x20-\x7e]/g, ''));
        const through = Array.from({ length: passed }, (_, at) => `10.0.0.${at + 2}`);
        const headers = { 'x-forwarded-for': [...clean, client, ...through].join(', ') };
        const request = new Request('http://h/', { headers });
        expect(clientAddress(request, env, proxiesOf('10.0.0.0/8'))).toBe(client);
      }),
    );
  });

  it.each([
    ['::ffff:10.0.0.1', '2001:DB8::7', '2001:db8::7'],
    ['fd00::1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['10.0.0.1', '203.0.113.7:4711', '203.0.113.7'],
    ['10.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
    ['fe80::1%eth0', '203.0.113.7', '203.0.113.7'],
  ])('is read in each notation: from %s, forwarded for %s', (peer, forwarded, expected) => {
    const request = new Request('http://h/', { headers: { 'x-forwarded-for': forwarded } });
    expect(clientAddress(request, socketOf(peer), proxiesOf('private'))).toBe(expected);
  });

  it('is nobody’s where a request comes without a socket', () => {
    const request = new Request('http://h/', { headers: { 'x-forwarded-for': '6.6.6.6' } });
    expect(clientAddress(request, undefined, usualProxies())).toBe('local');
  });
});

describe('a list of trusted proxies', () => {
  it.each([
    '',
    ' , ',
    '0.0.0.0/0',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/8/8',
    'proxy.example',
    '10.0.0.0/',
    '10.0.0.0/a',
  ])('is refused where it says %j', (text) => {
    expect(parseTrustedProxies(text)).toMatchObject({ ok: false });
  });

  it('knows addresses and networks of both families, and an IPv4 address inside an IPv6 one', () => {
    const { trusts } = proxiesOf('192.0.2.7 10.0.0.0/8,2001:db8::/32 ::ffff:198.51.100.1');
    const trusted = ['192.0.2.7', '10.255.0.1', '2001:db8:1::9', '198.51.100.1', '192.0.2.8', '11.0.0.1', '::1', 'x'];
    expect(trusted.filter((address) => trusts(address))).toEqual(trusted.slice(0, 4));
  });
});
