/** How a receiver gets events: a signed request each, a security event token pushed (RFC 8935), or polled for (RFC 8936). */
export type ReceiverKind = 'webhook' | 'push' | 'poll';

/** Who gets the events of a tenant, or of every tenant of a served application, over HTTP. */
export interface Receiver {
  /** Whose it is: a tenant; 0 when it gets the events of every customer. */
  readonly tenant: number;
  /** The tenant's number and twelve hexadecimal digits: `3-9f2c1a7b04de`. */
  readonly id: string;
  readonly kind: ReceiverKind;
  readonly name: string;
  /** Where requests go; '' for `poll`. */
  readonly url: string;
  /** Types of events, `user.*` for all of a kind; none: every type. */
  readonly events: readonly string[];
  /** The object goes along, as it is when the event is delivered. */
  readonly object: boolean;
  /** The address may be internal. */
  readonly private: boolean;
  /** Of tokens: whom they are for. */
  readonly audience: string;
  /** Of tokens: who says so; '' for the public URL. */
  readonly issuer: string;
  /** Sealed: what a webhook is signed with, or what goes with a push as Authorization. */
  readonly secret: string | null;
  /** Sealed: the secret before; it signs too until `formerUntil` (ms). */
  readonly former: string | null;
  readonly formerUntil: number | null;
  /** SHA-256 of what lets a poll in. */
  readonly token: string | null;
  readonly state: 'active' | 'paused';
  /** Why it is paused, where nobody ordered it. */
  readonly reason: string | null;
  /** Tries in a row that failed, and since when (ms). */
  readonly failures: number;
  readonly failingSince: number | null;
  /** Nothing is sent before (ms). */
  readonly due: number;
  /** People were told that it fails. */
  readonly told: boolean;
  /** Grows with each act of an administrator. */
  readonly version: number;
  readonly made: number;
  readonly changedBy: string;
}

/** After so many failures in a row only one event at a time is tried, until one is taken. */
export const failingAfter = 5;

/** Whether an event of that type is for a receiver. */
export function wants({ events }: Pick<Receiver, 'events'>, type: string): boolean {
  if (events.length === 0 || type === 'gap') return true;
  return events.some((wanted) => wanted === type || (wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1))));
}

/** The number of the tenant that an id names; undefined for what is no id. */
export function tenantOfReceiver(id: string): number | undefined {
  const [, tenant] = /^(\d{1,10})-[0-9a-f]{12}$/.exec(id) ?? [];
  return tenant === undefined ? undefined : Number(tenant);
}
