import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiBase, contract } from '#http/api/contract.ts';
import { type AccessWorld, openAccessWorld } from '#test/support/access-world.ts';

const schema = z.looseObject({ type: z.string().optional(), properties: z.record(z.string(), z.unknown()).optional() });
const content = z.object({ 'application/json': z.object({ schema }) });
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean() })),
  requestBody: z.object({ content }).optional(),
  responses: z.object({ 200: z.object({ content }), default: z.object({ $ref: z.string() }) }),
});
const document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation)),
  components: z.looseObject({ responses: z.record(z.string(), z.unknown()) }),
});

let world: AccessWorld;
let described: z.output<typeof document>;
let operations: readonly { path: string; method: string; operation: z.output<typeof operation> }[];
beforeAll(async () => {
  world = await openAccessWorld();
  const response = await world.fetch(new Request(`${world.url}/api/openapi.json`));
  described = document.parse(await response.json());
  operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ path, method, operation: operation.parse(each) })),
  );
});
afterAll(() => world.close());

describe('/api/openapi.json', () => {
  it('describes every endpoint of the contract, and no other', () => {
    const listed = operations.map(({ path, method, operation: { operationId } }) => `${operationId} ${method} ${path}`);
    const wanted = Object.values(contract).map(
      ({ name, method, path }) => `${name} ${method.toLowerCase()} ${apiBase}${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(listed.sort()).toEqual(wanted.sort());
  });

  it('describes what is served: each operation answers at its address', async () => {
    for (const { path, method, operation: each } of operations) {
      const url = `${world.url}${path.replaceAll(/\{\w+\}/g, 'x')}`;
      const response = await world.fetch(
        new Request(url, {
          method: method.toUpperCase(),
          headers: { 'x-rollcall-request': '1', origin: world.url },
          ...(method === 'get' || method === 'delete' ? {} : { body: '{' }),
        }),
      );
      expect(await response.text(), each.operationId).not.toContain('There is nothing at');
    }
    const nowhere = await world.fetch(new Request(`${world.url}${apiBase}/nowhere`));
    expect(await nowhere.text()).toContain('There is nothing at');
  });

  it('names each parameter of a path, and what a body may hold', () => {
    for (const { path, operation: each } of operations) {
      const inPath = each.parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => name).sort(), each.operationId).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
      expect(inPath.every(({ required }) => required)).toBe(true);
    }
    const signIn = operations.find(({ operation: { operationId } }) => operationId === 'signIn');
    const body = signIn?.operation.requestBody?.content['application/json'].schema;
    expect(Object.keys(body?.properties ?? {})).toEqual(['login', 'password']);
    const reply = signIn?.operation.responses[200].content['application/json'].schema;
    expect(Object.keys(reply?.properties ?? {})).toContain('confirmedUntil');
  });

  it('points nowhere that is not in it', () => {
    const text = JSON.stringify(described);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => [
      kind,
      name,
    ]);
    expect(references.length).toBeGreaterThan(0);
    expect([...text.matchAll(/"\$ref":"([^"]+)"/g)].filter(([, to]) => !to?.startsWith('#/components/'))).toEqual([]);
    expect(Object.keys(described.components.responses)).toContain('Refused');
  });
});
