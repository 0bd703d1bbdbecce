import type { Json, JsonObject } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import type { Leniency } from './leniency.ts';

/** Entra sends `manager` as the bare id, others members and e-mails as bare texts: the `value` is meant. */
export function objectOfValue(leniency: Leniency, attribute: Attribute, value: Json): JsonObject | undefined {
  const sub = attribute.subAttributes?.find(({ name }) => name.toLowerCase() === 'value');
  if (sub === undefined || !leniency.forgives('bare-reference')) return undefined;
  return { [sub.name]: value };
}
