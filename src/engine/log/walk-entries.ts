import type { Storage } from '#storage/port.ts';
import { columns, type LoggedEntry, listEntries, loggedEntry } from './list-entries.ts';
import { drive } from './log-driver.ts';
import type { LogFilter } from './log-filter.ts';
import { type WalkEnd, walkLog } from './walk-log.ts';

/** Entries that one search looks at. */
const most = 20_000;

export interface Walked extends WalkEnd {
  /** Newest first. */
  readonly entries: readonly LoggedEntry[];
}

/**
 * A page of the log, in a log of any size: where one index answers the filter, it is read at once; else the entries that the best index finds
 * are looked at, 20,000 at most, and `next` says where to go on.
 *
 * @param holds what no statement can ask of an entry; absent: everything fits
 */
export async function walkEntries(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  filter: LogFilter,
  holds?: (entry: LoggedEntry) => boolean,
): Promise<Walked> {
  const { limit, jobs } = filter;
  if (holds === undefined && jobs?.length !== 0 && drive(tenant, filter).rest.length === 0) {
    const entries = await storage.read(listEntries(tenant, filter));
    return { entries, next: entries.length < limit ? null : (entries.at(-1)?.entry ?? null), cut: false };
  }
  const entries: LoggedEntry[] = [];
  const end = await walkLog({ storage, tenant, filter, selected: columns, decode: loggedEntry, most }, (entry) => {
    if (holds?.(entry) !== false) entries.push(entry);
    return entries.length < limit;
  });
  return { entries, ...end };
}
