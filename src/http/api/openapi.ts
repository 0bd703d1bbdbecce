import { z } from 'zod';
import { permissionsOf } from './admit-of-tenant.ts';
import { apiBase, contract, type Endpoint } from './contract.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The administrators' API in the words of OpenAPI 3.1, made from the schemas that check what comes in. */
export function openApi(version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const endpoint of Object.values(contract)) {
    const path = `${apiBase}${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rollcall',
      version,
      description:
        'What administrators can do. Programs send a personal API token; the console a session cookie, with ' +
        '`X-Rollcall-Request: 1` on everything but GET.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-rollcall' },
        guest: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-rollcallguest-{tenant}',
          description: 'Who opened the link of an invitation to the tenant',
        },
      },
      schemas: { Problem: problemSchema },
      responses: { Refused: { description: 'Refused: nothing was changed', content: problemContent } },
    },
  };
}

const text = { type: 'string' };
const problemSchema = {
  type: 'object',
  description: 'RFC 9457, with a code, what to do, and the fields that are wrong',
  properties: {
    type: { type: 'string', description: 'Where /docs/errors.html of this server tells of the code' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: text,
    advice: text,
    command: { type: 'string', description: 'What to do at a terminal, where that differs from the advice' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: text, message: text }, required: ['field', 'message'] },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
};
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function operation(endpoint: Endpoint): Schema {
  const { name, summary, method, roles, open, guest, confirm, concurrency } = endpoint;
  const permissions = permissionsOf(endpoint);
  const hasBody = method !== 'GET' && method !== 'DELETE';
  return {
    operationId: name,
    summary,
    ...(open === true ? { security: [] } : guest === true ? { security: [{ guest: [] }] } : { 'x-roles': roles }),
    ...(permissions.length === 0 ? {} : { 'x-tenant-permissions': permissions }),
    ...(confirm === undefined ? {} : { 'x-confirm': confirm }),
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(concurrency === undefined ? [] : [ifMatch(concurrency)]),
    ],
    ...(hasBody ? { requestBody: { required: true, content: json(schemaOf(endpoint.body, 'input')) } } : {}),
    responses: {
      200: { description: 'Done', content: json(schemaOf(endpoint.reply, 'output')) },
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

function ifMatch(concurrency: string): Schema {
  const description = `The \`${concurrency}\` that was seen; with another one nothing is changed and the answer is 412.`;
  return { name: 'If-Match', in: 'header', required: false, description, schema: text };
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): readonly Schema[] {
  const { properties = {}, required = [] } = objectSchema.parse(schemaOf(schema, 'input'));
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).optional(),
  required: z.array(z.string()).optional(),
});

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
}

function json(schema: Schema): Schema {
  return { 'application/json': { schema } };
}
