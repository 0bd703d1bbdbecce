import { z } from 'zod';
import { habits } from '#scim/habits/leniency.ts';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ tenant: z.string() });
/** What a client may do beside RFC 7644 and be forgiven. */
export const habitName = z.enum(habits);
const rate = z.number().int().min(1).max(1_000_000).nullable();

const clientsView = z.object({
  tenant: z.string(),
  strict: z.boolean(),
  habits: list(
    z.object({
      habit: habitName,
      /** What the client does. */
      what: z.string(),
      /** Clients that are known to. */
      clients: z.string(),
      /** The answer where it is not forgiven: a word for the `strict` of a tenant. */
      strict: z.string(),
      forgiven: z.boolean(),
    }),
  ),
  perMinute: z.number().nullable(),
  usualPerMinute: z.number().nullable(),
  perCredential: z.number().nullable(),
});

const requestView = z.object({
  request: z.string(),
  at: z.string(),
  status: z.number(),
  /** Milliseconds. */
  took: z.number(),
  method: z.string(),
  /** Behind the SCIM base URL; `…` stands for every value. */
  path: z.string(),
  credential: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** What the client calls itself. */
  client: z.string(),
  /** What it was forgiven. */
  habits: list(z.string()),
  /** Of a bulk request: in which of its operations, counted from 1; the first 20 of each habit. */
  habitOperations: list(z.object({ habit: z.string(), operations: list(whole) })),
  /** The refusal's scimType, or why the credential was not accepted. */
  code: z.string().nullable(),
  problem: z.string().nullable(),
  /** The shape of its body, where it was refused or forgiven something. */
  excerpt: z.string().nullable(),
});

const retention = z.object({ days: z.number() });

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** SCIM clients of a tenant: what they are forgiven, how often they may ask. */
export const tenantClients = {
  getTenantClients: endpoint('GET /tenants/:tenant/clients', {
    name: 'getTenantClients',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['read', 'settings', 'credentials'],
    summary: 'What a tenant forgives its SCIM clients, and how often they may ask',
    params: named,
    reply: clientsView,
  }),
  setTenantClients: endpoint('PATCH /tenants/:tenant/clients', {
    name: 'setTenantClients',
    roles: makers,
    summary: 'Changes what a tenant forgives its SCIM clients, and how often they may ask; what is left out stays',
    params: named,
    body: z.object({
      strict: z.boolean().optional(),
      refuse: list(habitName).optional(),
      forgive: list(habitName).optional(),
      perMinute: z.union([rate, z.literal('usual')]).optional(),
      perCredential: rate.optional(),
    }),
    reply: clientsView,
  }),
  listTenantRequests: endpoint('GET /tenants/:tenant/requests', {
    name: 'listTenantRequests',
    roles: [...makers, 'global-reader'],
    tenantPermission: ['read', 'settings', 'credentials'],
    summary: 'What the SCIM clients of a tenant asked: who, what was forgiven, why it was refused; newest first',
    params: named,
    query: z.object({
      before: z.string().max(40).optional(),
      only: z.enum(['refused', 'forgiven', 'notable']).optional(),
      habit: habitName.optional(),
      credential: z.string().max(200).optional(),
      search: z.string().max(200).optional(),
      limit: whole.min(1).max(1000).optional(),
    }),
    reply: z.object({
      requests: list(requestView),
      /** `before` of the next page; null: there is none. A page may be short, and even empty, where a search goes on. */
      next: z.string().nullable(),
      days: z.number(),
    }),
  }),
  getRequestRetention: endpoint('GET /requests/retention', {
    name: 'getRequestRetention',
    roles: ['global-administrator', 'global-reader'],
    summary: 'How many days requests of SCIM clients are kept',
    reply: retention,
  }),
  setRequestRetention: endpoint('PUT /requests/retention', {
    name: 'setRequestRetention',
    roles: ['global-administrator'],
    summary: 'Sets how many days requests of SCIM clients are kept; older ones are cut within the hour',
    body: z.object({ days: z.number().int().min(1).max(365) }),
    reply: retention,
  }),
};
