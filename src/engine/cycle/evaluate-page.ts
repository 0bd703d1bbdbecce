import { StorageUnavailable, type Write } from '#storage/port.ts';
import type { DecideContext } from '../decide/context.ts';
import { carryOut } from '../execute/carry-out.ts';
import type { Watch } from '../execute/claims.ts';
import { Halt } from '../execute/halt.ts';
import { holdObject, plannedRow } from '../execute/hold-object.ts';
import { Lanes } from '../execute/lanes.ts';
import { markCreate } from '../execute/mark-create.ts';
import { type Prepared, prepare } from '../execute/prepare.ts';
import { revocationWrites } from '../execute/revocation-writes.ts';
import { commit, goOn, type Run } from '../execute/run.ts';
import { settleFailed } from '../execute/settle-failed.ts';
import { settleRest } from '../execute/settle-rest.ts';
import { type Guarding, withinGuard } from '../execute/within-guard.ts';
import { isRemoval } from '../model/action.ts';
import type { Phase } from '../model/cycle.ts';
import { type Decision, nothingKnown } from '../model/decision.ts';
import { addTally, type Tally } from '../model/outcome.ts';
import type { Subject } from '../model/subject.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { closePlanned, insertPlanned } from '../queries/planned.ts';
import { decideWithin } from './decide-within.ts';

export interface PageOptions extends Guarding {
  /** The objects stand among the planned rows of the cycle, or those that were allowed. */
  readonly planned: boolean;
  /** What is done once the page is; who is taken in hand beside the page meanwhile, with newer values, is left out of it. */
  readonly checkpoint: { readonly phase: Phase; readonly number: number } | undefined;
  /** The objects were taken in hand by the caller, beside the pages. */
  readonly taken?: true;
}

/** A page of objects on its way; it watches from before it is loaded. */
export interface Page {
  readonly watch: Watch;
  /** Who needs nothing at the target: written when the page is closed. */
  readonly resting: Prepared[];
  /** How many have begun and not ended. */
  open: number;
  options: PageOptions;
}

type Ready = Extract<Prepared, { readonly failure?: undefined }>;

/** What was decided about an object before the target was asked. */
interface Decided {
  readonly subject: Subject;
  readonly decision: Decision;
}

/** Lanes for four times what the target takes at once: while some are decided, marked or settled, others are on the wire. */
export function openLanes({ rate }: Run): Lanes {
  return new Lanes(4 * rate.concurrency);
}

export function openPage({ claims }: Run, options: PageOptions): Page {
  const nobody: Watch = { has: () => false, end: () => {} };
  return { options, watch: options.taken ? nobody : claims.watch(), resting: [], open: 0 };
}

/** Loads a page and evaluates it to its commit; answers whom it was about, and how many of them were in hand elsewhere. */
export async function evaluatePage(
  run: Run,
  load: () => Promise<readonly Subject[]>,
  options: PageOptions,
): Promise<{ readonly subjects: readonly Subject[]; readonly elsewhere: number }> {
  const lanes = openLanes(run);
  const page = openPage(run, options);
  try {
    const subjects = await load();
    await fillPage(run, lanes, page, subjects);
    await closePage(run, lanes, page);
    return { subjects, elsewhere: subjects.filter(({ source }) => page.watch.has(source)).length };
  } finally {
    await lanes.drained();
    page.watch.end();
  }
}

/**
 * Decides about everybody; who needs the target goes there, each on a lane of his own. Resolves when all have begun, and the last
 * ones are still under way.
 */
export async function fillPage(run: Run, lanes: Lanes, page: Page, subjects: readonly Subject[]): Promise<void> {
  const context = { ...run.decide, hold: page.options.hold };
  const calling: Decided[] = [];
  for (const subject of subjects) {
    const decision = await decideWithin(run, context, subject, page.options);
    if (decision.kind === 'rest' || decision.kind === 'plan')
      page.resting.push({ subject, decision, knowledge: nothingKnown, exchanges: [] });
    else calling.push({ subject, decision });
  }
  for (const decided of calling) await lanes.begin(() => evaluateObject(run, context, page, decided));
}

/** When everybody has ended: who rested, what was planned and the checkpoint are written in one commit. */
export async function closePage(run: Run, lanes: Lanes, page: Page): Promise<void> {
  await lanes.until(() => page.open === 0);
  const { watch, options } = page;
  const here = page.resting.filter(({ subject }) => !watch.has(subject.source));
  const held = options.taken ? [] : run.claims.hold(here.map(({ subject }) => subject.source));
  try {
    await finishPage(run, here, options);
  } finally {
    run.claims.release(held);
    watch.end();
  }
}

