import type { TenantPermission } from '#access/tenants/permissions.ts';
import type { Answer } from '../../access/answer.ts';
import { confirmAgain, enter, type FoundSession, leave } from '../../access/enter.ts';
import { describeLink, type LinkView, useLink } from '../../access/use-link.ts';
import { viewOf } from '../../access/view-session.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { profileOf } from '../named-tenant.ts';
import { viewTenant } from '../view-tenant.ts';
import { type TenantPlace, tenantPlace } from './tenant-place.ts';
import { permissionsBy, rolesHeld, rolesOf, whoHas } from './tenant-roles.ts';

/** Who is signed in at a tenant, and what may be done there. */
export interface TenantSessionView {
  readonly state: 'signed-out' | 'signed-in';
  readonly tenant: {
    readonly tenant: string;
    readonly profile: string;
    readonly name: string;
    readonly sandbox: boolean;
    /** Whether support has switched SCIM on; null where the application needs no such act, and for who is not signed in. */
    readonly activated: boolean | null;
    /** Why else SCIM calls are refused now; told to who is signed in. */
    readonly refusals: readonly string[];
  };
  readonly administrator: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly roles: readonly { readonly key: string; readonly name: string }[];
    readonly permissions: readonly TenantPermission[];
  } | null;
  /** Who gives roles here: whom to ask for a permission. */
  readonly grantors: readonly { readonly login: string; readonly name: string }[];
  readonly expires: string | null;
  readonly idleUntil: string | null;
  readonly confirmedUntil: string | null;
}

/** Who calls. @throws Refused `unknown` */
export async function showTenantSession(visitor: Administrator, tenantName: string): Promise<TenantSessionView> {
  const place = await tenantPlace(visitor.deps, tenantName);
  const { found } = visitor;
  return found?.by === 'session' ? viewed(visitor.deps, place, found) : signedOutOf(visitor.deps, place);
}

/** User name and password. @throws Refused `invalid`, `throttled` */
export async function signInToTenant(
  visitor: Administrator,
  tenantName: string,
  given: { readonly login: string; readonly password: string },
): Promise<Answer<TenantSessionView>> {
  const place = await tenantPlace(visitor.deps, tenantName);
  const help = 'another administrator there, or who administers this installation, under Sandboxes';
  return answer(visitor, place, await enter(visitor, place.place, given, help));
}

/** The password once more. @throws Refused `unauthorized`, `invalid`, `throttled` */
export async function confirmInTenant(
  visitor: Administrator,
  tenantName: string,
  password: string,
): Promise<TenantSessionView> {
  const place = await tenantPlace(visitor.deps, tenantName);
  if (visitor.found === undefined) {
    throw new Refused('unauthorized', 'Nobody is signed in here.', 'Sign in.');
  }
  return viewed(visitor.deps, place, await confirmAgain(visitor, { password }));
}

/** Ends the session that called; nothing to do without one. */
export async function signOutOfTenant(visitor: Administrator, tenantName: string): Promise<Answer<TenantSessionView>> {
  const place = await tenantPlace(visitor.deps, tenantName);
  await leave(visitor);
  return { reply: signedOutOf(visitor.deps, place), session: 'ended', tenant: tenantName };
}

/** What a one-time link of a tenant is good for. @throws Refused */
export async function lookAtTenantLink(visitor: Administrator, tenantName: string, token: string): Promise<LinkView> {
  const { place } = await tenantPlace(visitor.deps, tenantName);
  return describeLink(visitor, place, token);
}

/** Uses a one-time link up: sets the password and signs in. @throws Refused */
export async function claimTenantLink(
  visitor: Administrator,
  tenantName: string,
  claim: { readonly token: string; readonly password: string },
): Promise<Answer<TenantSessionView>> {
  const place = await tenantPlace(visitor.deps, tenantName);
  return answer(visitor, place, await useLink(visitor, place.place, claim));
}

async function answer(
  { deps }: Administrator,
  place: TenantPlace,
  { reply, session }: Answer<FoundSession>,
): Promise<Answer<TenantSessionView>> {
  const view = await viewed(deps, place, reply);
  return { reply: view, tenant: place.place.name, ...(session === undefined ? {} : { session }) };
}

async function viewed(deps: ApplicationDeps, place: TenantPlace, found: FoundSession): Promise<TenantSessionView> {
  const roles = await rolesOf(deps, place);
  const { id, login, name } = found.administrator;
  const { expires, idleUntil, confirmedUntil } = viewOf(found);
  const account = {
    roles: rolesHeld(roles, found.administrator),
    permissions: permissionsBy(roles, found.administrator),
  };
  const { tenant, ...nobody } = signedOutOf(deps, place);
  const { activated } = place.tenant.settings;
  return {
    ...nobody,
    state: 'signed-in',
    tenant: {
      ...tenant,
      activated: typeof activated === 'boolean' ? activated : null,
      refusals: otherRefusals(deps, place),
    },
    administrator: { id, login, name, ...account },
    grantors: await whoHas(deps, place, 'roles'),
    expires,
    idleUntil,
    confirmedUntil,
  };
}

/** Why SCIM calls are refused, without the missing activation: that is told by itself. */
function otherRefusals(deps: ApplicationDeps, { tenant }: TenantPlace): string[] {
  const { gates } = profileOf(deps, tenant).profile;
  const activation = gates.find(({ setting }) => setting === 'activated')?.refusal.detail;
  return viewTenant(deps, tenant).refusals.filter((refusal) => refusal !== activation);
}

function signedOutOf(deps: ApplicationDeps, { tenant }: TenantPlace): TenantSessionView {
  const { profile } = profileOf(deps, tenant);
  return {
    state: 'signed-out',
    tenant: {
      tenant: tenant.name,
      profile: profile.key,
      name: profile.name,
      sandbox: profile.sandbox,
      activated: null,
      refusals: [],
    },
    administrator: null,
    grantors: [],
    expires: null,
    idleUntil: null,
    confirmedUntil: null,
  };
}
