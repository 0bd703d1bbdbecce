import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const named = z.object({ tenant: z.string() });
const definition = z.record(z.string(), z.unknown());

const shapeView = z.object({
  /** False: the tenant's application is what it is. */
  extensible: z.boolean(),
  /** Types of the profile, which schemas can extend. */
  extendable: list(z.string()),
  schemas: list(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      extends: list(z.object({ type: z.string(), required: z.boolean() })),
      /** Types of the tenant's own that have it. */
      types: list(z.string()),
      attributes: z.number(),
      definition: z.looseObject({}),
    }),
  ),
  types: list(
    z.object({
      name: z.string(),
      endpoint: z.string(),
      description: z.string(),
      schema: z.string(),
      extensions: list(z.string()),
      resources: z.number(),
      definition: z.looseObject({}),
    }),
  ),
});

const schemaGiven = z.object({
  schema: definition.describe('a schema as RFC 7643 §7 writes it'),
  extends: z
    .array(z.object({ type: z.string(), required: z.boolean().optional() }))
    .max(20)
    .optional()
    .describe('types of the profile that have the schema as an extension'),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** Schemas and resource types of a tenant's own, beside those of its profile. */
export const tenantShape = {
  getTenantShape: endpoint('GET /tenants/:tenant/shape', {
    name: 'getTenantShape',
    roles: [...makers, 'global-reader'],
    summary: 'Schemas and resource types that a tenant has of its own',
    params: named,
    reply: shapeView,
  }),
  addTenantSchema: endpoint('POST /tenants/:tenant/schemas', {
    name: 'addTenantSchema',
    roles: makers,
    summary: 'Adds a schema, for a type of the tenant’s own or as an extension of users or groups',
    params: named,
    body: schemaGiven,
    reply: shapeView,
  }),
  changeTenantSchema: endpoint('PUT /tenants/:tenant/schemas', {
    name: 'changeTenantSchema',
    roles: makers,
    summary: 'Puts a schema in the place of the one with its URN; attributes may come, and none may go',
    params: named,
    body: schemaGiven,
    reply: shapeView,
  }),
  removeTenantSchema: endpoint('DELETE /tenants/:tenant/schemas/:schema', {
    name: 'removeTenantSchema',
    roles: makers,
    summary: 'Removes a schema that no type and no resource has',
    params: named.extend({ schema: z.string() }),
    reply: shapeView,
  }),
  addTenantType: endpoint('POST /tenants/:tenant/types', {
    name: 'addTenantType',
    roles: makers,
    summary: 'Adds a resource type, which is served at once',
    params: named,
    body: z.object({ type: definition.describe('a resource type as RFC 7643 §6 writes it') }),
    reply: shapeView,
  }),
  removeTenantType: endpoint('DELETE /tenants/:tenant/types/:type', {
    name: 'removeTenantType',
    roles: makers,
    summary: 'Removes a resource type of which there are no resources',
    params: named.extend({ type: z.string() }),
    reply: shapeView,
  }),
};
