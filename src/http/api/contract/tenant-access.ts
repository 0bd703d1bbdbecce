import { z } from 'zod';
import { roleKeys } from '#access/roles.ts';
import { tenantPermissions } from '#access/tenants/permissions.ts';
import { login, newPassword, password } from './access.ts';
import { endpoint, list } from './endpoint.ts';

const permission = z.enum(tenantPermissions);
const named = z.object({ tenant: z.string() });
const who = named.extend({ administrator: z.string().describe('id or user name') });
const one = named.extend({ role: z.string().describe('its key') });
const fullName = z.string().trim().min(1, 'Enter a name').max(120, 'Take at most 120 characters');
const someRoles = z.array(z.string()).min(1, 'Choose at least one role');
const heldRole = z.object({ key: z.string(), name: z.string() });
const person = z.object({ login: z.string(), name: z.string() });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const token = z.string().max(200).describe('what stands behind # in the link');

export const tenantSessionView = z.object({
  state: z.enum(['signed-out', 'signed-in']),
  tenant: z.object({
    tenant: z.string(),
    profile: z.string(),
    /** What its application is called. */
    name: z.string(),
    sandbox: z.boolean(),
    /** Whether support has switched SCIM on; null where the application needs no such act, and for who is not signed in. */
    activated: z.boolean().nullable(),
    /** Why SCIM calls are refused now, besides a missing activation; told to who is signed in. */
    refusals: list(z.string()),
  }),
  administrator: z
    .object({
      id: z.string(),
      login: z.string(),
      name: z.string(),
      roles: list(heldRole),
      permissions: list(permission),
    })
    .nullable(),
  /** Who gives roles here: whom to ask for a permission. */
  grantors: list(person),
  expires: z.string().nullable(),
  idleUntil: z.string().nullable(),
  confirmedUntil: z.string().nullable(),
});

export const tenantAdministratorView = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  roles: list(heldRole),
  /** `invited`: the one-time link was not used yet. */
  state: z.enum(['invited', 'active', 'disabled']),
  created: z.string(),
  lastSignIn: z.string().nullable(),
  changed: z.string(),
  changedBy: z.string(),
  version: z.number(),
});

const linkView = z.object({
  administrator: tenantAdministratorView,
  link: z.string().describe('good once, for 24 hours'),
  expires: z.string(),
});

const rolesView = z.object({
  roles: list(
    z.object({
      key: z.string(),
      name: z.string(),
      /** It always has these permissions. */
      fixed: z.boolean(),
      /** The tenant made it: it may be renamed and removed. */
      own: z.boolean(),
      permissions: list(permission),
      version: z.number(),
    }),
  ),
  /** What there is to permit here, in the application's words, under headings. */
  permissions: list(z.object({ key: permission, name: z.string(), group: z.string() })),
});

const comingIn = {
  getTenantSession: endpoint('GET /tenants/:tenant/session', {
    name: 'getTenantSession',
    roles: roleKeys,
    open: true,
    summary: 'Which application this tenant is of, and who of its own administrators is signed in here',
    params: named,
    reply: tenantSessionView,
  }),
  tenantSignIn: endpoint('POST /tenants/:tenant/session', {
    name: 'tenantSignIn',
    roles: roleKeys,
    open: true,
    summary: 'User name and password of one of the tenant’s own administrators',
    params: named,
    body: z.object({ login: z.string().min(1, 'Enter the user name').max(200), password }),
    reply: tenantSessionView,
  }),
  tenantSignOut: endpoint('DELETE /tenants/:tenant/session', {
    name: 'tenantSignOut',
    roles: roleKeys,
    open: true,
    summary: 'Ends the session at this tenant',
    params: named,
    reply: tenantSessionView,
  }),
  tenantConfirm: endpoint('POST /tenants/:tenant/session/confirm', {
    name: 'tenantConfirm',
    roles: roleKeys,
    open: true,
    summary: 'The password again: for five minutes secrets are shown and roles changed',
    params: named,
    body: z.object({ password }),
    reply: tenantSessionView,
  }),
  lookAtTenantLink: endpoint('POST /tenants/:tenant/session/link', {
    name: 'lookAtTenantLink',
    roles: roleKeys,
    open: true,
    summary: 'What a one-time link of this tenant is good for',
    params: named,
    body: z.object({ token }),
    reply: z.object({
      kind: z.enum(['first', 'invitation', 'reset']),
      login: z.string().nullable(),
      name: z.string().nullable(),
      expires: z.string(),
    }),
  }),
  claimTenantInvitation: endpoint('POST /tenants/:tenant/session/claim', {
    name: 'claimTenantInvitation',
    roles: roleKeys,
    open: true,
    summary: 'Uses a one-time link of this tenant: sets the password and signs in',
    params: named,
    body: z.object({ token, password: newPassword }),
    reply: tenantSessionView,
  }),
};

