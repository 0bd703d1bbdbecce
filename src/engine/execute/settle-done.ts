import type { Write } from '#storage/port.ts';
import { doneText, driftText, explainSteps } from '../decide/explain.ts';
import { guardedKindOf } from '../decide/guard.ts';
import { type Action, isRemoval } from '../model/action.ts';
import type { GuardedKind } from '../model/guard.ts';
import type { LinkOrigin } from '../model/link.ts';
import type { Outcome } from '../model/outcome.ts';
import { situationText } from '../model/situation.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Exchange, TargetObject } from '../model/target.ts';
import { isInDoubt } from '../model/unanswered.ts';
import { tell } from '../plan/tell.ts';
import { noteMade } from '../plan/virtual-objects.ts';
import { dropLink, forgetMemberships, setEtag, targetTaken, upsertLink } from '../queries/links.ts';
import { dropPendingMatch } from '../queries/pending-matches.ts';
import { closePlanned } from '../queries/planned.ts';
import { countTaken } from '../queries/removals.ts';
import { finishWork, seqOf } from '../queries/work.ts';
import { countsOf } from './counts.ts';
import { letGo } from './hold.ts';
import { linkRow } from './link-row.ts';
import { modifiedBy } from './modified.ts';
import { noteListed } from './note-listed.ts';
import type { Settled } from './prepare.ts';
import { returnWrites, revocationWrites } from './revocation-writes.ts';
import type { Run } from './run.ts';
import { wakeReferences } from './wake-references.ts';

/** An action that the target carried out. */
export interface Done {
  readonly subject: Subject;
  readonly decision: Settled;
  readonly action: Action;
  readonly shown: TargetObject | null;
  readonly exchanges: readonly Exchange[];
  /** The reply to our create was lost, and matching found what we had made. */
  readonly recovered: boolean;
  /** It stood among the planned removals of this cycle. */
  readonly planned: boolean;
}

/**
 * Writes down what was done, all of it in one commit under the lease: link, log, tally, and the end of its work unless something
 * changed meanwhile. Answers false when another object holds the same target object by now.
 */
export async function settleDone(run: Run, done: Done): Promise<boolean> {
  const { tenant, job, cycle } = run;
  const { subject, action, decision } = done;
  const target = action.kind === 'create' ? (done.shown?.id ?? '') : action.target;
  const origin = originOf(run, done);
  const outcome = outcomeOf(action, origin, subject);
  const entry = run.deps.random.entry();
  const writes: Write[] = [
    ...linkWrites(run, done, target, origin),
    ...(subject.pending === undefined ? [] : [dropPendingMatch(tenant, job.job, subject.source)]),
    finishWork(tenant, job.job, subject.source, 0, seqOf(subject.work)),
    ...letGo(run, subject.source, 0),
    ...(done.planned ? [] : takenWrites(run, done)),
    ...(done.planned ? [closePlanned(tenant, job.job, cycle.cycle, subject.source, 0, 'done')] : []),
    ...(changesLink(subject, action) ? wakeReferences(run, subject) : []),
    ...entryOf(run, done, target, entry),
    ...(await leaverWrites(run, done, entry)),
  ];
  const warned = decision.trace.warnings.length > 0 || done.recovered;
  const counts = countsOf(run, subject, outcome, '', warned);
  const isAdopted = counts.evaluated !== undefined && kindOf(done) === 'adoptions';
  const refusal = await run.joint.join(writes, isAdopted ? { ...counts, adoptions: 1 } : counts);
  if (refusal === targetTaken) return false;
  if (refusal === undefined) note(run, subject, action);
  if (refusal !== undefined) throw new Error(`A settled ${action.kind} was refused as "${refusal}".`);
  return true;
}

/** What our own create left behind, though its reply was lost, was created. */
function kindOf({ subject, action, recovered }: Done): GuardedKind | undefined {
  return recovered ? 'creates' : guardedKindOf(subject, action);
}

/** What nobody counted before counts among all that goes in 24 hours. */
function takenWrites({ tenant, job, guard, deps }: Run, done: Done): readonly Write[] {
  const kind = kindOf(done);
  if (kind === undefined || !guard.isGuarded(kind)) return [];
  return [countTaken(tenant, job.job, { kind, count: 1, now: deps.clock.now() })];
}

function note({ cycle, watch, changed }: Run, { link }: Subject, action: Action): void {
  watch.succeeded();
  if (cycle.kind !== 'initial' || action.kind !== 'update' || link?.target === undefined) return;
  for (const { path } of action.changes) changed.set(path, (changed.get(path) ?? 0) + 1);
}

