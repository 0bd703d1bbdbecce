import type { Operation, Profile, Refusal } from '#resources/profile.ts';
import { bulkLimits, supports } from '#resources/supports.ts';
import type { ResourceType } from '#scim/schema/definition.ts';
import type {
  ApiDescription,
  CredentialsDescription,
  OperationDescription,
  RefusalDescription,
} from './api-description.ts';
import { describeAttributes } from './describe-attributes.ts';

/** The API of a profile at `baseUrl`, from nothing but the profile: it says of no tenant whether there is one. */
export function describeApi(profile: Profile, baseUrl: string, tokenUrl: string | undefined): ApiDescription {
  return {
    name: profile.name,
    baseUrl,
    sandbox: profile.sandbox,
    credentials: credentialsOf(profile, tokenUrl),
    types: profile.resourceTypes.map((type) => ({
      name: type.name,
      url: `${baseUrl}${type.endpoint}`,
      operations: operationsOf(profile, type),
      attributes: describeAttributes(profile, type),
      filters: (profile.filter.attributes[type.name] ?? []).map(({ path, ops }) => ({
        path,
        operators: ops.join(', '),
      })),
      anyFilter: profile.filter.attributes[type.name] === undefined,
    })),
    limits: limitsOf(profile),
    habits: habitsOf(profile),
    refusals: refusalsOf(profile),
    examples: examplesOf(profile, baseUrl),
  };
}

function credentialsOf({ credentials, gates }: Profile, tokenUrl: string | undefined): CredentialsDescription {
  const forms = {
    bearer: 'Authorization: Bearer TOKEN',
    basic: 'Authorization: Basic TOKEN',
    bare: 'Authorization: TOKEN',
  };
  const { maximum, prerequisites = [], permissions } = credentials;
  return {
    name: credentials.name,
    headers: credentials.schemes.map((scheme) => forms[scheme]),
    tokenUrl,
    notes: [
      ...(maximum === null ? [] : [`At most ${maximum} at a time.`]),
      ...(permissions.length === 0 ? [] : [`One holds these permissions: ${permissions.join(', ')}.`]),
      ...(credentials.unlimitedWithoutPermissions === true
        ? ['One without permissions may do everything; one with permissions only what these name.']
        : []),
      ...prerequisites.map(({ refusal }) => refusal),
      ...gates.map(
        ({ refusal }) => `Until it is switched on every call is answered ${refusal.status}: “${refusal.detail}”`,
      ),
    ],
  };
}

const operations = [
  ['create', 'POST', ''],
  ['list', 'GET', ''],
  ['read', 'GET', '/{id}'],
  ['replace', 'PUT', '/{id}'],
  ['patch', 'PATCH', '/{id}'],
  ['delete', 'DELETE', '/{id}'],
] as const satisfies readonly (readonly [Operation, string, string])[];

function operationsOf(profile: Profile, { name, endpoint }: ResourceType): OperationDescription[] {
  const policy = profile.operations[name];
  return operations.map(([operation, method, path]) => {
    const refusal = policy?.refused[operation];
    return {
      request: `${method} ${endpoint}${path}`,
      does: doing(profile, name, operation),
      refused: refusal === undefined ? undefined : `${refusal.status}: “${refusal.detail}”`,
      permissions: policy?.permissions[operation] ?? [],
    };
  });
}

const deleting: Readonly<Record<Profile['lifecycle']['deleteUser'], string>> = {
  delete: 'deletes it',
  deactivate: 'deactivates it: nothing is ever erased by a client',
  conceal: 'conceals it: it answers 404, can be restored, and keeps its unique names',
  recycle: 'moves it to the recycle bin and frees its unique names',
};

function doing({ lifecycle }: Profile, type: string, operation: Operation): string {
  if (operation === 'delete')
    return type === 'User' ? deleting[lifecycle.deleteUser] : deleting[lifecycle.deleteOther ?? 'delete'];
  return {
    create: 'makes one',
    list: 'lists, filters, pages',
    read: 'one by its id',
    replace: 'replaces it',
    patch: 'changes parts of it',
  }[operation];
}

function limitsOf(profile: Profile): string[] {
  const { paging, limits } = profile;
  const bulk = bulkLimits(profile);
  return [
    `A page has ${paging.defaultCount} resources, and at most ${paging.maxCount}.`,
    ...(limits.requestsPerMinute === null
      ? []
      : [`${limits.requestsPerMinute} requests a minute; more are answered 429 with Retry-After.`]),
    ...(limits.membersPerRequest === null ? [] : [`At most ${limits.membersPerRequest} members in one request.`]),
    ...(supports(profile, 'bulk')
      ? [`Bulk: ${bulk.maxOperations} operations and ${bulk.maxPayloadSize} bytes a request.`]
      : ['No Bulk.']),
  ];
}

