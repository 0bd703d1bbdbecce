import { bringEvents } from './bring-events.ts';
import type { Receiver } from './receiver.ts';
import { receiversAfter } from './receiver-rows.ts';
import type { RelayDeps } from './relay-deps.ts';

/** Milliseconds between rounds that nothing woke. */
const pause = 2000;
/** Receivers that are served at once. */
const lanes = 64;
const page = 500;

export interface Relay {
  close(): Promise<void>;
}

/** Brings every receiver its events, as soon as the feed of a tenant moves and whenever something is due, until it is closed. */
export function startRelay(deps: RelayDeps): Relay {
  const closing = new AbortController();
  const served = new Map<string, Promise<void>>();
  /** Something came while they were being served: they are looked at once more. */
  const again = new Set<string>();
  const bell = { ring: (): void => {} };
  const silence = deps.storage.onFeed(() => bell.ring());

  function serve(receiver: Receiver): void {
    if (served.has(receiver.id)) {
      again.add(receiver.id);
      return;
    }
    const work = bringEvents(deps, receiver, closing.signal)
      .catch((error: unknown) => {
        deps.log.warn('Events could not be brought to a receiver; it is tried again.', {
          receiver: receiver.id,
          error: String(error),
        });
      })
      .finally(() => {
        served.delete(receiver.id);
        if (again.delete(receiver.id)) bell.ring();
      });
    served.set(receiver.id, work);
  }

  async function round(): Promise<void> {
    for await (const receiver of everyReceiver(deps)) {
      while (served.size >= lanes) await Promise.race(served.values());
      if (closing.signal.aborted) return;
      serve(receiver);
    }
  }

  const rounds = (async () => {
    for (let on = true; on; ) {
      const rung = new Promise<boolean>((resolve) => {
        bell.ring = () => resolve(true);
      });
      await round().catch((error: unknown) => {
        deps.log.warn('The receivers of events could not be read; it is tried again.', { error: String(error) });
      });
      const timer = new AbortController();
      const either = AbortSignal.any([closing.signal, timer.signal]);
      on = await Promise.race([rung, deps.clock.wait(pause, either)]);
      timer.abort();
      if (closing.signal.aborted) on = false;
    }
  })();
  return {
    close: async () => {
      closing.abort();
      silence();
      await rounds;
      await Promise.all(served.values());
    },
  };
}

/** One round by itself: everything that is due now is brought, receiver by receiver. */
export async function relayOnce(deps: RelayDeps): Promise<void> {
  for await (const receiver of everyReceiver(deps)) await bringEvents(deps, receiver);
}

async function* everyReceiver({ storage }: RelayDeps): AsyncGenerator<Receiver> {
  for (let tenant = -1, id = ''; ; ) {
    const receivers = await storage.read(receiversAfter(tenant, id, page));
    yield* receivers.filter(({ state }) => state === 'active');
    const last = receivers.at(-1);
    if (last === undefined || receivers.length < page) return;
    ({ tenant, id } = last);
  }
}