function linkWrites(run: Run, done: Done, target: string, origin: LinkOrigin): readonly Write[] {
  const { tenant, job, cycle, deps, target: port } = run;
  const { subject, action, decision, shown } = done;
  if (action.kind === 'delete') return dropLink(tenant, job.job, subject.source, subject.link?.revision ?? 0);
  const left = action.kind === 'disable';
  const row = linkRow(run, subject, {
    target,
    origin,
    state: left ? 'disabled' : 'active',
    situation: situationText(left ? decision.situation : 'confirmed', decision.remark),
    written: action.kind === 'create' ? action.attributes : action.desired,
    ...(action.kind === 'create' ? { kept: {} } : action.kept === undefined ? {} : { kept: action.kept }),
  });
  const other = subject.link?.target !== undefined && subject.link.target !== target;
  const version = { type: subject.type, target, etag: shown?.etag, cycle: cycle.cycle, at: deps.clock.now() };
  return [
    ...(other ? forgetMemberships(tenant, job.job, subject.source) : []),
    upsertLink(tenant, job.job, row),
    ...(port.capabilities.etag ? [setEtag(tenant, job.job, version)] : []),
    ...noteListed(run, subject.type, target, row.written),
    ...(run.book?.kind === 'simulation' && action.kind === 'create'
      ? noteMade(run, subject.type, target, row.written)
      : []),
  ];
}

function originOf({ book }: Run, { subject, action, recovered }: Done): LinkOrigin {
  const known = subject.link?.origin ?? 'none';
  if (action.kind === 'create') return 'created';
  if (subject.link?.target === action.target && known !== 'none') return known;
  if (subject.pending?.state === 'approved' && subject.pending.target === action.target) return 'adopted';
  if (recovered || subject.work?.sent !== undefined) return 'created';
  // Who approved the plan has seen the account and what would be written to it.
  return book?.kind === 'apply' ? 'adopted' : 'matched';
}

function outcomeOf(action: Action, origin: LinkOrigin, subject: Subject): Outcome {
  const isNew = action.kind !== 'delete' && action.kind !== 'create' && subject.link?.target !== action.target;
  switch (action.kind) {
    case 'create':
      return 'created';
    case 'update':
      return isNew && origin === 'created' ? 'created' : 'updated';
    case 'none':
      if (!isNew) return 'inSync';
      return origin === 'created' ? 'created' : 'matched';
    case 'disable':
      return 'disabled';
    case 'restore':
      return 'restored';
    case 'delete':
      return 'deleted';
  }
}

/** Whether memberships and references to the object may have to follow. */
function changesLink({ link }: Subject, action: Action): boolean {
  if (action.kind === 'update' || action.kind === 'none')
    return link?.target !== action.target || link.state !== 'active';
  return true;
}

function textOf(run: Run, { link, type }: Subject, action: Action): string {
  if (action.kind === 'none' && link?.target === action.target && isInDoubt(link.written))
    return 'It is in the application still: the delete that got no reply was not done.';
  if (action.kind === 'none' && link?.target === action.target) return 'It bears the new name in the application, too.';
  return doneText(action, run.target.capabilities.deleteUser, type);
}

/** What became of the account of somebody who left; who is in scope has not. */
async function leaverWrites(run: Run, done: Done, entry: string): Promise<readonly Write[]> {
  const { subject, action, decision, exchanges } = done;
  if (!isRemoval(action)) return returnWrites(run, subject);
  const state = action.kind === 'delete' ? 'deleted' : 'disabled';
  const message = textOf(run, subject, action);
  const attempts = (subject.work?.attempts ?? 0) + 1;
  return await revocationWrites(run, subject, {
    state,
    scope: decision.trace.scope,
    entry,
    message,
    exchanges,
    attempts,
  });
}

function entryOf(run: Run, done: Done, target: string, id: string): readonly Write[] {
  const { subject, action, decision, exchanges, recovered, planned, shown } = done;
  const mapping = run.decide.compiled.objects[subject.type];
  const found = action.kind !== 'create' && action.kind !== 'delete' && subject.link?.target !== action.target;
  const lost = recovered ? 'The reply to the create was lost; matching found what it had made. ' : '';
  const text = `${lost}${found && action.kind === 'update' ? 'Linked. ' : ''}${textOf(run, subject, action)}${driftText(subject, action)}`;
  const warned = decision.trace.warnings.length > 0 || recovered;
  const ground = planned ? groundOf(run) : '';
  const status = warned ? 'warning' : 'success';
  const entry = {
    entry: id,
    source: subject.source,
    type: subject.type,
    identity: identityOf(subject),
    target,
    action: action.kind,
    status,
    code: undefined,
    message: [text, ...decision.trace.warnings].join(' '),
    advice: '',
    situation: decision.situation,
    steps: [...explainSteps(subject, decision.trace, ground), { name: 'export', status: 'success', text }],
    modified: modifiedBy(mapping, action),
    exchanges,
  } as const;
  return tell(run, entry, { part: 'object', subject, decision, action, shown });
}

function groundOf({ book }: Run): string {
  if (book?.kind === 'apply') return `It was planned in plan ${book.place.plan}, which ${book.approver} approved.`;
  return 'It waited until all removals of the cycle were counted.';
}
