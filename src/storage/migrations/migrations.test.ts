import { expect, test } from 'vitest';
import { StoreUnusable } from '../store-unusable.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';
import { breakingMigrations, pendingMigrations } from './pending-migrations.ts';
import { rewriteDdl } from './rewrite-ddl.ts';

const known: readonly Migration[] = [
  { number: 1, name: 'first', sql: '' },
  { number: 2, name: 'second', sql: '', breaking: 'older versions cannot read keys' },
  { number: 3, name: 'third', sql: '' },
];

const rollcall = (schema: string) => ({ tables: true, application: 'rollcall', schema });

test('migrations count from 1 without gaps', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

test('an empty database needs all migrations, older data the later ones, current data none', () => {
  const numbers = (found: Parameters<typeof pendingMigrations>[0]) =>
    pendingMigrations(found, 'here', known).map(({ number }) => number);
  expect(numbers({ tables: false })).toEqual([1, 2, 3]);
  expect(numbers(rollcall('1'))).toEqual([2, 3]);
  expect(numbers(rollcall('3'))).toEqual([]);
});

test('newer data is refused by its number', () => {
  expect(() => pendingMigrations(rollcall('4'), 'FILE', known)).toThrow(
    'FILE was made by a newer Rollcall: schema 4, this one knows up to 3. Nothing was changed. Upgrade Rollcall or restore a backup.',
  );
});

test.each([
  { tables: true },
  { tables: true, application: 'other', schema: '1' },
  { tables: true, application: 'rollcall', schema: 'x' },
  { tables: true, application: 'rollcall' },
])('tables that are not ours are refused as foreign (%j)', (found) => {
  expect(() => pendingMigrations(found, 'FILE', known)).toThrow(StoreUnusable);
  expect(() => pendingMigrations(found, 'FILE', known)).toThrow("another application's data");
});

test('breaking migrations are listed with what breaks', () => {
  expect(breakingMigrations(pendingMigrations(rollcall('1'), 'here', known))).toEqual([
    '2 (second): older versions cannot read keys',
  ]);
  expect(breakingMigrations(pendingMigrations(rollcall('2'), 'here', known))).toEqual([]);
});

test('one text makes both schemas: four words differ, in comments they mean nothing', () => {
  const sql =
    '-- an integer and a text\ncreate table a (b integer, c text, d json_doc, e_text text) strict, without rowid;';
  expect(rewriteDdl(sql, 'sqlite').trim()).toBe(
    'create table a (b integer, c text, d text, e_text text) strict, without rowid;',
  );
  expect(rewriteDdl(sql, 'postgres').trim()).toBe(
    'create table a (b bigint, c text collate "C", d json, e_text text collate "C") ;',
  );
  expect(rewriteDdl('create table a (b integer) strict;', 'postgres')).toBe('create table a (b bigint) ;');
});
