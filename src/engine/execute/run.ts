import { fenced, type Lease, leaseGuard } from '#storage/lease.ts';
import type { Query, Write } from '#storage/port.ts';
import type { DecideContext } from '../decide/context.ts';
import type { EngineDeps, Rate } from '../deps.ts';
import { countsOf } from '../log/count-writes.ts';
import type { Application } from '../model/application.ts';
import type { Cycle } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import type { Listing } from '../model/listing.ts';
import type { Tally } from '../model/outcome.ts';
import type { ObjectType, Target } from '../model/target.ts';
import type { Urgency } from '../model/urgency.ts';
import type { Book } from '../plan/book.ts';
import type { FailureWatch } from '../quarantine/failure-watch.ts';
import type { Ramp } from '../quarantine/ramp.ts';
import { setTally } from '../queries/cycles.ts';
import type { ChosenValues } from './chosen-values.ts';
import type { Claims } from './claims.ts';
import { countOutcomes } from './count-outcomes.ts';
import type { GuardWindow } from './guard-window.ts';
import { Halt } from './halt.ts';
import type { JointCommits } from './joint-commits.ts';
import type { Limiter } from './limiter.ts';
import type { Progress } from './progress.ts';
import type { Protection } from './protection.ts';

/** How long a lease lasts unless a commit renews it (ms). */
export const leaseTime = 30_000;

/** One cycle of one job, while it runs. */
export interface Run {
  readonly deps: EngineDeps;
  readonly tenant: number;
  readonly job: Job;
  readonly application: Application;
  readonly cycle: Cycle;
  readonly decide: DecideContext;
  readonly target: Target;
  readonly rate: Rate;
  readonly limiter: Limiter;
  /** How its calls go among the others of the target. */
  readonly urgency: Urgency;
  readonly claims: Claims;
  readonly chosen: ChosenValues;
  readonly joint: JointCommits;
  readonly lease: Lease;
  readonly progress: Progress;
  /** The accounts that nobody touches, as they are now. */
  readonly protection: Protection;
  readonly signal: AbortSignal;
  /** Calls in a row that did not reach the target, and why none may be sent any more. */
  readonly breaker: { failures: number; halt: Halt | undefined };
  /** How much may still be done without a person. */
  readonly guard: GuardWindow;
  /** In a full cycle, how many objects had each attribute changed. */
  readonly changed: Map<string, number>;
  /** How the objects end, and when that is reason to stop. */
  readonly watch: FailureWatch;
  /** Few calls at once after a quarantine. */
  readonly ramp: Ramp;
  /** Searches in a row that the target refused, by type and path of the matching attribute. */
  readonly refusedSearches: Map<string, number>;
  /** The lists of the target's objects that answer in place of searches, by type. */
  readonly listings: Map<ObjectType, Listing>;
  /** The plan that it simulates or applies. */
  readonly book: Book | undefined;
}

export function read<Row>(run: Run, query: Query<Row>): Promise<Row[]> {
  return run.deps.storage.read(query);
}

/**
 * Commits under the lease, with the cycle's tally as it then stands and what reports count of the entries. Answers the refusal, undefined when it is done.
 * @throws Halt when the lease is somebody else's by now
 */
export async function commit(run: Run, writes: readonly Write[], counts: Tally = {}): Promise<string | undefined> {
  const { deps, tenant, job, cycle, progress, lease } = run;
  progress.count(counts);
  const fence = leaseGuard(lease, deps.clock.now() + leaseTime);
  const tally = setTally(tenant, job.job, cycle.cycle, progress.tally);
  const all = [fence, ...writes, ...countsOf(tenant, writes), tally];
  const committed = await deps.storage.commit({ tenant, writes: all }).catch((error: unknown) => {
    progress.uncount(counts);
    throw error;
  });
  if (committed.done) {
    if (run.book?.kind !== 'simulation') countOutcomes(deps.metrics, counts);
    return undefined;
  }
  progress.uncount(counts);
  if (committed.refusal === fenced) throw new Halt('lease-lost');
  return committed.refusal;
}

/** @throws Halt when the job was told to stop */
export function goOn(run: Run): void {
  if (run.signal.aborted) throw new Halt('stopped');
}
