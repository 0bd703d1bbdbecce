const operators = { 'starts-with': 'starts with', contains: 'contains', equals: 'equals' } as const;

/** *Push Groups* of an application in Okta's words. */
export const pushGroups = {
  title: 'Push Groups',
  lead: 'Groups that are kept in step in the application, with their members. Nobody gets an account because a group is pushed: only members who are assigned to the application, and have an account there, are members there.',
  byName: 'Find groups by name',
  byRule: 'Find groups by rule',
  now: 'Push now',
  pushed: (count: number) => (count === 1 ? 'The group was pushed' : `${count} groups were pushed`),
  activate: 'Activate group push',
  deactivate: 'Deactivate group push',
  turned: {
    active: (count: number) => (count === 1 ? 'The push was activated' : `${count} pushes were activated`),
    inactive: (count: number) => (count === 1 ? 'The push was deactivated' : `${count} pushes were deactivated`),
  },
  link: 'Link group',
  unlink: 'Unlink pushed group',
  unlinkTitle: 'Unlink this pushed group?',
  leave: 'Leave the group in the target app',
  delete: 'Delete the group in the target app',
  unlinkText:
    'The group is not pushed any more, also if it is assigned or a rule finds it. Its assignment, and the accounts of its members, stay as they are.',
  unlinked: (name: string) => `${name} is pushed no longer`,
  noGroupsTitle: (name: string) => `${name} takes no groups`,
  noGroups:
    'The application has no groups that can be provisioned. Assign groups all the same: their members get accounts.',
  updateOnly: (name: string) =>
    `${name} lets nobody make a group from outside. Make it there under the same name, or link one that is there: its members are kept in step.`,
  notMapped: 'The mapping of groups is switched off: no group is pushed. Switch it on under Provisioning.',
  off: 'No group has been pushed to this application yet. Pushing the first one switches on what it offers for groups: making, changing and deleting them. Users are not affected.',
  jobOff:
    'Provisioning is off: groups are pushed once it is on. Enable something under Provisioning › To App, or push a group now.',
  all: 'All users and groups are in scope: every group of the directory is pushed.',
  noneTitle: 'No group is pushed',
  none: 'Find a group by its name, or have all groups pushed whose names a rule finds. If a group of that name is there already, it is linked.',
  columns: {
    name: 'Group',
    by: 'Pushed by',
    state: 'Push status',
    target: 'Group in the application',
    at: 'Last push',
  },
  states: {
    active: 'Active',
    inactive: 'Inactive',
    error: 'Error',
    pending: 'Not pushed yet',
    left: 'Left as it is',
  },
  by: { name: 'Name', assignment: 'Assignment', all: 'Scope' },
  rule: (name: string) => `Rule: ${name}`,
  created: 'Created',
  linked: 'Linked',
  name: {
    title: 'Push groups by name',
    how: 'Group in the application',
    create: 'Create the group, or link the one of the same name',
    linkTo: 'Link to a group of another name',
    target: 'ID of the group in the application',
    targetHint: 'The application shows it. Nothing is made beside it, and its name becomes that of the group here.',
    push: 'Push',
    unlinkFirst: 'Only one group can be linked to a group of another name.',
  },
  rules: {
    title: 'Push groups by rule',
    lead: 'Every group whose name a rule finds is pushed: those of now, and later ones as soon as they are there. Upper and lower case are alike. A rule that goes takes its groups along: they are deleted in the application, where it lets them be; what was only found there stays.',
    list: 'Rules',
    columns: { name: 'Rule', groups: 'Group name', act: 'Act' },
    operators,
    condition: (operator: keyof typeof operators, value: string) => `${operators[operator]} “${value}”`,
    none: 'There is no rule yet.',
    edit: (name: string) => `Edit the rule ${name}`,
    remove: (name: string) => `Delete the rule ${name}`,
    removeTitle: (name: string) => `Delete the rule ${name}?`,
    removeText:
      'Groups that nothing else takes in are pushed no longer: they are deleted in the application, where it lets them be. To keep one there, unlink it first and leave it.',
    add: 'Add rule',
    name: 'Rule name',
    operator: 'The name of the group',
    value: 'Text',
    matched: (count: number, names: string) =>
      count === 0
        ? 'No group has such a name now. Later ones will be pushed.'
        : `${count === 1 ? 'Finds one group now' : `Finds ${count.toLocaleString('en')} groups now`}: ${names}`,
    more: 'There are more groups than were looked at.',
    save: 'Save rule',
    saved: 'The rules were saved',
    removed: 'The rule was deleted',
    assigned: 'Push assigned groups, too',
    assignedHint:
      'Off, as in Okta: assigning a group gives its members accounts, and the group itself is pushed only by name or rule.',
  },
} as const;
