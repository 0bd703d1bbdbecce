import { createJobWrites } from '#engine/jobs.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import { expandAddress } from './expand-address.ts';
import { galleryEntry } from './gallery.ts';
import { namedApplication } from './named-application.ts';
import { insertApplication, selectApplications } from './rows.ts';
import { type ApplicationSettings, newSettings, type Vocabulary } from './settings.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

export interface NewApplication {
  readonly gallery: string;
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly subdomain?: string | undefined;
  readonly copyFrom?: string | undefined;
  /** Absent: as the application that it is copied from, else Entra's. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** Adds an application with its job, which is off, and the mappings of its gallery entry or of another application. @throws Refused */
export async function addApplication(administrator: Administrator, input: NewApplication): Promise<ApplicationView> {
  const { deps, actor } = administrator;
  const entry = galleryEntry(deps, input.gallery);
  const { tenant } = await organisationOf(deps);
  const name = await freeName(administrator, tenant, input.name, entry);
  const { settings, configuration } = await startOf(administrator, entry, input);
  const number = { seq: 0 };
  const at = deps.clock.now();
  const { version, defaults } = entry;
  const gallery = { version, defaults };
  const job = { tenant, job: number, application: number, configuration, gallery, author: actor, at };
  await deps.storage.commit({
    tenant,
    writes: [
      insertApplication(tenant, number, { name, gallery: entry.key, settings }, { at, actor }),
      ...createJobWrites(job),
      audited(administrator, tenant, 'application.add', name, undefined, {
        gallery: entry.key,
        vocabulary: settings.vocabulary ?? 'entra',
      }),
    ],
    changes: [{ n: number, id: name, type: 'Application', kind: 'application-added' }],
    actor,
  });
  return viewApplication(deps, await namedApplication(deps, name));
}

async function freeName(
  { deps }: Administrator,
  tenant: number,
  wanted: string | undefined,
  entry: GalleryEntry,
): Promise<string> {
  const taken = new Set((await deps.storage.read(selectApplications(tenant))).map(({ name }) => name.toLowerCase()));
  if (wanted !== undefined) {
    checkName(wanted);
    if (!taken.has(wanted.toLowerCase())) return wanted;
    throw new Refused('conflict', `There is an application ${wanted} already.`, 'Give it another name.', {
      command: 'Give another name with --name.',
    });
  }
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? entry.name : `${entry.name} ${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A name that is a number would be taken for one. @throws Refused `invalid` */
export function checkName(name: string): void {
  if (!/^\d+$/.test(name) && name.trim() === name && !/\p{Cc}/u.test(name)) return;
  throw new Refused('invalid', `${JSON.stringify(name)} is no name for an application.`, 'Take words, not a number.');
}

async function startOf(
  { deps }: Administrator,
  entry: GalleryEntry,
  input: NewApplication,
): Promise<{ settings: ApplicationSettings; configuration: Configuration }> {
  const fresh = newSettings(entry);
  const address = expandAddress(entry, input);
  const settings = {
    ...fresh,
    tenantUrl: address.tenantUrl ?? null,
    tokenUrl: address.tokenUrl ?? null,
    ...(input.vocabulary === undefined ? {} : { vocabulary: input.vocabulary }),
  };
  if (input.copyFrom === undefined) {
    const { defaults } = entry;
    return { settings, configuration: input.vocabulary === 'okta' ? nothingEnabled(defaults) : defaults };
  }
  const { tenant, application } = await namedApplication(deps, input.copyFrom);
  if (application.gallery !== entry.key) {
    throw new Refused(
      'conflict',
      `${application.name} is ${application.gallery}, not ${entry.key}: its mappings would not fit.`,
      'Copy from an application of the same kind.',
    );
  }
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const { roles, vocabulary } = application.settings;
  return { settings: { ...(vocabulary === undefined ? {} : { vocabulary }), ...settings, roles }, configuration };
}

/** Okta's way to begin: nothing is done to an account until it is enabled, and no group is pushed because it is assigned. */
function nothingEnabled(defaults: Configuration): Configuration {
  const { User, Group } = defaults.objects;
  const actions = { create: false, update: false, delete: false };
  const users = { ...User, actions: { ...actions, disable: false } };
  return { ...defaults, pushAssigned: false, objects: { User: users, Group: { ...Group, actions } } };
}
