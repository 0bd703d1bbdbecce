import { type Credential, describe, type Grant, type StoredCredential } from './credential.ts';
import type { Alongside, CredentialDeps } from './deps.ts';
import { usualEnd } from './lifetime.ts';
import { type CredentialPolicy, type TenantOfCredentials, unmetPrerequisite } from './policy.ts';
import { guardMaximum, insertCredential } from './rows.ts';
import { newSecret, pairToBase64, secretHash } from './secret-text.ts';

export interface NewCredential {
  readonly name: string;
  /** Those of the account that makes it; default: the policy's. */
  readonly permissions?: readonly string[];
  /** Lifetime of its tokens in seconds, for OAuth clients; default: the policy's. */
  readonly tokenSeconds?: number;
  /** The client is made for provisioning: its tokens may live as long as the policy allows such clients. */
  readonly forScim?: boolean;
  /** When it ends, in milliseconds; null: when it is revoked; default: the policy's. */
  readonly expires?: number | null;
  /** Keys of the roles that the permissions come from. */
  readonly roles?: readonly string[];
  readonly description?: string;
  /** Who makes it. */
  readonly by?: string;
  /** Id of the user that it stands for. */
  readonly user?: string;
}

/** What its owner copies. `secretToken` is what goes into *Secret Token*; an OAuth client has none until it made a token. */
export interface CredentialSecret {
  readonly secretToken: string | undefined;
  /** The two halves of a key pair. */
  readonly userId?: string;
  readonly apiKey?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
}

export type CredentialMade =
  | { readonly ok: true; readonly credential: Credential; readonly secret: CredentialSecret }
  | {
      readonly ok: false;
      readonly reason: 'prerequisite' | 'maximum' | 'name' | 'duration' | 'expires';
      readonly problem: string;
    };

/** Makes a credential of the policy's kind. Refused, with a sentence, while a prerequisite does not hold or the limit is reached. */
export async function createCredential(
  deps: CredentialDeps,
  tenant: TenantOfCredentials,
  policy: CredentialPolicy,
  input: NewCredential,
  alongside: Alongside = () => [],
): Promise<CredentialMade> {
  const refusal = refusalOf(deps, tenant, policy, input);
  if (refusal !== undefined) return { ok: false, ...refusal };
  const made = mint(deps, tenant.tenant, policy, input);
  const credential = describe(made.stored, deps.clock.now());
  const [lock, guard] = policy.maximum === null ? [] : guardMaximum(tenant.tenant, made.stored.id, policy.maximum);
  const committed = await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [
      ...(lock === undefined ? [] : [lock]),
      insertCredential(tenant.tenant, made.stored),
      ...(guard === undefined ? [] : [guard]),
      ...alongside(credential),
    ],
  });
  if (committed.done) return { ok: true, credential, secret: made.secret };
  if (committed.refusal !== 'maximum') throw new Error(`The new credential was refused as ${committed.refusal}.`);
  return {
    ok: false,
    reason: 'maximum',
    problem: `There can be ${policy.maximum} ${policy.name} at a time, and there is one already. Show it again, regenerate it, or revoke it first.`,
  };
}

function refusalOf(
  deps: CredentialDeps,
  tenant: TenantOfCredentials,
  policy: CredentialPolicy,
  input: NewCredential,
): { reason: 'prerequisite' | 'name' | 'duration' | 'expires'; problem: string } | undefined {
  const unmet = unmetPrerequisite(policy, tenant);
  if (unmet !== undefined) return { reason: 'prerequisite', problem: unmet };
  const name = problemOfName(input.name);
  if (name !== undefined) return { reason: 'name', problem: name };
  const duration = problemOfDuration(policy, input);
  if (duration !== undefined) return { reason: 'duration', problem: duration };
  const end = problemOfEnd(input.expires, deps.clock.now());
  return end === undefined ? undefined : { reason: 'expires', problem: end };
}

