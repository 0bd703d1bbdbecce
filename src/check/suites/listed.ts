import { isJsonObject, type JsonObject } from '#scim/json.ts';
import type { Answer } from '../answer.ts';
import { valueAt } from '../value-at.ts';

/** The resources of a list; those of a bare array, too, which some servers answer. */
export function listed({ json }: Answer): readonly JsonObject[] {
  const resources = Array.isArray(json) ? json : valueAt(json, 'Resources');
  return Array.isArray(resources) ? resources.filter(isJsonObject) : [];
}
