import { printDate, readDate } from '../dates/date-text.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** Active Directory counts 100 ns steps from 1601-01-01 UTC. */
const epoch = 116_444_736_000_000_000n;
const stepsPerMillisecond = 10_000n;
/** 9999-12-31, the end of .NET's calendar. */
const latest = 2_650_467_743_999_999_999n;

export const dateFromNum: FunctionDefinition = {
  name: 'DateFromNum',
  summary: 'The date of an Active Directory file time.',
  group: 'date',
  example: { text: 'DateFromNum("129699324000000000")', gives: '1/1/2012 11:00:00 PM' },
  parameters: [{ name: 'number' }],
  apply: eager(([source]) =>
    eachText(source, (text) => {
      const steps = /^\s*\d{1,19}\s*$/.test(text) ? BigInt(text) : latest + 1n;
      if (steps > latest)
        return argumentFailure('DateFromNum', 'number', text, 'a file time such as 129699324000000000');
      return printDate(Number((steps - epoch) / stepsPerMillisecond));
    }),
  ),
};

export const numFromDate: FunctionDefinition = {
  name: 'NumFromDate',
  summary: 'The Active Directory file time of a date.',
  group: 'date',
  example: { text: 'NumFromDate("2012-01-01T23:00:00Z")', gives: '129699324000000000' },
  parameters: [{ name: 'date' }],
  apply: eager(([source]) =>
    eachText(source, (text) => {
      const date = readDate(text);
      if (date === undefined)
        return argumentFailure('NumFromDate', 'date', text, 'a date such as 2021-06-30T08:00:00Z');
      return (BigInt(date) * stepsPerMillisecond + epoch).toString();
    }),
  ),
};
