/** *Push Groups* of an application in Okta's words. */
export const pushGroups = {
  title: 'Push Groups',
  lead: 'Groups that are kept in step in the application, with their members. A group is pushed because it is assigned: its people get accounts, too, and only who has one there is a member there.',
  push: 'Push Groups',
  now: 'Push now',
  pushed: (count: number) => (count === 1 ? 'The group was pushed' : `${count} groups were pushed`),
  link: 'Link group',
  unlink: 'Unlink pushed group',
  unlinkTitle: 'Unlink this pushed group?',
  leave: 'Leave the group in the target app',
  delete: 'Delete the group in the target app',
  unlinkText:
    'The assignment of the group ends. People who have an account through this group alone lose it: it is deactivated, its data stays.',
  unlinked: (name: string) => `${name} is pushed no longer`,
  noGroupsTitle: (name: string) => `${name} takes no groups`,
  noGroups:
    'The application has no groups that can be provisioned. Assign groups all the same: their members get accounts.',
  updateOnly: (name: string) =>
    `${name} lets nobody make a group from outside. Make it there under the same name: it is linked in the next cycle, and its members are kept in step.`,
  notMapped: 'The mapping of groups is switched off: no group is pushed. Switch it on under Provisioning.',
  all: 'All users and groups are in scope: groups that are not assigned are pushed, too, and are not listed here.',
  noneTitle: 'No group is pushed',
  none: 'Push Groups finds one by its name. If a group of that name is there already, it is linked.',
  columns: { name: 'Group', state: 'Push status', target: 'Group in the application', at: 'Last change' },
  states: { active: 'Active', error: 'Error', pending: 'Not pushed yet', left: 'Left as it is' },
  created: 'Created',
  linked: 'Linked',
} as const;
