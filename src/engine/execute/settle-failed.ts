import type { Write } from '#storage/port.ts';
import { noUniqueValue } from '../decide/decide-unlinked.ts';
import { explainSteps } from '../decide/explain.ts';
import { type Action, isRemoval } from '../model/action.ts';
import type { Decision } from '../model/decision.ts';
import type { SentCreate } from '../model/sent-create.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Exchange, TargetFailure } from '../model/target.ts';
import { mayBeDone } from '../model/unanswered.ts';
import { tell } from '../plan/tell.ts';
import { forgetMemberships, upsertLink } from '../queries/links.ts';
import { closePlanned } from '../queries/planned.ts';
import { seqOf } from '../queries/work.ts';
import { countsOf } from './counts.ts';
import { Halt } from './halt.ts';
import { keepFailed } from './keep-failed.ts';
import { linkRow } from './link-row.ts';
import { modifiedBy } from './modified.ts';
import { revocationWrites } from './revocation-writes.ts';
import type { Run } from './run.ts';
import { unansweredBy } from './unanswered-by.ts';

/** Why an evaluation failed: the target's failure, or what matching came to. */
export type Reason = Pick<TargetFailure, 'message' | 'advice'> & { readonly code: string };

export interface Failed {
  readonly subject: Subject;
  readonly reason: Reason;
  readonly decision: Exclude<Decision, { readonly kind: 'ask' }> | undefined;
  readonly action: Action | undefined;
  readonly exchanges: readonly Exchange[];
  /** The target object we were linked to is gone. */
  readonly missing: boolean;
  /** A create went out and may have been done. */
  readonly sent: SentCreate | undefined;
  /** A request got no reply and may have been done, whatever became of the last one. Absent: the reason tells. */
  readonly inDoubt?: boolean;
  readonly planned: boolean;
}

/** Keeps failed work for another attempt and writes down why, in one commit under the lease. */
export async function settleFailed(run: Run, failed: Failed): Promise<void> {
  const { tenant, job, cycle, deps } = run;
  const { subject, reason } = failed;
  const { source, work } = subject;
  const { code, message } = reason;
  if (failed.sent === undefined) run.chosen.free(source);
  const kept = keepFailed(run, {
    source,
    member: 0,
    seq: seqOf(work),
    attempts: work?.attempts ?? 0,
    firstFailed: work?.firstFailed,
    code,
    message,
    sent: failed.sent,
  });
  const entry = deps.random.entry();
  const writes: Write[] = [
    ...linkWrites(run, failed),
    kept.write,
    ...(failed.planned ? [closePlanned(tenant, job.job, cycle.cycle, source, 0, 'failed')] : []),
    ...entryOf(run, failed, kept.text, entry),
    ...(await leaverWrites(run, failed, entry)),
  ];
  const failing = run.watch.failed(code, work?.firstFailed !== undefined);
  const halt = failing === undefined ? undefined : stopFailing(run, failing, reason);
  await run.joint.join(writes, countsOf(run, subject, 'failed', code));
  if (halt !== undefined) throw halt;
}

/** The link remembers that the object was counted; a target object that is gone is forgotten. */
function linkWrites(run: Run, { subject, missing, reason, action, inDoubt }: Failed): readonly Write[] {
  const { tenant, job } = run;
  if (missing) {
    const gone = linkRow(run, subject, {
      target: undefined,
      origin: 'none',
      state: 'unlinked',
      situation: 'missing',
      written: {},
      kept: {},
    });
    return [...forgetMemberships(tenant, job.job, subject.source), upsertLink(tenant, job.job, gone)];
  }
  const situation = subject.link?.target === undefined ? `failed ${reason.code}` : subject.link.situation;
  const open = inDoubt ?? mayBeDone(reason.code);
  const written = open && action !== undefined ? unansweredBy(subject, action) : {};
  return [upsertLink(tenant, job.job, linkRow(run, subject, { situation, ...written }))];
}

/** What goes wrong with so many is not theirs: the job stops, nobody else is asked for. */
function stopFailing({ breaker }: Run, line: string, { message, advice }: Reason): Halt {
  breaker.halt ??= new Halt('failing', {
    code: 'invalid',
    message: `${line} The last one: ${message}`,
    advice: advice === '' ? 'Look at the failed objects: what they have in common is the cause.' : advice,
  });
  return breaker.halt;
}

/** The account of somebody who left can still be used: why, and how often it was tried. */
async function leaverWrites(run: Run, failed: Failed, entry: string): Promise<readonly Write[]> {
  const { subject, reason, decision, action, exchanges } = failed;
  const removing = action !== undefined && isRemoval(action);
  if (!removing && subject.leaving !== true) return [];
  const scope = decision?.trace.scope ?? { reason: '', text: '' };
  const { code, message } = reason;
  const attempts = (subject.work?.attempts ?? 0) + 1;
  return await revocationWrites(run, subject, { state: 'open', scope, code, entry, message, exchanges, attempts });
}

function entryOf(run: Run, failed: Failed, kept: string, id: string): readonly Write[] {
  const { subject, reason, decision, action, exchanges } = failed;
  const text = `${reason.message} ${kept}`;
  const before = decision === undefined ? [] : explainSteps(subject, decision.trace, '');
  const name = action !== undefined ? 'export' : reason.code === noUniqueValue ? 'map' : 'match';
  const entry = {
    entry: id,
    source: subject.source,
    type: subject.type,
    identity: identityOf(subject),
    target: subject.link?.target,
    action: action?.kind ?? 'skip',
    status: 'failure',
    code: reason.code,
    message: reason.message,
    advice: reason.advice,
    situation: decision?.situation ?? '',
    steps: [...before, { name, status: 'failure', text }],
    modified: action === undefined ? [] : modifiedBy(run.decide.compiled.objects[subject.type], action),
    exchanges,
  } as const;
  return tell(run, entry, { part: 'object', subject, decision, action });
}
