import type { IdentityProvider } from '#gallery/identity-providers/identity-provider.ts';
import { other } from '#gallery/identity-providers/other.ts';
import { isRefused, type RequestTrace } from '#resources/requests/request-trace.ts';
import { refusalFact } from './refusal-facts.ts';

/** What happened to a request in plain words, and who mends it where. */
export interface RequestAdvice {
  readonly what: string;
  /** In the words and screens of the identity provider that sent it. */
  readonly there: string | null;
  /** At this end. */
  readonly here: string | null;
  /** How it is tried again at once. */
  readonly again: string | null;
}

type Outcome = Pick<RequestTrace, 'status' | 'code' | 'refusals'>;

/**
 * What to do about a refused request, or about the first refused operation of a Bulk; null where nothing was refused.
 *
 * @param provider who sent it; undefined where nobody can tell
 */
export function advise(request: Outcome, provider: IdentityProvider | undefined): RequestAdvice | null {
  if (!isRefused(request)) return null;
  const { status, code } = request.status >= 400 ? request : (request.refusals[0] ?? request);
  const { trouble } = provider ?? other;
  const { what, there, client, here } = refusalFact(status, code);
  return {
    what,
    there: there === undefined ? (client ?? null) : trouble[there],
    here: here ?? null,
    again: there === undefined ? null : trouble.again,
  };
}
