/** What mail says. Sentences of the provisioning log that it quotes stay as they were written down. */
export const englishMail = {
  language: 'en',
  why: 'You get this mail because your address is entered for notifications in Rollcall.',
  open: 'Open it in the console',
  never: 'never',
  facts: {
    application: 'Application',
    when: 'When',
    code: 'Code',
    tenant: 'Tenant',
    credential: 'Credential',
    lastUsed: 'Last used',
  },
  test: {
    subject: 'Rollcall: test message',
    text: 'This is a test message of Rollcall. Mail works.',
    open: 'Open Rollcall',
  },
  invitation: {
    subject: (application: string) => `Connect your identity provider to ${application}`,
    text: (application: string) =>
      `You are invited to connect your identity provider (Microsoft Entra ID, Okta, Google Workspace and others) to ${application}, so that people and groups come and go by themselves.`,
    link: (until: string) =>
      `The link works in one browser, without an account, until ${until}. Open it where you administer your identity provider.`,
    open: 'Set up provisioning',
    warning:
      'Whoever has the link can connect to your account there: do not pass it on. If you expected nothing of the kind, delete this mail.',
  },
  receiver: {
    kinds: { webhook: 'webhook', stream: 'event stream' },
    subject: (kind: string, name: string) => `Rollcall: the ${kind} ${name} takes no events`,
    text: (kind: string, name: string, since: string, tries: number) =>
      `The ${kind} ${name} has taken no event since ${since}; ${tries} tries failed.`,
    kept: 'Nothing is lost yet: events are kept as long as the change feed, and each is tried for three days.',
    advice: 'Look at what it answered, and mend its address or the receiver itself.',
  },
  ending: {
    subject: (name: string, tenant: string, days: number) =>
      days === 0
        ? `Rollcall: ${name} of ${tenant} has expired`
        : `Rollcall: ${name} of ${tenant} expires in ${days} ${days === 1 ? 'day' : 'days'}`,
    over: (kind: string, name: string, tenant: string, at: string) =>
      `The ${kind} ${name} of ${tenant} expired at ${at}: who calls with it is refused, and nobody is provisioned.`,
    soon: (kind: string, name: string, tenant: string, at: string) =>
      `The ${kind} ${name} of ${tenant} expires at ${at}. From then on who calls with it is refused.`,
    renew: 'Give it a new secret, and enter that at the identity provider.',
    rotate: 'Rotate it before: the old secret works on until the new one is entered at the identity provider.',
    replace: 'Make a new one before, and enter it at the identity provider.',
    endsWith: (name: string, lastFour: string) => `${name} (ends with ${lastFour})`,
  },
  notices: {
    subject: (text: string) => `Rollcall: ${text}`,
    next: (at: string) => `It is tried again at ${at}.`,
    quarantined: (name: string) => `${name} is in quarantine`,
    quarantinedText: (name: string, message: string) => `Provisioning to ${name} is in quarantine: ${message}`,
    reminder: (name: string) => `${name} is still in quarantine`,
    reminderText: (name: string, since: string, message: string) =>
      `Provisioning to ${name} has been in quarantine since ${since}: ${message}`,
    reminderEnd: 'After four weeks provisioning is switched off.',
    left: (name: string) => `${name} works again`,
    leftText: (name: string) => `Provisioning to ${name} has left quarantine and goes on where it was.`,
    off: (name: string) => `Provisioning to ${name} was switched off`,
    offText: (name: string, message: string) =>
      `Provisioning to ${name} was in quarantine for four weeks and is off now: ${message}`,
    offAdvice: 'Start provisioning again once the cause is mended.',
    held: (name: string) => `Changes of ${name} wait for you`,
    heldText: (name: string) =>
      `More is to be done in ${name} than the guard lets go without a person, so it was not done.`,
    heldAdvice: 'Look at who is concerned, then allow or reject it.',
    massChange: (name: string) => `An edit changes very many accounts of ${name}`,
    massChangeText: (name: string, objects: string, attribute: string) =>
      `${objects} accounts of ${name} get another ${attribute} since the mapping was changed.`,
    expired: (name: string) => `A credential of ${name} has expired`,
    expires: (name: string, days: string) =>
      `A credential of ${name} expires in ${days} ${days === '1' ? 'day' : 'days'}`,
    expiredText: (credential: string, name: string, at: string) => `${credential} of ${name} has expired at ${at}.`,
    expiredAdvice: 'Enter a new one.',
    expiresText: (credential: string, at: string) =>
      `${credential} expires at ${at}. Enter a new one before; nothing stops for it.`,
    initial: (name: string) => `The initial cycle of ${name} is through`,
    initialText: (name: string) => `Everybody in scope of ${name} was looked at once.`,
    drift: (name: string) => `${name} was changed by somebody else`,
    driftText: (name: string, found: string) =>
      `${found} ${found === '1' ? 'difference' : 'differences'} to what Rollcall wrote came up in ${name}.`,
    driftAdvice: 'Look at them, and decide what is written back.',
    silent: (name: string) => `Provisioning to ${name} is silent`,
    silentText: (name: string, due: string) => `Provisioning to ${name} should have run at ${due} and did not.`,
    silentAdvice: 'Look whether the server is up and has work.',
  },
  /** By outcome: how many of it. */
  outcomes: {
    created: 'created',
    matched: 'matched',
    updated: 'updated',
    disabled: 'disabled',
    restored: 'restored',
    deleted: 'deleted',
    skipped: 'skipped',
    failed: 'failed',
  },
  failures: {
    subject: (name: string, count: number, more: boolean) =>
      `Rollcall: ${count}${more ? ' or more' : ''} ${count === 1 ? 'failure' : 'failures'} in ${name}`,
    one: (name: string) => `One user or group of ${name} could not be provisioned:`,
    many: (name: string, count: number, more: boolean) =>
      `${count}${more ? ' or more' : ''} users and groups of ${name} could not be provisioned:`,
    rest: (count: number) => `And ${count} more.`,
    again: 'Each is tried again by itself, at growing intervals.',
    all: 'All failures',
  },
  digest: {
    periods: { daily: 'the last day', weekly: 'the last week' },
    text: (period: string) => `What was provisioned in ${period}:`,
    statuses: { success: 'success', warning: 'warning', skipped: 'skipped', failure: 'failure' },
    nothing: 'nothing happened',
    states: { on: 'on', off: 'off', running: 'on', quarantined: 'in quarantine', paused: 'paused' },
    report: 'The report in the console',
  },
};

export type MailWords = typeof englishMail;
