import type { Guest } from '#access/guests/guest.ts';
import type { Credential } from '#credentials/credential.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import { requestsBefore } from '#resources/requests/request-rows.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';
import { timeOfEntry } from '#storage/entry-time.ts';
import type { Administrator } from '../../deps.ts';
import { profileOf } from '../named-tenant.ts';
import { guestPlace } from './connect.ts';
import { firstUserOf, lastUseOf, tokensOfGuest } from './guest-view.ts';
import type { RequestKind } from './request-kinds.ts';
import { kindOfRequest, type ToldRefusal, tellRefusal } from './tell-request.ts';

/** A request of the identity provider as who set it up sees it. */
export interface WatchedRequest {
  readonly request: string;
  readonly at: string;
  readonly kind: RequestKind;
  readonly method: string;
  /** Without values. */
  readonly path: string;
  readonly status: number;
  /** What was answered, without values. */
  readonly problem: string | null;
  /** Null: it was taken. */
  readonly refusal: ToldRefusal | null;
}

export interface WatchView {
  /** Newest first; at most 30. */
  readonly requests: readonly WatchedRequest[];
  /** One of the tokens let a request in. */
  readonly connected: boolean;
  readonly firstUser: string | null;
}

/** Requests that are looked at, and shown. */
const looked = 500;
const shown = 30;
/** No entry is later. */
const end = 'g';

/**
 * What came with the guest's own tokens since the link was opened, and what no credential let in; of others' requests nothing is shown.
 * The last two seconds are still to be written. @throws Refused
 */
export async function watchRequests(administrator: Administrator): Promise<WatchView> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const tokens = tokensOfGuest(guest, await listCredentials(deps, tenant.tenant));
  const { profile } = profileOf(deps, tenant);
  const groups = profile.resourceTypes.some(({ name }) => name === 'Group');
  const page = { before: end, notable: false, limit: looked };
  const traces = await deps.storage.read(requestsBefore(tenant.tenant, page));
  const firstUser = await firstUserOf(deps, guest, tokens);
  return {
    requests: traces
      .filter((trace) => concerns(trace, guest, tokens))
      .slice(0, shown)
      .map((trace) => tell(trace, guest, groups)),
    connected: firstUser !== null || lastUseOf(tokens) !== null,
    firstUser: firstUser === null ? null : new Date(firstUser).toISOString(),
  };
}

function concerns({ entry, credential, status }: RequestTrace, guest: Guest, tokens: readonly Credential[]): boolean {
  if (credential !== null) return tokens.some(({ id }) => id === credential);
  return status === 401 && guest.tokenAt !== null && timeOfEntry(entry) >= guest.tokenAt;
}

function tell(trace: RequestTrace, guest: Guest, groups: boolean): WatchedRequest {
  const { entry, method, path, status, problem } = trace;
  return {
    request: entry,
    at: new Date(timeOfEntry(entry)).toISOString(),
    kind: kindOfRequest(trace),
    method,
    path,
    status,
    problem,
    refusal: tellRefusal(trace, identityProviders.get(guest.provider), groups),
  };
}
