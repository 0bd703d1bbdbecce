import { describe, expect, it } from 'vitest';
import { resolveSettings } from './resolve-settings.ts';

const file = (text: string) => ({ path: 'server.yaml', text });
const problemsOf = async (given: Parameters<typeof resolveSettings>[0]) => {
  const resolved = await resolveSettings(given);
  return resolved.ok ? [] : resolved.problems;
};

describe('the settings of a server', () => {
  it('are the usual ones when nobody says anything', async () => {
    expect(await resolveSettings({ options: {}, env: {}, file: file('') })).toMatchObject({
      ok: true,
      settings: { port: 8080, host: '127.0.0.1', behindProxy: false, logLevel: 'info' },
      sources: { port: 'usual' },
    });
  });

  it('come from the option before the environment, and from the environment before the file', async () => {
    const given = {
      options: { port: 1 },
      env: { ROLLCALL_PORT: '2', ROLLCALL_HOST: 'b', ROLLCALL_LOG_LEVEL: '' },
      file: file('port: 3\nhost: c\nlogLevel: warn\n'),
    };
    expect(await resolveSettings(given)).toMatchObject({
      settings: { port: 1, host: 'b', logLevel: 'warn' },
      sources: { port: 'option', host: 'environment', logLevel: 'file', behindProxy: 'usual' },
    });
  });

  it('tell everything that is wrong, each at its place', async () => {
    const text = 'port: 70000\npublicURL: https://a.example\nhost: [a]\nbehindProxy: maybe\n';
    expect(await problemsOf({ options: {}, env: { ROLLCALL_LOG_LEVEL: 'loud' }, file: file(text) })).toEqual([
      expect.stringMatching(/^server\.yaml:2:1 publicURL is no setting\. There are port, host, publicUrl, /),
      'server.yaml:3:1 host must be one value.',
      'server.yaml:1:1 port must be a whole number, from 0 to 65535; 70000 is not.',
      'server.yaml:4:1 behindProxy must be true or false; maybe is not.',
      'ROLLCALL_LOG_LEVEL must be debug, info, warn, error or silent; loud is not.',
    ]);
  });

  it('repeat nothing of an address that may hold a password, and take none where everybody can read it', async () => {
    const env = { ROLLCALL_OUTBOUND_PROXY: 'ftp://a:canary@p' };
    const problems = await problemsOf({ options: { outboundProxy: 'http://a:canary@p:1' }, env });
    expect(problems).toEqual([
      expect.stringMatching(/^ROLLCALL_OUTBOUND_PROXY must be the address of a proxy/),
      expect.stringContaining('--outbound-proxy holds a password'),
    ]);
    expect(problems.join()).not.toContain('canary');
  });

  it('of which only some are wanted are not refused for the others', async () => {
    const given = {
      options: {},
      env: { ROLLCALL_PORT: 'x' },
      file: file('logLevel: loud\noutboundProxy: http://p:1\n'),
    };
    expect(await resolveSettings({ ...given, only: ['outboundProxy'] })).toMatchObject({
      ok: true,
      settings: { outboundProxy: 'http://p:1' },
    });
  });

  it.each([
    ['a broken file', file('port: [1'), /^server\.yaml:\d+:\d+ /],
    ['a list', file('- 1'), /must hold settings/],
    ['one TLS file of two', file('tlsCert: a.pem'), /TLS needs both files/],
    [
      'a proxy that is everybody',
      file('behindProxy: true\ntrustedProxy: 0.0.0.0/0'),
      /:2:1 trustedProxy must be addresses/,
    ],
    ['proxies that count for nothing', file('trustedProxy: 10.0.0.0/8'), /only with behindProxy/],
    [
      'a proxy of another kind',
      file('outboundProxy: socks5://a.example'),
      /^server\.yaml:1:1 outboundProxy must be the address/,
    ],
    ['hosts that are none', file('outboundNoProxy: 10.0.0.0/8, a b/c'), /“b\/c” is none of them; .* is not\.$/],
    ['an address with a query', file('publicUrl: https://a.example/?b'), /must be a web address/],
  ])('refuse %s', async (_, given, problem) => {
    expect((await problemsOf({ options: {}, env: {}, file: given })).join('\n')).toMatch(problem);
  });
});
