import { writeFileSync } from 'node:fs';
import { BlockList, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type Endpoint } from '#http/api/contract.ts';
import { sendMail } from '#notify/send-mail.ts';
import { parseProxy } from '#outbound/egress-proxy.ts';
import { trusting } from '#outbound/trust.ts';
import { freshFolder, rollcallHere } from '#test/support/command-line.ts';
import { startConnectProxy } from '#test/support/connect-proxy.ts';
import { startDnsServer } from '#test/support/dns-server.ts';
import { reply, startHttpTarget } from '#test/support/http-target.ts';
import { openInstallation } from '#test/support/installation.ts';
import { outboundClient } from '#test/support/outbound-client.ts';
import { ownAuthority } from '#test/support/own-authority.ts';
import { selfSigned } from '#test/support/self-signed.ts';
import { startSmtpServer } from '#test/support/smtp-server.ts';

const folder = freshFolder();
afterAll(() => folder.remove());
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

async function open<T extends { close(): unknown }>(opening: Promise<T>): Promise<T> {
  const thing = await opening;
  opened.push(thing);
  return thing;
}

const nobody = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0, Resources: [] };

describe('a company whose machines reach the internet by a proxy, with an authority of its own', () => {
  const { cert, key, authority } = ownAuthority;
  const ca = join(folder.path, 'house.pem');
  writeFileSync(ca, authority);

  it('connects an application by settings of the environment, and its password stands nowhere', async () => {
    const target = await open(startHttpTarget((_, response) => reply(response, 200, nobody), { tls: { cert, key } }));
    const proxy = await open(startConnectProxy({ login: { name: 'rollcall', password: 'canary-81' } }));
    const at = ['--data', join(folder.path, 'behind')];
    const env = {
      ROLLCALL_OUTBOUND_PROXY: proxy.url.replace('://', '://rollcall:canary-81@'),
      ROLLCALL_OUTBOUND_PROXY_RESOLVES: 'true',
    };
    const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
      rollcallHere([...args, ...at], { ...env, ...more });
    await run(['app', 'add', 'generic', '--name', 'Wiki']);
    await run(['app', 'connect', 'Wiki', '--url', `${target.origin}/scim`, '--token', 'canary-82']);
    const strange = await run(['app', 'test', 'Wiki']);
    expect(strange).toMatchObject({ status: 1, err: expect.stringContaining('outboundCa') });
    expect(target.received).toEqual([]);
    const tested = await run(['app', 'test', 'Wiki'], { ROLLCALL_OUTBOUND_CA: ca });
    expect(tested, tested.err).toMatchObject({ status: 0 });
    expect(new Set(proxy.asked)).toEqual(new Set([`target.test:${target.port}`]));
    const shut = await run(['app', 'test', 'Wiki'], { ROLLCALL_OUTBOUND_PROXY: proxy.url });
    expect(shut).toMatchObject({ status: 1, err: expect.stringContaining('answered 407') });
    const everything = JSON.stringify([strange, tested, shut, await run(['audit', '--json']), await run(['log'])]);
    expect(everything).not.toMatch(/canary-8[12]/);
  });

  it('checks an endpoint under development in the same way', async () => {
    const target = await open(startHttpTarget((_, response) => reply(response, 503), { tls: { cert, key } }));
    const proxy = await open(startConnectProxy());
    const env = {
      ROLLCALL_OUTBOUND_PROXY: proxy.url,
      ROLLCALL_OUTBOUND_PROXY_RESOLVES: 'true',
      ROLLCALL_OUTBOUND_CA: ca,
      ROLLCALL_DATA: folder.path,
    };
    await rollcallHere(['check', `${target.origin}/scim`, '--token', 'x'], env);
    expect(target.received.length).toBeGreaterThan(0);
    expect(new Set(proxy.asked)).toEqual(new Set([`target.test:${target.port}`]));
  });

  it('is told by `config check` what holds, without the password, and what is wrong', async () => {
    const file = join(folder.path, 'server.yaml');
    const check = async (text: string, env: Readonly<Record<string, string>> = {}) => {
      writeFileSync(file, text);
      return rollcallHere(['config', 'check', '--config', file], env);
    };
    const good = await check(
      `outboundProxy: http://rollcall:canary-83@proxy.example.org:3128\noutboundNoProxy: 10.0.0.0/8, intranet.example.org\noutboundCa: ${ca}\n`,
    );
    expect(good).toMatchObject({ status: 0, out: expect.stringContaining('The certificate authorities can be read.') });
    expect(good.out).toContain('http://rollcall:redacted@proxy.example.org:3128/ (file)');
    const wrong = await check('outboundProxy: ftp://a:canary-83@b\noutboundNoProxy: 10.0.0.0/99\n');
    expect(wrong).toMatchObject({ status: 2, err: expect.stringContaining('server.yaml:1:1 outboundProxy must be') });
    expect(wrong.err).toContain('“10.0.0.0/99” is none of them');
    const missing = await check(`outboundCa: ${folder.path}/none.pem\n`);
    expect(missing).toMatchObject({ status: 3, err: expect.stringContaining('none.pem cannot be read') });
    expect(await check(`outboundCa: ${file}\n`)).toMatchObject({
      err: expect.stringContaining('holds no certificate'),
    });
    writeFileSync(join(folder.path, 'old.pem'), `${ownAuthority.expired}\n${key}\n`);
    const old = await check(`outboundCa: ${folder.path}/old.pem\n`);
    expect(old.out).toMatch(/certificate 1 \(CN=target\.test\) has expired[\s\S]*holds a private key/);
    const open = ['serve', '--port', '0', '--outbound-proxy', 'http://a:canary-83@b:1', '--data', folder.path];
    const seen = await rollcallHere(open);
    expect(seen).toMatchObject({ status: 2, err: expect.stringContaining('holds a password') });
    expect(JSON.stringify([good, wrong, missing, old, seen])).not.toContain('canary-83');
  });
});

