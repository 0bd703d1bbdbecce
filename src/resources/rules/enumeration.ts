import { isJsonObject, type Json, own } from '#scim/json.ts';
import type { CompiledRule } from '../compile-profile.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { textParameter, textsParameter } from './rule-parameters.ts';
import { targetedElements, withTargetedElements } from './targeted-values.ts';

/** Elements without the sub-attribute are allowed: it is the value that is limited, not its presence. */
function isAllowed(rule: CompiledRule, element: Json): boolean {
  const sub = textParameter(rule, 'sub');
  const value = sub === undefined ? element : isJsonObject(element) ? own(element, sub) : undefined;
  if (value === undefined || value === null) return true;
  return textsParameter(rule, 'values').some((allowed) => allowed.toLowerCase() === String(value).toLowerCase());
}

/** Params: `values`, and `sub`, the sub-attribute that must be one of them. Ignoring drops the other elements. */
export const enumeration: RuleInterpreter = {
  violation(rule, { next }) {
    if (rule.resolved === undefined) return undefined;
    const wrong = targetedElements(next, rule.resolved).find((element) => !isAllowed(rule, element));
    if (wrong === undefined) return undefined;
    const allowed = textsParameter(rule, 'values').join(', ');
    return `${rule.resolved.text} contains ${JSON.stringify(wrong)}; allowed: ${allowed}`;
  },
  mend(rule, input) {
    if (rule.resolved === undefined) return input.next;
    return withTargetedElements(input, rule.resolved, (element) => (isAllowed(rule, element) ? element : undefined));
  },
};
