import type { Clock, Log, Random } from '#deps.ts';
import { type Lease, leaseGuard, releaseLease, renewLease, takeLease } from '#storage/lease.ts';
import type { Storage } from '#storage/port.ts';
import type { EventType } from '../event.ts';
import { eventsAfter } from '../read-events.ts';
import { type ToldEvent, type ToldGap, tellEvent } from '../told-event.ts';
import { withRoles } from '../with-roles.ts';
import type { Place } from './decode-place.ts';
import { behind, moveTo, placeIn } from './place-rows.ts';

export interface SubscriptionDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** Does something with an event. What it throws makes it be called with the same event again, later. */
export type EventHandler = (event: ToldEvent) => void | Promise<void>;

export interface Subscriber {
  readonly name: string;
  /** The one tenant; undefined: every customer there is or will be. */
  readonly tenant: number | undefined;
  /** Undefined: all. */
  readonly types: ReadonlySet<EventType> | undefined;
  readonly handle: EventHandler;
  readonly gap: (gap: ToldGap) => void | Promise<void>;
}

/** Milliseconds that a process which died keeps the others waiting. */
const leaseTime = 30_000;
/** Rows of the feed that are handed out between two notes of how far the handler is. */
const stretch = 50;
/** Tenants that are served beside each other. */
const abreast = 4;
/** Milliseconds until everybody is looked at again, though nobody was told to have moved. */
const idle = 30_000;
const shortestWait = 1_000;
const longestWait = 5 * 60_000;

/**
 * Hands the events of one tenant, or of all, to a handler in this process: those of a tenant one after the other and in order,
 * by one process at a time. How far it is stands in the store. Lives from `start` to `close`.
 */
export class Subscription {
  readonly #deps: SubscriptionDeps;
  readonly #subscriber: Subscriber;
  readonly #closing = new AbortController();
  /** Tenants to be looked at; those that are being served; and when to look at those whose handler failed (ms). */
  readonly #moved = new Set<number>();
  readonly #served = new Map<number, Promise<void>>();
  readonly #later = new Map<number, number>();
  #nudge = new AbortController();
  #freed = false;
  #loop: Promise<void> | undefined;

