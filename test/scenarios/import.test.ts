import { describe, expect, it } from 'vitest';
import { sampleFile } from '#demo/organisation.ts';
import type { ResourceContext } from '#resources/context.ts';
import { readFiles } from '#sources/csv/read-files.ts';
import { loadDirectoryIndex } from '#sources/import/directory-index.ts';
import { importDirectory, resumeImports } from '#sources/import/import-directory.ts';
import { planImport } from '#sources/import/plan-import.ts';
import { emptyReport } from '#sources/import/report.ts';
import { readSteps, stageImport } from '#sources/import/staged.ts';
import { openDirectory } from '../support/directory.ts';
import { eachStore } from '../support/stores.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const people = (text: string) => ({ name: 'people.csv', bytes: bytes(text) });
const groups = (text: string) => ({ name: 'groups.csv', bytes: bytes(text) });
const careful = { missing: 'keep', keepGoing: false, confirmed: false } as const;

async function feedOf(context: ResourceContext): Promise<number> {
  const rows = await context.storage.read({
    sql: 'select seq from feed where tenant = ?',
    parameters: [context.tenant.tenant],
    decode: (row) => Number(Object.values(Object(row))[0]),
  });
  return rows[0] ?? Number.NaN;
}

async function names(context: ResourceContext): Promise<readonly string[]> {
  return (await loadDirectoryIndex(context, 'User')).all.map(
    (known) => `${known.name}${known.enabled ? '' : ' (disabled)'}`,
  );
}

