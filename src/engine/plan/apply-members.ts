import { settleMemberships } from '../execute/memberships.ts';
import { type Run, read } from '../execute/run.ts';
import type { PlanRow } from '../model/plan.ts';
import { type MembershipState, planMemberships } from '../queries/members.ts';
import { type ApplyBook, rowKey } from './book.ts';
import { refuseRows } from './refuse-rows.ts';

/** Adds and takes out the members that were planned, where the directory still wants it so. */
export async function applyMembers(run: Run, book: ApplyBook, rows: readonly PlanRow[]): Promise<void> {
  const from = rows[0]?.row ?? 0;
  const upTo = rows.at(-1)?.row ?? 0;
  const states = await read(run, planMemberships({ ...book.place, from, upTo }));
  const byKey = new Map(
    states.map((state) => [rowKey({ part: 'member', source: state.group, member: state.member }), state]),
  );
  const same: MembershipState[] = [];
  for (const row of rows) {
    const state = byKey.get(rowKey(row));
    const how = moved(row, state);
    if (how !== undefined) await refuseRows(run, book, [row], how);
    else if (state !== undefined) same.push(state);
  }
  await settleMemberships(run, same, true);
}

function moved(
  { action, identity, other = 'the member' }: PlanRow,
  state: MembershipState | undefined,
): string | undefined {
  if (state === undefined) return 'Nothing is known of this membership any more.';
  const { wanted, written, groupTarget, memberTarget } = state;
  if (groupTarget === undefined) return `${identity} has no group in the application.`;
  if (memberTarget === undefined) return `${other} has no account in the application.`;
  if (action === 'add-member') {
    if (!wanted) return `${other} is not to be a member of ${identity} any more.`;
    return written ? 'It was done meanwhile.' : undefined;
  }
  if (wanted) return `${other} is to be a member of ${identity} again.`;
  return written ? undefined : 'It was done meanwhile.';
}