const administrators = {
  listTenantAdministrators: endpoint('GET /tenants/:tenant/administrators', {
    name: 'listTenantAdministrators',
    roles: [...makers, 'global-reader'],
    tenantPermission: 'administrators',
    summary: 'A tenant’s own administrators with their roles',
    params: named,
    reply: z.object({ administrators: list(tenantAdministratorView) }),
  }),
  addTenantAdministrator: endpoint('POST /tenants/:tenant/administrators', {
    name: 'addTenantAdministrator',
    roles: makers,
    tenantPermission: 'administrators',
    confirm: 'role',
    summary: 'Adds an administrator of the tenant and shows the one-time link that sets the password',
    params: named,
    body: z.object({ login, name: fullName.optional(), roles: someRoles }),
    reply: linkView,
  }),
  setTenantAdministrator: endpoint('PATCH /tenants/:tenant/administrators/:administrator', {
    name: 'setTenantAdministrator',
    roles: makers,
    tenantPermission: 'administrators',
    confirm: 'role',
    concurrency: 'version',
    summary: 'Changes name, roles or whether the account is enabled; with new roles its sessions begin anew',
    params: who,
    body: z.object({ name: fullName.optional(), roles: someRoles.optional(), enabled: z.boolean().optional() }),
    reply: tenantAdministratorView,
  }),
  resetTenantAdministrator: endpoint('POST /tenants/:tenant/administrators/:administrator/reset', {
    name: 'resetTenantAdministrator',
    roles: makers,
    tenantPermission: 'administrators',
    confirm: 'role',
    summary: 'A one-time link to set another password; using it ends the sessions',
    params: who,
    reply: linkView,
  }),
  removeTenantAdministrator: endpoint('DELETE /tenants/:tenant/administrators/:administrator', {
    name: 'removeTenantAdministrator',
    roles: makers,
    tenantPermission: 'administrators',
    confirm: 'role',
    concurrency: 'version',
    summary: 'Removes an administrator of the tenant with all sessions',
    params: who,
    reply: z.object({ removed: z.string() }),
  }),
};

const roles = {
  listTenantRoles: endpoint('GET /tenants/:tenant/roles', {
    name: 'listTenantRoles',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['roles', 'administrators'],
    summary: 'Roles of a tenant’s own administrators, and what there is to permit',
    params: named,
    reply: rolesView,
  }),
  addTenantRole: endpoint('POST /tenants/:tenant/roles', {
    name: 'addTenantRole',
    roles: makers,
    tenantPermission: 'roles',
    confirm: 'role',
    summary: 'Makes a role',
    params: named,
    body: z.object({ name: fullName, permissions: z.array(permission) }),
    reply: rolesView,
  }),
  setTenantRole: endpoint('PATCH /tenants/:tenant/roles/:role', {
    name: 'setTenantRole',
    roles: makers,
    tenantPermission: 'roles',
    confirm: 'role',
    concurrency: 'version',
    summary: 'Changes what a role may do; of one that the tenant made its name, too',
    params: one,
    body: z.object({ name: fullName.optional(), permissions: z.array(permission).optional() }),
    reply: rolesView,
  }),
  removeTenantRole: endpoint('DELETE /tenants/:tenant/roles/:role', {
    name: 'removeTenantRole',
    roles: makers,
    tenantPermission: 'roles',
    confirm: 'role',
    summary: 'Removes a role that the tenant made and nobody has',
    params: one,
    reply: rolesView,
  }),
};

/** A tenant's own administrators: coming in, accounts, roles. */
export const tenantAccess = { ...comingIn, ...administrators, ...roles };
