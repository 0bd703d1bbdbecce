import type { AdministratorPolicy } from '#resources/profile.ts';

/** The account's own administrators: Configuration Manager is theirs. */
export const administrators: AdministratorPolicy = {
  roles: [
    {
      key: 'administrator',
      name: 'Administrator',
      permissions: ['credentials', 'users', 'sites', 'roles', 'administrators', 'settings', 'read'],
      fixed: true,
    },
    { key: 'user-administrator', name: 'User Administrator', permissions: ['users', 'sites', 'read'] },
    { key: 'viewer', name: 'Viewer', permissions: ['read'] },
  ],
  permissionNames: {
    credentials: { name: 'Show user provisioning information', group: 'Identity Management' },
    settings: { name: 'Switch user provisioning on and off', group: 'Identity Management' },
    read: { name: 'See users and sites', group: 'Users' },
    users: { name: 'Add and change users', group: 'Users' },
    sites: { name: 'Add sites', group: 'Users' },
    roles: { name: 'Manage roles', group: 'Administration' },
    administrators: { name: 'Invite administrators', group: 'Administration' },
  },
  settings: ['userProvisioning', 'singleSignOn'],
};
