import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { ScimDialect } from './dialect.ts';
import type { TargetPath } from './target-path.ts';

/** A manager's target id in the shape of the dialect. */
export function managerValue(value: Json, dialect: ScimDialect): Json {
  const id = isJsonObject(value) ? (own(value, 'value') ?? null) : value;
  if (dialect.manager === 'string') return id;
  const reference: JsonObject = { value: id };
  return dialect.manager === 'array' ? [reference] : reference;
}

/** A value as a body holds it: of the boolean attributes of the standard, `"True"` and `"False"` of expressions are booleans. */
export function scalarValue(path: TargetPath, value: Json): Json {
  if (typeof value !== 'string' || !path.boolean) return value;
  const text = value.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : value;
}

/** A value as a PATCH operation holds it: dialects exist that send booleans as texts there (never in a create). */
export function patchValue(path: TargetPath, value: Json, dialect: ScimDialect): Json {
  const plain = scalarValue(path, value);
  if (dialect.booleans === 'json' || typeof plain !== 'boolean') return plain;
  return plain ? 'True' : 'False';
}
