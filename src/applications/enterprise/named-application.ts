import type { GalleryEntry } from '#gallery/entry.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { Refused } from '../refused.ts';
import type { StoredApplication } from './decode-application.ts';
import { selectApplications } from './rows.ts';

/** An enterprise application with where it belongs and what the gallery says of it. */
export interface NamedApplication {
  readonly tenant: Tenant;
  readonly application: StoredApplication;
  readonly entry: GalleryEntry;
}

/** The application of that name or number. @throws Refused `unknown` */
export async function namedApplication(deps: ApplicationDeps, name: string): Promise<NamedApplication> {
  const tenant = await organisationOf(deps);
  const all = await deps.storage.read(selectApplications(tenant.tenant));
  const application =
    all.find((each) => each.name.toLowerCase() === name.toLowerCase()) ??
    all.find((each) => String(each.application) === name);
  if (application !== undefined) return { tenant, application, entry: entryOf(deps, application) };
  const close = didYouMean(
    name,
    all.map((each) => each.name),
  );
  throw new Refused('unknown', `There is no application ${name}.`, `${close}All applications shows those there are.`, {
    command: `${close}rollcall app list shows those there are.`,
  });
}

/** What the gallery says of an application. @throws Refused `not-now` when it is of a version that knew more */
export function entryOf({ gallery }: ApplicationDeps, application: StoredApplication): GalleryEntry {
  const entry = gallery.get(application.gallery);
  if (entry !== undefined) return entry;
  throw new Refused(
    'not-now',
    `${application.name} is of the gallery entry ${application.gallery}, which this version does not have.`,
    'Install the version that added it, or a later one.',
  );
}
