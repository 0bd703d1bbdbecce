import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#scim/json.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const patch = (...Operations: Json[]): JsonObject => ({ schemas: [PATCH], Operations });

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  let path: string;
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), undefined, { maxBodyBytes: 50_000 });
    tenant = await provider.tenant('generic', 'acme');
    const made = await tenant.client('POST', '/Users', {
      schemas: [USER],
      userName: 'ada',
      emails: [{ value: 'a@x.example', type: 'work' }],
    });
    path = `/Users/${made.json.id}`;
    await tenant.client('POST', '/Users', { schemas: [USER], userName: 'bob' });
  });
  afterAll(() => provider.close());

  describe('an error of RFC 7644 §3.12', () => {
    it.each<[number, string | undefined, string, string, (JsonObject | string | undefined)?, Record<string, string>?]>([
      [400, 'invalidFilter', 'GET', '/Users?filter=userName%20like%20%22a%22'],
      [400, 'invalidFilter', 'GET', '/Users?filter=active%20gt%20true'],
      [400, 'invalidFilter', 'GET', '/Users?filter='],
      [400, 'mutability', 'PATCH', ':user', patch({ op: 'replace', path: 'id', value: 'x' })],
      [400, 'mutability', 'PATCH', ':user', patch({ op: 'remove', path: 'userName' })],
      [400, 'invalidSyntax', 'POST', '/Users', '{"userName":'],
      [400, 'invalidSyntax', 'PATCH', ':user', { schemas: [PATCH] }],
      [400, 'invalidSyntax', 'PATCH', ':user', patch({ op: 'swap', path: 'title', value: 'x' })],
      [400, 'invalidPath', 'PATCH', ':user', patch({ op: 'replace', path: 'shoe size', value: 'x' })],
      [400, 'invalidPath', 'PATCH', ':user', patch({ op: 'replace', path: 'shoeSize', value: 'x' })],
      [400, 'noTarget', 'PATCH', ':user', patch({ op: 'remove' })],
      [400, 'invalidValue', 'POST', '/Users', { displayName: 'no user name' }],
      [400, 'invalidValue', 'PATCH', ':user', patch({ op: 'replace', path: 'active', value: 'perhaps' })],
      [400, 'invalidValue', 'GET', '/Users?startIndex=one'],
      [401, undefined, 'GET', '/Users', undefined, { authorization: 'Bearer wrong' }],
      [403, undefined, 'GET', '/Schemas?filter=id%20pr'],
      [404, undefined, 'GET', '/Users/none'],
      [404, undefined, 'PUT', '/Users/none', { userName: 'x' }, { 'if-match': '*' }],
      [404, undefined, 'DELETE', '/Users/none', undefined, { 'if-match': '*' }],
      [404, undefined, 'GET', '/Nothing'],
      [405, undefined, 'PATCH', '/Users', patch()],
      [409, 'uniqueness', 'POST', '/Users', { userName: 'BOB' }],
      [409, 'uniqueness', 'PUT', ':user', { userName: 'bob' }],
      [412, undefined, 'PATCH', ':user', patch({ op: 'replace', path: 'title', value: 'x' }), { 'if-match': 'W/"9"' }],
      [412, undefined, 'PUT', ':user', { userName: 'ada' }, { 'if-none-match': '*' }],
      [413, undefined, 'POST', '/Users', { userName: 'x'.repeat(60_000) }],
      [413, undefined, 'PATCH', ':user', patch(...Array<Json>(1001).fill(0))],
      [415, undefined, 'POST', '/Users', 'userName=x', { 'content-type': 'text/plain' }],
      [501, undefined, 'GET', '/Me'],
    ])('%i %s: %s %s', async (status, scimType, method, at, body, headers) => {
      const answer = await tenant.client(method, at === ':user' ? path : at, body, headers);
      expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/);
      expect(answer.json).toEqual({
        schemas: [ERROR],
        status: String(status),
        detail: expect.stringMatching(/\w/),
        ...(scimType === undefined ? {} : { scimType }),
      });
      expect(answer.status).toBe(status);
    });
  });

  it('tells of every resource where it lies and which version it is, in the headers as in meta', async () => {
    const posted = await tenant.client('POST', '/Users', { schemas: [USER], userName: 'located' });
    const at = `/Users/${posted.json.id}`;
    const answers = [
      posted,
      await tenant.client('GET', at),
      await tenant.client('HEAD', at),
      await tenant.client('PUT', at, { schemas: [USER], userName: 'located', title: 'a' }),
      await tenant.client('PATCH', at, patch({ op: 'replace', path: 'title', value: 'b' })),
    ];
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(Array(5).fill(tenant.baseUrl + at));
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual(['1', '1', '1', '2', '3'].map((n) => `W/"${n}"`));
    expect(answers.at(-1)?.json.meta).toMatchObject({ location: tenant.baseUrl + at, version: 'W/"3"' });
    const same = await tenant.client('PATCH', at, patch({ op: 'replace', path: 'title', value: 'b' }));
    expect(same.json.meta).toEqual(answers.at(-1)?.json.meta);
  });

  it('never gives an id twice, nor one that the client chose', async () => {
    const chosen = { schemas: [USER], id: 'chosen', userName: 'again', externalId: 'external-1' };
    const first = await tenant.client('POST', '/Users', chosen);
    expect(['chosen', 'external-1', 'again']).not.toContain(first.json.id);
    await tenant.client('DELETE', `/Users/${first.json.id}`);
    const second = await tenant.client('POST', '/Users', chosen);
    expect([second.status, second.json.id === first.json.id]).toEqual([201, false]);
    for (const id of ['chosen', 'external-1', 'again', first.json.id])
      expect((await tenant.client('GET', `/Users/${id}`)).status).toBe(404);
  });

  it('pages from 1 whatever is asked, counts none for 0 and less, and shows nothing beyond the end', async () => {
    const total = (await tenant.client('GET', '/Users?count=0')).json.totalResults;
    for (const [query, startIndex, itemsPerPage] of [
      ['startIndex=0&count=1', 1, 1],
      ['startIndex=-7&count=1', 1, 1],
      ['count=0', 1, 0],
      ['count=-3', 1, 0],
      ['startIndex=2&count=1', 2, 1],
      ['startIndex=1000', 1000, 0],
    ] as const) {
      const { json } = await tenant.client('GET', `/Users?${query}`);
      expect([query, json.totalResults, json.startIndex, json.itemsPerPage]).toEqual([
        query,
        total,
        startIndex,
        itemsPerPage,
      ]);
      expect(json.Resources).toHaveLength(itemsPerPage);
    }
  });
});
