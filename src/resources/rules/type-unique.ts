import { isJsonObject, own } from '#scim/json.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { textParameter } from './rule-parameters.ts';
import { targetedElements } from './targeted-values.ts';

/** Params: `sub`. No two elements may have the same value there: the application has one field for each. */
export const typeUnique: RuleInterpreter = {
  violation(rule, { next }) {
    if (rule.resolved === undefined) return undefined;
    const sub = textParameter(rule, 'sub') ?? 'type';
    const seen = new Set<string>();
    for (const element of targetedElements(next, rule.resolved)) {
      const value = isJsonObject(element) ? own(element, sub) : undefined;
      if (typeof value !== 'string') continue;
      if (seen.has(value.toLowerCase())) return `${rule.resolved.text} has two values of ${sub} "${value}"`;
      seen.add(value.toLowerCase());
    }
    return undefined;
  },
};
