import type { Event, Gap } from './event.ts';
import type { EventRole } from './with-roles.ts';

/** An event as the application gets it, over HTTP or in its own process. */
export interface ToldEvent extends Omit<Event, 'tenant' | 'at'>, EventRole {
  /** The tenant's name. */
  readonly tenant: string;
  /** When it was committed: RFC 3339, UTC. */
  readonly at: string;
}

/** A gap as the application gets it. */
export interface ToldGap extends Gap {
  /** The tenant's name. */
  readonly tenant: string;
}

/** The event under the name of its tenant. */
export function tellEvent({ tenant: _, at, ...event }: Event & EventRole, tenant: string): ToldEvent {
  return { ...event, tenant, at: new Date(at).toISOString() };
}
