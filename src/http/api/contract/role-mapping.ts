import { z } from 'zod';
import { groupMarks } from '#resources/roles/role-mapping.ts';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ tenant: z.string() });
const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

const rule = z.object({ by: z.enum(groupMarks), group: z.string(), role: z.string() });
const mappingView = z.object({
  tenant: z.string(),
  version: z.number(),
  /** The first that fits counts. */
  rules: list(rule),
  /** The role of who is in none of these groups; null: none. */
  otherwise: z.string().nullable(),
});

const group = z.object({ id: z.string(), displayName: z.string().nullable(), externalId: z.string().nullable() });
const userRole = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  userName: z.string(),
  active: z.boolean(),
  role: z.string().nullable(),
  /** Which rule gives it, from 1, and by which group; null: none does. */
  rule: z.number().nullable(),
  group: group.nullable(),
  /** Rules that fit too and come later. */
  outranked: list(z.object({ role: z.string(), rule: z.number(), group })),
});

/** Which group of a customer's directory gives which role in the application. */
export const roleMapping = {
  getRoleMapping: endpoint('GET /tenants/:tenant/role-mapping', {
    name: 'getRoleMapping',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['read', 'settings'],
    summary: 'Which groups of a tenant give which role in the application',
    params: named,
    reply: mappingView,
  }),
  setRoleMapping: endpoint('PUT /tenants/:tenant/role-mapping', {
    name: 'setRoleMapping',
    roles: makers,
    tenantPermission: 'settings',
    concurrency: 'version',
    summary: 'Sets which groups of a tenant give which role; the first rule that fits counts',
    params: named,
    body: z.object({
      rules: list(z.object({ by: z.enum(groupMarks).optional(), group: z.string(), role: z.string() })),
      otherwise: z.string().nullable(),
    }),
    reply: mappingView,
  }),
  getUserRole: endpoint('GET /tenants/:tenant/user-roles/:user', {
    name: 'getUserRole',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['users', 'read'],
    summary: 'Which role the groups of a user give, and why',
    params: z.object({ tenant: z.string(), user: z.string() }),
    reply: userRole,
  }),
  listUserRoles: endpoint('GET /tenants/:tenant/user-roles', {
    name: 'listUserRoles',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['users', 'read'],
    summary: 'Every user of a tenant with the role that the groups give',
    params: named,
    query: z.object({ after: whole.optional(), limit: whole.min(1).max(500).optional() }),
    reply: z.object({
      users: list(userRole),
      /** `after` of the next page; null: there is none. */
      next: z.number().nullable(),
    }),
  }),
};
