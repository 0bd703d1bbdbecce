import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { freshFolder, rollcallHere } from '#test/support/command-line.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

const canary = 'canary-secret-7d1f';
const people = ['userPrincipalName,displayName,mail', 'ada@example.org,Ada,', 'eve@example.org,Eve,'].join('\n');

async function filled(at: Installation): Promise<void> {
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text: people }] } });
  for (const displayName of ['Writers', 'Readers', 'Guests'])
    await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
}

describe.each(['SQLite', 'PostgreSQL'] as const)('the configuration as a file on %s', (dialect) => {
  let at: Installation;
  let other: Installation;
  let text = '';
  const secrets = { 'env:ROLLCALL_WIKI_SECRET_TOKEN': canary, 'env:ROLLCALL_CALLS_CLIENT_SECRET': `${canary}-2` };
  const exported = async (from: Installation) => (await from.call(contract.exportConfiguration, {})).text;

  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    other = await openInstallationOn(dialect);
    await filled(at);
    await filled(other);
    const params = { application: 'Wiki' };
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    await at.call(contract.connectApplication, {
      params,
      body: { tenantUrl: 'http://127.0.0.1:9/scim', secretToken: canary },
    });
    await at.call(contract.addRole, { params, body: { value: 'editor', displayName: 'Editor' } });
    await at.call(contract.assign, { params, body: { principal: 'ada@example.org', role: 'editor' } });
    await at.call(contract.assign, { params, body: { principal: 'Writers' } });
    for (const group of ['Readers', 'Guests']) await at.call(contract.pushGroup, { params, body: { group } });
    for (const group of ['Writers', 'Guests'])
      await at.call(contract.switchPush, { params: { ...params, group }, body: { state: 'inactive' } });
    await at.call(contract.setProtection, { params, body: { removals: 17, percent: 3 } });
    await at.call(contract.setApplication, { params, body: { notificationEmail: 'ops@example.org' } });
    const user = { ...params, object: 'User' } as const;
    const expression = { kind: 'expression' as const, text: 'Join(" ", [givenName], "O\'Neil: #1")' };
    await at.call(contract.setMapping, {
      params: user,
      body: { target: 'title', source: expression, whenEmpty: 'clear' },
    });
    const clauses = [{ attribute: 'department', operator: 'EQUALS' as const, value: 'a: b # "c"' }];
    await at.call(contract.setScopingFilters, { params: user, body: { filters: [{ title: 'Support', clauses }] } });
    await at.call(contract.setProtected, {
      params,
      body: { rules: [{ kind: 'pattern', value: '.*@root.example', note: '' }] },
    });
    await at.call(contract.addApplication, { body: { gallery: 'purecloud', name: 'Calls', vocabulary: 'okta' } });
    text = await exported(at);
  });
  afterAll(async () => {
    await at.close();
    await other.close();
  });

  it('is the same after it was applied elsewhere, holds no secret, and a second time does nothing', async () => {
    expect(text).not.toContain(canary);
    expect(text).toContain('secretToken: env:ROLLCALL_WIKI_SECRET_TOKEN');
    expect(text).toMatch(
      /pushedGroups:\n +- group: Guests\n +state: inactive\n +- group: Readers\n +- group: Writers\n +state: inactive\n +named: false\n/,
    );
    expect(await exported(at)).toBe(text);
    await expect(other.call(contract.applyConfiguration, { body: { text } })).rejects.toMatchObject({
      problem: {
        code: 'invalid',
        detail: expect.stringContaining('env:ROLLCALL_WIKI_SECRET_TOKEN of Wiki was not handed in'),
      },
    });
    expect((await other.call(contract.listApplications)).applications).toEqual([]);
    const done = await other.call(contract.applyConfiguration, { body: { text, secrets, note: 'moved' } });
    expect(done).toMatchObject({ applied: true, removals: 0 });
    expect(done.changes).toContainEqual({
      path: 'Wiki › assigned › ada@example.org editor',
      before: null,
      after: 'editor',
    });
    expect(await exported(other)).toBe(text);
    for (const body of [{ text, secrets }, { text }])
      expect(await other.call(contract.applyConfiguration, { body })).toMatchObject({ applied: false, changes: [] });
    const wiki = await other.call(contract.getApplication, { params: { application: 'Wiki' } });
    expect(wiki).toMatchObject({ status: 'off', connection: { secretStored: true, missing: [] } });
    const { entries } = await other.call(contract.listAudit, { query: { limit: 50 } });
    expect(entries.filter(({ act }) => act === 'configuration.apply').map(({ object }) => object)).toEqual(
      expect.arrayContaining(['Wiki', 'Calls']),
    );
    expect(JSON.stringify(entries)).not.toContain(canary);
  });

  it('takes away only what it was told to let go, and keeps versions with the note', async () => {
    const params = { application: 'Wiki' };
    const less = text
      .replace(/ +- user: ada@example\.org\n +role: editor\n/, '')
      .replace('removals: 17', 'removals: 18')
      .replace(/ +- target: preferredLanguage\n +attribute: preferredLanguage\n/, '');
    const looked = await other.call(contract.diffConfiguration, { body: { text: less } });
    expect(looked.changes).toEqual([
      { path: 'Wiki › guards › removals', before: '17', after: '18' },
      { path: 'Wiki › users › attributes › preferredLanguage', before: expect.any(String), after: null },
      { path: 'Wiki › assigned › ada@example.org editor', before: 'editor', after: null },
    ]);
    expect(looked.removals).toBe(2);
    await expect(other.call(contract.applyConfiguration, { body: { text: less } })).rejects.toMatchObject({
      problem: { code: 'conflict' },
    });
    expect(await exported(other)).toBe(text);
    const body = { text: less, removals: true, note: 'fewer', basis: looked.basis };
    expect(await other.call(contract.applyConfiguration, { body })).toMatchObject({ applied: true });
    await expect(other.call(contract.applyConfiguration, { body })).rejects.toMatchObject({
      problem: { code: 'changed' },
    });
    const { versions } = await other.call(contract.listVersions, { params });
    expect(versions[0]).toMatchObject({ note: 'fewer', changes: [{ path: 'users › attributes › preferredLanguage' }] });
    const pruned = text.slice(0, text.indexOf('  - name: Wiki'));
    const kept = await other.call(contract.applyConfiguration, { body: { text: pruned, secrets } });
    expect(kept.changes).toEqual([]);
    await other.call(contract.applyConfiguration, { body: { text: pruned, prune: true, removals: true } });
    expect((await other.call(contract.listApplications)).applications.map(({ name }) => name)).toEqual(['Calls']);
  });

  it('changes nothing at all when anything in it is wrong, and says where', async () => {
    const wrong = text
      .replace('user: ada@example.org', 'user: nobody@example.org')
      .replace('attribute: mail', 'attribute: mial')
      .replace('notificationEmail: ops@example.org', 'notificationEmail: other@example.org');
    const refused = await at
      .call(contract.applyConfiguration, { body: { text: wrong, secrets } })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problem: { code: 'invalid', detail: expect.stringMatching(/^Line \d+, column \d+: .*mial.*Did you mean mail/) },
    });
    const lines = wrong.split('\n');
    const { errors } = Object(refused).problem;
    const line = Number(errors[0].field.split(':')[0]);
    expect(lines.slice(line - 1, line + 2).join('\n')).toContain('mial');
    expect(await exported(at)).toBe(text);
    for (const [from, to] of [
      ['gallery: generic', 'gallery: purecloud'],
      ['role: editor', 'role: writer'],
      ['value: .*@root.example', "value: '*'"],
      ['  - name: Wiki', '  - name: Calls'],
      ['tenantUrl: http://127.0.0.1:9/scim', 'tenantUrl: ftp://nowhere'],
    ] as const) {
      expect(text, from).toContain(from);
      const body = { text: text.replace(from, to) };
      await expect(at.call(contract.diffConfiguration, { body }), to).rejects.toMatchObject({
        problem: { code: 'invalid' },
      });
    }
  });

  it('puts mappings into drafts, where they can be simulated before they count', async () => {
    const params = { application: 'Wiki' };
    const body = { text: text.replace('attribute: mailNickname', 'attribute: employeeId'), draft: true, note: 'try' };
    expect(await at.call(contract.applyConfiguration, { body })).toMatchObject({ applied: true });
    const { draft } = await at.call(contract.listVersions, { params });
    expect(draft).toMatchObject({ note: 'try', changes: [{ after: 'employeeId' }] });
    await expect(at.call(contract.applyConfiguration, { body })).rejects.toMatchObject({
      problem: { code: 'conflict' },
    });
    expect(await exported(at)).toBe(text);
    await at.call(contract.discardDraft, { params });
  });
});

