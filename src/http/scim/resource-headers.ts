import { typeNamed } from '#resources/compile-profile.ts';
import { locationOf } from '#resources/meta.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { entityTag } from '#resources/version-tag.ts';
import type { ScimContext } from './context.ts';

/** `ETag` where the profile has entity tags, and `Location`: whatever alias was asked, the resource's own URL (RFC 7644 §3.1, §3.11, §3.14). */
export function resourceHeaders(context: ScimContext, stored: StoredResource): Readonly<Record<string, string>> {
  const { profile } = context.profile;
  const headers: Record<string, string> = {};
  const tag = profile.etag.supported ? entityTag(profile, stored.version) : undefined;
  if (tag !== undefined) headers.ETag = tag;
  headers.Location = locationOf(typeNamed(context.profile, stored.type), stored.id, context.baseUrl);
  return headers;
}
