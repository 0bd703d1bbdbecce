import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type DeliveryDeps, deliverDue } from '#notify/deliver.ts';
import type { MailServer } from '#notify/mail-settings.ts';
import { beginSending, latestMail, putMail } from '#notify/outbox.ts';
import { sendMail } from '#notify/send-mail.ts';
import { trusting } from '#outbound/trust.ts';
import type { Storage } from '#storage/port.ts';
import { createTestRandom } from '../support/engine-world.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { selfSigned } from '../support/self-signed.ts';
import { startSmtpServer, type TestMailServer } from '../support/smtp-server.ts';
import { eachStore } from '../support/stores.ts';

const login = { user: 'rollcall', pass: 'canary secret' };
const message = { subject: 'Wiki is in quarantine', text: 'It is.', html: '<p>It is.</p>' };
const egress = {
  trust: trusting([selfSigned.cert]),
  resolve: async () => [{ address: '127.0.0.1', family: 4 as const }],
};

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function started(options?: Parameters<typeof startSmtpServer>[0]): Promise<TestMailServer> {
  const server = await startSmtpServer(options);
  servers.push(server);
  return server;
}

function toServer(port: number, more: Partial<MailServer['settings']> = {}, secret = login.pass): MailServer {
  const settings = {
    host: 'target.test',
    port,
    tls: 'starttls',
    user: login.user,
    from: 'Rollcall <r@x.example>',
  } as const;
  return {
    settings: { ...settings, to: [], allowPrivateAddress: true, digest: 'none', language: 'en', ...more },
    secret,
  };
}

describe('a mail server', () => {
  it('is asked for encryption before it is given the secret, and its answer comes back', async () => {
    const server = await started({ login });
    const sent = await sendMail(toServer(server.port), 'ada@x.example', message, egress);
    expect(sent).toEqual({ ok: true, reply: expect.stringContaining('queued as 1') });
    expect(server.mails[0]).toMatchObject({ to: ['ada@x.example'], from: 'r@x.example', secure: true });
    expect(server.mails[0]?.text).toContain('Auto-Submitted: auto-generated');
    expect(server.mails[0]?.text).not.toContain(login.pass);
  });

  it('that refuses name or recipient, has a strange certificate or lies inside, is told in words', async () => {
    const server = await started({ login, refuses: (address) => address.startsWith('nobody') });
    const failed = async (
      to: MailServer,
      recipient = 'ada@x.example',
      how: Parameters<typeof sendMail>[3] = egress,
    ) => {
      const result = await sendMail(to, recipient, message, how);
      return result.ok ? result.reply : result.failure;
    };
    expect(await failed(toServer(server.port, {}, 'wrong'))).toMatchObject({ code: 'credentials', again: true });
    expect(await failed(toServer(server.port), 'nobody@x.example')).toMatchObject({
      code: 'refused',
      again: false,
      message: expect.stringContaining('no such mailbox'),
    });
    expect(await failed(toServer(server.port), undefined, { resolve: egress.resolve })).toMatchObject({ code: 'tls' });
    expect(await failed(toServer(server.port, { allowPrivateAddress: false }))).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('internal address'),
    });
    expect(server.mails).toEqual([]);
  });
});

/** Takes a mail and breaks off before it says so. */
function startBreakingServer(): Promise<{ port: number; close(): Promise<void>; count(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 ready\r\n');
    let message: string | undefined;
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8');
      if (message !== undefined) message += text;
      else if (!text.startsWith('DATA')) socket.write('250 fine\r\n');
      else {
        message = '';
        socket.write('354 go on\r\n');
      }
      if (message?.endsWith('\r\n.\r\n') !== true) return;
      count += 1;
      socket.destroy();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ port, count: () => count, close: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

eachStore((_, open) => {
  async function outbox(storage: Storage, server: () => MailServer) {
    const clock = createManualClock();
    const random = createTestRandom(() => clock.now());
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const metrics = { count: () => {}, observe: () => {} };
    const deps: DeliveryDeps = { storage, clock, random, log, metrics, server: async () => server(), egress };
    return {
      clock,
      put: async (...recipients: string[]) => {
        await storage.commit({ tenant: 1, writes: putMail(random, 1, recipients, message, clock.now()) });
      },
      deliver: () => deliverDue(deps, 1),
      mails: async () => (await storage.read(latestMail(1, 10))).reverse(),
    };
  }

  describe('the outbox', () => {
    it('sends to each recipient once, gives up who is refused, and keeps no text of what was sent', async () => {
      const server = await started({ login, refuses: (address) => address.startsWith('nobody') });
      const { put, deliver, mails } = await outbox(await open(), () => toServer(server.port));
      await put('ada@x.example', 'nobody@x.example', 'bea@x.example');
      expect(await deliver()).toBe(2);
      expect(await deliver()).toBe(0);
      expect(server.mails.map(({ to }) => to[0])).toEqual(['ada@x.example', 'bea@x.example']);
      expect((await mails()).map(({ state, message: { text } }) => [state, text])).toEqual([
        ['sent', ''],
        ['failed', 'It is.'],
        ['sent', ''],
      ]);
    });

    it('waits for a server that is down, at growing intervals, and goes on when it is up', async () => {
      const first = await startSmtpServer({ login });
      await first.close();
      const { clock, put, deliver, mails } = await outbox(await open(), () => toServer(first.port));
      await put('ada@x.example');
      expect(await deliver()).toBe(0);
      expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 });
      expect(await deliver()).toBe(0);
      expect((await mails())[0]?.attempts).toBe(1);
      const server = await started({ login, port: first.port });
      clock.advance(70_000);
      expect(await deliver()).toBe(1);
      expect(server.mails).toHaveLength(1);
    });

    it('never sends twice what may have arrived: broken off at its end, or cut off with the process', async () => {
      const breaking = await startBreakingServer();
      servers.push(breaking);
      const storage = await open();
      const settings = { tls: 'none', user: null } as const;
      const { clock, put, deliver, mails } = await outbox(storage, () => toServer(breaking.port, settings));
      await put('ada@x.example', 'bea@x.example');
      const [, bea] = await mails();
      await storage.commit({ tenant: 1, writes: [beginSending(1, bea?.id ?? '')] });
      await deliver();
      clock.advance(24 * 3_600_000);
      await deliver();
      expect(breaking.count()).toBe(1);
      expect((await mails()).map(({ state }) => state)).toEqual(['failed', 'failed']);
      expect((await mails())[0]?.failure).toContain('broke off');
    });
  });
});
