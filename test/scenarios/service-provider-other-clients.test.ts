import { afterAll, beforeAll, expect, it } from 'vitest';
import { own } from '#scim/json.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/** Whole sequences of clients that are no large identity provider: open source, and products that push to SCIM. */

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const id = (answer: Answer) => String(answer.json.id);
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);
const listed = ({ json }: Answer, name: string) => {
  const value = own(json, name);
  return Array.isArray(value) ? value : [];
};

eachStore((_, open) => {
  let provider: ServiceProvider;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
  });
  afterAll(() => provider.close());

  const forgiven = (tenant: TestTenant) => provider.habitsOf(tenant);
  const membersOf = async ({ client }: TestTenant, group: string) =>
    listed(await client('GET', `/Groups/${group}`), 'members');
  const made = async ({ client }: TestTenant, ...names: readonly string[]) => {
    const ids: string[] = [];
    for (const userName of names) ids.push(id(await client('POST', '/Users', { schemas: [USER], userName })));
    return ids;
  };

  it('authentik: creates first and looks up after a 409, puts users, replaces groups whole, fills them in chunks', async () => {
    const tenant = await provider.tenant('generic', 'authentik');
    const ask = tenant.client;
    const { json: config } = await ask('GET', '/ServiceProviderConfig');
    expect(config).toMatchObject({ patch: { supported: true }, bulk: { maxOperations: 1000 } });
    const user = (externalId: string, more: object = {}) => ({
      schemas: [USER],
      externalId,
      userName: `${externalId}@example.com`,
      name: { formatted: externalId, givenName: externalId, familyName: ' ' },
      displayName: externalId,
      active: true,
      emails: [{ value: `${externalId}@example.com`, type: 'other', primary: true }],
      photos: [],
      locale: 'en',
      ...more,
    });
    const [ada, bob] = [await ask('POST', '/Users', user('ada')), await ask('POST', '/Users', user('bob'))];
    expect(statuses([ada, bob])).toEqual([201, 201]);
    expect(await ask('POST', '/Users', user('ada'))).toMatchObject({ status: 409, json: { scimType: 'uniqueness' } });
    const found = await ask('GET', '/Users?filter=userName+eq+%22ada%40example.com%22');
    expect(found.json).toMatchObject({ totalResults: 1, Resources: [{ id: id(ada) }] });
    const put = await ask('PUT', `/Users/${id(ada)}`, user('ada', { id: id(ada), displayName: 'Ada L.' }));
    expect(put).toMatchObject({ status: 200, json: { displayName: 'Ada L.' } });

    const group = await ask('POST', '/Groups', { schemas: [GROUP], externalId: 'g1', displayName: 'Guides' });
    const path = `/Groups/${id(group)}`;
    const patch = async (...Operations: readonly object[]) =>
      (await ask('PATCH', path, { schemas: [PATCH], Operations })).status;
    const whole = { schemas: [GROUP], id: id(group), externalId: 'g1', displayName: 'Tour Guides' };
    expect(await patch({ op: 'replace', path: null, value: whole })).toBe(204);
    const each = (op: string) => (value: string) => ({ op, path: 'members', value: [{ value }] });
    expect(await patch(...[id(ada), id(bob)].map(each('add')))).toBe(204);
    expect(await membersOf(tenant, id(group))).toHaveLength(2);
    expect(await patch(each('remove')(id(ada)))).toBe(204);
    expect(await membersOf(tenant, id(group))).toMatchObject([{ value: id(bob) }]);
    expect((await ask('GET', path)).json).toMatchObject({ displayName: 'Tour Guides', externalId: 'g1' });
    const emptied = await ask('PUT', path, { ...whole, members: [] });
    expect([emptied.status, await membersOf(tenant, id(group))]).toEqual([200, []]);

    const seen: unknown[] = [];
    for (let startIndex = 1, total = 1; startIndex <= total; ) {
      const page = await ask('GET', `/Users?startIndex=${startIndex}`);
      total = Number(page.json.totalResults);
      seen.push(...listed(page, 'Resources'));
      startIndex += Number(page.json.itemsPerPage);
    }
    expect(seen).toHaveLength(2);
    expect(statuses([await ask('DELETE', path), await ask('DELETE', `/Users/${id(ada)}`)])).toEqual([204, 204]);
    expect(await forgiven(tenant)).toEqual(['plus-for-blank', 'read-only-in-value', 'remove-by-value']);
  });

  it('scimtest: looks for two by externalId, creates users and groups, deactivates by a whole PUT, deletes', async () => {
    const tenant = await provider.tenant('generic', 'scimtest');
    const ask = tenant.client;
    const hex = (digit: number) => String(digit).repeat(32);
    const find = (endpoint: string, digit: number) =>
      ask('GET', `${endpoint}?count=2&filter=externalId+eq+%22${hex(digit)}%22`);
    const users: Answer[] = [];
    for (const digit of [1, 2, 3]) {
      expect((await find('/Users', digit)).json).toMatchObject({ totalResults: 0, Resources: [] });
      const userName = `user${digit}@example.com`;
      users.push(
        await ask('POST', '/Users', {
          schemas: [USER],
          externalId: hex(digit),
          userName,
          displayName: `User ${digit}`,
          active: true,
          name: { givenName: 'User', familyName: String(digit), formatted: `User ${digit}` },
          emails: [{ value: userName, type: 'work', primary: true }],
        }),
      );
      expect((await find('/Users', digit)).json).toMatchObject({ totalResults: 1, Resources: [{ userName }] });
    }
    expect((await find('/Groups', 9)).json).toMatchObject({ totalResults: 0 });
    const members = users.map((user) => ({ value: id(user), type: 'User' }));
    const group = await ask('POST', '/Groups', { schemas: [GROUP], externalId: hex(9), displayName: 'All', members });
    expect(group).toMatchObject({ status: 201, json: { externalId: hex(9) } });
    expect(await membersOf(tenant, id(group))).toHaveLength(3);
    for (const { json } of users) {
      const off = await ask('PUT', `/Users/${json.id}`, { ...json, active: false });
      expect(off).toMatchObject({ status: 200, json: { active: false, id: json.id ?? '' } });
      expect((await ask('DELETE', `/Users/${json.id}`)).status).toBe(204);
    }
    expect(await membersOf(tenant, id(group))).toEqual([]);
    expect((await ask('DELETE', `/Groups/${id(group)}`)).status).toBe(204);
    expect(await forgiven(tenant)).toEqual(['plus-for-blank']);
  });

  it('Auth0: matches by externalId, falls back to userName where that finds nobody, and is told what no filter can do', async () => {
    const tenant = await provider.tenant('generic', 'auth0');
    const [ada = ''] = await made(tenant, 'ada@example.com');
    const find = (text: string) => tenant.client('GET', `/Users?filter=${encodeURIComponent(text)}`);
    expect((await find('externalId eq "auth0|1"')).json).toMatchObject({ totalResults: 0, Resources: [] });
    expect((await find('userName eq "ada@example.com"')).json).toMatchObject({ Resources: [{ id: ada }] });
    const put = await tenant.client('PUT', `/Users/${ada}`, {
      schemas: [USER],
      userName: 'ada@example.com',
      externalId: 'auth0|1',
    });
    expect(put).toMatchObject({ status: 200, json: { id: ada, externalId: 'auth0|1' } });
    expect((await find('externalId eq "auth0|1"')).json).toMatchObject({ totalResults: 1, Resources: [{ id: ada }] });
    expect(await find('auth0Id eq "auth0|1"')).toMatchObject({ status: 400, json: { scimType: 'invalidFilter' } });
    expect(await forgiven(tenant)).toEqual([]);
  });

  it('Salesforce, WSO2 and Databricks: members inside the value change only those that they name', async () => {
    const tenant = await provider.tenant('generic', 'wrapped');
    const [ada = '', bob = '', eve = ''] = await made(tenant, 'ada', 'bob', 'eve');
    const members = [{ value: ada }, { value: bob }];
    const group = await tenant.client('POST', '/Groups', { schemas: [GROUP], displayName: 'g', members });
    const patch = async (operation: object) =>
      (await tenant.client('PATCH', `/Groups/${id(group)}`, { schemas: [PATCH], Operations: [operation] })).status;
    const now = async () => (await membersOf(tenant, id(group))).map((member) => own(Object(member), 'value'));
    const $ref = `${tenant.baseUrl}/Users/${eve}`;
    expect(await patch({ op: 'add', value: { members: [{ value: eve, display: 'eve', $ref }] } })).toBe(204);
    expect(await now()).toEqual(expect.arrayContaining([ada, bob, eve]));
    expect(await patch({ op: 'remove', path: 'members', value: { members: [{ value: ada }] } })).toBe(204);
    expect((await now()).toSorted()).toEqual([bob, eve].toSorted());
    expect(await forgiven(tenant)).toEqual(['remove-by-value', 'wrapped-value']);
  });

  it('filtered removes in one PATCH take out whom they name, whatever the others before them took (FusionAuth#2834)', async () => {
    const tenant = await provider.tenant('generic', 'removes');
    const ids = await made(tenant, 'a', 'b', 'c', 'd');
    const members = ids.map((value) => ({ value }));
    const group = await tenant.client('POST', '/Groups', { schemas: [GROUP], displayName: 'g', members });
    const Operations = [ids[0], ids[2]].map((one) => ({ op: 'remove', path: `members[value eq "${one}"]` }));
    const patched = await tenant.client('PATCH', `/Groups/${id(group)}`, { schemas: [PATCH], Operations });
    expect(patched.status).toBe(204);
    const left = (await membersOf(tenant, id(group))).map((member) => own(Object(member), 'value'));
    expect(left.toSorted()).toEqual([ids[1], ids[3]].toSorted());
  });
});
