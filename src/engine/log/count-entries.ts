import { timeOfEntry } from '#storage/entry-time.ts';
import type { Storage } from '#storage/port.ts';
import type { ActionKind } from '../model/action.ts';
import type { Status } from '../model/log-entry.ts';
import { decodeColumns, decodeWord, optionalInteger, optionalText, text } from '../queries/decode-columns.ts';
import type { LogFilter } from './log-filter.ts';
import { walkLog } from './walk-log.ts';

/** What a report counts of an entry. */
export interface CountedEntry {
  readonly entry: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly identity: string;
  readonly action: ActionKind;
  readonly status: Status;
  readonly code: string | undefined;
  /** Milliseconds that the application took to answer; undefined: it was not asked, or nobody wrote it down. */
  readonly took: number | undefined;
}

const selected = 'entry, identity, action, status, code, took';

/**
 * Gives the entries of a filter without their bodies, newest first.
 *
 * @param most entries that are looked at
 * @returns whether there were more
 */
export async function countEntries(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  { filter, most }: { readonly filter: Omit<LogFilter, 'limit'>; readonly most: number },
  count: (entry: CountedEntry) => void,
): Promise<boolean> {
  const walk = { storage, tenant, filter: { ...filter, limit: most }, selected, decode: countedEntry, most };
  const { cut } = await walkLog(walk, (entry) => {
    count(entry);
    return true;
  });
  return cut;
}

function countedEntry(row: unknown): CountedEntry {
  const values = decodeColumns(row);
  const entry = text(values, 'entry');
  return {
    entry,
    at: timeOfEntry(entry),
    identity: text(values, 'identity'),
    action: decodeWord(values, 'action'),
    status: decodeWord(values, 'status'),
    code: optionalText(values, 'code'),
    took: optionalInteger(values, 'took'),
  };
}
