import type { JsonObject } from '#scim/json.ts';
import type { CompiledType } from './compile-profile.ts';
import type { Profile } from './profile.ts';
import type { StoredResource } from './stored-resource.ts';
import { versionTag } from './version-tag.ts';

/** `meta` of RFC 7643 §3.1, as far as the profile shows it. */
export function metaOf(profile: Profile, type: CompiledType, resource: StoredResource, location: string): JsonObject {
  const version = versionTag(profile, resource.version);
  return {
    resourceType: resource.type,
    ...(profile.meta.created ? { created: new Date(resource.created).toISOString() } : {}),
    lastModified: new Date(resource.modified).toISOString(),
    location: locationOf(type, resource.id, location),
    ...(version === undefined ? {} : { version }),
  };
}

/** The URL of a resource of that type. */
export function locationOf(type: CompiledType, id: string, location: string): string {
  return `${location}${type.schema.resourceType.endpoint}/${encodeURIComponent(id)}`;
}

/** The JSON text of `metaOf`, for documents that are spliced. */
export function metaText(profile: Profile, type: CompiledType, resource: StoredResource, location: string): string {
  const version = versionTag(profile, resource.version);
  const modified = new Date(resource.modified).toISOString();
  const made = resource.created === resource.modified ? modified : new Date(resource.created).toISOString();
  const created = profile.meta.created ? `"created":"${made}",` : '';
  const at = JSON.stringify(locationOf(type, resource.id, location));
  const tag = version === undefined ? '' : `,"version":${JSON.stringify(version)}`;
  return `{"resourceType":"${type.name}",${created}"lastModified":"${modified}","location":${at}${tag}}`;
}
