/** Pages of an application whose words are Okta's. */
export const okta = {
  tabs: {
    general: 'General',
    signOn: 'Sign On',
    provisioning: 'Provisioning',
    assignments: 'Assignments',
    reports: 'Reports',
    tools: 'Tools',
    settings: 'Settings',
    appSettings: 'App Settings',
  },
} as const;
