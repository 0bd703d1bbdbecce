import type { Json, JsonObject } from '../json.ts';
import { own } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { sameValue } from '../value/value-key.ts';

/**
 * A complex value with some sub-attributes changed; null takes one away, those not named stay (RFC 7644 §3.5.2.3).
 * The very same object when nothing changes, undefined when nothing is left.
 */
export function mergeComplex(attribute: Attribute, current: JsonObject, changes: JsonObject): JsonObject | undefined {
  const subs = attribute.subAttributes ?? [];
  const touched = subs.filter((sub) => {
    const change = own(changes, sub.name);
    return change !== undefined && !sameValue(sub, own(current, sub.name), change);
  });
  if (touched.length === 0) return Object.keys(current).length === 0 ? undefined : current;
  const stale = staleParts(attribute, touched, changes);
  const entries: [string, Json][] = [];
  for (const sub of subs) {
    const value = own(touched.includes(sub) ? changes : current, sub.name);
    if (value !== undefined && value !== null && !stale.includes(sub)) entries.push([sub.name, value]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A reference that points elsewhere keeps neither the old address nor what the provider knew of the old target. */
function staleParts(attribute: Attribute, touched: readonly Attribute[], changes: JsonObject): readonly Attribute[] {
  const subs = attribute.subAttributes ?? [];
  if (!subs.some(({ name }) => name === '$ref') || !touched.some(({ name }) => name === 'value')) return [];
  return subs.filter(
    (sub) => (sub.name === '$ref' || sub.mutability === 'readOnly') && own(changes, sub.name) === undefined,
  );
}