describe('mail', () => {
  it('goes through the proxy like everything else, and its server is still believed by its certificate alone', async () => {
    const server = await open(startSmtpServer());
    const proxy = await open(startConnectProxy());
    const parsed = parseProxy(proxy.url);
    if (!parsed.ok) throw new Error('the proxy of the test has no address');
    const except = { names: [], addresses: new BlockList() };
    const egress = { proxy: { ...parsed.proxy, resolves: true, except } };
    const settings = {
      host: selfSigned.name,
      port: server.port,
      tls: 'starttls',
      user: null,
      from: 'r@x.example',
      to: [],
      allowPrivateAddress: false,
      digest: 'none',
      language: 'en',
    } as const;
    const message = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' };
    const send = (trust: readonly string[]) =>
      sendMail({ settings, secret: undefined }, 'ada@x.example', message, { ...egress, trust: trusting(trust) });
    expect(await send([])).toMatchObject({ ok: false, failure: { code: 'tls' } });
    expect(await send([selfSigned.cert])).toMatchObject({ ok: true });
    expect(server.mails).toMatchObject([{ to: ['ada@x.example'], secure: true }]);
    expect(proxy.asked).toEqual([`target.test:${server.port}`, `target.test:${server.port}`]);
  });
});

describe('a name whose address changes', () => {
  it('gains nothing, whenever it changes: what is checked is what is connected to', async () => {
    const inside = await open(startHttpTarget((_, response) => reply(response, 200, { secret: true }), { tls: true }));
    const public1 = '203.0.114.1';
    const turns: (readonly string[])[] = [['127.0.0.1'], [public1, '127.0.0.1'], ['169.254.169.254'], ['0.0.0.0']];
    const dns = await open(startDnsServer(() => turns.shift() ?? ['127.0.0.1']));
    const asking = outboundClient({ allowPrivate: false, resolve: dns.resolve, trust: trusting([selfSigned.cert]) });
    opened.push(asking);
    for (let each = 0; each < 6; each += 1) {
      const result = await asking.request({ method: 'GET', url: `${inside.origin}/` });
      expect(result).toMatchObject({ ok: false, code: 'forbidden-address', sent: false });
    }
    // One question for one connection: there is no second answer that could differ from the one that was checked.
    expect(dns.asked).toEqual(Array.from({ length: 6 }, () => 'target.test'));
    expect(inside.received).toEqual([]);
  });
});

