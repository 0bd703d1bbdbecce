import { listTenants } from '#resources/tenants/find-tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { purgesAt } from '../privacy/delete-tenant.ts';
import { namedTenant } from './named-tenant.ts';
import { type Region, regionsOf } from './regions.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

/** Every tenant of this installation, oldest first. */
export async function allTenants(deps: ApplicationDeps): Promise<TenantView[]> {
  const views: TenantView[] = [];
  for (let after = 0, more = true; more; ) {
    const page = await listTenants(deps.storage, { after });
    views.push(...page.map((tenant) => viewTenant(deps, tenant)));
    after = page.at(-1)?.tenant ?? after;
    more = page.length === 1000;
  }
  return views;
}

/** One tenant by name, with the regions of its application, and when its data is deleted. @throws Refused `unknown` */
export async function showTenant(
  deps: ApplicationDeps,
  name: string,
): Promise<TenantView & { readonly regions: readonly Region[]; readonly purges: string | null }> {
  const tenant = await namedTenant(deps, name);
  const purges = tenant.state === 'closed' ? await purgesAt(deps, tenant.tenant) : null;
  return { ...viewTenant(deps, tenant), regions: regionsOf(deps, tenant), purges };
}
