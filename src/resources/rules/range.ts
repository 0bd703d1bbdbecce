import type { RuleInterpreter } from './rule-check.ts';
import { numberParameter, textsParameter } from './rule-parameters.ts';
import { resolveTarget } from './rule-target.ts';
import { targetedValues } from './targeted-values.ts';

/** Params: `min`, `max`, both allowed themselves; `alsoFor`, further paths with the same bounds. */
export const range: RuleInterpreter = {
  violation(rule, { type, next }) {
    const min = numberParameter(rule, 'min') ?? Number.NEGATIVE_INFINITY;
    const max = numberParameter(rule, 'max') ?? Number.POSITIVE_INFINITY;
    const others = textsParameter(rule, 'alsoFor').map((path) => resolveTarget(type.schema, path));
    for (const target of [rule.resolved, ...others]) {
      if (target === undefined) continue;
      for (const value of targetedValues(next, target)) {
        if (typeof value === 'number' && (value < min || value > max)) {
          return `${target.text} is ${value}; it must be from ${min} to ${max}`;
        }
      }
    }
    return undefined;
  },
};
