import { readSubjects } from '#engine/cycle/load-subjects.ts';
import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { knownOf } from '#engine/decide/decide-unlinked.ts';
import { compileProtection } from '#engine/decide/protection.ts';
import type { Attributes, ObjectType } from '#engine/model/target.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import type { Administrator } from '../deps.ts';
import { appRolesOf } from '../enterprise/app-roles-of.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { entitles } from '../enterprise/settings.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { readJob } from '../jobs/read-job.ts';
import { notCompiled } from '../not-compiled.ts';
import { Refused } from '../refused.ts';

/** What an account of the application has of the values that an object would be given. @throws Refused where there is none */
export async function accountAt(
  { deps }: Administrator,
  { tenant, application, entry }: NamedApplication,
  source: number,
  type: ObjectType,
  target: string,
): Promise<Attributes> {
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) throw notCompiled(compilation.problems);
  const place = { tenant: tenant.tenant, job: job.job, application: application.application };
  const from = {
    ...place,
    storage: deps.storage,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups === true,
  };
  const [subject] = await readSubjects(from, theseObjects(tenant.tenant, [source]));
  const { target: port } = deps.targets.open(tenant.tenant, application, entry);
  try {
    const answer = await port.read(type, target);
    if (!answer.ok) throw refusalOf(application.name, target, answer.failure);
    const decide = {
      compiled: compilation.compiled,
      capabilities: capabilitiesOf(application, entry),
      entitles: (role: string) => entitles(application.settings, role),
      appRolesOf: (roles: readonly string[]) => appRolesOf(application, roles),
      environment: { now: deps.clock.now(), random: deps.random },
      hold: false,
      protects: compileProtection(configuration.protected ?? []),
    };
    return subject === undefined ? {} : knownOf(decide, subject, answer.value);
  } finally {
    await port.close();
  }
}

function refusalOf(
  name: string,
  target: string,
  { code, message, advice }: { readonly code: string; readonly message: string; readonly advice: string },
): Refused {
  if (code === 'not-found')
    return new Refused(
      'unknown',
      `${name} has no account ${target}.`,
      'Enter the identifier as the application shows it.',
      {
        field: 'target',
      },
    );
  return new Refused('conflict', `${name} could not be asked for ${target}: ${message}`, advice);
}
