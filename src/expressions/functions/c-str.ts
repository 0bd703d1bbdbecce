import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** Every value is text here already; the function is kept because expressions use it. */
export const cStr: FunctionDefinition = {
  name: 'CStr',
  summary: 'The value as text.',
  group: 'text',
  example: { text: 'CStr([employeeId])', gives: '4711' },
  parameters: [{ name: 'value' }],
  apply: eager(([value]) => value ?? null),
};
