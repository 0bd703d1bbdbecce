import type { FunctionDefinition } from './function.ts';

export const guid: FunctionDefinition = {
  name: 'Guid',
  summary: 'A new random GUID.',
  parameters: [],
  apply: (_args, context) => context.random.uuid(),
};
