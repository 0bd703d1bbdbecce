import { openRelay } from '#applications/events/open-relay.ts';
import { resourcesOf } from '#applications/tenants/named-tenant.ts';
import { relayOnce } from '#events/receivers/relay.ts';
import type { RelayDeps } from '#events/receivers/relay-deps.ts';
import { contract } from '#http/api/contract.ts';
import { changeResource } from '#resources/change-resource.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { JsonObject } from '#scim/json.ts';
import type { AccessWorld } from './access-world.ts';

/** The people of a served tenant, as its SCIM clients change them, and what brings their events to receivers. */
export interface EventsWorld {
  readonly tenant: number;
  readonly relay: RelayDeps;
  /** Brings everything that is due now. */
  bring(): Promise<void>;
  add(userName: string): Promise<StoredResource>;
  /** Replaces attributes of somebody. */
  set(id: string, values: JsonObject): Promise<StoredResource>;
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

/** A tenant of the plain profile, with time for receivers cut short. */
export async function openEventsWorld(world: AccessWorld, name = 'acme', timeout = 5000): Promise<EventsWorld> {
  const { deps } = world;
  await world.call(contract.createTenant, { body: { name, profile: 'generic' } });
  const tenant = await findTenant(deps.storage, name);
  if (tenant === undefined) throw new Error(`no tenant ${name}`);
  const context = resourcesOf({ deps, actor: 'credential:test' }, tenant);
  const open = openRelay(deps, { count: () => {}, observe: () => {} });
  const relay = { ...open.deps, timeout };
  return {
    tenant: tenant.tenant,
    relay,
    bring: () => relayOnce(relay),
    add: (userName) => createResource(context, 'User', { userName, externalId: `ext-${userName}`, active: true }),
    set: (id, values) =>
      changeResource(context, {
        type: 'User',
        id,
        occasion: 'patch',
        wanted: (_, resource) => ({ resource: { ...resource, ...values } }),
      }),
    remove: async (id) => {
      await deleteResource(context, 'User', id);
    },
    close: () => open.close(),
  };
}