  constructor(deps: SubscriptionDeps, subscriber: Subscriber) {
    this.#deps = deps;
    this.#subscriber = subscriber;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Ends after the handlers that run now; what they did is noted. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#nudge.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { storage, clock, log } = this.#deps;
    const stopListening = storage.onFeed((tenant) => {
      if (this.#subscriber.tenant !== undefined && this.#subscriber.tenant !== tenant) return;
      this.#moved.add(tenant);
      this.#nudge.abort();
    });
    while (!this.#closing.signal.aborted) {
      try {
        const lease = await this.#lease();
        if (lease === undefined) await clock.wait(leaseTime / 3, this.#closing.signal);
        else await this.#hold(lease);
      } catch (error) {
        log.warn('A subscription could not go on; it is tried again.', this.#fields({ error: String(error) }));
        await clock.wait(shortestWait, this.#closing.signal);
      }
    }
    stopListening();
  }

  async #lease(): Promise<Lease | undefined> {
    const { storage, clock, random } = this.#deps;
    const { name, tenant = 0 } = this.#subscriber;
    const lease = { tenant, name: `subscription:${name}` };
    // A SQLite store belongs to one process: a lease that stands when we first ask is of one that is dead.
    if (storage.dialect === 'sqlite' && !this.#freed) {
      const sql = 'update lease set until = 0 where tenant = ? and name = ?';
      await storage.commit({ tenant, writes: [{ sql, parameters: [tenant, lease.name] }] });
    }
    this.#freed = true;
    const answer = await takeLease(storage, { ...lease, owner: random.uuid(), ttl: leaseTime, now: clock.now() });
    return 'lease' in answer ? answer.lease : undefined;
  }

  /** Serves until it is closed, or somebody else has the lease. */
  async #hold(lease: Lease): Promise<void> {
    const { storage, clock } = this.#deps;
    const lost = new AbortController();
    const until = AbortSignal.any([this.#closing.signal, lost.signal]);
    const renewing = this.#renew(lease, lost, until);
    try {
      await this.#lookAtAll();
      let looked = clock.now();
      while (!until.aborted) {
        this.#nudge = new AbortController();
        if (clock.now() - looked >= idle) {
          await this.#lookAtAll();
          looked = clock.now();
        }
        this.#serveMoved(lease, lost, until);
        const wait = Math.min(idle, ...[...this.#later.values()].map((due) => due - clock.now()));
        if (wait > 0) await clock.wait(wait, AbortSignal.any([this.#nudge.signal, until]));
      }
    } finally {
      lost.abort();
      await Promise.all(this.#served.values());
      await renewing;
      await releaseLease(storage, lease).catch(() => undefined);
    }
  }

  /** A handler may take its time: the lease is kept as long as this process lives. */
  async #renew(lease: Lease, lost: AbortController, until: AbortSignal): Promise<void> {
    const { storage, clock } = this.#deps;
    while (await clock.wait(leaseTime / 3, until)) {
      const kept = await renewLease(storage, lease, clock.now() + leaseTime).catch(() => true);
      if (!kept) lost.abort();
    }
  }

  async #lookAtAll(): Promise<void> {
    const { tenant, name } = this.#subscriber;
    if (tenant !== undefined) {
      this.#moved.add(tenant);
      return;
    }
    for (let above = 0; ; ) {
      const page = await this.#deps.storage.read(behind(name, above));
      for (const each of page) this.#moved.add(each);
      if (page.length < 500) return;
      above = page.at(-1) ?? above;
    }
  }

  #serveMoved(lease: Lease, lost: AbortController, until: AbortSignal): void {
    const { clock, log } = this.#deps;
    for (const [tenant, due] of this.#later) {
      if (due > clock.now()) continue;
      this.#later.delete(tenant);
      this.#moved.add(tenant);
    }
    for (const tenant of this.#moved) {
      if (this.#served.size >= abreast) return;
      if (this.#served.has(tenant)) continue;
      this.#moved.delete(tenant);
      const served = this.#serve(tenant, lease, lost, until)
        .catch((error: unknown) => {
          log.warn(
            'Events could not be read or noted; it is tried again.',
            this.#fields({ tenant, error: String(error) }),
          );
          this.#later.set(tenant, clock.now() + shortestWait);
        })
        .finally(() => {
          this.#served.delete(tenant);
          this.#nudge.abort();
        });
      this.#served.set(tenant, served);
    }
  }

  /** Hands out what a tenant has, until there is no more or the handler fails. */
  async #serve(tenant: number, lease: Lease, lost: AbortController, until: AbortSignal): Promise<void> {
    const { storage, clock } = this.#deps;
    const { name } = this.#subscriber;
    while (!until.aborted) {
      const [place] = await storage.read(placeIn(tenant, name));
      if (place?.kind !== 'customer') return;
      if (place.due > clock.now()) {
        this.#later.set(tenant, place.due);
        return;
      }
      const came = await this.#handOut(tenant, place, until);
      if (came === undefined) return;
      const guard = leaseGuard(lease, clock.now() + leaseTime);
      const noted = await storage.commit({ tenant, writes: [guard, moveTo(tenant, name, came)] });
      if (!noted.done) lost.abort();
    }
  }

  /** Where the handler came to; undefined: there is nothing new. */
  async #handOut(tenant: number, place: Place, until: AbortSignal) {
    const { types, handle, gap: tellGap } = this.#subscriber;
    const { events, next, gap } = await eventsAfter(this.#deps.storage, tenant, place.position, stretch);
    if (gap === undefined && next === place.position) return undefined;
    let { position } = place;
    try {
      if (gap !== undefined) await tellGap({ ...gap, tenant: place.name });
      for (const event of events) {
        if (until.aborted) return { position, attempts: 0, due: 0, failure: null };
        if (types === undefined || types.has(event.type)) {
          const [told = event] = await withRoles({ storage: this.#deps.storage, tenant: { tenant } }, [event]);
          await handle(tellEvent(told, place.name));
        }
        position = event.position;
      }
      return { position: next, attempts: 0, due: 0, failure: null };
    } catch (error) {
      return this.#failed(
        tenant,
        { ...place, attempts: position === place.position ? place.attempts : 0, position },
        error,
      );
    }
  }

  #failed(tenant: number, { name, position, attempts }: Place, error: unknown) {
    const { clock, random, log } = this.#deps;
    const wait = Math.min(longestWait, shortestWait * 2 ** attempts) * (1 + random.fraction() / 10);
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const details = { tenant: name, after: position, attempts: attempts + 1, again: `in ${Math.ceil(wait / 1000)} s` };
    log.warn('A handler of events failed; the event comes again.', this.#fields({ ...details, error: failure }));
    const due = Math.round(clock.now() + wait);
    this.#later.set(tenant, due);
    return { position, attempts: attempts + 1, due, failure };
  }

  #fields(fields: Readonly<Record<string, unknown>>) {
    return { subscription: this.#subscriber.name, ...fields };
  }
}
