import { type JsonObject, own } from './json.ts';
import type { TypeSchema } from './schema/definition.ts';
import { isUnassigned } from './value/unassigned.ts';

/** What `schemas` must be: the core schema and each extension the resource has a value of (RFC 7643 §3). */
export function schemasOf(type: TypeSchema, resource: JsonObject): readonly string[] {
  const present = type.extensions.filter(({ id }) => !isUnassigned(own(resource, id)));
  return [type.core.id, ...present.map(({ id }) => id)];
}
