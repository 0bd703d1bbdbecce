import { oneText, texts } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** Blanks around the parts are dropped, as in the published example. */
export const split: FunctionDefinition = {
  name: 'Split',
  summary: 'The parts of the source between the delimiters, as several values.',
  group: 'values',
  example: { text: 'Split("Support; Sales", ";")', gives: 'Support, Sales' },
  parameters: [{ name: 'source' }, { name: 'delimiter' }],
  apply: eager(([source, delimiter]) => {
    const between = oneText(delimiter);
    if (between === null || between === '') return argumentFailure('Split', 'delimiter', delimiter, 'one character');
    if (source === null || source === undefined) return null;
    return texts(source).flatMap((text) => text.split(between).map((part) => part.trim()));
  }),
};
