import { awaitMove } from '#events/await-move.ts';
import type { Event } from '#events/event.ts';
import { objectsNow } from '#events/objects-now.ts';
import { type EventPage, eventsAfter } from '#events/read-events.ts';
import { type ToldEvent, type ToldGap, tellEvent } from '#events/told-event.ts';
import { type EventRole, withRoles } from '#events/with-roles.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Administrator } from '../../deps.ts';
import { namedCustomer, profileOf, resourcesOf } from '../named-tenant.ts';
import { tenantAddress } from '../tenant-address.ts';

export interface EventsQuery {
  /** Name of the tenant. */
  readonly tenant: string;
  /** A position; 0: from the beginning. */
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
  /** Seconds to wait for an event when there is none. */
  readonly wait?: number | undefined;
  /** `object`: the user or group goes with its event, as it is now. */
  readonly include?: 'object' | undefined;
}

export interface EventsView {
  readonly tenant: string;
  readonly events: readonly (ToldEvent & { readonly object?: unknown })[];
  /** `after` of the next call. */
  readonly next: number;
  /** The last position there is. */
  readonly last: number;
  /** What was missed for good; null: nothing. */
  readonly gap: ToldGap | null;
}

/** What happened to a tenant's people after a position, in order. @throws Refused `unknown`, `conflict` */
export async function listEvents(administrator: Administrator, query: EventsQuery): Promise<EventsView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, query.tenant);
  const { limit = 100, wait = 0 } = query;
  let after = query.after ?? 0;
  const read = async (): Promise<EventPage> => {
    const page = await eventsAfter(deps.storage, tenant.tenant, after, limit);
    // Rows that are no events are not read again.
    if (page.gap === undefined) after = page.next;
    return page;
  };
  const enough = ({ events, gap, next, last }: EventPage): boolean =>
    events.length > 0 || gap !== undefined || next < last;
  const page = await awaitMove(deps, tenant.tenant, read, enough, { ms: wait * 1000, signal: deps.stopping });
  const { next, last, gap } = page;
  const events = await withRoles({ storage: deps.storage, tenant }, page.events);
  return {
    tenant: tenant.name,
    events: query.include === 'object' ? await withObjects(administrator, tenant, events) : told(tenant, events),
    next,
    last,
    gap: gap === undefined ? null : { ...gap, tenant: tenant.name },
  };
}

function told({ name }: Tenant, events: readonly (Event & EventRole)[]): ToldEvent[] {
  return events.map((event) => tellEvent(event, name));
}

/** Of who is gone, null. */
async function withObjects(administrator: Administrator, tenant: Tenant, events: readonly (Event & EventRole)[]) {
  const { deps } = administrator;
  const location = tenantAddress(deps.publicUrl(), profileOf(deps, tenant).profile, tenant.name);
  const ids = events.map(({ resource }) => resource.id);
  const texts = await objectsNow(resourcesOf(administrator, tenant), ids, location);
  return told(tenant, events).map((event) => {
    const text = texts.get(event.resource.id);
    const object: unknown = text === undefined ? null : JSON.parse(text);
    return { ...event, object };
  });
}
