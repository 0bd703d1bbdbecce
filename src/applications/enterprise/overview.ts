import type { Configuration } from '#engine/model/configuration.ts';
import { DEFAULT_ACCESS } from '#engine/model/role.ts';
import { cycleKinds } from '#engine/queries/cycles.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { countPeople } from './gallery.ts';
import { countHolders } from './list-assignments.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { missingFields } from './settings.ts';

export interface OverviewStep {
  /** Number of the step in the guides. */
  readonly step: number;
  readonly done: boolean;
  /** What is true now, in a sentence. */
  readonly detail: string;
}

export interface Overview {
  readonly steps: readonly OverviewStep[];
  /** The first step that is not done; null: all are. */
  readonly next: number | null;
}

/** The six steps of the guides, done or not by what is true. @throws Refused `unknown` */
export async function overviewOf(administrator: Administrator, name: string): Promise<Overview> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job, configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const missing = missingFields(named.application.settings, named.entry);
  const finished = await deps.storage.read(cycleKinds(named.tenant.tenant, job.job));
  const steps = [
    planned(await countPeople(administrator)),
    supported(named, missing),
    added(named),
    await scoped(administrator, named, configuration),
    switchedOn(named, job.state, missing),
    monitored(finished.includes('initial')),
  ];
  return { steps, next: steps.find(({ done }) => !done)?.step ?? null };
}

function planned(people: number): OverviewStep {
  return people > 0
    ? { step: 1, done: true, detail: `The directory holds ${people === 1 ? 'one user' : `${people} users`}.` }
    : { step: 1, done: false, detail: 'The directory is empty: there is nobody to provision yet.' };
}

function supported({ application }: NamedApplication, missing: readonly string[]): OverviewStep {
  return missing.length === 0
    ? { step: 2, done: true, detail: `Credentials for ${application.settings.tenantUrl ?? ''} are stored.` }
    : { step: 2, done: false, detail: `Still to be brought from there: ${missing.join(' and ')}.` };
}

function added({ entry }: NamedApplication): OverviewStep {
  const own = 'Created as your own application: it is not in the gallery.';
  return {
    step: 3,
    done: true,
    detail: entry.provenance === 'standard' ? own : `Added from the gallery entry ${entry.name}.`,
  };
}

async function scoped(
  { deps }: Administrator,
  { tenant, application }: NamedApplication,
  { scope }: Configuration,
): Promise<OverviewStep> {
  if (scope === 'all') return { step: 4, done: true, detail: 'All users and groups are in scope.' };
  const holders = await deps.storage.read(countHolders(tenant.tenant, application.application));
  const entitling = new Set(application.settings.roles.filter(({ enabled }) => enabled).map(({ value }) => value));
  const entitled = holders
    .filter(({ role }) => role !== DEFAULT_ACCESS && entitling.has(role))
    .reduce((sum, { count }) => sum + count, 0);
  if (entitled > 0)
    return {
      step: 4,
      done: true,
      detail: `${entitled} ${entitled === 1 ? 'user or group is' : 'users and groups are'} assigned.`,
    };
  const detail =
    holders.length > 0
      ? 'All who are assigned hold roles that entitle to nothing, such as Default Access.'
      : 'Nobody is assigned yet.';
  return { step: 4, done: false, detail };
}

function switchedOn({ application }: NamedApplication, state: 'on' | 'off', missing: readonly string[]): OverviewStep {
  const { vocabulary } = application.settings;
  if (vocabulary === 'okta') return enabled(state, missing);
  if (state === 'on') return { step: 5, done: true, detail: 'Provisioning Status is On.' };
  const detail = missing.length > 0 ? 'Enter the Admin Credentials, then switch it on.' : 'Provisioning Status is Off.';
  return { step: 5, done: false, detail };
}

/** Step 5 as Okta's administrators do it. */
function enabled(state: 'on' | 'off', missing: readonly string[]): OverviewStep {
  if (state === 'on') return { step: 5, done: true, detail: 'Provisioning to the app is enabled.' };
  const configure = 'Configure the API integration, then enable what you would like to have under To App.';
  const detail = missing.length > 0 ? configure : 'Enable what you would like to have under To App.';
  return { step: 5, done: false, detail };
}

function monitored(initial: boolean): OverviewStep {
  return initial
    ? { step: 6, done: true, detail: 'The initial cycle has ended. Look at the provisioning logs now and then.' }
    : { step: 6, done: false, detail: 'The initial cycle has not ended yet.' };
}
