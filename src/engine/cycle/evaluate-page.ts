import type { Write } from '#storage/port.ts';
import { decideObject } from '../decide/decide-object.ts';
import { carryOut } from '../execute/carry-out.ts';
import { each } from '../execute/each.ts';
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
import { markSent } from '../queries/work.ts';

export interface PageOptions {
  /** Removals become planned rows. */
  readonly hold: boolean;
  /** The objects stand among the planned removals of the cycle. */
  readonly planned: boolean;
  /** What is done once the page is. */
  readonly checkpoint: { readonly phase: Phase; readonly number: number } | undefined;
}

type Ready = Extract<Prepared, { readonly failure?: undefined }>;

/**
 * Evaluates a page: decides about everybody, marks the creates as sent in one commit, carries out what is to be done, and
 * writes what rested, what was planned and the checkpoint in one commit.
 */
export async function evaluatePage(run: Run, subjects: readonly Subject[], options: PageOptions): Promise<void> {
  const context = { ...run.decide, hold: options.hold };
  const prepared: Prepared[] = [];
  const asking: Subject[] = [];
  for (const subject of subjects) {
    const decision = decideObject(context, subject);
    if (decision.kind === 'ask') asking.push(subject);
    else prepared.push({ subject, decision, knowledge: nothingKnown, exchanges: [] });
  }
  await each(asking, run.rate.concurrency, async (subject) => {
    goOn(run);
    prepared.push(await prepare(run, context, subject));
  });
  const acting = prepared.filter(isActing);
  await markCreates(run, acting);
  // Twice as many as the target takes at once: while some are being settled, others are on the wire.
  await each(prepared, 2 * run.rate.concurrency, async (one) => {
    if (one.failure === undefined && !isActing(one)) return;
    goOn(run);
    if (one.failure === undefined) await carryOut(run, context, one, options.planned);
    else await settleUnasked(run, one, options.planned);
  });
  await finishPage(run, prepared, options);
}

function isActing(one: Prepared): one is Ready {
  return one.failure === undefined && (one.decision.kind === 'act' || one.decision.kind === 'conflict');
}

async function markCreates(run: Run, acting: readonly Ready[]): Promise<void> {
  const creates = acting.filter(({ decision }) => decision.kind === 'act' && decision.action.kind === 'create');
  if (creates.length === 0) return;
  const now = run.deps.clock.now();
  await commit(
    run,
    creates.map(({ subject }) => markSent(run.tenant, run.job.job, subject.source, now)),
  );
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
