import { decideObject } from '../decide/decide-object.ts';
import { type Run, read } from '../execute/run.ts';
import { countLinks } from '../queries/links.ts';
import { countDue, countDueTakenOut, dueBehind } from '../queries/removals.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 500;

/**
 * Before due work is done: where more of it is due than may be removed, counts who would leave. If they are too many, all of them are
 * held and not only the last ones. Few leavers cost one bounded count and never wait.
 */
export function lookAhead(run: Run, until: number): Promise<void> {
  const { removals } = run;
  // One after the other: nobody goes while somebody else counts.
  const look = removals.looking.then(() => countAhead(run, until));
  removals.looking = look.catch(() => undefined);
  return look;
}

async function countAhead(run: Run, until: number): Promise<void> {
  const { removals, tenant, job } = run;
  if (!removals.limits.on || removals.left === 0 || run.cycle.kind === 'on-demand') return;
  const dueWithin = async () => (await read(run, countDue(tenant, job.job, until, removals.left + 1)))[0] ?? 0;
  if ((await dueWithin()) <= removals.left) return;
  await sizeWindow(run);
  if ((await dueWithin()) <= removals.left) return;
  const [due = 0] = await read(run, countDue(tenant, job.job, until, Number.MAX_SAFE_INTEGER));
  // Who was counted before and stayed is not counted again for every page; the window itself has its limit.
  if (due <= removals.lookedAt) return;
  removals.lookedAt = due;
  if ((await leavers(run, until)) > removals.left) removals.close();
}

/** The same for memberships that are to be taken out. */
export async function lookAheadMembers(run: Run, until: number): Promise<void> {
  const { removals, tenant, job } = run;
  if (!removals.limits.on || removals.membersLeft === 0 || run.cycle.kind === 'on-demand') return;
  const [count = 0] = await read(run, countDueTakenOut(tenant, job.job, until, removals.membersLeft + 1));
  if (count > removals.membersLeft) removals.closeMembers();
}

async function sizeWindow(run: Run): Promise<void> {
  if (run.removals.isSized) return;
  const linked = await read(run, countLinks(run.tenant, run.job.job));
  run.removals.size(linked.reduce((sum, { count }) => sum + count, 0));
}

/** How many of the due objects would be removed, counted until they are too many. */
async function leavers(run: Run, until: number): Promise<number> {
  const { tenant, job, removals } = run;
  const context = { ...run.decide, hold: true };
  let found = 0;
  let after = 0;
  for (;;) {
    const subjects = await loadSubjects(run, dueBehind(tenant, job.job, until, after, pageSize));
    found += subjects.filter((subject) => decideObject(context, subject).kind === 'plan').length;
    const last = subjects.at(-1);
    if (last === undefined || found > removals.left) return found;
    after = last.source;
  }
}
