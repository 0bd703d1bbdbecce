const actions: Readonly<Record<string, string>> = {
  disable: 'Disable',
  delete: 'Delete',
  'remove-member': 'Take out of the group',
  create: 'Create',
  update: 'Change',
  link: 'Adopt the account found',
};

/** What the guard holds, and its limits. */
export const protection = {
  menu: 'Held changes',
  lead: 'What would be done to accounts, groups and members, but is too much to be done without you.',
  none: 'Nothing is held',
  noneText:
    'When a mistake in the directory would lock many people out, their removals stand here and wait for you, and so does whatever else is more than its limit.',
  file: 'rollcall-held-changes',
  actions,
  columns: { action: 'What would happen', name: 'User or group', reason: 'Why' },
  ofMember: (action: string, member: string) => `${action}: ${member}`,
  settings: 'Accidental deletion prevention',
  settingsLead: 'Too many removals at once are held until you allow or reject them; everything else goes on.',
  prevent: 'Hold removals that are too many',
  preventHint: 'Without it every disable, delete and removed member goes at once, however many they are.',
  noLimit: 'no limit',
  removals: {
    number: 'Accounts and groups',
    percent: 'Percent of the accounts and groups',
    hint: 'So many may be disabled or deleted, together, in a full cycle and in 24 hours otherwise. The smaller of the two counts; ten always go.',
  },
  memberships: {
    number: 'Memberships',
    percent: 'Percent of the memberships',
    hint: 'So many members may be taken out of groups. The smaller of the two counts; of a percentage fifty always go.',
  },
  disables: {
    number: 'Disables alone',
    percent: 'Disables, in percent',
    hint: 'Besides the limit on both together. Empty: no limit of their own.',
  },
  deletes: {
    number: 'Deletes alone',
    percent: 'Deletes, in percent',
    hint: 'A delete cannot be undone: you may want fewer of them than of disables.',
  },
  arrivals: 'What is made, changed and adopted',
  arrivalsLead:
    'Without a limit as many are made and changed as the directory asks for. With one, more than that is held until you allow or reject it. Empty: no limit.',
  creates: {
    number: 'Creates',
    percent: 'Creates, in percent',
    hint: 'Of the accounts and groups that are linked. Before the first full cycle has ended only the number counts: everybody is new then.',
  },
  changes: {
    number: 'Changes',
    percent: 'Changes, in percent',
    hint: 'Accounts and groups whose attributes are written. Holds an edit of the mapping that changes more than you thought.',
  },
  adoptions: {
    number: 'Adoptions',
    percent: 'Adoptions, in percent',
    hint: 'Accounts that stand in the application already and are found by the matching attributes.',
  },
  trouble: 'When objects fail',
  troubleLead: 'A few that fail are tried again by themselves. Very many mean that the application itself has a fault.',
  failures: 'Failed objects before quarantine',
  failuresHint: 'A cycle stops when at least so many fail anew …',
  failurePercent: 'Percent of those evaluated',
  failurePercentHint: '… and when they are at least this share.',
  missing: 'An account that is gone in the application',
  missings: { recreate: 'Make it again', report: 'Report it as a failure' },
  save: 'Save limits',
  discard: 'Back to the saved limits',
  saved: 'The limits were saved',
} as const;
