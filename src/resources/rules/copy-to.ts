import type { JsonObject } from '#scim/json.ts';
import type { CompiledType } from '../compile-profile.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { textParameter } from './rule-parameters.ts';
import { targetedValues } from './targeted-values.ts';

/** Params: `field`. The application keeps the value a second time under a name that SCIM does not show. */
export const copyTo: RuleInterpreter = {
  mend: (_rule, { next }) => next,
};

/** The application's own fields of a resource: what `copyTo` rules say, always in step with the attributes they copy. */
export function ownFields(type: CompiledType, resource: JsonObject): Readonly<Record<string, string>> {
  const fields = type.rules.flatMap((rule) => {
    const field = textParameter(rule, 'field');
    if (rule.check !== 'copyTo' || field === undefined || rule.resolved === undefined) return [];
    const [value] = targetedValues(resource, rule.resolved);
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  return Object.fromEntries(fields);
}
