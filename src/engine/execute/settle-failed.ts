import type { Write } from '#storage/port.ts';
import { explainSteps } from '../decide/explain.ts';
import { insertEntry } from '../log/insert-entry.ts';
import type { Action } from '../model/action.ts';
import type { Decision } from '../model/decision.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Exchange, TargetFailure } from '../model/target.ts';
import { forgetMemberships, upsertLink } from '../queries/links.ts';
import { closePlanned } from '../queries/planned.ts';
import { escrow, seqOf } from '../queries/work.ts';
import { dueAfter } from './attempts.ts';
import { countsOf } from './counts.ts';
import { linkRow } from './link-row.ts';
import { modifiedBy } from './modified.ts';
import type { Run } from './run.ts';

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
  readonly sent: boolean;
  readonly planned: boolean;
}

/** Keeps failed work for another attempt and writes down why, in one commit under the lease. */
export async function settleFailed(run: Run, failed: Failed): Promise<void> {
  const { tenant, job, cycle, deps } = run;
  const { subject, reason } = failed;
  const { source, work } = subject;
  const attempts = (work?.attempts ?? 0) + 1;
  const now = deps.clock.now();
  const due = dueAfter(reason.code, attempts, now, deps.random.fraction());
  const writes: Write[] = [
    ...linkWrites(run, failed),
    escrow(tenant, job.job, {
      source,
      member: 0,
      seq: seqOf(work),
      due,
      attempts,
      firstFailed: work?.firstFailed ?? now,
      failure: `${reason.code}: ${reason.message}`.slice(0, 500).toWellFormed(),
      sent: failed.sent ? (work?.sent ?? String(now)) : undefined,
    }),
    ...(failed.planned ? [closePlanned(tenant, job.job, cycle.cycle, source, 0, 'failed')] : []),
    entryOf(run, failed, attempts, due),
  ];
  await run.joint.join(writes, countsOf(run, subject, 'failed', reason.code));
}

/** The link remembers that the object was counted; a target object that is gone is forgotten. */
function linkWrites(run: Run, { subject, missing, reason }: Failed): readonly Write[] {
  const { tenant, job } = run;
  if (missing) {
    const gone = linkRow(run, subject, {
      target: undefined,
      origin: 'none',
      state: 'unlinked',
      situation: 'missing',
      written: {},
    });
    return [...forgetMemberships(tenant, job.job, subject.source), upsertLink(tenant, job.job, gone)];
  }
  const situation = subject.link?.target === undefined ? `failed ${reason.code}` : subject.link.situation;
  return [upsertLink(tenant, job.job, linkRow(run, subject, { situation }))];
}

function entryOf(run: Run, failed: Failed, attempts: number, due: number): Write {
  const { subject, reason, decision, action, exchanges } = failed;
  const next = new Date(due).toISOString();
  const text = `${reason.message} Attempt ${attempts}; the next one not before ${next}.`;
  const before = decision === undefined ? [] : explainSteps(subject, decision.trace, '');
  const name = action === undefined ? 'match' : 'export';
  return insertEntry(run, {
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
  });
}
