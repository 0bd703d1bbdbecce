import { type OldSecret, type StoredCredential, stateOf } from './credential.ts';
import type { CredentialDeps } from './deps.ts';
import { type Presented, parseAuthorization } from './parse-authorization.ts';
import { type CredentialPolicy, isCleared, type TenantOfCredentials } from './policy.ts';
import { selectByHash, selectByToken } from './rows.ts';
import { sameHash, secretHash } from './secret-text.ts';

/** Why nobody was let in: for our own log and the command line, never for the client. */
export type Refused =
  | 'missing'
  | 'unknown-tenant'
  | 'wrong'
  | 'expired'
  | 'revoked'
  | 'disabled'
  | 'cleared'
  | 'token-expired'
  | 'replaced';

export type Authenticated =
  | { readonly ok: true; readonly credential: AcceptedCredential }
  | {
      readonly ok: false;
      readonly reason: Refused;
      /** Seconds; set when this address or this credential's id was guessed at too often: to be answered 429. */
      readonly retryAfter?: number;
    };

export interface AcceptedCredential {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  /** Id of the user that it stands for; most stand for nobody. */
  readonly user?: string | undefined;
}

/** No tenant has this number: asking the store for it costs what asking for a real one costs. */
const nobody = -1;
const nothing = secretHash('');

/**
 * Finds out who is asking. `tenant` is undefined when there is none of that name; `header` is the Authorization header.
 *
 * A missing, wrong, expired or revoked credential and an unknown tenant take the same steps: one SHA-256, one read, one comparison. The
 * caller answers all of them alike. Wrong guesses are counted; a right credential is let in however many there were. One that is
 * remembered is answered at once: most requests come with it, and none of them need wait for a turn of the event loop.
 */
export function authenticate(
  deps: CredentialDeps,
  tenant: TenantOfCredentials | undefined,
  policy: CredentialPolicy,
  header: string | null | undefined,
  address: string,
): Authenticated | Promise<Authenticated> {
  const presented = parseAuthorization(policy, header);
  const hash = presented === undefined ? nothing : secretHash(presented.secret);
  const number = tenant?.tenant ?? nobody;
  const cleared = tenant !== undefined && isCleared(policy, tenant);
  const known = deps.known.find(number, hash);
  if (known !== undefined && !cleared && (known.until === null || known.until > deps.clock.now())) {
    deps.usage.record(number, known.id, known.old);
    return { ok: true, credential: known };
  }
  return readAndJudge(deps, { tenant, policy, presented, hash, cleared, address });
}

async function readAndJudge(deps: CredentialDeps, asked: Asked): Promise<Authenticated> {
  const { tenant, policy, presented, hash, cleared, address } = asked;
  const number = tenant?.tenant ?? nobody;
  const generation = deps.known.generation;
  const found = await look(deps, policy, number, hash);
  const reason = refusalOf(deps, { presented: presented !== undefined, tenant, cleared, found, hash });
  if (reason === undefined && found !== undefined) {
    const { id, name, grant } = found.credential;
    const credential = { id, name, permissions: grant.permissions, user: grant.user };
    deps.known.remember(generation, number, hash, { ...credential, until: found.expires, old: found.old !== null });
    deps.usage.record(number, id, found.old !== null);
    return { ok: true, credential };
  }
  return refuse(deps, reason ?? 'wrong', presented?.id, address);
}

/** What was presented to whom. */
interface Asked {
  readonly tenant: TenantOfCredentials | undefined;
  readonly policy: CredentialPolicy;
  readonly presented: Presented | undefined;
  readonly hash: string;
  /** The tenant's credentials count no more. */
  readonly cleared: boolean;
  readonly address: string;
}

/** What the store has under a hash: a credential, or for OAuth clients the token's owner. */
interface Found {
  readonly hash: string;
  readonly credential: StoredCredential;
  /** When what was presented ends. */
  readonly expires: number | null;
  readonly token: boolean;
  /** It was presented, or the token was got with it; null: the secret that the credential has now was. */
  readonly old: OldSecret | null;
}

async function look(
  deps: CredentialDeps,
  policy: CredentialPolicy,
  tenant: number,
  hash: string,
): Promise<Found | undefined> {
  if (policy.kind === 'oauth-client') {
    const [owner] = await deps.storage.read(selectByToken(tenant, hash));
    if (owner === undefined) return undefined;
    const { credential, tokenHash, tokenExpires, tokenSecret } = owner;
    const old = tokenSecret === credential.hash ? null : credential.old;
    return { hash: tokenHash, credential, expires: earlier(tokenExpires, credential.expires), token: true, old };
  }
  const [credential] = await deps.storage.read(selectByHash(tenant, hash));
  if (credential === undefined) return undefined;
  const old = credential.old?.hash === hash ? credential.old : null;
  if (old === null) return { hash: credential.hash, credential, expires: credential.expires, token: false, old };
  return { hash: old.hash, credential, expires: earlier(old.ends, credential.expires), token: false, old };
}

function earlier(end: number, other: number | null): number {
  return other === null ? end : Math.min(end, other);
}

function refusalOf(
  deps: CredentialDeps,
  facts: {
    readonly presented: boolean;
    readonly tenant: TenantOfCredentials | undefined;
    readonly cleared: boolean;
    readonly found: Found | undefined;
    readonly hash: string;
  },
): Refused | undefined {
  const now = deps.clock.now();
  const same = sameHash(facts.found?.hash ?? nothing, facts.hash);
  if (!facts.presented) return 'missing';
  if (facts.tenant === undefined) return 'unknown-tenant';
  if (facts.found === undefined || !same) return 'wrong';
  const state = stateOf(facts.found.credential, now);
  // A client that is only inactive makes no new tokens; those it has given out run on.
  if (state === 'revoked' || state === 'expired' || state === 'disabled') return state;
  if (facts.cleared) return 'cleared';
  if (facts.found.expires === null || facts.found.expires > now) return undefined;
  return facts.found.token ? 'token-expired' : 'replaced';
}

function refuse(deps: CredentialDeps, reason: Refused, id: string | undefined, address: string): Authenticated {
  // Without a credential nothing was guessed.
  const retryAfter = reason === 'missing' ? 0 : deps.throttle.failed(address, id);
  return retryAfter === 0 ? { ok: false, reason } : { ok: false, reason, retryAfter };
}
