import { readSubjects } from '#engine/cycle/load-subjects.ts';
import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { compileProtection } from '#engine/decide/protection.ts';
import { explainObject } from '#engine/explain/explain-object.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import type { ApplicationDeps } from '../deps.ts';
import { appRolesOf } from '../enterprise/app-roles-of.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { entitles } from '../enterprise/settings.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { Refused } from '../refused.ts';
import { readJob } from './read-job.ts';

/**
 * What a cycle would do about these objects, and why: the application is asked and nothing is written. In the order of
 * `sources`. @throws Refused for a mapping that cannot be run
 */
export async function explainDemand(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  sources: readonly number[],
): Promise<readonly Explanation[]> {
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) throw new Refused('conflict', compilation.problems[0]?.message ?? 'The mapping is wrong.');
  const { target } = deps.targets.open(tenant.tenant, application, entry);
  const request = {
    storage: deps.storage,
    tenant: tenant.tenant,
    job: application.application,
    application: application.application,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
    target,
    decide: {
      compiled: compilation.compiled,
      capabilities: capabilitiesOf(application, entry),
      entitles: (role: string) => entitles(application.settings, role),
      appRolesOf: (roles: readonly string[]) => appRolesOf(application, roles),
      environment: { now: deps.clock.now(), random: deps.random },
      hold: false,
      protects: compileProtection(configuration.protected ?? []),
    },
  };
  try {
    const subjects = await readSubjects(request, theseObjects(tenant.tenant, sources));
    const explained = new Map<number, Explanation>();
    for (const subject of subjects) explained.set(subject.source, await explainObject(request, subject));
    return sources.flatMap((source) => explained.get(source) ?? []);
  } finally {
    await target.close();
  }
}
