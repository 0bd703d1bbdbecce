import { discover } from '#connectors/scim/discover.ts';
import type { Discovery, DiscoveryResult } from '#connectors/scim/discovered.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { saveConfiguration } from '../jobs/save-configuration.ts';
import { learntConfiguration, undeclaredTargets } from './learnt-configuration.ts';
import type { NamedApplication } from './named-application.ts';
import { setCapabilities } from './rows.ts';

/** A sentence that names all of twenty is not read. */
const namedAtMost = 4;

/**
 * Asks a non-gallery application what it can do, from /ServiceProviderConfig, /ResourceTypes and /Schemas, and writes nothing;
 * `unsaved`: nothing is kept of what it is asked with. Undefined for an application of the gallery: that is known.
 */
export async function askCapabilities(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  unsaved: boolean,
): Promise<DiscoveryResult | undefined> {
  if (entry.provenance !== 'standard') return undefined;
  const open = deps.targets.open(tenant.tenant, { ...application, discovered: null }, entry, { once: unsaved });
  try {
    return await discover(open.requester, entry.target);
  } finally {
    await open.target.close();
  }
}

/**
 * Learns what a non-gallery application can do: without groups, group mapping goes off, and attributes that its schemas lack
 * are not mapped. @param asked what it has just said, else it is asked. @returns sentences for the administrator
 */
export async function learnCapabilities(
  administrator: Administrator,
  named: NamedApplication,
  asked?: DiscoveryResult,
): Promise<string[]> {
  const { deps } = administrator;
  const { tenant, application } = named;
  const found = asked ?? (await askCapabilities(deps, named, false));
  if (found === undefined) return [];
  if (!found.ok) return [`What it can do could not be asked: ${found.failure.message}`];
  const learnt = found.value;
  const writes = [setCapabilities(tenant.tenant, application.application, learnt)];
  await deps.storage.commit({ tenant: tenant.tenant, writes });
  return [...learnt.notes, ...(await fitConfiguration(administrator, named, learnt))];
}

/** What would be learnt, once the connection is saved. @returns sentences for the administrator */
export async function foretellCapabilities(
  { deps }: Administrator,
  { tenant, application, entry }: NamedApplication,
  learnt: Discovery,
): Promise<string[]> {
  const { configuration } = await readJob(deps, tenant.tenant, application);
  return [...learnt.notes, ...saidMissing(learntConfiguration(configuration, entry.defaults, learnt))];
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
  return saidMissing(next);
}

function saidMissing(configuration: Configuration): string[] {
  const missing = undeclaredTargets(configuration);
  if (missing.length === 0) return [];
  const named = missing.slice(0, namedAtMost).join(', ');
  const more = missing.length - namedAtMost;
  return [
    `Its /Schemas does not have ${named}${more > 0 ? ` and ${more} more` : ''}: these are not mapped. The attribute mapping marks them.`,
  ];
}
