import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleFile } from '#demo/organisation.ts';
import { importDirectory } from '#sources/import/import-directory.ts';
import { previewImport } from '#sources/import/preview-import.ts';
import { openDirectory } from '../support/directory.ts';
import { eachStore } from '../support/stores.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const people = (text: string) => ({ name: 'people.csv', bytes: bytes(text) });
const groups = (text: string) => ({ name: 'groups.csv', bytes: bytes(text) });
const careful = { missing: 'keep', keepGoing: false, confirmed: false } as const;

const start = {
  people: people(
    'id,userPrincipalName,displayName,department,manager\nE1,a@x.example,Ada,Sales,\nE2,b@x.example,Bea,Sales,a@x.example\nE3,c@x.example,Cem,Finance,a@x.example\n',
  ),
  groups: groups('id,displayName,description,members\nG1,Sellers,Sell,a@x.example;b@x.example\nG2,All,,Sellers\n'),
};

eachStore((_name, open) => {
  describe('the preview of an import', () => {
    it('counts exactly what the import then does, and changes nothing itself', async () => {
      const context = await openDirectory(await open());
      const files = { people: people(sampleFile('people.csv').text), groups: groups(sampleFile('groups.csv').text) };
      const before = await previewImport(context, { ...files, ...careful });
      expect(before.report.people).toMatchObject({ created: 200, updated: 0 });
      expect(before.total).toBe(214);
      const done = await importDirectory(context, { ...files, ...careful });
      expect(done.report).toEqual(before.report);
      const again = await previewImport(context, { ...files, ...careful });
      expect(again).toMatchObject({ total: 0, changes: [] });
      expect(again.report.people).toMatchObject({ created: 0, unchanged: 200 });
    });

    it('names each attribute with its old and new value, the manager by name, and the members', async () => {
      const context = await openDirectory(await open());
      await importDirectory(context, { ...start, ...careful });
      const preview = await previewImport(context, {
        ...careful,
        missing: 'disable',
        confirmed: true,
        people: people(
          'id,userPrincipalName,displayName,department,manager\nE1,ada@x.example,Ada,,\nE2,b@x.example,Bea,Sales,d@x.example\nE4,d@x.example,Dot,Sales,ada@x.example\n',
        ),
        groups: groups('id,displayName,description,members\nG1,Sellers,Sell more,ada@x.example;d@x.example\n'),
      });
      expect(preview.changes).toMatchObject([
        { kind: 'disable', type: 'User', name: 'c@x.example' },
        {
          kind: 'update',
          name: 'ada@x.example',
          line: 2,
          attributes: [
            { name: 'userPrincipalName', before: 'a@x.example', after: 'ada@x.example' },
            { name: 'department', before: 'Sales', after: null },
          ],
        },
        {
          kind: 'update',
          name: 'b@x.example',
          attributes: [{ name: 'manager', before: 'a@x.example', after: 'd@x.example' }],
        },
        { kind: 'create', name: 'd@x.example', line: 4 },
        {
          kind: 'update',
          type: 'Group',
          name: 'Sellers',
          attributes: [{ name: 'description', before: 'Sell', after: 'Sell more' }],
          members: { added: ['d@x.example'], addedCount: 1, removed: ['b@x.example'], removedCount: 1 },
        },
      ]);
      expect(preview.report).toMatchObject({
        people: { created: 1, updated: 1, unchanged: 1, disabled: 1 },
        groups: { updated: 1 },
        managers: 2,
        memberships: 1,
      });
    });

    it('says what holds the import, and still what the good rows would do', async () => {
      const context = await openDirectory(await open());
      await importDirectory(context, { ...start, ...careful });
      const few = await previewImport(context, {
        ...careful,
        missing: 'delete',
        people: people('id,userPrincipalName\nE1,a@x.example\n'),
      });
      expect(few).toMatchObject({ hold: { kind: 'too-few' }, total: 2 });
      const bad = await previewImport(context, {
        ...careful,
        people: people('id,userPrincipalName,mail\nE1,a@x.example,wrong\nE9,z@x.example,z@x.example\n'),
      });
      expect(bad).toMatchObject({ hold: { kind: 'bad-rows' }, changes: [{ kind: 'create', name: 'z@x.example' }] });
      expect(bad.report.problems).toHaveLength(1);
    });
  });
});

describe('a preview of any change to people', () => {
  it('agrees with the import about what is created, changed and left', async () => {
    const { openSqlite } = await import('#storage/sqlite/open.ts');
    const row = fc.record({
      id: fc.constantFrom('E1', 'E2', 'E3', 'E4', 'E5'),
      department: fc.constantFrom('Sales', 'sales', 'Finance', ''),
      manager: fc.constantFrom('', 'e1@x.example', 'e2@x.example'),
    });
    const file = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 2 });
    const textOf = (rows: readonly { id: string; department: string; manager: string }[]) => {
      const there = new Set(rows.map(({ id }) => `${id.toLowerCase()}@x.example`));
      const lines = rows.map(({ id, department, manager }) => {
        const name = `${id.toLowerCase()}@x.example`;
        return `${id},${name},${department},${there.has(manager) && manager !== name ? manager : ''}`;
      });
      return ['id,userPrincipalName,department,manager', ...lines].join('\n');
    };
    await fc.assert(
      fc.asyncProperty(file, file, fc.constantFrom('keep', 'disable', 'delete'), async (first, second, missing) => {
        const storage = await openSqlite({ file: ':memory:', thread: false });
        const context = await openDirectory(storage);
        await importDirectory(context, { ...careful, people: people(textOf(first)) });
        const request = { ...careful, missing, confirmed: true, people: people(textOf(second)) } as const;
        const preview = await previewImport(context, request);
        const done = await importDirectory(context, request);
        expect(done.report).toEqual(preview.report);
        await storage.close();
      }),
      { numRuns: 40 },
    );
  });
});
