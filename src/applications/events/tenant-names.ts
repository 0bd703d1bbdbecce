import { findTenantByNumber } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { ApplicationDeps } from '../deps.ts';

/** The names of tenants by their numbers; those that are gone have none. */
export async function tenantNamesOf(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = [...new Set(numbers)].filter((number) => number !== installation);
  const tenants = await Promise.all(wanted.map((number) => findTenantByNumber(storage, number)));
  return new Map(tenants.flatMap((tenant) => (tenant === undefined ? [] : [[tenant.tenant, tenant.name] as const])));
}
