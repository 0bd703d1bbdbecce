import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { compileProtection } from '#engine/decide/protection.ts';
import { type Forecast, forecast } from '#engine/forecast/forecast.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { ObjectType, Target } from '#engine/model/target.ts';
import type { Json } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { appRolesOf } from '../enterprise/app-roles-of.ts';
import { holdAssigned } from '../enterprise/assigned-before.ts';
import { checkMapping } from '../enterprise/check-mapping.ts';
import { actionsOf, type MappingChange } from '../enterprise/mappings.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { type MappingInput, mappingAfter } from '../enterprise/replace-mapping.ts';
import { entitles, missingFields } from '../enterprise/settings.ts';
import { capabilitiesOf } from '../enterprise/wire.ts';
import { notCompiled } from '../not-compiled.ts';
import { Refused } from '../refused.ts';
import { readJob } from './read-job.ts';

export interface ForecastView {
  readonly counts: Readonly<Record<string, number>>;
  readonly looked: number;
  readonly more: boolean;
  readonly objects: readonly {
    readonly objectId: string;
    readonly name: string;
    readonly type: ObjectType;
    readonly outcome: Forecast['outcome'];
    readonly detail: string;
    readonly changes: readonly { readonly path: string; readonly before: Json; readonly after: Json }[];
  }[];
  readonly problem: string | null;
  /** How many accounts the application says it has; null: nobody asked it, or it does not say. */
  readonly accounts: number | null;
  /** Some of them are those of people in scope, or may be: it is better to begin with a simulation. */
  readonly adopts: boolean;
}

/** How many the application is asked for before a first start; asking takes its time. */
const mostAsked = 50;
/** How many are looked at when nobody is asked. */
const mostLooked = 1000;

/** How many the first cycle would create, match and skip: the application is asked for the first of them. @throws Refused */
export async function forecastStart(
  administrator: Administrator,
  name: string,
  input: {
    readonly scope?: Configuration['scope'] | undefined;
    /** What may be done to users, as it is about to be saved. */
    readonly actions?: MappingChange['actions'];
  },
): Promise<ForecastView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant, application, entry } = named;
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const { User } = configuration.objects;
  const users = { ...User, actions: actionsOf(User, input.actions) };
  const objects = { ...configuration.objects, User: users };
  const next = { ...configuration, scope: input.scope ?? configuration.scope, objects };
  const missing = missingFields(application.settings, entry);
  if (missing.length > 0) {
    throw new Refused(
      'conflict',
      `${application.name} cannot be reached yet: ${missing.join(' and ')} must be entered.`,
      'Enter it under Admin Credentials, and test the connection.',
    );
  }
  const { target } = deps.targets.open(tenant.tenant, application, entry);
  try {
    // The commit that enables Create Users makes those wait who are assigned by then.
    const allWait = holdAssigned(tenant.tenant, application, configuration, next).length > 0;
    const seen = await look(administrator, named, next, ['User', 'Group'], mostAsked, target, allWait);
    const accounts = await accountsIn(target);
    // Who was not asked for may be among the accounts that are there.
    const isAsked = seen.problem === null;
    // A group that is only ever made by hand over there is meant to be found.
    const byHand = capabilitiesOf(application, entry).groups === 'update-only';
    const found = seen.objects.some(({ outcome, type }) => outcome === 'match' && (type === 'User' || !byHand));
    const adopts = isAsked && (found || (seen.more && (accounts ?? 1) > 0));
    return { ...seen, accounts, adopts };
  } finally {
    await target.close();
  }
}

async function accountsIn(target: Target): Promise<number | null> {
  const listed = await target.list?.('User', { start: 1, count: 1 });
  return listed?.ok === true ? (listed.value.total ?? null) : null;
}

/** What a changed mapping would change at linked accounts; nothing is saved and nobody is asked. @throws Refused */
export async function forecastMapping(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  input: MappingInput,
): Promise<ForecastView> {
  const named = await namedApplication(administrator.deps, name);
  const { configuration } = await readJob(administrator.deps, named.tenant.tenant, named.application);
  const next = mappingAfter(administrator.deps, named, object, configuration, input);
  checkMapping(administrator.deps, named, object, next);
  return look(administrator, named, next, [object], mostLooked, undefined);
}

async function look(
  { deps }: Administrator,
  { tenant, application, entry }: NamedApplication,
  configuration: Configuration,
  types: readonly ObjectType[],
  limit: number,
  target: Target | undefined,
  allWait = false,
): Promise<ForecastView> {
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) throw notCompiled(compilation.problems, 'invalid');
  const { forecasts, more, failure } = await forecast({
    storage: deps.storage,
    tenant: tenant.tenant,
    job: application.application,
    application: application.application,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
    byRule: (configuration.pushRules ?? []).length > 0,
    types: types.filter((type) => configuration.objects[type].enabled),
    decide: {
      compiled: compilation.compiled,
      capabilities: capabilitiesOf(application, entry),
      entitles: (role) => entitles(application.settings, role),
      appRolesOf: (roles: readonly string[]) => appRolesOf(application, roles),
      environment: { now: deps.clock.now(), random: deps.random },
      hold: false,
      protects: compileProtection(configuration.protected ?? []),
    },
    limit,
    allWait,
    ...(target === undefined ? {} : { target }),
  });
  return view(forecasts, more, failure?.message ?? null);
}

function view(forecasts: readonly Forecast[], more: boolean, problem: string | null): ForecastView {
  const counts: Record<string, number> = {};
  for (const { outcome } of forecasts) counts[outcome] = (counts[outcome] ?? 0) + 1;
  const objects = forecasts
    .filter(({ outcome }) => outcome !== 'same')
    .slice(0, 200)
    .map(({ subject, name, outcome, detail, changes }) => ({
      objectId: subject.id ?? '',
      name,
      type: subject.type,
      outcome,
      detail,
      changes: changes.map(({ path, before, after }) => ({ path, before: before ?? null, after: after ?? null })),
    }));
  return { counts, looked: forecasts.length, more, objects, problem, accounts: null, adopts: false };
}
