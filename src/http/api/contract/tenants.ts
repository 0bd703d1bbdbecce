import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const setting = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const named = z.object({ tenant: z.string() });
const tenantUser = z.object({ tenant: z.string(), user: z.string() });

export const tenantView = z.object({
  tenant: z.string(),
  kind: z.enum(['organisation', 'customer', 'installation']),
  profile: z.string(),
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

const userView = z.object({
  id: z.string(),
  userName: z.string(),
  displayName: z.string().nullable(),
  active: z.boolean(),
});
const groupView = z.object({ id: z.string(), displayName: z.string(), members: z.number() });
const siteView = z.object({ name: z.string() });
const recordView = z.object({
  entry: z.string(),
  at: z.string(),
  user: z.string(),
  userName: z.string(),
  title: z.string(),
});

const support = ['global-administrator'] as const;
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** Tenants of the service provider, and what their own people do by hand. */
export const tenants = {
  createTenant: endpoint('POST /tenants', {
    name: 'createTenant',
    roles: makers,
    summary: 'Opens a tenant of a profile',
    body: z.object({ name: z.string(), profile: z.string() }),
    reply: tenantView,
  }),
  listTenants: endpoint('GET /tenants', {
    name: 'listTenants',
    roles: [...makers, 'global-reader'],
    summary: 'Every tenant of this installation',
    reply: z.object({ tenants: list(tenantView) }),
  }),
  getTenant: endpoint('GET /tenants/:tenant', {
    name: 'getTenant',
    roles: [...makers, 'global-reader'],
    summary: 'One tenant: address, settings, and why SCIM calls are refused',
    params: named,
    reply: tenantView,
  }),
  activateTenant: endpoint('POST /tenants/:tenant/activate', {
    name: 'activateTenant',
    roles: support,
    summary: 'Support switches SCIM provisioning on for a tenant',
    params: named,
    reply: tenantView,
  }),
  setTenant: endpoint('PATCH /tenants/:tenant/settings', {
    name: 'setTenant',
    roles: makers,
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
    summary: 'Users of a tenant, inactive ones too',
    params: named,
    query: z.object({ filter: z.string().optional(), startIndex: whole.optional(), count: whole.max(1000).optional() }),
    reply: z.object({ total: z.number(), users: list(userView) }),
  }),
  addTenantUser: endpoint('POST /tenants/:tenant/users', {
    name: 'addTenantUser',
    roles: makers,
    summary: 'Makes a user by hand, as the application’s own people do',
    params: named,
    body: z.object({ resource: z.record(z.string(), z.unknown()) }),
    reply: userView,
  }),
  setTenantUser: endpoint('POST /tenants/:tenant/users/:user/active', {
    name: 'setTenantUser',
    roles: makers,
    summary: 'Deactivates or reactivates a user by hand',
    params: tenantUser,
    body: z.object({ active: z.boolean() }),
    reply: userView,
  }),
  listTenantGroups: endpoint('GET /tenants/:tenant/groups', {
    name: 'listTenantGroups',
    roles: [...makers, 'global-reader'],
    summary: 'Groups of a tenant',
    params: named,
    query: z.object({ startIndex: whole.optional(), count: whole.max(1000).optional() }),
    reply: z.object({ total: z.number(), groups: list(groupView) }),
  }),
  addTenantGroup: endpoint('POST /tenants/:tenant/groups', {
    name: 'addTenantGroup',
    roles: makers,
    summary: 'Makes a group by hand',
    params: named,
    body: z.object({ displayName: z.string().min(1) }),
    reply: groupView,
  }),
  listTenantSites: endpoint('GET /tenants/:tenant/sites', {
    name: 'listTenantSites',
    roles: [...makers, 'global-reader'],
    summary: 'Sites that users of a tenant can belong to',
    params: named,
    reply: z.object({ sites: list(siteView) }),
  }),
  addTenantSite: endpoint('POST /tenants/:tenant/sites', {
    name: 'addTenantSite',
    roles: makers,
    summary: 'Adds a site to a tenant',
    params: named,
    body: z.object({ name: z.string().min(1).max(200) }),
    reply: siteView,
  }),
  askSignIn: endpoint('GET /tenants/:tenant/signin', {
    name: 'askSignIn',
    roles: [...makers, 'global-reader'],
    summary: 'May this user sign in, and if not, why',
    params: named,
    query: z.object({ user: z.string() }),
    reply: z.object({ user: z.string(), allowed: z.boolean(), reason: z.string().nullable() }),
  }),
  listTenantRecords: endpoint('GET /tenants/:tenant/records', {
    name: 'listTenantRecords',
    roles: [...makers, 'global-reader'],
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
