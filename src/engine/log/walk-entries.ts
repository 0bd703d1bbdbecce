import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { answerTime } from '../answer-time.ts';
import { decodeColumns, optionalText, text } from '../queries/decode-columns.ts';
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

export interface WalkedLog {
  readonly storage: Pick<Storage, 'read'>;
  /** Absent: as long as 20,000 entries take, for who cannot go on. */
  readonly clock?: Pick<Clock, 'now'>;
}

/** An entry that is looked at: its body is not parsed for most of them. */
export interface RawEntry {
  readonly entry: string;
  readonly identity: string;
  readonly target: string | undefined;
  readonly code: string | undefined;
  /** JSON. */
  readonly body: string;
  readonly whole: () => LoggedEntry;
}

/**
 * A page of the log, in a log of any size: where one index answers the filter, it is read at once; else the entries that the best index finds
 * are looked at, 20,000 at most and for a quarter of a second, and `next` says where to go on.
 *
 * @param holds what no statement can ask of an entry; absent: everything fits
 */
export async function walkEntries(
  { storage, clock }: WalkedLog,
  tenant: number,
  filter: LogFilter,
  holds?: (entry: RawEntry) => boolean,
): Promise<Walked> {
  const { limit, jobs } = filter;
  if (holds === undefined && jobs?.length !== 0 && drive(tenant, filter).rest.length === 0) {
    const entries = await storage.read(listEntries(tenant, filter));
    return { entries, next: entries.length < limit ? null : (entries.at(-1)?.entry ?? null), cut: false };
  }
  const entries: LoggedEntry[] = [];
  const spent = clock === undefined ? undefined : answerTime(clock);
  const walk = {
    storage,
    tenant,
    filter,
    selected: columns,
    decode: rawEntry,
    most,
    ...(spent === undefined ? {} : { spent }),
  };
  const end = await walkLog(walk, (entry) => {
    if (holds?.(entry) !== false) entries.push(entry.whole());
    return entries.length < limit;
  });
  return { entries, ...end };
}

function rawEntry(row: unknown): RawEntry {
  const values = decodeColumns(row);
  return {
    entry: text(values, 'entry'),
    identity: text(values, 'identity'),
    target: optionalText(values, 'target'),
    code: optionalText(values, 'code'),
    body: text(values, 'body'),
    whole: () => loggedEntry(row),
  };
}
