import type { Lifecycle, Profile, Rule } from '#resources/profile.ts';
import type { SchemaInput } from '#scim/schema/definition.ts';
import { assumedOfSchema } from './assumed-of-schema.ts';

/** What an application publishes about its SCIM endpoint. What is not said here, nobody published. */
export interface PublishedFacts {
  readonly key: string;
  readonly name: string;
  readonly basePath: string;
  readonly user: SchemaInput;
  readonly extensions?: readonly SchemaInput[];
  readonly group?: SchemaInput;
  readonly rules: readonly Rule[];
  /** Paths that can be searched with `eq`, by resource type. */
  readonly filterable: Readonly<Record<string, readonly string[]>>;
  readonly deleteUser: Lifecycle['deleteUser'];
  readonly credential: { readonly name: string; readonly expiresAfterDays: number | null };
  /** How many a list shows at most. */
  readonly page: number;
  readonly requestsPerMinute: number | null;
  /** What of the facts above is assumed nonetheless, by path in the profile. */
  readonly assumed: readonly string[];
}

const characteristics = 'multiValued required caseExact mutability returned uniqueness';

/** What none of these applications publishes. */
const unpublished: readonly string[] = [
  'resourceTypes',
  'operations',
  'filter.unsupported',
  'etag',
  'meta',
  'lifecycle.createConcealed',
  'credentials.schemes',
  'credentials.maximum',
  'credentials.permissions',
  'credentials.unauthorized',
  'signIn',
  'errors',
  'limits.membersPerRequest',
  'serviceProviderConfig',
];

/** A stand-in made of published rules and nothing else; the rest is as RFC 7644 has it, and listed as assumed. */
export function publishedProfile(facts: PublishedFacts): Profile {
  const { key, name, basePath, user, extensions = [], group, rules, page } = facts;
  const schemas = [user, ...extensions, ...(group === undefined ? [] : [group])];
  return {
    key,
    name,
    basePath,
    sandbox: true,
    schemas,
    resourceTypes: [
      {
        id: 'User',
        name: 'User',
        endpoint: '/Users',
        description: `${name} user`,
        schema: user.id,
        schemaExtensions: extensions.map(({ id }) => ({ schema: id, required: false })),
      },
      ...(group === undefined
        ? []
        : [
            {
              id: 'Group',
              name: 'Group',
              endpoint: '/Groups',
              description: `${name} group`,
              schema: group.id,
              schemaExtensions: [],
            },
          ]),
    ],
    ...(group === undefined ? { absent: { groups: { status: 404, detail: `${name} has no Group resource.` } } } : {}),
    schemaAliases: {},
    rules,
    operations: {},
    filter: {
      attributes: Object.fromEntries(
        Object.entries(facts.filterable).map(([type, paths]) => [type, paths.map((path) => ({ path, ops: ['eq'] }))]),
      ),
      names: {},
      unquotedValues: false,
      unfilteredList: 'all',
      unsupported: { status: 400, scimType: 'invalidFilter', detail: 'That attribute cannot be filtered on.' },
    },
    paging: { defaultCount: page, maxCount: page },
    etag: { supported: false, stale: { status: 412, detail: 'The resource has changed since that version.' } },
    meta: { created: true, version: 'none' },
    lifecycle: { deleteUser: facts.deleteUser, createConcealed: 'refuse', inactiveDropsRoles: false },
    credentials: {
      kind: 'bearer',
      name: facts.credential.name,
      schemes: ['bearer'],
      maximum: null,
      readable: false,
      permissions: [],
      expiresAfterDays: facts.credential.expiresAfterDays,
      unauthorized: {
        status: 401,
        headers: { 'WWW-Authenticate': 'Bearer' },
        body: {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: '401',
          detail: `The ${facts.credential.name} is missing, wrong, expired or revoked.`,
        },
      },
    },
    settings: {},
    gates: [],
    catalogs: {},
    signIn: { inactive: 'This account is inactive and may not sign in.', sessionsEndWithinSeconds: 0 },
    errors: {
      notFound: 'There is no resource with the id {id}.',
      duplicate: 'A resource with this value exists already.',
      rate: 'Too many requests.',
    },
    limits: { requestsPerMinute: facts.requestsPerMinute, membersPerRequest: null },
    serviceProviderConfig: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults: page },
      changePassword: { supported: false },
      sort: { supported: false },
      etag: { supported: false },
      authenticationSchemes: [
        {
          type: 'oauthbearertoken',
          name: 'OAuth Bearer Token',
          description: `The ${facts.credential.name} in the Authorization header`,
          primary: true,
        },
      ],
    },
    assumed: [
      ...unpublished,
      ...facts.assumed,
      // That there is a rule may be published; how its refusal reads never is.
      ...rules.map(({ id }) => `rules.${id}.violation`),
      ...schemas.flatMap(assumedOf),
    ],
  };
}

/** The tables name attributes and types; every other characteristic is that of RFC 7643. */
function assumedOf({ id, attributes }: SchemaInput): string[] {
  const paths = attributes.flatMap(({ name, subAttributes = [] }) => [
    name,
    ...subAttributes.map((sub) => `${name}.${sub.name}`),
  ]);
  return assumedOfSchema(id, Object.fromEntries(paths.map((path) => [path, characteristics])));
}
