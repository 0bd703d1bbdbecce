import { expect, test } from 'vitest';
import { failure, isConflict, isTaken, isTimeout, isUnavailable } from './sql-state.ts';

function answered(code: string): Error {
  return Object.assign(new Error(`an error ${code}`), { code, severity: 'ERROR' });
}

test.each([
  ['08006', 'a lost connection'],
  ['25006', 'a standby'],
  ['28P01', 'a wrong password'],
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
  ['53100', 'a full disk'],
  ['53300', 'too many connections'],
  ['55P03', 'a lock that was waited for too long'],
  ['57P01', 'a server that shuts down'],
  ['58030', 'a disk that fails'],
])('%s, %s, is the server: unavailable', (code) => {
  expect(failure(answered(code))).toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('disk space'),
  });
});

test.each([
  ['42601', 'a syntax error'],
  ['42P01', 'an unknown table'],
  ['22P02', 'text for a number'],
  ['23502', 'a missing value'],
])('%s, %s, is the statement: a fault', (code) => {
  expect(failure(answered(code)).kind).toBe('fault');
});

test('an error of the socket is the server, an error of our own code is not', () => {
  expect(isUnavailable(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))).toBe(true);
  expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isUnavailable(new TypeError('x is not a function'))).toBe(false);
});

test('a taken key, a conflict and a time-out are told apart', () => {
  expect(
    [answered('23505'), answered('40P01'), answered('57014')].map((error) => [
      isTaken(error),
      isConflict(error),
      isTimeout(error),
    ]),
  ).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});
