import type { Json } from '#scim/json.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { flagParameter } from './rule-parameters.ts';
import { targetedValues } from './targeted-values.ts';

/** Once set, the value stays. Params: `settableWhenEmpty`, it may be set later when it was empty. */
export const immutable: RuleInterpreter = {
  violation(rule, { next, current }) {
    if (rule.resolved === undefined || current === undefined) return undefined;
    const before = targetedValues(current, rule.resolved);
    const after = targetedValues(next, rule.resolved);
    if (before.length === 0 && (flagParameter(rule, 'settableWhenEmpty') || after.length === 0)) return undefined;
    if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
    return `${rule.resolved.text} is ${shown(before)} and was to become ${shown(after)}`;
  },
};

function shown(values: readonly Json[]): string {
  return values.length === 0 ? 'empty' : values.map((value) => JSON.stringify(value)).join(', ');
}
