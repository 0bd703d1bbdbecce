import { describe, expect, it } from 'vitest';
import { problemOfStatement } from './own-statement.ts';

describe('problemOfStatement', () => {
  it.each([
    'insert into app_account (id) values (?)',
    'INSERT OR IGNORE INTO app_account VALUES (?)',
    '  update\n  app_account set seats = seats - 1 where tenant = ?',
    'delete from "app_account" where id = ?',
    'replace into app_account values (?)',
    'update public.users set active = 0 where id = ?',
    'insert into crm."users"(id) values (?)',
  ])('takes %s', (sql) => {
    expect(problemOfStatement(sql, false)).toBeUndefined();
    expect(problemOfStatement(sql, true)).toBeUndefined();
  });

  it.each([
    'create table if not exists app_account (id text primary key)',
    'create unique index if not exists app_account_mail on app_account (mail)',
    'alter table app_account add column seats integer',
    'drop table if exists app_account',
    'alter table app_account rename to "app_customer"',
  ])('takes %s only where tables may be made', (sql) => {
    expect(problemOfStatement(sql, true)).toBeUndefined();
    expect(problemOfStatement(sql, false)).toContain('INSERT, UPDATE or DELETE');
  });

  it.each([
    'update resource set doc = ?',
    'delete from main.resource',
    'delete from "rollcall".resource',
    'alter table app_account rename to resource',
    'with gone as (delete from resource returning id) insert into app_account select id from gone',
    'insert into credential values (?)',
    'update appx set a = 1',
    'create table account (id text)',
    'create index app_x on resource (id)',
    'create index seats on app_account (mail)',
    'drop table resource',
    'commit',
    'pragma writable_schema = on',
    'select * from app_account',
    'attach database ? as app_x',
    '',
  ])('refuses %s', (sql) => {
    expect(problemOfStatement(sql, true)).toContain('is not taken');
    expect(problemOfStatement(sql, false)).toContain('is not taken');
  });
});
