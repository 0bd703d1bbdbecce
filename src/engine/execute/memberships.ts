import type { MembershipState } from '../queries/members.ts';
import { removeWritten } from '../queries/members.ts';
import { closePlanned } from '../queries/planned.ts';
import { finishWork } from '../queries/work.ts';
import { membershipKey } from './claims.ts';
import { each } from './each.ts';
import { heldMembersEntries } from './held-members.ts';
import { hold, letGo } from './hold.ts';
import { protectedAmong } from './protected-memberships.ts';
import { commit, goOn, type Run } from './run.ts';
import { type MemberBatch, sendMembers } from './send-members.ts';

/**
 * Brings memberships to what the directory wants: those of one group go together, at most `membersPerRequest` in a request;
 * what is as it should be only loses its work. Nobody touches memberships of protected groups and members.
 */
export async function settleMemberships(run: Run, all: readonly MembershipState[], planned: boolean): Promise<void> {
  const untouched = await protectedAmong(run, all);
  const isOpen = ({ group, member }: MembershipState) => !untouched.has(group) && !untouched.has(member);
  const states = all.filter(isOpen);
  const kept = all.filter((state) => !isOpen(state));
  if (kept.length > 0) {
    const writes = kept.flatMap((state) => restWrites(run, { ...state, written: false }, planned));
    await commit(run, writes, { membersProtected: kept.length });
  }
  const resting = states.filter((state) => !isAddition(state) && !isRemoval(state));
  if (resting.length > 0)
    await commit(
      run,
      resting.flatMap((state) => restWrites(run, state, planned)),
    );
  const held = new Set(planned ? [] : states.filter((state) => isRemoval(state) && !mayGo(run)));
  if (held.size > 0) await holdMembers(run, [...held]);
  const going = states.filter((state) => !held.has(state));
  const batches = [...byGroup(going)].flatMap((group) => batchesOf(run, group, planned));
  await each(batches, run.rate.concurrency, async (batch) => {
    goOn(run);
    await sendMembers(run, batch);
  });
}

/** What failed before may have been done all the same: it is sent again, whatever we think stands there. */
function isOpen(state: MembershipState): boolean {
  return state.attempts > 0;
}

/** Loads memberships for the page of a cycle and settles them; answers how many were in hand elsewhere, with newer states, and are left out. */
export async function settlePage(
  run: Run,
  load: () => Promise<readonly MembershipState[]>,
  planned: boolean,
): Promise<{ readonly states: readonly MembershipState[]; readonly elsewhere: number }> {
  const { claims } = run;
  const watch = claims.watch();
  try {
    const states = await load();
    const here = states.filter((state) => !watch.has(membershipKey(state)));
    const held = claims.hold(here.map(membershipKey));
    try {
      await settleMemberships(run, here, planned);
    } finally {
      claims.release(held);
    }
    return { states, elsewhere: states.length - here.length };
  } finally {
    watch.end();
  }
}

function mayGo({ cycle, guard }: Run): boolean {
  return cycle.kind === 'on-demand' || guard.take('memberRemovals');
}

/** More than may be taken out without a person. */
async function holdMembers(run: Run, states: readonly MembershipState[]): Promise<void> {
  const { tenant, job, progress } = run;
  const told = await heldMembersEntries(run, states);
  const first = (progress.tally.planned ?? 0) + 1;
  const ground = 'The directory no longer has this membership.';
  const writes = states.flatMap(({ group, member, seq }, index) => [
    ...hold(run, { row: first + index, source: group, member, action: 'remove-member', diff: '[]', ground }),
    finishWork(tenant, job.job, group, member, seq),
  ]);
  await commit(run, [...writes, ...told], { membersHeld: states.length, planned: states.length });
}

function isAddition(state: MembershipState): boolean {
  return (
    state.wanted &&
    (!state.written || isOpen(state)) &&
    state.groupTarget !== undefined &&
    state.memberTarget !== undefined
  );
}

function isRemoval(state: MembershipState): boolean {
  return (
    !state.wanted &&
    (state.written || isOpen(state)) &&
    state.groupTarget !== undefined &&
    state.memberTarget !== undefined
  );
}

/** Where one end has no target object any more, its membership went with it. */
function restWrites(run: Run, state: MembershipState, planned: boolean) {
  const { tenant, job, cycle } = run;
  const { group, member, seq } = state;
  return [
    finishWork(tenant, job.job, group, member, seq),
    ...letGo(run, group, member),
    ...(state.written && !state.wanted ? [removeWritten(tenant, job.job, group, member)] : []),
    ...(planned ? [closePlanned(tenant, job.job, cycle.cycle, group, member, 'void')] : []),
  ];
}

function byGroup(states: readonly MembershipState[]): Iterable<readonly MembershipState[]> {
  const groups = new Map<number, MembershipState[]>();
  for (const state of states) {
    if (!isAddition(state) && !isRemoval(state)) continue;
    const group = groups.get(state.group);
    if (group === undefined) groups.set(state.group, [state]);
    else group.push(state);
  }
  return groups.values();
}

function batchesOf(run: Run, states: readonly MembershipState[], planned: boolean): MemberBatch[] {
  const size = Math.max(1, run.target.capabilities.membersPerRequest);
  const batches: MemberBatch[] = [];
  for (let at = 0; at < states.length; at += size) {
    const some = states.slice(at, at + size);
    const [first] = some;
    if (first?.groupTarget !== undefined) {
      batches.push({ group: first.group, target: first.groupTarget, states: some, planned });
    }
  }
  return batches;
}
