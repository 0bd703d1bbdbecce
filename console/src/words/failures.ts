const count = (of: number) => of.toLocaleString('en');

/** What failed and is tried again. */
export const failures = {
  menu: 'Failed objects',
  lead: 'Users, groups and memberships that could not be written. Each is tried again by itself; once you have mended the cause you need not wait.',
  allWell: 'Nothing has failed',
  allWellText: 'Everybody who was looked at is in step. What fails later stands here, with the reason.',
  noneLeft: 'Nothing fails so any more',
  groups: 'Why they failed',
  groupColumns: ['Reason', 'What happens by itself', 'Failed', 'Next attempt', 'Retry'],
  by: (object: string, job: string) => `The object is ${object}. The job: ${job}.`,
  show: (title: string) => `Show only: ${title}`,
  showAll: 'Show all reasons',
  showing: (title: string) => `Shown: only those with the reason “${title}”.`,
  retryAll: 'Retry all now',
  retryChosen: 'Retry selected now',
  retryThese: 'Retry now',
  retryTheseLabel: (title: string) => `Retry now: ${title}`,
  retried: (retried: number, when: string) =>
    `${retried === 1 ? '1 is tried again' : `${count(retried)} are tried again`}: ${when}`,
  nobody: 'Nothing has failed any more',
  columns: {
    name: 'User or group',
    code: 'Code',
    message: 'Reason',
    attempts: 'Attempts',
    first: 'First failed',
    next: 'Next attempt',
  },
  member: (group: string, member: string) => `${group}: ${member}`,
  now: 'in the next cycle',
  log: 'Newest log entry',
  noLog: 'Its entries in the log are cut by now.',
} as const;
