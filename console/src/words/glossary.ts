/** A word of ours as an administrator meets it. */
export interface Explained {
  readonly name: string;
  /** What it is, for somebody who sees the word for the first time: a sentence or two. */
  readonly text: string;
  /** What Microsoft Entra ID calls it, where that is another word. */
  readonly entra?: string;
  /** What Okta calls it, where that is another word. */
  readonly okta?: string;
}

const term = (name: string, text: string, elsewhere: Pick<Explained, 'entra' | 'okta'> = {}): Explained => ({
  name,
  text,
  ...elsewhere,
});

/** What the words on the screens mean. docs/GLOSSARY.md shows the same to who reads the documents. */
export const glossary = {
  ask: 'What does this mean?',
  entra: (name: string) => `Microsoft Entra ID calls it ${name}.`,
  okta: (name: string) => `Okta calls it ${name}.`,
  terms: {
    action: term(
      'Action',
      'What is done with an account: create, update, disable, restore, delete, or nothing: skipped, with a reason.',
    ),
    adoption: term(
      'Adoption',
      'An administrator says that an account that was found in the application belongs to us. From then on it is treated as one that Rollcall made.',
    ),
    appRole: term(
      'App role',
      'What somebody may be in the application, chosen when a user or group is assigned. A mapping can hand it over.',
    ),
    assignment: term('Assignment', 'That a user, or the direct members of a group, are to have the application.'),
    attributeList: term(
      'Attribute list',
      'Every attribute of the application that can be mapped, with its type and its rules: as the application shows them, and as you added or changed them.',
      { okta: 'Profile Editor' },
    ),
    auditChain: term(
      'Chain of the audit log',
      'Each row of the audit log carries a checksum over itself and the row before, so that nobody can change or take out a row without Verify showing it.',
    ),
    backlog: term('Backlog', 'How much still waited to be provisioned at that time.'),
    changeFeed: term(
      'Change feed',
      'The record of every change to users and groups, in order. Cycles, webhooks and reports read from it.',
    ),
    clause: term(
      'Clause',
      'One condition of a scoping filter, such as department EQUALS Support. All clauses of a filter must hold.',
    ),
    credential: term(
      'Credential',
      'What lets a client in here: a token or a key. It can be replaced and taken back at any time.',
      { okta: 'API token' },
    ),
    cycle: term(
      'Cycle',
      'One pass of provisioning. The initial cycle looks at everybody; an incremental one only at what changed since; a cycle on change begins as soon as something does.',
    ),
    deadLetter: term(
      'Dead letter',
      'An event that could not be delivered for three days. It waits until you send it again by hand.',
    ),
    delivery: term(
      'Delivery',
      'One event on its way to one webhook or event stream: waiting, delivered, or a dead letter.',
    ),
    draft: term(
      'Draft',
      'A configuration beside the current one. It can be changed and simulated, and counts for nothing until it is published.',
    ),
    drift: term('Drift', 'What stands otherwise in the application than it was written: somebody changed it there.'),
    escrow: term(
      'Escrow',
      'Where a user or group that failed waits. It is tried again by itself, at growing intervals, for four weeks.',
      { okta: 'Task' },
    ),
    event: term(
      'Event',
      'That something happened to a user or group: created, changed, deactivated, deleted, joined or left a group.',
    ),
    evidence: term(
      'Evidence',
      'What was sent to take an account away, what the application answered, and when. It is kept longer than the log.',
    ),
    explanation: term(
      'Explanation',
      'Why somebody has an account in the application or has none: every condition, every value, now or on a past day.',
    ),
    expressionMapping: term(
      'Mapping type',
      'Direct copies an attribute, Constant gives everybody the same text, Expression computes the value from attributes, for example Join(" ", [givenName], [surname]).',
      { okta: 'Okta Expression Language' },
    ),
    guard: term(
      'Guard',
      'It counts what is about to happen and holds what is more than your limits allow, so that a wrong filter does not lock out or let in a thousand people.',
      {
        entra: 'accidental deletion prevention',
        okta: 'import safeguard',
      },
    ),
    habit: term(
      'Habit',
      'Where an identity provider writes SCIM otherwise than the standard says. Each habit is forgiven unless you choose otherwise.',
    ),
    held: term(
      'Held',
      'Planned, but not done: it was more than the guard allows, and waits until somebody allows or rejects it.',
    ),
    identityProvider: term(
      'Identity provider',
      'Where a customer’s people come from: Microsoft Entra ID, Okta, Google Workspace and others.',
    ),
    immutableId: term(
      'Immutable ID',
      'The identifier that a person keeps for life in the source they come from, whatever their name is.',
      { entra: 'On-premises immutable ID' },
    ),
    invitation: term(
      'Invitation',
      'A link that works once, with which a customer’s administrator connects an identity provider here, without an account.',
    ),
    latency: term('Latency', 'How long it took from the change in the directory to the answer of the application.'),
    leaver: term(
      'Leaver',
      'Somebody who was disabled or deleted in the directory, whose assignment ended, or whom no scoping filter lets in any more.',
    ),
    leaving: term(
      'Leaving',
      'What becomes of the account of somebody who leaves: disabled, deleted, or kept as it is.',
      { okta: 'Deactivate Users' },
    ),
    link: term(
      'Link',
      'That a person or group and an account of the application belong together, with what was last written and seen.',
    ),
    mapping: term(
      'Attribute mapping',
      'Which attribute of the directory is written to which attribute of the application.',
      { okta: 'Profile Attribute Mappings' },
    ),
    matchingAttribute: term(
      'Matching attribute',
      'By what it is found out which account of the application belongs to whom, before one is created.',
      {
        entra: 'Matching property',
        okta: 'Import matching rule',
      },
    ),
    matchingPrecedence: term(
      'Matching precedence',
      'The order in which matching attributes are tried. 1 is tried first; the next only if nobody was found.',
    ),
    nestedGroups: term(
      'Nested groups',
      'Groups that are members of an assigned group. Their people are in scope only if you have them expanded.',
    ),
    onChange: term(
      'Provision on change',
      'Does not wait for the next cycle: what changes in the directory is written within seconds.',
    ),
    onDemand: term(
      'Provision on demand',
      'Provisions a few people at once and shows every step, without waiting for a cycle.',
      { okta: 'Provision User' },
    ),
    origin: term(
      'Origin',
      'How an account came to belong to somebody: Rollcall made it, found it by matching, or an administrator adopted it.',
    ),
    plan: term(
      'Plan',
      'What a simulation found out: every act, old and new values, and why. It can be approved, and then exactly that is done.',
    ),
    privateAddress: term(
      'Private address',
      'An address inside your own network. Rollcall calls none unless you allow it, so that nobody can use it to look around there.',
    ),
    profile: term(
      'Profile',
      'What kind of application a tenant is: its schemas, addresses, rules, limits and kinds of credentials.',
    ),
    protectedAccount: term(
      'Protected account',
      'An account or group that nobody touches from here, whatever the directory says: the emergency administrator, for example.',
    ),
    provisioningLog: term(
      'Provisioning log',
      'One entry for each user or group that was created, changed, skipped or failed, with its steps.',
      { okta: 'System Log' },
    ),
    quarantine: term(
      'Quarantine',
      'The job tries again at growing intervals only, because the application refuses the secret, cannot be reached, or too much failed.',
    ),
    recycleBin: term(
      'Recycle bin',
      'Where a deleted user or group waits for 30 days. Until then it can be restored as it was.',
      { entra: 'Deleted users' },
    ),
    requestTrace: term(
      'Request',
      'One call of an identity provider and what became of it, without the values that it sent.',
    ),
    retention: term('Retention', 'How long something is kept before it is removed by itself.'),
    revocation: term(
      'Revocation',
      'That an account of a leaver cannot be used any more: disabled or deleted, and the application has said so.',
      { okta: 'Deactivation' },
    ),
    roleMapping: term(
      'Roles by groups',
      'Which groups of a customer’s directory give which role in the application. Rules are read from the top; the first that fits counts.',
    ),
    sandbox: term(
      'Sandbox',
      'A tenant that behaves as somebody’s application does, to try things out. Nothing of the real application is touched.',
    ),
    scope: term(
      'Scope',
      'Who is to have an account in the application: everybody in the directory, or who is assigned; and whom the scoping filters let through.',
      { okta: 'Assignments' },
    ),
    scopingFilter: term(
      'Scoping filter',
      'Lets people into scope by their attributes. All clauses of a filter must hold; of several filters one is enough.',
      { okta: 'Group rule' },
    ),
    secret: term(
      'Secret',
      'What lets Rollcall into the application: a token, or the secret of a client. It is stored encrypted and never shown again.',
      { entra: 'Secret Token', okta: 'API Token' },
    ),
    selfTest: term(
      'Self-test',
      'Makes a user and a group in the application, changes them and removes them again, to prove what the application can do.',
      { okta: 'Test API Credentials' },
    ),
    shape: term('Shape', 'What a tenant has of its own beside its profile: schemas and resource types.'),
    simulation: term(
      'Simulation',
      'A whole cycle that reads from the application and writes nothing to it. What it would do becomes a plan.',
    ),
    situation: term(
      'Situation',
      'What is true of somebody right now: has an account, has none, was found more than once, left the scope, came back.',
    ),
    sourceWins: term(
      'Source wins',
      'What somebody changes in the application is written back as the directory has it. Otherwise it is reported and left.',
    ),
    tenant: term(
      'Tenant',
      'A world of its own: one customer, or your organisation. Nothing of one can be seen from another.',
      { okta: 'Org' },
    ),
    unmanaged: term(
      'Unmanaged account',
      'An account in the application that belongs to nobody here. Rollcall never changes it: adopt it, or ignore it.',
    ),
    version: term(
      'Version',
      'A configuration as somebody saved it: when, why and what it changed. Going back makes it current again.',
    ),
    watermark: term('Watermark', 'How far a job has read the change feed. What came before it has been dealt with.'),
    webhook: term(
      'Webhook',
      'An address of your own that is told of what happens to users and groups, as soon as it happens.',
      { okta: 'Event hook' },
    ),
    whenEmpty: term(
      'If the source has no value',
      'Keep leaves the value of the application, Clear removes what was written, Skip leaves the whole person alone until there is a value.',
    ),
    wireFormat: term(
      'Wire format',
      'How requests to the application are written: as the SCIM standard says, or as Microsoft Entra ID or Okta write them. It does not change who is provisioned.',
    ),
  },
};

/** A word that is explained. */
export type TermName = keyof typeof glossary.terms;
