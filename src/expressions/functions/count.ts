import { texts } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const count: FunctionDefinition = {
  name: 'Count',
  summary: 'How many values the attribute has.',
  group: 'values',
  example: { text: 'Count(Split("a, b", ","))', gives: '2' },
  parameters: [{ name: 'attribute' }],
  apply: eager(([attribute]) => String(texts(attribute).length)),
};
