import type { Query, Write } from '#storage/port.ts';
import { installation } from '../installation.ts';
import { decodeOwned, decodeOwner } from './decode-owner.ts';

/** Who owns an application, since when and by whose act. */
export interface Owner {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Milliseconds. */
  readonly at: number;
  readonly actor: string;
}

/** The numbers of the applications that an administrator owns; at most 1,000. */
export function selectOwned(tenant: number, administrator: string): Query<number> {
  return {
    sql: 'select application from owner where tenant = ? and administrator = ? order by application limit 1000',
    parameters: [tenant, administrator],
    decode: decodeOwned,
  };
}

/** Owners of an application by user name; at most 1,000. */
export function selectOwners(tenant: number, application: number): Query<Owner> {
  return {
    sql: `select a.id, a.login, a.name, o.at, o.actor from owner o
join administrator a on a.tenant = ? and a.id = o.administrator where o.tenant = ? and o.application = ? order by a.login limit 1000`,
    parameters: [installation, tenant, application],
    decode: decodeOwner,
  };
}

/** One who is an owner already stays one. */
export function insertOwner(
  tenant: number,
  application: number,
  administrator: string,
  by: { readonly at: number; readonly actor: string },
): Write {
  return {
    sql: `insert into owner (tenant, application, administrator, at, actor) values (?, ?, ?, ?, ?)
on conflict (tenant, application, administrator) do nothing`,
    parameters: [tenant, application, administrator, by.at, by.actor],
  };
}

/** Refused as `unknown` for who is none. */
export function deleteOwner(tenant: number, application: number, administrator: string): Write {
  return {
    sql: 'delete from owner where tenant = ? and application = ? and administrator = ?',
    parameters: [tenant, application, administrator],
    rows: 1,
    refusal: 'unknown',
  };
}

/** Of every organisation. */
export function deleteOwnerships(administrator: string): Write {
  return { sql: 'delete from owner where administrator = ?', parameters: [administrator] };
}
