import { z } from 'zod';
import { habits } from '#scim/habits/leniency.ts';
import { endpoint, list } from './endpoint.ts';

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
};
