import { knownPermissions } from './permissions.ts';
import type { StoredTenantRole } from './tenant-role-rows.ts';

interface Row {
  readonly role: string;
  readonly name: string;
  readonly permissions: string;
  readonly version: number;
}

/** A row of `tenant_role`. */
export function decodeTenantRole(row: unknown): StoredTenantRole {
  const { role, name, permissions, version } = row as Row;
  return { key: role, name, permissions: knownPermissions(JSON.parse(permissions) as string[]), version };
}
