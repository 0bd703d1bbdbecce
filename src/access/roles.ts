/** What an administrator may be. `application-owner` sees and configures the applications that name him, and no others. */
export const roles = [
  { key: 'global-administrator', name: 'Global Administrator' },
  { key: 'application-administrator', name: 'Application Administrator' },
  { key: 'cloud-application-administrator', name: 'Cloud Application Administrator' },
  { key: 'application-owner', name: 'Application Owner' },
  { key: 'global-reader', name: 'Global Reader' },
] as const;

export type Role = (typeof roles)[number]['key'];
