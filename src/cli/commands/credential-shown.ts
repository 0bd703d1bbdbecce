import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

export type Secret = Reply<typeof contract.createCredential>;
export type Listed = Reply<typeof contract.listCredentials>['credentials'][number];

/** How it stands with a credential, as one word or two. */
export function stateText({ state, rotation, expiresSoon }: Listed): string {
  if (state !== 'active') return state;
  return rotation === null ? (expiresSoon ? 'expires soon' : state) : 'rotating';
}

function oldText({ rotation }: Listed): string | null {
  if (rotation === null) return null;
  const { ending, until, oldUsed } = rotation;
  return `…${ending ?? ''} works until ${until}; last used ${oldUsed ?? 'never'}`;
}

/** What one copies of a credential, and what it is. */
export function showSecret(output: Output, secret: Secret): void {
  output.details([
    ['Name', secret.name],
    ['Kind', secret.kind],
    ['State', stateText(secret)],
    ['Id', secret.id],
    ['Tenant URL', secret.baseUrl],
    ['Secret Token', secret.secretToken ?? '(not shown again)'],
    ['User ID', secret.userId],
    ['API Key', secret.apiKey],
    ['BASE64 KEY', secret.base64Key],
    ['Client ID', secret.clientId],
    ['Client Secret', secret.clientSecret],
    ['Token endpoint', secret.tokenUrl],
    ['Stands for', secret.standsFor],
    ['Expires', secret.expiresAt ?? 'never'],
    ['Scope', secret.scope],
    ['Permissions', secret.permissions.join(', ')],
    ['Old secret', oldText(secret)],
  ]);
  if (secret.addressNote !== null) output.line(secret.addressNote);
}
