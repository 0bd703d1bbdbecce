/** Source object scope: scoping filters and who passes them. */
export const scope = {
  title: 'Source Object Scope',
  all: 'All records',
  hint: {
    User: 'Which users this mapping is for, by their attributes. Without a scoping filter nobody is filtered out.',
    Group: 'Which groups this mapping is for, by their attributes. Without a scoping filter none is filtered out.',
  },
  change: 'Change the source object scope',
  lead: 'Whoever passes one of these filters is in scope, provided that the scope under Settings takes them in, too. Within a filter every clause must hold.',
  none: 'No scoping filter: all records.',
  add: 'Add scoping filter',
  edit: (title: string) => `Edit ${title}`,
  remove: (title: string) => `Delete ${title}`,
  columns: { title: 'Scoping filter', clauses: 'Clauses', remove: 'Delete' },
  and: ' AND ',
  filterTitle: 'Scoping Filter Title',
  filterHint: 'The log names it, so call it what it is for: Support only.',
  addTitle: 'Add Scoping Filter',
  editTitle: 'Edit Scoping Filter',
  clause: (number: number) => `Clause ${number}`,
  attribute: 'Source attribute',
  operator: 'Operator',
  value: 'Value',
  valueHint: {
    exact: 'Letter by letter: small and capital letters differ.',
    regex: 'A pattern; it may match anywhere. ^ and $ bind it to beginning and end.',
    order: 'A whole number, or a date such as 2026-01-31.',
    inside: 'The attribute must stand within this text.',
  },
  addClause: 'Add New Filter Clause',
  removeClause: (number: number) => `Delete clause ${number}`,
  ok: 'OK',
  who: 'Who is in scope?',
  whoLead: 'Counted with the filters as they stand here. Nothing is saved, and the application is not asked.',
  count: 'Count',
  counting: 'Counting …',
  sides: { in: 'In scope', out: 'Out of scope', joining: 'Would be created or matched', leaving: 'Would be disabled' },
  kept: 'Out, and kept as they are',
  incomplete: (looked: number) =>
    `These are the first ${looked.toLocaleString('en')}. There are more than could be counted in the time that a page waits.`,
  nobody: 'Nobody is looked at: assign users and groups, or sync all of them under Settings.',
  columnsWho: { name: 'Identity', why: 'Why' },
  some: (side: string, count: number) => `${side}: the first ${count.toLocaleString('en')}`,
  person: { User: 'Why one user?', Group: 'Why one group?' },
  personHint: { User: 'Sign-in name', Group: 'Name of the group' },
  ask: 'Look',
  inScope: (name: string) => `${name} is in scope.`,
  outOfScope: (name: string) => `${name} is out of scope.`,
  holds: (holds: boolean) => (holds ? 'true' : 'false'),
  seen: (value: string) => `it is “${value}”`,
  empty: 'it is empty',
  nested: 'Expand nested groups',
  nestedHint:
    'Off, as in Azure AD: only direct members of an assigned group are in scope. On: members of the groups inside it are, too, however deep.',
  changeTitle: 'Change who is in scope?',
  changeLead: 'The next cycle looks at everybody again. Accounts stay linked.',
  leaving: (count: number, kept: boolean) => {
    const who = count === 1 ? '1 account is' : `${count.toLocaleString('en')} accounts are`;
    return kept
      ? `${who} no longer in scope and would be kept as they are.`
      : `${who} no longer in scope and would be disabled.`;
  },
  joining: (count: number) =>
    `${count.toLocaleString('en')} new in scope: an account would be matched or created for each.`,
  unchanged: 'Nobody would come in and nobody would leave.',
} as const;
