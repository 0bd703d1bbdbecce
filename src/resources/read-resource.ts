import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { findLive } from './find-resource.ts';
import type { StoredResource } from './stored-resource.ts';

/** Reads one resource (RFC 7644 §3.4.1). @throws ScimError 404, the same for unknown, deleted and another tenant's */
export function readResource(context: ResourceContext, typeName: string, id: string): Promise<StoredResource> {
  return findLive(context, typeNamed(context.profile, typeName), id);
}
