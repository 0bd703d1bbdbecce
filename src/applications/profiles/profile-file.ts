import { z } from 'zod';
import { tenantPermissions } from '#access/tenants/permissions.ts';
import { habits } from '#scim/habits/leniency.ts';
import { credentialSection } from './credential-section.ts';
import { refusal, ruleEntry } from './rule-section.ts';
import { schemaEntry, typeEntry } from './schema-section.ts';

const sentence = z.string().min(1).max(1000);
const names = z.array(z.string().min(1).max(500)).max(500);
const path = z
  .string()
  .max(200)
  .regex(/^(\/[\w.~{}-]+)+$/, 'must begin with a slash and end without one, such as /scim/v2');
const operation = z.enum(['create', 'read', 'list', 'replace', 'patch', 'delete']);
const whole = z.int().min(0);

const typeOperations = z.strictObject({
  refused: z.partialRecord(operation, refusal).default({}).describe('What is not possible, and in which words.'),
  permissions: z
    .partialRecord(operation, names)
    .default({})
    .describe('Of these permissions one is needed; without any, a valid credential is enough.'),
});

const limits = z.strictObject({
  requestsPerMinute: z.int().min(1).nullable().default(null).describe('Of a tenant; null: no limit.'),
  requestsPerCredential: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('A minute of each credential; null: no limit.'),
  membersPerRequest: z.int().min(1).nullable().default(null).describe('Members of a group in one request; null: any.'),
  pageSize: z.int().min(1).max(1000).default(100).describe('Resources of a page when the client does not say.'),
  largestPage: z.int().min(1).max(1000).default(1000).describe('Resources of a page at most.'),
  cursorSeconds: z.int().min(1).nullable().default(3600).describe('How long a cursor holds (RFC 9865); null: none.'),
  bulkOperations: whole.max(1000).default(1000).describe('Operations of one bulk request; 0: no bulk requests.'),
  bulkBytes: whole.max(1_048_576).default(1_048_576).describe('Bytes of one bulk request, up to 1,048,576.'),
  bodyBytes: z
    .int()
    .min(1024)
    .max(2_097_152)
    .default(2_097_152)
    .describe('Bytes of one request, from 1,024 to 2,097,152.'),
});

const lifecycle = z.strictObject({
  deleteUser: z
    .enum(['delete', 'deactivate', 'conceal', 'recycle'])
    .default('delete')
    .describe(
      'What DELETE of a user does. delete: gone; deactivate: active=false; conceal: 404, and its unique names stay taken; recycle: into the recycle bin.',
    ),
  deleteByHand: z.literal('erase').exactOptional().describe('erase: an administrator erases inactive users for good.'),
  deleteOther: z.enum(['delete', 'recycle']).exactOptional().describe('What DELETE of anything else does.'),
  recycleDays: z.int().min(1).max(3650).exactOptional().describe('Days that the recycle bin keeps what was deleted.'),
  createConcealed: z
    .enum(['restore', 'refuse'])
    .default('refuse')
    .describe('POST with the unique name of a concealed user: restore it under its old id, or refuse with 409.'),
  inactiveDropsRoles: z.boolean().default(false).describe('Who becomes inactive loses the roles.'),
  activeAttribute: z.string().exactOptional().describe('The boolean that says whether a user may work. Usual: active.'),
  listInactive: z.boolean().default(true).describe('A list without filter has inactive users, too.'),
  sessionsEndWithinSeconds: whole.default(0).describe('Sessions of a deactivated user end within so many seconds.'),
});

const features = z.strictObject({
  sort: z.boolean().default(true).describe('Lists can be sorted.'),
  etag: z.boolean().default(true).describe('If-Match guards changes (RFC 7644 §3.14).'),
  version: z.enum(['weak', 'plain', 'none']).default('weak').describe('How meta.version is written.'),
  created: z.boolean().default(true).describe('meta.created is shown.'),
  me: z.boolean().default(true).describe('/Me is the user that a credential stands for.'),
  rootSearch: z.boolean().default(true).describe('POST /.search at the root asks all types at once.'),
  keepPasswords: z
    .boolean()
    .default(false)
    .describe('A hash of a password that a client sets is kept; else it is dropped.'),
  changePassword: z.boolean().default(false).describe('What /ServiceProviderConfig says of changing passwords.'),
  tenantSchemas: z
    .boolean()
    .default(false)
    .describe('A tenant may have schemas and resource types of its own besides.'),
});

