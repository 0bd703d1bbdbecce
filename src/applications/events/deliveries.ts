import type { Delivery, DeliveryState } from '#events/receivers/delivery.ts';
import { deliveryOf, listDeliveries, resendDead, resendDelivery } from '#events/receivers/delivery-rows.ts';
import type { Receiver } from '#events/receivers/receiver.ts';
import { timeOfEntry } from '#storage/entry-time.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedReceiver } from './named-receiver.ts';
import { tenantNamesOf } from './tenant-names.ts';

export interface DeliveryView {
  readonly delivery: string;
  /** The event's id: what the receiver sees as webhook-id. */
  readonly event: string;
  readonly type: string;
  readonly tenant: string;
  readonly position: number;
  readonly resource: { readonly type: string; readonly id: string } | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly staged: string;
  /** When it is tried next; null: it is not. */
  readonly due: string | null;
  readonly ended: string | null;
  readonly status: number | null;
  readonly failure: string | null;
  readonly answer: string | null;
  readonly took: number | null;
}

export interface DeliveryPage {
  readonly deliveries: readonly DeliveryView[];
  /** `before` of the next page; null: there is none. */
  readonly next: string | null;
}

/** Behind every UUID. */
const newest = 'g';

/** What a receiver was sent or is to be sent, newest first. @throws Refused `unknown` */
export async function deliveriesOf(
  deps: ApplicationDeps,
  id: string,
  page: {
    readonly state?: DeliveryState | undefined;
    readonly before?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<DeliveryPage> {
  const receiver = await namedReceiver(deps, id);
  const { state, before = newest, limit = 50 } = page;
  const found = await deps.storage.read(listDeliveries(receiver, { state, before, limit }));
  const names = await tenantNamesOf(
    deps,
    found.map(({ source }) => source),
  );
  return {
    deliveries: found.map((delivery) => viewDelivery(delivery, names)),
    next: found.length < limit ? null : (found.at(-1)?.entry ?? null),
  };
}

/** Sends one again, dead or delivered, with the object as it is then. @throws Refused */
export async function resendOne(administrator: Administrator, id: string, entry: string): Promise<DeliveryView> {
  const { deps } = administrator;
  const receiver = await namedReceiver(deps, id);
  const delivery = await namedDelivery(deps, receiver, entry);
  const committed = await deps.storage.commit({
    tenant: receiver.tenant,
    writes: [
      resendDelivery(receiver, entry, deps.clock.now()),
      audited(administrator, receiver.tenant, 'delivery.resend', id, undefined, { event: delivery.event }),
    ],
  });
  if (!committed.done) {
    throw new Refused('conflict', `The event ${delivery.event} is waiting to be sent as it is.`, 'Wait for it.');
  }
  const names = await tenantNamesOf(deps, [delivery.source]);
  return viewDelivery(await namedDelivery(deps, receiver, entry), names);
}

/** Sends every dead letter again. @returns whether there were any @throws Refused */
export async function resendAll(administrator: Administrator, id: string): Promise<{ readonly resent: boolean }> {
  const { deps } = administrator;
  const receiver = await namedReceiver(deps, id);
  const [last] = await deps.storage.read(listDeliveries(receiver, { state: 'dead', before: newest, limit: 1 }));
  if (last === undefined) return { resent: false };
  await deps.storage.commit({
    tenant: receiver.tenant,
    writes: [
      resendDead(receiver, last.entry, deps.clock.now()),
      audited(administrator, receiver.tenant, 'delivery.resend-all', id),
    ],
  });
  return { resent: true };
}

async function namedDelivery(deps: ApplicationDeps, receiver: Receiver, entry: string): Promise<Delivery> {
  const [delivery] = await deps.storage.read(deliveryOf(receiver, entry));
  if (delivery !== undefined) return delivery;
  throw new Refused('unknown', `There is no delivery ${entry.slice(0, 40)} here.`, 'Look at the list of deliveries.');
}

function viewDelivery(delivery: Delivery, names: ReadonlyMap<number, string>): DeliveryView {
  const { entry, source, content, due, ended, ...rest } = delivery;
  return {
    delivery: entry,
    event: rest.event,
    type: rest.type,
    tenant: names.get(source) ?? String(source),
    position: rest.position,
    resource: 'gap' in content ? null : { type: content.resource.type, id: content.resource.id },
    state: rest.state,
    attempts: rest.attempts,
    staged: new Date(timeOfEntry(entry)).toISOString(),
    due: rest.state === 'waiting' ? new Date(due).toISOString() : null,
    ended: ended === null ? null : new Date(ended).toISOString(),
    status: rest.status,
    failure: rest.failure,
    answer: rest.answer,
    took: rest.took,
  };
}
