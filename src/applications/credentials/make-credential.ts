import { createCredential } from '#credentials/create-credential.ts';
import type { Credential } from '#credentials/credential.ts';
import { issueToken, type TokenIssued } from '#credentials/issue-token.ts';
import { findCredential, listCredentials, tokensOf } from '#credentials/list-credentials.ts';
import { regenerateToken } from '#credentials/regenerate-token.ts';
import { revealCredential } from '#credentials/reveal-credential.ts';
import type { Profile } from '#resources/profile.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer, profileOf } from '../tenants/named-tenant.ts';
import { findUser, openPeople } from '../tenants/people.ts';
import { addressNote, tenantAddress, tokenAddress } from '../tenants/tenant-address.ts';
import { checkPermissions } from './check-permissions.ts';
import { checkGrantType, rolesGiven } from './client-roles.ts';
import {
  type CredentialView,
  type PolicyView,
  type SecretView,
  viewCredential,
  viewPolicy,
  viewSecret,
} from './view-credential.ts';

export interface CredentialInput {
  readonly name?: string | undefined;
  readonly permissions?: readonly string[] | undefined;
  /** Lifetime of access tokens, where the application has such. */
  readonly tokenSeconds?: number | undefined;
  /** From now; without it the credential does not end by itself. */
  readonly expiresInSeconds?: number | undefined;
  /** Keys of the roles it is given, where the application has such; they say what it may do. */
  readonly roles?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly grantType?: string | undefined;
  /** Id or user name of the user that it stands for. */
  readonly user?: string | undefined;
  /** False: no access token is made with it. */
  readonly withToken?: boolean | undefined;
}

/** Makes a credential and shows its secret; where the secret is no token itself, a fresh access token beside it. @throws Refused */
export async function makeCredential(
  administrator: Administrator,
  tenantName: string,
  input: CredentialInput,
): Promise<SecretView> {
  const { deps, actor } = administrator;
  const { tenant, profile, addresses } = await placeOf(administrator, tenantName);
  const { tokenSeconds, expiresInSeconds, description } = input;
  if (input.grantType !== undefined) checkGrantType(profile, input.grantType);
  const given = input.roles === undefined ? undefined : rolesGiven(profile, input.roles);
  checkPermissions(profile, input.permissions ?? []);
  const permissions = given?.permissions ?? input.permissions;
  const user = input.user === undefined ? undefined : await userOf(administrator, tenant, profile, input.user);
  const made = await createCredential(
    deps.credentials,
    tenant,
    profile.credentials,
    {
      name: input.name ?? `Made by ${actor}`,
      // Whoever asks the administrators' API for a client and names no role wants it for provisioning.
      forScim: given?.forScim ?? true,
      by: actor,
      ...(given === undefined ? {} : { roles: given.keys }),
      ...(description === undefined ? {} : { description }),
      ...(user === undefined ? {} : { user }),
      ...(permissions === undefined ? {} : { permissions }),
      ...(tokenSeconds === undefined ? {} : { tokenSeconds }),
      ...(expiresInSeconds === undefined ? {} : { expires: deps.clock.now() + expiresInSeconds * 1000 }),
    },
    alongside(administrator, tenant, 'credential.create'),
  );
  if (!made.ok) throw refusalOf(made.reason, made.problem);
  const token = input.withToken === false ? undefined : await firstToken(administrator, tenant, profile, made.secret);
  return viewSecret(made.credential, made.secret, addresses, token);
}

/** The id of the user that a credential is to stand for. @throws Refused where nothing asks for it, or there is no such user */
async function userOf(administrator: Administrator, tenant: Tenant, profile: Profile, who: string): Promise<string> {
  if (profile.me !== true) {
    const detail = `${profile.name} has no /Me, so its credentials stand for nobody: leave the user out.`;
    throw new Refused('invalid', detail, undefined, { field: 'user' });
  }
  return (await findUser(await openPeople(administrator, tenant.name), who)).id;
}