describe('a port inside that somebody asks about', () => {
  it('gets the same answer open or closed, whichever way it is asked about, and sees no connection', async () => {
    const { call, close } = await openInstallation();
    opened.push({ close });
    const seen: unknown[] = [];
    const listen = () => {
      const server = createServer((socket) => seen.push(socket.destroy()));
      return new Promise<{ port: number; close(): Promise<void> }>((done) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          const port = typeof address === 'object' && address !== null ? address.port : 0;
          done({ port, close: () => new Promise((closed) => server.close(() => closed())) });
        });
      });
    };
    const [listening, gone] = [await open(listen()), await listen()];
    await gone.close();
    await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
    const params = { application: 'Wiki' };
    const from = { host: '127.0.0.1', from: 'r@x.example' };
    const ways: Readonly<Record<string, (port: number) => Promise<unknown>>> = {
      'an application': (port) =>
        call(contract.testConnection, {
          params,
          body: { tenantUrl: `https://127.0.0.1:${port}/scim`, secretToken: 'x' },
        }),
      'an application by a name': (port) =>
        call(contract.testConnection, {
          params,
          body: { tenantUrl: `https://localhost:${port}/scim`, secretToken: 'x' },
        }),
      'a token endpoint': (port) => {
        const tenantUrl = 'https://public.example/scim';
        const secret = { tokenUrl: `https://[::ffff:127.0.0.1]:${port}/t`, clientId: 'x', clientSecret: 'x' };
        return call(contract.testConnection, { params, body: { tenantUrl, ...secret } });
      },
      mail: (port) => call(contract.testMail, { body: { to: 'ada@x.example', settings: { ...from, port } } }),
      'a webhook': async (port) => {
        const url = `https://127.0.0.1:${port}/hook`;
        const { receiver } = await call(contract.addReceiver, { body: { kind: 'webhook', url } });
        const { message } = await call(contract.testReceiver, { params: { receiver: receiver.id } });
        return message;
      },
    };
    for (const [way, ask] of Object.entries(ways)) {
      const answers: string[] = [];
      for (const { port } of [listening, gone])
        answers.push(JSON.stringify(await ask(port)).replaceAll(String(port), 'PORT'));
      expect(answers[0], way).toContain('internal address');
      expect(answers[1], way).toBe(answers[0]);
    }
    expect(seen).toEqual([]);
  });
});

describe('who may allow private addresses', () => {
  it('is a Global Administrator, wherever they can be allowed', () => {
    const allowing = Object.values<Endpoint>(contract)
      .filter((endpoint) => endpoint.body !== undefined)
      .filter((endpoint) =>
        /private-?address/i.test(
          `${endpoint.path} ${JSON.stringify(z.toJSONSchema(endpoint.body ?? z.any(), { io: 'input', unrepresentable: 'any' }))}`,
        ),
      );
    expect(allowing.map(({ name }) => name)).toEqual(expect.arrayContaining(['allowPrivateAddress', 'setMail']));
    // Of receivers everybody who keeps them sets the rest: whoever is no Global Administrator is refused this field.
    const byField = ['addReceiver', 'setReceiver'];
    for (const { roles, name } of allowing.filter((endpoint) => !byField.includes(endpoint.name)))
      expect(roles, name).toEqual(['global-administrator']);
  });
});
