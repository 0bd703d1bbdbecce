import type { AccountState, StoredAdministrator } from '#access/accounts/administrator.ts';
import { selectAdministrators } from '#access/accounts/administrator-rows.ts';
import { installationRoles, type Role } from '#access/roles.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { ofInstallation } from './account-place.ts';
import type { Answer } from './answer.ts';
import { type AccountInput, addAccount, changeAccount, removeAccount, resetAccount } from './change-account.ts';
import { namedAdministrator } from './named-administrator.ts';
import type { ShownLink } from './one-time-link.ts';

/** What is shown of an account, of the installation or of a tenant, besides its roles. */
export interface AccountView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly state: AccountState;
  readonly created: string;
  readonly lastSignIn: string | null;
  readonly changed: string;
  readonly changedBy: string;
  readonly version: number;
}

export interface AdministratorView extends AccountView {
  readonly roles: readonly Role[];
  readonly secondFactor: boolean;
}

/** Every administrator, by user name. */
export async function allAdministrators({ storage }: ApplicationDeps): Promise<AdministratorView[]> {
  return (await storage.read(selectAdministrators(installation))).map(viewAdministrator);
}

/** One of them. @throws Refused `unknown` */
export async function showAdministrator(deps: ApplicationDeps, name: string): Promise<AdministratorView> {
  return viewAdministrator(await namedAdministrator(deps, name));
}

/** Adds an account without a password, and a link that sets it. @throws Refused `conflict` */
export async function addAdministrator(
  administrator: Administrator,
  input: { readonly login: string; readonly name?: string | undefined; readonly roles: readonly Role[] },
): Promise<ShownLink & { administrator: AdministratorView }> {
  const { account, ...link } = await addAccount(administrator, ofInstallation, input);
  return { administrator: viewAdministrator(account), ...link };
}

/** Changes name, roles, or whether an account may sign in. With other roles its sessions begin anew. @throws Refused */
export async function setAdministrator(
  administrator: Administrator,
  name: string,
  input: AccountInput & { readonly roles?: readonly Role[] | undefined },
): Promise<Answer<AdministratorView>> {
  const before = await namedAdministrator(administrator.deps, name);
  const { reply, ...rest } = await changeAccount(administrator, ofInstallation, before, input);
  return { reply: viewAdministrator(reply), ...rest };
}

/** A one-time link to another password. Until it is used everything stays as it is. @throws Refused */
export async function resetAdministrator(
  administrator: Administrator,
  name: string,
): Promise<ShownLink & { administrator: AdministratorView }> {
  const before = await namedAdministrator(administrator.deps, name);
  const { account, ...link } = await resetAccount(administrator, ofInstallation, before);
  return { administrator: viewAdministrator(account), ...link };
}

/** Removes an account with everything that lets it in. @throws Refused */
export async function removeAdministrator(administrator: Administrator, name: string): Promise<{ removed: string }> {
  const before = await namedAdministrator(administrator.deps, name);
  return { removed: await removeAccount(administrator, before) };
}

function viewAdministrator(account: StoredAdministrator): AdministratorView {
  const { roles, secondFactor } = account;
  return { ...viewAccount(account), roles: installationRoles(roles), secondFactor };
}

/** What every account shows. */
export function viewAccount(account: StoredAdministrator): AccountView {
  const { id, login, name, state, created, signedIn, changed, changedBy, version } = account;
  return {
    id,
    login,
    name,
    state,
    created: time(created),
    lastSignIn: signedIn === null ? null : time(signedIn),
    changed: time(changed),
    changedBy,
    version,
  };
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
