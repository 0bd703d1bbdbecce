import type { Clock, Log, Metrics, Random } from '#deps.ts';
import type { OutboundClient } from '#outbound/client.ts';
import type { Storage } from '#storage/port.ts';
import type { Receiver } from './receiver.ts';

/** The tenant that an event is of. */
export interface EventSource {
  readonly name: string;
  /** Where resources of a type lie behind the SCIM base URL: `/Users`. */
  endpointOf(type: string): string;
  /** The ETag of a version, where the tenant's application has any. */
  entityTag(version: number): string | undefined;
  /** A resource as SCIM clients see it now, a group without its members, as JSON text; null: it is gone. */
  resourceNow(id: string): Promise<string | null>;
}

/** What bringing events to receivers works with. */
export interface RelayDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  /** What a webhook is signed with, the newest first; of a push what goes with it as Authorization, if anything does. */
  readonly secretsOf: (receiver: Receiver) => readonly string[];
  /** Undefined: there is no such tenant any more. */
  readonly sourceOf: (tenant: number) => Promise<EventSource | undefined>;
  /** Signs the claims of a security event token. */
  readonly sign: (claims: object) => Promise<string>;
  /** What tokens say of who issued them, unless the stream says another. */
  readonly issuer: () => string;
  /** The way to receivers that may lie at internal addresses, and to those that may not. */
  readonly clientOf: (receiver: Pick<Receiver, 'private'>) => OutboundClient;
  /** Milliseconds until a receiver must have answered (15,000). */
  readonly timeout?: number;
}
