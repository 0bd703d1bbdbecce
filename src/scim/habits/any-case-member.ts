import { type Json, type JsonObject, own } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** Reads a member of a protocol message; `operations` and `Op` are written by clients whose serialiser changes names. */
export function messageMember(leniency: Leniency, message: JsonObject, name: string): Json | undefined {
  const exact = own(message, name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  const found = Object.keys(message).find((key) => key.toLowerCase() === wanted);
  return found !== undefined && leniency.forgives('any-case-member') ? message[found] : undefined;
}
