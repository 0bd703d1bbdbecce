import type { Write } from '#storage/port.ts';
import { describe, type OldSecret, type StoredCredential, stateOf } from './credential.ts';
import type { Alongside, CredentialDeps } from './deps.ts';
import type { ClientCredentials } from './parse-client-credentials.ts';
import { type CredentialPolicy, isCleared, type TenantOfCredentials } from './policy.ts';
import { deleteOldTokens, guardClient, insertToken, selectById } from './rows.ts';
import { newSecret, sameHash, secretHash } from './secret-text.ts';

export type TokenIssued =
  | { readonly ok: true; readonly accessToken: string; readonly expiresIn: number; readonly expires: number }
  | {
      readonly ok: false;
      readonly reason:
        | 'missing'
        | 'unknown-tenant'
        | 'wrong'
        | 'revoked'
        | 'expired'
        | 'disabled'
        | 'inactive'
        | 'cleared'
        | 'replaced';
      /** Seconds; set when there were too many wrong guesses: to be answered 429. */
      readonly retryAfter?: number;
    };

const nobody = -1;
const nothing = secretHash('');
/** Ended tokens are kept for a week, so that the log can say *expired* and not *wrong*. */
const kept = 7 * 24 * 3_600_000;

/**
 * The client credentials grant (RFC 6749 §4.4): an access token of the client's own duration. An unknown tenant or client, a wrong
 * secret and a client that may make no tokens take the same steps, and the caller answers them alike.
 */
export async function issueToken(
  deps: CredentialDeps,
  tenant: TenantOfCredentials | undefined,
  policy: CredentialPolicy,
  presented: ClientCredentials | undefined,
  address: string,
): Promise<TokenIssued> {
  const number = tenant?.tenant ?? nobody;
  const [client] = await deps.storage.read(selectById(number, presented?.clientId ?? ''));
  const hash = secretHash(presented?.clientSecret ?? '');
  const same = sameHash(client?.hash ?? nothing, hash);
  const sameOld = sameHash(client?.old?.hash ?? nothing, hash);
  const now = deps.clock.now();
  if (tenant !== undefined && client !== undefined && presented !== undefined && (same || sameOld)) {
    const old = same ? null : client.old;
    const reason = refusalOf(client, policy, tenant, now) ?? (old !== null && old.ends <= now ? 'replaced' : undefined);
    if (reason !== undefined) return refuse(deps, reason, presented, address);
    const made = await make(deps, tenant.tenant, policy, client, now, old);
    // The client was changed meanwhile, or got another secret: it is looked at again.
    return made ?? issueToken(deps, tenant, policy, presented, address);
  }
  const reason = presented === undefined ? 'missing' : tenant === undefined ? 'unknown-tenant' : 'wrong';
  return refuse(deps, reason, presented, address);
}

/**
 * The same for an administrator who has the client before him and not its secret.
 *
 * @param id of the client; one that the tenant does not have is `wrong`
 */
export async function issueTokenOf(
  deps: CredentialDeps,
  tenant: TenantOfCredentials,
  policy: CredentialPolicy,
  id: string,
  alongside: Alongside = () => [],
): Promise<TokenIssued> {
  const [client] = await deps.storage.read(selectById(tenant.tenant, id));
  if (client === undefined) return { ok: false, reason: 'wrong' };
  const now = deps.clock.now();
  const reason = refusalOf(client, policy, tenant, now);
  if (reason !== undefined) return { ok: false, reason };
  const writes = alongside(describe(client, now));
  const made = await make(deps, tenant.tenant, policy, client, now, null, writes);
  return made ?? issueTokenOf(deps, tenant, policy, id, alongside);
}

type Refused = Extract<TokenIssued, { ok: false }>['reason'];

function refusalOf(
  client: StoredCredential,
  policy: CredentialPolicy,
  tenant: TenantOfCredentials,
  now: number,
): Refused | undefined {
  if (client.kind !== 'oauth-client') return 'wrong';
  if (isCleared(policy, tenant)) return 'cleared';
  const state = stateOf(client, now);
  return state === 'active' ? undefined : state;
}

async function make(
  deps: CredentialDeps,
  tenant: number,
  policy: CredentialPolicy,
  client: StoredCredential,
  now: number,
  old: OldSecret | null,
  writes: readonly Write[] = [],
): Promise<Extract<TokenIssued, { ok: true }> | undefined> {
  const accessToken = newSecret(deps.random);
  const wanted = client.grant.tokenSeconds ?? policy.tokenSeconds?.default ?? 0;
  // What is got with an old secret ends with it.
  const expiresIn = old === null ? wanted : Math.min(wanted, Math.floor((old.ends - now) / 1000));
  const expires = now + expiresIn * 1000;
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      guardClient(tenant, client),
      deleteOldTokens(tenant, now - kept),
      insertToken(tenant, secretHash(accessToken), client.id, expires, old?.hash ?? client.hash),
      ...writes,
    ],
  });
  if (!committed.done) return undefined;
  deps.usage.record(tenant, client.id, old !== null);
  return { ok: true, accessToken, expiresIn, expires };
}

function refuse(
  deps: CredentialDeps,
  reason: Refused,
  presented: ClientCredentials | undefined,
  address: string,
): TokenIssued {
  const retryAfter = presented === undefined ? 0 : deps.throttle.failed(address, presented.clientId);
  return retryAfter === 0 ? { ok: false, reason } : { ok: false, reason, retryAfter };
}
