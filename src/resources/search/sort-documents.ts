import { isJsonObject, type JsonObject } from '#scim/json.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { attributeValue, valueIn } from '#scim/values-at.ts';
import { keyOf } from '../key.ts';
import type { StoredResource } from '../stored-resource.ts';
import { type Behind, inOrderBehind } from './behind.ts';
import { keyTypeOf } from './searchable.ts';

/** Few resources in the order of an attribute that no index puts in order, behind a place; equal ones in the order of their creation. */
export function sortDocuments(
  { by, descending }: { readonly by: ResolvedPath; readonly descending: boolean },
  resources: readonly StoredResource[],
  readable: (resource: StoredResource) => JsonObject,
  after?: Behind,
): StoredResource[] {
  const keyed = resources.map((resource) => ({ resource, n: resource.n, key: sortKeyOf(by, readable(resource)) }));
  return inOrderBehind(keyed, descending, after).map(({ resource }) => resource);
}

/**
 * What puts a resource in its place: the value of a single-valued attribute, of several the primary one or else the first
 * (RFC 7644 §3.4.2.3). Undefined: it has none.
 */
export function sortKeyOf(by: ResolvedPath, resource: JsonObject): string | undefined {
  const type = keyTypeOf(by.sub ?? by.attribute);
  const value = attributeValue(resource, by);
  const element = Array.isArray(value)
    ? (value.find((each) => isJsonObject(each) && each.primary === true) ?? value[0])
    : value;
  return type === undefined ? undefined : keyOf(type, valueIn(element, by))?.key;
}
