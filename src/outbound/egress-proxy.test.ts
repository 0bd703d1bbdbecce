import { describe, expect, test } from 'vitest';
import { leavesByProxy, parseExceptions, parseProxy } from './egress-proxy.ts';

const loginOf = (text: string) => {
  const parsed = parseProxy(text);
  return parsed.ok ? Buffer.from(parsed.proxy.authorization?.slice('Basic '.length) ?? '', 'base64').toString() : false;
};

describe('the address of a proxy', () => {
  test.each([
    ['http://proxy.example.org:3128', { host: 'proxy.example.org', port: 3128, tls: false }],
    ['https://proxy.example.org', { host: 'proxy.example.org', port: 443, tls: true }],
    [' http://[fd00::1]:8080/ ', { host: 'fd00::1', port: 8080, tls: false }],
  ])('%s is understood', (text, proxy) => {
    expect(parseProxy(text)).toEqual({ ok: true, proxy });
  });

  test.each([
    ['http://a:b@p:1', 'a:b'],
    ['http://a%40b:c%3Ad%2F@p:1', 'a@b:c:d/'],
    ['http://a@p:1', 'a:'],
  ])('%s holds name and password', (text, login) => {
    expect(loginOf(text)).toBe(login);
  });

  test.each(['', 'proxy:3128', 'socks5://p:1080', 'http://p/path', 'http://p?x', 'http://p#x', 'http://a%zz@p:1'])(
    '%j is none',
    (text) => {
      expect(parseProxy(text)).toEqual({ ok: false });
    },
  );
});

describe('what is reached without the proxy', () => {
  const parsed = parseExceptions('intranet.example, *.corp.example .lan.example,10.0.0.0/8, 192.0.2.7 2001:db8::/32');
  const except = parsed.ok ? parsed.except : { names: [], addresses: parsed };

  test.each([
    ['intranet.example', false],
    ['INTRANET.example.', false],
    ['a.intranet.example', false],
    ['notintranet.example', true],
    ['corp.example', false],
    ['x.lan.example', false],
    ['example', true],
    ['10.1.2.3', false],
    ['11.1.2.3', true],
    ['192.0.2.7', false],
    ['192.0.2.8', true],
    ['2001:db8::5', false],
    ['2606:4700::1111', true],
    ['localhost', false],
    ['tenant.localhost', false],
    ['127.0.0.9', false],
    ['::1', false],
    ['::ffff:10.1.2.3', false],
  ])('%s leaves by it: %s', (host, leaves) => {
    if (!('names' in except) || 'ok' in except.addresses) throw new Error('not read');
    const proxy = { host: 'p', port: 1, tls: false, resolves: false };
    expect(leavesByProxy({ ...proxy, except: { names: except.names, addresses: except.addresses } }, host)).toBe(
      leaves,
    );
  });

  test.each(['10.0.0.0/33', '10.0.0.0/8/1', 'a b/c', 'http://x', '10.0.0.0/', '::1/129'])('%j is refused', (text) => {
    expect(parseExceptions(`good.example, ${text}`)).toMatchObject({ ok: false });
  });
});
