import { StorageUnavailable } from '#storage/port.ts';
import { loadSubjects } from '../cycle/load-subjects.ts';
import { decideObject } from '../decide/decide-object.ts';
import { callTarget } from '../execute/call-target.ts';
import { carryOut } from '../execute/carry-out.ts';
import { each } from '../execute/each.ts';
import { Halt } from '../execute/halt.ts';
import { markCreate } from '../execute/mark-create.ts';
import { type Prepared, prepare, type Settled } from '../execute/prepare.ts';
import { commit, goOn, type Run } from '../execute/run.ts';
import { settleFailed } from '../execute/settle-failed.ts';
import { settleRest } from '../execute/settle-rest.ts';
import { type Knowledge, nothingKnown } from '../model/decision.ts';
import type { PlanRow } from '../model/plan.ts';
import type { Subject } from '../model/subject.ts';
import type { TargetFailure } from '../model/target.ts';
import { known } from '../queries/numbers.ts';
import { actOf, isShown, seenOf } from './act-of.ts';
import type { ApplyBook } from './book.ts';
import { howItMoved } from './how-it-moved.ts';
import { refuseRows } from './refuse-rows.ts';

type Ready = Extract<Prepared, { readonly failure?: undefined }>;

/**
 * Does what was planned for objects, each decided anew: where that comes to the very same act, from the same account, it is done; else
 * the row is refused.
 */
export async function applyObjects(run: Run, book: ApplyBook, rows: readonly PlanRow[]): Promise<void> {
  const sources = rows.map(({ source }) => source);
  const subjects = await loadSubjects(run, known(run.tenant, run.job.job, sources));
  const bySource = new Map(subjects.map((subject) => [subject.source, subject]));
  await each(rows, 4 * run.rate.concurrency, async (row) => {
    goOn(run);
    const subject = bySource.get(row.source);
    if (subject === undefined) await refuseRows(run, book, [row], 'It was deleted from the directory for good.');
    else await applyOrTell(run, book, row, subject);
  });
}

async function applyOrTell(run: Run, book: ApplyBook, row: PlanRow, subject: Subject): Promise<void> {
  try {
    await applyObject(run, book, row, subject);
  } catch (error) {
    if (error instanceof Halt || error instanceof StorageUnavailable) throw error;
    run.deps.log.error('A row of a plan could not be applied: an error of ours.', {
      row: row.row,
      error: String(error),
    });
    run.deps.metrics.count('rollcall_internal_failures_total');
    await fail(
      run,
      subject,
      {
        code: 'invalid',
        message: `Rollcall failed: ${String(error)}`,
        advice: 'Simulate again and apply the new plan. If it fails again, the server’s log says more.',
      },
      [],
    );
  }
}

async function applyObject(run: Run, book: ApplyBook, row: PlanRow, subject: Subject): Promise<void> {
  const context = run.decide;
  const start = await startOf(run, row, subject);
  if (start === undefined) return await refuseRows(run, book, [row], 'Its account is in the application again.');
  const prepared = await prepare(run, context, subject, start);
  if (prepared.failure !== undefined) return await fail(run, subject, prepared.failure, prepared.exchanges);
  const { decision } = prepared;
  if (!isAsPlanned(run, row, subject, decision))
    return await refuseRows(
      run,
      book,
      [row],
      howItMoved(run.decide.compiled.objects[subject.type], row, subject, decision),
    );
  if (decision.kind === 'rest') {
    const { writes, counts } = await settleRest(run, subject, decision);
    await commit(run, writes, counts);
    return;
  }
  const looked = await look(run, row, subject, prepared);
  if (typeof looked === 'string') return await refuseRows(run, book, [row], looked);
  if (looked === undefined) return;
  if (decision.kind === 'act' && !(await markCreate(run, subject, decision.action)))
    return await refuseRows(run, book, [row], 'An administrator changed its link meanwhile.');
  await carryOut(run, context, looked, true);
}

/** What is known before anything is asked: where the account was gone, whether it still is. Undefined: it is there. */
async function startOf(run: Run, { ground }: PlanRow, { type, link }: Subject): Promise<Knowledge | undefined> {
  const target = link?.target;
  if (ground.missing !== true || target === undefined || target !== ground.target) return nothingKnown;
  const read = await callTarget(run, () => run.target.read(type, target));
  if (read.ok) return undefined;
  return read.failure.code === 'not-found' ? { answers: [], missing: true } : nothingKnown;
}

/** The same act for the same account; or, of a create whose reply was lost, that the same would be created. */
function isAsPlanned(run: Run, { action, ground }: PlanRow, subject: Subject, decision: Settled): boolean {
  const mapping = run.decide.compiled.objects[subject.type];
  if (ground.target !== undefined && subject.link?.target !== ground.target) return false;
  if (actOf(mapping, subject, decision) === ground.act) return true;
  const { work } = subject;
  if (action !== 'create' || work?.sent === undefined || decision.kind !== 'act') return false;
  const absent = { answers: mapping.matching.map(() => []), missing: ground.missing ?? false };
  const made = decideObject(run.decide, { ...subject, work: { ...work, sent: { ...work.sent, names: {} } } }, absent);
  return made.kind !== 'ask' && actOf(mapping, subject, made) === ground.act;
}

/**
 * Where the simulation looked at the account: whether it still shows what it showed then. Answers the same with the version that was seen
 * just now, how it moved, or undefined when it could not be looked at.
 */
async function look(
  run: Run,
  { ground }: PlanRow,
  subject: Subject,
  prepared: Ready,
): Promise<Ready | string | undefined> {
  const { decision } = prepared;
  if (ground.seen === undefined || decision.kind !== 'act' || !('changes' in decision.action)) return prepared;
  const { action } = decision;
  const read = await callTarget(run, () => run.target.read(subject.type, action.target));
  if (!read.ok && read.failure.code === 'not-found') return 'Its account is gone from the application.';
  if (!read.ok) {
    await fail(run, subject, read.failure, read.exchanges);
    return undefined;
  }
  const mapping = run.decide.compiled.objects[subject.type];
  const paths = action.changes.map(({ path }) => path);
  if (seenOf(mapping, paths, read.value.body) !== ground.seen && !isShown(mapping, action, read.value.body))
    return `Somebody changed the account in the application meanwhile: it shows another ${paths.join(', ')} than when it was planned.`;
  return { ...prepared, decision: { ...decision, action: { ...action, etag: read.value.etag ?? action.etag } } };
}

async function fail(
  run: Run,
  subject: Subject,
  reason: Pick<TargetFailure, 'code' | 'message' | 'advice'>,
  exchanges: Ready['exchanges'],
): Promise<void> {
  const sent = subject.work?.sent;
  const none = { decision: undefined, action: undefined, missing: false, planned: true };
  await settleFailed(run, { subject, reason, exchanges, sent, ...none });
}
