import type { JsonObject } from '#scim/json.ts';
import type { Tenant } from './tenant.ts';

interface TenantRow {
  readonly tenant: number;
  readonly name: string;
  readonly kind: Tenant['kind'];
  readonly profile: string;
  readonly state: Tenant['state'];
  readonly settings: string;
  readonly created: number;
}

interface SettingsColumn {
  readonly settings: JsonObject;
  readonly catalogs: Tenant['catalogs'];
}

/** A row of `tenant`; its `settings` column holds settings and catalogs as one JSON text. */
export function decodeTenant(row: unknown): Tenant {
  const { settings: text, ...columns } = row as TenantRow;
  const { settings, catalogs } = JSON.parse(text) as SettingsColumn;
  return { ...columns, settings, catalogs };
}

/** The text of the `settings` column. */
export function encodeSettings(tenant: Pick<Tenant, 'settings' | 'catalogs'>): string {
  return JSON.stringify({ settings: tenant.settings, catalogs: tenant.catalogs });
}
