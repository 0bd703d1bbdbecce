import { readDate } from '../dates/date-text.ts';
import { intervalIn, intervals, intervalsBetween } from '../dates/interval.ts';
import { oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const dateDiff: FunctionDefinition = {
  name: 'DateDiff',
  summary: 'How many intervals lie between two dates; positive when the second is later.',
  group: 'date',
  example: { text: 'DateDiff("d", "2021-08-18", "2021-08-31")', gives: '13' },
  parameters: [{ name: 'interval' }, { name: 'date1' }, { name: 'date2' }],
  apply: eager(([interval, first, second]) => {
    const unit = intervalIn(oneText(interval));
    if (unit === undefined) return argumentFailure('DateDiff', 'interval', interval, `one of ${intervals.join(', ')}`);
    const [from, to] = [oneText(first), oneText(second)];
    if (from === null || to === null) return null;
    const [start, end] = [readDate(from), readDate(to)];
    if (start === undefined) return argumentFailure('DateDiff', 'date1', first, 'a date; CDate makes one');
    if (end === undefined) return argumentFailure('DateDiff', 'date2', second, 'a date; CDate makes one');
    return String(intervalsBetween(unit, start, end));
  }),
};
