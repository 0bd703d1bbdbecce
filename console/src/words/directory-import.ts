const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** The page that brings users and groups in from files. */
export const directoryImport = {
  title: 'Import',
  lead: 'Bring users and groups in from CSV files: our own layout, or what Entra ID, Okta or Get-ADUser export. Nothing is changed before you have seen what would be.',
  notAllowed: 'Only a Global Administrator imports users and groups.',
  files: 'Files',
  drop: 'Drop a file of people, one of groups, or both here',
  choose: 'Choose files',
  removeFile: (name: string) => `Leave out ${name}`,
  tooMany: 'At most two files at once: one of people and one of groups.',
  tooLarge: 'Together the files are larger than 90 MB. Import them one after the other.',
  unreadable: (name: string) => `${name} could not be read. Choose it again.`,
  size: (bytes: number) =>
    bytes < 1024
      ? `${bytes} bytes`
      : bytes < 1_048_576
        ? `${Math.round(bytes / 1024)} KB`
        : `${(bytes / 1_048_576).toFixed(1)} MB`,
  missing: 'People whom the people file does not name',
  missingHint: 'Only a file of everybody should disable or delete those it does not name.',
  keep: 'Leave them as they are',
  disable: 'Disable them',
  delete: 'Move them to the recycle bin',
  keepGoing: 'Leave wrong rows out and take the good ones',
  preview: 'Preview',
  previewing: 'Reading and comparing …',
  previewHint: 'The preview changes nothing.',
  wouldTitle: 'What would change',
  wouldNothing: 'Nothing would change: the directory already says what the files say.',
  layouts: {
    rollcall: 'Rollcall’s own layout',
    entra: 'an export of Entra ID',
    okta: 'an export of Okta',
    'active-directory': 'an export of Active Directory',
  },
  layout: (name: string) => `The people file was read as ${name}.`,
  ignored: (columns: string) => `Columns left out: ${columns}.`,
  counts: {
    users: 'Users',
    groups: 'Groups',
    created: 'Created',
    updated: 'Changed',
    unchanged: 'Unchanged',
    disabled: 'Disabled',
    deleted: 'Deleted',
    kept: 'Not in the file, kept',
  },
  managers: (number: number) => count(number, 'manager set or cleared', 'managers set or cleared'),
  also: (what: string) => `Also: ${what}.`,
  memberships: (number: number) => `members of ${count(number, 'group', 'groups')} changed`,
  kinds: { delete: 'Delete', disable: 'Disable', create: 'Create', update: 'Change' },
  types: { User: 'user', Group: 'group' },
  what: (kind: string, type: string) => `${kind} ${type}`,
  filter: 'Show',
  everything: 'Everything',
  columns: { what: 'What', name: 'Name', line: 'Line', changes: 'Changes' },
  shown: (shown: number, total: number) =>
    `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} are listed, at most 200 of each kind.`,
  empty: '(empty)',
  absent: 'Not in the people file',
  addedMembers: (names: string, more: number) =>
    `adds ${names}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`,
  removedMembers: (names: string, more: number) =>
    `removes ${names}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`,
  problemsTitle: (number: number) => `${count(number, 'row is wrong', 'rows are wrong')}.`,
  problemsHeld:
    'Mend the file and choose it again, or tick “Leave wrong rows out and take the good ones”, then preview again.',
  problemsLeftOut: 'They are left out.',
  problem: (file: string, line: number, column: string) =>
    `${file}${line > 0 ? `, line ${line}` : ''}${column === '' ? '' : `, ${column}`}: `,
  moreProblems: (number: number) => `and ${number.toLocaleString('en')} more`,
  unreadableTitle: 'A file could not be read.',
  namelessTitle: 'Rows do not say whom they mean',
  namelessHint: 'Mend the file, or keep the people who are not in it, then preview again.',
  heldTitle: 'This would take away more than a fifth of your people.',
  heldConfirm: 'This is right: the people who are not in the file have left',
  heldHint: 'A file that is empty or suddenly small is usually a broken export.',
  apply: 'Import now',
  applying: 'Importing …',
  progress: (applied: number, total: number) =>
    `${applied.toLocaleString('en')} of ${total.toLocaleString('en')} steps`,
  running: 'An import is running. It goes on when you leave this page.',
  doneTitle: 'Imported',
  refusedTitle: (number: number) => `The directory refused ${count(number, 'row', 'rows')}.`,
  heldAtApply: 'Nothing was imported.',
  another: 'Import other files',
  seeUsers: 'See the users',
  changedSince: 'Files or options have changed: preview again.',
} as const;
