import { findTenantByExternalId, listTenants } from '#resources/tenants/find-tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { purgesAt } from '../privacy/delete-tenant.ts';
import { Refused } from '../refused.ts';
import { namedTenant, renewStale } from './named-tenant.ts';
import { type Region, regionsOf } from './regions.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

export interface TenantsAsked {
  readonly profile?: string | undefined;
  readonly externalId?: string | undefined;
  /** The name of the last tenant of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the tenants, oldest first. @throws Refused `invalid`, `unknown` */
export async function pageOfTenants(
  deps: ApplicationDeps,
  { profile, externalId, after, limit }: TenantsAsked,
): Promise<{ readonly tenants: readonly TenantView[]; readonly next: string | null }> {
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
  const behind = after === undefined ? undefined : (await namedTenant(deps, after)).tenant;
  const page = await listTenants(deps.storage, {
    limit: limit + 1,
    ...(behind === undefined ? {} : { after: behind }),
    ...(profile === undefined ? {} : { profile }),
  });
  const shown = page.slice(0, limit);
  await renewStale(deps, shown);
  return {
    tenants: shown.map((tenant) => viewTenant(deps, tenant)),
    next: page.length > limit ? (shown.at(-1)?.name ?? null) : null,
  };
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
