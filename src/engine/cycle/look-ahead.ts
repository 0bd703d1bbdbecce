import { decideObject } from '../decide/decide-object.ts';
import { guardedKindOf, type Limited, limitsOn, unlimited } from '../decide/guard.ts';
import { type Run, read } from '../execute/run.ts';
import { sizeWindow } from '../execute/size-window.ts';
import type { Decision } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import { countDue, countDueTakenOut, dueBehind } from '../queries/removals.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 500;

/** Of these a decision is come to without asking the target. Of creates and adoptions as many go as may, and the others wait. */
const guarded = ['removals', 'disables', 'deletes', 'changes'] as const satisfies readonly Limited[];

/**
 * Before due work is done: where more of it is due than may go, counts who would leave or be changed. If they are too many, all of them are
 * held and not only the last ones. Few leavers cost one bounded count and never wait.
 */
export function lookAhead(run: Run, until: number): Promise<void> {
  const { guard } = run;
  // One after the other: nobody goes while somebody else counts.
  const look = guard.looking.then(() => countAhead(run, until));
  guard.looking = look.catch(() => undefined);
  return look;
}

async function countAhead(run: Run, until: number): Promise<void> {
  const { guard, tenant, job } = run;
  if (run.cycle.kind === 'on-demand' || !guarded.some((what) => isOpen(run, what))) return;
  const most = () => Math.min(...guarded.filter((what) => isOpen(run, what)).map((what) => guard.left(what)));
  const dueWithin = async () => (await read(run, countDue(tenant, job.job, until, most() + 1)))[0] ?? 0;
  if ((await dueWithin()) <= most()) return;
  await sizeWindow(run);
  if ((await dueWithin()) <= most()) return;
  const [due = 0] = await read(run, countDue(tenant, job.job, until, Number.MAX_SAFE_INTEGER));
  // Who was counted before and stayed is not counted again for every page; the window itself has its limit.
  if (due <= guard.lookedAt) return;
  guard.lookedAt = due;
  for (const what of await tooManyAhead(run, until)) guard.close(what);
}

/** The same for memberships that are to be taken out. */
export async function lookAheadMembers(run: Run, until: number): Promise<void> {
  const { guard, tenant, job } = run;
  if (!isOpen(run, 'memberRemovals') || run.cycle.kind === 'on-demand') return;
  const left = () => guard.left('memberRemovals');
  const isOver = async () => {
    const [count = 0] = await read(run, countDueTakenOut(tenant, job.job, until, left() + 1));
    return count > left();
  };
  if (!(await isOver())) return;
  await sizeWindow(run);
  if (await isOver()) guard.close('memberRemovals');
}

/** Whether there is a limit, and some room under it. */
function isOpen({ guard }: Run, what: Limited): boolean {
  const left = guard.left(what);
  return left > 0 && left !== unlimited;
}

/** Of what more of the due objects would go than may, counted until it is all of them. */
async function tooManyAhead(run: Run, until: number): Promise<readonly Limited[]> {
  const { tenant, job, guard } = run;
  const context = { ...run.decide, hold: true };
  const counts = new Map<Limited, number>();
  const open = guarded.filter((what) => isOpen(run, what));
  for (let after = 0; ; ) {
    const subjects = await loadSubjects(run, dueBehind(tenant, job.job, until, after, pageSize));
    for (const what of subjects.flatMap((subject) => limitsMet(subject, decideObject(context, subject))))
      counts.set(what, (counts.get(what) ?? 0) + 1);
    const over = open.filter((what) => (counts.get(what) ?? 0) > guard.left(what));
    const last = subjects.at(-1);
    if (last === undefined || over.length === open.length) return over;
    after = last.source;
  }
}

function limitsMet(subject: Subject, decision: Decision): readonly Limited[] {
  if (decision.kind !== 'act' && decision.kind !== 'plan') return [];
  const kind = guardedKindOf(subject, decision.action);
  return kind === undefined ? [] : limitsOn(kind);
}
