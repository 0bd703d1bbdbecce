import { commit, type Run, read } from '../execute/run.ts';
import { readFeed } from '../feed/read-feed.ts';
import type { Subject } from '../model/subject.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { demandedObjects, dueObjects } from '../queries/numbers.ts';
import type { Numbers } from '../queries/subjects.ts';
import { atOnce, finishWork } from '../queries/work.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 200;
const nobody: ReadonlySet<number> = new Set();

/** Reads the feed from where the job stands; a cycle on demand leaves it alone: the others wait. */
export async function catchUp(run: Run): Promise<void> {
  if (run.cycle.kind === 'on-demand') return;
  const [job] = await read(run, jobByNumber(run.tenant, run.job.job));
  await readFeed(run, job?.watermark ?? run.job.watermark);
}

/** Evaluates one page of objects whose work was due by `until`; answers them, none when there are no more. */
export async function evaluateDue(
  run: Run,
  until: number,
  except: ReadonlySet<number> = nobody,
): Promise<readonly Subject[]> {
  const due = await loadSubjects(run, numbersDue(run, until, pageSize + except.size));
  const subjects = due.filter(({ source }) => !except.has(source));
  if (subjects.length === 0) return subjects;
  const options = { hold: false, planned: false, checkpoint: undefined };
  await evaluatePage(run, subjects.filter(isKnown), options);
  await finishUnknown(run, subjects);
  return subjects;
}

/** A cycle on demand takes those that were named, however much else is due. */
function numbersDue({ tenant, job, cycle }: Run, until: number, limit: number): Numbers {
  return cycle.kind === 'on-demand'
    ? demandedObjects(tenant, job.job, limit)
    : dueObjects(tenant, job.job, until, limit);
}

/**
 * What changed while a full cycle runs goes before its next objects: joiners, movers and leavers do not wait for its end.
 * Answers whom it evaluated; what refers to them is left to the phases that follow. `underWay`: who is being evaluated from
 * before this call on; what changed about them stays due (I7).
 */
export async function evaluateUrgent(run: Run, underWay: ReadonlySet<number>): Promise<readonly number[]> {
  await catchUp(run);
  const subjects = await evaluateDue(run, atOnce, underWay);
  return subjects.map((subject) => subject.source);
}

/** Purged before it was ever linked: there is nothing to know about it any more. */
async function finishUnknown(run: Run, subjects: readonly Subject[]): Promise<void> {
  const unknown = subjects.filter((subject) => !isKnown(subject));
  if (unknown.length === 0) return;
  const finish = ({ source, work }: Subject) => finishWork(run.tenant, run.job.job, source, 0, work?.seq ?? 0);
  await commit(run, unknown.map(finish));
}

function isKnown({ doc, link }: Subject): boolean {
  return doc !== undefined || link?.target !== undefined;
}
