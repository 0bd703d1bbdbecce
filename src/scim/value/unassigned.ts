import { isJsonObject, type Json } from '../json.ts';

/** True for what RFC 7643 §2.5 calls unassigned: null, `[]`; and the empty text and object that clients send for it. */
export function isUnassigned(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isUnassigned);
  if (!isJsonObject(value)) return false;
  for (const name in value) if (Object.hasOwn(value, name) && !isUnassigned(value[name])) return false;
  return true;
}
