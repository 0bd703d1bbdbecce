import { z } from 'zod';
import { cycleView } from './cycle-view.ts';
import { endpoint, list, ofDraft, whole } from './endpoint.ts';
import { leavingView } from './links.ts';
import { scopingFilters } from './scope.ts';

const named = z.object({ application: z.string().describe('name or number') });

const roleView = z.object({ value: z.string(), displayName: z.string(), enabled: z.boolean(), entitles: z.boolean() });

/** The ways of writing to an application that can be chosen. */
export const wireFormatKeys = ['rfc', 'entra', 'entra-062020', 'okta-patch', 'okta-put'] as const;

/** One of them. */
export const wireFormat = z.enum(wireFormatKeys);

/** How requests to the application are written. */
const wireView = z.object({
  /** What an administrator chose; null: what is usual. */
  chosen: wireFormat.nullable(),
  format: wireFormat,
  /** `tenant-url`: a flag as `?aadOptscim062020` stands in it. */
  because: z.enum(['chosen', 'tenant-url', 'gallery']),
  formats: list(z.object({ key: wireFormat, name: z.string(), purpose: z.string(), besides: z.boolean() })),
  /** What such a client sends besides, without need, is sent too. */
  whole: z.boolean(),
  /** What a self-test found and an administrator took over, in sentences. */
  quirks: list(z.string()),
});

/** In whose words the pages of an application are. */
export const vocabularies = ['entra', 'okta'] as const;
const vocabulary = z.enum(vocabularies);

export const applicationView = z.object({
  application: z.number(),
  name: z.string(),
  gallery: z.string(),
  galleryName: z.string(),
  mode: z.enum(['manual', 'automatic']),
  mappingNames: z.object({ User: z.string(), Group: z.string() }),
  connection: z.object({
    tenantUrl: z.string().nullable(),
    kind: z.enum(['token', 'client-credentials']).nullable(),
    tokenUrl: z.string().nullable(),
    clientId: z.string().nullable(),
    secretStored: z.boolean(),
    /** When the secret ends; null: nobody knows. */
    secretExpiry: z
      .object({
        at: z.string(),
        from: z.enum(['token', 'administrator']),
        /** Whole days that are left. */
        days: z.number(),
        /** `soon`: people are warned of it. */
        state: z.enum(['good', 'soon', 'over']),
      })
      .nullable(),
    allowPrivateAddress: z.boolean(),
    /** What is still to be entered before the application can be reached. */
    missing: list(z.string()),
  }),
  scope: z.enum(['assigned', 'all']),
  /** An assigned group also brings in the members of the groups inside it. */
  nestedGroups: z.boolean(),
  /** What becomes of accounts whose person or group left, and of accounts that are found. */
  leaving: leavingView,
  groups: z.string(),
  groupsNote: z.string().nullable(),
  notificationEmail: z.string().nullable(),
  notifyOnFailure: z.boolean(),
  signOnConfigured: z.boolean(),
  /** In whose words its pages are; nothing else follows from it. */
  vocabulary,
  requestsPerSecond: z.number(),
  /** How many requests at once, at most; null: it follows from the time that answers take. */
  concurrency: z.number().nullable(),
  wire: wireView,
  roles: list(roleView),
  status: z.string(),
  prerequisites: list(z.string()),
  notes: list(z.string()),
  /** Counts the changes of the application itself: name, connection, roles, settings. */
  version: z.number(),
  /** Counts the changes of scope and mappings. */
  configuration: z.number(),
  /** Version of a newer mapping in the gallery that is offered; null: none is. */
  galleryOffer: z.number().nullable(),
});

export const sourceView = z.union([
  z.object({ kind: z.literal('direct'), attribute: z.string() }),
  z.object({ kind: z.literal('constant'), value: z.string() }),
  z.object({ kind: z.literal('expression'), text: z.string() }),
  z.object({ kind: z.literal('none') }),
]);
export const whenEmpty = z.enum(['keep', 'clear', 'skip']);
/** What somebody changed in the application is reported and left, or written back. */
export const driftPolicy = z.enum(['report', 'source-wins']);
const mappingRow = z.object({
  target: z.string(),
  targetType: z.enum(['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary']),
  source: sourceView,
  defaultValue: z.string().exactOptional(),
  matchingPrecedence: z.number().int(),
  apply: z.enum(['always', 'creation', 'match-only']),
  /** Without a value at the source: the target's value stays, what was written is removed, or the object is skipped. */
  whenEmpty,
  drift: driftPolicy,
  required: z.boolean(),
  mapped: z.boolean(),
  note: z.string().exactOptional(),
});
export const mappingView = z.object({
  application: z.string(),
  object: z.enum(['User', 'Group']),
  enabled: z.boolean(),
  actions: z.object({
    create: z.boolean(),
    update: z.boolean(),
    delete: z.boolean(),
    /** Disabling and enabling again, apart from other updates; absent: disabling is an update like any other. */
    disable: z.boolean().exactOptional(),
  }),
  locked: z.record(z.string(), z.string()),
  version: z.number(),
  attributes: list(mappingRow),
  scopingFilters,
});

