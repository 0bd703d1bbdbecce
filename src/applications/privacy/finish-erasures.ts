import { findTenantByNumber } from '#resources/tenants/find-tenant.ts';
import type { Administrator } from '../deps.ts';
import { resourcesOf } from '../tenants/named-tenant.ts';
import { unrestricted } from '../tenants/unrestricted.ts';
import { eraseResourceOf, finishErasure, pendingErasures, writtenAnew } from './erase-subject.ts';

/** Finishes the erasures of a tenant that a process left half done, and writes the store's files anew. @returns how many */
export async function finishErasures(administrator: Administrator, number: number): Promise<number> {
  const { storage } = administrator.deps;
  const pending = await pendingErasures({ storage }, number);
  if (pending.length === 0) return 0;
  const tenant = await findTenantByNumber(storage, number);
  if (tenant === undefined) return 0;
  const resources = resourcesOf(administrator, tenant);
  const context = { ...resources, profile: unrestricted(resources.profile) };
  for (const each of pending) {
    await eraseResourceOf(context, each);
    await finishErasure(administrator, context, each);
  }
  await storage.compact(writtenAnew);
  return pending.length;
}
