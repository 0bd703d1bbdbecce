import { isJsonObject, type Json, own } from '#scim/json.ts';
import type { CompiledRule } from '../compile-profile.ts';
import type { RuleFacts, RuleInterpreter } from './rule-check.ts';
import { parameter, textParameter, textsParameter } from './rule-parameters.ts';
import { valuesOf } from './targeted-values.ts';

/** Params: `catalog` (a named list of the tenant, by `name`; `caseExact`), or `resource`, types one of which must be meant. */
export const existsIn: RuleInterpreter = {
  violation(rule, input) {
    const wrong = valuesOf(rule, input).find((value) => !exists(rule, input.facts, value));
    return wrong === undefined ? undefined : `${rule.resolved?.text ?? rule.target} is ${JSON.stringify(wrong)}`;
  },
};

function exists(rule: CompiledRule, facts: RuleFacts, value: Json): boolean {
  const types = textsParameter(rule, 'resource');
  // One and the same answer for an unknown id and for one of another tenant: references hold this tenant's only.
  if (types.length > 0) return types.includes(facts.references.get(String(value)) ?? '');
  const name = textParameter(rule, 'catalog') ?? '';
  const entries = Object.hasOwn(facts.tenant.catalogs, name) ? (facts.tenant.catalogs[name] ?? []) : [];
  const exact = parameter(rule, 'caseExact') !== false;
  return entries.some((entry) => isSame(exact, isJsonObject(entry) ? own(entry, 'name') : entry, value));
}

function isSame(exact: boolean, name: Json | undefined, value: Json): boolean {
  if (exact || typeof name !== 'string' || typeof value !== 'string') return name === value;
  return name.toLowerCase() === value.toLowerCase();
}
