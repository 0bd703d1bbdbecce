import { deleteOwner, insertOwner, selectOwned, selectOwners } from '#access/owners/owner-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { selectApplications } from '../enterprise/rows.ts';
import { Refused } from '../refused.ts';
import { namedAdministrator } from './named-administrator.ts';

export interface OwnersView {
  readonly owners: readonly {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly since: string;
    readonly addedBy: string;
  }[];
}

/** Who owns an application. @throws Refused `unknown` */
export async function showOwners(deps: ApplicationDeps, name: string): Promise<OwnersView> {
  const { tenant, application } = await namedApplication(deps, name);
  const owners = await deps.storage.read(selectOwners(tenant.tenant, application.application));
  return {
    owners: owners.map(({ id, login, name: fullName, at, actor }) => {
      return { id, login, name: fullName, since: new Date(at).toISOString(), addedBy: actor };
    }),
  };
}

/** Makes an administrator with the role Application Owner an owner. @throws Refused `unknown`, `conflict` without the role */
export async function addOwner(administrator: Administrator, name: string, whom: string): Promise<OwnersView> {
  const { deps, actor } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const account = await namedAdministrator(deps, whom);
  if (!account.roles.includes('application-owner')) {
    throw new Refused(
      'conflict',
      `${account.login} does not have the role Application Owner.`,
      'A Global Administrator gives it, under Administrators.',
    );
  }
  await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [
      insertOwner(tenant.tenant, application.application, account.id, { at: deps.clock.now(), actor }),
      audited(administrator, tenant.tenant, 'application.owner.add', application.name, undefined, {
        owner: account.login,
      }),
    ],
  });
  return showOwners(deps, name);
}

/** Takes an ownership away. @throws Refused `unknown` */
export async function removeOwner(administrator: Administrator, name: string, whom: string): Promise<OwnersView> {
  const { deps } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const account = await namedAdministrator(deps, whom);
  const committed = await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [
      deleteOwner(tenant.tenant, application.application, account.id),
      audited(administrator, tenant.tenant, 'application.owner.remove', application.name, { owner: account.login }),
    ],
  });
  if (committed.done) return showOwners(deps, name);
  throw new Refused(
    'unknown',
    `${account.login} is no owner of ${application.name}.`,
    'Look at the list of its owners.',
  );
}

/** The applications that an administrator owns, by number. */
export async function ownedBy(deps: ApplicationDeps, administrator: string): Promise<ReadonlySet<number>> {
  const { tenant } = await organisationOf(deps);
  return new Set(await deps.storage.read(selectOwned(tenant, administrator)));
}

/** One answer for an application that is not there and one that is another's. @throws Refused `unknown` */
export async function checkOwned(deps: ApplicationDeps, owned: ReadonlySet<number>, name: string): Promise<void> {
  const { tenant } = await organisationOf(deps);
  const all = await deps.storage.read(selectApplications(tenant));
  const wanted = name.toLowerCase();
  const called =
    all.find((each) => each.name.toLowerCase() === wanted) ?? all.find((each) => String(each.application) === name);
  if (called !== undefined && owned.has(called.application)) return;
  throw new Refused(
    'unknown',
    `You own no application ${name}.`,
    'Ask who administers applications to name you its owner.',
  );
}
