import type { FunctionDefinition } from './function.ts';

export const guid: FunctionDefinition = {
  name: 'Guid',
  summary: 'A new random GUID.',
  group: 'text',
  example: { text: 'Guid()', gives: '6f1d2f6e-6f0a-4c8e-9f53-0d5a4b2c1e77' },
  parameters: [],
  apply: (_args, context) => context.random.uuid(),
};
