import type { Query, Write } from '#storage/port.ts';
import { installation } from '../installation.ts';
import { globalAdministrator } from '../roles.ts';
import { foldLogin, type StoredAdministrator, type Whose } from './administrator.ts';
import { decodeAdministrator, decodeId } from './decode-administrator.ts';

export const administratorColumns =
  'tenant, id, login, name, password, roles, state, totp, enrolling, step, recovery, created, signed_in, version, changed, changed_by';

/** Those of a tenant or of the installation: at most 1,000, by name. */
export function selectAdministrators(tenant: number): Query<StoredAdministrator> {
  return {
    sql: `select ${administratorColumns} from administrator where tenant = ? order by lower(name), login limit 1000`,
    parameters: [tenant],
    decode: decodeAdministrator,
  };
}

export function selectByLogin(tenant: number, login: string): Query<StoredAdministrator> {
  return {
    sql: `select ${administratorColumns} from administrator where tenant = ? and login = ?`,
    parameters: [tenant, foldLogin(login)],
    decode: decodeAdministrator,
  };
}

export function selectById(tenant: number, id: string): Query<StoredAdministrator> {
  return {
    sql: `select ${administratorColumns} from administrator where tenant = ? and id = ?`,
    parameters: [tenant, id],
    decode: decodeAdministrator,
  };
}

/** Who changes an account, and when. */
export interface Stamp {
  readonly at: number;
  readonly actor: string;
}

export interface NewAdministrator {
  readonly tenant: number;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Hashed; empty: invited. */
  readonly password: string;
}

/** Refused as `taken` when there is one of that user name. */
export function insertAdministrator(account: NewAdministrator, { at, actor }: Stamp): Write {
  const { tenant, id, login, name, roles, password } = account;
  const state = password === '' ? 'invited' : 'active';
  return {
    sql: `insert into administrator (${administratorColumns}) values (?, ?, ?, ?, ?, ?, ?, null, null, 0, '[]', ?, null, 1, ?, ?)`,
    parameters: [tenant, id, foldLogin(login), name, password, JSON.stringify(roles), state, at, at, actor],
    refusal: 'taken',
  };
}

export interface AccountChange {
  readonly name: string;
  readonly roles: readonly string[];
  readonly state: StoredAdministrator['state'];
}

/** Refused as `stale` when somebody else was faster. */
export function updateAdministrator(before: StoredAdministrator, after: AccountChange, { at, actor }: Stamp): Write {
  return {
    sql: `update administrator set name = ?, roles = ?, state = ?, version = version + 1, changed = ?, changed_by = ?
where tenant = ? and id = ? and version = ?`,
    parameters: [
      after.name,
      JSON.stringify(after.roles),
      after.state,
      at,
      actor,
      before.tenant,
      before.id,
      before.version,
    ],
    rows: 1,
    refusal: 'stale',
  };
}

export function deleteAdministrator(before: StoredAdministrator): Write {
  return {
    sql: 'delete from administrator where tenant = ? and id = ? and version = ?',
    parameters: [before.tenant, before.id, before.version],
    rows: 1,
    refusal: 'stale',
  };
}

/** A new password; `afresh` takes the second factor away, too, and lets an invited account in. */
export function setPassword({ tenant, id }: Whose, password: string, afresh: boolean, { at, actor }: Stamp): Write {
  const more = afresh
    ? `, totp = null, enrolling = null, step = 0, recovery = '[]', state = case state when 'invited' then 'active' else state end`
    : '';
  return {
    sql: `update administrator set password = ?${more}, version = version + 1, changed = ?, changed_by = ? where tenant = ? and id = ?`,
    parameters: [password, at, actor, tenant, id],
    rows: 1,
  };
}

/**
 * Two writes that refuse a commit as `last` when it leaves no Global Administrator who can sign in. The first belongs at the
 * beginning: it makes such commits of several processes wait for one another.
 */
export function keepOneGlobalAdministrator(): readonly [Write, Write] {
  return [
    { sql: 'update feed set seq = seq where tenant = ?', parameters: [installation], rows: 1 },
    {
      sql: `update administrator set step = step where tenant = ? and id in (
select id from administrator where tenant = ? and state = 'active' and roles like ? limit 1)`,
      parameters: [installation, installation, `%"${globalAdministrator}"%`],
      rows: 1,
      refusal: 'last',
    },
  ];
}

/** One row when there is an administrator at all. */
export function anyAdministrator(): Query<string> {
  return {
    sql: 'select id from administrator where tenant = ? limit 1',
    parameters: [installation],
    decode: decodeId,
  };
}
