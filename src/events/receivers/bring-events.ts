import { leaseGuard, releaseLease, takeLease } from '#storage/lease.ts';
import type { Write } from '#storage/port.ts';
import { pauseAfter, waitAfter } from './back-off.ts';
import type { Delivery } from './delivery.ts';
import { behindReceiver, dueDeliveries, hurryDeliveries, noteTry } from './delivery-rows.ts';
import { failingAfter, type Receiver } from './receiver.ts';
import { noteFailure, noteSuccess, pauseReceiver, receiverById } from './receiver-rows.ts';
import type { EventSource, RelayDeps } from './relay-deps.ts';
import { type Sent, sendContent } from './send-delivery.ts';
import { stageEvents } from './stage-events.ts';

/** How many requests are on their way to a receiver at once, each of another object. */
const atOnce = 8;
/** Renewed by each commit; longer than a request may take. */
const leaseTime = 60_000;

/** The lease under which one process brings a receiver its events. */
export function leaseName(id: string): string {
  return `receiver:${id}`;
}

/**
 * Brings a receiver what is due, by one process at a time: what the feed has becomes deliveries, and these are sent in order by
 * object. It ends when nothing is due, or when `signal` aborts.
 */
export async function bringEvents(deps: RelayDeps, { tenant, id }: Receiver, signal?: AbortSignal): Promise<void> {
  const { storage, clock, random } = deps;
  if (!(await hasWork(deps, { tenant, id }))) return;
  const answer = await takeLease(storage, {
    tenant,
    name: leaseName(id),
    owner: random.uuid(),
    ttl: leaseTime,
    now: clock.now(),
  });
  if (!('lease' in answer)) return;
  const { lease } = answer;
  const commit = async (...writes: readonly Write[]): Promise<boolean> =>
    (await storage.commit({ tenant, writes: [leaseGuard(lease, clock.now() + leaseTime), ...writes] })).done;
  const sources = new Map<number, Promise<EventSource | undefined>>();
  try {
    while (signal?.aborted !== true) {
      const [receiver] = await storage.read(receiverById(tenant, id));
      if (receiver === undefined || receiver.state !== 'active') return;
      const more = await stageEvents(deps, receiver, commit);
      const due = receiver.kind === 'poll' ? [] : await nextToSend(deps, receiver);
      if (due.length === 0 && !more) return;
      const sent = await Promise.all(
        due.map(async (delivery) => {
          const source = sources.get(delivery.source) ?? deps.sourceOf(delivery.source);
          sources.set(delivery.source, source);
          return { delivery, sent: await sendContent(deps, receiver, delivery.content, await source) };
        }),
      );
      if (sent.length > 0 && !(await settle(deps, receiver, sent, commit))) return;
    }
  } finally {
    await releaseLease(storage, lease).catch(() => undefined);
  }
}

async function hasWork(deps: RelayDeps, { tenant, id }: Pick<Receiver, 'tenant' | 'id'>): Promise<boolean> {
  const [receiver] = await deps.storage.read(receiverById(tenant, id));
  if (receiver === undefined || receiver.state !== 'active') return false;
  if (receiver.kind !== 'poll' && (await nextToSend(deps, receiver)).length > 0) return true;
  return (await deps.storage.read(behindReceiver(receiver, 1))).length > 0;
}

/** Once a receiver has failed several times in a row, one event alone is tried, at growing intervals. */
async function nextToSend({ storage, clock }: RelayDeps, receiver: Receiver): Promise<readonly Delivery[]> {
  const now = clock.now();
  if (receiver.due > now) return [];
  return storage.read(dueDeliveries(receiver, now, receiver.failures >= failingAfter ? 1 : atOnce));
}

/** Writes down what came of a few tries, in one commit; false: somebody else has taken over. */
async function settle(
  { clock, random, log }: RelayDeps,
  receiver: Receiver,
  tries: readonly { readonly delivery: Delivery; readonly sent: Sent }[],
  commit: (...writes: readonly Write[]) => Promise<boolean>,
): Promise<boolean> {
  const now = clock.now();
  const writes: Write[] = [];
  let { failures } = receiver;
  for (const { delivery, sent } of tries) {
    const { outcome, asked, status, failure, answer, took } = sent;
    const beside = { status, failure, answer, took };
    const wait = waitAfter(delivery.attempts + 1, random.fraction(), asked);
    if (outcome === 'taken') {
      writes.push(noteTry(delivery, { ...beside, state: 'delivered', due: delivery.due, ended: now }));
    } else if (outcome === 'gone') {
      writes.push(noteTry(delivery, { ...beside, state: 'waiting', due: now, ended: null }));
      writes.push(pauseReceiver(receiver, 'It answered 410: it wants no more events.'));
    } else if (outcome === 'refused' || wait === undefined) {
      writes.push(noteTry(delivery, { ...beside, state: 'dead', due: delivery.due, ended: now }));
    } else {
      writes.push(noteTry(delivery, { ...beside, state: 'waiting', due: now + wait, ended: null }));
    }
    if (outcome !== 'failed') continue;
    failures += 1;
    const pause = failures < failingAfter ? 0 : now + pauseAfter(failures, random.fraction(), asked);
    writes.push(noteFailure(receiver, now, pause));
    log.warn('A receiver did not take an event.', { receiver: receiver.id, status, again: wait !== undefined });
  }
  // Whoever takes something, or refuses it with a reason, is there.
  if (tries.some(({ sent }) => sent.outcome === 'taken' || sent.outcome === 'refused')) {
    writes.push(noteSuccess(receiver));
    if (receiver.failures >= failingAfter) writes.push(hurryDeliveries(receiver, now));
  }
  return commit(...writes);
}