describe('rollcall config', () => {
  const folder = freshFolder();
  afterAll(() => folder.remove());
  const here = (args: readonly string[], env = {}) => rollcallHere([...args, '--data', join(folder.path, 'data')], env);

  it('exports, differs with exit status 2, and applies with secrets from the environment and from files', async () => {
    const file = join(folder.path, 'rollcall.yaml');
    await here(['app', 'add', 'generic', '--name', 'Wiki']);
    const printed = await here(['config', 'export']);
    expect(printed.out).toMatch(/^# Configuration of Rollcall/);
    const connection = 'connection:\n      tenantUrl: https://wiki.example.org/scim\n      secretToken: ';
    writeFileSync(join(folder.path, 'wiki.token'), `${canary}\n`);
    writeFileSync(
      file,
      printed.out
        .replace('connection:', `${connection}file:wiki.token`)
        .replace('intervalMinutes: 40', 'intervalMinutes: 20'),
    );
    const differs = await here(['config', 'diff', file]);
    expect(differs).toMatchObject({
      status: 2,
      out: expect.stringContaining('~ Wiki › schedule › intervalMinutes: 40 → 20'),
    });
    const tried = await here(['config', 'apply', file, '--dry-run']);
    expect(tried).toMatchObject({ status: 0, out: expect.stringContaining('+ Wiki › connection › tenantUrl') });
    expect(await here(['config', 'apply', file, '--note', 'first'])).toMatchObject({ status: 0 });
    expect(await here(['config', 'diff', file])).toMatchObject({ status: 0 });
    writeFileSync(file, (await here(['config', 'export'])).out.replace('file:wiki.token', 'env:WIKI_TOKEN'));
    expect(await here(['config', 'apply', file])).toMatchObject({
      status: 1,
      err: expect.stringContaining('env:WIKI_TOKEN is not here'),
    });
    expect(await here(['config', 'apply', file], { WIKI_TOKEN: canary })).toMatchObject({ status: 0 });
    writeFileSync(file, 'rollcall: 1\napplications:\n  - nam: Wiki\n');
    const wrong = await here(['config', 'diff', file]);
    expect(wrong).toMatchObject({
      status: 1,
      err: expect.stringContaining(`${file}:3:5 applications has no nam. Did you mean name?`),
    });
    expect(JSON.parse((await here(['config', 'schema'])).out)).toMatchObject({ title: 'Rollcall configuration' });
  });
});
