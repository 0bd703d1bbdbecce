import type { Refused } from '#credentials/authenticate.ts';
import type { Trouble } from '#gallery/identity-providers/identity-provider.ts';
import type { ScimType } from '#scim/error.ts';

/** What administrators are told of a refusal. */
export interface RefusalFact {
  /** What happened, in plain words. */
  readonly what: string;
  /** Which of an identity provider's own screens mends it; undefined: none does. */
  readonly there?: Exclude<keyof Trouble, 'again'>;
  /** What any client has to do, where no screen of its provider mends it. */
  readonly client?: string;
  /** What can be done at this end. */
  readonly here?: string;
}

/** A refusal's scimType, why its credential was not accepted, or its status where it has neither. */
export type RefusalCode = ScimType | `credential-${Refused}` | `status-${string}`;

const newCredential = 'On the page of the tenant, make a new credential or a new token, and hand it over.';

const byCode: Readonly<Record<Exclude<RefusalCode, `status-${string}`>, RefusalFact>> = {
  invalidFilter: {
    what: 'The filter by which the client looked for somebody cannot be used: it is written wrongly, or asks by an attribute that cannot be searched.',
    there: 'duplicate',
    here: 'The page of the API, at the tenant’s address, names the attributes that filters may use.',
  },
  tooMany: {
    what: 'The request asks for more than one answer can hold, or sends more than is taken at once.',
    client: 'Let the client send or ask for less at once.',
    here: 'The page of the API names the limits.',
  },
  uniqueness: {
    what: 'Somebody else here has the same user name, or another value that only one may have.',
    there: 'duplicate',
    here: 'Find who has it among the tenant’s users; where it is the same person, made by hand, delete that account or give it another name.',
  },
  mutability: {
    what: 'The client wants to change an attribute that it may not change.',
    there: 'attribute',
    here: 'The page of the API marks attributes that are read-only or set once.',
  },
  invalidSyntax: {
    what: 'The body is no SCIM message that can be read, or a part of it is not what it has to be.',
    there: 'attribute',
    here: 'If a habit was refused because the tenant is strict, it can be forgiven under SCIM clients.',
  },
  invalidPath: {
    what: 'The client names an attribute that does not exist here.',
    there: 'attribute',
    here: 'If the attribute is wanted, add it to the tenant’s schemas; the page of the API names those there are.',
  },
  noTarget: {
    what: 'The client wants to change a value that is not there.',
    there: 'attribute',
    here: 'Habits such as replace-without-match make the value; see what is forgiven under SCIM clients.',
  },
  invalidValue: {
    what: 'A value is missing, or is not what the attribute takes.',
    there: 'attribute',
    here: 'The page of the API says of each attribute what it takes, and the problem names the attribute.',
  },
  invalidVers: {
    what: 'The client speaks a version of SCIM that is not spoken here.',
    client: 'Choose SCIM 2.0 in the client’s settings.',
  },
  sensitive: {
    what: 'What was asked would put something secret into an address, where logs would keep it.',
    client: 'Let the client send it in a body, by POST to /.search.',
  },
  invalidCursor: {
    what: 'The place at which a list was to go on is none that this tenant gave out to this credential for this query.',
    client: 'Let the client begin the list again.',
  },
  expiredCursor: {
    what: 'The place at which a list was to go on is too old.',
    client: 'Let the client begin the list again.',
  },
  invalidCount: { what: 'The number of entries a page is none that can be given.', client: 'Ask for fewer a page.' },
  'credential-missing': { what: 'The request brought no token.', there: 'token' },
  'credential-unknown-tenant': { what: 'There is no tenant of this name.', there: 'address' },
  'credential-wrong': {
    what: 'The token is none of this tenant: mistyped, cut off, with a blank, or of another tenant.',
    there: 'token',
    here: newCredential,
  },
  'credential-expired': { what: 'The credential is over.', there: 'token', here: newCredential },
  'credential-revoked': { what: 'The credential was revoked here.', there: 'token', here: newCredential },
  'credential-replaced': {
    what: 'The secret was replaced here, and the time in which the old one still worked is over.',
    there: 'token',
    here: newCredential,
  },
  'credential-disabled': {
    what: 'The credential is switched off here.',
    here: 'Switch it on again on the page of the tenant.',
  },
  'credential-cleared': {
    what: 'All credentials of this tenant were made invalid here.',
    there: 'token',
    here: newCredential,
  },
  'credential-token-expired': {
    what: 'The access token is over. Clients that get one by themselves fetch the next; one that was pasted has to be replaced.',
    there: 'token',
  },
};

/** Of refusals without a code. */
const byStatus: ReadonlyMap<number, RefusalFact> = new Map([
  [400, { what: 'The request cannot be understood.', there: 'attribute' }],
  [401, { what: 'The request brought no token that is accepted.', there: 'token', here: newCredential }],
  [
    403,
    {
      what: 'The credential may not do this, or the application does not take it from a client.',
      here: 'See on the page of the tenant what the credential is permitted, and whether a condition of the application is not met.',
    },
  ],
  [
    404,
    {
      what: 'There is nothing at this address: the resource was removed here, or the address is not the one of this tenant.',
      there: 'address',
    },
  ],
  [405, { what: 'The address does not take this method.', there: 'address' }],
  [
    409,
    {
      what: 'Others changed the same resource at the same time.',
      client: 'Nothing was written: the client may send it again.',
    },
  ],
  [
    412,
    {
      what: 'The resource is another version than the client wants to change.',
      client: 'Let the client read it again, and then change it.',
    },
  ],
  [
    413,
    {
      what: 'The body is larger than what is taken.',
      client: 'Let the client send fewer members or operations at once.',
    },
  ],
  [
    415,
    {
      what: 'The body is in a format or an encoding that is not taken.',
      client: 'Send application/scim+json, uncompressed.',
    },
  ],
  [
    429,
    {
      what: 'The client asked more often than it may, or guessed at tokens.',
      client: 'It is to wait as long as Retry-After says. Most clients do so by themselves.',
      here: 'The limits of the tenant and of each credential can be changed under SCIM clients.',
    },
  ],
  [
    501,
    {
      what: 'The client asks for a part of SCIM that this application does not have.',
      client: 'Switch it off in the client.',
    },
  ],
  [
    503,
    {
      what: 'This server could not take the request at that moment. Nothing was written.',
      client: 'Clients try again by themselves.',
      here: 'See the server’s log and GET /health.',
    },
  ],
]);

const ours: RefusalFact = {
  what: 'Something went wrong here, not at the client.',
  here: 'Search the server’s log for the request id, and report it.',
};
const unknown: RefusalFact = { what: 'The request was refused.', there: 'attribute' };

/** Every code there is words for, for a test to walk. */
export const refusalCodes: readonly string[] = [
  ...Object.keys(byCode),
  ...[...byStatus.keys(), 500].map((status) => `status-${status}`),
];

/** What is known of a refusal. @param code scimType, or why the credential was not accepted; null: neither */
export function refusalFact(status: number, code: string | null): RefusalFact {
  // Who guesses too often is told to wait, whatever was wrong with the last guess; a code of ours says more than a status.
  if (status === 429) return byStatus.get(429) ?? unknown;
  if (code !== null && isCode(code)) return byCode[code];
  return byStatus.get(status) ?? (status >= 500 ? ours : unknown);
}

function isCode(code: string): code is keyof typeof byCode {
  return Object.hasOwn(byCode, code);
}
