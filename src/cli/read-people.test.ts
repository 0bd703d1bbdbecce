import { expect, it } from 'vitest';
import { readPeople } from './read-people.ts';

it('reads one person a line, the first column of a table, and leaves headings, remarks, empty lines and doubles out', () => {
  expect(readPeople('ann@x.example\n\n# left in May\nbob@x.example\r\nann@x.example')).toEqual([
    'ann@x.example',
    'bob@x.example',
  ]);
  expect(readPeople('\uFEFFuserPrincipalName;left\nann@x.example;May\n"bo ""b"""\t2')).toEqual([
    'ann@x.example',
    'bo "b"',
  ]);
  expect(readPeople('')).toEqual([]);
});
