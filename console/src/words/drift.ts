const kinds: Readonly<Record<string, string>> = {
  changed: 'Changed',
  deactivated: 'Deactivated there',
  reactivated: 'Reactivated there',
  missing: 'Account gone',
  appeared: 'Account appeared',
  'member-added': 'Member put in',
  'member-removed': 'Member taken out',
};

const states: Readonly<Record<string, string>> = {
  reported: 'Reported',
  'written-back': 'To be written back',
  'turned-back': 'Comes back again',
};

const checks: Readonly<Record<string, string>> = {
  schedule: 'by itself',
};

const number = (count: number) => count.toLocaleString('en');
const differences = (count: number) => (count === 1 ? '1 difference' : `${number(count)} differences`);

/** What somebody changed in an application. */
export const drift = {
  menu: 'Drift',
  lead: 'What somebody changed in the application itself: compared with what Rollcall wrote there.',
  check: 'Check for drift',
  cancel: 'Cancel the check',
  cancelTitle: 'Cancel the check?',
  cancelText: 'What it has found so far stays in the report. The next check begins anew.',
  cancelled: 'The check was cancelled',
  begun: 'The check has begun',
  writeBack: 'Write back',
  writeBackAll: 'Write back all that are shown',
  writeBackTitle: (count: number) => `Write back ${differences(count)}?`,
  writeBackText:
    'What was changed in the application is written as the directory has it. The guard counts it, protected accounts stay as they are. Accounts of nobody are left.',
  writtenBack: (count: number, left: number) =>
    `${differences(count)} will be written back${left === 0 ? '' : `, ${number(left)} cannot be`}`,
  schedule: 'Schedule',
  scheduleTitle: 'When drift is looked for',
  every: 'By itself',
  everyHint: 'A check reads the whole application once, between the cycles. Changes and leavers go first.',
  intervals: {
    '0': 'Only when somebody asks',
    '6': 'Every 6 hours',
    '24': 'Every day',
    '168': 'Every week',
  } satisfies Readonly<Record<string, string>>,
  hours: (count: number) => `Every ${number(count)} hours`,
  notify: 'Send mail when a check finds something new',
  save: 'Save',
  saved: 'Saved',
  never: 'No check yet',
  neverText:
    'A check compares every linked account and group with what was written there. It changes nothing by itself.',
  checking: 'Comparing the application with what was written',
  looked: (done: number, of: number | null) =>
    of === null ? `${number(done)} looked at` : `${number(done)} of ${number(of)} looked at`,
  failedTitle: 'The last check could not be finished',
  cancelledTitle: 'The last check was cancelled',
  before: 'What stands below is of the checks before it.',
  asOf: (time: string, who: string) => `As of ${time}, ${checks[who] ?? `asked for by ${who}`}`,
  hidden: (attributes: string) => `Not shown by the application, and not compared: ${attributes}.`,
  cleanTitle: 'Nothing differs',
  clean: 'The application stands as it was written.',
  search: 'Search by name or value',
  attribute: 'Attribute',
  anyAttribute: 'Attribute: all',
  attributeIs: (name: string) => `Attribute: ${name}`,
  counts: 'What differs',
  all: 'All',
  allRows: (count: number) => `Show all: ${number(count)}`,
  show: (label: string, count: number) => `Show only: ${label}, ${number(count)}`,
  kinds,
  states,
  columns: {
    kind: 'What',
    name: 'Name',
    attribute: 'Attribute',
    wrote: 'Written',
    shows: 'Shown there',
    state: 'State',
    since: 'Since',
  },
  noneTitle: 'Nothing fits',
  none: 'Choose another kind or attribute, or search for something else.',
  file: 'drift',
};

const unmanagedKinds: Readonly<Record<string, string>> = {
  local: 'Nobody matches',
  unassigned: 'Matches, not in scope',
  waiting: 'The next cycle looks at it',
};

const accounts = (count: number) => (count === 1 ? '1 account' : `${number(count)} accounts`);

/** Accounts of an application that belong to nobody here. */
export const unmanaged = {
  menu: 'Unmanaged accounts',
  lead: 'Accounts of the application that are linked to nobody here. Rollcall never changes them.',
  search: 'Search by name or account id',
  show: 'Show',
  filters: {
    all: 'All',
    local: 'Nobody matches',
    unassigned: 'Matches, not in scope',
    waiting: 'The next cycle looks at them',
    ignored: 'Ignored',
  },
  counted: (label: string, count: number) => `${label} (${number(count)})`,
  kinds: unmanagedKinds,
  protected: 'Protected',
  columns: { name: 'Name', account: 'Account id', kind: 'Why', candidate: 'Matches', since: 'Since', note: 'Note' },
  adopt: 'Adopt',
  adoptTitle: (count: number) => `Adopt ${accounts(count)}?`,
  adoptText:
    'An adopted account is tied to the person it matches and kept in step: it counts as ours, and is deleted when its person is deleted for good.',
  person: 'Whose it is',
  personHint: 'User principal name, or the name of a group. Leave it empty where somebody matches.',
  assign: 'Assign who is not in scope',
  assignHint: 'Somebody who is not assigned would be disabled by the next cycle.',
  adopted: (count: number) => `${accounts(count)} ${count === 1 ? 'was' : 'were'} adopted`,
  ignore: 'Ignore',
  ignoreTitle: (count: number) => `Ignore ${accounts(count)}?`,
  ignoreText: 'They are known and stay as they are. They stand under Ignored from now on, and in no report.',
  note: 'Why',
  ignored: (count: number) => `${accounts(count)} ${count === 1 ? 'is' : 'are'} ignored`,
  heed: 'Ignore no longer',
  heeded: (count: number) => `${accounts(count)} ${count === 1 ? 'is' : 'are'} listed again`,
  asOf: (time: string) => `As of ${time}`,
  unknownTitle: 'Not known yet',
  unknown: 'A drift check reads the list of the application and finds the accounts that belong to nobody.',
  noneTitle: 'No account here',
  none: 'Every account that fits is linked to somebody.',
  toDrift: 'Open Drift',
};
