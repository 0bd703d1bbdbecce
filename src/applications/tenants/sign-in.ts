import { nobodysPassword, passwordFits } from '#access/accounts/password.ts';
import { maySignIn, passwordOf } from '#resources/sign-in.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer, resourcesOf } from './named-tenant.ts';

export interface SignInAnswer {
  readonly user: string;
  readonly allowed: boolean;
  /** Why not, in the application's own words. */
  readonly reason: string | null;
}

/** May this user sign in, and if not, why: in the application's own words. @throws Refused `unknown` tenant */
export async function askSignIn(
  administrator: Administrator,
  tenantName: string,
  userName: string,
): Promise<SignInAnswer> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const answer = await maySignIn(resourcesOf(administrator, tenant), userName);
  return { user: userName, allowed: answer.allowed, reason: answer.allowed ? null : answer.reason };
}

/** May this user sign in with this password? @throws Refused for an unknown tenant, and where passwords are not kept */
export async function trySignIn(
  administrator: Administrator,
  tenantName: string,
  userName: string,
  password: string,
): Promise<SignInAnswer> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const context = resourcesOf(administrator, tenant);
  const { profile } = context.profile;
  if (profile.passwords !== 'kept') {
    const detail = `${profile.name} keeps no passwords, so none can be tried.`;
    throw new Refused('invalid', detail, 'Ask without a password.', { field: 'password' });
  }
  const answer = await maySignIn(context, userName);
  if (!answer.allowed) return { user: userName, allowed: false, reason: answer.reason };
  const kept = await passwordOf(context, answer.user.n);
  const { passwords } = administrator.deps.access;
  const tried = await passwords.run(`tenant ${tenantName}`, () => passwordFits(kept ?? nobodysPassword, password));
  if (tried === 'full') throw new Refused('not-now', 'Too many people sign in at this moment.', 'Try again.');
  const reason = kept === undefined ? `No password was set for "${userName}".` : 'The password is wrong.';
  return { user: userName, allowed: tried.done, reason: tried.done ? null : reason };
}
