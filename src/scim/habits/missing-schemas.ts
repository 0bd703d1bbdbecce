import { isJsonArray, type Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** Whether a message may stand for the one with URN `urn`; OneLogin leaves `schemas` out of its PATCH. */
export function declaresSchema(leniency: Leniency, schemas: Json | undefined, urn: string): boolean {
  const wanted = urn.toLowerCase();
  const declared = isJsonArray(schemas) && schemas.some((id) => typeof id === 'string' && id.toLowerCase() === wanted);
  return declared || leniency.forgives('missing-schemas');
}
