import { type CountedEntry, countEntries } from '#engine/log/count-entries.ts';
import type { LogFilter } from '#engine/log/log-filter.ts';
import { backlogs } from '#engine/queries/cycles.ts';
import type { Administrator } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { type Latency, latencyOf } from './latency.ts';
import { filterOf, type LogQuery } from './log.ts';

export interface LogReport {
  readonly entries: number;
  /** There are more than were counted. */
  readonly cut: boolean;
  readonly statuses: Readonly<Record<string, number>>;
  readonly actions: Readonly<Record<string, number>>;
  /** The most frequent first. */
  readonly reasons: readonly {
    readonly code: string;
    readonly status: string;
    readonly count: number;
    readonly example: string;
  }[];
  /** Equal parts of the period. */
  readonly buckets: readonly ReportBucket[];
}

export interface ReportBucket {
  readonly from: string;
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds that the application took to answer for one operation; null: it was asked nothing. */
  readonly latency: Latency | null;
  /** Changes that were left when the last cycle ended, of all jobs together; null: none had ended in the period yet. */
  readonly waiting: number | null;
}

const parts = 24;
const most = 100_000;

/** Counts by status, action and reason of an application and a period. @throws Refused */
export async function reportOf(
  administrator: Administrator,
  query: Pick<LogQuery, 'application' | 'user'> & { readonly since: string; readonly until: string },
): Promise<LogReport> {
  const { deps } = administrator;
  const { tenant } = await organisationOf(deps);
  const filter = await filterOf(administrator, { ...query, limit: 1000 });
  const count = new Counting(Date.parse(query.since), Date.parse(query.until));
  const cut = await countEntries(deps.storage, tenant, { filter, most }, (entry) => count.add(entry));
  return count.report(await waitingIn(administrator, filter, count), cut);
}

/** What waited at the end of each part of the period: of every job what its last cycle left. */
async function waitingIn(
  { deps }: Administrator,
  { job, jobs }: LogFilter,
  { ends, since }: Counting,
): Promise<(number | null)[]> {
  const { tenant } = await organisationOf(deps);
  const until = ends.at(-1) ?? since;
  const of = job === undefined ? jobs : [job].filter((one) => jobs?.includes(one) ?? true);
  const found = await deps.storage.read(backlogs(tenant, { since, until, jobs: of, limit: most }));
  const left = new Map<number, number>();
  let next = 0;
  return ends.map((end) => {
    for (let one = found[next]; one !== undefined && one.at < end; one = found[next]) {
      left.set(one.job, one.waiting);
      next += 1;
    }
    return left.size === 0 ? null : [...left.values()].reduce((sum, waiting) => sum + waiting, 0);
  });
}

type Counts = Record<string, number>;

/** The counts of one report, while it is made. */
class Counting {
  entries = 0;
  readonly since: number;
  readonly #width: number;
  readonly #statuses: Counts = {};
  readonly #actions: Counts = {};
  readonly #reasons = new Map<string, { code: string; status: string; count: number; example: string }>();
  readonly #buckets: readonly { readonly statuses: Counts; readonly took: number[] }[] = Array.from(
    { length: parts },
    () => ({ statuses: {}, took: [] }),
  );

  constructor(since: number, until: number) {
    this.since = since;
    this.#width = Math.max(1, (until - since) / parts);
  }

  /** Where each part of the period ends. */
  get ends(): number[] {
    return this.#buckets.map((_, index) => this.since + (index + 1) * this.#width);
  }

  add({ at, status, action, code, identity, took }: CountedEntry): void {
    this.entries += 1;
    increase(this.#statuses, status);
    increase(this.#actions, action);
    const index = Math.min(parts - 1, Math.max(0, Math.floor((at - this.since) / this.#width)));
    const bucket = this.#buckets[index];
    if (bucket !== undefined) increase(bucket.statuses, status);
    if (took !== undefined) bucket?.took.push(took);
    if (code === undefined) return;
    const key = `${status} ${code}`;
    const reason = this.#reasons.get(key) ?? { code, status, count: 0, example: identity };
    reason.count += 1;
    this.#reasons.set(key, reason);
  }

  report(waiting: readonly (number | null)[], cut: boolean): LogReport {
    const from = (index: number) => new Date(this.since + index * this.#width).toISOString();
    return {
      entries: this.entries,
      cut,
      statuses: this.#statuses,
      actions: this.#actions,
      reasons: [...this.#reasons.values()].sort((one, other) => other.count - one.count).slice(0, 20),
      buckets: this.#buckets.map(({ statuses, took }, index) => ({
        from: from(index),
        statuses,
        latency: latencyOf(took),
        waiting: waiting[index] ?? null,
      })),
    };
  }
}

function increase(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
