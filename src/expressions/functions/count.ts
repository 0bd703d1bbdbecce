import { texts } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const count: FunctionDefinition = {
  name: 'Count',
  summary: 'How many values the attribute has.',
  parameters: [{ name: 'attribute' }],
  apply: eager(([attribute]) => String(texts(attribute).length)),
};
