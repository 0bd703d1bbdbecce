import { texts } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** Absence is what leaves an attribute out of an export, so `""` becomes null. */
export const ignoreFlowIfNullOrEmpty: FunctionDefinition = {
  name: 'IgnoreFlowIfNullOrEmpty',
  summary: 'Leaves the attribute as it is at the target when the value is absent or "".',
  group: 'condition',
  example: { text: 'IgnoreFlowIfNullOrEmpty([department])', gives: 'Support' },
  parameters: [{ name: 'expression' }],
  apply: eager(([value]) => (texts(value).every((text) => text === '') ? null : (value ?? null))),
};
