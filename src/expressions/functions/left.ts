import { numberIn, oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** Unlike most text functions it makes `""` of null; a negative length gives the whole text. */
export const left: FunctionDefinition = {
  name: 'Left',
  summary: 'The first characters of the source.',
  group: 'text',
  example: { text: 'Left([surname], 3)', gives: 'Lov' },
  parameters: [{ name: 'source' }, { name: 'length' }],
  apply: eager(([source, length]) => {
    const count = numberIn(oneText(length));
    if (count === undefined) return argumentFailure('Left', 'length', length, 'a number');
    if (source === null) return '';
    return eachText(source, (text) => (count < 0 ? text : text.slice(0, Math.trunc(count))));
  }),
};
