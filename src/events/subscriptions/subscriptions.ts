import { findTenant } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Write } from '#storage/port.ts';
import type { EventType } from '../event.ts';
import { lastPosition } from '../read-events.ts';
import type { ToldGap } from '../told-event.ts';
import { insertMark, startAt, startAtEnds } from './place-rows.ts';
import { type EventHandler, Subscription, type SubscriptionDeps } from './subscription.ts';

export interface SubscribeOptions {
  /** Under which it is known how far the handler is, over restarts: lower-case letters, digits and hyphens, at most 63. */
  readonly name: string;
  /** Name of the one tenant whose events are wanted; without it every customer, those made later too. */
  readonly tenant?: string;
  /** Where to begin when the name is new: `now` (default), `beginning`, or with `tenant` a position. Later it goes on where it was. */
  readonly from?: 'now' | 'beginning' | number;
  /** Which events are wanted; without it all. */
  readonly types?: readonly EventType[];
  /** Told when events were missed for good: list the tenant's users and groups. Without it the gap is logged. */
  readonly onGap?: (gap: ToldGap) => void | Promise<void>;
}

/** What ends a subscription. */
export interface Subscribed {
  /** Ends it after the handler that runs now; the next start goes on from there. */
  close(): Promise<void>;
}

const nameForm = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * The subscriptions of a process. One to a process: it knows which names are taken. To wire it:
 * `const subscriptions = new Subscriptions({ storage, clock, random, log })`, hand out `subscriptions.subscribe`, and
 * `close()` it before the store.
 */
export class Subscriptions {
  readonly #deps: SubscriptionDeps;
  readonly #open = new Map<string, Subscription>();

  constructor(deps: SubscriptionDeps) {
    this.#deps = deps;
  }

  /**
   * Calls the handler with each event, at least once, those of one tenant in order and one after the other, from what is
   * committed after this resolved (or from `from`). An event is done when the handler has ended; one that throws is called
   * again with the same event after 1, 2, 4 … seconds, at most 5 minutes, and what comes later in that tenant waits. After a
   * crash the last events may come again: `event.id` tells. With several processes on one store one of them calls.
   *
   * @throws Error for a name that is wrong or in use, an unknown tenant, or a position without a tenant
   */
  async subscribe(options: SubscribeOptions, handle: EventHandler): Promise<Subscribed> {
    const { name, types, onGap } = options;
    if (!nameForm.test(name))
      throw new Error(`"${name}" is no name of a subscription: lower-case letters, digits and hyphens, at most 63.`);
    const key = `${options.tenant ?? ''}:${name}`;
    if (this.#open.has(key)) throw new Error(`There is a subscription "${name}" already. Give this one another name.`);
    const subscription = new Subscription(this.#deps, {
      name,
      tenant: await this.#begin(options),
      types: types === undefined ? undefined : new Set(types),
      handle,
      gap:
        onGap ??
        ((gap) => this.#deps.log.warn('A subscription missed events for good.', { subscription: name, ...gap })),
    });
    this.#open.set(key, subscription);
    subscription.start();
    return {
      close: async () => {
        await subscription.close();
        this.#open.delete(key);
      },
    };
  }

  /** Ends them all after the handlers that run now. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((subscription) => subscription.close()));
    this.#open.clear();
  }

  /** Notes where a new one begins; answers the number of its tenant. */
  async #begin({ name, tenant: tenantName, from = 'now' }: SubscribeOptions): Promise<number | undefined> {
    const { storage } = this.#deps;
    if (tenantName === undefined) {
      if (typeof from === 'number')
        throw new Error(
          `A position (${from}) is one of a single tenant: name the tenant, or begin from now or the beginning.`,
        );
      await this.#note(installation, [insertMark(installation, name), ...(from === 'now' ? [startAtEnds(name)] : [])]);
      return undefined;
    }
    const tenant = await findTenant(storage, tenantName);
    if (tenant?.kind !== 'customer') throw new Error(`There is no tenant ${tenantName} of a served application.`);
    const position = from === 'now' ? await lastPosition(storage, tenant.tenant) : from === 'beginning' ? 0 : from;
    await this.#note(tenant.tenant, [startAt(tenant.tenant, name, position)]);
    return tenant.tenant;
  }

  async #note(tenant: number, writes: readonly Write[]): Promise<void> {
    const noted = await this.#deps.storage.commit({ tenant, writes });
    if (!noted.done && noted.refusal !== 'taken') throw new Error(`The subscription was refused: ${noted.refusal}.`);
  }
}
