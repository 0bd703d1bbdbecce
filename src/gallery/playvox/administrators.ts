import type { AdministratorPolicy } from '#resources/profile.ts';

/** The site's own administrators: Super Admins do everything, other roles what Roles Management lets them. */
export const administrators: AdministratorPolicy = {
  roles: [
    {
      key: 'super-admin',
      name: 'Super Admin',
      permissions: ['credentials', 'users', 'roles', 'administrators', 'settings', 'read'],
      fixed: true,
    },
    { key: 'administrator', name: 'Administrator', permissions: ['users', 'settings', 'read'] },
    { key: 'team-leader', name: 'Team Leader', permissions: ['read'] },
    { key: 'analyst', name: 'Analyst', permissions: ['read'] },
    { key: 'agent', name: 'Agent', permissions: [] },
  ],
  permissionNames: {
    credentials: { name: 'Grant access to API keys generation', group: 'API Keys Permissions' },
    read: { name: 'See users', group: 'User Management Permissions' },
    users: { name: 'Add, deactivate and reactivate users', group: 'User Management Permissions' },
    settings: { name: 'Change General Settings and Sign-On Options', group: 'Settings Permissions' },
    roles: { name: 'Manage roles', group: 'Administration Permissions' },
    administrators: { name: 'Invite administrators and give them roles', group: 'Administration Permissions' },
  },
  settings: ['apiKeysEnabled', 'signOnEnabled'],
};
