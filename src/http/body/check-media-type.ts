import { ScimError } from '#scim/error.ts';

const ACCEPTED = ['application/scim+json', 'application/json', 'text/json'];

/**
 * Refuses with 415 a body that says it is not JSON. No media type at all, any letter case and any parameter are taken
 * (RFC 7644 §3.1; clients send `application/scim+json; charset=utf-8`).
 */
export function checkMediaType(header: string | null): void {
  if (header === null) return;
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === '' || ACCEPTED.includes(type)) return;
  throw new ScimError(415, `The body's media type is ${type}: send application/scim+json or application/json.`);
}
