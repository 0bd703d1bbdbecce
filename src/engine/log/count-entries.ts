import type { Storage } from '#storage/port.ts';
import { decodeColumns, decodeWord, integer, optionalInteger, optionalText, text } from '../queries/decode-columns.ts';
import type { Counted } from './count-writes.ts';
import type { LogFilter } from './log-filter.ts';
import { type WalkEnd, walkLog } from './walk-log.ts';

/** What is counted of an entry, and whom it is about. */
export interface CountedEntry extends Counted {
  readonly identity: string;
}

const selected = 'entry, job, identity, action, status, code, took';

/**
 * Gives the entries of a filter without their bodies, newest first.
 *
 * @param most entries that are looked at
 * @param spent whether it took long enough
 * @returns where it ended
 */
export async function countEntries(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  {
    filter,
    most,
    spent,
  }: { readonly filter: Omit<LogFilter, 'limit'>; readonly most: number; readonly spent?: () => boolean },
  count: (entry: CountedEntry) => void,
): Promise<WalkEnd> {
  const walk = {
    storage,
    tenant,
    filter: { ...filter, limit: most },
    selected,
    decode: decodeCounted,
    most,
    ...(spent === undefined ? {} : { spent }),
  };
  return walkLog(walk, (entry) => {
    count(entry);
    return true;
  });
}

/** A row of the log without its body. */
export function decodeCounted(row: unknown): CountedEntry {
  const values = decodeColumns(row);
  return {
    entry: text(values, 'entry'),
    job: integer(values, 'job'),
    identity: text(values, 'identity'),
    action: decodeWord(values, 'action'),
    status: decodeWord(values, 'status'),
    code: optionalText(values, 'code'),
    took: optionalInteger(values, 'took'),
  };
}
