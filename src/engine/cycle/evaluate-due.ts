import { commit, type Run, read } from '../execute/run.ts';
import { readFeed } from '../feed/read-feed.ts';
import type { Subject } from '../model/subject.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { dueObjects } from '../queries/numbers.ts';
import { atOnce, finishWork } from '../queries/work.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 200;

/** Reads the feed from where the job stands. */
export async function catchUp(run: Run): Promise<void> {
  const [job] = await read(run, jobByNumber(run.tenant, run.job.job));
  await readFeed(run, job?.watermark ?? run.job.watermark);
}

/** Evaluates one page of objects whose work was due by `until`; answers them, none when there are no more. */
export async function evaluateDue(run: Run, until: number): Promise<readonly Subject[]> {
  const subjects = await loadSubjects(run, dueObjects(run.tenant, run.job.job, until, pageSize));
  if (subjects.length === 0) return subjects;
  const options = { hold: false, planned: false, checkpoint: undefined };
  await evaluatePage(run, subjects.filter(isKnown), options);
  await finishUnknown(run, subjects);
  return subjects;
}

/**
 * What changed while a full cycle runs goes before its next objects: joiners, movers and leavers do not wait for its end.
 * Answers whom it evaluated; what refers to them is left to the phases that follow.
 */
export async function evaluateUrgent(run: Run): Promise<readonly number[]> {
  await catchUp(run);
  const subjects = await evaluateDue(run, atOnce);
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
