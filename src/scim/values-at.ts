import { isJsonObject, type Json, type JsonObject, own } from './json.ts';
import type { ResolvedPath } from './path/attribute-path.ts';
import { isUnassigned } from './value/unassigned.ts';

export interface ValueAt {
  readonly value: Json;
  /** The position in a multi-valued attribute; 0 for a single value. */
  readonly element: number;
}

/** The value of the attribute itself, without going into sub-attributes or elements; undefined when it has none. */
export function attributeValue(resource: JsonObject, path: ResolvedPath): Json | undefined {
  if (path.extension === undefined) return own(resource, path.attribute.name);
  const extension = own(resource, path.extension);
  return isJsonObject(extension) ? own(extension, path.attribute.name) : undefined;
}

/**
 * All assigned values at a path: one for each element of a multi-valued attribute. The resource must be in canonical
 * spelling, as `normaliseResource` and `applyPatch` give it. Without a sub-attribute, complex values come out whole.
 */
export function valuesAt(resource: JsonObject, path: ResolvedPath): ValueAt[] {
  const found: ValueAt[] = [];
  const value = attributeValue(resource, path);
  if (value === undefined) return found;
  const elements: readonly Json[] = Array.isArray(value) ? value : [value];
  for (let element = 0; element < elements.length; element++) {
    const leaf = valueIn(elements[element], path);
    if (leaf !== undefined && !isUnassigned(leaf)) found.push({ value: leaf, element });
  }
  return found;
}

/** The value that `path` names within one element of its attribute. */
export function valueIn(element: Json | undefined, path: ResolvedPath): Json | undefined {
  if (path.sub === undefined) return element;
  return isJsonObject(element) ? own(element, path.sub.name) : undefined;
}
