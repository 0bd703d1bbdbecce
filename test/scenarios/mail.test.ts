import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organisationOf } from '#applications/directory/open-directory.ts';
import { postRound } from '#applications/mail/postman.ts';
import { countWrites } from '#engine/log/count-writes.ts';
import type { NoticeKind } from '#engine/model/notice.ts';
import { insertNotice } from '#engine/queries/notices.ts';
import { contract } from '#http/api/contract.ts';
import { type AccessWorld, openAccessWorld } from '#test/support/access-world.ts';
import { startSmtpServer, type TestMailServer } from '#test/support/smtp-server.ts';

const minute = 60_000;
const secret = 'canary-secret-of-mail';
let world: AccessWorld;
let server: TestMailServer;
beforeEach(async () => {
  world = await openAccessWorld();
  server = await startSmtpServer();
});
afterEach(async () => {
  await world.close();
  await server.close();
});

const metrics = { count: () => {}, observe: () => {} };
const round = () => postRound(world.deps, metrics);
const settings = () => ({ host: '127.0.0.1', port: server.port, tls: 'none', from: 'Rollcall <r@x.example>' }) as const;

async function set(more: { to?: string[]; digest?: 'none' | 'daily' | 'weekly'; language?: 'en' | 'de' } = {}) {
  await world.call(contract.setMail, { body: { ...settings(), allowPrivateAddress: true, ...more } });
}

async function addWiki(): Promise<number> {
  const { application } = await world.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki <b>' } });
  const body = { notificationEmail: 'wiki@x.example', notifyOnFailure: true };
  await world.call(contract.setApplication, { params: { application: 'Wiki <b>' }, body });
  return application;
}

async function notice(job: number, kind: NoticeKind, facts: Readonly<Record<string, string | number>> = {}) {
  const { tenant } = await organisationOf(world.deps);
  const at = world.clock.now();
  const write = insertNotice(world.deps.random, { kind, tenant, job, at, facts });
  await world.deps.storage.commit({ tenant, writes: [write] });
}

/** An entry of the log as the engine writes it. */
async function fail(job: number, source: number, identity: string, message: string): Promise<void> {
  const { tenant } = await organisationOf(world.deps);
  const time = world.clock.now().toString(16).padStart(12, '0');
  const tail = String(source).padStart(12, '0');
  const entry = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
  const body = { message, advice: 'Correct it.', situation: 'absent', steps: [], modified: [], exchanges: [] };
  await world.deps.storage.commit({
    tenant,
    writes: [
      {
        sql: `insert into log (tenant, entry, job, cycle, source, type, identity, action, status, code, configuration, body)
              values (?, ?, ?, 1, ?, 'User', ?, 'create', 'failure', 'invalid', 1, ?)`,
        parameters: [tenant, entry, job, source, identity, JSON.stringify(body)],
      },
      ...countWrites(tenant, [{ entry, job, action: 'create', status: 'failure', code: 'invalid', took: undefined }]),
    ],
  });
}

const subjects = () => server.mails.map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]);

