import { installation } from '#resources/tenants/tenant.ts';
import { decodeText } from '#storage/decode-row.ts';
import type { Query, Storage, Write } from '#storage/port.ts';
import { settingByName, settingsUnder } from '#storage/setting-rows.ts';
import { decodeShapeRow, decodeStoredText } from './decode-profile-file.ts';

/** A profile that was taken, as it stands in the store: the text of its file. */
export interface StoredProfile {
  readonly key: string;
  readonly text: string;
  /** When it was taken (ms); of one profile always later than before. */
  readonly changed: number;
  readonly changedBy: string;
}

const first = 'profile:';

export function profileSetting(key: string): string {
  return `${first}${key}`;
}

/** The profile of that key that was taken from a file; undefined: none. */
export async function storedProfile(storage: Storage, key: string): Promise<StoredProfile | undefined> {
  const [found] = await storage.read(settingByName(installation, profileSetting(key)));
  if (found === undefined) return undefined;
  return { key, text: decodeStoredText(found.value), changed: found.changed, changedBy: found.changedBy };
}

/** Every profile that was taken from a file, at most 1,000. */
export async function storedProfiles(storage: Storage): Promise<StoredProfile[]> {
  const found = await storage.read(settingsUnder(installation, first));
  return found.map(({ name, value, changed, changedBy }) => {
    return { key: name.slice(first.length), text: decodeStoredText(value), changed, changedBy };
  });
}

/** Names of tenants that have the profile, closed ones too: at most so many, the oldest first. */
export function tenantsOf(profile: string, limit: number): Query<string> {
  return {
    sql: 'select name from tenant where profile = ? order by tenant limit ?',
    parameters: [profile, limit],
    decode: decodeText,
  };
}

/**
 * Writes that are refused as `in-use` while a tenant has the profile. The first waits for whoever opens a tenant at this
 * moment, so that the second sees it.
 */
export function refuseWhileTenants(profile: string): Write[] {
  return [
    { sql: 'update feed set seq = seq where tenant = ?', parameters: [installation], rows: 1 },
    {
      sql: 'update feed set seq = seq where tenant = ? and not exists (select 1 from tenant where profile = ?)',
      parameters: [installation, profile],
      rows: 1,
      refusal: 'in-use',
    },
  ];
}

/** A write that is refused as `profile-moved` when the profile is no longer as it was seen. */
export function refuseMovedProfile(key: string, changed: number): Write {
  return {
    sql: 'update setting set value = value where tenant = ? and name = ? and changed = ?',
    parameters: [installation, profileSetting(key), changed],
    rows: 1,
    refusal: 'profile-moved',
  };
}

/** Tenants of the profile that have schemas or types of their own, by number. */
export function shapesOf(
  profile: string,
  after: number,
  limit: number,
): Query<{ readonly tenant: number; readonly name: string; readonly shape: string }> {
  return {
    sql: `select tenant, name, shape from tenant where profile = ? and tenant > ? and shape <> '' order by tenant limit ?`,
    parameters: [profile, after, limit],
    decode: decodeShapeRow,
  };
}
