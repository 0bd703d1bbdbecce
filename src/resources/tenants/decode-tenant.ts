import type { JsonObject } from '#scim/json.ts';
import { type ClientPolicy, storedClients, usualClients } from './client-policy.ts';
import type { Tenant } from './tenant.ts';

interface TenantRow {
  readonly tenant: number;
  readonly name: string;
  readonly kind: Tenant['kind'];
  readonly profile: string;
  readonly profile_changed: number | string | null;
  readonly external: string;
  readonly state: Tenant['state'];
  readonly settings: string;
  readonly shape: string;
  readonly created: number;
}

interface SettingsColumn {
  readonly settings: JsonObject;
  readonly catalogs: Tenant['catalogs'];
  readonly clients?: ClientPolicy;
}

/** A row of `tenant`; its `settings` column holds settings, catalogs and the policy for clients as one JSON text. */
export function decodeTenant(row: unknown): Tenant {
  const { settings: text, profile_changed: changed, external, ...columns } = row as TenantRow;
  const { settings, catalogs, clients = usualClients } = JSON.parse(text) as SettingsColumn;
  return {
    ...columns,
    ...(changed === null ? {} : { profileChanged: Number(changed) }),
    ...(external === '' ? {} : { externalId: external }),
    settings,
    catalogs,
    clients,
  };
}

/** The text of the `settings` column. */
export function encodeSettings(tenant: Pick<Tenant, 'settings' | 'catalogs' | 'clients'>): string {
  const { settings, catalogs, clients } = tenant;
  return JSON.stringify({ settings, catalogs, clients: storedClients(clients) });
}
