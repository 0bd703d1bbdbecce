import { ScimError } from '#scim/error.ts';
import type { Profile } from './profile.ts';
import type { StoredResource } from './stored-resource.ts';
import { versionTag } from './version-tag.ts';

/** On what version of a resource a client wants its write to be done: values of the headers. */
export interface Preconditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

/**
 * Holds `If-Match` and `If-None-Match` of a write against a resource (RFC 7644 §3.14, RFC 9110 §13.1). Tags may be a list,
 * weak, quoted or bare; `*` is any version. A profile without entity tags ignores both.
 * @throws ScimError in the profile's words for a stale version: 412, or what the application answers
 */
export function checkPreconditions(
  profile: Profile,
  resource: StoredResource,
  { ifMatch, ifNoneMatch }: Preconditions,
): void {
  if (!profile.etag.supported) return;
  const current = opaque(versionTag(profile, resource.version) ?? '');
  if ((ifMatch === undefined || names(ifMatch, current)) && (ifNoneMatch === undefined || !names(ifNoneMatch, current)))
    return;
  const { status, scimType, detail } = profile.etag.stale;
  throw new ScimError(status, detail, scimType === undefined ? {} : { scimType });
}

function names(tags: string, current: string): boolean {
  const listed = tags.split(',').map(opaque);
  return listed.includes('*') || listed.includes(current);
}

/** The version in a tag. Weak comparison: what the server gives out as weak must be accepted back. */
function opaque(tag: string): string {
  return tag
    .trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1');
}
