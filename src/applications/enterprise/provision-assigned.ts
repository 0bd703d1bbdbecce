import type { StoredResource } from '#resources/stored-resource.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { beginIfOn, type When } from '../jobs/begin-cycle.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import { assignmentChange } from './assignments.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { waitingAssignments } from './waiting-assignments.ts';

export interface ProvisionedAssigned {
  /** Users and groups that wait no longer. */
  readonly provisioned: number;
  /** When they are provisioned; null: nobody waited. */
  readonly when: When | null;
}

/** As many go in one commit. */
const together = 500;

/**
 * *Provision User*: lets go who was assigned before accounts were made, these users and groups or everybody who waits. A group goes
 * with its members. @throws Refused `conflict` for somebody who does not wait
 */
export async function provisionAssigned(
  administrator: Administrator,
  name: string,
  { principals }: { readonly principals?: readonly string[] | undefined },
): Promise<ProvisionedAssigned> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { job } = await readJob(deps, named.tenant.tenant, named.application);
  const provisioned =
    principals === undefined
      ? await releaseAll(administrator, named)
      : await releaseThese(administrator, named, principals);
  return { provisioned, when: provisioned === 0 ? null : await beginIfOn(deps, job, { actor, joins: true }) };
}

async function releaseThese(
  administrator: Administrator,
  named: NamedApplication,
  principals: readonly string[],
): Promise<number> {
  const directory = await openDirectory(administrator);
  const found = await Promise.all([...new Set(principals)].map((who) => findPrincipal(directory, who, undefined)));
  for (const principal of found) {
    const [waits] = await administrator.deps.storage.read(waitingAssignments(named, principal.n - 1, principal.n, 1));
    if (waits !== undefined) continue;
    const who = calledName(principal);
    throw new Refused(
      'conflict',
      `${who} does not wait to be provisioned to ${named.application.name}.`,
      'Look at the assignments once more; nothing was changed.',
    );
  }
  await release(administrator, named, found);
  return found.length;
}

async function releaseAll(administrator: Administrator, named: NamedApplication): Promise<number> {
  for (let after = 0, sum = 0; ; ) {
    const page = await administrator.deps.storage.read(
      waitingAssignments(named, after, Number.MAX_SAFE_INTEGER, together),
    );
    const principals = [...new Map(page.map(({ principal }) => [principal.n, principal])).values()];
    if (principals.length === 0) return sum;
    await release(administrator, named, principals);
    sum += principals.length;
    after = principals.at(-1)?.n ?? after;
  }
}

async function release(
  administrator: Administrator,
  { tenant: { tenant }, application }: NamedApplication,
  principals: readonly StoredResource[],
): Promise<void> {
  const writes = principals.map(
    ({ n }): Write => ({
      sql: 'update assignment set waits = 0 where tenant = ? and application = ? and principal = ? and waits = 1',
      parameters: [tenant, application.application, n],
    }),
  );
  const who = { names: principals.slice(0, 20).map(calledName), objects: principals.length };
  await administrator.deps.storage.commit({
    tenant,
    writes: [...writes, audited(administrator, tenant, 'assignment.provision', application.name, undefined, who)],
    changes: principals.map((principal) => assignmentChange(principal, application.application, 'assigned')),
    actor: administrator.actor,
  });
}
