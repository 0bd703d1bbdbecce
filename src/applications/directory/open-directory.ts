import type { ResourceContext } from '#resources/context.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { resourcesOf } from '../tenants/named-tenant.ts';

/** The tenant that holds the directory, the enterprise applications and their jobs; made at the first start. */
export const organisationName = 'organisation';

/** The organisation. */
export async function organisationOf({ storage }: ApplicationDeps): Promise<Tenant> {
  const tenant = await findTenant(storage, organisationName);
  if (tenant === undefined) throw new Error('the organisation is missing: every start makes it');
  return tenant;
}

/** What use-cases on people and groups of the organisation work with. */
export async function openDirectory(administrator: Administrator): Promise<ResourceContext> {
  return resourcesOf(administrator, await organisationOf(administrator.deps));
}
