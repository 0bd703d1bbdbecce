import type { Write } from '#storage/port.ts';
import { problemOfDuration, problemOfEnd, problemOfName } from './create-credential.ts';
import {
  type ClientState,
  type Credential,
  describe,
  type StoredCredential,
  stateOf,
  versionOf,
} from './credential.ts';
import type { Alongside, CredentialDeps } from './deps.ts';
import type { CredentialPolicy } from './policy.ts';
import { unknownCredential } from './reveal-credential.ts';
import { markAllRevoked, markRevoked, selectById, updateExpiry, updateGrant, updateName } from './rows.ts';

export type CredentialChanged =
  | { readonly ok: true; readonly credential: Credential }
  | {
      readonly ok: false;
      readonly reason: 'unknown' | 'revoked' | 'name' | 'duration' | 'expires' | 'kind' | 'changed';
      readonly problem: string;
    };

/** Gives a credential another name. */
export async function renameCredential(
  deps: CredentialDeps,
  tenant: number,
  id: string,
  name: string,
  alongside: Alongside = () => [],
): Promise<CredentialChanged> {
  const problem = problemOfName(name);
  if (problem !== undefined) return { ok: false, reason: 'name', problem };
  return change(deps, tenant, id, alongside, (stored) => {
    const grant = { ...stored.grant, version: versionOf(stored.grant) + 1 };
    const after = { ...stored, name: name.trim(), grant };
    return { after, writes: [updateName(tenant, id, after.name), updateGrant(tenant, id, stored.grant, grant)] };
  });
}

/** Ends a credential for good: the next request with it, or with a token of it, is refused. It stays in the list. */
export async function revokeCredential(
  deps: CredentialDeps,
  tenant: number,
  id: string,
  alongside: Alongside = () => [],
): Promise<CredentialChanged> {
  return change(deps, tenant, id, alongside, (stored) => {
    const now = deps.clock.now();
    return { after: { ...stored, revoked: now, sealed: null }, writes: markRevoked(tenant, id, now) };
  });
}

/** Sets the state of an OAuth client: `disabled` stops its tokens until it is `active` again. */
export async function setClientState(
  deps: CredentialDeps,
  tenant: number,
  id: string,
  state: ClientState,
  alongside: Alongside = () => [],
): Promise<CredentialChanged> {
  return change(deps, tenant, id, alongside, (stored) => {
    if (stored.kind !== 'oauth-client') {
      return 'Only an OAuth client can be disabled and enabled. Revoke this credential instead.';
    }
    const grant = { ...stored.grant, state };
    return { after: { ...stored, grant }, writes: [updateGrant(tenant, id, stored.grant, grant)] };
  });
}

/** Switches an OAuth client off: its tokens stop working and none can be made. */
export async function disableClient(
  deps: CredentialDeps,
  tenant: number,
  id: string,
  alongside: Alongside = () => [],
): Promise<CredentialChanged> {
  return setClientState(deps, tenant, id, 'disabled', alongside);
}

/**
 * The writes that end every credential of a tenant, for the commit that switches off what they depend on (`isCleared`). Whoever commits
 * them says `deps.known.forget(tenant)` afterwards.
 */
export function clearCredentials(tenant: number, now: number): readonly Write[] {
  return markAllRevoked(tenant, now);
}

export interface CredentialChange {
  readonly name?: string;
  readonly description?: string;
  readonly tokenSeconds?: number;
  /** The client is made for provisioning: its tokens may live as long as the policy allows such clients. */
  readonly forScim?: boolean;
  /** When it ends, in milliseconds; null: when it is revoked. */
  readonly expires?: number | null;
  /** What it may do, where that does not come by roles. */
  readonly permissions?: readonly string[];
  /** The version that its editor saw; another one is not changed. */
  readonly expected?: string;
  /** Other roles, with the permissions that they give together. */
  readonly roles?: { readonly keys: readonly string[]; readonly permissions: readonly string[] };
}

/** Changes what an administrator said of a credential; the tokens that a client gave out have the new permissions at once, and their own end. */
export async function changeCredential(
  deps: CredentialDeps,
  tenant: number,
  policy: CredentialPolicy,
  id: string,
  input: CredentialChange,
  alongside: Alongside = () => [],
): Promise<CredentialChanged> {
  const problem = input.name === undefined ? undefined : problemOfName(input.name);
  if (problem !== undefined) return { ok: false, reason: 'name', problem };
  const duration = problemOfDuration(policy, input);
  if (duration !== undefined) return { ok: false, reason: 'duration', problem: duration };
  const now = deps.clock.now();
  const end = problemOfEnd(input.expires, now);
  if (end !== undefined) return { ok: false, reason: 'expires', problem: end };
  return change(deps, tenant, id, alongside, (stored) => {
    const { description, tokenSeconds, roles, permissions, expected } = input;
    if (stored.kind !== 'oauth-client' && (tokenSeconds !== undefined || roles !== undefined))
      return 'Only an OAuth client has roles and a token duration. Leave them out.';
    const version = versionOf(stored.grant);
    if (expected !== undefined && expected !== String(version)) return changedNow(id, version);
    const grant = {
      ...stored.grant,
      version: version + 1,
      ...(description === undefined ? {} : { description }),
      ...(tokenSeconds === undefined ? {} : { tokenSeconds }),
      ...(roles === undefined ? {} : { roles: roles.keys, permissions: roles.permissions }),
      ...(permissions === undefined ? {} : { permissions }),
    };
    const name = input.name?.trim() ?? stored.name;
    const expires = input.expires === undefined ? stored.expires : input.expires;
    const writes = [updateName(tenant, id, name), updateGrant(tenant, id, stored.grant, grant)];
    if (expires !== stored.expires) writes.push(updateExpiry(tenant, stored, expires, now));
    return { after: { ...stored, name, grant, expires }, writes };
  });
}

function changedNow(id: string, version: number) {
  return { ok: false, reason: 'changed', problem: `The credential ${id} is version ${version} now.` } as const;
}

type Decision =
  | { readonly after: StoredCredential; readonly writes: readonly Write[] }
  | ReturnType<typeof changedNow>
  | string;

async function change(
  deps: CredentialDeps,
  tenant: number,
  id: string,
  alongside: Alongside,
  decide: (stored: StoredCredential) => Decision,
): Promise<CredentialChanged> {
  for (;;) {
    const [stored] = await deps.storage.read(selectById(tenant, id));
    if (stored === undefined) return unknownCredential(id);
    if (stateOf(stored, deps.clock.now()) === 'revoked') {
      return { ok: false, reason: 'revoked', problem: `The credential ${id} is revoked already. Create a new one.` };
    }
    const decided = decide(stored);
    if (typeof decided === 'string') return { ok: false, reason: 'kind', problem: decided };
    if ('ok' in decided) return decided;
    const credential = describe(decided.after, deps.clock.now());
    const committed = await deps.storage.commit({ tenant, writes: [...decided.writes, ...alongside(credential)] });
    deps.known.forget(tenant);
    if (committed.done) return { ok: true, credential };
  }
}
