import { settlePage } from '../execute/memberships.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { allowedObjects, anyAllowed, voidUnknownAllowed } from '../queries/held.ts';
import { allowedMemberships } from '../queries/members.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 200;

/**
 * Removals that a person allowed, before anything else: each is decided anew, so who is in scope again stays. The allowance is
 * used up by it.
 */
export async function removeAllowed(run: Run): Promise<void> {
  const { tenant, job } = run;
  const [allowed] = await read(run, anyAllowed(tenant, job.job));
  if (allowed === undefined) return;
  await commit(run, [voidUnknownAllowed(tenant, job.job)]);
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const { states, elsewhere } = await settlePage(
      run,
      () => read(run, allowedMemberships(tenant, job.job, pageSize)),
      true,
    );
    if (states.length === 0) break;
    if (elsewhere === states.length) await released;
  }
  const options = { hold: false, planned: true, checkpoint: undefined } as const;
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const load = () => loadSubjects(run, allowedObjects(tenant, job.job, pageSize));
    const { subjects, elsewhere } = await evaluatePage(run, load, options);
    if (subjects.length === 0) break;
    if (elsewhere === subjects.length) await released;
  }
}