eachStore((_name, open) => {
  describe('importing a directory', () => {
    it('takes the sample organisation whole, and a second import of the same files changes nothing', async () => {
      const context = await openDirectory(await open());
      const files = {
        people: people(sampleFile('people.csv').text),
        groups: groups(sampleFile('groups.csv').text),
      };
      const first = await importDirectory(context, { ...files, ...careful });
      expect(first.report.refused).toEqual([]);
      expect(first.report.people).toMatchObject({ created: 200, updated: 0 });
      expect(first.report.groups).toMatchObject({ created: 14 });
      const seq = await feedOf(context);
      const second = await importDirectory(context, { ...files, ...careful });
      expect(second.report.refused).toEqual([]);
      expect(second.report.people).toMatchObject({ created: 0, updated: 0, unchanged: 200 });
      expect(second.report.groups).toMatchObject({ created: 0, updated: 0, unchanged: 14 });
      expect(await feedOf(context)).toBe(seq);
    });

    it('applies nothing while a single row is wrong, and the good ones when told to', async () => {
      const context = await openDirectory(await open());
      const files = { people: people('userPrincipalName,mail\na@x.example,a@x.example\nb@x.example,wrong\n') };
      const refused = await importDirectory(context, { ...files, ...careful });
      expect(refused).toMatchObject({ applied: false, hold: { reason: expect.stringContaining('1 row is wrong') } });
      expect(await names(context)).toEqual([]);
      const taken = await importDirectory(context, { ...files, ...careful, keepGoing: true });
      expect(taken.applied).toBe(true);
      expect(await names(context)).toEqual(['a@x.example']);
    });

    it('keeps, disables or deletes people who are absent, as it is told', async () => {
      const context = await openDirectory(await open());
      const all = Array.from({ length: 10 }, (_, index) => `p${index}@x.example`);
      const file = (list: readonly string[]) => ({ people: people(['userPrincipalName', ...list].join('\n')) });
      await importDirectory(context, { ...file(all), ...careful });
      const kept = await importDirectory(context, { ...file(all.slice(1)), ...careful });
      expect(kept.report.people.kept).toBe(1);
      const disabled = await importDirectory(context, { ...file(all.slice(1)), ...careful, missing: 'disable' });
      expect(disabled.report.people.disabled).toBe(1);
      expect(await names(context)).toContain('p0@x.example (disabled)');
      const deleted = await importDirectory(context, { ...file(all.slice(1)), ...careful, missing: 'delete' });
      expect(deleted.report.people.deleted).toBe(1);
      expect(await names(context)).toEqual(all.slice(1));
    });

    it('holds an empty file and one that lost more than a fifth, until it is confirmed', async () => {
      const context = await openDirectory(await open());
      const all = Array.from({ length: 10 }, (_, index) => `p${index}@x.example`);
      const file = (list: readonly string[]) => ({ people: people(`${['userPrincipalName', ...list].join('\n')}\n`) });
      await importDirectory(context, { ...file(all), ...careful });
      for (const list of [[], all.slice(4)]) {
        const held = await importDirectory(context, { ...file(list), ...careful, missing: 'disable' });
        expect(held).toMatchObject({
          applied: false,
          hold: { kind: 'too-few', advice: expect.stringContaining('--yes') },
        });
      }
      expect(await names(context)).toEqual(all);
      const confirmed = await importDirectory(context, {
        ...file(all.slice(4)),
        ...careful,
        missing: 'disable',
        confirmed: true,
      });
      expect(confirmed.report.people.disabled).toBe(4);
    });

    it('holds a file with a row that does not say whom it means, also when it is confirmed', async () => {
      const context = await openDirectory(await open());
      const both = { people: people('userPrincipalName\na@x.example\nb@x.example\n') };
      await importDirectory(context, { ...both, ...careful });
      const file = { people: people('userPrincipalName,mail\na@x.example,\n,b@x.example\n') };
      const given = { ...file, keepGoing: true, confirmed: true };
      const held = await importDirectory(context, { ...given, missing: 'delete' });
      expect(held).toMatchObject({
        applied: false,
        hold: { kind: 'nameless', reason: expect.stringContaining('Line 3') },
      });
      expect(await names(context)).toEqual(['a@x.example', 'b@x.example']);
      expect((await importDirectory(context, { ...given, missing: 'keep' })).applied).toBe(true);
    });

    it('clears an attribute whose cell is empty and leaves one whose column is absent', async () => {
      const context = await openDirectory(await open());
      await importDirectory(context, {
        people: people('userPrincipalName,department,jobTitle\na@x.example,Sales,Agent\n'),
        ...careful,
      });
      const report = await importDirectory(context, {
        people: people('userPrincipalName,department\na@x.example,\n'),
        ...careful,
      });
      expect(report.report.people.updated).toBe(1);
      const rows = await context.storage.read({
        sql: "select doc from resource where tenant = ? and type = 'User'",
        parameters: [context.tenant.tenant],
        decode: (row) => JSON.stringify(row),
      });
      expect(rows[0]).toContain('Agent');
      expect(rows[0]).not.toContain('Sales');
    });

    it('makes each person once, manager and all, also where people are above each other', async () => {
      const context = await openDirectory(await open());
      const file = 'userPrincipalName,manager\na@x.example,b@x.example\nb@x.example,c@x.example\nc@x.example,\n';
      const made = await importDirectory(context, { people: people(file), ...careful });
      expect(made.report).toMatchObject({ people: { created: 3 }, managers: 2, refused: [] });
      const { all } = await loadDirectoryIndex(context, 'User');
      expect(all.map(({ name, version }) => `${name} ${version}`)).toEqual([
        'c@x.example 1',
        'b@x.example 1',
        'a@x.example 1',
      ]);
      const circle =
        'userPrincipalName,manager\nd@x.example,e@x.example\ne@x.example,d@x.example\nf@x.example,f@x.example\n';
      const round = await importDirectory(context, { people: people(circle), ...careful });
      expect(round.report).toMatchObject({ people: { created: 3 }, managers: 3, refused: [] });
      const again = await importDirectory(context, { people: people(circle), ...careful });
      expect(again.report).toMatchObject({ people: { unchanged: 3, updated: 0 }, managers: 0 });
    });

    it('gives a name to a new person once the old holder has another', async () => {
      const context = await openDirectory(await open());
      const first = 'id,userPrincipalName,department\nE1,ada@x.example,Sales\n';
      await importDirectory(context, { people: people(first), ...careful });
      const second =
        'id,userPrincipalName,department,manager\nE2,ada@x.example,Care,ada.b@x.example\nE1,ada.b@x.example,Sales,\n';
      const { report } = await importDirectory(context, { people: people(second), ...careful });
      expect(report).toMatchObject({ people: { created: 1, updated: 1 }, managers: 1, refused: [] });
      const { all } = await loadDirectoryIndex(context, 'User');
      expect(all.map(({ name, anchor }) => `${anchor} ${name}`)).toEqual(['E1 ada.b@x.example', 'E2 ada@x.example']);
    });

    it('is finished at the next start when it was killed between two batches', async () => {
      const context = await openDirectory(await open());
      const read = await readFiles({
        people: people('userPrincipalName,manager\na@x.example,b@x.example\nb@x.example,\n'),
        groups: groups('displayName,members\nSales,a@x.example\n'),
      });
      const empty = {
        people: await loadDirectoryIndex(context, 'User'),
        groups: await loadDirectoryIndex(context, 'Group'),
      };
      const plan = planImport(read, empty, 'keep');
      await stageImport(context, 'import-1', plan.steps, emptyReport);
      expect(await names(context)).toEqual([]);
      expect(await resumeImports(context)).toBe(1);
      expect(await names(context)).toEqual(['b@x.example', 'a@x.example']);
      expect(await readSteps(context, 'import-1', 0)).toEqual([]);
      expect(await resumeImports(context)).toBe(0);
    });
  });
});
