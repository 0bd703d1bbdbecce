import type { Leniency } from './leniency.ts';

const plain: ReadonlySet<string> = new Set(['', 'application/json', 'text/json']);

/**
 * Whether a body of this media type is read. SCIM's own is `application/scim+json` (RFC 7644 §8.1); Google and OneLogin send
 * `application/json`, some clients nothing at all.
 *
 * @param type in lower case, without parameters
 */
export function acceptsMediaType(leniency: Leniency, type: string): boolean {
  return type === 'application/scim+json' || (plain.has(type) && leniency.forgives('plain-json'));
}
