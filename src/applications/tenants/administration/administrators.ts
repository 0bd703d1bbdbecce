import type { StoredAdministrator } from '#access/accounts/administrator.ts';
import { selectAdministrators } from '#access/accounts/administrator-rows.ts';
import { type AccountView, viewAccount } from '../../access/administrators.ts';
import type { Answer } from '../../access/answer.ts';
import {
  type AccountInput,
  addAccount,
  changeAccount,
  type InvitedAccount,
  removeAccount,
  resetAccount,
} from '../../access/change-account.ts';
import { namedAdministrator } from '../../access/named-administrator.ts';
import type { ShownLink } from '../../access/one-time-link.ts';
import type { Administrator } from '../../deps.ts';
import { checkHeld } from './check-held.ts';
import { type TenantPlace, tenantPlace } from './tenant-place.ts';
import { namedRole, rolesHeld, rolesOf, type TenantRole } from './tenant-roles.ts';

export interface TenantAdministratorView extends AccountView {
  readonly roles: readonly { readonly key: string; readonly name: string }[];
}

type Invited = ShownLink & { readonly administrator: TenantAdministratorView };

/** Administrators of a tenant, by user name. @throws Refused */
export async function tenantAdministrators(
  { deps }: Administrator,
  tenantName: string,
): Promise<TenantAdministratorView[]> {
  const place = await tenantPlace(deps, tenantName);
  const roles = await rolesOf(deps, place);
  const accounts = await deps.storage.read(selectAdministrators(place.tenant.tenant));
  return accounts.map((account) => view(roles, account));
}

/** Adds one without a password, and a link that sets it. @throws Refused */
export async function addTenantAdministrator(
  administrator: Administrator,
  tenantName: string,
  input: { readonly login: string; readonly name?: string | undefined; readonly roles: readonly string[] },
): Promise<Invited> {
  const { place, roles } = await open(administrator, tenantName);
  checkRoles(administrator, roles, input.roles);
  return invited(roles, await addAccount(administrator, place.place, input));
}

/** Changes name, roles, or whether one may sign in; with other roles his sessions begin anew. @throws Refused */
export async function setTenantAdministrator(
  administrator: Administrator,
  tenantName: string,
  who: string,
  input: AccountInput,
): Promise<Answer<TenantAdministratorView>> {
  const { place, roles, account } = await openAccount(administrator, tenantName, who);
  checkRoles(administrator, roles, input.roles ?? []);
  const { reply, ...rest } = await changeAccount(administrator, place.place, account, input);
  return { reply: view(roles, reply), ...rest };
}

/** A one-time link to another password. @throws Refused */
export async function resetTenantAdministrator(
  administrator: Administrator,
  tenantName: string,
  who: string,
): Promise<Invited> {
  const { place, roles, account } = await openAccount(administrator, tenantName, who);
  return invited(roles, await resetAccount(administrator, place.place, account));
}

/** Removes one with everything that lets him in. @throws Refused */
export async function removeTenantAdministrator(
  administrator: Administrator,
  tenantName: string,
  who: string,
): Promise<{ removed: string }> {
  const { account } = await openAccount(administrator, tenantName, who);
  return { removed: await removeAccount(administrator, account) };
}

async function open(
  { deps }: Administrator,
  tenantName: string,
): Promise<{ place: TenantPlace; roles: readonly TenantRole[] }> {
  const place = await tenantPlace(deps, tenantName);
  return { place, roles: await rolesOf(deps, place) };
}

/** An account that the caller may act on: one that may do no more than he. */
async function openAccount(administrator: Administrator, tenantName: string, who: string) {
  const { place, roles } = await open(administrator, tenantName);
  const account = await namedAdministrator(administrator.deps, who, place.tenant.tenant);
  checkHeld(
    administrator,
    roles,
    roles.filter(({ key }) => account.roles.includes(key)).flatMap(({ permissions }) => permissions),
  );
  return { place, roles, account };
}

function checkRoles(administrator: Administrator, roles: readonly TenantRole[], keys: readonly string[]): void {
  for (const key of keys) checkHeld(administrator, roles, namedRole(roles, key).permissions);
}

function invited(roles: readonly TenantRole[], { account, ...link }: InvitedAccount): Invited {
  return { administrator: view(roles, account), ...link };
}

function view(roles: readonly TenantRole[], account: StoredAdministrator): TenantAdministratorView {
  return { ...viewAccount(account), roles: rolesHeld(roles, account) };
}
