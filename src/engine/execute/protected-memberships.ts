import { called, present } from '../decide/names-of.ts';
import { restingPushes } from '../queries/group-push.ts';
import { identitiesOf } from '../queries/identities.ts';
import { accountsOf } from '../queries/links.ts';
import type { MembershipState } from '../queries/members.ts';
import { type Run, read } from './run.ts';

/** Objects read at once. */
const page = 500;

/** Of groups and members, those that nobody touches, and groups whose push rests: no membership of them is added or removed. */
export async function protectedAmong(run: Run, states: readonly MembershipState[]): Promise<ReadonlySet<number>> {
  await run.protection.refresh();
  const found = new Set<number>();
  const groups = [...new Set(states.map(({ group }) => group))];
  for (let at = 0; at < groups.length; at += page) {
    const some = groups.slice(at, at + page);
    for (const group of await read(run, restingPushes(run.tenant, run.job.job, some))) found.add(group);
  }
  if (run.protection.none) return found;
  const { tenant, job } = run;
  const all = [...new Set(states.flatMap(({ group, member }) => [group, member]))];
  for (let at = 0; at < all.length; at += page) {
    const some = all.slice(at, at + page);
    const names = new Map((await read(run, identitiesOf(tenant, some))).map((one) => [one.source, one.identity]));
    for (const { source, target, written } of await read(run, accountsOf(tenant, job.job, some))) {
      const known = present([names.get(source), target, ...called(written)]);
      if (run.protection.ruleFor(known) !== undefined) found.add(source);
    }
  }
  return found;
}
