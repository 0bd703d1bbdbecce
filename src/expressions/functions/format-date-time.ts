import { printCustom, readCustom, readFormat } from '../dates/custom-format.ts';
import { oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** The styles argument is read and ignored: its default (round trip, blanks around) is what is done. */
export const formatDateTime: FunctionDefinition = {
  name: 'FormatDateTime',
  summary: 'A date read in one .NET custom format and written in another.',
  group: 'date',
  example: { text: 'FormatDateTime("20150123105347.1Z", , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")', gives: '2015-01-23' },
  parameters: [
    { name: 'source' },
    { name: 'dateTimeStyles', optional: true },
    { name: 'inputFormat' },
    { name: 'outputFormat' },
  ],
  apply: eager(([source, , inputFormat, outputFormat]) => {
    const input = readFormat(oneText(inputFormat) ?? '');
    if (input === undefined)
      return argumentFailure('FormatDateTime', 'inputFormat', inputFormat, 'a format with closed quotes');
    const output = readFormat(oneText(outputFormat) ?? '');
    if (output === undefined)
      return argumentFailure('FormatDateTime', 'outputFormat', outputFormat, 'a format with closed quotes');
    return eachText(source, (text) => {
      const date = readCustom(text, input);
      if (date !== undefined) return printCustom(date, output);
      return argumentFailure('FormatDateTime', 'source', text, `a date in the form ${oneText(inputFormat) ?? ''}`);
    });
  }),
};
