import type { Refusal } from '#resources/profile.ts';
import { ScimError } from '#scim/error.ts';

/** A profile's refusal as an error; `{id}` in its sentence is filled in. */
export function refusalError(refusal: Refusal, id: string): ScimError {
  const detail = refusal.detail.replaceAll('{id}', id);
  return new ScimError(refusal.status, detail, refusal.scimType === undefined ? {} : { scimType: refusal.scimType });
}
