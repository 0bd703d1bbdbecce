import type { Json, JsonObject } from '../json.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { attributeValue } from '../values-at.ts';

type Block = Record<string, Json>;

/** The resource with its attributes in the order of the schemas: equal resources are equal texts. */
export function inOrder(type: TypeSchema, resource: JsonObject): JsonObject {
  const ordered: Block = {};
  const blocks = new Map<string, Block>();
  for (const path of type.index.attributes) {
    const value = attributeValue(resource, path);
    if (value === undefined) continue;
    const { extension, attribute } = path;
    const block = extension === undefined ? ordered : (blocks.get(extension) ?? {});
    block[attribute.name] = value;
    if (extension !== undefined) blocks.set(extension, block);
  }
  for (const [urn, block] of blocks) ordered[urn] = block;
  return ordered;
}
