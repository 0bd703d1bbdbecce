import { changeTenant } from '#resources/tenants/change-tenant.ts';
import type { ClientPolicy } from '#resources/tenants/client-policy.ts';
import { permittedRate } from '#resources/tenants/permitted-rate.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { type HabitFact, habitFacts } from '#scim/habits/habit-facts.ts';
import { type Habit, habits } from '#scim/habits/leniency.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { namedCustomer, profileOf } from './named-tenant.ts';

/** What a tenant forgives its SCIM clients, and how often they may ask. */
export interface ClientsView {
  readonly tenant: string;
  /** No habit is forgiven. */
  readonly strict: boolean;
  readonly habits: readonly (HabitFact & { readonly habit: Habit; readonly forgiven: boolean })[];
  /** Requests a minute of the tenant; null: no limit. */
  readonly perMinute: number | null;
  /** What its application has. */
  readonly usualPerMinute: number | null;
  /** Requests a minute of each credential; null: no limit of its own. */
  readonly perCredential: number | null;
}

export interface ClientsChange {
  readonly strict?: boolean | undefined;
  /** Habits to be refused, and to be forgiven again. */
  readonly refuse?: readonly Habit[] | undefined;
  readonly forgive?: readonly Habit[] | undefined;
  /** `usual`: as its application has it. */
  readonly perMinute?: number | null | 'usual' | undefined;
  readonly perCredential?: number | null | undefined;
}

/** @throws Refused `unknown`, `conflict` */
export async function showClients(deps: ApplicationDeps, name: string): Promise<ClientsView> {
  return viewClients(deps, await namedCustomer(deps, name));
}

/** Changes what is named and leaves the rest as it is; requests follow it at once. @throws Refused `unknown`, `conflict` */
export async function changeClients(
  administrator: Administrator,
  name: string,
  change: ClientsChange,
): Promise<ClientsView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, name);
  const changed = await changeTenant(
    deps.storage,
    tenant.tenant,
    ({ clients }) => ({ clients: changedPolicy(clients, change) }),
    (before, after) => [
      audited(administrator, tenant.tenant, 'tenant.clients', tenant.name, before.clients, after.clients),
    ],
  );
  deps.tenantChanged();
  return viewClients(deps, changed ?? tenant);
}

function changedPolicy(before: ClientPolicy, change: ClientsChange): ClientPolicy {
  const refused = new Set([...before.refused, ...(change.refuse ?? [])]);
  for (const habit of change.forgive ?? []) refused.delete(habit);
  const { perMinute: _, ...kept } = before;
  const perMinute = change.perMinute === undefined ? before.perMinute : change.perMinute;
  return {
    ...kept,
    strict: change.strict ?? before.strict,
    refused: [...refused],
    ...(perMinute === undefined || perMinute === 'usual' ? {} : { perMinute }),
    ...(change.perCredential === undefined ? {} : { perCredential: change.perCredential }),
  };
}

function viewClients(deps: ApplicationDeps, tenant: Tenant): ClientsView {
  const { profile } = profileOf(deps, tenant);
  const { strict, refused } = tenant.clients;
  const { perMinute: _, ...asUsual } = tenant.clients;
  return {
    tenant: tenant.name,
    strict,
    habits: habits.map((habit) => ({
      habit,
      ...habitFacts[habit],
      forgiven: !strict && !refused.includes(habit),
    })),
    ...permittedRate(profile, tenant),
    usualPerMinute: permittedRate(profile, { ...tenant, clients: asUsual }).perMinute,
  };
}
