import type { Query, Write } from '#storage/port.ts';
import { decodeTenantRole } from './decode-tenant-role.ts';
import type { TenantPermission } from './permissions.ts';

/** A role as a tenant changed or made it. */
export interface StoredTenantRole {
  readonly key: string;
  readonly name: string;
  readonly permissions: readonly TenantPermission[];
  readonly version: number;
}

/** By name; at most 200. */
export function selectTenantRoles(tenant: number): Query<StoredTenantRole> {
  return {
    sql: 'select role, name, permissions, version from tenant_role where tenant = ? order by name, role limit 200',
    parameters: [tenant],
    decode: decodeTenantRole,
  };
}

/** Keeps a role as it is from now on; one that the profile has, too. Refused as `changed` unless it was of the version before. */
export function putTenantRole(tenant: number, { key, name, permissions, version }: StoredTenantRole): Write {
  return {
    sql: `insert into tenant_role (tenant, role, name, permissions, version) values (?, ?, ?, ?, ?)
on conflict (tenant, role) do update set name = excluded.name, permissions = excluded.permissions, version = excluded.version
where tenant_role.version = excluded.version - 1`,
    parameters: [tenant, key, name, JSON.stringify(permissions), version],
    rows: 1,
    refusal: 'changed',
  };
}

/** Refused as `held` while an administrator has it. */
export function deleteTenantRole(tenant: number, key: string): Write {
  return {
    sql: `delete from tenant_role where tenant = ? and role = ?
and not exists (select 1 from administrator where tenant = ? and roles like ?)`,
    parameters: [tenant, key, tenant, `%"${key}"%`],
    rows: 1,
    refusal: 'held',
  };
}
