import { findTenantByExternalId, listTenants, tenantsNamed } from '#resources/tenants/find-tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { purgesAt } from '../privacy/delete-tenant.ts';
import { Refused } from '../refused.ts';
import { namedTenant, renewStale } from './named-tenant.ts';
import { type Region, regionsOf } from './regions.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

export interface TenantsAsked {
  readonly profile?: string | undefined;
  readonly externalId?: string | undefined;
  /** What the name begins with; the page is by name then. */
  readonly search?: string | undefined;
  /** The name of the last tenant of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the tenants, oldest first, or by name where one is searched for. @throws Refused `invalid`, `unknown` */
export async function pageOfTenants(
  deps: ApplicationDeps,
  asked: TenantsAsked,
): Promise<{ readonly tenants: readonly TenantView[]; readonly next: string | null }> {
  const { profile, externalId, limit } = asked;
  if (externalId !== undefined) {
    if (profile === undefined)
      throw new Refused(
        'invalid',
        'An externalId is looked for among the tenants of one profile.',
        'Give profile, too.',
        {
          field: 'profile',
        },
      );
    const found = await findTenantByExternalId(deps.storage, profile, externalId);
    return { tenants: found === undefined ? [] : [viewTenant(deps, found)], next: null };
  }
  const page = await tenantsAsked(deps, asked);
  const shown = page.slice(0, limit);
  await renewStale(deps, shown);
  return {
    tenants: shown.map((tenant) => viewTenant(deps, tenant)),
    next: page.length > limit ? (shown.at(-1)?.name ?? null) : null,
  };
}

/** One more than is shown: it tells whether there are others. */
async function tenantsAsked(deps: ApplicationDeps, { profile, search = '', after, limit }: TenantsAsked) {
  const page = { limit: limit + 1, ...(profile === undefined ? {} : { profile }) };
  const beginning = search.trim().toLowerCase();
  if (beginning !== '') {
    return tenantsNamed(deps.storage, { ...page, beginning, ...(after === undefined ? {} : { after }) });
  }
  const behind = after === undefined ? undefined : (await namedTenant(deps, after)).tenant;
  return listTenants(deps.storage, { ...page, ...(behind === undefined ? {} : { after: behind }) });
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