export const assignmentView = z.object({
  principal: z.string(),
  type: z.string(),
  /** userPrincipalName of a user, displayName of a group. */
  name: z.string(),
  displayName: z.string(),
  role: z.string(),
  at: z.string(),
  /** Assigned before accounts were made: it waits for Provision User. */
  waits: z.boolean(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

/** What may be done to objects; what is absent stays. */
export const actionsInput = z.object({
  create: z.boolean().optional(),
  update: z.boolean().optional(),
  delete: z.boolean().optional(),
  /** Null: disabling is an update like any other. */
  disable: z.boolean().nullable().optional(),
});

/** What the Admin Credentials are entered as. */
export const connectionInput = z.object({
  tenantUrl: z.string().optional(),
  secretToken: z.string().optional(),
  tokenUrl: z.string().optional(),
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  region: z.string().optional(),
  subdomain: z.string().optional(),
  /** A day, `2027-03-31`; null: it does not end, or nobody knows. */
  secretExpires: z.string().nullable().optional(),
});

/** Enterprise applications: what an organisation provisions to. */
export const applications = {
  addApplication: endpoint('POST /applications', {
    name: 'addApplication',
    roles: makers,
    summary: 'Adds an application from the gallery, or a non-gallery one',
    body: z.object({
      gallery: z.string(),
      name: z.string().min(1).max(120).optional(),
      region: z.string().optional(),
      subdomain: z.string().optional(),
      copyFrom: z.string().optional(),
      /** In whose words its pages are; added in Okta's, nothing may be done to its accounts until that is enabled. */
      vocabulary: vocabulary.optional(),
    }),
    reply: applicationView,
  }),
  listApplications: endpoint('GET /applications', {
    name: 'listApplications',
    roles: readers,
    summary: 'Applications of the organisation',
    narrowed: true,
    reply: z.object({
      applications: list(
        applicationView.extend({
          running: z.boolean(),
          lastCycle: cycleView.nullable(),
          /** Users and groups whose last attempt failed. */
          failures: z.number(),
          links: z.number(),
          /** It should have run and did not, for two intervals. */
          late: z.boolean(),
        }),
      ),
    }),
  }),
  getApplication: endpoint('GET /applications/:application', {
    name: 'getApplication',
    roles: readers,
    summary: 'One application; never its secrets',
    params: named,
    reply: applicationView,
  }),
  setApplication: endpoint('PATCH /applications/:application', {
    name: 'setApplication',
    roles: keepers,
    summary:
      'Renames an application, changes who is told of failures, how fast it may be asked, how it is written to, or its words',
    concurrency: 'version',
    params: named,
    body: z.object({
      name: z.string().min(1).max(120).optional(),
      notificationEmail: z.email().nullable().optional(),
      requestsPerSecond: z.number().min(0.1).max(1000).nullable().optional(),
      concurrency: z.number().int().min(1).max(64).nullable().optional(),
      notifyOnFailure: z.boolean().optional(),
      signOnConfigured: z.boolean().optional(),
      vocabulary: vocabulary.optional(),
      wireFormat: wireFormat.nullable().optional(),
      wireWhole: z.boolean().optional(),
    }),
    reply: applicationView,
  }),
  removeApplication: endpoint('DELETE /applications/:application', {
    name: 'removeApplication',
    roles: makers,
    summary: 'Removes an application, its job, links and log; its accounts stay or are disabled first',
    params: named,
    query: z.object({ accounts: z.enum(['keep', 'disable']) }),
    reply: z.object({ removed: z.string(), disabled: z.number(), failed: z.number() }),
  }),
  connectApplication: endpoint('PUT /applications/:application/connection', {
    name: 'connectApplication',
    roles: keepers,
    summary: 'Tenant URL and secret. A secret belongs to the origin it was entered for',
    concurrency: 'version',
    params: named,
    body: connectionInput,
    reply: z.object({ application: applicationView, notices: list(z.string()) }),
  }),
  replaceSecret: endpoint('POST /applications/:application/secret', {
    name: 'replaceSecret',
    roles: keepers,
    summary: 'Tests another secret and takes it in place of the stored one; refused, the stored one stays',
    concurrency: 'version',
    params: named,
    body: z.object({
      secret: z.string(),
      /** Where the client changes with its secret. */
      clientId: z.string().optional(),
      /** A day, `2027-03-31`; null: it does not end, or nobody knows. Absent: what the secret says of itself. */
      expires: z.string().nullable().optional(),
    }),
    reply: z.object({ application: applicationView, message: z.string(), notices: list(z.string()) }),
  }),
  allowPrivateAddress: endpoint('PUT /applications/:application/private-address', {
    name: 'allowPrivateAddress',
    roles: ['global-administrator'],
    summary: 'Lets an application lie at a loopback, private or link-local address',
    concurrency: 'version',
    params: named,
    body: z.object({ allow: z.boolean() }),
    reply: applicationView,
  }),
  testConnection: endpoint('POST /applications/:application/test', {
    name: 'testConnection',
    roles: keepers,
    summary:
      'Test Connection: asks for a random user and wants 200 with an empty list; what is handed in is tried unsaved',
    params: named,
    body: connectionInput,
    reply: z.object({
      ok: z.boolean(),
      code: z.string().nullable(),
      message: z.string(),
      advice: z.string().nullable(),
      /** What to do at a terminal, where that differs. */
      command: z.string().exactOptional(),
      notices: list(z.string()),
    }),
  }),
  getMapping: endpoint('GET /applications/:application/mappings/:object', {
    name: 'getMapping',
    roles: readers,
    summary: 'Attribute mappings of users or groups',
    params: named.extend({ object: z.enum(['User', 'Group']) }),
    query: ofDraft,
    reply: mappingView,
  }),
  setMapping: endpoint('PATCH /applications/:application/mappings/:object', {
    name: 'setMapping',
    roles: keepers,
    summary: 'Changes one attribute mapping, or what may be done to objects; starts a new initial cycle',
    concurrency: 'version',
    params: named.extend({ object: z.enum(['User', 'Group']) }),
    query: ofDraft,
    body: z.object({
      target: z.string().optional(),
      source: sourceView.optional(),
      defaultValue: z.string().nullable().optional(),
      matchingPrecedence: z.number().int().min(0).optional(),
      apply: z.enum(['always', 'creation', 'match-only']).optional(),
      whenEmpty: whenEmpty.optional(),
      drift: driftPolicy.optional(),
      remove: z.boolean().optional(),
      enabled: z.boolean().optional(),
      actions: actionsInput.optional(),
    }),
    reply: mappingView,
  }),
  setScope: endpoint('PUT /applications/:application/scope', {
    name: 'setScope',
    roles: keepers,
    summary: 'Sync only assigned users and groups, or all; whether nested groups are expanded',
    concurrency: 'configuration',
    params: named,
    body: z.object({ scope: z.enum(['assigned', 'all']).optional(), nestedGroups: z.boolean().optional() }),
    reply: applicationView,
  }),
  addRole: endpoint('POST /applications/:application/roles', {
    name: 'addRole',
    roles: keepers,
    summary: 'Adds an app role',
    concurrency: 'version',
    params: named,
    body: z.object({ value: z.string().min(1).max(120), displayName: z.string().min(1).max(120).optional() }),
    reply: applicationView,
  }),
  disableRole: endpoint('POST /applications/:application/roles/:role/disable', {
    name: 'disableRole',
    roles: keepers,
    summary: 'Switches an app role off or on again',
    concurrency: 'version',
    params: named.extend({ role: z.string() }),
    body: z.object({ disabled: z.boolean() }),
    reply: applicationView,
  }),
  removeRole: endpoint('DELETE /applications/:application/roles/:role', {
    name: 'removeRole',
    roles: keepers,
    summary: 'Removes a disabled app role that nobody holds',
    concurrency: 'version',
    params: named.extend({ role: z.string() }),
    reply: applicationView,
  }),
  assign: endpoint('POST /applications/:application/assignments', {
    name: 'assign',
    roles: keepers,
    summary: 'Assigns a user or group with an app role',
    params: named,
    body: z.object({
      principal: z.string().describe('objectId, userPrincipalName or group displayName'),
      type: z.enum(['User', 'Group']).optional(),
      role: z.string().optional(),
    }),
    reply: assignmentView.extend({ changed: z.boolean(), notice: z.string().nullable() }),
  }),
  listAssignments: endpoint('GET /applications/:application/assignments', {
    name: 'listAssignments',
    roles: readers,
    summary: 'Who is assigned, with which role, in the order of the directory',
    params: named,
    query: z.object({
      search: z.string().max(200).optional().describe('what a name begins with: at most 200 of each kind of name'),
      before: z.string().regex(/^\d+ /).optional(),
      limit: whole.min(1).max(1000).optional().describe('1,000 when absent'),
    }),
    reply: z.object({
      assignments: list(assignmentView),
      /** To be handed in as `before` for those that follow; null: there are none. */
      next: z.string().nullable(),
      /** How many of all wait until somebody provisions them, at most 1,000. */
      waiting: z.number(),
    }),
  }),
  provisionAssigned: endpoint('POST /applications/:application/assignments/provision', {
    name: 'provisionAssigned',
    roles: keepers,
    summary: 'Provisions who was assigned before accounts were made: these users and groups, or everybody who waits',
    params: named,
    body: z.object({
      principals: z
        .array(z.string())
        .min(1)
        .max(500)
        .readonly()
        .optional()
        .describe('objectId, userPrincipalName or group displayName; absent: everybody who waits'),
    }),
    reply: z.object({
      provisioned: z.number(),
      when: z.enum(['begun', 'running', 'after', 'paused', 'off']).nullable(),
    }),
  }),
  unassign: endpoint('DELETE /applications/:application/assignments/:principal', {
    name: 'unassign',
    roles: keepers,
    summary: 'Takes an assignment away; without a role, all roles of that user or group',
    params: named.extend({ principal: z.string() }),
    query: z.object({ type: z.enum(['User', 'Group']).optional(), role: z.string().optional() }),
    reply: z.object({ removed: z.number(), name: z.string() }),
  }),
};
