import type { StoredAdministrator } from '../accounts/administrator.ts';
import { decodeAdministrator } from '../accounts/decode-administrator.ts';
import type { SessionState, StoredSession } from './session.ts';

interface SessionRow {
  readonly id: string;
  readonly hash: string;
  readonly tenant: number;
  readonly administrator: string;
  readonly state: string;
  readonly created: number;
  readonly used: number;
  readonly confirmed: number;
  readonly expires: number;
  readonly address: string;
  readonly agent: string;
}

interface Row {
  readonly session_id: string;
  readonly session_hash: string;
  readonly session_state: string;
  readonly session_created: number;
  readonly used: number;
  readonly confirmed: number;
  readonly session_expires: number;
  readonly address: string;
  readonly agent: string;
}

/** A row of `session`. */
export function decodeOwnSession(row: unknown): StoredSession {
  const { state, ...columns } = row as SessionRow;
  return { ...columns, state: state as SessionState };
}

/** A session beside its administrator: the columns of both in one row. */
export function decodeSession(row: unknown): { session: StoredSession; administrator: StoredAdministrator } {
  const { session_id, session_hash, session_state, session_created, session_expires, ...more } = row as Row;
  const { used, confirmed, address, agent, ...rest } = more;
  const administrator = decodeAdministrator(rest);
  const session = {
    tenant: administrator.tenant,
    id: session_id,
    hash: session_hash,
    administrator: administrator.id,
    state: session_state as SessionState,
    created: session_created,
    used,
    confirmed,
    expires: session_expires,
    address,
    agent,
  };
  return { session, administrator };
}

/** The column `count`. */
export function decodeCount(row: unknown): number {
  return Number((row as { readonly count: number | string }).count);
}
