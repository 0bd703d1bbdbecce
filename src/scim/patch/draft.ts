import { isJsonObject, type Json, type JsonObject, own } from '../json.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { schemasOf } from '../schemas-of.ts';
import { attributeValue } from '../values-at.ts';

/** A copy of a resource that grows with the operations; the resource itself is never touched, so a refusal leaves nothing. */
export interface Draft {
  get(path: ResolvedPath): Json | undefined;
  /** Undefined takes the attribute away. */
  set(path: ResolvedPath, value: Json | undefined): void;
  /** The resource with `schemas` in step with its extensions (RFC 7644 §3.5.2). */
  finish(): JsonObject;
}

type Block = Record<string, Json | undefined>;

function put(block: Block, name: string, value: Json | undefined): void {
  if (value === undefined) delete block[name];
  else block[name] = value;
}

export function createDraft(type: TypeSchema, resource: JsonObject): Draft {
  const next: Block = { ...resource };
  const blockOf = (urn: string): Block => {
    const block = own(next, urn);
    return isJsonObject(block) ? { ...block } : {};
  };
  return {
    get: (path) => attributeValue(next, path),
    set(path, value) {
      if (path.extension === undefined) {
        put(next, path.attribute.name, value);
        return;
      }
      const block = blockOf(path.extension);
      put(block, path.attribute.name, value);
      put(next, path.extension, Object.keys(block).length === 0 ? undefined : block);
    },
    finish: () => ({ ...next, schemas: schemasOf(type, next) }),
  };
}
