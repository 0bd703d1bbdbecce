import { countDeliveries } from '#events/receivers/delivery-rows.ts';
import { failingAfter, type Receiver } from '#events/receivers/receiver.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { tenantNamesOf } from './tenant-names.ts';

/** A receiver as administrators see it, without its secrets. */
export interface ReceiverView {
  readonly id: string;
  /** Null: it gets the events of every customer. */
  readonly tenant: string | null;
  readonly kind: Receiver['kind'];
  readonly name: string;
  /** Where events go; of `poll` where they are fetched. */
  readonly url: string;
  readonly events: readonly string[];
  readonly object: boolean;
  readonly allowPrivateAddress: boolean;
  readonly audience: string | null;
  readonly issuer: string | null;
  readonly jwks: string | null;
  readonly state: 'active' | 'failing' | 'paused';
  readonly reason: string | null;
  readonly failures: number;
  readonly failingSince: string | null;
  /** When the next try is; null: as soon as there is something. */
  readonly nextTry: string | null;
  /** The secret before is good until then. */
  readonly formerUntil: string | null;
  /** Counted up to 1,000. */
  readonly waiting: number;
  readonly dead: number;
  readonly version: number;
  readonly made: string;
  readonly changedBy: string;
}

/** As many deliveries are counted. */
const counted = 1000;

/** Below it each polled stream has its address. */
export const streamsPath = '/security-events/streams';

/** Where tokens are fetched (RFC 8936), and where the keys are that they are verified with. */
export function pollAddress(publicUrl: string, id: string): string {
  return `${publicUrl}${streamsPath}/${id}`;
}

export function jwksAddress(publicUrl: string): string {
  return `${publicUrl}/security-events/jwks.json`;
}

export async function viewReceivers(deps: ApplicationDeps, receivers: readonly Receiver[]): Promise<ReceiverView[]> {
  const names = await tenantNamesOf(
    deps,
    receivers.map(({ tenant }) => tenant),
  );
  return Promise.all(receivers.map((receiver) => view(deps, receiver, names.get(receiver.tenant) ?? null)));
}

/** @returns the one view of one receiver */
export async function viewReceiver(deps: ApplicationDeps, receiver: Receiver): Promise<ReceiverView> {
  const { tenant } = receiver;
  const names = await tenantNamesOf(deps, [tenant]);
  return view(deps, receiver, names.get(tenant) ?? null);
}

async function view(deps: ApplicationDeps, receiver: Receiver, name: string | null): Promise<ReceiverView> {
  const { id, kind, state, failures, failingSince, due, formerUntil } = receiver;
  const now = deps.clock.now();
  const [waiting = 0] = await deps.storage.read(countDeliveries(receiver, 'waiting', counted));
  const [dead = 0] = await deps.storage.read(countDeliveries(receiver, 'dead', counted));
  const publicUrl = deps.publicUrl();
  return {
    id,
    tenant: receiver.tenant === installation ? null : name,
    kind,
    name: receiver.name,
    url: kind === 'poll' ? pollAddress(publicUrl, id) : receiver.url,
    events: receiver.events,
    object: receiver.object,
    allowPrivateAddress: receiver.private,
    audience: kind === 'webhook' ? null : receiver.audience,
    issuer: kind === 'webhook' ? null : receiver.issuer || publicUrl,
    jwks: kind === 'webhook' ? null : jwksAddress(publicUrl),
    state: state === 'active' && failures >= failingAfter ? 'failing' : state,
    reason: receiver.reason,
    failures,
    failingSince: time(failingSince),
    nextTry: due > now ? time(due) : null,
    formerUntil: formerUntil !== null && formerUntil > now ? time(formerUntil) : null,
    waiting,
    dead,
    version: receiver.version,
    made: new Date(receiver.made).toISOString(),
    changedBy: receiver.changedBy,
  };
}

function time(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
