import type { DecideContext } from '../decide/context.ts';
import { unlessProtected } from '../decide/decide-object.ts';
import { matchNames } from '../decide/match.ts';
import type { Action } from '../model/action.ts';
import type { Knowledge } from '../model/decision.ts';
import { reactionTo } from '../model/reaction.ts';
import { alsoSent, type SentCreate, sentCreate, withSent } from '../model/sent-create.ts';
import type { Subject } from '../model/subject.ts';
import type { Exchange, FailureCode, TargetFailure } from '../model/target.ts';
import { mayBeDone } from '../model/unanswered.ts';
import { closePlanned } from '../queries/planned.ts';
import { finishWork } from '../queries/work.ts';
import { callTarget } from './call-target.ts';
import type { Key } from './claims.ts';
import { Halt } from './halt.ts';
import { holdObject, plannedRow } from './hold-object.ts';
import { markCreate } from './mark-create.ts';
import { perform } from './perform.ts';
import { type Prepared, prepare, type Settled } from './prepare.ts';
import { commit, type Run } from './run.ts';
import { settleDone } from './settle-done.ts';
import { settleFailed } from './settle-failed.ts';
import { settleRest } from './settle-rest.ts';
import { takeFound } from './take-found.ts';
import { rememberUnanswered } from './unanswered-by.ts';
import { type Guarding, withinGuard } from './within-guard.ts';

type Ready = Extract<Prepared, { readonly failure?: undefined }>;

/** An object on its way through the target: what is known, what went over the wire, what was tried already. */
interface Course {
  readonly subject: Subject;
  readonly context: DecideContext;
  readonly planned: boolean;
  readonly exchanges: Exchange[];
  readonly tried: Set<FailureCode>;
  knowledge: Knowledge;
  recovered: boolean;
  sent: SentCreate | undefined;
  /** What was asked of the application last. */
  asked: Action | undefined;
  /** A request got no reply and may have been done. */
  inDoubt: boolean;
  /** What was found for it, as long as nobody else may take it. */
  readonly held: Key[];
}

/**
 * Carries a decided object out: the action, the remedies its failures allow (match again after a conflict or a lost reply,
 * look again after a missing object or a stale version, each once), and the one commit that settles it.
 */
export async function carryOut(run: Run, context: DecideContext, ready: Ready, planned: boolean): Promise<void> {
  const { subject, knowledge } = ready;
  const course: Course = {
    subject,
    context,
    planned,
    exchanges: [...ready.exchanges],
    tried: new Set(),
    knowledge,
    recovered: false,
    sent: undefined,
    asked: undefined,
    inDoubt: false,
    held: [],
  };
  let decision: Settled | undefined = ready.decision;
  try {
    while (decision !== undefined) decision = await step(run, course, decision);
  } catch (error) {
    const { asked, inDoubt } = course;
    const isOpen = error instanceof Halt && (inDoubt || error.reason === 'unreachable');
    if (isOpen && asked !== undefined) await rememberUnanswered(run, subject, asked);
    throw error;
  } finally {
    run.claims.release(course.held);
  }
}

/** What a remedy leads to was neither counted nor allowed. */
const remedied: Guarding = Object.freeze({ hold: false, allows: Object.freeze([]) });

/** One decision carried out; answers the decision that a remedy led to. */
async function step(run: Run, course: Course, decision: Settled): Promise<Settled | undefined> {
  const { subject } = course;
  if (decision.kind === 'rest') return await rest(run, course, decision);
  if (decision.kind === 'conflict') {
    const advice = 'Resolve it in the application or in the directory; it is tried again by itself.';
    return await fail(run, course, decision, undefined, { code: decision.code, message: decision.message, advice });
  }
  if (decision.kind === 'plan') return await wait(run, course, decision);
  await run.protection.refresh();
  const allowed = unlessProtected(course.context, subject, decision);
  if (allowed.kind === 'rest') return await rest(run, course, allowed);
  const { action } = decision;
  const found = await takeFound(run, subject, action, course.held);
  course.held.push(...found.held);
  if (!found.free) return await fail(run, course, decision, action, claimed);
  course.sent = sentCreate(action, subject.type, run.deps.clock.now()) ?? course.sent;
  course.asked = action;
  const result = await perform(run, subject.type, action);
  course.exchanges.push(...result.exchanges);
  if (result.ok) return await done(run, course, decision, action, result.value);
  course.inDoubt ||= mayBeDone(result.failure.code);
  const remedied = await remedy(run, course, decision, action, result.failure);
  if (remedied === undefined && reactionTo(result.failure.code).object === 'skip')
    return await rest(run, course, unsupported(decision, action, result.failure));
  return remedied ?? (await fail(run, course, decision, action, result.failure));
}

/** What the application does not do at all is no failure of the object. */
function unsupported(
  { situation, trace }: Extract<Settled, { kind: 'act' | 'plan' }>,
  action: Action,
  { message, advice }: TargetFailure,
): Extract<Settled, { kind: 'rest' }> {
  return {
    kind: 'rest',
    outcome: 'skipped',
    code: 'unsupported',
    settle: 'keep',
    again: false,
    situation,
    remark: `unsupported ${action.kind}`,
    trace: { ...trace, map: `${message} ${advice}`.trim() },
  };
}

async function done(
  run: Run,
  course: Course,
  decision: Settled,
  action: Action,
  shown: Parameters<typeof settleDone>[1]['shown'],
): Promise<undefined> {
  const { subject, exchanges, recovered, planned } = course;
  const settled = await settleDone(run, { subject, decision, action, shown, exchanges, recovered, planned });
  if (settled) return;
  await fail(run, course, decision, action, claimed);
}

