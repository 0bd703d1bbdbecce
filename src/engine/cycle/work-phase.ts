import type { Query } from '#storage/port.ts';
import { settleMemberships } from '../execute/memberships.ts';
import { settleReferences } from '../execute/references.ts';
import { goOn, type Run, read } from '../execute/run.ts';
import { demandedMemberships, dueMemberships, type MembershipState } from '../queries/members.ts';
import { linkedAmong } from '../queries/numbers.ts';
import { subjectsOf } from '../queries/subjects.ts';
import { catchUp, evaluateDue } from './evaluate-due.ts';

const pageSize = 200;

/** Reads the feed and evaluates all work that is due by now; what its settling wakes belongs to it. */
export async function runWorkPhase(run: Run): Promise<void> {
  await catchUp(run);
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
    const subjects = await evaluateDue(run, until);
    if (subjects.length === 0) return pages > 0;
    const sources = subjects.map((subject) => subject.source);
    const linked = linkedAmong(tenant, job.job, sources);
    await settleReferences(run, await read(run, subjectsOf(tenant, job.job, linked)));
  }
}

async function evaluateMemberships(run: Run, until: number): Promise<boolean> {
  for (let pages = 0; ; pages += 1) {
    goOn(run);
    const states = await read(run, membershipsDue(run, until));
    if (states.length === 0) return pages > 0;
    await settleMemberships(run, states, false);
  }
}

function membershipsDue({ tenant, job, cycle }: Run, until: number): Query<MembershipState> {
  return cycle.kind === 'on-demand'
    ? demandedMemberships(tenant, job.job, pageSize)
    : dueMemberships(tenant, job.job, until, pageSize);
}
