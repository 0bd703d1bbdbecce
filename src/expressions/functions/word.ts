import { numberIn, oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** Delimiters that follow each other count as one. */
export const word: FunctionDefinition = {
  name: 'Word',
  summary: 'The n-th word of the source; every character of the delimiters separates words.',
  group: 'text',
  example: { text: 'Word([displayName], 2, " ")', gives: 'Lovelace' },
  parameters: [{ name: 'source' }, { name: 'number' }, { name: 'delimiters' }],
  apply: eager(([source, number, delimiters]) => {
    const index = numberIn(oneText(number));
    if (index === undefined) return argumentFailure('Word', 'number', number, 'a number');
    const separators = new Set(oneText(delimiters) ?? '');
    let nth = 0;
    let current = '';
    for (const char of [...(oneText(source) ?? ''), undefined]) {
      if (char !== undefined && !separators.has(char)) {
        current += char;
        continue;
      }
      if (current !== '') nth += 1;
      if (current !== '' && nth === Math.trunc(index)) return current;
      current = '';
    }
    return '';
  }),
};
