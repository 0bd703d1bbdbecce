import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson, type Serving, serving } from '#test/support/command-line.ts';
import { type HttpTarget, reply, startHttpTarget } from '#test/support/http-target.ts';

const who = 'zoe.canary@contoso.example';
const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const canaries = ['canary', 'vögelchen'];

describe('privacy on the command line', () => {
  const folder = freshFolder();
  const data = join(folder.path, 'data');
  const at = ['--data', data];
  let server: Serving;
  let target: HttpTarget;
  const run = (...args: string[]) => rollcallHere([...args, ...at]);
  const json = (...args: string[]) => rollcallJson([...args, ...at]);

  const namedInLog = () => {
    const log = server.log().normalize('NFC').toLowerCase();
    return canaries.filter((canary) => log.includes(canary));
  };

  beforeAll(async () => {
    server = await serving(data, ['--log-level', 'debug']);
    target = await startHttpTarget(({ method }, response) =>
      method === 'GET'
        ? reply(response, 200, { schemas: [listResponse], totalResults: 0, Resources: [] })
        : reply(response, 500, { detail: `no room for ${who}, "Zoe Vögelchen"` }),
    );
    await json('directory', 'add', who, 'displayName=Zoe Vögelchen', 'givenName=Zoe');
  });
  afterAll(async () => {
    await server.stop();
    await target.close();
    folder.remove();
  });

  it('names nobody in the log of the server, whatever fails: requests, applications, imports, mail', async () => {
    const { baseUrl } = await json('tenant', 'create', 'acme', '--profile', 'generic');
    const { secretToken } = await json('credential', 'create', '--tenant', 'acme');
    const ask = (path: string, method: string, body: string, token = String(secretToken)) =>
      fetch(`${String(baseUrl)}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        ...(body === '' ? {} : { body }),
      }).then(({ status }) => status);
    expect(await ask('/Users', 'POST', `{"userName": "${who}"`)).toBe(400);
    expect(await ask('/Users', 'POST', JSON.stringify({ schemas: [], displayName: 'Zoe Vögelchen' }))).toBe(400);
    expect(await ask(`/Users?filter=${encodeURIComponent(`userName eqq "${who}"`)}`, 'GET', '')).toBe(400);
    expect(await ask(`/Users/${who}`, 'GET', '')).toBe(404);
    expect(await ask('/Users', 'GET', '', `${who}-is-no-token`)).toBe(401);
    await json('app', 'add', 'generic', '--name', 'Wiki');
    await json('app', 'allow-private-address', 'Wiki');
    await json('app', 'connect', 'Wiki', '--url', `${target.origin}/scim`, '--token', 'x');
    await json('assign', 'add', who, '--app', 'Wiki');
    await json('job', 'start', 'Wiki', '--no-simulate');
    await expect
      .poll(() => target.received.filter(({ method }) => method === 'POST').length, { timeout: 30_000 })
      .toBeGreaterThan(0);
    const file = join(folder.path, 'people.csv');
    writeFileSync(file, `userPrincipalName,displayName,manager\n${who},"Zoe\nVögelchen,x\n`);
    expect((await run('directory', 'import', file)).status).not.toBe(0);
    await json(
      'mail',
      'set',
      '--host',
      '127.0.0.1',
      '--port',
      '1',
      '--tls',
      'none',
      '--from',
      who,
      '--to',
      who,
      '--allow-private-address',
    );
    expect((await run('mail', 'test', '--to', who)).status).not.toBe(0);
    expect(server.log()).toContain('a credential was refused');
    expect(namedInLog()).toEqual([]);
    await json('mail', 'clear');
    await json('job', 'stop', 'Wiki');
  });

  it('hands a person out into a file of one’s own, says what is in the way, and erases after a word', async () => {
    const file = join(folder.path, 'zoe.json');
    const shown = await run('subject', 'export', who, '--to', file);
    expect(shown.out).toContain('In the way of erasing: The person is still there');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('Zoe Vögelchen');
    expect((await run('subject', 'export', who, '--to', file)).err).toContain('does not exist yet');
    expect((await run('subject', 'erase', who)).err).toContain('--yes');
    const refused = await run('subject', 'erase', who, '--yes');
    expect(refused.status).not.toBe(0);
    expect(refused.err).toContain('--even-if-active');
    await json('directory', 'delete', who);
    const erased = await run('subject', 'erase', who, '--yes');
    expect(erased.out).toMatch(/^Erased [\w-]+: \d+ rows in \d+ tables/);
    expect((await run('subject', 'export', who, '--gone')).out).toContain('Nothing is held of them.');
  });

  it('deletes a tenant after a word, and restores it', async () => {
    expect((await run('tenant', 'delete', 'acme')).err).toContain('--yes');
    expect((await run('tenant', 'delete', 'acme', '--yes')).out).toContain('rollcall tenant restore acme');
    expect((await json('tenant', 'show', 'acme')).state).toBe('closed');
    expect((await run('tenant', 'restore', 'acme')).out).toContain('open again');
    expect((await run('tenant', 'restore', 'acme')).err).toContain('not being deleted');
  });

  it('keeps each kind as long as is set, within its bounds', async () => {
    expect((await run('retention', 'set', 'log', '90')).out).toBe('log: 90 days.\n');
    expect((await run('retention', 'show')).out).toMatch(/log +90 +30 +1–3650/);
    const refused = await run('retention', 'set', 'audit', '7');
    expect(refused.status).not.toBe(0);
    expect(refused.err).toContain('between 30 and 3650');
  });

  it('proves the audit, and names the entry that was changed past Rollcall', async () => {
    const whole = await run('audit', 'verify');
    expect(whole).toMatchObject({ status: 0, out: expect.stringContaining('Every entry is as it was written.') });
    const store = new DatabaseSync(join(data, 'rollcall.db'));
    store.exec("update audit set object = 'other' where act = 'tenant.restore'");
    store.close();
    const changed = await run('audit', 'verify');
    expect(changed.status).not.toBe(0);
    expect(changed.out).toMatch(/acme: Entry [\w-]+ \(tenant\.restore, place \d+\) was changed/);
    expect(namedInLog()).toEqual([]);
  });
});
