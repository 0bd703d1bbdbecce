import type { Storage } from '#storage/port.ts';
import { decodeColumns, integer, optionalText } from '../queries/decode-columns.ts';
import { chosen } from './list-entries.ts';
import { type Driven, drive, newestOf } from './log-driver.ts';
import type { LogFilter } from './log-filter.ts';

/** Entries that are looked at together: some milliseconds of the event loop, and other requests come in between. */
const window = 1_000;

interface Walk<Row> {
  readonly storage: Pick<Storage, 'read'>;
  readonly tenant: number;
  readonly filter: LogFilter;
  /** The columns that are read; `entry` is one of them. */
  readonly selected: string;
  readonly decode: (row: unknown) => Row;
  /** Entries that are looked at, whether the filter fits them or not. */
  readonly most: number;
  /** Whether it took long enough; at least one window is looked at. */
  readonly spent?: () => boolean;
}

/** Where a walk ended. */
export interface WalkEnd {
  /** Behind which entry to go on; null: there are no more. */
  readonly next: string | null;
  /** It looked at as many, or for as long, as it may. */
  readonly cut: boolean;
}

/**
 * Goes through the entries of a filter, newest first, in windows of what the best index finds, so that each statement costs the same in a log
 * of any size.
 *
 * @param take is given each entry that fits; `false` ends the walk behind it
 */
export async function walkLog<Row extends { readonly entry: string }>(
  walk: Walk<Row>,
  take: (row: Row) => boolean,
): Promise<WalkEnd> {
  const { tenant, filter, most, spent = () => false } = walk;
  if (filter.jobs?.length === 0) return { next: null, cut: false };
  let before = filter.before;
  for (let looked = 0; looked === 0 || (looked < most && !spent()); looked += window) {
    const driven = drive(tenant, before === undefined ? filter : { ...filter, before });
    const { rows, end } = await readWindow(walk, driven);
    for (const row of rows) if (!take(row)) return { next: row.entry, cut: false };
    if (end === undefined) return { next: null, cut: false };
    before = end;
  }
  return { next: before ?? null, cut: true };
}

/** The entries of a window that fit; `end`: its oldest entry, undefined when nothing is behind it. */
async function readWindow<Row extends { readonly entry: string }>(
  { storage, tenant, selected, decode }: Walk<Row>,
  driven: Driven,
): Promise<{ readonly rows: readonly Row[]; readonly end: string | undefined }> {
  const among = newestOf(driven, window);
  const page = { ...chosen(selected, tenant, { among, rest: driven.rest, limit: window }), decode };
  if (driven.rest.length === 0) {
    const rows = await storage.read(page);
    return { rows, end: rows.length < window ? undefined : rows.at(-1)?.entry };
  }
  const [last] = await storage.read(lastOf(driven));
  return { rows: await storage.read(page), end: last?.count === window ? last.entry : undefined };
}

/** The oldest entry of a window, and how many it has. */
function lastOf(driven: Driven) {
  const { sql, parameters } = newestOf(driven, window);
  return {
    sql: `select min(entry) as entry, count(*) as count from (${sql}) looked`,
    parameters,
    decode: (row: unknown) => {
      const values = decodeColumns(row);
      return { entry: optionalText(values, 'entry'), count: integer(values, 'count') };
    },
  };
}
