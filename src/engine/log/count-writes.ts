import { timeOfEntry } from '#storage/entry-time.ts';
import type { Write } from '#storage/port.ts';
import type { ActionKind } from '../model/action.ts';
import type { Status } from '../model/log-entry.ts';
import type { EntryWrite } from './insert-entry.ts';
import { latencyClass } from './latency-class.ts';

/** What reports count of an entry. */
export interface Counted {
  readonly entry: string;
  readonly job: number;
  readonly action: ActionKind;
  readonly status: Status;
  readonly code: string | undefined;
  /** Milliseconds that the application took to answer; undefined: it was not asked, or nobody wrote it down. */
  readonly took: number | undefined;
}

/** Spans that are counted, in hours: short periods are told by the one, long ones by the other. */
export const spans = [1, 24] as const;
export type Span = (typeof spans)[number];

const hour = 3_600_000;

/** When the hour or day (UTC) of a time (ms) began. */
export function beginOf(span: Span, at: number): number {
  return at - (at % (span * hour));
}

/** What the entries among some writes add to the counts: to be written in the same commit. */
export function countsOf(tenant: number, writes: readonly Write[]): readonly Write[] {
  return countWrites(
    tenant,
    writes.flatMap((write) => (isEntry(write) ? [write.counted] : [])),
  );
}

function isEntry(write: Write): write is EntryWrite {
  return 'counted' in write;
}

/** Adds entries to the counts, one statement for all that count together; always in the same order, so that nobody waits crosswise. */
export function countWrites(tenant: number, entries: readonly Counted[]): readonly Write[] {
  const counts = new Map<string, Sum>();
  const times = new Map<string, Sum>();
  for (const { entry, job, status, action, code, took } of entries) {
    const at = timeOfEntry(entry);
    for (const span of spans) {
      const place = [span, beginOf(span, at), job];
      addUp(counts, [...place, status, action, code ?? ''], entry);
      if (took !== undefined) addUp(times, [...place, latencyClass(took)], entry);
    }
  }
  return [
    ...inOrder(counts).map(({ key, count, latest }) => ({
      sql: `insert into log_count (tenant, hours, since, job, status, action, code, count, latest) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, hours, since, job, status, action, code) do update set count = log_count.count + excluded.count,
            latest = case when excluded.latest > log_count.latest then excluded.latest else log_count.latest end`,
      parameters: [tenant, ...key, count, latest],
    })),
    ...inOrder(times).map(({ key, count }) => ({
      sql: `insert into log_took (tenant, hours, since, job, took, count) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant, hours, since, job, took) do update set count = log_took.count + excluded.count`,
      parameters: [tenant, ...key, count],
    })),
  ];
}

/** Entries that count together. */
interface Sum {
  readonly key: readonly (string | number)[];
  count: number;
  latest: string;
}

function addUp(sums: Map<string, Sum>, key: readonly (string | number)[], entry: string): void {
  const name = key.join(' ');
  const sum = sums.get(name) ?? { key, count: 0, latest: entry };
  sum.count += 1;
  if (entry > sum.latest) sum.latest = entry;
  sums.set(name, sum);
}

function inOrder(sums: ReadonlyMap<string, Sum>): readonly Sum[] {
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}
