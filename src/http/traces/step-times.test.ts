import { expect, it } from 'vitest';
import { stepTimes } from './step-times.ts';

const times = { passed: ['a', 'b', 'c', 'd'], startedAt: [100, 100, 105, 105], answered: 112, took: 40 };

it('tells how long each step took, and last how long the answer was sent', () => {
  expect(stepTimes(times, true)).toEqual([
    { step: 'a', took: 0 },
    { step: 'b', took: 5 },
    { step: 'c', took: 0 },
    { step: 'd', took: 7 },
    { step: 'sendReply', took: 28 },
  ]);
  expect(stepTimes({ ...times, took: 12 }, true).at(-1)).toEqual({ step: 'd', took: 7 });
});

it('leaves out, of a request that went through without a word, all steps under a millisecond but the last', () => {
  expect(stepTimes({ ...times, took: 12 }, false).map(({ step }) => step)).toEqual(['b', 'd']);
  expect(stepTimes({ passed: ['a', 'b'], startedAt: [1, 1], answered: 1, took: 0 }, false)).toEqual([
    { step: 'b', took: 0 },
  ]);
  expect(stepTimes({ passed: [], startedAt: [], answered: 1, took: 0 }, true)).toEqual([]);
});

it('never tells a time below zero, though the clock be set back', () => {
  expect(stepTimes({ passed: ['a'], startedAt: [9], answered: 5, took: -4 }, true)).toEqual([{ step: 'a', took: 0 }]);
});
