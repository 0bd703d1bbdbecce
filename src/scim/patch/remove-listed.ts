import { isJsonObject, type Json, own } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { elementKey, sameValue, valueKey } from '../value/value-key.ts';
import { typesAgree } from './same-element.ts';

/** Takes the listed elements away (habit `remove-by-value`): by their `value`, else by every sub-attribute listed. */
export function removeListed(attribute: Attribute, list: readonly Json[], listed: readonly Json[]): readonly Json[] {
  const sub = attribute.subAttributes?.find(({ name }) => name === 'value');
  const keyed = new Map<string, Json[]>();
  const others: Json[] = [];
  for (const item of listed) {
    const key = keyOf(attribute, sub, item);
    if (key === undefined) others.push(item);
    else keyed.set(key, [...(keyed.get(key) ?? []), item]);
  }
  const goes = (element: Json): boolean => {
    const key = keyOf(attribute, sub, element);
    const named = key === undefined ? [] : (keyed.get(key) ?? []);
    return named.some((item) => typesAgree(element, item)) || others.some((item) => covers(attribute, element, item));
  };
  const kept = list.filter((element) => !goes(element));
  return kept.length === list.length ? list : kept;
}

function keyOf(attribute: Attribute, sub: Attribute | undefined, element: Json): string | undefined {
  if (!isJsonObject(element)) return elementKey(attribute, element, { ignoreCase: true });
  const value = sub === undefined ? undefined : own(element, sub.name);
  return sub === undefined || value === undefined ? undefined : valueKey(sub, value, { ignoreCase: true });
}

/** True when the element has every sub-attribute the listed item names, with the same value. */
function covers(attribute: Attribute, element: Json, item: Json): boolean {
  if (!isJsonObject(element) || !isJsonObject(item)) return false;
  return (attribute.subAttributes ?? []).every((sub) => {
    const wanted = own(item, sub.name);
    return wanted === undefined || sameValue(sub, own(element, sub.name), wanted, { ignoreCase: true });
  });
}
