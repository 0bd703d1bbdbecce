import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { checkName } from './add-application.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { renameApplication, selectApplications, updateApplication } from './rows.ts';
import type { ApplicationSettings } from './settings.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

export interface NewState {
  readonly settings: ApplicationSettings;
  /** Sealed; undefined: as they are. */
  readonly secrets?: string | null;
}

/** Changes settings or secrets with their audit row; `decide` sees the application as it is and is asked again when somebody was faster. */
export async function changeApplication(
  administrator: Administrator,
  name: string,
  act: string,
  decide: (named: NamedApplication) => NewState | Promise<NewState>,
): Promise<NamedApplication> {
  const { deps } = administrator;
  for (;;) {
    const named = await namedApplication(deps, name);
    const { tenant, application } = named;
    const { settings, secrets = application.secrets } = await decide(named);
    const committed = await deps.storage.commit({
      tenant: tenant.tenant,
      writes: [
        updateApplication(tenant.tenant, application, { settings, secrets }),
        audited(administrator, tenant.tenant, act, application.name, application.settings, settings),
      ],
    });
    if (committed.done) {
      await deps.targets.forget(tenant.tenant, application.application);
      return { ...named, application: { ...application, settings, secrets } };
    }
  }
}

/** Renames an application, changes who is told of failures, or how fast it may be asked. @throws Refused */
export async function setApplication(
  administrator: Administrator,
  name: string,
  input: {
    readonly name?: string | undefined;
    readonly notificationEmail?: string | null | undefined;
    readonly requestsPerSecond?: number | null | undefined;
  },
): Promise<ApplicationView> {
  const { deps } = administrator;
  let named = await namedApplication(deps, name);
  const { notificationEmail, requestsPerSecond } = input;
  if (notificationEmail !== undefined || requestsPerSecond !== undefined) {
    named = await changeApplication(administrator, name, 'application.change', ({ application }) => ({
      settings: {
        ...application.settings,
        ...(notificationEmail === undefined ? {} : { notificationEmail }),
        ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
      },
    }));
  }
  if (input.name !== undefined && input.name !== named.application.name) {
    await rename(administrator, named, input.name);
    named = await namedApplication(deps, input.name);
  }
  return viewApplication(deps, named);
}

async function rename(administrator: Administrator, { tenant, application }: NamedApplication, to: string) {
  const { storage } = administrator.deps;
  checkName(to);
  const others = await storage.read(selectApplications(tenant.tenant));
  const taken = others.some(
    (each) => each.application !== application.application && each.name.toLowerCase() === to.toLowerCase(),
  );
  if (taken) throw new Refused('conflict', `There is an application ${to} already.`, 'Give another name.');
  await storage.commit({
    tenant: tenant.tenant,
    writes: [
      renameApplication(tenant.tenant, application.application, to),
      audited(administrator, tenant.tenant, 'application.rename', application.name, undefined, { name: to }),
    ],
  });
}

/** Lets an application lie at an internal address, or forbids it again. @throws Refused */
export async function allowPrivateAddress(
  administrator: Administrator,
  name: string,
  allow: boolean,
): Promise<ApplicationView> {
  const act = allow ? 'application.private-address.allow' : 'application.private-address.forbid';
  const named = await changeApplication(administrator, name, act, ({ application }) => ({
    settings: { ...application.settings, allowPrivateAddress: allow },
  }));
  return viewApplication(administrator.deps, named);
}
