const origins: Readonly<Record<string, string>> = {
  created: 'Made by Rollcall',
  matched: 'Found',
  adopted: 'Adopted',
  none: 'None',
  pending: 'Waits for adoption',
};

const states: Readonly<Record<string, string>> = {
  active: 'Active',
  disabled: 'Disabled',
  left: 'Left as it is',
  unlinked: 'Not linked',
};

/** What is true of an object: the codes of the API. */
const situations: Readonly<Record<string, string>> = {
  confirmed: 'it has its account',
  'new-match': 'an account was found',
  absent: 'it has no account yet',
  ambiguous: 'several accounts match',
  claimed: 'the account belongs to somebody else',
  missing: 'the account is gone',
  'out-of-scope': 'it left the scope',
  'deleted-source': 'it was deleted in the directory',
  returned: 'it came back',
  ignored: 'it gets no account',
  unmanaged: 'the account belongs to nobody',
};

/** Accounts of an application: whose they are, adoption, protected ones, and what leaving does. */
export const accounts = {
  menu: 'Accounts',
  lead: 'Which account of the application belongs to which person or group, and whose it is.',
  search: 'Search by name or account id',
  show: 'Show',
  filters: {
    all: 'All accounts',
    made: 'Made by Rollcall',
    found: 'Found, not adopted',
    adopted: 'Adopted',
    disabled: 'Left',
    pending: 'Waiting for adoption',
    without: 'Without an account',
  },
  counted: (label: string, count: number) => `${label} (${count.toLocaleString('en')})`,
  columns: {
    name: 'Name',
    account: 'Account id',
    origin: 'Origin',
    state: 'State',
    at: 'Since',
  },
  origins,
  situations,
  states,
  noneTitle: 'No account here',
  none: 'After the first cycle, the accounts of people and groups in scope stand here.',
  details: 'Details',
  adopt: 'Adopt',
  adoptAll: 'Adopt all that wait',
  unlink: 'Unlink',
  relink: 'Link to another account',
  protect: 'Protected accounts',
  adoptTitle: (count: number) => (count === 1 ? 'Adopt 1 account?' : `Adopt ${count.toLocaleString('en')} accounts?`),
  adoptText:
    'An adopted account counts as ours: it is deleted when its person is deleted for good, and every mapped value is written, also an external id that somebody else set. Accounts that wait are linked and written by the next cycle.',
  adopted: (count: number) =>
    count === 1 ? '1 account was adopted' : `${count.toLocaleString('en')} accounts were adopted`,
  unlinkTitle: (name: string) => `Unlink ${name}?`,
  unlinkText:
    'Person and account are tied no more. The account stays as it is. While the person is in scope, the next cycle looks for its account anew.',
  unlinked: 'Unlinked',
  relinkTitle: (name: string) => `Link ${name} to another account`,
  relinkText:
    'The account must exist and belong to nobody else. It counts as adopted, and the next cycle writes what differs.',
  relinkField: 'Id of the account',
  relinked: 'Linked',
  written: 'What was written',
  differs: 'What adopting would write',
  path: 'Attribute',
  value: 'Value',
  before: 'In the application',
  after: 'From the directory',
  nothing: 'nothing',
  situation: (text: string) => `Situation: ${text}`,
  failure: 'Failed last with',
  kept: 'Stays as it was found',
  protectedLead:
    'These are never made, changed, disabled or deleted, and put into no group. It counts at once, also for a cycle that runs. Afterwards the next cycle looks at everybody.',
  protectedLeadDraft: 'These are never made, changed, disabled or deleted, and put into no group.',
  protectedField:
    'One a line: a name or id. A line between slashes is a pattern that must fit the whole name: /svc-.*/',
  protectedSaved: 'The list was saved',
  leaving: 'When somebody leaves',
  leavings: {
    disable: 'Disable the account',
    delete: 'Delete the account at once',
    keep: 'Leave the account as it is (SkipOutOfScopeDeletions)',
  },
  leavingHint:
    'Who is not assigned any more or no longer fits the filters. Who is deleted from the directory for good is deleted in the application.',
  deleteLocked: (why: string) => `Deleting at once is not possible: ${why}`,
  deleteFound: 'Delete accounts that were found, too',
  deleteFoundHint:
    'Otherwise an account that Rollcall did not make is disabled and never deleted, unless it was adopted.',
  onMatch: 'Accounts that are found',
  onMatches: { link: 'Link and keep in step', report: 'Report, and wait until they are adopted' },
  groupMembers: 'When a group leaves',
  groupMembersKinds: { 'take-out': 'Take out the members that were written', leave: 'Leave its members' },
};
