import type { RuleInterpreter } from './rule-check.ts';
import { valuesOf } from './targeted-values.ts';

/** The attribute must have a value; an empty text is none. */
export const required: RuleInterpreter = {
  violation(rule, input) {
    const present = valuesOf(rule, input).some((value) => value !== null && value !== '');
    return present ? undefined : `${rule.resolved?.text ?? rule.target} has no value`;
  },
};
