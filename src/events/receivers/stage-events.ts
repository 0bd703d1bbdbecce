import type { Write } from '#storage/port.ts';
import type { Event, Gap } from '../event.ts';
import { eventsAfter } from '../read-events.ts';
import type { Deliverable, GapNotice } from './delivery.ts';
import { behindReceiver, countDeliveries, insertDelivery, moveCursor } from './delivery-rows.ts';
import { type Receiver, wants } from './receiver.ts';
import type { RelayDeps } from './relay-deps.ts';

/** As many events of a receiver wait at most: what comes after them stays in the feed, where it is whole. */
export const mostWaiting = 1000;

/** Rows of the feed that become deliveries in one commit. */
const page = 200;
/** Tenants that are read before the first of them is sent. */
const tenantsAtOnce = 50;

/** A commit that is refused once somebody else brings this receiver its events. */
export type GuardedCommit = (...writes: readonly Write[]) => Promise<boolean>;

/**
 * Makes deliveries of what the feeds say that a receiver does not know yet. Deliveries and the place in the feed are one commit, so a
 * crash neither loses an event nor doubles it. @returns whether there is still more
 */
export async function stageEvents(
  deps: Pick<RelayDeps, 'storage' | 'clock' | 'random'>,
  receiver: Receiver,
  commit: GuardedCommit,
): Promise<boolean> {
  const { storage } = deps;
  const [waiting = 0] = await storage.read(countDeliveries(receiver, 'waiting', mostWaiting));
  let room = mostWaiting - waiting;
  const behind = await storage.read(behindReceiver(receiver, tenantsAtOnce));
  for (const { source, position } of behind) {
    for (let after = position, more = true; more && room > 0; ) {
      const { events, next, last, gap } = await eventsAfter(storage, source, after, Math.min(page, room));
      if (next === after && gap === undefined) break;
      const contents: readonly Deliverable[] = gap === undefined ? events : [gapNotice(source, gap, deps.clock.now())];
      const wanted = contents.filter(({ type }) => wants(receiver, type));
      const rows = wanted.map((content) => insertDelivery(stagedOf(deps, receiver, content)));
      if (!(await commit(...rows, moveCursor(receiver, source, next)))) return false;
      room -= rows.length;
      after = next;
      more = next < last;
    }
    if (room <= 0) return false;
  }
  return behind.length === tenantsAtOnce;
}

function gapNotice(source: number, gap: Gap, now: number): GapNotice {
  return {
    id: `${source}-${gap.resume}-gap-${gap.after}`,
    tenant: source,
    position: gap.resume,
    type: 'gap',
    at: now,
    gap,
  };
}

function stagedOf(
  { random, clock }: Pick<RelayDeps, 'random' | 'clock'>,
  { tenant, id }: Receiver,
  content: Deliverable,
) {
  return {
    tenant,
    receiver: id,
    entry: random.entry(),
    source: content.tenant,
    position: content.position,
    event: content.id,
    type: content.type,
    object: objectOf(content),
    content,
    due: clock.now(),
  };
}

/** What happens to one object is told in order. */
function objectOf(content: Event | GapNotice): string {
  return 'gap' in content ? `${content.tenant}/gap` : `${content.tenant}/${content.resource.id}`;
}
