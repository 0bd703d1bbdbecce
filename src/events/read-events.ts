import type { Storage } from '#storage/port.ts';
import { deriveEvent } from './derive-event.ts';
import type { Event, Gap } from './event.ts';
import type { EventRow, NumberedResource } from './event-row.ts';
import { feedEnds, goneResources, rowsAfter } from './event-rows.ts';

/** The most rows of the feed that are read at once. */
export const mostEvents = 1000;

/** Members looked up by one statement. */
const lookedUp = 500;

/** A stretch of a tenant's events. */
export interface EventPage {
  /** In the order in which they happened; fewer than the limit, even none, where the feed has rows that are no events. */
  readonly events: readonly Event[];
  /** Read on after this. Not above `after`: there was nothing new. */
  readonly next: number;
  /** The last position there is: the reader is up to date when `next` has reached it. */
  readonly last: number;
  /** The reader missed something. There are no events with it, and `next` is where to go on once everything was listed. */
  readonly gap?: Gap;
}

/**
 * The events of a tenant after a position (a number of its change feed; 0: from the beginning), from at most `limit` (1 to
 * 1,000) rows of the feed. A tenant that is unknown has none.
 */
export async function eventsAfter(storage: Storage, tenant: number, after: number, limit: number): Promise<EventPage> {
  const rows = await storage.read(rowsAfter(tenant, after, limit));
  const gone = await readGone(storage, tenant, rows);
  // Last, so that whatever was cut meanwhile is found to be missing.
  const [ends] = await storage.read(feedEnds(tenant));
  if (ends === undefined) return { events: [], next: after, last: after };
  const { seq, oldest } = ends;
  const reason = after > seq ? 'ahead' : after + 1 < oldest ? 'cut' : undefined;
  if (reason !== undefined) return { events: [], next: seq, last: seq, gap: { reason, after, oldest, resume: seq } };
  const events = rows.flatMap((row) => deriveEvent(tenant, row, gone) ?? []);
  return { events, next: rows.at(-1)?.seq ?? after, last: seq };
}

/** The last position of a tenant's feed: what is read after it has not happened yet. */
export async function lastPosition(storage: Storage, tenant: number): Promise<number> {
  const [ends] = await storage.read(feedEnds(tenant));
  return ends?.seq ?? 0;
}

/** Members that are in the feed only: of a row that says that somebody left, the row that says that he is gone comes later. */
async function readGone(
  storage: Storage,
  tenant: number,
  rows: readonly EventRow[],
): Promise<ReadonlyMap<number, NumberedResource>> {
  const missing = [...new Set(rows.flatMap(({ member, memberId }) => (memberId === null ? (member ?? []) : [])))];
  const gone = new Map<number, NumberedResource>();
  for (let at = 0; at < missing.length; at += lookedUp) {
    const found = await storage.read(goneResources(tenant, missing.slice(at, at + lookedUp)));
    for (const one of found) gone.set(one.n, one);
  }
  return gone;
}
