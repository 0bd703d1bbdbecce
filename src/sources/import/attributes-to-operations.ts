import type { JsonObject } from '#scim/json.ts';
import type { PatchOperation } from '#scim/patch/operation.ts';

/** An empty cell clears the attribute; a column that the file lacks is not named and stays. */
export function attributesToOperations(attributes: JsonObject): readonly PatchOperation[] {
  return Object.entries(attributes).map(([name, value]): PatchOperation => {
    const path = { path: { name } };
    return value === null || value === undefined ? { op: 'remove', path } : { op: 'replace', path, value };
  });
}
