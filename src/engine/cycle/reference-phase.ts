import { settleReferencePage } from '../execute/references.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import type { ObjectType } from '../model/target.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { countLinks } from '../queries/links.ts';
import { activeLinks } from '../queries/numbers.ts';
import { subjectsOf } from '../queries/subjects.ts';

const pageSize = 500;

/** Writes references of all provisioned objects, page by page behind the checkpoint: both ends have their links by now. */
export async function runReferencePhase(run: Run): Promise<void> {
  const types = (['User', 'Group'] as const).filter((type) => run.decide.compiled.objects[type].references.length > 0);
  const links = await read(run, countLinks(run.tenant, run.job.job));
  const counted = links.filter(({ type }) => types.some((each) => each === type));
  run.progress.expect(
    'references',
    counted.reduce((sum, { count }) => sum + count, 0),
  );
  for (const type of types) {
    await referencesOf(run, type);
  }
}

async function referencesOf(run: Run, type: ObjectType): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  let after = type === 'User' ? progress.checkpoint : 0;
  for (;;) {
    goOn(run);
    const numbers = activeLinks(tenant, job.job, type, after, pageSize);
    const subjects = await settleReferencePage(run, () => read(run, subjectsOf(tenant, job.job, numbers)));
    run.progress.step(subjects.length);
    const last = subjects.at(-1);
    if (last === undefined || subjects.length < pageSize) return;
    after = last.source;
    if (type === 'User') await commit(run, [setCheckpoint(tenant, job.job, cycle.cycle, 'references', after)]);
  }
}
