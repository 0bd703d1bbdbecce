import { hashPassword } from '#access/accounts/password.ts';
import type { CompiledProfile } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';

/** The tenant of that name. @throws Refused `unknown` */
export async function namedTenant(deps: ApplicationDeps, name: string): Promise<Tenant> {
  const tenant = await findTenant(deps.storage, name);
  if (tenant !== undefined) {
    await renewStale(deps, [tenant]);
    return tenant;
  }
  throw unknownTenant(name);
}

/** Reads profiles again that another process changed since. */
export async function renewStale({ servedProfiles }: ApplicationDeps, tenants: readonly Tenant[]): Promise<void> {
  const customers = tenants.filter((tenant) => tenant.kind === 'customer' && servedProfiles.isStale(tenant));
  for (const key of new Set(customers.map(({ profile }) => profile))) await servedProfiles.renew(key);
}

/** The one answer for a tenant that is not there, and for one that the caller is not to know of. */
export function unknownTenant(name: string): Refused {
  return new Refused('unknown', `There is no tenant ${name}.`, 'Sandboxes shows those there are.', {
    command: 'rollcall tenant list shows those there are.',
  });
}

/** The same, where only a customer of a served application will do. @throws Refused `unknown`, `conflict` */
export async function namedCustomer(deps: ApplicationDeps, name: string): Promise<Tenant> {
  const tenant = await namedTenant(deps, name);
  if (tenant.kind === 'customer') return tenant;
  throw new Refused(
    'conflict',
    `${name} is the organisation itself, not a tenant of a served application.`,
    'Its people and groups are those of the directory: Users and Groups.',
    { command: 'Its people and groups are those of rollcall directory.' },
  );
}

/** What the tenant is. @throws Refused `not-now` for a profile that this installation does not have. */
export function profileOf({ profiles, shapes, directoryProfile }: ApplicationDeps, tenant: Tenant): CompiledProfile {
  const profile = tenant.kind === 'organisation' ? directoryProfile : profiles.get(tenant.profile);
  if (profile !== undefined) return shapes.of(profile, tenant);
  throw new Refused(
    'not-now',
    `The tenant ${tenant.name} has the profile ${tenant.profile}, which this version does not have.`,
    'Install the version that made the tenant, or a later one.',
  );
}

/** What use-cases on the tenant's resources work with when an administrator acts. */
export function resourcesOf({ deps, actor }: Administrator, tenant: Tenant): ResourceContext {
  const { storage, clock, random, queue } = deps;
  return {
    storage,
    clock,
    random,
    queue,
    tenant,
    profile: profileOf(deps, tenant),
    actor,
    hashPassword: (password) => hashedPassword(deps, tenant, password),
  };
}

async function hashedPassword(
  { access, random }: ApplicationDeps,
  { name }: Tenant,
  password: string,
): Promise<string> {
  const hashed = await access.passwords.run(`tenant ${name}`, () => hashPassword(random, password));
  if (hashed === 'full') throw new Refused('not-now', 'Too many people sign in at this moment.', 'Try again.');
  return hashed.done;
}
