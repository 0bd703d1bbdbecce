import { putFirstWrites } from '#engine/jobs.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { beginCycle } from './begin-cycle.ts';
import { readJob } from './read-job.ts';
import { checkConnected } from './run-job.ts';
import { type JobView, viewJob } from './view-job.ts';

/** Provisions these people and groups now; all the others wait until the job is started. @throws Refused */
export async function provisionFirst(
  administrator: Administrator,
  name: string,
  objects: readonly string[],
): Promise<JobView> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  checkConnected(named);
  const { job } = await readJob(deps, tenant, named.application);
  const context = await openDirectory(administrator);
  const found = await Promise.all(objects.map((who) => findPrincipal(context, who, undefined)));
  const people = found.map(calledName);
  await deps.storage.commit({
    tenant,
    writes: [
      ...putFirstWrites(
        tenant,
        job.job,
        found.map(({ n }) => n),
      ),
      audited(administrator, tenant, 'job.first', named.application.name, undefined, { people }),
    ],
  });
  await beginCycle(deps, tenant, job.job, { kind: 'on-demand', actor });
  return viewJob(deps, named);
}
