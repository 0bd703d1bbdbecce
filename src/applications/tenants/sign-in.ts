import { maySignIn } from '#resources/sign-in.ts';
import type { Administrator } from '../deps.ts';
import { namedCustomer, resourcesOf } from './named-tenant.ts';

/** May this user sign in, and if not, why: in the application's own words. @throws Refused `unknown` tenant */
export async function askSignIn(
  administrator: Administrator,
  tenantName: string,
  userName: string,
): Promise<{ user: string; allowed: boolean; reason: string | null }> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const answer = await maySignIn(resourcesOf(administrator, tenant), userName);
  return { user: userName, allowed: answer.allowed, reason: answer.allowed ? null : answer.reason };
}
