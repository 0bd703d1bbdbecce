import { membershipKey } from '../execute/claims.ts';
import { settleMemberships } from '../execute/memberships.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { readFeed } from '../feed/read-feed.ts';
import { recordLeavers } from '../feed/record-leavers.ts';
import type { Subject } from '../model/subject.ts';
import type { Urgency } from '../model/urgency.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { dueMemberships } from '../queries/members.ts';
import { dueObjects, known } from '../queries/numbers.ts';
import { subjectsOf } from '../queries/subjects.ts';
import { finishWork } from '../queries/work.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';
import { lookAhead, lookAheadMembers } from './look-ahead.ts';
import { writeReferences } from './write-references.ts';

/** A leaver who comes while others are on their way waits for few of them. */
const pageSizes: Readonly<Record<Urgency, number>> = {
  leaving: 25,
  demanded: 200,
  changed: 200,
  unhurried: 200,
};

/** What a look at the work came to: some was done; all that is due is in hand already; nothing is due. */
export type Looked = 'some' | 'in-hand' | 'none';

/** Reads the feed from where the job stands; a cycle on demand leaves it alone, and so does what simulates or applies a plan: the others wait. */
export async function catchUp(run: Run): Promise<void> {
  if (run.book?.kind !== 'simulation') await recordLeavers(run.deps, run.tenant);
  if (run.cycle.kind === 'on-demand' || run.book !== undefined) return;
  const [job] = await read(run, jobByNumber(run.tenant, run.job.job));
  await readFeed(run, job?.watermark ?? run.job.watermark);
}

/** Evaluates one page of objects whose work of an urgency was due by `until`, or, when there are none, one of memberships. */
export async function evaluateWork(run: Run, urgency: Urgency, until: number): Promise<Looked> {
  goOn(run);
  const objects = await evaluateObjects(run, urgency, until);
  return objects === 'some' ? objects : worse(await evaluateMemberships(run, urgency, until), objects);
}

function worse(one: Looked, other: Looked): Looked {
  if (one === 'some') return one;
  return one === 'in-hand' || other === 'in-hand' ? 'in-hand' : 'none';
}

/** Who is in hand elsewhere stays due. */
async function evaluateObjects(run: Run, urgency: Urgency, until: number): Promise<Looked> {
  const { tenant, job, claims } = run;
  const most = pageSizes[urgency];
  const due = await read(run, dueObjects(tenant, job.job, urgency, until, most + claims.size));
  const taken = claims.take(due, most);
  if (taken.length === 0) return due.length === 0 ? 'none' : 'in-hand';
  try {
    // Only now: what came into work since would be taken uncounted.
    await lookAhead(run, until);
    const options = { hold: false, planned: false, allows: [], checkpoint: undefined, taken: true } as const;
    // Also whose work is done by now: pages leave out everybody who was taken.
    const load = async () => (await loadSubjects(run, known(tenant, job.job, taken))).filter(isKnown);
    const { subjects } = await evaluatePage(run, load, options);
    await finishUnknown(run, taken, subjects);
    await writeReferences(run, subjects, true);
    if (run.progress.phase === 'work') run.progress.step(taken.length);
  } finally {
    claims.release(taken);
  }
  return 'some';
}

async function evaluateMemberships(run: Run, urgency: Urgency, until: number): Promise<Looked> {
  const { tenant, job, claims } = run;
  const most = pageSizes[urgency];
  const due = await read(run, dueMemberships(tenant, job.job, urgency, until, most + claims.size));
  const taken = new Set(claims.take(due.map(membershipKey), most));
  if (taken.size === 0) return due.length === 0 ? 'none' : 'in-hand';
  try {
    await lookAheadMembers(run, until);
    const states = due.filter((state) => taken.has(membershipKey(state)));
    await settleMemberships(run, states, false);
    if (run.progress.phase === 'work') run.progress.step(taken.size);
  } finally {
    claims.release([...taken]);
  }
  return 'some';
}

/** Purged before it was ever linked or sent: there is nothing to know about it any more. */
async function finishUnknown(run: Run, taken: readonly number[], subjects: readonly Subject[]): Promise<void> {
  const found = new Set(subjects.map(({ source }) => source));
  const unknown = taken.filter((source) => !found.has(source));
  if (unknown.length === 0) return;
  const left = await read(run, subjectsOf(run.tenant, run.job.job, known(run.tenant, run.job.job, unknown)));
  const finish = ({ source, work }: Subject) => finishWork(run.tenant, run.job.job, source, 0, work?.seq ?? 0);
  await commit(run, left.filter((subject) => !isKnown(subject)).map(finish));
}

function isKnown({ doc, link, work }: Subject): boolean {
  return doc !== undefined || link?.target !== undefined || work?.sent?.type !== undefined;
}
