import type { Outcome } from '../value.ts';
import { isFailure } from '../value.ts';
import type { FunctionDefinition } from './function.ts';

/** Keys are compared letter by letter, case counts. The key `""` (or one left empty) stands for an absent source. */
export const switchFunction: FunctionDefinition = {
  name: 'Switch',
  summary: 'The value of the key that equals the source, else the default.',
  group: 'condition',
  example: { text: 'Switch([department], "Office", "Support", "Contact centre")', gives: 'Contact centre' },
  parameters: [
    { name: 'source' },
    { name: 'defaultValue', blank: true },
    { name: 'key', blank: true },
    { name: 'value', blank: true },
  ],
  repeats: 2,
  apply: ([source, defaultValue, ...pairs]) => {
    const wanted = comparable(source?.value() ?? null);
    if (typeof wanted === 'object') return wanted;
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = comparable(pairs[at]?.value() ?? null);
      if (typeof key === 'object') return key;
      if (key === wanted) return pairs[at + 1]?.value() ?? null;
    }
    return defaultValue?.value() ?? null;
  },
};

/** Several values equal a key only when there is exactly one of them; else none matches. */
function comparable(outcome: Outcome) {
  if (outcome === null) return '';
  if (typeof outcome === 'string') return outcome;
  if (isFailure(outcome)) return outcome;
  return outcome.length === 1 ? (outcome[0] ?? '') : outcome.length === 0 ? '' : undefined;
}
