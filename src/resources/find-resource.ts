import type { CompiledType } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { notFound } from './refusals.ts';
import { resourceById } from './rows/resource-rows.ts';
import type { StoredResource } from './stored-resource.ts';

/** A live resource of that type. @throws ScimError 404 for an unknown, deleted or concealed one, or one of another type */
export async function findLive(context: ResourceContext, type: CompiledType, id: string): Promise<StoredResource> {
  const [found] = await context.storage.read(resourceById(context.tenant.tenant, id));
  const there = found !== undefined && found.type === type.name && found.deleted === undefined;
  if (!there) throw notFound(context.profile, type.name, id);
  return found;
}

/** A resource of that type, deleted and concealed ones too. */
export async function findAny(
  { storage, tenant }: ResourceContext,
  type: CompiledType,
  id: string,
): Promise<StoredResource | undefined> {
  const [found] = await storage.read(resourceById(tenant.tenant, id));
  return found?.type === type.name ? found : undefined;
}
