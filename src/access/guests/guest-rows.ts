import type { Query, Value, Write } from '#storage/port.ts';
import { decodeGuest } from './decode-guest.ts';
import { type Guest, type GuestStep, guestLimits } from './guest.ts';

const columns =
  'tenant, id, hash, session, mail, made, made_by, expires, opened, agent, provider, step, token_at, since, finished, withdrawn';

function guestsWhere(condition: string, parameters: readonly Value[]): Query<Guest> {
  return { sql: `select ${columns} from guest where tenant = ? and ${condition}`, parameters, decode: decodeGuest };
}

/** Whose link it is. @param hash of its token */
export function selectGuestByLink(tenant: number, hash: string): Query<Guest> {
  return guestsWhere('hash = ?', [tenant, hash]);
}

/** Whose session it is. */
export function selectGuestBySession(tenant: number, session: string): Query<Guest> {
  return guestsWhere('session = ?', [tenant, session]);
}

export function selectGuest(tenant: number, id: string): Query<Guest> {
  return guestsWhere('id = ?', [tenant, id]);
}

/** Newest first; at most 100. */
export function selectGuests(tenant: number): Query<Guest> {
  return guestsWhere('id > ? order by id desc limit 100', [tenant, '']);
}

export function insertGuest(guest: Guest): Write {
  const { tenant, id, hash, mail, made, madeBy, expires, step } = guest;
  return {
    sql: `insert into guest (${columns}) values (?, ?, ?, '', ?, ?, ?, ?, null, '', '', ?, null, 0, null, null)`,
    parameters: [tenant, id, hash, mail, made, madeBy, expires, step],
  };
}

type Which = Pick<Guest, 'tenant' | 'id'>;

/** Nothing is changed of an invitation that is over: refused as `over`. */
const alive = 'finished is null and withdrawn is null and expires > ?';

/** Ties the invitation to one browser; refused as `over` when it is over or another browser was first. */
export function openGuest(
  { tenant, id }: Which,
  { session, agent, now }: { readonly session: string; readonly agent: string; readonly now: number },
): Write {
  return {
    sql: `update guest set session = ?, agent = ?, opened = ? where tenant = ? and id = ? and opened is null and ${alive}`,
    parameters: [session, agent, now, tenant, id, now],
    rows: 1,
    refusal: 'over',
  };
}

/** What was chosen, and which page is open. */
export function chooseOfGuest(
  { tenant, id }: Which,
  { provider, step, now }: { readonly provider: string; readonly step: GuestStep; readonly now: number },
): Write {
  return {
    sql: `update guest set provider = ?, step = ? where tenant = ? and id = ? and ${alive}`,
    parameters: [provider, step, tenant, id, now],
    rows: 1,
    refusal: 'over',
  };
}

/** Notes the first token; a later one changes nothing. */
export function noteToken({ tenant, id }: Which, now: number, since: number): Write {
  return {
    sql: 'update guest set token_at = ?, since = ? where tenant = ? and id = ? and token_at is null',
    parameters: [now, since, tenant, id],
  };
}

/** Ends it, with its session. */
export function endGuest({ tenant, id }: Which, how: 'finished' | 'withdrawn', now: number): Write {
  return {
    sql: `update guest set ${how} = ?, session = '' where tenant = ? and id = ? and ${alive}`,
    parameters: [now, tenant, id, now],
    rows: 1,
    refusal: 'over',
  };
}

/** Those that were over long ago. */
export function deleteOldGuests(tenant: number, now: number): Write {
  return { sql: 'delete from guest where tenant = ? and expires <= ?', parameters: [tenant, now - guestLimits.kept] };
}