const filter = z.strictObject({
  attributes: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          path: z.string(),
          ops: z.array(z.enum(['eq', 'ne', 'co', 'sw', 'ew', 'pr', 'gt', 'ge', 'lt', 'le'])).min(1),
        }),
      ),
    )
    .default({})
    .describe('By type what may be filtered on; a type that is not there: everything.'),
  names: z
    .record(z.string(), z.string())
    .default({})
    .describe('Other names, in lower case, for a path: email: emails.value.'),
  unquotedValues: z.boolean().default(false).describe('userName eq ada without quotes is understood.'),
});

const refusals = z.strictObject({
  filter: refusal.exactOptional().describe('To a filter that is not offered.'),
  stale: refusal.exactOptional().describe('To a change of what somebody else changed meanwhile.'),
});

const words = z.strictObject({
  notFound: sentence.default('There is no resource with the id {id}.').describe('404.'),
  duplicate: sentence.default('Another resource already has this value, and it must be unique.').describe('409.'),
  rate: sentence.default('Too many requests. Wait as long as Retry-After says.').describe('429.'),
  permission: sentence.exactOptional().describe('403: the credential lacks {permission}.'),
  suspended: sentence.exactOptional().describe('403: you have suspended the tenant.'),
  inactive: sentence.default('This user is inactive and may not sign in.').describe('To a user who may not sign in.'),
});

const administrators = z.strictObject({
  roles: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens'),
        name: z.string().min(1).max(200),
        permissions: z.array(z.enum(tenantPermissions)),
        fixed: z.boolean().exactOptional(),
      }),
    )
    .min(1)
    .max(50)
    .describe('Roles that every tenant has; a fixed one always has these permissions.'),
  permissionNames: z
    .partialRecord(z.enum(tenantPermissions), z.strictObject({ name: sentence, group: sentence }))
    .describe('The permissions that there are here, each under a heading.'),
  settings: names.default([]).describe('Settings that they change themselves.'),
});

