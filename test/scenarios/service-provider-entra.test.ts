import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { own } from '#scim/json.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/** The request sequences of Entra ID's provisioning service, in its spelling: capitalised operations, booleans as text. */

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const LEGACY_GROUP = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';
const SITE = 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User';

const patch = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const filter = (text: string) => `filter=${encodeURIComponent(text)}`;

/** What Entra sends on create: the enterprise URN without its block, meta, empty roles. */
const newUser = (userName: string, more: object = {}) => ({
  schemas: [USER, ENTERPRISE],
  externalId: `ext-${userName}`,
  userName,
  active: true,
  displayName: `Display ${userName}`,
  emails: [{ primary: true, type: 'work', value: userName }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Given Family', familyName: 'Family', givenName: 'Given' },
  roles: [],
  ...more,
});

eachStore((_, open) => {
  let provider: ServiceProvider;
  const tenants = new Map<string, TestTenant>();
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenants.set('generic', await provider.tenant('generic', 'entra'));
    tenants.set('playvox', await provider.tenant('playvox', 'entra-pv', { settings: { activated: true } }));
    tenants.set('purecloud', await provider.tenant('purecloud', 'entra-gc'));
    tenants.set('8x8', await provider.tenant('8x8', 'entra-8'));
  });
  afterAll(() => provider.close());

  const clientOf = (profile: string) => {
    const tenant = tenants.get(profile);
    if (tenant === undefined) throw new Error(`no tenant for ${profile}`);
    return tenant.client;
  };
  const create = async (profile: string, more: object = {}) => {
    const userName = `${randomUUID()}@contoso.example`;
    const answer = await clientOf(profile)('POST', '/Users', newUser(userName, more));
    expect(answer).toMatchObject({ status: 201, json: { userName, active: true } });
    return { id: String(answer.json.id), userName, answer };
  };

  describe.each(['generic', 'playvox', 'purecloud', '8x8'])('Entra against %s', (profile) => {
    it('tests the connection with a user that is not there: 200 and an empty list', async () => {
      const answer = await clientOf(profile)('GET', `/Users?${filter(`userName eq "${randomUUID()}"`)}`);
      expect(answer).toMatchObject({ status: 200, json: { totalResults: 0, Resources: [] } });
    });

    it('creates a user and matches it again in any letter case, also by externalId', async () => {
      const { id, userName } = await create(profile);
      for (const question of [`userName eq "${userName.toUpperCase()}"`, `externalId eq "ext-${userName}"`]) {
        const found = await clientOf(profile)('GET', `/Users?${filter(question)}`);
        expect(found.json).toMatchObject({ totalResults: 1, Resources: [{ id, userName }] });
      }
      const again = await clientOf(profile)('POST', '/Users', newUser(userName));
      expect(again).toMatchObject({ status: 409, json: { scimType: 'uniqueness' } });
    });

    it('disables with "False" and enables with "True": the user stays visible to id and filter', async () => {
      const { id, userName } = await create(profile);
      const client = clientOf(profile);
      const off = await client('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'False' }));
      expect(off).toMatchObject({ status: 200, json: { active: false } });
      expect((await client('GET', `/Users/${id}`)).json.active).toBe(false);
      const found = await client('GET', `/Users?${filter(`userName eq "${userName}"`)}`);
      expect(found.json).toMatchObject({ totalResults: 1, Resources: [{ id, active: false }] });
      const on = await client('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'True' }));
      expect(on.json.active).toBe(true);
    });

    it('changes attributes one operation each, and with dotted keys in one operation without path', async () => {
      const { id } = await create(profile);
      const client = clientOf(profile);
      const first = await client(
        'PATCH',
        `/Users/${id}`,
        patch(
          { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@contoso.example' },
          { op: 'Add', path: 'externalId', value: 'moved' },
        ),
      );
      expect(first.status).toBe(200);
      expect(first.json.externalId).toBe('moved');
      expect(first.json.emails).toContainEqual(expect.objectContaining({ type: 'work', value: 'new@contoso.example' }));
      const second = await client(
        'PATCH',
        `/Users/${id}`,
        patch({ op: 'replace', value: { externalId: 'again', 'name.givenName': 'Renamed', active: false } }),
      );
      // One application keeps no name: what it does not know is ignored or refused, never stored.
      if (profile === 'purecloud') expect(second.text).not.toContain('Renamed');
      else expect(second).toMatchObject({ status: 200, json: { name: { givenName: 'Renamed' }, active: false } });
    });
  });

  it('deletes for good where the profile deletes; a second delete finds nothing', async () => {
    const { id } = await create('generic');
    expect((await clientOf('generic')('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await clientOf('generic')('GET', `/Users/${id}`)).status).toBe(404);
    expect((await clientOf('generic')('DELETE', `/Users/${id}`)).status).toBe(404);
  });

  it.each(['playvox', '8x8'])('on %s a delete deactivates, and the user can come back', async (profile) => {
    const { id } = await create(profile);
    const client = clientOf(profile);
    expect((await client('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await client('GET', `/Users/${id}`)).json).toMatchObject({ id, active: false });
    const back = await client('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'True' }));
    expect(back.json).toMatchObject({ id, active: true });
  });

  it('on purecloud a delete conceals, and a create under the same name brings the same id back', async () => {
    const { id, userName } = await create('purecloud');
    const client = clientOf('purecloud');
    expect((await client('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await client('GET', `/Users/${id}`)).status).toBe(404);
    expect((await client('GET', `/Users?${filter(`userName eq "${userName}"`)}`)).json.totalResults).toBe(0);
    const back = await client('POST', '/Users', newUser(userName));
    expect(back).toMatchObject({ status: 201, json: { id, active: true } });
  });

  it('on purecloud a plain list leaves inactive users out, and a filter lists them', async () => {
    const { id } = await create('purecloud');
    const client = clientOf('purecloud');
    await client('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'False' }));
    expect((await client('GET', '/users?count=100')).text).not.toContain(id);
    expect((await client('GET', `/users?${filter('active eq false')}&count=100`)).text).toContain(id);
  });

  it('on purecloud writes enterprise attributes and a manager, and refuses phones that are not E.164', async () => {
    const boss = await create('purecloud');
    const { id } = await create('purecloud');
    const client = clientOf('purecloud');
    const answer = await client(
      'PATCH',
      `/Users/${id}`,
      patch(
        { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Sales' },
        { op: 'Add', path: `${ENTERPRISE}:manager`, value: boss.id },
        { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+14255550101' },
        { op: 'Add', path: 'title', value: 'Seller' },
      ),
    );
    expect(answer).toMatchObject({
      status: 200,
      json: {
        title: 'Seller',
        [ENTERPRISE]: { department: 'Sales', manager: { value: boss.id } },
        phoneNumbers: [{ type: 'mobile', value: '+14255550101' }],
      },
    });
    const phone = patch({ op: 'Replace', path: 'phoneNumbers[type eq "mobile"].value', value: '(425) 555-0101' });
    expect(await client('PATCH', `/Users/${id}`, phone)).toMatchObject({
      status: 400,
      json: { scimType: 'invalidValue' },
    });
    const stale = patch({ op: 'Replace', path: 'title', value: 'x' });
    expect(await client('PATCH', `/Users/${id}`, stale, { 'if-match': '"1"' })).toMatchObject({
      status: 400,
      json: { scimType: 'invalidVers' },
    });
  });

  it('on 8x8 sets the site once, which must exist', async () => {
    const client = clientOf('8x8');
    const at = (site: string) => ({ [SITE]: { site }, schemas: [USER, ENTERPRISE, SITE] });
    const nowhere = await client('POST', '/Users', newUser('nowhere@contoso.example', at('Atlantis')));
    expect(nowhere).toMatchObject({ status: 400, json: { scimType: 'invalidValue' } });
    const { id, answer } = await create('8x8', at('London'));
    expect(answer.json).toMatchObject({ [SITE]: { site: 'London' }, locale: 'en-GB' });
    const move = patch({ op: 'Replace', path: `${SITE}:site`, value: 'Main Office' });
    expect(await client('PATCH', `/Users/${id}`, move)).toMatchObject({
      status: 400,
      json: { scimType: 'mutability' },
    });
    const same = patch({ op: 'Replace', path: `${SITE}:site`, value: 'London' });
    expect((await client('PATCH', `/Users/${id}`, same)).status).toBe(200);
  });

  it('on 8x8 two e-mail addresses and a missing family name are refused', async () => {
    const client = clientOf('8x8');
    const emails = [
      { type: 'work', value: 'a@contoso.example' },
      { type: 'home', value: 'b@contoso.example' },
    ];
    expect((await client('POST', '/Users', newUser('two@contoso.example', { emails }))).status).toBe(400);
    const name = { givenName: 'Only' };
    expect((await client('POST', '/Users', newUser('half@contoso.example', { name }))).status).toBe(400);
  });

  it.each(['playvox', '8x8'])(
    'on %s there are no groups, and other attributes cannot be filtered on',
    async (profile) => {
      const client = clientOf(profile);
      const detail = `${profile === '8x8' ? '8x8' : 'Playvox'} has no Group resource.`;
      const groups = await client('GET', `/Groups?${filter('displayName eq "x"')}`);
      expect(groups).toMatchObject({ status: 404, json: { detail } });
      expect(await client('POST', '/groups', {})).toMatchObject({ status: 404, json: { detail } });
      const answer = await client('GET', `/Users?${filter('displayName eq "x"')}`);
      expect(answer).toMatchObject({ status: 400, json: { scimType: 'invalidFilter' } });
    },
  );

  describe('groups', () => {
    it('are tested, created without members, filled and emptied by value lists, in the legacy schema too', async () => {
      const client = clientOf('generic');
      const probe = await client(
        'GET',
        `/Groups?excludedAttributes=members&${filter(`displayName eq "${randomUUID()}"`)}`,
      );
      expect(probe).toMatchObject({ status: 200, json: { totalResults: 0 } });
      const [ada, bob] = [await create('generic'), await create('generic')];
      const displayName = `Sales ${randomUUID()}`;
      const created = await client('POST', '/Groups', {
        schemas: [GROUP, LEGACY_GROUP],
        externalId: randomUUID(),
        displayName,
        meta: { resourceType: 'Group' },
      });
      expect(created).toMatchObject({ status: 201, json: { displayName } });
      const path = `/Groups/${created.json.id}`;
      const value = (id: string) => [{ $ref: null, value: id }];
      const add = (id: string) => patch({ op: 'Add', path: 'members', value: value(id) });
      expect((await client('PATCH', path, add(ada.id))).status).toBe(204);
      expect((await client('PATCH', path, add(ada.id))).status).toBe(204);
      expect((await client('PATCH', path, add(bob.id))).status).toBe(204);
      const remove = patch({ op: 'Remove', path: 'members', value: value(ada.id) });
      expect((await client('PATCH', path, remove)).status).toBe(204);
      expect((await client('PATCH', path, remove)).status).toBe(204);
      expect(own((await client('GET', path)).json, 'members')).toMatchObject([{ value: bob.id }]);
      const found = await client(
        'GET',
        `/Groups?excludedAttributes=members&${filter(`displayName eq "${displayName}"`)}`,
      );
      expect(found.json).toMatchObject({ totalResults: 1 });
      expect(found.text).not.toContain(bob.id);
      const member = `id eq "${created.json.id}" and members eq "${bob.id}"`;
      expect((await client('GET', `/Groups?${filter(member)}&attributes=id`)).json.totalResults).toBe(1);
      const compliant = patch({ op: 'remove', path: `members[value eq "${bob.id}"]` });
      expect((await client('PATCH', path, compliant)).status).toBe(204);
      expect((await client('GET', path)).json).not.toHaveProperty('members');
      expect((await client('DELETE', path)).status).toBe(204);
    });

    it('on purecloud are neither created nor deleted: 405 that says to make them by hand', async () => {
      const client = clientOf('purecloud');
      const created = await client('POST', '/groups', { schemas: [GROUP], displayName: 'By hand' });
      expect(created.status).toBe(405);
      expect(created.json.detail).toContain('Create the group');
      expect(created.headers.get('allow')).toBe('GET');
      const deleted = await client('DELETE', '/groups/1');
      expect([deleted.status, deleted.headers.get('allow')]).toEqual([405, 'GET, PUT, PATCH']);
    });
  });
});
