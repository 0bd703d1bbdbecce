import type { Administrator, ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { type CycleView, viewJob } from '../jobs/view-job.ts';
import { entryOf, type NamedApplication, namedApplication } from './named-application.ts';
import { selectApplications } from './rows.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

/** An application in the list of all: with what its job did last. */
export interface ApplicationLine extends ApplicationView {
  readonly running: boolean;
  readonly lastCycle: CycleView | null;
  /** Users and groups whose last attempt failed. */
  readonly failures: number;
  readonly links: number;
  /** It should have run and did not, for two intervals. */
  readonly late: boolean;
}

/** Every enterprise application that the caller may see, by name. */
export async function allApplications({ deps, owned }: Administrator): Promise<ApplicationLine[]> {
  const tenant = await organisationOf(deps);
  const all = await deps.storage.read(selectApplications(tenant.tenant));
  const { compare } = new Intl.Collator('en', { numeric: true });
  const applications = all
    .filter(({ application }) => owned?.has(application) ?? true)
    .sort((one, other) => compare(one.name, other.name));
  return Promise.all(
    applications.map((application) => lineOf(deps, { tenant, application, entry: entryOf(deps, application) })),
  );
}

/** One enterprise application by name or number. @throws Refused `unknown` */
export async function showApplication(deps: ApplicationDeps, name: string): Promise<ApplicationView> {
  return viewApplication(deps, await namedApplication(deps, name));
}

async function lineOf(deps: ApplicationDeps, named: NamedApplication): Promise<ApplicationLine> {
  const [shown, job] = await Promise.all([viewApplication(deps, named), viewJob(deps, named)]);
  const { running, last, failed, links } = job;
  return {
    ...shown,
    running: running !== null,
    lastCycle: running ?? last,
    failures: failed,
    links,
    late: job.lateSince !== null,
  };
}
