import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';
import { groupView, ownAttributes } from './tenant-groups.ts';

const setting = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const named = z.object({ tenant: z.string() });
const tenantUser = z.object({ tenant: z.string(), user: z.string() });

export const tenantView = z.object({
  tenant: z.string(),
  kind: z.enum(['organisation', 'customer', 'installation']),
  profile: z.string(),
  /** What the owner of the application calls this customer. */
  externalId: z.string().nullable(),
  /** What its application is called. */
  application: z.string().nullable(),
  /** It stands in for somebody's application. */
  sandbox: z.boolean(),
  /** It has administrators of its own, with screens under `/apps/`. */
  administered: z.boolean(),
  state: z.string(),
  baseUrl: z.string().nullable(),
  tokenUrl: z.string().nullable(),
  /** That the addresses are not served yet; null when they are, or were. */
  addressNote: z.string().nullable(),
  settings: z.record(z.string(), z.unknown()),
  credential: z.string().nullable(),
  /** Why SCIM calls are refused now; empty when they are not. */
  refusals: list(z.string()),
  created: z.string(),
});

/** Where the real application has its addresses. */
const regionView = z.object({ key: z.string(), name: z.string(), apiUrl: z.string(), tokenUrl: z.string() });

const userState = z.enum(['active', 'inactive', 'deleted']);
const userView = z.object({
  id: z.string(),
  userName: z.string(),
  displayName: z.string().nullable(),
  active: z.boolean(),
  /** `deleted`: out of sight, and could come back. */
  state: userState,
  created: z.string(),
  modified: z.string(),
  /** The attributes as SCIM names them, without id, meta and groups. */
  resource: z.record(z.string(), z.unknown()),
});
const namedObject = z.object({ id: z.string(), name: z.string() });
const ownUserView = userView.extend({
  /** Fields that the application keeps beside those of SCIM. */
  own: z.record(z.string(), z.string()),
});
const userDetail = ownUserView.extend({
  version: z.number(),
  groups: list(namedObject.extend({ direct: z.boolean() })),
  manager: namedObject.nullable(),
});
const siteView = z.object({
  name: z.string(),
  /** What a user of the site has who is given none. */
  locale: z.string().nullable(),
  timezone: z.string().nullable(),
  /** How many users belong to it, inactive ones too. */
  users: z.number(),
});
const recordView = z.object({
  entry: z.string(),
  at: z.string(),
  user: z.string(),
  userName: z.string(),
  title: z.string(),
});

const support = ['global-administrator'] as const;
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

const signInAnswer = z.object({ user: z.string(), allowed: z.boolean(), reason: z.string().nullable() });

