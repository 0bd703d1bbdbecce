import { discover } from '#connectors/scim/discover.ts';
import type { Discovery } from '#connectors/scim/discovered.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { saveConfiguration } from '../jobs/save-configuration.ts';
import type { NamedApplication } from './named-application.ts';
import { setCapabilities } from './rows.ts';

/**
 * Asks a non-gallery application what it can do, from /ServiceProviderConfig, /ResourceTypes and /Schemas: without groups,
 * group mapping goes off. An application of the gallery is known. @returns sentences for the administrator
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
    await switchGroups(administrator, named, learnt);
    return [...learnt.notes];
  } finally {
    await target.close();
  }
}

/** Group mapping follows what the application has; what an administrator switched off himself stays off. */
async function switchGroups(administrator: Administrator, named: NamedApplication, learnt: Discovery): Promise<void> {
  const { tenant, application, entry } = named;
  const { job, configuration } = await readJob(administrator.deps, tenant.tenant, application);
  const has = learnt.capabilities.groups !== 'none';
  const { Group } = configuration.objects;
  const offByUs = Group.locked?.create === noGroups;
  if (has === !offByUs) return;
  const { locked: _, ...unlocked } = Group;
  const group = has
    ? { ...unlocked, enabled: entry.defaults.objects.Group.enabled, actions: entry.defaults.objects.Group.actions }
    : { ...Group, enabled: false, locked: { create: noGroups, delete: noGroups } };
  const next: Configuration = { ...configuration, objects: { ...configuration.objects, Group: group } };
  await saveConfiguration(administrator, job, next, has ? 'the application has groups' : noGroups);
}

const noGroups = 'The application has no groups: group mapping and group probe are off.';