/** Asks for an object and carries out what is decided; who rests after the target was asked is kept for the page's commit. */
async function evaluateObject(
  run: Run,
  context: DecideContext,
  page: Page,
  { subject, decision }: Decided,
): Promise<void> {
  const { planned, taken } = page.options;
  const { source } = subject;
  if (page.watch.has(source)) return;
  const held = taken ? [] : run.claims.hold([source]);
  page.open += 1;
  try {
    goOn(run);
    const one = await prepare(run, context, subject, nothingKnown, decision, true);
    if (one.failure !== undefined) return await settleUnasked(run, one, planned);
    // What was decided without the target has its room already.
    const settled =
      decision.kind === 'ask' ? await withinGuard(run, page.options, subject, one.decision) : one.decision;
    const within = { ...one, decision: settled };
    if (!isActing(within)) {
      page.resting.push(within);
      return;
    }
    if (settled.kind === 'act' && !(await markCreate(run, subject, settled.action))) return;
    await carryOut(run, context, within, planned);
  } catch (error) {
    if (error instanceof Halt || error instanceof StorageUnavailable) throw error;
    await settleInternal(run, subject, error, planned);
  } finally {
    run.claims.release(held);
    page.open -= 1;
  }
}

function isActing(one: Prepared): one is Ready {
  return one.failure === undefined && (one.decision.kind === 'act' || one.decision.kind === 'conflict');
}

/** An error of ours in one object stops nobody else: the object is kept, and the server's log has the error. */
async function settleInternal(run: Run, subject: Subject, error: unknown, planned: boolean): Promise<void> {
  const { deps, job } = run;
  const { source, work } = subject;
  deps.log.error('An object could not be evaluated: an error of ours.', { job: job.job, source, error: String(error) });
  deps.metrics.count('rollcall_internal_failures_total');
  const message = `Rollcall failed: ${error instanceof Error ? error.message : String(error)}`;
  const reason = { code: 'internal', message, advice: "Report it with the server's log if it comes back." };
  const none = { decision: undefined, action: undefined, exchanges: [], missing: false };
  await settleFailed(run, { subject, reason, sent: work?.sent, planned, ...none });
}

async function settleUnasked(
  run: Run,
  { subject, failure, exchanges }: Exclude<Prepared, Ready>,
  planned: boolean,
): Promise<void> {
  const sent = subject.work?.sent;
  const none = { decision: undefined, action: undefined, missing: false };
  await settleFailed(run, { subject, reason: failure, exchanges, sent, planned, ...none });
}

async function finishPage(run: Run, prepared: readonly Prepared[], options: PageOptions): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  const writes: Write[] = [];
  let counts: Tally = {};
  let row = progress.tally.planned ?? 0;
  const rests = [...prepared].sort((a, b) => a.subject.source - b.subject.source);
  for (const one of rests) {
    if (one.failure !== undefined) continue;
    const { subject, decision } = one;
    if (decision.kind === 'rest') {
      const rested = await settleRest(run, subject, decision);
      writes.push(...rested.writes);
      if (options.planned) writes.push(closePlanned(tenant, job.job, cycle.cycle, subject.source, 0, 'void'));
      counts = addTally(counts, rested.counts);
    } else if (decision.kind === 'plan') {
      row += 1;
      const plan = plannedRow(row, subject, decision);
      if (options.planned) writes.push(closePlanned(tenant, job.job, cycle.cycle, subject.source, 0, 'void'));
      if (isRemoval(decision.action)) writes.push(...(await waitingRevocation(run, subject, decision)));
      const held = options.hold ? undefined : holdObject(run, subject, plan, decision);
      writes.push(...(held?.writes ?? [insertPlanned(tenant, job.job, cycle.cycle, plan)]));
      counts = addTally(counts, { ...held?.counts, planned: 1 });
    }
  }
  const { checkpoint } = options;
  if (checkpoint !== undefined) {
    writes.push(setCheckpoint(tenant, job.job, cycle.cycle, checkpoint.phase, checkpoint.number));
    progress.checkpoint = checkpoint.number;
  }
  if (writes.length > 0 || Object.keys(counts).length > 0) await commit(run, writes, counts);
}

/** Whoever is to be removed and waits for the guard is a leaver already. */
function waitingRevocation(
  run: Run,
  subject: Subject,
  { trace }: Extract<Decision, { readonly kind: 'plan' }>,
): Promise<readonly Write[]> {
  const attempts = subject.work?.attempts ?? 0;
  const message = 'It waits until the guard has seen how many are to be removed.';
  return revocationWrites(run, subject, {
    state: 'open',
    scope: trace.scope,
    entry: undefined,
    message,
    exchanges: [],
    attempts,
  });
}
