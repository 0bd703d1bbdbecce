import type { GalleryEntry } from '#gallery/entry.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';

export type Region = GalleryEntry['connection']['regions'][number];

/** The regions of a tenant's application, with the addresses that each has there; none where it has none. */
export function regionsOf({ gallery }: ApplicationDeps, { profile }: Tenant): readonly Region[] {
  return gallery.get(profile)?.connection.regions ?? [];
}

/** The setting `region` names one of them. @throws Refused `invalid` */
export function checkRegion(deps: ApplicationDeps, tenant: Tenant, settings: Readonly<Record<string, unknown>>): void {
  const { region } = settings;
  const known = regionsOf(deps, tenant).map(({ key }) => key);
  if (region === undefined || known.includes(String(region))) return;
  throw new Refused('invalid', `There is no region ${String(region)}.`, `Regions are ${known.join(', ')}.`, {
    field: 'region',
  });
}
