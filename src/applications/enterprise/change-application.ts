import type { Act } from '#access/acts.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { changedMeanwhile, matchVersion } from '../match-version.ts';
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
  /** What else is in the commit; refused, it is all decided anew. */
  readonly writes?: readonly Write[];
}

/** Changes settings or secrets with their audit row; `decide` sees the application as it is and is asked again when somebody was faster. */
export async function changeApplication(
  administrator: Administrator,
  name: string,
  act: Act,
  decide: (named: NamedApplication) => NewState | Promise<NewState>,
): Promise<NamedApplication> {
  const { deps } = administrator;
  for (;;) {
    const named = await namedApplication(deps, name);
    const { tenant, application } = named;
    matchVersion(administrator, application.name, application);
    const stamp = { at: deps.clock.now(), actor: administrator.actor };
    const { settings, secrets = application.secrets, writes = [] } = await decide(named);
    const committed = await deps.storage.commit({
      tenant: tenant.tenant,
      writes: [
        updateApplication(tenant.tenant, application, { settings, secrets }, stamp),
        ...writes,
        audited(administrator, tenant.tenant, act, application.name, application.settings, settings),
      ],
    });
    if (committed.done) {
      await deps.targets.forget(tenant.tenant, application.application);
      const { at: changed, actor: changedBy } = stamp;
      const after = { ...application, settings, secrets, version: application.version + 1, changed, changedBy };
      return { ...named, application: after };
    }
  }
}

/** Renames an application, changes who is told of failures, how fast it may be asked, or in whose words its pages are. @throws Refused */
export async function setApplication(
  administrator: Administrator,
  name: string,
  input: {
    readonly name?: string | undefined;
    readonly notificationEmail?: string | null | undefined;
    readonly requestsPerSecond?: number | null | undefined;
    readonly concurrency?: number | null | undefined;
    readonly notifyOnFailure?: boolean | undefined;
    readonly signOnConfigured?: boolean | undefined;
    readonly vocabulary?: ApplicationSettings['vocabulary'] | undefined;
    readonly mode?: ApplicationSettings['mode'] | undefined;
    readonly wireFormat?: ApplicationSettings['wireFormat'] | undefined;
    readonly wireWhole?: boolean | undefined;
    readonly quirks?: ApplicationSettings['quirks'] | undefined;
  },
): Promise<ApplicationView> {
  const { deps } = administrator;
  let named = await namedApplication(deps, name);
  matchVersion(administrator, named.application.name, named.application);
  const settings = changedSettings(named.application.settings, input);
  if (JSON.stringify(settings) !== JSON.stringify(named.application.settings)) {
    named = await changeApplication(administrator, name, 'application.change', (found) => ({
      settings: changedSettings(found.application.settings, input),
    }));
  }
  if (input.name !== undefined && input.name !== named.application.name) {
    await rename(administrator, named, input.name);
    named = await namedApplication(deps, input.name);
  }
  return viewApplication(deps, named);
}

function changedSettings(
  settings: ApplicationSettings,
  input: { readonly [name in keyof ApplicationSettings]?: ApplicationSettings[name] | undefined },
): ApplicationSettings {
  const {
    concurrency,
    notificationEmail,
    requestsPerSecond,
    notifyOnFailure,
    signOnConfigured,
    vocabulary,
    mode,
    wireFormat,
    wireWhole,
    quirks,
  } = input;
  return {
    ...settings,
    ...(notificationEmail === undefined ? {} : { notificationEmail }),
    ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(notifyOnFailure === undefined ? {} : { notifyOnFailure }),
    ...(signOnConfigured === undefined ? {} : { signOnConfigured }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(mode === undefined ? {} : { mode }),
    ...(wireFormat === undefined ? {} : { wireFormat }),
    ...(wireWhole === undefined ? {} : { wireWhole }),
    ...(quirks === undefined ? {} : { quirks }),
  };
}

async function rename(administrator: Administrator, { tenant, application }: NamedApplication, to: string) {
  const { storage } = administrator.deps;
  checkName(to);
  const others = await storage.read(selectApplications(tenant.tenant));
  const taken = others.some(
    (each) => each.application !== application.application && each.name.toLowerCase() === to.toLowerCase(),
  );
  if (taken) throw new Refused('conflict', `There is an application ${to} already.`, 'Give another name.');
  const stamp = { at: administrator.deps.clock.now(), actor: administrator.actor };
  const committed = await storage.commit({
    tenant: tenant.tenant,
    writes: [
      renameApplication(tenant.tenant, application, to, stamp),
      audited(administrator, tenant.tenant, 'application.rename', application.name, undefined, { name: to }),
    ],
  });
  if (!committed.done) {
    const now = await namedApplication(administrator.deps, String(application.application));
    throw changedMeanwhile(application.name, now.application);
  }
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