/** Tenants of the service provider, and what their own people do by hand. */
export const tenants = {
  createTenant: endpoint('POST /tenants', {
    name: 'createTenant',
    roles: makers,
    summary: 'Opens a tenant of a profile; with an externalId that is known, it answers with the tenant that is there',
    body: z.object({
      name: z.string(),
      profile: z.string(),
      externalId: z.string().min(1).max(200).optional().describe('your own key of the customer'),
    }),
    reply: tenantView.extend({
      /** False: it was there already. */
      opened: z.boolean(),
    }),
  }),
  listTenants: endpoint('GET /tenants', {
    name: 'listTenants',
    roles: [...makers, 'global-reader'],
    summary: 'Tenants of this installation, oldest first',
    query: z.object({
      profile: z.string().optional(),
      externalId: z.string().optional().describe('your own key of the customer; needs profile'),
      search: z.string().max(100).optional().describe('what the name begins with; then by name'),
      after: z.string().optional().describe('name of the last tenant of the page before'),
      limit: whole.min(1).max(1000).default(1000),
    }),
    reply: z.object({
      tenants: list(tenantView),
      /** What to give as `after` for the next page; null: this is the last. */
      next: z.string().nullable(),
    }),
  }),
  getTenant: endpoint('GET /tenants/:tenant', {
    name: 'getTenant',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['read', 'settings', 'credentials'],
    summary: 'One tenant: address, settings, and why SCIM calls are refused',
    params: named,
    reply: tenantView.extend({
      regions: list(regionView),
      /** From when on its data is deleted; null: it is not. */
      purges: z.string().nullable(),
    }),
  }),
  activateTenant: endpoint('POST /tenants/:tenant/activate', {
    name: 'activateTenant',
    roles: support,
    summary: 'Support switches SCIM provisioning on for a tenant',
    params: named,
    reply: tenantView,
  }),
  suspendTenant: endpoint('POST /tenants/:tenant/suspend', {
    name: 'suspendTenant',
    roles: makers,
    summary: 'Refuses every SCIM call of a tenant until it is resumed; data and credentials stay',
    params: named,
    reply: tenantView,
  }),
  resumeTenant: endpoint('POST /tenants/:tenant/resume', {
    name: 'resumeTenant',
    roles: makers,
    summary: 'Lets the clients of a suspended tenant in again',
    params: named,
    reply: tenantView,
  }),
  setTenant: endpoint('PATCH /tenants/:tenant/settings', {
    name: 'setTenant',
    roles: makers,
    tenantPermission: 'settings',
    summary: 'Changes settings of a tenant',
    params: named,
    body: z.object({ settings: z.record(z.string(), setting) }),
    reply: tenantView,
  }),
  eraseTenantUser: endpoint('POST /tenants/:tenant/users/:user/erase', {
    name: 'eraseTenantUser',
    roles: support,
    summary: 'Support erases a user and all data for good; the user name is free again',
    params: tenantUser,
    body: z.object({ confirm: z.string().describe('the user name once more') }),
    reply: z.object({ erased: z.string(), userName: z.string() }),
  }),
  listTenantUsers: endpoint('GET /tenants/:tenant/users', {
    name: 'listTenantUsers',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['users', 'read'],
    summary: 'Users of a tenant, inactive ones too',
    params: named,
    query: z.object({
      filter: z.string().optional(),
      /** What a name begins with; where none does, what one contains. */
      search: z.string().optional(),
      state: userState.optional(),
      startIndex: whole.optional(),
      count: whole.max(1000).optional(),
    }),
    reply: z.object({ total: z.number(), users: list(ownUserView) }),
  }),
  getTenantUser: endpoint('GET /tenants/:tenant/users/:user', {
    name: 'getTenantUser',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['users', 'read'],
    summary: 'One user of a tenant: every attribute, groups, manager',
    params: tenantUser,
    reply: userDetail,
  }),
  addTenantUser: endpoint('POST /tenants/:tenant/users', {
    name: 'addTenantUser',
    roles: makers,
    tenantPermission: 'users',
    summary: 'Makes a user by hand, as the application’s own people do',
    params: named,
    body: z.object({ resource: z.record(z.string(), z.unknown()) }),
    reply: userView,
  }),
  setTenantUser: endpoint('POST /tenants/:tenant/users/:user/active', {
    name: 'setTenantUser',
    roles: makers,
    tenantPermission: 'users',
    summary: 'Deactivates or reactivates a user by hand',
    params: tenantUser,
    body: z.object({ active: z.boolean() }),
    reply: userView,
  }),
  changeTenantUser: endpoint('PATCH /tenants/:tenant/users/:user', {
    name: 'changeTenantUser',
    roles: makers,
    tenantPermission: 'users',
    summary: 'Sets what only the application’s own people set on a user, such as a licence',
    params: tenantUser,
    body: z.object({ own: z.record(z.string(), z.string()) }),
    reply: ownUserView,
  }),
  deleteTenantUser: endpoint('DELETE /tenants/:tenant/users/:user', {
    name: 'deleteTenantUser',
    roles: makers,
    tenantPermission: 'users',
    summary: 'Deletes a user by hand, as the application does it',
    params: tenantUser,
    reply: z.object({ deleted: z.string(), userName: z.string() }),
  }),
  listTenantGroups: endpoint('GET /tenants/:tenant/groups', {
    name: 'listTenantGroups',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['groups', 'read'],
    summary: 'Groups of a tenant',
    params: named,
    query: z.object({ search: z.string().optional(), startIndex: whole.optional(), count: whole.max(1000).optional() }),
    reply: z.object({ total: z.number(), groups: list(groupView) }),
  }),
  addTenantGroup: endpoint('POST /tenants/:tenant/groups', {
    name: 'addTenantGroup',
    roles: makers,
    tenantPermission: 'groups',
    summary: 'Makes a group by hand',
    params: named,
    body: z.object({ displayName: z.string().max(256), own: ownAttributes.optional() }),
    reply: groupView,
  }),
  listTenantSites: endpoint('GET /tenants/:tenant/sites', {
    name: 'listTenantSites',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['sites', 'users', 'read'],
    summary: 'Sites that users of a tenant can belong to',
    params: named,
    reply: z.object({ sites: list(siteView) }),
  }),
  addTenantSite: endpoint('POST /tenants/:tenant/sites', {
    name: 'addTenantSite',
    roles: makers,
    tenantPermission: 'sites',
    summary: 'Adds a site to a tenant',
    params: named,
    body: z.object({
      name: z.string().min(1).max(200),
      locale: z.string().max(20).optional(),
      timezone: z.string().max(60).optional(),
    }),
    reply: siteView,
  }),
  removeTenantSite: endpoint('DELETE /tenants/:tenant/sites/:site', {
    name: 'removeTenantSite',
    roles: makers,
    tenantPermission: 'sites',
    summary: 'Removes a site to which nobody belongs',
    params: z.object({ tenant: z.string(), site: z.string() }),
    reply: z.object({ removed: z.string() }),
  }),
  askSignIn: endpoint('GET /tenants/:tenant/signin', {
    name: 'askSignIn',
    roles: [...makers, 'global-reader'],
    summary: 'May this user sign in, and if not, why',
    params: named,
    query: z.object({ user: z.string() }),
    reply: signInAnswer,
  }),
  trySignIn: endpoint('POST /tenants/:tenant/signin', {
    name: 'trySignIn',
    roles: makers,
    summary: 'May this user sign in with this password? Where the application keeps passwords',
    params: named,
    body: z.object({ user: z.string(), password: z.string() }),
    reply: signInAnswer,
  }),
  listTenantRecords: endpoint('GET /tenants/:tenant/records', {
    name: 'listTenantRecords',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['users', 'read'],
    summary: 'What a user of a tenant has completed; it stays when the user is deactivated',
    params: named,
    query: z.object({ user: z.string() }),
    reply: z.object({ records: list(recordView) }),
  }),
  addTenantRecord: endpoint('POST /tenants/:tenant/records', {
    name: 'addTenantRecord',
    roles: makers,
    summary: 'A user completes something; refused for one who may not sign in',
    params: named,
    body: z.object({ user: z.string(), title: z.string().min(1).max(200) }),
    reply: recordView,
  }),
};