/** Everything that a profile file says. The descriptions stand in new files, in the JSON Schema and in the guide. */
export const profileFile = z.strictObject({
  rollcallProfile: z.literal(1).describe('The version of this format.'),
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens, at most 40')
    .describe('Part of every address, /t/KEY/TENANT: lower-case letters, digits and hyphens. It stays.'),
  name: z.string().min(1).max(100).describe('What your application is called, on screens and in refusals.'),
  documentation: z
    .url()
    .exactOptional()
    .describe('Where your own documentation of this is; shown in /ServiceProviderConfig.')
    .meta({ examples: ['https://docs.example.com/scim'] }),
  basePath: path
    .default('/scim/v2')
    .describe('Behind /t/KEY/TENANT; {tenant} in it stands for the name of the tenant.'),
  basePathAliases: z
    .array(path)
    .max(10)
    .exactOptional()
    .describe('Other paths that answer as well: an older one.')
    .meta({ examples: [['/scim']] }),
  sandbox: z
    .boolean()
    .default(false)
    .describe('A stand-in that is served with --sandbox only.')
    .meta({ examples: [false] }),
  schemas: z
    .array(schemaEntry)
    .min(1)
    .max(50)
    .default([{ standard: 'User' }, { standard: 'EnterpriseUser' }, { standard: 'Group' }])
    .describe('What users, groups and other resources have: schemas of the standard, and your own.'),
  schemaAliases: z
    .record(z.string(), z.string())
    .default({})
    .describe('Older URNs of a schema, each with its URN of today.')
    .meta({ examples: [{ 'urn:old:1.0:User': 'urn:my-app:schemas:1.0:User' }] }),
  resourceTypes: z
    .array(typeEntry)
    .min(1)
    .max(50)
    .exactOptional()
    .describe('What is served under which path. Usual: User with every extension that is there, and Group.')
    .meta({ examples: [[{ name: 'User', endpoint: '/Users', schema: 'User' }]] }),
  groups: z
    .enum(['full', 'update-only', 'members-only', 'read-only', 'none'])
    .default('full')
    .describe(
      'What clients may do with groups. update-only: neither create nor delete; members-only: nor rename; read-only; none.',
    ),
  absent: z
    .record(z.string(), refusal)
    .exactOptional()
    .describe('What a client is told that asks for an endpoint that is not there, by its name in lower case.')
    .meta({ examples: [{ devices: { status: 404, detail: 'Devices are added in the application.' } }] }),
  rules: z.array(ruleEntry).max(500).default([]).describe('What is refused, forced, filled in or mirrored.'),
  operations: z
    .record(z.string(), typeOperations)
    .exactOptional()
    .describe('By type, what is refused and which permission it needs. Usual: users:read and users:write, and so on.')
    .meta({
      examples: [{ User: { refused: { delete: { status: 403, detail: 'Users are deleted in the application.' } } } }],
    }),
  operationsOfOwnTypes: typeOperations
    .exactOptional()
    .describe('The same of types that a tenant added itself.')
    .meta({ examples: [{ permissions: { create: ['others:write'] } }] }),
  filter: filter
    .prefault({})
    .describe('What lists can be filtered by.')
    .meta({ examples: [{ attributes: { User: [{ path: 'userName', ops: ['eq'] }] } }] }),
  searchable: z
    .record(z.string(), names)
    .exactOptional()
    .describe('By type the attributes that get an index.')
    .meta({ examples: [{ User: ['userName', 'externalId', 'emails.value'] }] }),
  limits: limits.prefault({}).describe('How much, how often.'),
  features: features.prefault({}).describe('Parts of the standard that are optional.'),
  lifecycle: lifecycle.prefault({}).describe('What becomes of users who leave.'),
  credentials: credentialSection.prefault({}).describe('What lets a client in.'),
  habits: z
    .strictObject({
      strict: z.boolean().default(false).describe('Nothing beside the standard is forgiven.'),
      refused: z.array(z.enum(habits)).default([]).describe('Of what clients do beside it, this is not forgiven.'),
    })
    .prefault({})
    .describe('What a new tenant forgives its clients; each tenant can be told otherwise.'),
  settings: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .default({})
    .describe('Settings of a tenant, with what a new one has.'),
  gates: z
    .array(z.strictObject({ setting: z.string(), equals: z.boolean(), refusal }))
    .max(20)
    .default([])
    .describe('While a setting is not so, every SCIM call is refused.'),
  catalogs: z
    .record(z.string(), z.array(z.record(z.string(), z.json())).max(1000))
    .default({})
    .describe('Named lists for rules that look something up, with what a new tenant has.'),
  ownAttributes: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          name: z.string().min(1).max(100),
          values: z.tuple([z.string()], z.string()),
          needs: z.string().exactOptional(),
        }),
      ),
    )
    .exactOptional()
    .describe('By type, what your own people set on a resource and SCIM neither shows nor takes.')
    .meta({ examples: [{ User: [{ name: 'directory', values: ['shown', 'hidden'] }] }] }),
  administrators: administrators
    .exactOptional()
    .describe('Administrators that a tenant has of its own, by API: the console has no screens for them.')
    .meta({
      examples: [
        {
          roles: [{ key: 'owner', name: 'Owner', permissions: ['credentials', 'read'], fixed: true }],
          permissionNames: {
            credentials: { name: 'Make tokens', group: 'Provisioning' },
            read: { name: 'See users', group: 'Provisioning' },
          },
        },
      ],
    }),
  refusals: refusals
    .prefault({})
    .describe('Refusals that are not usual.')
    .meta({
      examples: [{ filter: { status: 400, scimType: 'invalidFilter', detail: 'Only userName can be filtered on.' } }],
    }),
  words: words.prefault({}).describe('Sentences in your own words; {id} and {permission} are filled in.'),
  assumed: z
    .array(z.string())
    .default([])
    .describe('Facts that nobody published, by path: the API page says so.')
    .meta({ examples: [['limits.requestsPerMinute']] }),
});

/** What a profile file says, with what is usual where it says nothing. */
export type ProfileFile = z.output<typeof profileFile>;
/** As somebody writes it: what is usual may be left out. */
export type ProfileFileInput = z.input<typeof profileFile>;

/** The JSON Schema of a profile file (draft 2020-12), for editors. */
export function profileJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(profileFile, { io: 'input' }), title: 'Rollcall profile' };
}
