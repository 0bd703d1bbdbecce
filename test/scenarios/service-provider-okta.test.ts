import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JsonObject, own } from '#scim/json.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/** The request sequences of Okta: catalogue apps change by PATCH without path, apps of the integration wizard by whole PUTs. */

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const HEADERS = {
  'user-agent': 'Okta SCIM Client 1.0.0',
  accept: 'application/scim+json',
  'accept-charset': 'utf-8',
  'content-type': 'application/scim+json; charset=utf-8',
};

const patch = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

/** What Okta sends on assignment: `groups` although it is readOnly, and a password although its sync is off. */
const newUser = (userName: string) => ({
  schemas: [USER],
  userName,
  name: { givenName: 'Test', familyName: 'User' },
  emails: [{ primary: true, value: userName, type: 'work' }],
  displayName: 'Test User',
  locale: 'en-US',
  externalId: `00u-${userName}`,
  groups: [],
  password: '1mz050nq',
  active: true,
});

eachStore((_, open) => {
  let provider: ServiceProvider;
  const tenants = new Map<string, TestTenant>();
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenants.set('generic', await provider.tenant('generic', 'okta'));
    tenants.set('playvox', await provider.tenant('playvox', 'okta-pv', { settings: { activated: true } }));
    tenants.set('purecloud', await provider.tenant('purecloud', 'okta-gc'));
    tenants.set('8x8', await provider.tenant('8x8', 'okta-8'));
  });
  afterAll(() => provider.close());

  const okta = (profile: string) => {
    const tenant = tenants.get(profile);
    if (tenant === undefined) throw new Error(`no tenant for ${profile}`);
    return (method: string, path: string, body?: object) => tenant.client(method, path, body, HEADERS);
  };
  const assign = async (profile: string) => {
    const userName = `${randomUUID()}@okta.example`;
    const answer = await okta(profile)('POST', '/Users', newUser(userName));
    expect(answer).toMatchObject({ status: 201, json: { userName, active: true } });
    return { id: String(answer.json.id), userName, answer };
  };

  describe.each(['generic', 'playvox', 'purecloud', '8x8'])('Okta against %s', (profile) => {
    it('tests its credentials with a page of users whose numbers are integers', async () => {
      const answer = await okta(profile)('GET', '/Users?startIndex=1&count=2');
      expect(answer.status).toBe(200);
      for (const name of ['totalResults', 'startIndex', 'itemsPerPage']) {
        expect(Number.isInteger(own(answer.json, name))).toBe(true);
      }
    });

    it('finds nobody, creates, and links on the next look', async () => {
      const { id, userName, answer } = await assign(profile);
      expect(answer.text).not.toContain('1mz050nq');
      expect(answer.json).not.toHaveProperty('groups');
      const query = `filter=${encodeURIComponent(`userName eq "${userName}"`)}&startIndex=1&count=100`;
      const found = await okta(profile)('GET', `/Users?${query}`);
      expect(found.json).toMatchObject({ totalResults: 1, Resources: [{ id }] });
      const nobody = await okta(profile)(
        'GET',
        '/Users?filter=userName%20eq%20%22nobody%40okta.example%22&startIndex=1&count=100',
      );
      expect(nobody).toMatchObject({ status: 200, json: { totalResults: 0, Resources: [] } });
    });

    it('deactivates and reactivates by PATCH without path', async () => {
      const { id } = await assign(profile);
      const set = (active: boolean) =>
        okta(profile)('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active } }));
      expect(await set(false)).toMatchObject({ status: 200, json: { id, active: false } });
      expect((await okta(profile)('GET', `/Users/${id}`)).json.active).toBe(false);
      expect(await set(true)).toMatchObject({ status: 200, json: { id, active: true } });
    });

    it('puts back the whole object it has read, with id, meta and what else was in it', async () => {
      const { id } = await assign(profile);
      const read = await okta(profile)('GET', `/Users/${id}`);
      const changed: JsonObject = { ...read.json, externalId: 'changed', active: false, nonsense: 'kept by nobody' };
      const answer = await okta(profile)('PUT', `/Users/${id}`, changed);
      expect(answer).toMatchObject({ status: 200, json: { id, externalId: 'changed', active: false } });
      expect(answer.json).not.toHaveProperty('nonsense');
      const again = await okta(profile)('PUT', `/Users/${id}`, { ...answer.json, active: true });
      expect(again).toMatchObject({ status: 200, json: { id, active: true, externalId: 'changed' } });
    });
  });

  it.each(['generic', 'purecloud'])('on %s syncs a password by PATCH, which nobody ever sees', async (profile) => {
    const { id } = await assign(profile);
    const answer = await okta(profile)(
      'PATCH',
      `/Users/${id}`,
      patch({ op: 'replace', value: { password: 'n3w-s3cret' } }),
    );
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('n3w-s3cret');
  });

  it('imports every user once by steps of what it asked for', async () => {
    const ids = new Set<string>();
    for (let i = 0; i < 7; i++) ids.add((await assign('generic')).id);
    const seen: string[] = [];
    for (let startIndex = 1, total = 1; startIndex <= total; startIndex += 3) {
      const page = await okta('generic')('GET', `/Users?startIndex=${startIndex}&count=3`);
      total = Number(page.json.totalResults);
      const resources = own(page.json, 'Resources');
      seen.push(...(Array.isArray(resources) ? resources.map(({ id }) => String(id)) : []));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...ids].every((id) => seen.includes(id))).toBe(true);
  });

  describe('group push on generic', () => {
    it('finds, creates, exchanges members, renames, pushes anew and deletes', async () => {
      const client = okta('generic');
      const [ada, bob] = [await assign('generic'), await assign('generic')];
      const displayName = `Test SCIMv2 ${randomUUID()}`;
      const query = `filter=${encodeURIComponent(`displayName eq "${displayName}"`)}&startIndex=1&count=100`;
      expect((await client('GET', `/Groups?${query}`)).json.totalResults).toBe(0);
      const created = await client('POST', '/Groups', { schemas: [GROUP], displayName, members: [] });
      expect(created.status).toBe(201);
      const id = String(created.json.id);
      const path = `/Groups/${id}`;
      const members = async () => own((await client('GET', path)).json, 'members') ?? [];
      await client(
        'PATCH',
        path,
        patch({ op: 'add', path: 'members', value: [{ value: ada.id, display: ada.userName }] }),
      );
      expect(await members()).toMatchObject([{ value: ada.id, type: 'User' }]);
      const exchange = patch(
        { op: 'remove', path: `members[value eq "${ada.id}"]` },
        { op: 'add', path: 'members', value: [{ value: bob.id, display: bob.userName }] },
      );
      expect((await client('PATCH', path, exchange)).status).toBe(204);
      expect(await members()).toMatchObject([{ value: bob.id }]);
      const rename = patch({ op: 'replace', value: { id, displayName: `${displayName} renamed` } });
      expect((await client('PATCH', path, rename)).status).toBe(204);
      expect((await client('GET', path)).json.displayName).toBe(`${displayName} renamed`);
      const push = patch({ op: 'replace', path: 'members', value: [{ value: ada.id }, { value: bob.id }] });
      expect((await client('PATCH', path, push)).status).toBe(204);
      expect(await members()).toHaveLength(2);
      expect((await client('PATCH', path, patch({ op: 'replace', path: 'members', value: [] }))).status).toBe(204);
      expect(await members()).toEqual([]);
      const put = await client('PUT', path, { schemas: [GROUP], id, displayName, members: [{ value: ada.id }] });
      expect(put).toMatchObject({ status: 200, json: { displayName, members: [{ value: ada.id }] } });
      expect((await client('DELETE', path)).status).toBe(204);
      expect((await client('GET', path)).status).toBe(404);
    });
  });

  it('takes the bare Base64 key that the guide of playvox has an administrator paste', async () => {
    const tenant = await provider.tenant('playvox', 'okta-bare', { settings: { activated: true } });
    const bare = tenant.authorization.replace('Bearer ', '');
    const answer = await provider.client(tenant.baseUrl, bare)(
      'GET',
      '/Users?startIndex=1&count=2',
      undefined,
      HEADERS,
    );
    expect(answer.status).toBe(200);
  });
});
