import { settlePage } from '../execute/memberships.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { type GuardedKind, heldActions } from '../model/guard.ts';
import { allowedObjects, anyAllowed, voidUnknownAllowed } from '../queries/held.ts';
import { allowedMemberships } from '../queries/members.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';
import { writeReferences } from './write-references.ts';

const pageSize = 200;

const ofObjects = ['adoptions', 'changes', 'creates', 'disables', 'deletes'] as const satisfies readonly GuardedKind[];

/**
 * What a person allowed, before anything else: each is decided anew, so who is in scope again stays, and who would come to another kind of
 * act meets the guard. The allowance is used up by it.
 */
export async function doAllowed(run: Run): Promise<void> {
  const { tenant, job } = run;
  const [allowed] = await read(run, anyAllowed(tenant, job.job));
  if (allowed === undefined) return;
  await commit(run, [voidUnknownAllowed(tenant, job.job)]);
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const load = () => read(run, allowedMemberships(tenant, job.job, pageSize));
    const { states, elsewhere } = await settlePage(run, load, true);
    if (states.length === 0) break;
    if (elsewhere === states.length) await released;
  }
  for (const kind of ofObjects) await doObjects(run, kind);
}

async function doObjects(run: Run, kind: (typeof ofObjects)[number]): Promise<void> {
  const { tenant, job } = run;
  const options = { hold: false, planned: true, allows: [kind], checkpoint: undefined };
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const load = () => loadSubjects(run, allowedObjects(tenant, job.job, heldActions[kind], pageSize));
    const { subjects, elsewhere } = await evaluatePage(run, load, options);
    if (subjects.length === 0) return;
    await writeReferences(run, subjects, false);
    if (elsewhere === subjects.length) await released;
  }
}
