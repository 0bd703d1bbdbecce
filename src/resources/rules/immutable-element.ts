import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { CompiledRule } from '../compile-profile.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { textParameter } from './rule-parameters.ts';
import { targetedElements } from './targeted-values.ts';

/** Params: `sub`, `prefix`. Elements whose sub-attribute begins so belong to the application: none may come, go or change. */
export const immutableElement: RuleInterpreter = {
  violation(rule, input) {
    const before = new Set(reserved(rule, input.current ?? {}));
    const after = new Set(reserved(rule, input.next));
    const moved = [...before.symmetricDifference(after)][0];
    return moved === undefined ? undefined : `${rule.resolved?.text ?? rule.target}: ${moved} is reserved`;
  },
};

function reserved(rule: CompiledRule, resource: JsonObject): string[] {
  if (rule.resolved === undefined) return [];
  const sub = textParameter(rule, 'sub') ?? 'value';
  const prefix = textParameter(rule, 'prefix') ?? '';
  const isReserved = (element: Json) => {
    const value = isJsonObject(element) ? own(element, sub) : undefined;
    return typeof value === 'string' && value.startsWith(prefix);
  };
  return targetedElements(resource, rule.resolved)
    .filter(isReserved)
    .map((element) => JSON.stringify(element));
}
