import type { StoredAdministrator, Whose } from '#access/accounts/administrator.ts';
import { type SessionState, type StoredSession, sessionLimits } from '#access/sessions/session.ts';
import { deleteEndedSessions, insertSession, markSignedIn } from '#access/sessions/session-rows.ts';
import { newSecret, secretHash } from '#credentials/secret-text.ts';
import type { Write } from '#storage/port.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';

/** A session that is about to be opened: 256 random bits, of which the store gets the SHA-256. */
export interface NewSession {
  readonly token: string;
  readonly session: StoredSession;
  readonly writes: readonly Write[];
}

/** Characters of what a browser says of itself that are kept. */
const longestAgent = 300;

/** A session that begins now: `half` until the second factor has come. */
export function newSession(
  { deps, address = '', agent = '' }: Administrator,
  whose: Whose,
  state: SessionState,
): NewSession {
  const now = deps.clock.now();
  const token = newSecret(deps.random);
  const { tenant, id } = whose;
  const session: StoredSession = {
    tenant,
    id: deps.random.uuid(),
    hash: secretHash(token),
    administrator: id,
    state,
    created: now,
    used: now,
    confirmed: state === 'whole' ? now : 0,
    expires: now + sessionLimits.absolute,
    address,
    agent: agent.slice(0, longestAgent),
  };
  const signedIn = state === 'whole' ? [markSignedIn(whose, now)] : [];
  return { token, session, writes: [deleteEndedSessions(tenant, now), insertSession(session), ...signedIn] };
}

/** The same session under another token, as is due when what it may do changes. */
export function renewedSession(deps: ApplicationDeps, before: StoredSession): NewSession {
  const token = newSecret(deps.random);
  const session = { ...before, hash: secretHash(token), used: deps.clock.now() };
  return { token, session, writes: [insertSession(session)] };
}

/** As it is found from its cookie from now on. */
export function foundBySession(session: StoredSession, administrator: StoredAdministrator) {
  return { by: 'session', session, administrator } as const;
}
