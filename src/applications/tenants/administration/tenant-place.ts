import type { AdministratorPolicy } from '#resources/profile.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { AccountPlace } from '../../access/account-place.ts';
import type { ApplicationDeps } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { namedCustomer, profileOf } from '../named-tenant.ts';

/** A tenant that has administrators of its own, and what they may be. */
export interface TenantPlace {
  readonly tenant: Tenant;
  readonly place: AccountPlace;
  readonly policy: AdministratorPolicy;
}

/** The tenant of that name, whose application gives it administrators. @throws Refused `unknown`, `conflict` */
export async function tenantPlace(deps: ApplicationDeps, name: string): Promise<TenantPlace> {
  const tenant = await namedCustomer(deps, name);
  const { profile } = profileOf(deps, tenant);
  if (profile.administrators === undefined) {
    throw new Refused(
      'conflict',
      `${name} has no administrators of its own: ${profile.name} tenants have none.`,
      'Administrators of this installation do what there is to do.',
    );
  }
  return { tenant, place: { tenant: tenant.tenant, name: tenant.name }, policy: profile.administrators };
}
