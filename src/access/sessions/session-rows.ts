import type { Query, Write } from '#storage/port.ts';
import type { StoredAdministrator, Whose } from '../accounts/administrator.ts';
import { administratorColumns } from '../accounts/administrator-rows.ts';
import { decodeCount, decodeOwnSession, decodeSession } from './decode-session.ts';
import { type StoredSession, sessionLimits } from './session.ts';

const ofAdministrator = administratorColumns.replaceAll(/\w+/g, (column) => `a.${column}`);

type Which = Pick<StoredSession, 'tenant' | 'hash'>;

/** The session of a cookie with whom it belongs to. */
export function selectSession(
  tenant: number,
  hash: string,
): Query<{ readonly session: StoredSession; readonly administrator: StoredAdministrator }> {
  return {
    sql: `select s.id as session_id, s.hash as session_hash, s.state as session_state, s.created as session_created, s.used, s.confirmed,
s.expires as session_expires, s.address, s.agent, ${ofAdministrator}
from session s join administrator a on a.tenant = s.tenant and a.id = s.administrator where s.tenant = ? and s.hash = ?`,
    parameters: [tenant, hash],
    decode: decodeSession,
  };
}

export function insertSession(session: StoredSession): Write {
  const { tenant, id, hash, administrator, state, created, used, confirmed, expires, address, agent } = session;
  return {
    sql: `insert into session (tenant, id, hash, administrator, state, created, used, confirmed, expires, address, agent)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [tenant, id, hash, administrator, state, created, used, confirmed, expires, address, agent],
  };
}

/** Refused as `stale` when it ended meanwhile. */
export function endSession({ tenant, hash }: Which): Write {
  return { sql: 'delete from session where tenant = ? and hash = ?', parameters: [tenant, hash], rows: 1 };
}

export function endSessionsOf({ tenant, id }: Whose): Write {
  return {
    sql: 'delete from session where tenant = ? and administrator = ?',
    parameters: [tenant, id],
  };
}

/** Those of an administrator who came in all the way, last used first; at most 100. */
export function selectSessionsOf({ tenant, id }: Whose, now: number): Query<StoredSession> {
  return {
    sql: `select tenant, id, hash, administrator, state, created, used, confirmed, expires, address, agent from session
where tenant = ? and administrator = ? and state = 'whole' and expires > ? and used > ? order by used desc, id limit 100`,
    parameters: [tenant, id, now, now - sessionLimits.idle],
    decode: decodeOwnSession,
  };
}

/** Refused as `unknown` when the administrator has no such session. */
export function endSessionOf({ tenant, id }: Whose, session: string): Write {
  return {
    sql: 'delete from session where tenant = ? and administrator = ? and id = ?',
    parameters: [tenant, id, session],
    rows: 1,
    refusal: 'unknown',
  };
}

/** Those of a tenant that nobody can use any more. */
export function deleteEndedSessions(tenant: number, now: number): Write {
  const { idle } = sessionLimits;
  return {
    sql: 'delete from session where tenant = ? and (expires <= ? or used <= ?)',
    parameters: [tenant, now, now - idle],
  };
}

export function markUsed({ tenant, hash }: Which, used: number): Write {
  return {
    sql: 'update session set used = ? where tenant = ? and hash = ? and used < ?',
    parameters: [used, tenant, hash, used],
  };
}

export function markConfirmed({ tenant, hash }: Which, confirmed: number): Write {
  return {
    sql: 'update session set confirmed = ?, used = ? where tenant = ? and hash = ?',
    parameters: [confirmed, confirmed, tenant, hash],
    rows: 1,
  };
}

/** A whole session was opened. */
export function markSignedIn({ tenant, id }: Whose, at: number): Write {
  return {
    sql: 'update administrator set signed_in = ? where tenant = ? and id = ?',
    parameters: [at, tenant, id],
    rows: 1,
  };
}

/** How many sessions of an administrator are open. */
export function countSessions({ tenant, id }: Whose, now: number): Query<number> {
  return {
    sql: 'select count(*) as count from session where tenant = ? and administrator = ? and expires > ? and used > ?',
    parameters: [tenant, id, now, now - sessionLimits.idle],
    decode: decodeCount,
  };
}
