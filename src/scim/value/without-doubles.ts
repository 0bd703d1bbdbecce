import { isJsonObject, type Json } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { elementKey } from './value-key.ts';

/** The same value twice is one value; of two that differ in `primary` only, the primary one stays. */
export function withoutDoubles(attribute: Attribute, list: readonly Json[]): readonly Json[] {
  if (list.length < 2) return list;
  const places = new Map<string, number>();
  const kept: Json[] = [];
  for (const element of list) {
    const key = elementKey(attribute, isJsonObject(element) ? { ...element, primary: null } : element);
    const at = places.get(key);
    if (at === undefined) places.set(key, kept.push(element) - 1);
    else if (isJsonObject(element) && element.primary === true) kept[at] = element;
  }
  return kept.length === list.length ? list : kept;
}
