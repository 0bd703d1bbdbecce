import { numberIn, oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const inStr: FunctionDefinition = {
  name: 'InStr',
  summary: 'Where the second text first occurs in the first, counted from 1; 0 where it does not.',
  group: 'text',
  example: { text: 'InStr([mail], "@")', gives: '4' },
  parameters: [
    { name: 'text' },
    { name: 'sought' },
    { name: 'start', optional: true },
    { name: 'compare', optional: true },
  ],
  apply: eager(([source, sought, start, compare]) => {
    const from = start === undefined || start === null ? 1 : numberIn(oneText(start));
    if (from === undefined || from < 1) return argumentFailure('InStr', 'start', start, 'a number from 1 on');
    const ignoreCase = oneText(compare) === 'vbTextCompare';
    const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
    const needle = oneText(sought) ?? '';
    return eachText(source, (text) => String(fold(text).indexOf(fold(needle), Math.trunc(from) - 1) + 1));
  }),
};
