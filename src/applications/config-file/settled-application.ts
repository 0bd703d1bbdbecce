import type { Job } from '#engine/model/job.ts';
import type { JsonObject } from '#scim/json.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { type AssignmentView, assignmentsOf, countAssignments } from '../enterprise/list-assignments.ts';
import { entryOf, type NamedApplication } from '../enterprise/named-application.ts';
import { selectApplications } from '../enterprise/rows.ts';
import type { Settled } from '../form/section.ts';
import { readJob } from '../jobs/read-job.ts';
import { sections } from './file-schema.ts';

/** An application with all that is set of it. */
export interface SettledApplication {
  readonly named: NamedApplication;
  readonly job: Job;
  readonly settled: Settled;
}

/** Every application of the organisation, by name. */
export async function settledApplications(deps: ApplicationDeps): Promise<readonly SettledApplication[]> {
  const tenant = await organisationOf(deps);
  const found: SettledApplication[] = [];
  for (const application of await deps.storage.read(selectApplications(tenant.tenant))) {
    const named = { tenant, application, entry: entryOf(deps, application) };
    const { job, configuration } = await readJob(deps, tenant.tenant, application);
    const { name, settings } = application;
    found.push({ named, job, settled: { name, settings, configuration, schedule: job.schedule } });
  }
  return found.sort((one, other) => compareNames(one.settled.name, other.settled.name));
}

/** What is set of an application, as plain values under the names of the file. */
export function formOf(settled: Settled): JsonObject {
  return Object.fromEntries(sections.map(({ key, print }) => [key, print(settled)] as const));
}

/** Who is assigned, in the order of the file: groups and users by name. */
export async function assignedNow(
  { deps }: Pick<Administrator, 'deps'>,
  { tenant, application }: NamedApplication,
): Promise<readonly AssignmentView[]> {
  const found = await assignmentsOf(deps, tenant.tenant, application);
  return found.sort(
    (one, other) =>
      compareNames(one.type, other.type) || compareNames(one.name, other.name) || compareNames(one.role, other.role),
  );
}

/** Whether more than so many are assigned; no more are counted. */
export async function hasMoreAssigned(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  { tenant, application }: NamedApplication,
  most: number,
): Promise<boolean> {
  const [counted = 0] = await storage.read(countAssignments(tenant.tenant, application.application, most + 1));
  return counted > most;
}

/** By characters, so that the order is the same on every machine. */
export function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
