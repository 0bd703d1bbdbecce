import type { Write } from '#storage/port.ts';
import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import { carryOut } from '../execute/carry-out.ts';
import { each } from '../execute/each.ts';
import { markCreates } from '../execute/mark-creates.ts';
import { type Prepared, prepare } from '../execute/prepare.ts';
import { commit, goOn, type Run } from '../execute/run.ts';
import { settleFailed } from '../execute/settle-failed.ts';
import { settleRest } from '../execute/settle-rest.ts';
import type { Phase } from '../model/cycle.ts';
import { nothingKnown } from '../model/decision.ts';
import { addTally, type Tally } from '../model/outcome.ts';
import type { Subject } from '../model/subject.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { closePlanned, insertPlanned, type PlannedRow } from '../queries/planned.ts';

export interface PageOptions {
  /** Removals become planned rows. */
  readonly hold: boolean;
  /** The objects stand among the planned removals of the cycle. */
  readonly planned: boolean;
  /** What is done once the page is. */
  readonly checkpoint: { readonly phase: Phase; readonly number: number } | undefined;
  /** Evaluates what may not wait, before each window of the page; answers whom, and these are left out of the page. */
  readonly before?: (run: Run) => Promise<readonly number[]>;
}

/** No window is larger than a page. */
const pageful = 500;

type Ready = Extract<Prepared, { readonly failure?: undefined }>;

/**
 * Evaluates a page: decides about everybody; who needs the target goes there, each on his own way, creates marked as sent
 * before; what rested, what was planned and the checkpoint are written in one commit.
 */
export async function evaluatePage(run: Run, subjects: readonly Subject[], options: PageOptions): Promise<void> {
  const context = { ...run.decide, hold: options.hold };
  const resting: Prepared[] = [];
  const calling: Subject[] = [];
  for (const subject of subjects) {
    const decision = decideObject(context, subject);
    if (decision.kind === 'rest' || decision.kind === 'plan')
      resting.push({ subject, decision, knowledge: nothingKnown, exchanges: [] });
    else calling.push(subject);
  }
  const elsewhere = new Set<number>();
  const isHere = ({ source }: Subject) => !elsewhere.has(source);
  const size = windowSize(run);
  for (let at = 0; at < calling.length; at += size) {
    for (const source of (await options.before?.(run)) ?? []) elsewhere.add(source);
    resting.push(...(await evaluateWindow(run, context, calling.slice(at, at + size).filter(isHere), options)));
  }
  const here = resting.filter(({ subject }) => isHere(subject));
  await finishPage(run, here, options);
}

/** Some two seconds of what the target permits, so that nothing urgent waits longer for a window to end. */
function windowSize({ rate }: Run): number {
  return Math.max(4 * rate.concurrency, Math.min(pageful, Math.round(2 * rate.perSecond)));
}

/** Asks for and carries out a window; answers who rests after the target was asked. */
async function evaluateWindow(
  run: Run,
  context: DecideContext,
  subjects: readonly Subject[],
  options: PageOptions,
): Promise<readonly Prepared[]> {
  const resting: Prepared[] = [];
  const mark = markCreates(run);
  // More than the target takes at once: while some are decided, marked or settled, others are on the wire.
  await each(subjects, 3 * run.rate.concurrency, async (subject) => {
    goOn(run);
    const one = await prepare(run, context, subject);
    if (one.failure !== undefined) await settleUnasked(run, one, options.planned);
    else if (!isActing(one)) resting.push(one);
    else {
      if (isCreate(one)) await mark(subject.source);
      await carryOut(run, context, one, options.planned);
    }
  });
  return resting;
}

function isActing(one: Prepared): one is Ready {
  return one.failure === undefined && (one.decision.kind === 'act' || one.decision.kind === 'conflict');
}

function isCreate({ decision }: Ready): boolean {
  return decision.kind === 'act' && decision.action.kind === 'create';
}

async function settleUnasked(
  run: Run,
  { subject, failure, exchanges }: Exclude<Prepared, Ready>,
  planned: boolean,
): Promise<void> {
  const sent = subject.work?.sent !== undefined;
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
      const rested = settleRest(run, subject, decision);
      writes.push(...rested.writes);
      if (options.planned) writes.push(closePlanned(tenant, job.job, cycle.cycle, subject.source, 0, 'void'));
      counts = addTally(counts, rested.counts);
    } else if (decision.kind === 'plan') {
      row += 1;
      writes.push(insertPlanned(tenant, job.job, cycle.cycle, plannedRow(row, subject, decision)));
      counts = addTally(counts, { planned: 1 });
    }
  }
  const { checkpoint } = options;
  if (checkpoint !== undefined) {
    writes.push(setCheckpoint(tenant, job.job, cycle.cycle, checkpoint.phase, checkpoint.number));
    progress.checkpoint = checkpoint.number;
  }
  if (writes.length > 0 || Object.keys(counts).length > 0) await commit(run, writes, counts);
}

function plannedRow(row: number, subject: Subject, decision: Extract<Ready['decision'], { kind: 'plan' }>): PlannedRow {
  const { action } = decision;
  const diff = 'changes' in action ? JSON.stringify(action.changes) : '[]';
  const kind = action.kind === 'delete' ? 'delete' : 'disable';
  return { row, source: subject.source, member: 0, action: kind, diff, ground: decision.remark };
}
