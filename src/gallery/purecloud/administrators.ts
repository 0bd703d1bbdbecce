import type { AdministratorPolicy } from '#resources/profile.ts';

/** The organisation's own administrators: what they see follows from permissions, which roles carry. */
export const administrators: AdministratorPolicy = {
  roles: [
    {
      key: 'master-admin',
      name: 'Master Admin',
      permissions: ['credentials', 'users', 'groups', 'roles', 'administrators', 'settings', 'read'],
      fixed: true,
    },
    { key: 'admin', name: 'Admin', permissions: ['credentials', 'users', 'groups', 'read'] },
    { key: 'people-admin', name: 'People Admin', permissions: ['users', 'groups', 'read'] },
    { key: 'employee', name: 'employee', permissions: ['read'] },
  ],
  permissionNames: {
    credentials: { name: 'OAuth > Client > Add, Edit, View, Delete', group: 'Integrations' },
    read: { name: 'Directory > View', group: 'Directory' },
    users: { name: 'Directory > User > Add, Edit', group: 'Directory' },
    groups: { name: 'Directory > Group > Add', group: 'Directory' },
    settings: { name: 'Directory > Organization > Edit', group: 'Directory' },
    roles: { name: 'Authorization > Role > Add, Edit, Delete', group: 'Authorization' },
    administrators: { name: 'Authorization > Grant > Add', group: 'Authorization' },
  },
  settings: ['region'],
};
