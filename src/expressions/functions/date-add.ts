import { printDate, readDate } from '../dates/date-text.ts';
import { addInterval, intervalIn, intervals } from '../dates/interval.ts';
import { numberIn, oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** .NET's DateTime ends with the year 9999. */
const latest = Date.UTC(9999, 11, 31, 23, 59, 59);
const earliest = new Date(0).setUTCFullYear(1, 0, 1);

export const dateAdd: FunctionDefinition = {
  name: 'DateAdd',
  summary: 'A date moved by a number of intervals: yyyy, m, d, ww, h, n (minutes) or s.',
  group: 'date',
  example: { text: 'DateAdd("d", 7, CDate([employeeHireDate]))', gives: '3/23/2020 12:00:00 AM' },
  parameters: [{ name: 'interval' }, { name: 'number' }, { name: 'date' }],
  apply: eager(([interval, number, source]) => {
    const unit = intervalIn(oneText(interval));
    if (unit === undefined) return argumentFailure('DateAdd', 'interval', interval, `one of ${intervals.join(', ')}`);
    const amount = numberIn(oneText(number));
    if (amount === undefined) return argumentFailure('DateAdd', 'number', number, 'a whole number');
    return eachText(source, (text) => {
      const date = readDate(text);
      if (date === undefined) return argumentFailure('DateAdd', 'date', text, 'a date; CDate makes one');
      const moved = addInterval(unit, Math.trunc(amount), date);
      const fits = moved >= earliest && moved <= latest;
      return fits
        ? printDate(moved)
        : argumentFailure('DateAdd', 'number', number, 'one that stays within the years 1 to 9999');
    });
  }),
};
