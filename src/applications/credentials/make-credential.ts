import type { Act } from '#access/acts.ts';
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
import type { ScopeKey } from './scope-keys.ts';
import { permissionsOfScope } from './scopes.ts';
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
  /** From now; null: it does not end by itself; absent: the application's usual time, which is 365 days unless it says otherwise. */
  readonly expiresInSeconds?: number | null | undefined;
  /** In place of `permissions`. */
  readonly scope?: ScopeKey | undefined;
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
  const permissions = given?.permissions ?? permissionsGiven(profile, input);
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
      ...endGiven(administrator, expiresInSeconds),
    },
    alongside(administrator, tenant, 'credential.create'),
  );
  if (!made.ok) throw refusalOf(made.reason, made.problem);
  const token = input.withToken === false ? undefined : await firstToken(administrator, tenant, profile, made.secret);
  return viewSecret(profile, made.credential, made.secret, addresses, token);
}

/** The permissions that were named, or those of the scope. @throws Refused `invalid` for both, and for what the profile does not know */
export function permissionsGiven(
  profile: Profile,
  { scope, permissions }: Pick<CredentialInput, 'scope' | 'permissions'>,
): readonly string[] | undefined {
  if (scope !== undefined && permissions !== undefined) {
    const detail = 'Both a scope and permissions are given, and the one stands for the other.';
    throw new Refused('invalid', detail, 'Leave one of them out.', { field: 'scope' });
  }
  checkPermissions(profile, permissions ?? []);
  return scope === undefined ? permissions : permissionsOfScope(profile, scope);
}

/** When it is to end: so many seconds from now, or never. */
export function endGiven({ deps }: Administrator, seconds: number | null | undefined): { expires?: number | null } {
  if (seconds === undefined) return {};
  return { expires: seconds === null ? null : deps.clock.now() + seconds * 1000 };
}

/** The id of the user that a credential is to stand for. @throws Refused where nothing asks for it, or there is no such user */
async function userOf(administrator: Administrator, tenant: Tenant, profile: Profile, who: string): Promise<string> {
  if (profile.me !== true) {
    const detail = `${profile.name} has no /Me, so its credentials stand for nobody: leave the user out.`;
    throw new Refused('invalid', detail, 'Leave the user out.', { field: 'user' });
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
  return viewSecret(profile, made.credential, made.secret, addresses, token);
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
  if (!revealed.ok) return viewSecret(profile, credential, undefined, addresses);
  await deps.storage.commit({
    tenant: tenant.tenant,
    writes: alongside(administrator, tenant, 'credential.reveal')(credential),
  });
  return viewSecret(profile, credential, revealed.secret, addresses);
}

/** Every credential of a tenant, without secrets, and what such credentials can be. @throws Refused `unknown` tenant */
export async function credentialsOf(
  { deps }: Administrator,
  tenantName: string,
): Promise<{ credentials: CredentialView[]; policy: PolicyView }> {
  const tenant = await namedCustomer(deps, tenantName);
  const credentials = await listCredentials(deps.credentials, tenant.tenant);
  const tokens = await tokensOf(deps.credentials, tenant.tenant);
  const { profile } = profileOf(deps, tenant);
  return {
    credentials: credentials.map((credential) => viewCredential(profile, credential, tokens.get(credential.id))),
    policy: viewPolicy(profile),
  };
}

/** The audit row of an act on a credential. */
export function alongside(administrator: Administrator, tenant: Tenant, act: Act) {
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
  const next = advice.get(reason) ?? 'Look at the credential as it is now, then try again.';
  if (reason === 'unknown') return new Refused('unknown', problem, next);
  const field = fields.get(reason);
  const code = conflicts.has(reason) ? 'conflict' : 'invalid';
  return new Refused(code, problem, next, field === undefined ? {} : { field });
}

const conflicts: ReadonlySet<string> = new Set(['prerequisite', 'maximum', 'rotating', 'single']);

const fields: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['duration', 'tokenSeconds'],
  ['expires', 'expiresInSeconds'],
  ['overlap', 'overlapSeconds'],
]);

/** What to do about what was refused. */
const advice: ReadonlyMap<string, string> = new Map([
  ['unknown', 'It was removed, or never was: look at the list of credentials.'],
  ['revoked', 'Make a new one; what is revoked stays revoked.'],
  ['unreadable', 'Make a new one, and copy its secret while it is shown.'],
  ['name', 'Enter another name.'],
  ['duration', 'Choose a duration that is allowed here.'],
  ['expires', 'Choose another end, or none.'],
  ['overlap', 'Choose another time for which the old secret goes on.'],
  ['kind', 'Make a credential of the kind that can do this.'],
  ['prerequisite', 'Do this first, then try again.'],
  ['maximum', 'Remove one that nobody uses any more.'],
  ['rotating', 'End the old secret first, or wait for its end.'],
  ['single', 'Nothing has to be done.'],
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
export async function firstToken(
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
