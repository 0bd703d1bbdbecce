import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });

const galleryView = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  capabilities: list(z.string()),
  prerequisites: list(z.string()),
  notes: list(z.string()),
  tenantUrl: z.string(),
  tenantUrlHelp: z.string(),
  secretToken: z.string(),
  secretTokenHelp: z.string(),
  regions: list(z.object({ key: z.string(), name: z.string() })),
  clientCredentials: z.boolean(),
  /** What can be done with groups there. */
  groups: z.enum(['none', 'full', 'update-only']),
  /** On what the entry rests: tried against a sandbox, published by the vendor, or the standard. */
  provenance: z.enum(['sandbox', 'published', 'standard']),
});

const roleView = z.object({ value: z.string(), displayName: z.string(), enabled: z.boolean(), entitles: z.boolean() });

export const applicationView = z.object({
  application: z.number(),
  name: z.string(),
  gallery: z.string(),
  connection: z.object({
    tenantUrl: z.string().nullable(),
    kind: z.enum(['token', 'client-credentials']).nullable(),
    tokenUrl: z.string().nullable(),
    clientId: z.string().nullable(),
    secretStored: z.boolean(),
    allowPrivateAddress: z.boolean(),
    /** What is still to be entered before the application can be reached. */
    missing: list(z.string()),
  }),
  scope: z.enum(['assigned', 'all']),
  groups: z.string(),
  groupsNote: z.string().nullable(),
  notificationEmail: z.string().nullable(),
  requestsPerSecond: z.number(),
  roles: list(roleView),
  status: z.string(),
  prerequisites: list(z.string()),
  notes: list(z.string()),
});

const sourceView = z.union([
  z.object({ kind: z.literal('direct'), attribute: z.string() }),
  z.object({ kind: z.literal('constant'), value: z.string() }),
  z.object({ kind: z.literal('expression'), text: z.string() }),
  z.object({ kind: z.literal('none') }),
]);
const mappingRow = z.object({
  target: z.string(),
  targetType: z.enum(['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary']),
  source: sourceView,
  defaultValue: z.string().exactOptional(),
  matchingPrecedence: z.number().int(),
  apply: z.enum(['always', 'creation', 'match-only']),
  required: z.boolean(),
  mapped: z.boolean(),
  note: z.string().exactOptional(),
});
const mappingView = z.object({
  application: z.string(),
  object: z.enum(['User', 'Group']),
  enabled: z.boolean(),
  actions: z.object({ create: z.boolean(), update: z.boolean(), delete: z.boolean() }),
  locked: z.record(z.string(), z.string()),
  version: z.number(),
  attributes: list(mappingRow),
});

