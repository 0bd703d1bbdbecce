import { ScimError } from '#scim/error.ts';
import type { Profile } from './profile.ts';
import type { StoredResource } from './stored-resource.ts';
import { versionTag } from './version-tag.ts';

/**
 * Holds `If-Match` against a resource (RFC 7644 §3.14, RFC 9110 §13.1.1). Tags may be a list, weak, quoted or bare; `*`
 * is any version. A profile without entity tags ignores it.
 * @param ifMatch the header's value
 * @throws ScimError in the profile's words for a stale version: 412, or what the application answers
 */
export function checkPrecondition(profile: Profile, resource: StoredResource, ifMatch: string | undefined): void {
  if (ifMatch === undefined || !profile.etag.supported) return;
  const wanted = ifMatch.split(',').map(opaque);
  const current = opaque(versionTag(profile, resource.version) ?? '');
  if (wanted.includes('*') || wanted.includes(current)) return;
  const { status, scimType, detail } = profile.etag.stale;
  throw new ScimError(status, detail, scimType === undefined ? {} : { scimType });
}

/** The version in a tag. Weak comparison: what the server gives out as weak must be accepted back. */
function opaque(tag: string): string {
  return tag
    .trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1');
}