function habitsOf(profile: Profile): string[] {
  const { etag, filter, lifecycle, paging } = profile;
  return [
    etag.supported ? `ETags: If-Match with an old version is answered ${etag.stale.status}.` : 'No ETags.',
    supports(profile, 'sort') ? 'Lists can be sorted.' : 'Lists cannot be sorted.',
    ...(paging.cursorSeconds === undefined
      ? []
      : [`Pages by cursor too (RFC 9865); a cursor lasts ${paging.cursorSeconds} seconds.`]),
    ...(filter.unfilteredList === 'active' ? ['A list without filter leaves inactive users out.'] : []),
    ...(filter.unquotedValues ? ['Values in filters need no quotes.'] : []),
    ...(lifecycle.inactiveDropsRoles ? ['Who becomes inactive loses his roles.'] : []),
    ...(lifecycle.createConcealed === 'restore'
      ? ['Making a user again who was deleted brings the same id back.']
      : []),
    ...(profile.me === true ? ['/Me is the user that a credential stands for.'] : []),
    ...(profile.passwords === 'kept' ? [] : ['Passwords are taken and dropped.']),
  ];
}

function refusalsOf({ absent = {}, credentials, errors, filter, rules }: Profile): RefusalDescription[] {
  const { detail } = credentials.unauthorized.body;
  const refusals: RefusalDescription[] = [
    {
      status: credentials.unauthorized.status,
      scimType: undefined,
      detail: typeof detail === 'string' ? detail : 'The credential is not accepted.',
    },
    { status: 404, scimType: undefined, detail: errors.notFound },
    { status: 409, scimType: 'uniqueness', detail: errors.duplicate },
    { status: 429, scimType: undefined, detail: errors.rate },
    ...(errors.permission === undefined ? [] : [{ status: 403, scimType: undefined, detail: errors.permission }]),
    refusalOf(filter.unsupported),
    ...Object.values(absent).map(refusalOf),
    ...rules.flatMap(({ violation: { action, status, scimType, detail } }) =>
      action === 'reject' && detail !== undefined ? [{ status: status ?? 400, scimType, detail }] : [],
    ),
  ];
  const seen = new Map(refusals.map((refusal) => [`${refusal.status} ${refusal.detail}`, refusal]));
  return [...seen.values()].sort((a, b) => a.status - b.status || (a.detail < b.detail ? -1 : 1));
}

function refusalOf({ status, scimType, detail }: Refusal): RefusalDescription {
  return { status, scimType, detail };
}

/** Somebody whom every profile takes: those that want more than a name are given it. */
const ada = {
  userName: 'ada@example.com',
  externalId: 'ada',
  displayName: 'Ada Lovelace',
  name: { givenName: 'Ada', familyName: 'Lovelace', formatted: 'Ada Lovelace' },
  emails: [{ type: 'work', value: 'ada@example.com', primary: true }],
  active: true,
};

/** What the profile requires of an extension, with a value. */
function extensionsOf({ rules }: Profile): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const wanted = rules.filter(({ check, on, target }) => {
    return check === 'required' && on.includes('create') && target.startsWith('urn:');
  });
  const byUrn = Map.groupBy(wanted, ({ target }) => target.slice(0, target.lastIndexOf(':')));
  return Object.fromEntries(
    [...byUrn].map(([urn, of]) => [
      urn,
      Object.fromEntries(of.map(({ target }) => [target.slice(urn.length + 1), 'Example'])),
    ]),
  );
}

function examplesOf(profile: Profile, baseUrl: string): ApiDescription['examples'] {
  const { credentials, resourceTypes, filter } = profile;
  const scheme = { bearer: 'Bearer $TOKEN', basic: 'Basic $TOKEN', bare: '$TOKEN' }[credentials.schemes[0] ?? 'bearer'];
  const curl = (rest: string) => `curl -H "Authorization: ${scheme}" ${rest}`;
  const [first] = resourceTypes;
  if (first === undefined) return [];
  const url = `${baseUrl}${first.endpoint}`;
  const more = extensionsOf(profile);
  const body = JSON.stringify({ schemas: [first.schema, ...Object.keys(more)], ...ada, ...more });
  const searched = filter.attributes[first.name]?.map(({ path }) => path) ?? ['userName'];
  const find = searched.includes('userName') ? 'userName eq "ada@example.com"' : 'externalId eq "ada"';
  return [
    { title: 'Is the credential accepted?', command: curl(`"${baseUrl}/ServiceProviderConfig"`) },
    { title: 'Find a user', command: curl(`--get --data-urlencode 'filter=${find}' "${url}"`) },
    { title: 'Make a user', command: curl(`-H "Content-Type: application/scim+json" --data '${body}' "${url}"`) },
  ];
}
