import { objectsNow } from '#events/objects-now.ts';
import type { EventSource } from '#events/receivers/relay-deps.ts';
import { findTenantByNumber } from '#resources/tenants/find-tenant.ts';
import { entityTag } from '#resources/version-tag.ts';
import type { ApplicationDeps } from '../deps.ts';
import { profileOf } from '../tenants/named-tenant.ts';
import { tenantAddress } from '../tenants/tenant-address.ts';

/** The tenant that events are of, as receivers are told of it; undefined when it is gone. */
export async function sourceOf(deps: ApplicationDeps, number: number): Promise<EventSource | undefined> {
  const tenant = await findTenantByNumber(deps.storage, number);
  if (tenant === undefined) return undefined;
  const profile = profileOf(deps, tenant);
  const { storage, clock, random, queue } = deps;
  const context = { storage, clock, random, queue, tenant, profile, actor: 'system:events' };
  const location = tenantAddress(deps.publicUrl(), profile.profile, tenant.name);
  return {
    name: tenant.name,
    endpointOf: (type) => profile.types.get(type)?.schema.resourceType.endpoint ?? `/${type}s`,
    entityTag: (version) => entityTag(profile.profile, version),
    async resourceNow(id) {
      return (await objectsNow(context, [id], location)).get(id) ?? null;
    },
  };
}
