import type { ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { entryOf, namedApplication } from './named-application.ts';
import { selectApplications } from './rows.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

/** Every enterprise application, in the order they were added. */
export async function allApplications(deps: ApplicationDeps): Promise<ApplicationView[]> {
  const tenant = await organisationOf(deps);
  const applications = await deps.storage.read(selectApplications(tenant.tenant));
  return Promise.all(
    applications.map((application) =>
      viewApplication(deps, { tenant, application, entry: entryOf(deps, application) }),
    ),
  );
}

/** One enterprise application by name or number. @throws Refused `unknown` */
export async function showApplication(deps: ApplicationDeps, name: string): Promise<ApplicationView> {
  return viewApplication(deps, await namedApplication(deps, name));
}
