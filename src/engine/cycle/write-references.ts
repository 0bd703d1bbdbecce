import { settleReferencePage, settleReferences } from '../execute/references.ts';
import { type Run, read } from '../execute/run.ts';
import type { Subject } from '../model/subject.ts';
import { linkedAmong } from '../queries/numbers.ts';
import { subjectsOf } from '../queries/subjects.ts';

/**
 * Writes what objects refer to once they themselves are evaluated: references that failed share their row of work, which is done with
 * by then. `taken`: they are in hand. In the phases of a full cycle before references these come to all objects anyway.
 */
export async function writeReferences(run: Run, subjects: readonly Subject[], taken: boolean): Promise<void> {
  const { phase } = run.progress;
  if (phase === 'users' || phase === 'groups' || subjects.length === 0) return;
  const { tenant, job } = run;
  const numbers = linkedAmong(
    tenant,
    job.job,
    subjects.map(({ source }) => source),
  );
  const load = () => read(run, subjectsOf(tenant, job.job, numbers));
  if (taken) await settleReferences(run, await load());
  else await settleReferencePage(run, load);
}