const assignmentView = z.object({
  principal: z.string(),
  type: z.string(),
  name: z.string(),
  role: z.string(),
  at: z.string(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const readers = [...makers, 'global-reader'] as const;

/** Enterprise applications: what an organisation provisions to. */
export const applications = {
  listGallery: endpoint('GET /gallery', {
    name: 'listGallery',
    roles: readers,
    summary: 'Applications that can be added, with what each asks for',
    reply: z.object({ entries: list(galleryView) }),
  }),
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
    }),
    reply: applicationView,
  }),
  listApplications: endpoint('GET /applications', {
    name: 'listApplications',
    roles: readers,
    summary: 'Applications of the organisation',
    reply: z.object({ applications: list(applicationView) }),
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
    roles: makers,
    summary: 'Renames an application, changes who is told of failures, or how fast it may be asked',
    params: named,
    body: z.object({
      name: z.string().min(1).max(120).optional(),
      notificationEmail: z.email().nullable().optional(),
      requestsPerSecond: z.number().min(0.1).max(1000).nullable().optional(),
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
    roles: makers,
    summary: 'Tenant URL and secret. A secret belongs to the origin it was entered for',
    params: named,
    body: z.object({
      tenantUrl: z.string().optional(),
      secretToken: z.string().optional(),
      tokenUrl: z.string().optional(),
      clientId: z.string().optional(),
      clientSecret: z.string().optional(),
      region: z.string().optional(),
      subdomain: z.string().optional(),
    }),
    reply: z.object({ application: applicationView, notices: list(z.string()) }),
  }),
  allowPrivateAddress: endpoint('PUT /applications/:application/private-address', {
    name: 'allowPrivateAddress',
    roles: ['global-administrator'],
    summary: 'Lets an application lie at a loopback, private or link-local address',
    params: named,
    body: z.object({ allow: z.boolean() }),
    reply: applicationView,
  }),
  testConnection: endpoint('POST /applications/:application/test', {
    name: 'testConnection',
    roles: makers,
    summary: 'Test Connection: asks for a random user and wants 200 with an empty list',
    params: named,
    reply: z.object({
      ok: z.boolean(),
      code: z.string().nullable(),
      message: z.string(),
      advice: z.string().nullable(),
      notices: list(z.string()),
    }),
  }),
  getMapping: endpoint('GET /applications/:application/mappings/:object', {
    name: 'getMapping',
    roles: readers,
    summary: 'Attribute mappings of users or groups',
    params: named.extend({ object: z.enum(['User', 'Group']) }),
    reply: mappingView,
  }),
  setMapping: endpoint('PATCH /applications/:application/mappings/:object', {
    name: 'setMapping',
    roles: makers,
    summary: 'Changes one attribute mapping, or what may be done to objects; starts a new initial cycle',
    params: named.extend({ object: z.enum(['User', 'Group']) }),
    body: z.object({
      target: z.string().optional(),
      source: sourceView.optional(),
      defaultValue: z.string().nullable().optional(),
      matchingPrecedence: z.number().int().min(0).optional(),
      apply: z.enum(['always', 'creation', 'match-only']).optional(),
      remove: z.boolean().optional(),
      enabled: z.boolean().optional(),
      actions: z
        .object({ create: z.boolean().optional(), update: z.boolean().optional(), delete: z.boolean().optional() })
        .optional(),
    }),
    reply: mappingView,
  }),
  setScope: endpoint('PUT /applications/:application/scope', {
    name: 'setScope',
    roles: makers,
    summary: 'Sync only assigned users and groups, or all',
    params: named,
    body: z.object({ scope: z.enum(['assigned', 'all']) }),
    reply: applicationView,
  }),
  addRole: endpoint('POST /applications/:application/roles', {
    name: 'addRole',
    roles: makers,
    summary: 'Adds an app role',
    params: named,
    body: z.object({ value: z.string().min(1).max(120), displayName: z.string().min(1).max(120).optional() }),
    reply: applicationView,
  }),
  disableRole: endpoint('POST /applications/:application/roles/:role/disable', {
    name: 'disableRole',
    roles: makers,
    summary: 'Switches an app role off or on again',
    params: named.extend({ role: z.string() }),
    body: z.object({ disabled: z.boolean() }),
    reply: applicationView,
  }),
  removeRole: endpoint('DELETE /applications/:application/roles/:role', {
    name: 'removeRole',
    roles: makers,
    summary: 'Removes a disabled app role that nobody holds',
    params: named.extend({ role: z.string() }),
    reply: applicationView,
  }),
  assign: endpoint('POST /applications/:application/assignments', {
    name: 'assign',
    roles: makers,
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
    summary: 'Who is assigned, with which role',
    params: named,
    reply: z.object({ assignments: list(assignmentView) }),
  }),
  unassign: endpoint('DELETE /applications/:application/assignments/:principal', {
    name: 'unassign',
    roles: makers,
    summary: 'Takes an assignment away; without a role, all roles of that user or group',
    params: named.extend({ principal: z.string() }),
    query: z.object({ type: z.enum(['User', 'Group']).optional(), role: z.string().optional() }),
    reply: z.object({ removed: z.number(), name: z.string() }),
  }),
};
