import { afterAll, beforeAll, expect, it } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from '#scim/json.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const user = (bulkId: string, more: JsonObject = {}): JsonObject => ({
  method: 'POST',
  path: '/Users',
  bulkId,
  data: { userName: bulkId, ...more },
});
const group = (bulkId: string, ...members: string[]): JsonObject => ({
  method: 'POST',
  path: '/Groups',
  bulkId,
  data: { displayName: bulkId, members: members.map((value) => ({ value })) },
});
const adding = (path: string, ...members: string[]): JsonObject => ({
  method: 'PATCH',
  path,
  data: { schemas: [PATCH], Operations: [{ op: 'add', path: 'members', value: members.map((value) => ({ value })) }] },
});
const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];
const operations = ({ json }: Answer) => listOf(json.Operations);
const idAt = (location: Json | undefined) => String(location).split('/').at(-1) ?? '';

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  const bulk = (Operations: readonly Json[], more: JsonObject = {}) =>
    tenant.client('POST', '/Bulk', { schemas: [BULK], Operations, ...more });
  const read = async (location: Json | undefined) =>
    (await tenant.client('GET', String(location).replace(tenant.baseUrl, ''))).json;
  const found = async (path: string) => (await tenant.client('GET', path)).json.totalResults;
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), undefined, { maxBodyBytes: 20_000 });
    tenant = await provider.tenant('generic', 'acme');
  });
  afterAll(() => provider.close());

  it('does each operation as a request of its own, with location, version and a status that is a text', async () => {
    const [ada = {}, bob = {}] = operations(await bulk([user('ada'), user('bob')]));
    expect(ada).toEqual({
      method: 'POST',
      bulkId: 'ada',
      location: `${tenant.baseUrl}/Users/${idAt(ada.location)}`,
      version: 'W/"1"',
      status: '201',
    });
    const [adaPath, bobPath] = [ada, bob].map(({ location }) => `/Users/${idAt(location)}`);
    const patch = { schemas: [PATCH], Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
    const answer = await bulk([
      { method: 'put', path: adaPath ?? '', version: 'W/"1"', data: { userName: 'ada', title: 'Countess' } },
      { method: 'PATCH', path: adaPath ?? '', version: 'W/"1"', data: patch },
      { method: 'PATCH', path: adaPath ?? '', version: 'W/"2"', data: patch },
      { method: 'DELETE', path: bobPath ?? '', version: 'W/"1"' },
      { method: 'DELETE', path: bobPath ?? '' },
    ]);
    expect(answer).toMatchObject({
      status: 200,
      json: { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'] },
    });
    expect(answer.headers.get('content-type')).toContain('application/scim+json');
    const location = tenant.baseUrl + adaPath;
    expect(operations(answer)).toEqual([
      { method: 'PUT', location, version: 'W/"2"', status: '200' },
      { method: 'PATCH', location, status: '412', response: expect.objectContaining({ status: '412' }) },
      { method: 'PATCH', location, version: 'W/"3"', status: '200' },
      { method: 'DELETE', location: tenant.baseUrl + bobPath, status: '204' },
      {
        method: 'DELETE',
        location: tenant.baseUrl + bobPath,
        status: '404',
        response: expect.objectContaining({ status: '404' }),
      },
    ]);
    expect(await read(location)).toMatchObject({ title: 'Countess', active: false });
  });

  it('resolves references backward and forward, in values, in extensions, in paths and in filters', async () => {
    const answer = await bulk([
      group('tour-guides', 'bulkId:alice', 'bulkId:zoe'),
      user('alice', { [ENTERPRISE]: { manager: { value: 'bulkId:zoe' } } }),
      user('zoe'),
      adding('/Groups/bulkId:tour-guides', 'bulkId:late'),
      {
        method: 'PATCH',
        path: '/Groups/bulkId:tour-guides',
        data: { schemas: [PATCH], Operations: [{ op: 'remove', path: 'members[value eq "bulkId:zoe"]' }] },
      },
      user('late'),
    ]);
    expect(operations(answer).map(({ bulkId, status }) => [bulkId, status])).toEqual([
      ['tour-guides', '201'],
      ['alice', '201'],
      ['zoe', '201'],
      [undefined, '204'],
      [undefined, '204'],
      ['late', '201'],
    ]);
    const [guides, alice, zoe] = await Promise.all(operations(answer).map(({ location }) => read(location)));
    expect(listOf(guides?.members).map(({ display }) => display)).toEqual(['alice', 'late']);
    expect(alice?.[ENTERPRISE]).toMatchObject({ manager: { value: zoe?.id } });
  });

  it('resolves circles, also through others and to oneself', async () => {
    const answer = await bulk([
      group('a', 'bulkId:b'),
      group('b', 'bulkId:c', 'bulkId:a'),
      group('c', 'bulkId:a'),
      user('self', { [ENTERPRISE]: { department: 'D', manager: { value: 'bulkId:self' } } }),
    ]);
    expect(operations(answer).map(({ status }) => status)).toEqual(['201', '201', '201', '201']);
    const [a, b, c, self] = await Promise.all(operations(answer).map(({ location }) => read(location)));
    const members = (json: JsonObject | undefined) =>
      listOf(json?.members)
        .map(({ display }) => display)
        .sort();
    expect([members(a), members(b), members(c)]).toEqual([['b'], ['a', 'c'], ['a']]);
    expect(self?.[ENTERPRISE]).toMatchObject({ department: 'D', manager: { value: self?.id } });
    for (const [index, json] of [a, b, c, self].entries())
      expect(operations(answer)[index]?.version).toBe(isJsonObject(json?.meta) ? json.meta.version : '');
  });

  it('stores nothing of what refers to nothing, to what failed, or to a circle that broke; all else is done', async () => {
    const answer = await bulk([
      group('orphans', 'bulkId:nobody'),
      user('twice'),
      { ...user('again'), data: { userName: 'twice' } },
      group('of-failed', 'bulkId:again'),
      adding('/Groups/bulkId:of-failed', 'bulkId:twice'),
      group('broken-1', 'bulkId:broken-2'),
      group('broken-2', 'bulkId:broken-3'),
      {
        ...group('broken-3'),
        data: { displayName: 'broken-3', members: [{ value: 'bulkId:broken-1' }], externalId: 7, schemas: 'none' },
      },
      group('self-member', 'bulkId:self-member'),
      group('whole', 'bulkId:twice'),
    ]);
    const outcomes = operations(answer);
    expect(outcomes.map(({ status }) => status)).toEqual([
      '400',
      '201',
      '409',
      '409',
      '409',
      '409',
      '409',
      '400',
      '400',
      '201',
    ]);
    for (const { status, location, method, response } of outcomes) {
      if (status === '201') continue;
      expect(location === undefined).toBe(method === 'POST');
      expect(response).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status });
    }
    for (const name of ['orphans', 'of-failed', 'broken-1', 'broken-2', 'broken-3', 'self-member'])
      expect(await found(`/Groups?filter=displayName%20eq%20%22${name}%22`)).toBe(0);
    expect(await found('/Groups?filter=displayName%20eq%20%22whole%22')).toBe(1);
  });

  it('stops after as many errors as the client said, and tells of what was processed only', async () => {
    const bad = { method: 'DELETE', path: '/Users/none' };
    const answer = await bulk([user('before'), bad, user('between'), bad, user('after')], { failOnErrors: 2 });
    expect(operations(answer).map(({ status }) => status)).toEqual(['201', '404', '201', '404']);
    expect(await found('/Users?filter=userName%20eq%20%22after%22')).toBe(0);
    const circle = await bulk([group('s1', 'bulkId:s2'), group('s2', 'bulkId:gone', 'bulkId:s1')], { failOnErrors: 1 });
    expect(operations(circle).map(({ bulkId, status }) => [bulkId, status])).toEqual([['s2', '400']]);
    expect(await found('/Groups?filter=displayName%20eq%20%22s1%22')).toBe(0);
  });

  it('names what is wrong with a single operation, and goes on', async () => {
    const answer = await bulk([
      7,
      { path: '/Users' },
      { method: 'GET', path: '/Users' },
      { method: 'POST', bulkId: 'x' },
      { method: 'POST', path: '/Users', data: {} },
      { method: 'POST', path: '/Users', bulkId: 'y', data: [] },
      { method: 'POST', path: '/Users', bulkId: 'z', data: { displayName: 'no name' } },
      { method: 'POST', path: '/Nothing', bulkId: 'n', data: {} },
      { method: 'POST', path: '/Bulk', bulkId: 'b', data: {} },
      { method: 'DELETE', path: '/Users' },
      { method: 'PUT', path: '/Users/1', data: { userName: 'x', __proto__: null } },
      user('fine'),
    ]);
    expect(
      operations(answer)
        .map(({ status }) => status)
        .join(' '),
    ).toBe('400 400 400 400 400 400 400 400 400 400 404 201');
    expect(operations(answer).every(({ status, response }) => status === '201' || isJsonObject(response))).toBe(true);
  });

  it.each<[string, JsonObject | string, number, string]>([
    ['no schemas', { Operations: [user('q')] }, 400, BULK],
    ['no operations', { schemas: [BULK], Operations: [] }, 400, 'at least one'],
    ['a bulkId twice', { schemas: [BULK], Operations: [user('q'), user('q')] }, 400, '"q"'],
    ['failOnErrors of 0', { schemas: [BULK], failOnErrors: 0, Operations: [user('q')] }, 400, 'failOnErrors'],
    [
      'too many operations',
      { schemas: [BULK], Operations: Array(1001).fill({ method: 'DELETE', path: '/Users/1' }) },
      413,
      'maxOperations (1000)',
    ],
    [
      'too many bytes',
      { schemas: [BULK], Operations: [user('q', { title: 'x'.repeat(1_100_000) })] },
      413,
      'maxPayloadSize',
    ],
    ['no JSON', '{"schemas":', 400, 'line 1'],
  ])('is refused as a whole with %s', async (_name, body, status, words) => {
    const answer = await tenant.client('POST', '/Bulk', body);
    expect(answer).toMatchObject({ status, json: { status: String(status) } });
    expect(answer.json.detail).toContain(words);
  });

  it('says its limits, takes more than a single request may hold, and is 501 where an application has it not', async () => {
    const { json } = await tenant.client('GET', '/ServiceProviderConfig');
    expect(json.bulk).toEqual({ supported: true, maxOperations: 1000, maxPayloadSize: 1_048_576 });
    const many = Array.from({ length: 50 }, (_none, index) => user(`many-${index}`, { title: 't'.repeat(1000) }));
    expect(operations(await bulk(many)).filter(({ status }) => status === '201')).toHaveLength(50);
    const purecloud = await provider.tenant('purecloud', 'other');
    expect((await purecloud.client('POST', '/Bulk', { schemas: [BULK], Operations: [user('q')] })).status).toBe(501);
  });
});
