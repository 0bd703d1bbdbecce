import type { CredentialPolicy } from './policy.ts';
import { fromBase64 } from './secret-text.ts';

/** What a client presented. */
export interface Presented {
  /** The text whose SHA-256 is looked up. */
  readonly secret: string;
  /** The credential's id when the presented value carries it, so that guesses can be counted by it. */
  readonly id: string | undefined;
}

/**
 * Reads an Authorization header: `Bearer x`, `Basic x` or `x` alone, as the policy accepts (scheme names in any case, RFC 9110 §11.1).
 * @returns undefined when there is nothing that could be a credential.
 */
export function parseAuthorization(policy: CredentialPolicy, header: string | null | undefined): Presented | undefined {
  const value = bareValue(policy, (header ?? '').trim());
  if (value === undefined || value === '') return undefined;
  if (policy.kind !== 'api-key') return { secret: value, id: undefined };
  const pair = fromBase64(value);
  if (pair === undefined) return { secret: value, id: undefined };
  const colon = pair.indexOf(':');
  return { secret: pair, id: colon > 0 ? pair.slice(0, colon) : undefined };
}

function bareValue(policy: CredentialPolicy, header: string): string | undefined {
  const [, scheme, rest] = /^(\S+)[ \t]+(\S.*)$/.exec(header) ?? [];
  if (scheme === undefined || rest === undefined) return policy.schemes.includes('bare') ? header : undefined;
  const named = scheme.toLowerCase();
  return (named === 'bearer' || named === 'basic') && policy.schemes.includes(named) ? rest.trim() : undefined;
}
