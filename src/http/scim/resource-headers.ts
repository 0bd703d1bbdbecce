import type { StoredResource } from '#resources/stored-resource.ts';
import { entityTag } from '#resources/version-tag.ts';
import type { ScimContext } from './context.ts';
import { typeOf } from './type-of.ts';

/** `ETag` where the profile has entity tags, `Location` of a new resource (RFC 7644 §3.3, §3.14). */
export function resourceHeaders(context: ScimContext, stored: StoredResource): Readonly<Record<string, string>> {
  const { profile } = context.profile;
  const headers: Record<string, string> = {};
  const tag = profile.etag.supported ? entityTag(profile, stored.version) : undefined;
  if (tag !== undefined) headers.ETag = tag;
  if (context.route.operation === 'create') {
    headers.Location = `${context.baseUrl}${typeOf(context).resourceType.endpoint}/${stored.id}`;
  }
  return headers;
}
