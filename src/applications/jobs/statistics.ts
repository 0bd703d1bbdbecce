import { addTally, type Tally } from '#engine/model/outcome.ts';
import { latestCycles } from '#engine/queries/cycles.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { readJob } from './read-job.ts';

export interface Statistics {
  readonly cycles: number;
  /** When the first of them began; null: there was none. */
  readonly since: string | null;
  readonly tally: Tally;
}

/** What the cycles of an application did in all, at most the last 1,000. @throws Refused `unknown` */
export async function statisticsOf(deps: ApplicationDeps, name: string): Promise<Statistics> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const cycles = await deps.storage.read(latestCycles(tenant.tenant, job.job, 1000));
  const oldest = cycles.at(-1);
  return {
    cycles: cycles.length,
    since: oldest === undefined ? null : new Date(oldest.started).toISOString(),
    tally: cycles.reduce<Tally>((sum, { tally }) => addTally(sum, tally), {}),
  };
}
