import { checkValues } from './check-values.ts';
import { decodeNumber } from './decode-row.ts';
import type { LaneGate } from './lane-gate.ts';
import { type Query, type ScanBudget, ScanBudgetExceeded, type Storage, type Value } from './port.ts';

/** Numbers a slice looks at: some 10 ms; one statement over all would be 10 % faster and could not be stopped. */
const sliceNumbers = 10_000;

/** A longer timer would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** The statement of one slice, and what is `remaining` of the scan's `deadline` (milliseconds). */
export interface Slice {
  readonly sql: string;
  readonly parameters: readonly Value[];
  readonly remaining: number;
  readonly deadline: number;
}

/** Where the slices of a scan run. */
export type RunSlice = (lane: number, slice: Slice) => Promise<readonly unknown[]>;

export interface Scan<Row> {
  readonly tenant: number;
  readonly query: (after: number, upTo: number) => Query<Row | undefined>;
  readonly budget: ScanBudget;
}

/**
 * Runs a scan over the tenant's numbers in slices, giving its lane to the next tenant after each. The caller is answered at
 * the deadline, or when the signal aborts, even while a slice still runs.
 *
 * @throws ScanBudgetExceeded at the deadline; the signal's reason when it aborts.
 */
export async function runScan<Row>(
  read: Storage['read'],
  gate: LaneGate,
  run: RunSlice,
  scan: Scan<Row>,
): Promise<Row[]> {
  const { deadline, signal } = scan.budget;
  const end = performance.now() + deadline;
  const stop = new AbortController();
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => over.reject(exceeded(deadline)), Math.min(deadline, longestTimer));
  const aborted = (): void => over.reject(signal?.reason);
  signal?.addEventListener('abort', aborted);
  try {
    signal?.throwIfAborted();
    return await Promise.race([runSlices(read, gate, run, scan, end, stop.signal), over.promise]);
  } finally {
    stop.abort();
    clearTimeout(timer);
    signal?.removeEventListener('abort', aborted);
  }
}

async function runSlices<Row>(
  read: Storage['read'],
  gate: LaneGate,
  run: RunSlice,
  { tenant, query, budget }: Scan<Row>,
  end: number,
  stopped: AbortSignal,
): Promise<Row[]> {
  const limit = budget.limit ?? Number.POSITIVE_INFINITY;
  const rows: Row[] = [];
  const [last = 0] = await read({
    sql: 'select seq from feed where tenant = ?',
    parameters: [tenant],
    decode: decodeNumber,
  });
  for (let after = budget.after ?? 0; after < last && rows.length < limit; after += sliceNumbers) {
    const { sql, parameters, decode } = query(after, Math.min(after + sliceNumbers, last));
    checkValues(sql, parameters);
    const found = await gate.through(tenant, async (lane) => {
      if (stopped.aborted) return [];
      const remaining = end - performance.now();
      if (remaining <= 0) throw exceeded(budget.deadline);
      return run(lane, { sql, parameters, remaining, deadline: budget.deadline });
    });
    if (stopped.aborted) return rows;
    for (const row of found) {
      if (rows.length >= limit) break;
      const decoded = decode(row);
      if (decoded !== undefined) rows.push(decoded);
    }
  }
  return rows;
}

/** What a scan past its deadline is answered with. */
export function exceeded(deadline: number): ScanBudgetExceeded {
  return new ScanBudgetExceeded(
    `The search looked for ${deadline} ms without coming to its end. Narrow it with an indexed attribute.`,
  );
}
