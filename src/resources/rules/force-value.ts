import { withAttributeValue } from '../with-attribute-value.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { parameter } from './rule-parameters.ts';
import { withSub, withTargetedElements } from './targeted-values.ts';

/** Params: `value`. What is there always has this value; a missing element is not made. */
export const forceValue: RuleInterpreter = {
  mend(rule, input) {
    const value = parameter(rule, 'value');
    if (rule.resolved === undefined || value === undefined) return input.next;
    const { sub } = rule.resolved.resolved;
    if (sub === undefined) return withAttributeValue(input.next, rule.resolved.resolved, value);
    return withTargetedElements(input, rule.resolved, (element) => withSub(element, sub.name, value));
  },
};
