import { numberIn, oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const mid: FunctionDefinition = {
  name: 'Mid',
  summary: 'Characters of the source from a place on; the first is 1; what overruns is cut.',
  group: 'text',
  example: { text: 'Mid([surname], 2, 3)', gives: 'ove' },
  parameters: [{ name: 'source' }, { name: 'start' }, { name: 'length' }],
  apply: eager(([source, start, length]) => {
    const from = numberIn(oneText(start));
    if (from === undefined || from < 1) return argumentFailure('Mid', 'start', start, 'a number from 1 on');
    const count = numberIn(oneText(length));
    if (count === undefined || count < 0) return argumentFailure('Mid', 'length', length, 'a number from 0 on');
    return eachText(source, (text) => text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count)));
  }),
};
