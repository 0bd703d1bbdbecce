import { settleMemberships } from '../execute/memberships.ts';
import { settleReferences } from '../execute/references.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { readFeed } from '../feed/read-feed.ts';
import type { Subject } from '../model/subject.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { dueMemberships } from '../queries/members.ts';
import { dueObjects, linkedAmong } from '../queries/numbers.ts';
import { subjectsOf } from '../queries/subjects.ts';
import { finishWork } from '../queries/work.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 200;

/** Reads the feed and evaluates all work that is due by now; what its settling wakes belongs to it. */
export async function runWorkPhase(run: Run): Promise<void> {
  const [job] = await read(run, jobByNumber(run.tenant, run.job.job));
  await readFeed(run, job?.watermark ?? run.job.watermark);
  // What failed or was put off in this cycle is due in the next one; what is due at once is due since ever.
  const until = run.cycle.started;
  for (;;) {
    const objects = await evaluateObjects(run, until);
    const memberships = await evaluateMemberships(run, until);
    if (!objects && !memberships) return;
  }
}

async function evaluateObjects(run: Run, until: number): Promise<boolean> {
  const { tenant, job } = run;
  for (let pages = 0; ; pages += 1) {
    goOn(run);
    const subjects = await loadSubjects(run, dueObjects(tenant, job.job, until, pageSize));
    if (subjects.length === 0) return pages > 0;
    const known = subjects.filter(isKnown);
    await evaluatePage(run, known, { hold: false, planned: false, checkpoint: undefined });
    await finishUnknown(run, subjects);
    const linked = linkedAmong(
      tenant,
      job.job,
      known.map((subject) => subject.source),
    );
    await settleReferences(run, await read(run, subjectsOf(tenant, job.job, linked)));
  }
}

async function evaluateMemberships(run: Run, until: number): Promise<boolean> {
  for (let pages = 0; ; pages += 1) {
    goOn(run);
    const states = await read(run, dueMemberships(run.tenant, run.job.job, until, pageSize));
    if (states.length === 0) return pages > 0;
    await settleMemberships(run, states, false);
  }
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
