import { newSecret, secretHash } from '#credentials/secret-text.ts';
import type { Random } from '#deps.ts';

/** `read` may only look; `full` may do what its owner may. */
export type TokenScope = 'read' | 'full';

/** A personal API token without the token itself; milliseconds. */
export interface ApiToken {
  readonly id: string;
  readonly administrator: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly created: number;
  readonly expires: number;
  readonly lastUsed: number | null;
}

/** By this a token is known where one was left lying about. */
const prefix = 'rollcall_';

/** 256 random bits; only the hash is kept. */
export function newApiToken(random: Random): { readonly token: string; readonly hash: string } {
  const token = `${prefix}${newSecret(random)}`;
  return { token, hash: secretHash(token) };
}
