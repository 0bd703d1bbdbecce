import { goOn, type Run, read } from '../execute/run.ts';
import { countLinks } from '../queries/links.ts';
import { endOfLinkSlice, purgedLinks } from '../queries/numbers.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';

/** Links looked at in one slice. */
const slice = 500;

/** Links whose object was purged: nobody's candidates, and therefore met by no other phase. Removals are planned. */
export async function runLeaverPhase(run: Run): Promise<void> {
  const { tenant, job } = run;
  const links = await read(run, countLinks(tenant, job.job));
  run.progress.expect(
    'leavers',
    links.reduce((sum, { count }) => sum + count, 0),
  );
  for (;;) {
    goOn(run);
    const after = run.progress.checkpoint;
    const [end] = await read(run, endOfLinkSlice(tenant, job.job, after, slice));
    const upTo = end ?? Number.MAX_SAFE_INTEGER;
    const load = () => loadSubjects(run, purgedLinks(tenant, job.job, after, upTo));
    await evaluatePage(run, load, {
      hold: true,
      planned: false,
      allows: [],
      checkpoint: { phase: 'leavers', number: upTo },
    });
    if (end === undefined) return;
    run.progress.step(slice);
  }
}
