import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

/** What only the application's own people see and set, by name; the profile says which there are and what each may be. */
export const ownAttributes = z.record(z.string(), z.string());

export const groupView = z.object({
  id: z.string(),
  displayName: z.string(),
  members: z.number(),
  /** The identifier that a client has given it: then it is linked. */
  externalId: z.string().nullable(),
  own: ownAttributes,
  version: z.number(),
  created: z.string(),
  modified: z.string(),
});

const oneGroup = z.object({ tenant: z.string(), group: z.string() });
const oneMember = oneGroup.extend({ user: z.string() });
const memberView = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  userName: z.string().nullable(),
  state: z.enum(['active', 'inactive', 'deleted']).nullable(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** Groups that a tenant's own people make and keep by hand. */
export const tenantGroups = {
  getTenantGroup: endpoint('GET /tenants/:tenant/groups/:group', {
    name: 'getTenantGroup',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['groups', 'read'],
    summary: 'One group of a tenant',
    params: oneGroup,
    reply: groupView,
  }),
  setTenantGroup: endpoint('PATCH /tenants/:tenant/groups/:group', {
    name: 'setTenantGroup',
    roles: makers,
    tenantPermission: 'groups',
    concurrency: 'version',
    summary: 'Changes a group by hand: its name, and what only the application’s own people set',
    params: oneGroup,
    body: z.object({ displayName: z.string().max(256).optional(), own: ownAttributes.optional() }),
    reply: groupView,
  }),
  deleteTenantGroup: endpoint('DELETE /tenants/:tenant/groups/:group', {
    name: 'deleteTenantGroup',
    roles: makers,
    tenantPermission: 'groups',
    summary: 'Deletes a group by hand',
    params: oneGroup,
    reply: z.object({ deleted: z.string(), displayName: z.string() }),
  }),
  listTenantMembers: endpoint('GET /tenants/:tenant/groups/:group/members', {
    name: 'listTenantMembers',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['groups', 'read'],
    summary: 'Direct members of a group of a tenant',
    params: oneGroup,
    query: z.object({ startIndex: whole.optional(), count: whole.max(1000).optional() }),
    reply: z.object({ total: z.number(), members: list(memberView) }),
  }),
  addTenantMember: endpoint('PUT /tenants/:tenant/groups/:group/members/:user', {
    name: 'addTenantMember',
    roles: makers,
    tenantPermission: 'groups',
    summary: 'Takes a user into a group by hand',
    params: oneMember,
    reply: groupView,
  }),
  removeTenantMember: endpoint('DELETE /tenants/:tenant/groups/:group/members/:user', {
    name: 'removeTenantMember',
    roles: makers,
    tenantPermission: 'groups',
    summary: 'Takes a user out of a group by hand',
    params: oneMember,
    reply: groupView,
  }),
};
