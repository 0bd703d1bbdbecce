import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { own } from '#scim/json.ts';
import { PUBLIC_URL, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const user = (userName: string, more: object = {}) => ({ schemas: [USER], userName, ...more });
const patch = (...Operations: object[]) => ({ schemas: [PATCH_OP], Operations });

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenant = await provider.tenant('generic', 'acme');
  });
  afterAll(() => provider.close());

  const made = async (userName: string, more: object = {}) => {
    const answer = await tenant.client('POST', '/Users', user(userName, more));
    expect(answer.status).toBe(201);
    return String(answer.json.id);
  };

  describe('a user', () => {
    it('is created with 201, Location, ETag and the whole resource', async () => {
      const answer = await tenant.client('POST', '/Users', user('ada', { name: { givenName: 'Ada' }, active: true }));
      expect(answer.status).toBe(201);
      const location = `${PUBLIC_URL}/t/generic/acme/scim/v2/Users/${answer.json.id}`;
      expect(answer.headers.get('location')).toBe(location);
      expect(answer.headers.get('etag')).toBe('W/"1"');
      expect(answer.headers.get('content-type')).toContain('application/scim+json');
      expect(answer.json).toMatchObject({
        schemas: [USER],
        userName: 'ada',
        name: { givenName: 'Ada' },
        active: true,
        meta: { resourceType: 'User', location, version: 'W/"1"' },
      });
    });

    it('is read, replaced, patched and deleted', async () => {
      const id = await made('grace', { title: 'Rear Admiral' });
      expect((await tenant.client('GET', `/Users/${id}`)).json.title).toBe('Rear Admiral');
      const replaced = await tenant.client('PUT', `/Users/${id}`, user('grace', { nickName: 'Amazing' }));
      expect(replaced).toMatchObject({ status: 200, json: { nickName: 'Amazing' } });
      expect(replaced.json).not.toHaveProperty('title');
      const patched = await tenant.client(
        'PATCH',
        `/Users/${id}`,
        patch({ op: 'replace', path: 'active', value: false }),
      );
      expect(patched).toMatchObject({ status: 200, json: { active: false, nickName: 'Amazing' } });
      expect(await tenant.client('DELETE', `/Users/${id}`)).toMatchObject({ status: 204, text: '' });
      const gone = await tenant.client('GET', `/Users/${id}`);
      expect(gone.status).toBe(404);
      expect(gone.json).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' });
      expect((await tenant.client('DELETE', `/Users/${id}`)).status).toBe(404);
    });

    it('is refused with 409 uniqueness under a name that is taken, in any letter case', async () => {
      await made('Edsger');
      const answer = await tenant.client('POST', '/Users', user('EDSGER'));
      expect(answer).toMatchObject({ status: 409, json: { scimType: 'uniqueness', status: '409' } });
    });

    it('never shows its password', async () => {
      const answer = await tenant.client('POST', '/Users', user('secretive', { password: 'Tr0ub4dor' }));
      expect(answer.status).toBe(201);
      expect(answer.text).not.toContain('Tr0ub4dor');
      expect((await tenant.client('GET', '/Users?attributes=password,userName')).text).not.toContain('Tr0ub4dor');
    });

    it('is answered with 304 to whoever has its version, and guarded by If-Match', async () => {
      const id = await made('versioned');
      const path = `/Users/${id}`;
      const known = await tenant.client('GET', path, undefined, { 'if-none-match': 'W/"1"' });
      expect(known).toMatchObject({ status: 304, text: '' });
      expect(known.headers.get('etag')).toBe('W/"1"');
      expect((await tenant.client('GET', path, undefined, { 'if-none-match': 'W/"7"' })).status).toBe(200);
      const change = patch({ op: 'replace', path: 'title', value: 'x' });
      expect((await tenant.client('PATCH', path, change, { 'if-match': 'W/"1"' })).headers.get('etag')).toBe('W/"2"');
      expect((await tenant.client('PATCH', path, change, { 'if-match': 'W/"1"' })).status).toBe(412);
      expect((await tenant.client('PUT', path, user('versioned'), { 'if-match': 'W/"1"' })).status).toBe(412);
      expect((await tenant.client('DELETE', path, undefined, { 'if-match': 'W/"1"' })).status).toBe(412);
      expect((await tenant.client('DELETE', path, undefined, { 'if-match': 'W/"2"' })).status).toBe(204);
    });

    it('is shown as far as the client wants', async () => {
      const id = await made('projected', { title: 'T', nickName: 'N' });
      const some = await tenant.client('GET', `/Users/${id}?attributes=userName`);
      expect(Object.keys(some.json).sort()).toEqual(['id', 'schemas', 'userName']);
      const less = await tenant.client(
        'PUT',
        `/Users/${id}?excludedAttributes=title`,
        user('projected', { title: 'U' }),
      );
      expect(less.json).not.toHaveProperty('title');
      expect(less.json).toHaveProperty('meta');
    });

    it('is found at any letter case of the endpoint, with a slash, ? or & at the end', async () => {
      const id = await made('lenient');
      for (const path of [`/users/${id}`, `/USERS/${id}/`, `/Users/${id}?`, `/Users/${id}?attributes=userName&`]) {
        expect((await tenant.client('GET', path)).status).toBe(200);
      }
    });

    it('answers HEAD with the headers of GET and no body', async () => {
      const id = await made('headed');
      const answer = await tenant.client('HEAD', `/Users/${id}`);
      expect(answer).toMatchObject({ status: 200, text: '' });
      expect(answer.headers.get('etag')).toBe('W/"1"');
    });
  });

  describe('a list', () => {
    it('is paged in one order, with integers, and counts what the page holds', async () => {
      const paged = await provider.tenant('generic', 'paged');
      for (const name of ['a', 'b', 'c', 'd', 'e']) await paged.client('POST', '/Users', user(name));
      const page = async (query: string) => (await paged.client('GET', `/Users?${query}`)).json;
      const namesOf = (list: { readonly Resources?: unknown }) =>
        (Array.isArray(list.Resources) ? list.Resources : []).map((one) => one.userName);
      const first = await page('startIndex=1&count=2');
      expect(first).toMatchObject({ totalResults: 5, startIndex: 1, itemsPerPage: 2 });
      expect(namesOf(first)).toEqual(['a', 'b']);
      expect(namesOf(await page('startIndex=3&count=2'))).toEqual(['c', 'd']);
      expect(await page('startIndex=5&count=2')).toMatchObject({ startIndex: 5, itemsPerPage: 1 });
      expect(await page('startIndex=9')).toMatchObject({ totalResults: 5, itemsPerPage: 0, Resources: [] });
      expect(await page('count=0')).toMatchObject({ totalResults: 5, itemsPerPage: 0, Resources: [] });
    });

    it('is filtered with + and %20 for blanks, and empty when nothing is found', async () => {
      await made('filter me');
      for (const filter of ['userName+eq+%22filter+me%22', 'username%20EQ%20%22FILTER%20me%22']) {
        expect((await tenant.client('GET', `/Users?filter=${filter}`)).json.totalResults).toBe(1);
      }
      const nobody = await tenant.client('GET', '/Users?filter=userName%20eq%20%22nobody%22');
      expect(nobody).toMatchObject({ status: 200, json: { totalResults: 0, itemsPerPage: 0, Resources: [] } });
    });

    it('is asked for in a body as well', async () => {
      await made('searched', { title: 'Sought' });
      const answer = await tenant.client('POST', '/Users/.search', {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
        filter: 'title eq "sought"',
        attributes: ['title'],
        startIndex: 1,
        count: 10,
      });
      expect(answer).toMatchObject({ status: 200, json: { totalResults: 1, Resources: [{ title: 'Sought' }] } });
    });

    it.each(['filter=userName%20is%20x', 'filter=', 'filter=bogus%20eq%20%22x%22', 'filter=(userName%20pr'])(
      'refuses ?%s as invalidFilter',
      async (query) => {
        const answer = await tenant.client('GET', `/Users?${query}`);
        expect(answer).toMatchObject({ status: 400, json: { scimType: 'invalidFilter' } });
      },
    );
  });

  describe('a group', () => {
    it('takes and loses members with 204, and shows them when it is asked', async () => {
      const [ada, bob] = [await made('member-ada'), await made('member-bob')];
      const created = await tenant.client('POST', '/Groups', {
        schemas: [GROUP],
        displayName: 'Pioneers',
        members: [{ value: ada }],
      });
      expect(created).toMatchObject({ status: 201, json: { members: [{ value: ada, type: 'User' }] } });
      const path = `/Groups/${created.json.id}`;
      const added = await tenant.client('PATCH', path, patch({ op: 'add', path: 'members', value: [{ value: bob }] }));
      expect(added).toMatchObject({ status: 204, text: '' });
      const removed = await tenant.client(
        'PATCH',
        `${path}?attributes=members`,
        patch({ op: 'remove', path: `members[value eq "${ada}"]` }),
      );
      expect(removed).toMatchObject({ status: 200, json: { members: [{ value: bob }] } });
      const groups = own((await tenant.client('GET', `/Users/${bob}`)).json, 'groups');
      expect(groups).toMatchObject([{ value: created.json.id, display: 'Pioneers', type: 'direct' }]);
      const without = await tenant.client('GET', `${path}?excludedAttributes=members`);
      expect(without.json).not.toHaveProperty('members');
    });

    it('refuses a member of another tenant in the same words as an unknown one', async () => {
      const other = await provider.tenant('generic', 'other');
      const stranger = await other.client('POST', '/Users', user('stranger'));
      const refuse = async (value: unknown) => {
        const body = { schemas: [GROUP], displayName: 'Mixed', members: [{ value }] };
        const answer = await tenant.client('POST', '/Groups', body);
        return { ...answer.json, detail: String(answer.json.detail).replaceAll(String(value), 'ID') };
      };
      const foreign = await refuse(stranger.json.id);
      expect(foreign).toMatchObject({ status: '400', scimType: 'invalidValue' });
      expect(await refuse('00000000-0000-4000-8000-000000000000')).toEqual(foreign);
    });
  });

  it('keeps two parallel creates of one name apart: one is made, the others are refused', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => tenant.client('POST', '/Users', user('raced'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('loses none of fifty parallel additions to a group', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, (_, i) => made(`parallel-${i}`)));
    const group = await tenant.client('POST', '/Groups', { schemas: [GROUP], displayName: 'Crowd' });
    const path = `/Groups/${group.json.id}`;
    const answers = await Promise.all(
      ids.map((value) => tenant.client('PATCH', path, patch({ op: 'Add', path: 'members', value: [{ value }] }))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    const members = own((await tenant.client('GET', path)).json, 'members');
    expect(Array.isArray(members) && members.length).toBe(50);
  });
});
