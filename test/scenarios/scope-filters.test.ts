import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { freshFolder, rollcallHere, rollcallJson } from '#test/support/command-line.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await openInstallation();
  const rows = ['ada,Support', 'eve,Sales', 'zoe,Support'].map((row) => {
    const [name = '', department = ''] = row.split(',');
    return `${name}@example.org,${name},${name}@example.org,${department}`;
  });
  const text = ['userPrincipalName,displayName,mail,department', ...rows].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  for (const displayName of ['All', 'Inner']) {
    await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
  }
  for (const [group, member] of [
    ['All', 'Inner'],
    ['All', 'eve@example.org'],
    ['Inner', 'ada@example.org'],
    ['Inner', 'eve@example.org'],
  ] as const) {
    await at.call(contract.addDirectoryMember, { params: { group, member } });
  }
});
afterAll(() => at.close());

const params = { application: 'Wiki', object: 'User' } as const;
const support = {
  title: 'Support',
  clauses: [{ attribute: 'Department', operator: 'EQUALS' as const, value: 'Support' }],
};

describe('scoping filters through the API', () => {
  it('can be tried before they are saved: who is in, who is out, and why, clause by clause', async () => {
    const body = { filters: [support], scope: 'all' as const };
    const tried = await at.call(contract.testScope, { params, body });
    expect(tried).toMatchObject({
      counts: { in: 2, out: 1, joining: 2, leaving: 0 },
      reasons: { 'in-directory': 2, 'filtered-out': 1 },
      complete: true,
    });
    expect(tried.samples.out[0]).toMatchObject({
      name: 'eve@example.org',
      clauses: [{ filter: 'Support', attribute: 'department', value: 'Support', seen: 'Sales', holds: false }],
    });
    const ada = await at.call(contract.explainScope, { params, body: { ...body, who: 'ada@example.org' } });
    expect(ada).toMatchObject({ inScope: true, reason: 'in-directory' });
    const now = await at.call(contract.explainScope, { params, body: { who: 'ada@example.org' } });
    expect(now).toMatchObject({ inScope: false, reason: 'unassigned', clauses: [] });
    expect((await at.call(contract.getScope, { params })).filters).toEqual([]);
  });

  it('are refused at the field, and nothing is saved', async () => {
    const wrong = {
      title: 'Wrong',
      clauses: [
        { attribute: 'departmnet', operator: 'EQUALS' as const, value: 'x' },
        { attribute: 'city', operator: 'REGEX MATCH' as const, value: '(' },
      ],
    };
    const refused = at.call(contract.setScopingFilters, { params, body: { filters: [wrong] } });
    await expect(refused).rejects.toMatchObject({
      problem: {
        code: 'invalid',
        errors: [
          {
            field: 'filters.0.clauses.0.attribute',
            message: 'The directory has no attribute departmnet to filter by. Did you mean department?',
          },
          { field: 'filters.0.clauses.1.value' },
        ],
      },
    });
    expect((await at.call(contract.getScope, { params })).version).toBe(1);
  });

  it('are saved as a new version, with the attribute as the directory writes it, and stay when the mapping is saved', async () => {
    const saved = await at.call(contract.setScopingFilters, { params, body: { filters: [support] } });
    expect(saved).toMatchObject({ version: 2, filters: [{ clauses: [{ attribute: 'department' }] }] });
    const { version, enabled, actions, attributes } = await at.call(contract.getMapping, { params });
    const rows = attributes.map(({ target, source, matchingPrecedence, apply }) => {
      return { target, source, matchingPrecedence, apply };
    });
    const mapping = { version, enabled, actions: { ...actions, delete: false }, attributes: rows };
    const replaced = await at.call(contract.replaceMapping, { params, body: mapping });
    expect(replaced.scopingFilters).toHaveLength(1);
    const without = { ...mapping, version: replaced.version, scopingFilters: [] };
    expect((await at.call(contract.replaceMapping, { params, body: without })).scopingFilters).toEqual([]);
  });
});

describe('nested groups', () => {
  it('are told truthfully before and after they are expanded, each person once', async () => {
    const reach = () => at.call(contract.getReach, { params: { application: 'Wiki', principal: 'All' } });
    expect(await reach()).toMatchObject({ users: 1, expanded: false, nested: [{ name: 'Inner' }] });
    const application = { application: 'Wiki' };
    await at.call(contract.assign, { params: application, body: { principal: 'All' } });
    const ada = () => at.call(contract.getUserProvisioning, { params: { user: 'ada@example.org' } });
    expect((await ada()).applications).toEqual([]);
    const tried = await at.call(contract.testScope, { params, body: { nestedGroups: true } });
    expect(tried.counts).toMatchObject({ in: 2, out: 0 });
    const set = await at.call(contract.setScope, { params: application, body: { nestedGroups: true } });
    expect(set).toMatchObject({ nestedGroups: true, scope: 'assigned' });
    expect((await ada()).applications).toMatchObject([{ name: 'Wiki', assignments: [{ group: 'All' }] }]);
    expect(await reach()).toMatchObject({ users: 2, expanded: true, nested: [{ name: 'Inner' }] });
  });
});

describe('scope on the command line', () => {
  it('is shown, tried, set, cleared, and refused with what to do', async () => {
    const [folder, files] = [freshFolder(), freshFolder()];
    const here = (...args: string[]) => rollcallHere([...args, '--data', folder.path]);
    const json = (...args: string[]) => rollcallJson([...args, '--data', folder.path]);
    const people = join(files.path, 'people.csv');
    writeFileSync(
      people,
      'userPrincipalName,displayName,department\nada@example.org,Ada,Support\neve@example.org,Eve,Sales\n',
    );
    await json('directory', 'import', people);
    await json('app', 'add', 'generic', '--name', 'Wiki');
    await json('app', 'scope', 'Wiki', 'all');
    const filter = ['--title', 'Support', '--where', 'department EQUALS Support'];
    const tried = await here('app', 'scope', 'test', 'Wiki', ...filter);
    expect(tried.out).toContain('1 in scope, 1 out.');
    expect(tried.out).toContain("department EQUALS 'Support' → false");
    expect(await json('app', 'scope', 'set', 'Wiki', ...filter)).toMatchObject({ filters: [{ title: 'Support' }] });
    expect((await here('app', 'scope', 'test', 'Wiki', '--user', 'eve@example.org')).out).toContain('out of scope');
    expect((await here('app', 'scope', 'show', 'Wiki')).out).toContain('department  EQUALS');
    const file = join(files.path, 'filters.json');
    writeFileSync(
      file,
      JSON.stringify([{ title: 'Staff', clauses: [{ attribute: 'userType', operator: 'IS NULL' }] }]),
    );
    expect(await json('app', 'scope', 'set', 'Wiki', '--file', file)).toMatchObject({ filters: [{ title: 'Staff' }] });
    const unknown = await here('app', 'scope', 'clear', 'Wiki', '--title', 'Support');
    expect(unknown.err).toContain('There are: Staff.');
    expect(await json('app', 'scope', 'clear', 'Wiki')).toMatchObject({ filters: [] });
    expect((await here('app', 'scope', 'nested', 'Wiki', 'on')).out).toContain('come in');
    folder.remove();
    files.remove();
  });
});
