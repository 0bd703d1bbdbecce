import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { encodeShape } from '#resources/tenants/shape.ts';
import { isJsonObject, type JsonObject } from '#scim/json.ts';
import { type Answer, type ScimClient, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const DEVICE = 'urn:example:schemas:1.0:Device';
const deviceType = {
  id: 'Device',
  name: 'Device',
  endpoint: '/Devices',
  description: 'Devices',
  schema: DEVICE,
  schemaExtensions: [],
};
const deviceSchema = {
  schema: { id: DEVICE, name: 'Device', attributes: [{ name: 'serialNumber', required: true }], description: '' },
  extends: [],
};

const outcomes = ({ json }: Answer) =>
  (Array.isArray(json.Operations) ? json.Operations.filter(isJsonObject) : []).map(({ status }) => status);
const renaming = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'displayName', value: 'New' }] };

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  let user = '';
  let group = '';
  const limitedTo = async (...permissions: readonly string[]): Promise<ScimClient> => {
    const row = await findTenant(provider.deps.storage, 'acme');
    if (row === undefined) throw new Error('no tenant acme');
    return provider.client(tenant.baseUrl, await provider.credential('generic', row, { permissions }));
  };
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenant = await provider.tenant('generic', 'acme');
    const shape = encodeShape({ schemas: [deviceSchema], types: [deviceType] });
    await changeTenant(provider.deps.storage, tenant.number, () => ({ shape }));
    provider.deps.tenants.clear();
    user = String((await tenant.client('POST', '/Users', { schemas: [USER], userName: 'ada' })).json.id);
    const groups = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'g' };
    group = String((await tenant.client('POST', '/Groups', groups)).json.id);
  });
  afterAll(() => provider.close());

  const operations = (name: string): readonly JsonObject[] => [
    { method: 'POST', path: '/Users', bulkId: `u-${name}`, data: { userName: name } },
    { method: 'PATCH', path: `/Users/${user}`, data: renaming },
    {
      method: 'POST',
      path: '/Groups',
      bulkId: `g-${name}`,
      data: { displayName: name, members: [{ value: `bulkId:u-${name}` }] },
    },
    { method: 'PATCH', path: `/Groups/${group}`, data: renaming },
    { method: 'POST', path: '/Devices', bulkId: `d-${name}`, data: { schemas: [DEVICE], serialNumber: name } },
    { method: 'PUT', path: '/Devices/none', data: { schemas: [DEVICE], serialNumber: name } },
    { method: 'DELETE', path: '/Users/none' },
    { method: 'DELETE', path: '/Groups/none' },
  ];
  const bulk = (client: ScimClient, name: string, more: JsonObject = {}) =>
    client('POST', '/Bulk', { schemas: [BULK], Operations: operations(name), ...more });
  const count = async (path: string) => (await tenant.client('GET', path)).json.totalResults;

  it('a credential that may only read is refused each operation of a Bulk by itself, and reads all that it names', async () => {
    const client = await limitedTo('users:read', 'groups:read');
    const before = [await count('/Users'), await count('/Groups')];
    const answer = await bulk(client, 'reader');
    expect(answer.status).toBe(200);
    // What refers to a user that could not be made is refused as its reference is (RFC 7644 §3.7.1).
    expect(outcomes(answer)).toEqual(['403', '403', '409', '403', '403', '403', '403', '403']);
    expect(answer.json.Operations).toMatchObject([
      { bulkId: 'u-reader', response: { status: '403', detail: expect.stringContaining('users:write') } },
      { location: `${tenant.baseUrl}/Users/${user}` },
      {},
      { response: { detail: expect.stringContaining('groups:write') } },
      { response: { detail: expect.stringContaining('others:write') } },
      {},
      {},
      {},
    ]);
    expect([await count('/Users'), await count('/Groups')]).toEqual(before);
    expect((await bulk(client, 'reader', { failOnErrors: 1 })).json.Operations).toHaveLength(1);
    expect((await client('GET', `/Users/${user}`)).status).toBe(200);
    expect((await client('GET', '/Groups')).status).toBe(200);
    expect((await client('GET', '/Devices')).status).toBe(403);
    expect((await client('GET', '/ServiceProviderConfig')).status).toBe(200);
    expect((await client('POST', '/Users', { schemas: [USER], userName: 'x' })).status).toBe(403);
    expect((await client('DELETE', `/Users/${user}`)).status).toBe(403);
  });

  it('a credential for users does the users of a Bulk, is refused its groups and types, and sees no others', async () => {
    const client = await limitedTo('users:write');
    const answer = await bulk(client, 'writer');
    expect(outcomes(answer)).toEqual(
      ['201', '200', '403', '403', '403', '403', '404', '403'].map((status) =>
        status === '200' ? expect.stringMatching(/^20[04]$/) : status,
      ),
    );
    expect(await count('/Users?filter=userName%20eq%20%22writer%22')).toBe(1);
    expect(await count('/Groups?filter=displayName%20eq%20%22writer%22')).toBe(0);
    expect((await client('GET', `/Users/${user}`)).json).toMatchObject({ displayName: 'New' });
    expect((await client('GET', `/Groups/${group}`)).status).toBe(403);
    expect((await client('POST', '/Groups/.search', { schemas: [SEARCH] })).status).toBe(403);
    const all = await client('POST', '/.search', { schemas: [SEARCH] });
    expect(all.json).toMatchObject({ totalResults: await count('/Users') });
  });

  it('a credential without permissions does everything, as all those did that were made before there were any', async () => {
    const answer = await bulk(tenant.client, 'whole');
    expect(
      outcomes(answer)
        .slice(0, 5)
        .map((status) => String(status)[0]),
    ).toEqual(['2', '2', '2', '2', '2']);
    expect(outcomes(answer).slice(5)).toEqual(['404', '404', '404']);
  });
});