describe('the settings of mail', () => {
  it('are tried before they are saved, keep their secret to themselves, and refuse what cannot be', async () => {
    const unsaved = await world.call(contract.testMail, { body: { to: 'ada@x.example', settings: settings() } });
    expect(unsaved).toMatchObject({ ok: false, message: expect.stringContaining('internal address') });
    await set({ to: ['it@x.example'] });
    const tested = await world.call(contract.testMail, { body: {} });
    expect(tested).toMatchObject({ ok: true, recipient: 'it@x.example', message: expect.stringContaining('queued') });
    expect(subjects()).toEqual(['Rollcall: test message']);
    const whole = { host: 'smtp.example.org', from: 'r@x.example', user: 'rollcall', tls: 'starttls' } as const;
    const put = (body: { secret?: string; tls?: 'none'; from?: string; host?: string; to?: string[] }) =>
      world.call(contract.setMail, { body: { ...whole, ...body } });
    await expect(put({})).rejects.toThrow('secret of rollcall');
    await expect(put({ secret, tls: 'none' })).rejects.toThrow('without encryption');
    await expect(put({ secret, from: 'r@x.example\nBcc: eve@x.example' })).rejects.toThrow('no sender');
    await expect(put({ secret, host: 'https://x' })).rejects.toThrow('no name of a server');
    await expect(put({ secret, to: ['ada'] })).rejects.toThrow('no address');
    const stored = await put({ secret });
    expect(stored.settings).toMatchObject({ port: 587, tls: 'starttls', secretStored: true });
    await expect(put({ host: 'smtp.evil.example' })).rejects.toThrow('secret of rollcall');
    const { entries } = await world.call(contract.listAudit, { query: { act: 'mail' } });
    expect(entries.map(({ act }) => act)).toEqual(['mail.set', 'mail.test', 'mail.set', 'mail.test']);
    const { storage } = world.deps;
    const rows = await storage.read({ sql: 'select value, sealed from setting', parameters: [], decode: (row) => row });
    expect(JSON.stringify([entries, stored, rows])).not.toContain(secret);
    expect((await world.call(contract.clearMail)).settings).toBeNull();
  });
});

/** The body of a mail as people read it. */
const readable = ({ text }: { readonly text: string }): string =>
  text
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));

describe('mail in German', () => {
  it('is what every mail is in once that is set: test message, notices, failures and the digest', async () => {
    const job = await addWiki();
    await set({ to: ['it@x.example'], digest: 'daily' });
    expect((await world.call(contract.getMail)).settings).toMatchObject({ language: 'en' });
    await set({ to: ['it@x.example'], digest: 'daily', language: 'de' });
    await world.call(contract.testMail, { body: {} });
    await notice(job, 'quarantine-left');
    await notice(job, 'credential-expiring', { credential: 'Secret Token', expires: world.clock.now(), days: 1 });
    await round();
    await fail(job, 1, 'ada@x.example', 'It refused.');
    world.clock.advance(25 * 60 * minute);
    await round();
    await round();
    const mails = server.mails.filter(({ to }) => to[0] === 'it@x.example').map(readable);
    for (const said of [
      'Das ist eine Testnachricht von Rollcall. Der Versand funktioniert.',
      'Die Bereitstellung für Wiki <b> hat die Quarantäne verlassen und geht weiter, wo sie war.',
      'Tragen Sie vorher einen neuen ein; die Bereitstellung hält deswegen nicht an.',
      'Ein Benutzer oder eine Gruppe von Wiki <b> konnte nicht bereitgestellt werden:',
      'Was bereitgestellt wurde (der letzte Tag):',
      '<html lang="de">',
    ]) {
      expect(
        mails.some((mail) => mail.replaceAll('_', ' ').includes(said.replaceAll('_', ' '))),
        said,
      ).toBe(true);
    }
    for (const mail of mails) expect(mail).not.toMatch(/Open it in the console|You get this mail|Application: /);
  });
});

