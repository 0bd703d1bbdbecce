import type { Write } from '#storage/port.ts';
import { recordLeavers } from '../feed/record-leavers.ts';
import { type Evidence, isOfDirectory, type LeaverCause, type RevocationState } from '../model/leaver.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Exchange } from '../model/target.ts';
import { countOpen, insertLeaver, leftAndAway } from '../queries/leavers.ts';
import {
  changeOf,
  insertRevocation,
  openRevocationOf,
  type RevocationRow,
  returnRevocations,
  returnToJob,
  setGone,
  updateRevocations,
} from '../queries/revocations.ts';
import { type Run, read } from './run.ts';

/** What an evaluation came to, as far as it concerns the account of somebody who left. */
export interface Came {
  readonly state: RevocationState;
  /** Why the person is out: the reason of the scope, and the same in words. */
  readonly scope: { readonly reason: string; readonly text: string };
  readonly code?: string | undefined;
  readonly entry: string | undefined;
  readonly message: string;
  readonly exchanges: readonly Exchange[];
  /** Of calls at the application, this one included. */
  readonly attempts: number;
}

/** Exchanges that are kept of one revocation, and how much of each body. */
const mostExchanges = 4;
const mostText = 4000;

/** What a revocation leaves behind, to be committed with what was done. A simulation leaves nothing. */
export async function revocationWrites(run: Run, subject: Subject, came: Came): Promise<readonly Write[]> {
  const { tenant, job, deps } = run;
  const { source, link, type } = subject;
  if (type !== 'User' || run.book?.kind === 'simulation' || link?.target === undefined) return [];
  if (link.state === 'disabled')
    return came.state === 'deleted' ? [setGone(tenant, job.job, source, deps.clock.now())] : [];
  const row = rowOf(run, came);
  const update = [updateRevocations(tenant, job.job, source, row), countOpen(tenant, source)];
  if (subject.leaving === true || (await isOpen(run, source))) return update;
  if (link.state !== 'active') return [];
  // What the directory said a moment ago is not written down yet.
  await recordLeavers(deps, tenant);
  if (await isOpen(run, source)) return update;
  return await openOwn(run, subject, came, row, link.target);
}

/** Somebody whose revocation is open is in scope: whatever was to be revoked stays. */
export function returnWrites(run: Run, { source, type, link, leaving }: Subject): readonly Write[] {
  const { tenant, job, deps } = run;
  if (type !== 'User' || run.book?.kind === 'simulation' || link === undefined) return [];
  if (leaving !== true && link.state === 'active') return [];
  const at = deps.clock.now();
  return [
    returnRevocations(tenant, source, { at, job: job.job }),
    returnToJob(tenant, job.job, source, at),
    countOpen(tenant, source),
  ];
}

async function isOpen(run: Run, source: number): Promise<boolean> {
  return (await read(run, openRevocationOf(run.tenant, run.job.job, source))).length > 0;
}

function rowOf({ cycle, deps }: Run, came: Came): RevocationRow {
  const evidence: Evidence = {
    message: came.message,
    scope: came.scope.text,
    cycle: cycle.cycle,
    configuration: cycle.configuration,
    exchanges: came.exchanges.slice(-mostExchanges).map(shortened),
  };
  return {
    state: came.state,
    ended: came.state === 'open' ? undefined : deps.clock.now(),
    attempts: came.attempts,
    code: came.code,
    entry: came.entry,
    evidence,
  };
}

function shortened(exchange: Exchange): Exchange {
  const cut = (text: string | undefined) => text?.slice(0, mostText);
  return { ...exchange, request: cut(exchange.request), response: cut(exchange.response) };
}

/** Nobody else has written down that this account's person left: it was seen by the job alone, such as who is no longer assigned. */
async function openOwn(
  run: Run,
  subject: Subject,
  { scope }: Came,
  row: RevocationRow,
  account: string,
): Promise<readonly Write[]> {
  const { tenant, job, deps, application } = run;
  const { source } = subject;
  const seq = subject.work?.seq ?? 0;
  const cause = causeOf(scope.reason);
  const away = await read(run, leftAndAway(tenant, [source], job.job));
  const same = away.find(
    (one) =>
      !one.known &&
      isOfDirectory(one.cause) === isOfDirectory(cause) &&
      (isOfDirectory(cause) || (seq > 0 && one.seq === seq)),
  );
  const leaver = same?.leaver ?? deps.random.entry();
  const revocation = insertRevocation(tenant, {
    ...row,
    leaver,
    job: job.job,
    source,
    application: application.name,
    account,
  });
  if (same !== undefined) return [revocation, countOpen(tenant, source)];
  const [change] = seq > 0 ? await read(run, changeOf(tenant, seq, source)) : [];
  const name = subject.doc?.displayName;
  const departure = insertLeaver(tenant, {
    leaver,
    source,
    object: subject.id ?? '',
    identity: identityOf(subject),
    name: typeof name === 'string' ? name : '',
    cause,
    at: change?.at ?? deps.clock.now(),
    seq: change === undefined ? undefined : seq,
    actor: change?.actor,
    deleted: undefined,
  });
  return [departure, revocation, countOpen(tenant, source)];
}

function causeOf(reason: string): LeaverCause {
  if (reason === 'account-disabled') return 'disabled';
  if (reason === 'deleted' || reason === 'purged') return 'deleted';
  return reason === 'filtered-out' ? 'out-of-scope' : 'unassigned';
}
