import type { LogCount } from '#engine/log/read-counts.ts';
import type { ReportPeriod } from './report-period.ts';

type Numbers = Record<string, number>;

interface Part {
  readonly statuses: Numbers;
  /** Milliseconds, and how often they were measured. */
  readonly times: Map<number, number>;
}

/** What did not simply succeed, and how often. */
export interface Reason {
  readonly code: string;
  readonly status: string;
  count: number;
  /** The newest entry with it. */
  latest: string;
}

/** The counts of one report, while it is made. */
export class ReportCounts {
  entries = 0;
  readonly statuses: Numbers = {};
  readonly actions: Numbers = {};
  readonly #reasons = new Map<string, Reason>();
  readonly #parts: readonly Part[];

  constructor({ begins }: ReportPeriod) {
    this.#parts = begins.map(() => ({ statuses: {}, times: new Map() }));
  }

  /** Adds entries of a part of the period that count together. */
  add(part: number, { status, action, code, count, latest }: LogCount): void {
    this.entries += count;
    increase(this.statuses, status, count);
    increase(this.actions, action, count);
    increase(this.part(part).statuses, status, count);
    if (code === undefined) return;
    const key = `${status} ${code}`;
    const reason = this.#reasons.get(key) ?? { code, status, count: 0, latest };
    reason.count += count;
    if (latest > reason.latest) reason.latest = latest;
    this.#reasons.set(key, reason);
  }

  /** Adds answers of a part of the period that took as long. */
  addTime(part: number, took: number, count: number): void {
    const { times } = this.part(part);
    times.set(took, (times.get(took) ?? 0) + count);
  }

  part(index: number): Part {
    return this.#parts[index] ?? { statuses: {}, times: new Map() };
  }

  /** The most frequent first. */
  get reasons(): readonly Reason[] {
    return [...this.#reasons.values()].sort((one, other) => other.count - one.count);
  }
}

function increase(counts: Numbers, name: string, by: number): void {
  counts[name] = (counts[name] ?? 0) + by;
}