describe('what happens to a job', () => {
  it('is told at once to whom the application and the settings name, once each, escaped, with a link', async () => {
    const job = await addWiki();
    await set({ to: ['it@x.example', 'WIKI@x.example'] });
    await notice(job, 'quarantined', {
      code: 'unauthorized',
      message: 'It answered <script>401</script>.',
      advice: '',
    });
    await round();
    await round();
    expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(['WIKI@x.example', 'it@x.example']);
    expect(subjects()[0]).toBe('Rollcall: Wiki <b> is in quarantine');
    const [mail] = server.mails;
    expect(mail?.text).toContain('&lt;script&gt;');
    expect(mail?.text.split('text/html')[1]).not.toContain('<script>');
    expect(mail?.text.replaceAll('=\r\n', '')).toContain(`${world.url}/applications/${job}/progress`);
  });

  it('is told of every kind in words', async () => {
    const job = await addWiki();
    await set();
    const now = world.clock.now();
    const kinds: Readonly<Record<NoticeKind, Readonly<Record<string, string | number>>>> = {
      quarantined: { message: 'm', advice: 'a', next: now },
      'quarantine-reminder': { message: 'm', advice: 'a', since: now, next: now },
      'quarantine-left': { since: now },
      'job-disabled': { message: 'm', advice: 'a', since: now },
      'removals-held': { line: '600 disables of at most 500' },
      'mass-change': { attribute: 'department', objects: 900 },
      'credential-expiring': { credential: 'Secret Token', expires: now, days: 7 },
      'initial-cycle-finished': { created: 12, failed: 1 },
      'drift-found': { drift: 3, found: 12 },
      silent: { due: now, message: '' },
    };
    for (const [kind, facts] of Object.entries(kinds)) await notice(job, kind as NoticeKind, facts);
    await round();
    expect(new Set(subjects()).size).toBe(Object.keys(kinds).length);
    expect(server.mails.every(({ text }) => !/undefined|NaN|\[object/.test(text))).toBe(true);
  });

  it('reaches an Application Owner who asks for it, of the owned applications alone', async () => {
    const job = await addWiki();
    await set();
    const olaf = await world.signedIn('olaf@x.example', 'application-owner');
    await olaf.send(contract.setMailChoice, { body: { address: 'olaf@x.example', notices: true, digest: false } });
    await notice(job, 'quarantine-left');
    await round();
    const to = () => server.mails.flatMap((mail) => mail.to).filter((address) => address === 'olaf@x.example');
    expect(to()).toEqual([]);
    const params = { application: String(job), administrator: 'olaf@x.example' };
    await world.call(contract.addOwner, { params });
    await notice(job, 'quarantine-left');
    await round();
    expect(to()).toEqual(['olaf@x.example']);
  });

  it('reaches an administrator who asks for it, and nobody whose account is disabled', async () => {
    const job = await addWiki();
    await set();
    const ada = await world.signedIn('ada@x.example', 'global-reader');
    const chosen = await ada.send(contract.setMailChoice, {
      body: { address: 'ada@x.example', notices: true, digest: false },
    });
    expect(chosen.status).toBe(200);
    await notice(job, 'quarantine-left');
    await round();
    expect(server.mails.flatMap(({ to }) => to).sort()).toEqual(['ada@x.example', 'wiki@x.example']);
  });
});

describe('failures of users and groups', () => {
  it('are gathered into one mail an hour that names person, reason and entry', async () => {
    const job = await addWiki();
    await set();
    await round();
    world.clock.advance(minute);
    await fail(job, 1, 'ada@x.example', 'userName is too long.');
    await fail(job, 2, 'bea@x.example', 'department is unknown.');
    await round();
    expect(server.mails).toEqual([]);
    world.clock.advance(3 * minute);
    await round();
    expect(subjects()).toEqual(['Rollcall: 2 failures in Wiki <b>']);
    expect(server.mails[0]?.text).toContain('ada@x.example: userName is too long. Correct it.');
    expect(server.mails[0]?.text.replaceAll('=\r\n', '')).toContain(`${world.url}/logs/`);
    await fail(job, 3, 'cem@x.example', 'userName is too long.');
    world.clock.advance(30 * minute);
    await round();
    expect(server.mails).toHaveLength(1);
    world.clock.advance(31 * minute);
    await round();
    expect(subjects()[1]).toBe('Rollcall: 1 failure in Wiki <b>');
    await round();
    expect(server.mails).toHaveLength(2);
  });
});

describe('the digest', () => {
  it('comes once a day to whom the settings name', async () => {
    const job = await addWiki();
    await set({ to: ['it@x.example'], digest: 'daily' });
    await round();
    await fail(job, 1, 'ada@x.example', 'userName is too long.');
    expect(server.mails).toEqual([]);
    world.clock.advance(24 * 60 * minute);
    await round();
    await round();
    const digests = server.mails.filter(({ text }) => text.includes('the last day'));
    expect(digests.map(({ to }) => to[0])).toEqual(['it@x.example']);
    expect(digests[0]?.text).toContain('1 failure');
  });
});
