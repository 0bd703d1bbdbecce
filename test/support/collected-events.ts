import type { Clock, Log } from '#deps.ts';
import type { SubscriptionDeps } from '#events/subscriptions/subscription.ts';
import type { ToldEvent } from '#events/told-event.ts';
import type { Storage } from '#storage/port.ts';
import { systemRandom } from './resource-context.ts';

export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** What subscriptions work with in a test. */
export function subscriptionDeps(storage: Storage, clock: Clock, log: Log = silent): SubscriptionDeps {
  return { storage, clock, random: systemRandom, log };
}

/** A handler that remembers what it was called with; `fails` says at which events it throws. */
export function collector(fails: (event: ToldEvent, calls: number) => boolean = () => false) {
  const calls: ToldEvent[] = [];
  const done: ToldEvent[] = [];
  return {
    calls,
    done,
    /** `type of the user or group`, of those that were done. */
    told: () => done.map(({ type, resource }) => `${type} ${resource.externalId ?? resource.id}`),
    handle: async (event: ToldEvent) => {
      calls.push(event);
      if (fails(event, calls.length)) throw new Error('The table of the application is locked.');
      done.push(event);
    },
  };
}
