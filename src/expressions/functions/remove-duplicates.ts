import { texts } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const removeDuplicates: FunctionDefinition = {
  name: 'RemoveDuplicates',
  summary: 'Each value once, in the order of its first occurrence.',
  group: 'values',
  example: { text: 'RemoveDuplicates(Split("a, b, a", ","))', gives: 'a, b' },
  parameters: [{ name: 'attribute' }],
  apply: eager(([attribute]) =>
    attribute === undefined || attribute === null ? null : [...new Set(texts(attribute))],
  ),
};
