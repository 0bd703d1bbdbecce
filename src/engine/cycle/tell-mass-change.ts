import { allowedOf } from '../decide/guard.ts';
import type { Run } from '../execute/run.ts';
import { commit, read } from '../execute/run.ts';
import { defaultGuardLimits } from '../model/guard.ts';
import { countLinks } from '../queries/links.ts';
import { insertNotice } from '../queries/notices.ts';

/**
 * After a full cycle: an edit that changed one attribute of as many objects as the guard would hold removals of is told, because nobody may
 * have meant it. It stays done.
 */
export async function tellMassChange(run: Run): Promise<void> {
  const { tenant, job, deps, changed } = run;
  const [most] = [...changed].sort(([, one], [, other]) => other - one);
  if (most === undefined || job.state === 'off') return;
  const [attribute, objects] = most;
  const links = await read(run, countLinks(tenant, job.job));
  const linked = links.reduce((sum, { count }) => sum + count, 0);
  const limits = { ...(job.schedule.limits ?? defaultGuardLimits), on: true };
  if (objects <= allowedOf(limits, 'removals', { linked, written: 0, first: false })) return;
  const facts = { attribute, objects };
  await commit(run, [
    insertNotice(deps.random, { kind: 'mass-change', tenant, job: job.job, at: deps.clock.now(), facts }),
  ]);
}
