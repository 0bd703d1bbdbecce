import { changeTenant } from '#resources/tenants/change-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { type JsonObject, own } from '#scim/json.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer, profileOf } from './named-tenant.ts';

const sites = 'sites';

/** Sites of a tenant whose application has them. @throws Refused */
export async function sitesOf(administrator: Administrator, tenantName: string): Promise<SiteView[]> {
  return catalogOf(await tenantWithSites(administrator, tenantName)).map(viewSite);
}

/** Adds a site. @throws Refused `conflict` for one that is there */
export async function addSite(administrator: Administrator, tenantName: string, name: string): Promise<SiteView> {
  const { deps } = administrator;
  const tenant = await tenantWithSites(administrator, tenantName);
  const site = { name };
  await changeTenant(
    deps.storage,
    tenant.tenant,
    (before) => {
      const known = catalogOf(before);
      if (known.some((each) => own(each, 'name') === name)) {
        throw new Refused('conflict', `${tenantName} has a site ${name} already.`);
      }
      return { catalogs: { [sites]: [...known, site] } };
    },
    () => [audited(administrator, tenant.tenant, 'tenant.site.create', name)],
  );
  deps.tenantChanged();
  return viewSite(site);
}

export interface SiteView {
  readonly name: string;
}

async function tenantWithSites(administrator: Administrator, tenantName: string): Promise<Tenant> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const { profile } = profileOf(administrator.deps, tenant);
  if (Object.hasOwn(profile.catalogs, sites)) return tenant;
  throw new Refused('conflict', `${tenantName} has no sites: ${profile.name} does not know them.`);
}

function catalogOf(tenant: Tenant): readonly JsonObject[] {
  return Object.hasOwn(tenant.catalogs, sites) ? (tenant.catalogs[sites] ?? []) : [];
}

function viewSite(site: JsonObject): SiteView {
  return { name: String(own(site, 'name') ?? '') };
}
