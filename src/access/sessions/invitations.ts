import { newSecret, secretHash } from '#credentials/secret-text.ts';
import type { Random } from '#deps.ts';
import type { Query, Write } from '#storage/port.ts';
import type { Whose } from '../accounts/administrator.ts';
import { decodeInvitation } from './decode-invitation.ts';

const hour = 3_600_000;

/** How long a one-time link is good for, in milliseconds. */
export const linkLimits = { first: hour, account: 24 * hour } as const;

/** Stands for the administrator who is not there yet. */
export const firstAdministrator = '';

/** What is kept of a one-time link. */
export interface Invitation {
  readonly tenant: number;
  /** Its id, or `firstAdministrator`. */
  readonly administrator: string;
  readonly hash: string;
  readonly expires: number;
}

/** A new one-time link: 256 random bits, of which only the SHA-256 is kept. */
export function newInvitation(
  random: Random,
  { tenant, id }: Whose,
  now: number,
): { readonly token: string; readonly invitation: Invitation } {
  const token = newSecret(random);
  const life = id === firstAdministrator ? linkLimits.first : linkLimits.account;
  return { token, invitation: { tenant, administrator: id, hash: secretHash(token), expires: now + life } };
}

export function selectInvitation(tenant: number, token: string): Query<Invitation> {
  return {
    sql: 'select tenant, administrator, hash, expires from invitation where tenant = ? and hash = ?',
    parameters: [tenant, secretHash(token)],
    decode: decodeInvitation,
  };
}

/** One link for each: a new one takes the place of the old one. The first administrator's only while there is none. */
export function putInvitation({ tenant, administrator, hash, expires }: Invitation): Write {
  const condition =
    administrator === firstAdministrator
      ? 'where not exists (select 1 from administrator where tenant = ?)'
      : 'where exists (select 1 from administrator where tenant = ? and id = ?)';
  const whom = administrator === firstAdministrator ? [tenant] : [tenant, administrator];
  return {
    sql: `insert into invitation (tenant, administrator, hash, expires)
select cast(? as integer), cast(? as text), cast(? as text), cast(? as bigint) ${condition}
on conflict (tenant, administrator) do update set hash = excluded.hash, expires = excluded.expires`,
    parameters: [tenant, administrator, hash, expires, ...whom],
    rows: 1,
    refusal: 'closed',
  };
}

/** Uses a link up; refused as `used` when it was used, replaced or came too late, and the first one once there is an administrator. */
export function useInvitation({ tenant, administrator, hash }: Invitation, now: number): Write {
  const condition =
    administrator === firstAdministrator ? ' and not exists (select 1 from administrator where tenant = ?)' : '';
  return {
    sql: `delete from invitation where tenant = ? and administrator = ? and hash = ? and expires > ?${condition}`,
    parameters: [tenant, administrator, hash, now, ...(administrator === firstAdministrator ? [tenant] : [])],
    rows: 1,
    refusal: 'used',
  };
}

export function deleteInvitation({ tenant, id }: Whose): Write {
  return {
    sql: 'delete from invitation where tenant = ? and administrator = ?',
    parameters: [tenant, id],
  };
}