/** A new secret in a credential's place. @throws Refused */
export async function regenerateCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
  withToken = true,
): Promise<SecretView> {
  const { tenant, profile, addresses } = await placeOf(administrator, tenantName);
  const { credentials } = administrator.deps;
  const note = alongside(administrator, tenant, 'credential.regenerate');
  const made = await regenerateToken(credentials, tenant, profile.credentials, id, note);
  if (!made.ok) throw refusalOf(made.reason, made.problem);
  const token = withToken ? await firstToken(administrator, tenant, profile, made.secret) : undefined;
  return viewSecret(made.credential, made.secret, addresses, token);
}

/** Details of one credential; its secret where the application shows it again, which is audited. @throws Refused */
export async function showCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
): Promise<SecretView> {
  const { deps } = administrator;
  const { tenant, profile, addresses } = await placeOf(administrator, tenantName);
  const credential = await findCredential(deps.credentials, tenant.tenant, id);
  if (credential === undefined) throw unknownCredential(tenantName, id);
  const revealed = await revealCredential(deps.credentials, tenant.tenant, profile.credentials, id);
  if (!revealed.ok) return viewSecret(credential, undefined, addresses);
  await deps.storage.commit({
    tenant: tenant.tenant,
    writes: alongside(administrator, tenant, 'credential.reveal')(credential),
  });
  return viewSecret(credential, revealed.secret, addresses);
}

/** Every credential of a tenant, without secrets, and what such credentials can be. @throws Refused `unknown` tenant */
export async function credentialsOf(
  { deps }: Administrator,
  tenantName: string,
): Promise<{ credentials: CredentialView[]; policy: PolicyView }> {
  const tenant = await namedCustomer(deps, tenantName);
  const credentials = await listCredentials(deps.credentials, tenant.tenant);
  const tokens = await tokensOf(deps.credentials, tenant.tenant);
  return {
    credentials: credentials.map((credential) => viewCredential(credential, tokens.get(credential.id))),
    policy: viewPolicy(profileOf(deps, tenant).profile),
  };
}

/** The audit row of an act on a credential. */
export function alongside(administrator: Administrator, tenant: Tenant, act: string) {
  return (credential: Credential) => [
    audited(administrator, tenant.tenant, act, credential.id, undefined, {
      name: credential.name,
      kind: credential.kind,
      state: credential.state,
    }),
  ];
}

export function unknownCredential(tenant: string, id: string): Refused {
  return new Refused(
    'unknown',
    `${tenant} has no credential ${id}.`,
    'It was removed, or never was: look at the list.',
    {
      command: `rollcall credential list --tenant ${tenant}`,
    },
  );
}

export function refusalOf(reason: string, problem: string): Refused {
  if (reason === 'unknown') return new Refused('unknown', problem);
  const field = fields.get(reason);
  return new Refused(
    reason === 'prerequisite' || reason === 'maximum' ? 'conflict' : 'invalid',
    problem,
    undefined,
    field === undefined ? {} : { field },
  );
}

const fields: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['duration', 'tokenSeconds'],
  ['expires', 'expiresInSeconds'],
]);

export async function placeOf({ deps }: Administrator, tenantName: string) {
  const tenant = await namedCustomer(deps, tenantName);
  const { profile } = profileOf(deps, tenant);
  const url = deps.publicUrl();
  const addresses = {
    baseUrl: tenantAddress(url, profile, tenant.name),
    tokenUrl: tokenAddress(url, profile, tenant.name),
    addressNote: addressNote(deps),
  };
  return { tenant, profile, addresses };
}

/** An access token for the one who has just got client id and secret in his hand. */
async function firstToken(
  { deps, actor }: Administrator,
  tenant: Tenant,
  profile: Profile,
  secret: { readonly clientId?: string; readonly clientSecret?: string },
): Promise<Extract<TokenIssued, { ok: true }> | undefined> {
  const { clientId, clientSecret } = secret;
  if (clientId === undefined || clientSecret === undefined) return undefined;
  const issued = await issueToken(deps.credentials, tenant, profile.credentials, { clientId, clientSecret }, actor);
  return issued.ok ? issued : undefined;
}
