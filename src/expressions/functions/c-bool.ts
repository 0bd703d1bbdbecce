import { isTrue, truth } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

export const cBool: FunctionDefinition = {
  name: 'CBool',
  summary: 'True for a comparison that holds, for "True", and for a number other than 0.',
  group: 'condition',
  example: { text: 'CBool([country] = "ch")', gives: 'True' },
  parameters: [{ name: 'expression', kind: 'condition' }],
  apply: eager(([value]) => truth(isTrue(value ?? null))),
};
