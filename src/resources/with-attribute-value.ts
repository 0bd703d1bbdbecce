import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';

/** The resource with another value of that attribute; undefined removes it, and an extension that has become empty. */
export function withAttributeValue(
  resource: JsonObject,
  { extension, attribute }: ResolvedPath,
  value: Json | undefined,
): JsonObject {
  if (extension === undefined) return withProperty(resource, attribute.name, value);
  const container = own(resource, extension);
  const changed = withProperty(isJsonObject(container) ? container : {}, attribute.name, value);
  return withProperty(resource, extension, Object.keys(changed).length === 0 ? undefined : changed);
}

/** The object with that own property set, or without it. */
export function withProperty(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const entries = Object.entries(object).filter(([key]) => key !== name || value !== undefined);
  if (value !== undefined && !Object.hasOwn(object, name)) entries.push([name, value]);
  return Object.fromEntries(entries.map(([key, old]) => [key, key === name ? value : old]));
}

/** The values of an attribute: the items of a multi-valued one, else the one value, else none. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
