import { printDate, readDate } from '../dates/date-text.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const cDate: FunctionDefinition = {
  name: 'CDate',
  summary: 'A date text converted to UTC: 2020-03-16-07:00 gives 3/16/2020 7:00:00 AM.',
  group: 'date',
  example: { text: 'CDate("2020-03-16-07:00")', gives: '3/16/2020 7:00:00 AM' },
  parameters: [{ name: 'date' }],
  apply: eager(([source]) =>
    eachText(source, (text) => {
      const date = readDate(text);
      return date === undefined
        ? argumentFailure(
            'CDate',
            'date',
            text,
            'a date such as 2021-06-30, 2021-06-30T08:00:00Z or 6/30/2021 8:00:00 AM',
          )
        : printDate(date);
    }),
  ),
};
