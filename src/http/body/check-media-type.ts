import { ScimError } from '#scim/error.ts';
import type { Leniency } from '#scim/habits/leniency.ts';
import { acceptsMediaType } from '#scim/habits/plain-json.ts';

/**
 * Refuses with 415 a body that says it is not JSON. Any letter case and any parameter are taken (clients send
 * `application/scim+json; charset=utf-8`).
 */
export function checkMediaType(leniency: Leniency, header: string | null): void {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (acceptsMediaType(leniency, type)) return;
  const said = type === '' ? 'The body has no media type' : `The body's media type is ${type}`;
  throw new ScimError(415, `${said}: send application/scim+json.`);
}
