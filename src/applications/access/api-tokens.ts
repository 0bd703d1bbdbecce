import { type ApiToken, newApiToken, type TokenScope } from '#access/tokens/api-token.ts';
import { deleteToken, insertToken, selectTokensOf } from '#access/tokens/api-token-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { ownAccount } from './own-account.ts';

const day = 86_400_000;

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly created: string;
  readonly expires: string;
  readonly lastUsed: string | null;
  readonly state: 'active' | 'expired';
}

/** The caller's own API tokens, by name; expired ones are kept for 30 days. */
export async function ownTokens(administrator: Administrator): Promise<TokenView[]> {
  const { deps } = administrator;
  const tokens = await deps.storage.read(selectTokensOf(ownAccount(administrator).id));
  return tokens.map((token) => viewToken(token, deps.clock.now()));
}

/** Makes one; the token itself is shown here and never again. */
export async function createToken(
  administrator: Administrator,
  { name, scope, days }: { readonly name: string; readonly scope: TokenScope; readonly days: number },
): Promise<TokenView & { token: string }> {
  const { deps } = administrator;
  const account = ownAccount(administrator);
  const created = deps.clock.now();
  const { token, hash } = newApiToken(deps.random);
  const made = { id: deps.random.uuid(), administrator: account.id, name, scope, created, lastUsed: null };
  const kept: ApiToken = { ...made, expires: created + days * day };
  await deps.storage.commit({
    tenant: installation,
    writes: [
      insertToken(kept, hash),
      audited(administrator, installation, 'api-token.create', kept.id, undefined, { name, scope, days }),
    ],
  });
  return { ...viewToken(kept, created), token };
}

/** Ends one of the caller's own at once. @throws Refused `unknown` */
export async function revokeToken(administrator: Administrator, id: string): Promise<{ revoked: string }> {
  const account = ownAccount(administrator);
  const committed = await administrator.deps.storage.commit({
    tenant: installation,
    writes: [deleteToken(account.id, id), audited(administrator, installation, 'api-token.revoke', id)],
  });
  if (committed.done) return { revoked: id };
  throw new Refused(
    'unknown',
    `You have no API token ${id}.`,
    'It was removed, or belongs to somebody else: look at the list of yours.',
  );
}

function viewToken({ id, name, scope, created, expires, lastUsed }: ApiToken, now: number): TokenView {
  return {
    id,
    name,
    scope,
    created: time(created),
    expires: time(expires),
    lastUsed: lastUsed === null ? null : time(lastUsed),
    state: now < expires ? 'active' : 'expired',
  };
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
