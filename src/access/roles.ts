/** What an administrator may be. `application-owner` sees and configures the applications that name him, and no others. */
export const roles = [
  { key: 'global-administrator', name: 'Global Administrator' },
  { key: 'application-administrator', name: 'Application Administrator' },
  { key: 'cloud-application-administrator', name: 'Cloud Application Administrator' },
  { key: 'application-owner', name: 'Application Owner' },
  { key: 'global-reader', name: 'Global Reader' },
] as const;

export type Role = (typeof roles)[number]['key'];

/** Every role, for what any administrator may do. */
export const roleKeys = [
  'global-administrator',
  'application-administrator',
  'cloud-application-administrator',
  'application-owner',
  'global-reader',
] as const satisfies readonly Role[];

/** Those of an account's roles that the installation has. */
export function installationRoles(keys: readonly string[]): Role[] {
  return roleKeys.filter((key) => keys.includes(key));
}

/** Who may do everything, and of whom there is always one. */
export const globalAdministrator = 'global-administrator' satisfies Role;
