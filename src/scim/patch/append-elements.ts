import { isJsonObject, type Json, type JsonObject, own } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { elementKey, valueKey } from '../value/value-key.ts';
import { mergeComplex } from './merge-complex.ts';
import { sayTheSame, typesAgree } from './same-element.ts';

/**
 * Adds values to a multi-valued attribute. One that is there already (same `value`, and the same `type` where both have
 * one) is not added again but completed (RFC 7644 §3.5.2.1). The same list when nothing changes.
 */
export function appendElements(
  attribute: Attribute,
  list: readonly Json[],
  additions: readonly Json[],
): readonly Json[] {
  if (additions.length === 0) return list;
  const next = [...list];
  const places = new Map<string, number[]>();
  for (const [at, element] of list.entries()) addPlace(places, identity(attribute, element), at);
  let changed = false;
  for (const addition of additions) {
    const key = identity(attribute, addition);
    const alike = (places.get(key) ?? []).filter((place) => typesAgree(next[place], addition));
    // What says no type may be anybody's: it is completed where nothing says the same one.
    const at = alike.find((place) => sayTheSame(next[place], addition)) ?? alike[0];
    const existing = at === undefined ? undefined : next[at];
    if (at === undefined || existing === undefined) {
      addPlace(places, key, next.length);
      next.push(addition);
      changed = true;
      continue;
    }
    const completed = complete(attribute, existing, addition);
    if (completed === existing) continue;
    next[at] = completed;
    changed = true;
  }
  return changed ? next : list;
}

function addPlace(places: Map<string, number[]>, key: string, at: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [at]);
  else known.push(at);
}

/** What makes an element the same as another: its `value`; where it has none, all but `primary`. */
function identity(attribute: Attribute, element: Json): string {
  const sub = attribute.subAttributes?.find(({ name }) => name === 'value');
  if (!isJsonObject(element)) return elementKey(attribute, element, { ignoreCase: true });
  const value = sub === undefined ? undefined : own(element, sub.name);
  if (sub !== undefined && value !== undefined) return valueKey(sub, value, { ignoreCase: true });
  return elementKey(attribute, { ...element, primary: null }, { ignoreCase: true });
}

/** The element with what the addition says more; what is immutable and there stays, since the element was there already. */
function complete(attribute: Attribute, existing: Json, addition: Json): Json {
  if (!isJsonObject(existing) || !isJsonObject(addition)) return existing;
  return mergeComplex(attribute, existing, additionalParts(attribute, existing, addition)) ?? existing;
}

function additionalParts(attribute: Attribute, existing: JsonObject, addition: JsonObject): JsonObject {
  const parts = (attribute.subAttributes ?? []).filter(
    (sub) => sub.name !== 'value' && !(sub.mutability === 'immutable' && own(existing, sub.name) !== undefined),
  );
  return Object.fromEntries(
    parts.flatMap(({ name }) => {
      const value = own(addition, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
