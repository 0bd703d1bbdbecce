import type { RuleInterpreter } from './rule-check.ts';
import { numberParameter } from './rule-parameters.ts';
import { resolveTarget } from './rule-target.ts';
import { targetedValues } from './targeted-values.ts';

/** Params: `max` for the target, or, with the target `*`, the most characters by path. */
export const maxLength: RuleInterpreter = {
  violation(rule, { type, next }) {
    const limits =
      rule.resolved === undefined
        ? Object.keys(rule.params ?? {}).map(
            (path) => [resolveTarget(type.schema, path), numberParameter(rule, path)] as const,
          )
        : [[rule.resolved, numberParameter(rule, 'max')] as const];
    for (const [target, max] of limits) {
      if (target === undefined || max === undefined) continue;
      for (const value of targetedValues(next, target)) {
        const length = typeof value === 'string' ? [...value].length : 0;
        if (length > max) return `${target.text} has ${length} characters; at most ${max} are allowed`;
      }
    }
    return undefined;
  },
};
