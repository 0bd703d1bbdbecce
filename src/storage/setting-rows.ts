import { decodeSetting } from './decode-row.ts';
import type { Query, Write } from './port.ts';

/** A setting of the installation (tenant 0) or of a tenant. */
export interface StoredSetting {
  readonly name: string;
  /** JSON. */
  readonly value: string;
  /** What is secret of it, sealed under (tenant, `setting`, name, `sealed`); null: nothing. */
  readonly sealed: string | null;
  /** Milliseconds. */
  readonly changed: number;
  readonly changedBy: string;
}

const columns = 'name, value, sealed, changed, changed_by';

/** The setting of that name; none when nobody has set it. */
export function settingByName(tenant: number, name: string): Query<StoredSetting> {
  return {
    sql: `select ${columns} from setting where tenant = ? and name = ?`,
    parameters: [tenant, name],
    decode: decodeSetting,
  };
}

/** The settings whose name begins so, at most 1,000. `first` ends in a colon. */
export function settingsUnder(tenant: number, first: `${string}:`): Query<StoredSetting> {
  // The semicolon follows the colon.
  return {
    sql: `select ${columns} from setting where tenant = ? and name >= ? and name < ? order by name limit 1000`,
    parameters: [tenant, first, `${first.slice(0, -1)};`],
    decode: decodeSetting,
  };
}

/** Sets it, whether it was there or not. */
export function putSetting(tenant: number, { name, value, sealed, changed, changedBy }: StoredSetting): Write {
  return {
    sql: `insert into setting (tenant, ${columns}) values (?, ?, ?, ?, ?, ?) on conflict (tenant, name) do update set
value = excluded.value, sealed = excluded.sealed, changed = excluded.changed, changed_by = excluded.changed_by`,
    parameters: [tenant, name, value, sealed, changed, changedBy],
  };
}

export function dropSetting(tenant: number, name: string): Write {
  return { sql: 'delete from setting where tenant = ? and name = ?', parameters: [tenant, name] };
}

/**
 * Sets it where it is as it was seen; refused as `stale` otherwise.
 *
 * @param seen when it had changed (ms); undefined: nobody had set it
 */
export function changeSetting(tenant: number, setting: StoredSetting, seen: number | undefined): Write {
  const { name, value, sealed, changed, changedBy } = setting;
  if (seen === undefined) {
    return {
      sql: `insert into setting (tenant, ${columns}) values (?, ?, ?, ?, ?, ?) on conflict (tenant, name) do nothing`,
      parameters: [tenant, name, value, sealed, changed, changedBy],
      rows: 1,
    };
  }
  return {
    sql: 'update setting set value = ?, sealed = ?, changed = ?, changed_by = ? where tenant = ? and name = ? and changed = ?',
    parameters: [value, sealed, changed, changedBy, tenant, name, seen],
    rows: 1,
  };
}
