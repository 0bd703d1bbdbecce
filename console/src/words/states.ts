/** What states mean, by what they are states of: said of a badge to whoever points at it. */
export const states = {
  application: {
    'not-configured': 'Its address or its secret is still missing: nothing is provisioned.',
    off: 'Provisioning is switched off: nothing is written to the application.',
    on: 'Provisioning is switched on; the next cycle begins by itself.',
    running: 'A cycle is at work now.',
    quarantined:
      'Too much failed, or the application cannot be reached: it is tried at growing intervals, and switched off after four weeks.',
    paused: 'An administrator ordered a break: nothing is written until it is resumed.',
  },
  log: {
    success: 'It was done, and the application confirmed it.',
    failure: 'The application refused it or could not be reached; the entry says why and what happens next.',
    skipped: 'Nothing was written, on purpose; the entry says why.',
    warning: 'It was done, and something about it should be looked at.',
  },
  drift: {
    reported: 'Found, and left as it is until somebody writes it back.',
    'written-back': 'The next cycle writes what the directory has.',
    'turned-back': 'It was written back before, and somebody or something changes it again each time.',
  },
  receiver: {
    active: 'What happens is sent as it happens.',
    failing: 'It takes nothing at present: one event at a time is tried again, and nothing is lost meanwhile.',
    paused: 'Nothing is sent until somebody resumes it.',
  },
  delivery: {
    waiting: 'Not taken yet: it is sent, or tried again, by itself.',
    delivered: 'The receiver took it.',
    dead: 'Given up after three days, or refused for good. Send it again by hand once the cause is mended.',
  },
  plan: {
    simulating: 'Everybody is looked at; nothing is written.',
    ready: 'It shows what a cycle would do. Approve it, or discard it.',
    approved: 'Somebody agreed to it; nothing is written before it is applied.',
    applying: 'It is being written now, exactly as it says.',
    applied: 'What it says was done; each row says how it went.',
    stopped: 'It was ended before all of it was done; what was done stays.',
    outdated: 'The configuration changed since: simulate again.',
    discarded: 'Somebody threw it away; nothing of it is written.',
    failed: 'The simulation could not be finished; the plan says why.',
  },
  revocation: {
    open: 'The account can still be used.',
    disabled: 'The account is there and lets nobody in.',
    deleted: 'Rollcall deleted the account.',
    gone: 'The application had the account no longer when it was to be revoked.',
    kept: 'The account stays as it is, because the application is set so.',
    returned: 'The person came back before anything was revoked.',
    removed: 'The application was removed from Rollcall; its accounts are as they were.',
  },
  invitation: {
    sent: 'The link was made and nobody has opened it.',
    opened: 'Somebody opened the link and is setting it up; it works in no other browser.',
    finished: 'The customer said that it is set up; the link is good for nothing any more.',
    withdrawn: 'Somebody took the link back.',
    expired: 'Its days are over. Invite again.',
  },
} as const;
