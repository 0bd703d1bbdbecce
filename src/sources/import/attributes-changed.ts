import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { JsonObject } from '#scim/json.ts';
import { applyPatch } from '#scim/patch/apply-patch.ts';
import { attributesToOperations } from './attributes-to-operations.ts';

/** An object as it is and as a row of a file wants it, with the names of the attributes that differ. */
export interface AttributesChanged {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly names: readonly string[];
}

/** What a row of a file would change in an object. @throws ScimError for a value that the schema refuses */
export function attributesChanged(
  { profile }: ResourceContext,
  stored: StoredResource,
  attributes: JsonObject,
): AttributesChanged {
  const before = decodeDocument(stored.doc);
  const { schema } = typeNamed(profile, stored.type);
  const { next, changes } = applyPatch(schema, before, attributesToOperations(attributes));
  return { before, after: next, names: changes };
}
