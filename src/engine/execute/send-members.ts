import type { Write } from '#storage/port.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Exchange, TargetFailure, TargetResult } from '../model/target.ts';
import { tell } from '../plan/tell.ts';
import { identitiesOf } from '../queries/identities.ts';
import { dropTarget } from '../queries/links.ts';
import { addWritten, type MembershipState, removeWritten } from '../queries/members.ts';
import { closePlanned } from '../queries/planned.ts';
import { countTaken } from '../queries/removals.ts';
import { finishWork, putWork } from '../queries/work.ts';
import { callTarget, isUnreached } from './call-target.ts';
import { letGo } from './hold.ts';
import { keepFailed } from './keep-failed.ts';
import { commit, type Run, read } from './run.ts';

/** Memberships of one group that fit into one request. */
export interface MemberBatch {
  readonly group: number;
  readonly target: string;
  readonly states: readonly MembershipState[];
  readonly planned: boolean;
}

/** Sends a batch and settles it in one commit. A batch that is refused is tried member by member, so that one bad member stops nobody. */
export async function sendMembers(run: Run, batch: MemberBatch): Promise<void> {
  const names = await namesOf(run, batch);
  const result = await send(run, batch, names);
  if (result.ok) return await settle(run, batch, names, result.exchanges);
  if (result.failure.code === 'not-found' && (await groupIsGone(run, batch))) return await forgetGroup(run, batch);
  if (batch.states.length === 1 || isUnreached(result.failure))
    return await fail(run, batch, names, result.failure, result.exchanges);
  for (const state of batch.states) await sendMembers(run, { ...batch, states: [state] });
}

/** Adding and removing may be repeated: a lost reply is answered by sending once more. */
async function send(run: Run, { target, states }: MemberBatch, names: Names): Promise<TargetResult<null>> {
  const ids = (wanted: boolean) =>
    states.flatMap((state) =>
      state.wanted === wanted && state.memberTarget !== undefined ? [state.memberTarget] : [],
    );
  const known = states.flatMap(({ member, memberTarget = '' }): [string, string][] => {
    const name = names.get(member);
    return name === undefined ? [] : [[memberTarget, name]];
  });
  const change = { add: ids(true), remove: ids(false), names: new Map(known) };
  const call = () => callTarget(run, () => run.target.changeMembers(target, change));
  const first = await call();
  return !first.ok && first.failure.code === 'timeout-unknown' ? await call() : first;
}

async function groupIsGone(run: Run, { target }: MemberBatch): Promise<boolean> {
  const result = await callTarget(run, () => run.target.read('Group', target));
  return !result.ok && result.failure.code === 'not-found';
}

/** The group is matched or made again by its own evaluation; the memberships follow its new link. */
async function forgetGroup(run: Run, { group, target, states, planned }: MemberBatch): Promise<void> {
  const { tenant, job, cycle } = run;
  await commit(run, [
    ...dropTarget(tenant, job.job, group, target),
    ...states.map((state) => finishWork(tenant, job.job, group, state.member, state.seq)),
    ...(planned ? states.map((state) => closePlanned(tenant, job.job, cycle.cycle, group, state.member, 'void')) : []),
    putWork(tenant, job.job, { source: group, member: 0, seq: 0, urgency: 1, due: 0 }),
  ]);
}

async function settle(run: Run, batch: MemberBatch, names: Names, exchanges: readonly Exchange[]): Promise<void> {
  const { tenant, job, cycle } = run;
  const { group, states, planned } = batch;
  const writes: Write[] = states.flatMap(({ member, memberTarget = '', wanted, seq }) => [
    wanted
      ? addWritten(tenant, job.job, { group, member, groupTarget: batch.target, memberTarget })
      : removeWritten(tenant, job.job, group, member),
    finishWork(tenant, job.job, group, member, seq),
    ...letGo(run, group, member),
    ...(planned ? [closePlanned(tenant, job.job, cycle.cycle, group, member, 'done')] : []),
  ]);
  const added = states.filter((state) => state.wanted).length;
  const removed = states.length - added;
  if (removed > 0 && !planned)
    writes.push(countTaken(tenant, job.job, { kind: 'memberRemovals', count: removed, now: run.deps.clock.now() }));
  const message = sayMoved(added, removed);
  const told = { status: 'success', message, exchanges } as const;
  await commit(run, [...writes, ...entriesOf(run, batch, names, told)], {
    membersAdded: added,
    membersRemoved: removed,
  });
}

function sayMoved(added: number, removed: number): string {
  const members = (count: number) => (count === 1 ? '1 member' : `${count} members`);
  if (removed === 0) return `Added ${members(added)}.`;
  return added === 0 ? `Removed ${members(removed)}.` : `Added ${members(added)}, removed ${members(removed)}.`;
}

async function fail(
  run: Run,
  batch: MemberBatch,
  names: Names,
  failure: TargetFailure,
  exchanges: readonly Exchange[],
): Promise<void> {
  const { tenant, job, cycle } = run;
  const { group, states, planned } = batch;
  const kept = { source: group, code: failure.code, message: failure.message, sent: undefined };
  const writes = states.flatMap(({ member, seq, attempts, firstFailed }) => [
    keepFailed(run, { ...kept, member, seq, attempts, firstFailed }).write,
    ...(planned ? [closePlanned(tenant, job.job, cycle.cycle, group, member, 'failed')] : []),
  ]);
  const { code, message, advice } = failure;
  const told = { status: 'failure', code, message, advice, exchanges } as const;
  await commit(run, [...writes, ...entriesOf(run, batch, names, told)], { membersFailed: states.length });
}

/** What the directory calls the group and its members, by their numbers. */
type Names = ReadonlyMap<number, string>;

async function namesOf(run: Run, { group, states }: MemberBatch): Promise<Names> {
  // A plan names each of them.
  const most = run.book === undefined ? 200 : 500;
  const numbers = [group, ...states.map((state) => state.member)].slice(0, most);
  const named = await read(run, identitiesOf(run.tenant, numbers));
  return new Map(named.map(({ source, identity }) => [source, identity]));
}

function nameOf(names: Names, source: number): string {
  return names.get(source) ?? `object ${source}`;
}

function entriesOf(
  run: Run,
  { group, target, states }: MemberBatch,
  names: Names,
  what: Pick<LogEntry, 'status' | 'message' | 'exchanges'> & { readonly code?: string; readonly advice?: string },
): readonly Write[] {
  const entry: LogEntry = {
    source: group,
    type: 'Group',
    identity: nameOf(names, group),
    target,
    action: 'update',
    status: what.status,
    code: what.code,
    message: what.message,
    advice: what.advice ?? '',
    situation: 'confirmed',
    steps: [{ name: 'export', status: what.status, text: what.message }],
    modified: states.slice(0, 199).map(({ member, wanted }) => ({
      path: 'members',
      before: wanted ? null : nameOf(names, member),
      after: wanted ? nameOf(names, member) : null,
    })),
    exchanges: what.exchanges,
  };
  return tell(run, entry, { part: 'member', group, states, nameOf: (source) => nameOf(names, source) });
}
