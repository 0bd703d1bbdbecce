import { expect, test } from 'vitest';
import { checkCommit, checkValues } from './check-values.ts';

test('text, finite numbers and null pass, in every script', () => {
  expect(() => checkValues('select ?', ['Zoë 李 🧑🏽‍💻', '', 0, -1.5, null])).not.toThrow();
});

test('a placeholder of a change that the commit does not have is a bug of the caller', () => {
  const write = { sql: 'insert into a values (?)', parameters: [{ seq: 1 }] };
  const change = { n: { seq: 0 }, id: 'x', type: 'User', kind: 'created' };
  expect(() => checkCommit({ tenant: 1, writes: [write], changes: [change] })).toThrow(
    'Parameter 1 of "insert into a values (?)" stands for change 1, and the commit has 1.',
  );
  expect(() => checkCommit({ tenant: 1, writes: [write], changes: [change, change] })).not.toThrow();
  expect(() => checkValues('select ?', [Number.NaN])).toThrow(TypeError);
});

test('text that a store cannot hold is found in the changes and the actor, too', () => {
  const change = { n: 1, id: 'x', type: 'User', kind: 'created' };
  expect(() => checkCommit({ tenant: 1, writes: [], changes: [{ ...change, id: 'a\0' }] })).toThrow('NUL');
  expect(() => checkCommit({ tenant: 1, writes: [], changes: [change], actor: '\udc00' })).toThrow('lone surrogate');
});
