import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Attribute, TypeSchema } from '../schema/definition.ts';
import { attributeValue } from '../values-at.ts';
import { elementKey } from './value-key.ts';

type Block = Record<string, Json>;

/** The resource with its attributes in the order of the schemas, and each multi-valued attribute without doubles. */
export function inOrder(type: TypeSchema, resource: JsonObject): JsonObject {
  const ordered: Block = {};
  const blocks = new Map<string, Block>();
  for (const path of type.index.attributes) {
    const value = attributeValue(resource, path);
    if (value === undefined) continue;
    const { extension, attribute } = path;
    const block = extension === undefined ? ordered : (blocks.get(extension) ?? {});
    block[attribute.name] = isJsonArray(value) ? withoutDoubles(attribute, value) : value;
    if (extension !== undefined) blocks.set(extension, block);
  }
  for (const [urn, block] of blocks) ordered[urn] = block;
  return ordered;
}

/** The same value twice is one value; of two that differ in `primary` only, the primary one stays. */
function withoutDoubles(attribute: Attribute, list: readonly Json[]): readonly Json[] {
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
