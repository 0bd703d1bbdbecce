import { z } from 'zod';
import { roleKeys } from '#access/roles.ts';
import { login } from './access.ts';
import { endpoint, list } from './endpoint.ts';

const role = z.enum(roleKeys);
const named = z.object({ administrator: z.string().describe('id or user name') });
const fullName = z.string().trim().min(1, 'Enter a name').max(120, 'Take at most 120 characters');
const someRoles = z.array(role).min(1, 'Choose at least one role');

export const administratorView = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  roles: list(role),
  /** `invited`: the one-time link was not used yet. */
  state: z.enum(['invited', 'active', 'disabled']),
  secondFactor: z.boolean(),
  created: z.string(),
  lastSignIn: z.string().nullable(),
  changed: z.string(),
  changedBy: z.string(),
  version: z.number(),
});

const linkView = z.object({
  administrator: administratorView,
  link: z.string().describe('good once, for 24 hours; to be handed over by another way than the user name'),
  expires: z.string(),
});

const support = ['global-administrator'] as const;

/** Who may do what here. */
export const administrators = {
  listAdministrators: endpoint('GET /administrators', {
    name: 'listAdministrators',
    roles: [...support, 'application-administrator', 'cloud-application-administrator', 'global-reader'],
    summary: 'Administrators with their roles',
    reply: z.object({ administrators: list(administratorView) }),
  }),
  getAdministrator: endpoint('GET /administrators/:administrator', {
    name: 'getAdministrator',
    roles: [...support, 'application-administrator', 'cloud-application-administrator', 'global-reader'],
    summary: 'One administrator',
    params: named,
    reply: administratorView,
  }),
  addAdministrator: endpoint('POST /administrators', {
    name: 'addAdministrator',
    roles: support,
    confirm: 'role',
    summary: 'Adds an administrator and shows the one-time link that sets the password',
    body: z.object({ login, name: fullName.optional(), roles: someRoles }),
    reply: linkView,
  }),
  setAdministrator: endpoint('PATCH /administrators/:administrator', {
    name: 'setAdministrator',
    roles: support,
    confirm: 'role',
    concurrency: 'version',
    summary: 'Changes name, roles or whether the account is enabled; with new roles its sessions begin anew',
    params: named,
    body: z.object({ name: fullName.optional(), roles: someRoles.optional(), enabled: z.boolean().optional() }),
    reply: administratorView,
  }),
  resetAdministrator: endpoint('POST /administrators/:administrator/reset', {
    name: 'resetAdministrator',
    roles: support,
    confirm: 'role',
    summary: 'A one-time link to set another password; using it removes the second factor, sessions and API tokens',
    params: named,
    reply: linkView,
  }),
  removeAdministrator: endpoint('DELETE /administrators/:administrator', {
    name: 'removeAdministrator',
    roles: support,
    confirm: 'role',
    concurrency: 'version',
    summary: 'Removes an administrator with sessions, API tokens and ownerships; never the last Global Administrator',
    params: named,
    reply: z.object({ removed: z.string() }),
  }),
};
