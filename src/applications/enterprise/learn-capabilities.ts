import { discover } from '#connectors/scim/discover.ts';
import type { Discovery } from '#connectors/scim/discovered.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { saveConfiguration } from '../jobs/save-configuration.ts';
import { learntConfiguration, undeclaredTargets } from './learnt-configuration.ts';
import type { NamedApplication } from './named-application.ts';
import { setCapabilities } from './rows.ts';

/**
 * Asks a non-gallery application what it can do, from /ServiceProviderConfig, /ResourceTypes and /Schemas: without groups,
 * group mapping goes off, and attributes that its schemas lack are not mapped. An application of the gallery is known. @returns sentences for the administrator
 */
export async function learnCapabilities(administrator: Administrator, named: NamedApplication): Promise<string[]> {
  const { deps } = administrator;
  const { tenant, application, entry } = named;
  if (entry.provenance !== 'standard') return [];
  const { target, requester } = deps.targets.open(tenant.tenant, { ...application, discovered: null }, entry);
  try {
    const found = await discover(requester, entry.target);
    if (!found.ok) return [`What it can do could not be asked: ${found.failure.message}`];
    const learnt = found.value;
    const writes = [setCapabilities(tenant.tenant, application.application, learnt)];
    await deps.storage.commit({ tenant: tenant.tenant, writes });
    return [...learnt.notes, ...(await fitConfiguration(administrator, named, learnt))];
  } finally {
    await target.close();
  }
}

/** Saves the configuration that fits, if it is another. @returns what had to be switched off, in a sentence */
async function fitConfiguration(administrator: Administrator, named: NamedApplication, learnt: Discovery) {
  const { tenant, application, entry } = named;
  const { job, configuration } = await readJob(administrator.deps, tenant.tenant, application);
  const next = learntConfiguration(configuration, entry.defaults, learnt);
  // The version that the caller saw is that of the application, whose connection was changed already.
  const { expected: _, ...unconditional } = administrator;
  if (next !== configuration)
    await saveConfiguration(unconditional, job, next, 'fits what the application says of itself');
  const missing = undeclaredTargets(next);
  return missing.length === 0 ? [] : [`Its /Schemas does not have ${missing.join(', ')}: these are not mapped.`];
}
