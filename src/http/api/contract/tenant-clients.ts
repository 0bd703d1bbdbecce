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
  /** Name of the tenant. */
  tenant: z.string(),
  /** The id under which the logs of both sides have it. */
  requestId: z.string(),
  at: z.string(),
  status: z.number(),
  /** Milliseconds. */
  took: z.number(),
  method: z.string(),
  /** Behind the SCIM base URL; `…` stands for every value. */
  path: z.string(),
  /** Id of the resource that it was about: asked for by its id, made, or found alone by a filter. */
  object: z.string().nullable(),
  credential: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** What the client calls itself. */
  client: z.string(),
  /** The identity provider that sent it, as far as it shows. */
  provider: z.string().nullable(),
  /** In order, in milliseconds; of requests that went through without a word only those that took one, and the last. */
  steps: list(z.object({ step: z.string(), took: z.number() })),
  /** What it was forgiven. */
  habits: list(z.string()),
  /** Of a bulk request: in which of its operations, counted from 1; the first 20 of each habit. */
  habitOperations: list(z.object({ habit: z.string(), operations: list(whole) })),
  /** What it changed: names of attributes, never values. */
  changes: list(z.object({ kind: z.string(), count: z.number(), paths: list(z.string()) })),
  /** The refusal's scimType, or why the credential was not accepted. */
  code: z.string().nullable(),
  problem: z.string().nullable(),
  /** Of a bulk request: operations that were refused, counted from 1; the first 20. */
  refusals: list(
    z.object({
      operation: whole,
      method: z.string(),
      status: z.number(),
      code: z.string().nullable(),
      problem: z.string().nullable(),
    }),
  ),
  /** Of what was refused: what happened, what to change at the identity provider, what can be done here, how it is tried again. */
  advice: z
    .object({
      what: z.string(),
      there: z.string().nullable(),
      here: z.string().nullable(),
      again: z.string().nullable(),
    })
    .nullable(),
  /** The shape of its body, where it was refused or forgiven something. */
  excerpt: z.string().nullable(),
});

/** Which requests are looked for. */
const requestsQuery = z.object({
  before: z.string().max(40).optional(),
  /** One by its identifier. */
  request: z.string().max(40).optional(),
  only: z.enum(['refused', 'forgiven', 'notable']).optional(),
  habit: habitName.optional(),
  credential: z.string().max(200).optional(),
  /** A status or a class of them: `409`, `4xx`. */
  status: z
    .string()
    .regex(/^[1-5](?:\d\d|xx)$/i, 'is a status such as 409, or a class of them such as 4xx')
    .optional(),
  since: z.string().max(40).optional(),
  until: z.string().max(40).optional(),
  search: z.string().max(200).optional(),
  limit: whole.min(1).max(1000).optional(),
});
const requestsReply = z.object({
  requests: list(requestView),
  /** `before` of the next page; null: there is none. A page may be short, and even empty, where a search goes on. */
  next: z.string().nullable(),
  days: z.number(),
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
    query: requestsQuery.extend({
      /** User name, name of a group, or id of whom it was about. */
      user: z.string().max(200).optional(),
    }),
    reply: requestsReply,
  }),
  listRequests: endpoint('GET /requests', {
    name: 'listRequests',
    roles: [...makers, 'global-reader'],
    summary: 'What the SCIM clients of all customer tenants asked, newest first',
    query: requestsQuery,
    reply: requestsReply,
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