/** What is wrong with the time at which a credential is to end; undefined when nothing is. */
export function problemOfEnd(expires: number | null | undefined, now: number): string | undefined {
  if (expires === undefined || expires === null) return undefined;
  if (!(expires > now)) return 'The credential would have ended already. Give a time in the future.';
  if (expires > latestEnd) return 'The credential would end after the year 9999. Give an earlier time, or none.';
  return undefined;
}

/** The last millisecond of the year 9999. */
const latestEnd = 253_402_300_799_999;

/** What is wrong with a credential's name; undefined when nothing is. */
export function problemOfName(name: string): string | undefined {
  if (name.trim() === '') return 'The name of the credential is empty. Give one that tells what it is used for.';
  if (name.length > 200) return 'The name of the credential is longer than 200 characters. Give a shorter one.';
  return undefined;
}

/** What is wrong with the duration of a client's tokens; undefined when nothing is. */
export function problemOfDuration(
  policy: CredentialPolicy,
  input: Pick<NewCredential, 'tokenSeconds' | 'forScim'>,
): string | undefined {
  const { tokenSeconds } = input;
  if (tokenSeconds === undefined) return undefined;
  const allowed = policy.tokenSeconds;
  if (allowed === undefined) return `A ${policy.name} makes no tokens: leave the token duration out.`;
  const max = input.forScim === true ? allowed.maxForScim : allowed.max;
  if (Number.isInteger(tokenSeconds) && tokenSeconds >= allowed.min && tokenSeconds <= max) return undefined;
  return `The token duration ${tokenSeconds} is not a whole number of seconds from ${allowed.min} to ${max}.${
    input.forScim === true ? '' : ` A client made for SCIM may have up to ${allowed.maxForScim}.`
  }`;
}

interface Minted {
  readonly stored: StoredCredential;
  readonly secret: CredentialSecret;
}

/** A new secret with the row that is kept of it. Also used for the successor of a regenerated token. */
export function mint(
  deps: CredentialDeps,
  tenant: number,
  policy: CredentialPolicy,
  input: NewCredential,
  id = deps.random.uuid(),
): Minted {
  const secret = newSecret(deps.random);
  const now = deps.clock.now();
  const stored: StoredCredential = {
    id,
    kind: policy.kind,
    name: input.name.trim(),
    hash: secretHash(policy.kind === 'api-key' ? `${id}:${secret}` : secret),
    sealed: policy.readable ? deps.sealer.seal(placeOfSecret(tenant, id), secret) : null,
    lastFour: secret.slice(-4),
    grant: grantOf(policy, input),
    created: now,
    expires: input.expires === undefined ? usualEnd(policy, now) : input.expires,
    revoked: null,
    lastUsed: null,
    renewed: null,
    old: null,
  };
  return { stored, secret: secretOf(policy, id, secret) };
}

/** The row and column a sealed secret belongs to. */
export function placeOfSecret(tenant: number, id: string) {
  return { tenant, table: 'credential', id, column: 'sealed' } as const;
}

/** The forms in which a secret is shown. */
export function secretOf(policy: CredentialPolicy, id: string, secret: string): CredentialSecret {
  if (policy.kind === 'api-key') return { secretToken: pairToBase64(id, secret), userId: id, apiKey: secret };
  if (policy.kind === 'oauth-client') return { secretToken: undefined, clientId: id, clientSecret: secret };
  return { secretToken: secret };
}

function grantOf(policy: CredentialPolicy, input: NewCredential): Grant {
  const { roles, description, by, user } = input;
  const told = {
    permissions: [...new Set(input.permissions ?? policy.permissions)],
    ...(roles === undefined ? {} : { roles }),
    ...(description === undefined ? {} : { description }),
    ...(by === undefined ? {} : { by }),
    ...(user === undefined ? {} : { user }),
  };
  if (policy.tokenSeconds === undefined) return told;
  return { ...told, tokenSeconds: input.tokenSeconds ?? policy.tokenSeconds.default, state: 'active' };
}
