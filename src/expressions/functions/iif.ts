import { isFailure, isTrue } from '../value.ts';
import type { FunctionDefinition } from './function.ts';

/** Only the branch taken is computed. A condition on an absent attribute is simply not true. */
export const iif: FunctionDefinition = {
  name: 'IIF',
  summary: 'The second argument where the condition holds, else the third.',
  group: 'condition',
  example: { text: 'IIF([country] = "ch", "Zürich office", "Elsewhere")', gives: 'Zürich office' },
  parameters: [
    { name: 'condition', kind: 'condition' },
    { name: 'valueIfTrue', optional: true },
    { name: 'valueIfFalse', optional: true },
  ],
  apply: ([condition, whenTrue, whenFalse]) => {
    const outcome = condition?.value() ?? null;
    if (isFailure(outcome)) return outcome;
    return (isTrue(outcome) ? whenTrue : whenFalse)?.value() ?? null;
  },
};
