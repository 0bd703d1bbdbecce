import { expect, it } from 'vitest';
import { habitFacts } from '#scim/habits/habit-facts.ts';
import { habits } from '#scim/habits/leniency.ts';
import { readDocument } from './document.ts';

/** The cells of the table's rows; a bar inside an example would break the table. */
const rows = readDocument('docs/guides/habits.md')
  .split('\n')
  .filter((line) => /^\| `[a-z-]+` \|/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

it('the guide to habits has every habit, in the words that administrators read elsewhere', () => {
  const told = habits.map((habit) => {
    const { what, clients, strict } = habitFacts[habit];
    return [`\`${habit}\``, what, clients, strict];
  });
  expect(rows.map(([habit, what, clients, , strict]) => [habit, what, clients, strict])).toEqual(told);
});

it('gives an example of each', () => {
  expect(rows.filter(([, , , example = '']) => !/^`.+`$/.test(example))).toEqual([]);
});
