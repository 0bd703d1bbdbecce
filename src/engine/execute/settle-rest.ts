import type { Write } from '#storage/port.ts';
import { explainSteps, isUnmatched, skippedText } from '../decide/explain.ts';
import type { Decision, Settling } from '../model/decision.ts';
import type { RevocationState } from '../model/leaver.ts';
import type { LinkState } from '../model/link.ts';
import type { Tally } from '../model/outcome.ts';
import { situationText } from '../model/situation.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import { tell } from '../plan/tell.ts';
import { dropEmptiedGroup, dropLink, upsertLink } from '../queries/links.ts';
import { dropPendingMatch, upsertPendingMatch } from '../queries/pending-matches.ts';
import { escrow, finishWork } from '../queries/work.ts';
import { countsOf } from './counts.ts';
import { letGo } from './hold.ts';
import { linkRow } from './link-row.ts';
import { returnWrites, revocationWrites } from './revocation-writes.ts';
import type { Run } from './run.ts';
import { wakeReferences } from './wake-references.ts';

export type Rest = Extract<Decision, { readonly kind: 'rest' }>;

/** What an object that needs nothing at the target leaves behind: usually one count, and no row. */
export interface Rested {
  readonly writes: readonly Write[];
  readonly counts: Tally;
}

/** The writes of a resting object, to be committed with its page. */
export async function settleRest(run: Run, subject: Subject, rest: Rest): Promise<Rested> {
  const { tenant, job, deps } = run;
  const entryId = deps.random.entry();
  const worked = [
    ...workWrites(run, subject, rest),
    ...pendingWrites(run, subject, rest),
    ...letGo(run, subject.source, 0),
    ...(await leaverWrites(run, subject, rest, entryId)),
  ];
  const revision = subject.link?.revision ?? 0;
  if (rest.outcome === 'none') {
    const forgotten = rest.settle === 'drop' ? dropLink(tenant, job.job, subject.source, revision) : [];
    return { writes: [...worked, ...forgotten], counts: {} };
  }
  const counts = countsOf(run, subject, rest.outcome, rest.code, rest.trace.warnings.length > 0);
  if (rest.settle === 'drop' || rest.settle === 'forget') {
    const purged = rest.settle === 'drop' && subject.doc === undefined && subject.type === 'Group';
    const drop = purged
      ? [dropEmptiedGroup(tenant, job.job, subject.source)]
      : dropLink(tenant, job.job, subject.source, revision);
    return { writes: [...worked, ...drop, ...(purged ? [] : entryOf(run, subject, rest, entryId))], counts };
  }
  const situation = situationText(rest.situation, rest.remark);
  const state = stateAfter(rest.settle);
  const changed = state !== undefined || situation !== subject.link?.situation;
  const told = isNews(run, subject, rest, changed);
  if (!told && !(changed && subject.link !== undefined)) return { writes: worked, counts };
  const link = linkRow(run, subject, { situation, ...(state === undefined ? {} : { state }) });
  const woken = state === undefined || state === 'left' ? [] : wakeReferences(run, subject);
  const entry = told ? entryOf(run, subject, rest, entryId) : [];
  return { writes: [...worked, upsertLink(tenant, job.job, link), ...woken, ...entry], counts };
}

/** What becomes of the account of somebody who left, where nothing of it is to be written. */
async function leaverWrites(run: Run, subject: Subject, rest: Rest, entry: string): Promise<readonly Write[]> {
  const { scope } = rest.trace;
  if (scope.inScope) return returnWrites(run, subject);
  const state = stateOfRevocation(rest);
  const message = state === 'open' || state === 'kept' ? skippedText(rest) : settledText(rest);
  const code = rest.code === '' ? undefined : rest.code;
  const attempts = subject.work?.attempts ?? 0;
  return await revocationWrites(run, subject, { state, scope, code, entry, message, exchanges: [], attempts });
}

function stateOfRevocation({ settle, code }: Rest): RevocationState {
  if (settle === 'disable') return 'disabled';
  if (code === 'already-gone') return 'gone';
  return settle === 'keep' ? 'open' : 'kept';
}

/** What was found and waits is remembered with what linking would write; what no longer waits is forgotten. */
function pendingWrites({ tenant, job, deps }: Run, { source, type, pending }: Subject, rest: Rest): readonly Write[] {
  if (rest.pending !== undefined)
    return [upsertPendingMatch(tenant, job.job, { source, type, ...rest.pending, at: deps.clock.now() })];
  return pending === undefined || rest.code === 'protected' ? [] : [dropPendingMatch(tenant, job.job, source)];
}

function stateAfter(settle: Settling): LinkState | undefined {
  switch (settle) {
    case 'disable':
      return 'disabled';
    case 'leave':
      return 'left';
    case 'activate':
      return 'active';
    default:
      return undefined;
  }
}

/** A skip is told when it is new, when the object has just changed, and in an initial cycle; what is in sync, when it warns anew. */
function isNews(run: Run, subject: Subject, rest: Rest, changed: boolean): boolean {
  if (rest.settle !== 'keep' || run.cycle.kind === 'on-demand') return true;
  if (rest.outcome === 'inSync') return changed && rest.trace.warnings.length > 0;
  const touched = subject.work !== undefined && subject.work.urgency <= 1;
  return changed || touched || run.cycle.kind !== 'incremental';
}

function workWrites(run: Run, { source, link, work }: Subject, rest: Rest): readonly Write[] {
  const { tenant, job, deps } = run;
  // The application was not asked for what a create without reply may have left behind.
  const isUnasked = rest.trace.scope.inScope && rest.trace.match === '' && link?.target === undefined;
  const sent = isUnasked ? work?.sent : undefined;
  if (rest.again || sent !== undefined) {
    const due = deps.clock.now() + 1;
    const none = { attempts: 0, firstFailed: undefined, code: undefined, failure: undefined, sent };
    return [escrow(tenant, job.job, { source, member: 0, seq: work?.seq ?? 0, due, ...none })];
  }
  return work === undefined ? [] : [finishWork(tenant, job.job, source, 0, work.seq)];
}

function entryOf(run: Run, subject: Subject, rest: Rest, id: string): readonly Write[] {
  const { trace, outcome } = rest;
  const skipped = outcome === 'skipped' && (rest.settle === 'keep' || rest.settle === 'leave');
  const text = skipped || isUnmatched(rest.code) ? skippedText(rest) : settledText(rest);
  const entry = {
    entry: id,
    source: subject.source,
    type: subject.type,
    identity: identityOf(subject),
    target: subject.link?.target,
    action: skipped ? 'skip' : 'none',
    status: trace.warnings.length > 0 ? 'warning' : skipped ? 'skipped' : 'success',
    code: rest.code === '' ? undefined : rest.code,
    message: [text, ...trace.warnings].filter((part) => part !== '').join(' '),
    advice: '',
    situation: rest.situation,
    steps: explainSteps(subject, trace, ''),
    modified: [],
    exchanges: [],
  } as const;
  return tell(run, entry, { part: 'object', subject, decision: rest });
}

function settledText({ settle, code, trace }: Rest): string {
  switch (settle) {
    case 'disable':
      return `${trace.scope.text} Nothing of the object itself is to be written; the memberships we wrote are taken out.`;
    case 'activate':
      return 'It is back in scope and provisioned again.';
    case 'drop':
    case 'forget':
      return code === 'already-gone'
        ? 'Its object in the application is gone; the link was removed.'
        : 'It stays in the application as it is; the link was removed.';
    case 'keep':
      return trace.warnings.length > 0 ? '' : 'Nothing is to be written: the application already has these values.';
    case 'leave':
      return '';
  }
}