const claimed = Object.freeze({
  code: 'claimed',
  message: 'Another object of the directory is linked to the same object of the application.',
  advice: 'Give the two objects different values of the matching attribute.',
});

async function rest(run: Run, { subject, planned, sent }: Course, decision: Extract<Settled, { kind: 'rest' }>) {
  const settled = await settleRest(run, subject, decision);
  const { counts } = settled;
  // The mark of its create goes with it.
  const marked = sent !== undefined && subject.work === undefined;
  const writes = marked
    ? [...settled.writes, finishWork(run.tenant, run.job.job, subject.source, 0, 0)]
    : settled.writes;
  const closed = closePlanned(run.tenant, run.job.job, run.cycle.cycle, subject.source, 0, 'void');
  await run.joint.join(planned ? [...writes, closed] : writes, counts);
  return undefined;
}

/** What a remedy came to is more than may go: it waits for a person, and the mark of its create goes with it. */
async function wait(run: Run, { subject, planned }: Course, decision: Extract<Settled, { kind: 'plan' }>) {
  const { tenant, job, cycle, progress } = run;
  const row = plannedRow((progress.tally.planned ?? 0) + 1, subject, decision);
  const { writes, counts } = holdObject(run, subject, row, decision);
  const closed = planned ? [closePlanned(tenant, job.job, cycle.cycle, subject.source, 0, 'void')] : [];
  await commit(run, [...closed, ...writes, finishWork(tenant, job.job, subject.source, 0, 0)], {
    ...counts,
    planned: 1,
  });
  return undefined;
}

async function fail(
  run: Run,
  course: Course,
  decision: Settled,
  action: Action | undefined,
  reason: Parameters<typeof settleFailed>[1]['reason'],
): Promise<undefined> {
  const { subject, exchanges, planned, knowledge, inDoubt } = course;
  const sent = inDoubt ? sentInDoubt(run, course) : subject.work?.sent;
  await settleFailed(run, {
    subject,
    reason,
    decision,
    action,
    exchanges,
    missing: knowledge.missing,
    sent,
    inDoubt,
    planned,
  });
}

/** What a create left behind, is not linked yet, and may have been given another name: it is looked for under both. */
function sentInDoubt({ decide }: Run, { subject, asked, sent = subject.work?.sent }: Course): SentCreate | undefined {
  const { type, link } = subject;
  const isRenamed = link?.target === undefined && asked !== undefined && 'desired' in asked;
  if (sent === undefined || !isRenamed) return sent;
  return alsoSent(sent, matchNames(decide.compiled.objects[type], asked.desired), asked.desired);
}

/** What may help against a failure, once each; undefined: nothing. */
async function remedy(
  run: Run,
  course: Course,
  decision: Extract<Settled, { kind: 'act' | 'plan' }>,
  action: Action,
  failure: TargetFailure,
): Promise<Settled | undefined> {
  const { code } = failure;
  if (course.tried.has(code)) return undefined;
  course.tried.add(code);
  const lost = code === 'timeout-unknown' || code === 'protocol';
  // A plan is applied as it is: what would lead to another act refuses the row.
  if (run.book?.kind === 'apply' && !lost && code !== 'precondition') return undefined;
  if (action.kind === 'create') {
    if (!lost && code !== 'conflict') return undefined;
    return await matchAgain(run, course, lost);
  }
  if (code === 'timeout-unknown') return decision;
  if (code === 'not-found' && action.kind !== 'delete') return await lookForMissing(run, course);
  if (code === 'precondition' && action.kind !== 'delete') return await withFreshVersion(run, course, decision, action);
  return undefined;
}

/** What a create that was refused or got no reply left behind: linked if it is there, never created twice blindly. */
async function matchAgain(run: Run, course: Course, lost: boolean): Promise<Settled | undefined> {
  const knowledge = { answers: [], missing: course.knowledge.missing };
  const subject = lost ? withSent(course.subject, course.sent) : course.subject;
  const prepared = await prepare(run, course.context, subject, knowledge);
  course.exchanges.push(...prepared.exchanges);
  if (prepared.failure !== undefined) return undefined;
  const { decision } = prepared;
  if (decision.kind === 'act' && decision.action.kind === 'create') return undefined;
  course.recovered = lost;
  return lost ? decision : await withinGuard(run, remedied, course.subject, decision);
}

/** The object we are linked to is gone: match again, else create it again. */
async function lookForMissing(run: Run, course: Course): Promise<Settled | undefined> {
  if (run.job.schedule.missing === 'report') return undefined;
  course.knowledge = { answers: [], missing: true };
  const prepared = await prepare(run, course.context, course.subject, course.knowledge);
  course.exchanges.push(...prepared.exchanges);
  if (prepared.failure !== undefined) return undefined;
  const decision = await withinGuard(run, remedied, course.subject, prepared.decision);
  if (decision.kind === 'act' && !(await markCreate(run, course.subject, decision.action))) return undefined;
  return decision;
}

/** Somebody changed the object since we saw it: read its version and send the same change to that one. */
async function withFreshVersion(
  run: Run,
  { subject, exchanges }: Course,
  decision: Extract<Settled, { kind: 'act' | 'plan' }>,
  action: Extract<Action, { readonly changes: unknown }>,
): Promise<Settled | undefined> {
  const result = await callTarget(run, () => run.target.read(subject.type, action.target));
  exchanges.push(...result.exchanges);
  return result.ok ? { ...decision, action: { ...action, etag: result.value.etag } } : undefined;
}
