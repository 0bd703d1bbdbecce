import type { RuleInterpreter } from './rule-check.ts';
import { numberParameter } from './rule-parameters.ts';
import { targetedElements } from './targeted-values.ts';

/** Params: `max`, how many values the attribute may have. */
export const maxItems: RuleInterpreter = {
  violation(rule, { next }) {
    const max = numberParameter(rule, 'max');
    if (rule.resolved === undefined || max === undefined) return undefined;
    const count = targetedElements(next, rule.resolved).length;
    return count > max ? `${rule.resolved.text} has ${count} values; at most ${max} are allowed` : undefined;
  },
};
