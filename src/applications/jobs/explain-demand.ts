import { readSubjects } from '#engine/cycle/load-subjects.ts';
import { explainObject } from '#engine/explain/explain-object.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { decideContextOf } from './decide-context-of.ts';
import { readJob } from './read-job.ts';

/**
 * What a cycle that was asked for these objects would do about them, and why: the application is asked and nothing is written. In the order of
 * `sources`. @throws Refused for a mapping that cannot be run
 */
export async function explainDemand(
  deps: ApplicationDeps,
  named: NamedApplication,
  sources: readonly number[],
): Promise<readonly Explanation[]> {
  const { tenant, application, entry } = named;
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const decide = decideContextOf(deps, named, configuration, job.configuration);
  const { target } = deps.targets.open(tenant.tenant, application, entry);
  const request = {
    storage: deps.storage,
    tenant: tenant.tenant,
    job: application.application,
    application: application.application,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
    target,
    decide,
  };
  try {
    const subjects = await readSubjects(request, theseObjects(tenant.tenant, sources));
    const explained = new Map<number, Explanation>();
    for (const subject of subjects) {
      explained.set(subject.source, await explainObject(request, { ...subject, demanded: true }));
    }
    return sources.flatMap((source) => explained.get(source) ?? []);
  } finally {
    await target.close();
  }
}
