import { describe, expect, it } from 'vitest';
import { readFiles } from '../csv/read-files.ts';
import { indexOf, type Known } from './directory-index.ts';
import { guardImport } from './guard-import.ts';
import { planImport } from './plan-import.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (people: string, groups?: string) =>
  readFiles({
    people: { name: 'people.csv', bytes: bytes(people) },
    ...(groups === undefined ? {} : { groups: { name: 'groups.csv', bytes: bytes(groups) } }),
  });
const known = (id: string, name: string, anchor?: string): Known => ({ id, name, anchor, version: 1, enabled: true });
const directory = (...people: Known[]) => ({ people: indexOf(people), groups: indexOf([]) });

describe('planning an import', () => {
  it('knows a renamed person by the anchor, not by the name', async () => {
    const plan = planImport(
      await files('id,userPrincipalName\nE1,new@x.example\n'),
      directory(known('1', 'old@x.example', 'E1')),
      'disable',
    );
    expect(plan.steps).toMatchObject([{ kind: 'person', id: '1', name: 'new@x.example' }]);
    expect(plan.absent).toEqual([]);
  });

  it('takes a name that now belongs to another anchor for another person', async () => {
    const plan = planImport(
      await files('id,userPrincipalName\nE2,a@x.example\n'),
      directory(known('1', 'a@x.example', 'E1')),
      'keep',
    );
    expect(plan.steps[0]).not.toHaveProperty('id');
    expect(plan.kept).toBe(1);
  });

  it('puts managers before their people, groups before members, and those who are absent last', async () => {
    const plan = planImport(
      await files(
        'userPrincipalName,manager\na@x.example,b@x.example\nb@x.example,\n',
        'displayName,members\nSales,a@x.example\n',
      ),
      directory(known('9', 'gone@x.example')),
      'delete',
    );
    expect(plan.steps).toMatchObject([
      { kind: 'person', name: 'b@x.example', manager: null },
      { kind: 'person', name: 'a@x.example', manager: 'b@x.example' },
      { kind: 'group' },
      { kind: 'members' },
      { kind: 'absent' },
    ]);
  });

  it('does not take a person for absent whose row was left out as bad', async () => {
    const read = await files('id,userPrincipalName,mail\nE1,a@x.example,wrong\nE2,renamed@x.example,wrong\n');
    const plan = planImport(
      read,
      directory(known('1', 'a@x.example', 'E1'), known('2', 'b@x.example', 'E2'), known('3', 'c@x.example')),
      'disable',
    );
    expect(plan.absent.map(({ name }) => name)).toEqual(['c@x.example']);
    expect(plan.nameless).toEqual([]);
  });

  it('knows which bad rows do not say whom they mean', async () => {
    const plan = planImport(
      await files('userPrincipalName,mail\n,a@x.example\n'),
      directory(known('1', 'a@x.example')),
      'delete',
    );
    expect(plan.nameless).toEqual([2]);
  });

  it('tells a manager and a member that lead nowhere at their lines', async () => {
    const plan = planImport(
      await files(
        'userPrincipalName,manager\na@x.example,who@x.example\n',
        'displayName,members\nSales,nobody@x.example\n',
      ),
      directory(),
      'keep',
    );
    expect(plan.problems).toMatchObject([
      { file: 'people.csv', line: 2, column: 'manager' },
      { file: 'groups.csv', line: 2, column: 'members' },
    ]);
  });
});

describe('the guard of an import', () => {
  const facts = { missing: 'disable', rows: 80, living: 100, absent: 20, confirmed: false, nameless: [] } as const;

  it('lets up to 20 % leave and holds more', async () => {
    expect(guardImport(facts)).toBeUndefined();
    expect(guardImport({ ...facts, absent: 21 })).toContain('21 of 100 people (21 %)');
  });

  it('holds an empty file', async () => {
    expect(guardImport({ ...facts, rows: 0, absent: 3 })).toContain('names nobody');
  });

  it('holds a file with rows that do not say whom they mean, also when it is confirmed', async () => {
    expect(guardImport({ ...facts, confirmed: true, nameless: [7] })).toContain('Line 7');
    expect(guardImport({ ...facts, missing: 'keep', nameless: [7] })).toBeUndefined();
  });

  it('does not ask where nobody leaves or the administrator has said yes', async () => {
    expect(guardImport({ ...facts, rows: 0, absent: 100, missing: 'keep' })).toBeUndefined();
    expect(guardImport({ ...facts, rows: 0, absent: 100, confirmed: true })).toBeUndefined();
  });
});
