/** What an administrator of a served tenant may do there: the application's own word for each is in its profile. */
export const tenantPermissions = [
  'credentials',
  'users',
  'groups',
  'sites',
  'roles',
  'administrators',
  'settings',
  'read',
] as const;

export type TenantPermission = (typeof tenantPermissions)[number];

/** Those of the keys that are permissions, in the order above. */
export function knownPermissions(keys: readonly string[]): TenantPermission[] {
  return tenantPermissions.filter((permission) => keys.includes(permission));
}
