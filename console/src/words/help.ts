/** Short help at the step where it is wanted; the guides of docs/guides say the same at length. */
export const help = {
  open: {
    files: 'What the files look like',
    cycles: 'How provisioning works',
    scope: 'Who is in scope',
    mapping: 'How attributes are mapped',
    filters: 'What filters are for',
    logs: 'How to read the logs',
    quarantine: 'What quarantine is',
    removals: 'Why changes are held',
    plans: 'How plans work',
    versions: 'What versions and drafts are',
    configFile: 'What the file says',
    explain: 'What an explanation tells',
    drift: 'What drift is',
    leavers: 'How to read this report',
    wireFormats: 'What wire formats are',
    habits: 'What habits are',
    requests: 'How to read requests',
    webhooks: 'How webhooks work',
    privacy: 'What erasing means',
  },
  longer: 'The same at length, with pictures and examples',
  ofError: 'About this error',
  newWindow: 'opens in a new window',
  topics: {
    files: {
      title: 'What the files look like',
      guide: 'docs/guides/directory-import.md',
      text: [
        'UTF-8, separated by comma, semicolon or tab. The first line has the headings; which directory wrote the file is seen from them.',
        'Our own layout, people: userPrincipalName is needed; id, displayName, givenName, surname, mail, jobTitle, department, manager, accountEnabled and the other attributes are taken where they stand.',
        'Our own layout, groups: displayName is needed; id, description and members, user principal names separated by semicolons.',
        'No files at hand? Rollcall’s own folder has 200 invented people: src/demo/organisation/people.csv and groups.csv.',
      ],
    },
    cycles: {
      title: 'How provisioning works',
      guide: 'docs/guides/how-provisioning-works.md',
      text: [
        'Whoever is in scope gets an account in the application. What changes in the directory is written there. Whoever leaves the scope loses access; the account and its data stay.',
        'The initial cycle looks at everybody: it searches the application for an account that is there already, and creates one only where it finds none. It takes longest.',
        'Later cycles run every 40 minutes and look only at what changed. Run a cycle now does not wait.',
        'A restart looks at everybody again. Nobody gets a second account by it.',
      ],
    },
    webhooks: {
      title: 'How webhooks work',
      guide: 'docs/guides/webhooks.md',
      text: [
        'Each event is a signed POST to your URL: a user was created, changed, deactivated or deleted, or joined or left a group. Answer with 2xx and it is done.',
        'Anything else is tried again after seconds, minutes, then every 6 hours, for three days. Then it is a dead letter, which you send again by hand. What belongs to one user or group comes in order.',
        'The user or group goes along as it is when the event is delivered. An event may come twice: keep the ids that you have dealt with.',
        'A webhook that fails five times in a row is tried with one event at a time. Nothing is lost meanwhile: the change feed keeps what happens.',
      ],
    },
    leavers: {
      title: 'How to read this report',
      guide: 'docs/guides/leavers.md',
      text: [
        'Somebody leaves when the account is disabled or deleted in the directory, the assignment ends, or no scoping filter lets the person in any more. Each account that could be used then is to be revoked.',
        'Open means that it can still be used. Why is told beside it: the guard holds it, the job is off or paused, the application refused, or it waits for its turn.',
        'The seconds run from the change in the directory to the moment when the application had answered that the account is disabled or deleted.',
        'The evidence, request and answer without secrets, is kept 13 months, longer than the log.',
      ],
    },
    wireFormats: {
      title: 'What wire formats are',
      guide: 'docs/guides/wire-formats.md',
      text: [
        'Two clients that want the same thing write it differently, and some applications were only ever tried with one of them. A wire format says how requests are written; who is provisioned, and with which values, stays the same.',
        'SCIM 2.0 (RFC 7644) is right for every application that keeps to the standard. Choose Entra’s or Okta’s way when the application’s maker says that it was made for that client, or when the self-test finds something that it does not take.',
        'An application without PATCH is written to with PUT by itself, where it says so or the self-test finds it out.',
      ],
    },
    privacy: {
      title: 'What erasing means',
      guide: 'docs/guides/privacy.md',
      text: [
        'Deleting is not erasing: who was deleted stands in the logs, the links, the change feed and the audit, for the way back and for the auditor. Erasing takes the person out of all of them, and out of the store’s files.',
        'Ids stay, and the audit of who did what: names are taken out of it, and its chain stays whole. With the person goes the evidence that they left.',
        'Not in Rollcall’s hands are backups made before, the applications that were provisioned to, and the source.',
      ],
    },
    requests: {
      title: 'How to read requests',
      guide: 'docs/guides/requests.md',
      text: [
        'Open a request that was refused: it says what happened, what to change at the identity provider that sent it, what can be done here, and how it is tried again.',
        'A user is found by the name it has now, because requests keep ids and no names. A request that put somebody into a group was about the group.',
        'Steps tell what was done with the request, in order; the last one is where it ended. No value of an attribute, password or token is kept.',
      ],
    },
    habits: {
      title: 'What habits are',
      guide: 'docs/guides/habits.md',
      text: [
        'Identity providers do not write SCIM quite as RFC 7644 has it: Entra says Add and "False", OneLogin sends a + for a blank, Okta puts back whole objects. Each such habit has a name, and is forgiven unless somebody chose otherwise.',
        'A request tells which habits it had. One habit can be refused alone; a strict tenant forgives none, which is for trying a client of your own.',
        'No value is kept of a request: … stands for each.',
      ],
    },
    explain: {
      title: 'What an explanation tells',
      guide: 'docs/guides/explain.md',
      text: [
        'It begins with the answer: whether there is an account, why, and what is to come. Below stands all that leads there: each condition with the value that was held against it, what the application was asked and found, and how each value comes about.',
        'For now, the application is asked, and nothing is written. For a past day, only what the log kept is shown; what is not kept any more is said.',
        'Values that a mapping redacts are never shown.',
      ],
    },
    scope: {
      title: 'Who is in scope',
      guide: 'docs/guides/scope.md',
      text: [
        'With Sync only assigned users and groups those are in scope who are assigned themselves, or who are direct members of an assigned group. Members of a group inside that group are only with Expand nested groups.',
        'The role must be another than Default Access: who holds only that is skipped as not effectively entitled.',
        'With Sync all users and groups the whole directory is in scope, without assignments.',
        'Disabled and deleted people are never in scope.',
        'Start small: assign one or two people, look at the logs, then assign the rest.',
      ],
    },
    mapping: {
      title: 'How attributes are mapped',
      guide: 'docs/guides/mapping.md',
      text: [
        'Each row says which attribute of the directory becomes which attribute of the application. A row is copied (Direct), the same for everybody (Constant) or computed (Expression).',
        'The attributes selected as Matching properties find the account that is there already. Precedence 1 is tried first.',
        'Only during object creation writes a value once and never again. An attribute that is not mapped is left alone.',
        'Save first shows what would change in the accounts that are linked. Restore default mappings brings back what the gallery has.',
      ],
    },
    filters: {
      title: 'What filters are for',
      guide: 'docs/guides/filters.md',
      text: [
        'To find an account, the application is asked for it: userName eq "ada@acme.example". So a Matching property must be an attribute that the application supports for filtering; the Attribute list shows which do.',
        'A scoping filter, under Source Object Scope of a mapping, takes people into scope by their attributes: department EQUALS Support. All clauses of a filter must hold; of several filters one is enough.',
        'An attribute without a value passes no clause but IS NULL. Small and capital letters differ.',
      ],
    },
    logs: {
      title: 'How to read the logs',
      guide: 'docs/guides/logs.md',
      text: [
        'There is one entry for each user or group that was created, changed, skipped or failed. Who is in step gets none.',
        'Skipped is a decision and no fault: the reason says whether there is something to do. A failure is tried again in the next cycles, at growing intervals.',
        'Open an entry: Steps shows how far it came, Troubleshooting & Recommendations what to do, Modified Properties what was written.',
        'Entries are kept for 30 days. Download keeps them longer.',
      ],
    },
    quarantine: {
      title: 'What quarantine is',
      guide: 'docs/guides/quarantine.md',
      text: [
        'The application does not accept the secret, or cannot be reached. Before anything is written each cycle tries the connection, so this is noticed at once and nobody is failed for it.',
        'It is tried again after 5 minutes, an hour, six hours, then once a day. After four weeks Provisioning Status is set to Off.',
        'Enter another secret, and it goes on at once. What waited meanwhile is not lost.',
      ],
    },
    drift: {
      title: 'What drift is',
      guide: 'docs/guides/drift.md',
      text: [
        'Somebody corrects a value in the application itself, takes a member out of a group, reactivates an account. A drift check compares every linked account and group with what Rollcall wrote, and shows what stands otherwise.',
        'By itself it changes nothing: the value stays until it changes in the directory. Where a row of the mapping says that the source wins, the check has it written back.',
        'Accounts that are linked to nobody stand under Unmanaged accounts: adopt them, or ignore them. Rollcall never changes them.',
        'A check reads between the cycles. Leavers and changes go first, and it goes on where it was.',
      ],
    },
    plans: {
      title: 'How plans work',
      guide: 'docs/guides/plans.md',
      text: [
        'A simulation goes through everybody as a full cycle does: scope, matching, mapping, members, leavers, the guard. It reads from the application and writes nothing to it.',
        'What comes of it is a plan, one row an act, with each attribute old and new, and why. People and groups that do not exist yet are in it, with their members and managers.',
        'Approve and apply does what the plan says and nothing else. Before each row it is decided anew: when it would be another act by now, the row is refused and says what moved.',
        'A newer plan, or another configuration, makes a plan outdated.',
      ],
    },
    versions: {
      title: 'What versions and drafts are',
      guide: 'docs/guides/versions.md',
      text: [
        'Each version says who saved it, when, why, and what it set otherwise than the one before. Rolling back makes a past version current again, as a new version; nothing that was is rewritten.',
        'Beside the current configuration there may be one draft. Change it, simulate a whole cycle under it, look at the plan, and publish it, or discard it. Until then nothing of it counts.',
        'When somebody changes the current configuration meanwhile, Update brings those changes into the draft. What both changed stays as the draft has it, and is listed.',
      ],
    },
    configFile: {
      title: 'What the file says',
      guide: 'docs/guides/configuration-as-a-file.md',
      text: [
        'Connection, schedule, guards, roles, scope, leavers, protected accounts, mappings with their scoping filters, and who is assigned. A section that is left out stays as it is; a section that is there is whole.',
        'Secrets never stand in it: env:NAME or file:PATH stands for each. One that is stored stays; one that is new is entered here.',
        'Whether provisioning is on is no configuration. A new application is off; begin with a simulation.',
        'rollcall config export, diff and apply do the same from a command line.',
      ],
    },
    removals: {
      title: 'Why changes are held',
      guide: 'docs/guides/guards.md',
      text: [
        'A wrong filter, an assignment taken away or half an import can lock a thousand people out. So removals are counted: a few go at once, too many do not go at all until somebody decides. Everything else goes on as usual.',
        'Limits on creates, changes and adoptions are yours to set: a filter that brings in everybody, an edit that changes everybody, a matching attribute that finds the wrong accounts.',
        'Allow lets go exactly what is held, once. Who is in scope again by then stays.',
        'Reject discards what is held and looks at those people anew. Repair the cause first: what is still too much is held again.',
        'Under Provisioning you set how many are too many.',
      ],
    },
  },
} as const;
