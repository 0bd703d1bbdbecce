import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const redact: FunctionDefinition = {
  name: 'Redact',
  summary: 'The value itself; plans and logs show [Redact] in its place.',
  group: 'text',
  example: { text: 'Redact([employeeId])', gives: '4711' },
  parameters: [{ name: 'expression' }],
  redacts: true,
  apply: eager(([value]) => value ?? null),
};
