const count = (of: number) => of.toLocaleString('en');

/** What waits for a person, over all applications. */
export const tasks = {
  title: 'Tasks',
  lead: 'What waits for a person, in all your applications: what failed, what the guard holds, and who is to be adopted or provisioned.',
  retry: 'Retry Selected',
  show: 'Show',
  all: 'All tasks',
  application: 'Application',
  allApplications: 'All applications',
  kinds: {
    connection: 'Applications that are away',
    failed: 'Provisioning errors',
    held: 'Held by the guard',
    adopt: 'Accounts to adopt',
    provision: 'People to provision',
  },
  counted: (label: string, of: number, most: number) =>
    `${label} (${of < most ? count(of) : `${count(most)} or more`})`,
  columns: { task: 'Task', application: 'Application', since: 'Since', next: 'Next attempt' },
  when: {
    connection: (application: string, why: string) => `App ${application} cannot be provisioned: ${why}`,
    user: (name: string, application: string, why: string) =>
      `Automatic provisioning of user ${name} to app ${application} failed: ${why}`,
    group: (name: string, application: string, why: string) =>
      `Pushing group ${name} to app ${application} failed: ${why}`,
    member: (name: string, group: string, application: string, why: string) =>
      `Updating member ${name} of group ${group} in app ${application} failed: ${why}`,
    held: (act: string, name: string, application: string) => `${act} in app ${application}: ${name}`,
    adopt: (name: string, application: string, account: string) =>
      `An account was found for ${name} in app ${application}: ${account}`,
    provision: (name: string, application: string) =>
      `${name} was assigned app ${application} before Provisioning was enabled and is not provisioned in it`,
  },
  acts: {
    disable: 'Deactivation waits for a decision',
    delete: 'Deletion waits for a decision',
    'remove-member': 'Removal of a member waits for a decision',
    create: 'Creation waits for a decision',
    update: 'Change waits for a decision',
    link: 'Linking waits for a decision',
  },
  person: 'When you decide',
  open: {
    connection: 'To its current cycle',
    failed: 'All failed objects of the application',
    held: 'To what is held: allow or reject it',
    adopt: 'To the accounts: adopt it',
    provision: 'To the assignments',
  },
  again: {
    connection: 'Ask it again now',
    failed: 'Retry now',
    provision: 'Provision User',
  },
  retried: (done: number) => (done === 1 ? '1 task is being done' : `${count(done)} tasks are being done`),
  notRetried:
    'What the guard holds and accounts to adopt are decided on their own pages: they are not part of a retry.',
  noneTitle: 'Nothing waits for you',
  none: 'Failures, held removals and people to provision stand here as soon as there are any.',
  noneOfThese: 'Nothing of that kind waits',
  noneOfTheseText: 'Choose another kind or application.',
} as const;

/** *Provision User*: who was assigned before accounts were made. */
export const provisionUser = {
  act: 'Provision User',
  state: 'Not provisioned',
  why: 'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.',
  noticeTitle: (of: number) =>
    of === 1 ? '1 assignment is not provisioned' : `${count(of)} assignments are not provisioned`,
  notice: 'Assigned before Provisioning was enabled: this makes no account until you click Provision User.',
  everybody: 'Provision everybody',
  title: (of: number) => (of === 1 ? 'Provision 1 assignment?' : `Provision ${count(of)} assignments?`),
  text: 'Users get an account, groups bring in their members: those of now and of later. An account with the same matching value is linked.',
  done: (of: number, when: string) => `${of === 1 ? '1 is provisioned' : `${count(of)} are provisioned`}: ${when}`,
  nobody: 'Nobody waits any more',
} as const;
