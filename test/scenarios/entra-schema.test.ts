import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { freshFolder, rollcallHere } from '#test/support/command-line.ts';
import { entraSchema } from '#test/support/entra-schema.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

const params = { application: 'Wiki' };
const users = { ...params, object: 'User' } as const;
const badge = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge';

describe.each(['SQLite', 'PostgreSQL'] as const)('a synchronization schema of Microsoft Graph on %s', (dialect) => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  });
  afterAll(() => at.close());

  const imported = (schema: unknown, more: object = {}) =>
    at.call(contract.importSchema, { params, body: { text: JSON.stringify(schema), ...more } });
  const exported = async (application: string) =>
    (await at.call(contract.exportSchema, { params: { application } })).schema;

  it('brings the mappings of an Entra job into a draft, and lists by name what cannot be taken and why', async () => {
    const before = await at.call(contract.getMapping, { params: users });
    const asked = await imported(entraSchema(), { dryRun: true });
    expect(asked).toMatchObject({ drafted: false, rows: 12 });
    expect((await at.call(contract.listVersions, { params })).draft).toBeNull();
    const done = await imported(entraSchema(), { note: 'from the Entra job' });
    expect(done).toEqual({ ...asked, drafted: true });
    expect(await at.call(contract.getMapping, { params: users })).toEqual(before);
    const query = { draft: true };
    const now = await at.call(contract.getMapping, { params: users, query });
    const row = (target: string) => now.attributes.find((each) => each.target === target);
    expect(now.actions).toEqual({ create: true, update: true, delete: false });
    expect(row('displayName')?.source).toEqual({ kind: 'expression', text: 'Join(", ", [surname], [givenName])' });
    expect(row('title')).toMatchObject({ apply: 'creation', defaultValue: 'Staff', source: { attribute: 'jobTitle' } });
    expect(row('userType')).toMatchObject({ apply: 'creation', source: { kind: 'constant', value: 'Employee' } });
    expect(row('locale')).toMatchObject({ apply: 'always', source: { kind: 'constant', value: 'de-DE' } });
    expect(row(badge)).toMatchObject({ source: { attribute: 'extensionAttribute1' } });
    const lists = await at.call(contract.listTargetAttributes, { params: users, query });
    expect(lists.target).toContainEqual(expect.objectContaining({ name: badge, caseExact: true, origin: 'own' }));
    expect(row('userName')).toMatchObject({ matchingPrecedence: 1, required: true });
    expect(row('preferredLanguage')).toBeUndefined();
    expect(now.scopingFilters).toEqual([
      {
        title: 'Support',
        clauses: [
          { attribute: 'department', operator: 'EQUALS', value: 'Support' },
          { attribute: 'jobTitle', operator: 'IS NOT NULL' },
        ],
      },
    ]);
    const rows = 'synchronizationRules[0].objectMappings[0].attributeMappings';
    const left = done.notes.filter(({ taken }) => !taken).map(({ path, message }) => [path, message]);
    expect(left).toEqual([
      ['synchronizationRules[0].objectMappings[2]', expect.stringContaining('appRoleAssignment is mapped to Role')],
      ['synchronizationRules[1]', expect.stringContaining('from customappsso to Azure Active Directory')],
      [`${rows}[9]`, 'name.familyName: the directory has no attribute sn. The row stays as it is.'],
      [`${rows}[10]`, expect.stringMatching(/nickName: .*Frobnicate/)],
      [`${rows}[11]`, expect.stringContaining('Wiki has no user attribute costume.')],
      [`${rows}[12]`, expect.stringContaining('AttributeAddOnly adds to what is there')],
      [`${rows}[14]`, expect.stringContaining('id is given by the application itself')],
      [`${rows}[13]`, expect.stringMatching(/manager: a Reference points at another object.*The row stays as it is/)],
      ['synchronizationRules[0].objectMappings[1].scope', expect.stringContaining('no operator IsMemberOf')],
    ]);
    expect(done.notes.filter(({ taken }) => taken).map(({ name }) => name)).toEqual(['userType', 'name.givenName']);
    await expect(imported(entraSchema())).rejects.toMatchObject({ problem: { code: 'conflict' } });
    const { entries } = await at.call(contract.listAudit, { query: {} });
    expect(entries.map(({ act }) => act)).toContain('configuration.draft');
    await at.call(contract.publishDraft, { params, body: {} });
  });

  it('is what is exported: taken in again nothing is otherwise, and elsewhere it makes the same mapping', async () => {
    const schema = await exported('Wiki');
    expect(await imported(schema)).toMatchObject({ drafted: false, changes: [], notes: [] });
    const other = { application: 'Other' };
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Other' } });
    await at.call(contract.importSchema, { params: other, body: { text: JSON.stringify(schema) } });
    await at.call(contract.publishDraft, { params: other, body: {} });
    const rules = async (application: string) => JSON.stringify((await exported(application)).synchronizationRules);
    const sorted = (text: string) => JSON.parse(text)[0].objectMappings[0].attributeMappings.map(JSON.stringify).sort();
    expect(sorted(await rules('Other'))).toEqual(sorted(await rules('Wiki')));
  });

  it.each(['playvox', 'purecloud', '8x8'])('of %s, taken in again, changes nothing', async (gallery) => {
    await at.call(contract.addApplication, { body: { gallery, name: gallery } });
    const text = JSON.stringify(await exported(gallery));
    const reply = await at.call(contract.importSchema, { params: { application: gallery }, body: { text } });
    expect(reply).toMatchObject({ drafted: false, changes: [], notes: [] });
  });

  it('that is wrong is refused with each place in the JSON, and nothing is written', async () => {
    const wrong = {
      synchronizationRules: [
        { objectMappings: [{ sourceObjectName: 'User', targetObjectName: 'User', attributeMappings: [{}] }] },
      ],
    };
    await expect(imported(wrong)).rejects.toMatchObject({
      problem: {
        code: 'invalid',
        errors: [{ field: 'synchronizationRules[0].objectMappings[0].attributeMappings[0].targetAttributeName' }],
      },
    });
    await expect(imported([])).rejects.toMatchObject({ problem: { code: 'invalid' } });
    const body = { text: '{"synchronizationRules": [' };
    await expect(at.call(contract.importSchema, { params, body })).rejects.toMatchObject({
      problem: { code: 'invalid' },
    });
    const unmatched = entraSchema();
    for (const row of unmatched.synchronizationRules[0]?.objectMappings[0]?.attributeMappings ?? [])
      Object.assign(row, { matchingPriority: 0 });
    await expect(imported(unmatched)).rejects.toMatchObject({
      problem: { detail: expect.stringContaining('no matching attribute') },
    });
    expect((await at.call(contract.listVersions, { params })).draft).toBeNull();
  });
});

describe('rollcall app schema', () => {
  const folder = freshFolder();
  afterAll(() => folder.remove());
  const here = (args: readonly string[]) => rollcallHere([...args, '--data', join(folder.path, 'data')]);

  it('answers as JSON, and names each place of a file that is wrong', async () => {
    const file = join(folder.path, 'job.json');
    await here(['app', 'add', 'generic', '--name', 'Wiki']);
    const exported = await here(['app', 'schema', 'export', 'Wiki']);
    expect(JSON.parse(exported.out)).toMatchObject({ synchronizationRules: [{ name: 'USER_OUTBOUND_USER' }] });
    writeFileSync(file, JSON.stringify(entraSchema()));
    const done = await here(['app', 'schema', 'import', 'Wiki', file, '--json']);
    expect(JSON.parse(done.out)).toMatchObject({ drafted: true, rows: 12, notes: expect.any(Array) });
    writeFileSync(file, '{"synchronizationRules":[{"objectMappings":"all"}]}');
    const wrong = await here(['app', 'schema', 'import', 'Wiki', file]);
    expect(wrong.err).toContain(`${file}: synchronizationRules[0].objectMappings: `);
    expect(wrong.err).toContain('Nothing was changed.');
  });
});
