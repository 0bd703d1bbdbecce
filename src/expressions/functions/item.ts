import { numberIn, oneText, texts } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const item: FunctionDefinition = {
  name: 'Item',
  summary: 'One of several values; the first is 1. Null where there are fewer.',
  group: 'values',
  example: { text: 'Item(Split("a, b", ","), 2)', gives: 'b' },
  parameters: [{ name: 'attribute' }, { name: 'index' }],
  apply: eager(([attribute, index]) => {
    const place = numberIn(oneText(index));
    if (place === undefined || place < 1) return argumentFailure('Item', 'index', index, 'a number from 1 on');
    return texts(attribute)[Math.trunc(place) - 1] ?? null;
  }),
};
