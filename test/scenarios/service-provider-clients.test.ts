import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { own } from '#scim/json.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/** Whole sequences of identity providers beside Entra and Okta: from the test of the connection to the last delete. */

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const id = (answer: Answer) => String(answer.json.id);
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);

eachStore((_, open) => {
  let provider: ServiceProvider;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
  });
  afterAll(() => provider.close());

  const forgiven = (tenant: TestTenant) => provider.habitsOf(tenant);
  const membersOf = async ({ client }: TestTenant, group: string) =>
    own((await client('GET', `/Groups/${group}`)).json, 'members') ?? [];

  it('OneLogin: blanks as +, a trailing & and ?, legacy URNs from its template, empty fields, removals by value', async () => {
    const tenant = await provider.tenant('generic', 'onelogin');
    const headers = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': '' };
    const ask = (method: string, path: string, body?: object) => tenant.client(method, path, body, headers);
    const probe = await ask('GET', '/Users?filter=userName+eq+%22never-existing-user%22&');
    expect(probe).toMatchObject({ status: 200, json: { totalResults: 0, Resources: [] } });
    expect(await ask('GET', '/Groups?count=100&startIndex=1&')).toMatchObject({ status: 200 });
    const template = (more: object) => ({
      schemas: ['urn:scim:schemas:core:2.0', 'urn:scim:schemas:extension:enterprise:2.0'],
      userName: 'peter@example.com',
      externalId: '73001',
      name: { givenName: 'Peter', familyName: 'Pan', formatted: '' },
      emails: [{ value: 'peter@example.com', type: 'work', primary: true }],
      phoneNumbers: null,
      title: '',
      'urn:scim:schemas:extension:enterprise:2.0': { department: 'Sales', manager: '' },
      active: true,
      ...more,
    });
    const created = await ask('POST', '/Users', template({}));
    expect(created).toMatchObject({
      status: 201,
      json: { schemas: [USER, ENTERPRISE], name: { familyName: 'Pan' }, [ENTERPRISE]: { department: 'Sales' } },
    });
    expect(created.json).not.toHaveProperty('title');
    expect(created.json).not.toHaveProperty('phoneNumbers');
    const again = await ask('GET', '/Users?filter=userName+eq+%22peter%40example.com%22&');
    expect(again.json).toMatchObject({ totalResults: 1, Resources: [{ id: id(created) }] });
    const other = await ask('POST', '/Users', template({ userName: 'wendy@example.com', externalId: '73002' }));
    const group = id(await ask('POST', '/Groups', { displayName: 'g', schemas: [GROUP] }));
    const member = (op: string, value: string) => ({ Operations: [{ op, path: 'members', value: [{ value }] }] });
    for (const user of [created, other]) {
      expect((await ask('PATCH', `/Groups/${group}?`, { schemas: [PATCH], ...member('add', id(user)) })).status).toBe(
        204,
      );
    }
    expect((await ask('PATCH', `/Groups/${group}`, member('remove', id(created)))).status).toBe(204);
    expect(await membersOf(tenant, group)).toMatchObject([{ value: id(other) }]);
    const off = await ask('PUT', `/Users/${id(created)}?`, template({ active: false }));
    expect(off).toMatchObject({ status: 200, json: { active: false } });
    expect(
      statuses([await ask('DELETE', `/Users/${id(created)}?`), await ask('GET', `/Users/${id(created)}?`)]),
    ).toEqual([204, 404]);
    expect(await forgiven(tenant)).toEqual([
      'empty-parameter',
      'plus-for-blank',
      'plain-json',
      'legacy-urn',
      'empty-text',
      'missing-schemas',
      'remove-by-value',
    ]);
  });

  it('Google: plain JSON with a URN of SCIM 1 beside that of SCIM 2, suspension, deletion', async () => {
    const tenant = await provider.tenant('generic', 'google');
    const headers = { 'content-type': 'application/json', 'user-agent': 'Google-Auto-Provisioning' };
    const ask = (method: string, path: string, body?: object) => tenant.client(method, path, body, headers);
    expect(await ask('GET', '/Users')).toMatchObject({ status: 200, json: { totalResults: 0 } });
    const looked = await ask('GET', '/Users?filter=userName%20eq%20%22u@example.com%22&startIndex=1');
    expect(looked.json).toMatchObject({ totalResults: 0 });
    const user = {
      schemas: ['urn:scim:schemas:core:1.0', USER],
      userName: 'u@example.com',
      emails: [{ primary: true, value: 'u@example.com', type: 'work' }],
      displayName: 'User Name',
      name: { givenName: 'User', familyName: 'Name' },
      active: true,
    };
    const created = await ask('POST', '/Users', user);
    expect(created).toMatchObject({ status: 201, json: { schemas: [USER], displayName: 'User Name' } });
    const path = `/Users/${id(created)}`;
    const renamed = await ask('PUT', path, { ...user, id: id(created), displayName: 'Other Name' });
    expect(renamed).toMatchObject({ status: 200, json: { displayName: 'Other Name' } });
    const suspend = { schemas: [PATCH], Operations: [{ op: 'replace', value: { active: false } }] };
    expect(await ask('PATCH', path, suspend)).toMatchObject({ status: 200, json: { active: false } });
    expect(statuses([await ask('GET', path), await ask('DELETE', path), await ask('GET', path)])).toEqual([
      200, 204, 404,
    ]);
    expect(await forgiven(tenant)).toEqual(['plain-json', 'legacy-urn']);
  });

  it('JumpCloud: its test makes, changes and removes a user and a group; members go by value and by filter', async () => {
    const tenant = await provider.tenant('generic', 'jumpcloud');
    const headers = { 'content-type': 'application/json' };
    const ask = (method: string, path: string, body?: object) => tenant.client(method, path, body, headers);
    const mail = 'test@example.com';
    const find = () => ask('GET', `/Users?filter=${encodeURIComponent(`userName eq "${mail}"`)}`);
    expect((await find()).json).toMatchObject({ totalResults: 0 });
    const user = { schemas: [USER], userName: mail, active: true, name: { givenName: 'T', familyName: 'U' } };
    const created = await ask('POST', '/Users', user);
    const put = await ask('PUT', `/Users/${id(created)}`, { ...user, name: { givenName: 'T2', familyName: 'U' } });
    expect([created.status, put.status, put.json.name]).toEqual([201, 200, { givenName: 'T2', familyName: 'U' }]);
    const second = await ask('POST', '/Users', { ...user, userName: `2-${mail}` });
    const group = id(await ask('POST', '/Groups', { schemas: [GROUP], displayName: 'Test' }));
    const patch = (...Operations: object[]) =>
      ask('PATCH', `/Groups/${group}`, { schemas: [PATCH], Operations }).then(({ status }) => status);
    const value = [{ value: id(created) }, { value: id(second) }];
    expect(await patch({ op: 'add', path: 'members', value })).toBe(204);
    expect(await patch({ op: 'add', path: 'members', value }), 'a member who is there').toBe(204);
    expect(await membersOf(tenant, group)).toHaveLength(2);
    expect(await patch({ op: 'remove', path: 'members', value: [{ value: id(created) }] })).toBe(204);
    expect(await membersOf(tenant, group)).toMatchObject([{ value: id(second) }]);
    expect(await patch({ op: 'remove', path: `members[value eq "${id(second)}"]` })).toBe(204);
    expect(await patch({ op: 'remove', path: `members[value eq "${id(second)}"]` }), 'one who is gone').toBe(204);
    expect(await membersOf(tenant, group)).toEqual([]);
    expect(await patch({ op: 'replace', path: 'displayName', value: 'Renamed' })).toBe(204);
    const off = await ask('PUT', `/Users/${id(created)}`, { ...user, active: false });
    expect(off).toMatchObject({ status: 200, json: { active: false } });
    expect((await find()).json, 'an inactive user stays visible').toMatchObject({ totalResults: 1 });
    expect(statuses([await ask('DELETE', `/Users/${id(created)}`), await ask('DELETE', `/Groups/${group}`)])).toEqual([
      204, 204,
    ]);
    expect(await forgiven(tenant)).toEqual(['plain-json', 'remove-by-value']);
  });

  it('Ping: a filter in its own letter case, users by PUT, groups by pages; nothing of it is a habit', async () => {
    const tenant = await provider.tenant('generic', 'ping');
    const ask = tenant.client;
    const find = () => ask('GET', '/Users?filter=username%20Eq%20%22JOE%22');
    expect((await find()).json).toMatchObject({ totalResults: 0 });
    const user = { schemas: [USER], userName: 'joe', name: { givenName: 'Joe', familyName: 'Doe' }, active: true };
    const created = await ask('POST', '/Users', user);
    expect((await find()).json).toMatchObject({ totalResults: 1, Resources: [{ id: id(created) }] });
    const changed = await ask('PUT', `/Users/${id(created)}`, { ...user, title: 'Guide' });
    expect(changed).toMatchObject({ status: 200, json: { title: 'Guide' } });
    for (const displayName of ['a', 'b', 'c']) await ask('POST', '/Groups', { schemas: [GROUP], displayName });
    const names: unknown[] = [];
    for (let startIndex = 1, total = 1; startIndex <= total; startIndex += 2) {
      const page = await ask('GET', `/Groups?startIndex=${startIndex}&count=2`);
      total = Number(page.json.totalResults);
      const resources = own(page.json, 'Resources');
      names.push(...(Array.isArray(resources) ? resources.map(({ displayName }) => displayName) : []));
    }
    expect(names).toEqual(['a', 'b', 'c']);
    const off = await ask('PUT', `/Users/${id(created)}`, { ...user, active: false });
    expect(off).toMatchObject({ status: 200, json: { active: false } });
    expect((await ask('DELETE', `/Users/${id(created)}`)).status).toBe(204);
    expect(await forgiven(tenant)).toEqual([]);
  });

  describe('Entra asks for references', () => {
    it('whether somebody is the manager, and whether somebody is a member', async () => {
      const tenant = await provider.tenant('generic', 'entra-references');
      const make = async (userName: string, more: object = {}) =>
        id(await tenant.client('POST', '/Users', { schemas: [USER, ENTERPRISE], userName, ...more }));
      const boss = await make('boss');
      const ann = await make('ann', { [ENTERPRISE]: { manager: { value: boss } } });
      const members = [{ value: ann }];
      const group = id(await tenant.client('POST', '/Groups', { schemas: [GROUP], displayName: 'g', members }));
      const count = async (endpoint: string, text: string) => {
        const query = `filter=${encodeURIComponent(text)}&attributes=id`;
        return (await tenant.client('GET', `${endpoint}?${query}`)).json.totalResults;
      };
      expect(await count('/Users', `id eq "${ann}" and manager eq "${boss}"`)).toBe(1);
      expect(await count('/Users', `id eq "${boss}" and manager eq "${ann}"`)).toBe(0);
      expect(await count('/Groups', `id eq "${group}" and members eq "${ann}"`)).toBe(1);
      expect(await count('/Groups', `id eq "${group}" and members eq "${boss}"`)).toBe(0);
    });
  });
});
