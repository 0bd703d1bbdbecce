import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonArray, isJsonObject } from '#scim/json.ts';
import { BULK, found, idOf, idsIn, listed, patch, person, team, values } from '#test/support/scim-requests.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/** Flaws that were published of other SCIM servers, played back: what was lost, merged or made without anybody asking. */

eachStore((_, open) => {
  let provider: ServiceProvider;
  let count = 0;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
  });
  afterAll(() => provider.close());
  const tenant = (): Promise<TestTenant> => {
    count += 1;
    return provider.tenant('generic', `site-${count}`);
  };

  describe('what was lost, merged or made by the way elsewhere', () => {
    it('SCIMServer: an address added as primary leaves the others; a reference to nothing is refused; who is deleted leaves the groups', async () => {
      const { client } = await tenant();
      const emails = [{ value: 'old@x.example', type: 'work', primary: true }];
      const id = idOf(await client('POST', '/Users', person('mail@x.example', { emails })));
      const added = { op: 'add', path: 'emails', value: [{ value: 'new@x.example', type: 'home', primary: true }] };
      await client('PATCH', `/Users/${id}`, patch(added));
      const kept = (await client('GET', `/Users/${id}`)).json.emails;
      expect(values(kept)).toEqual(expect.arrayContaining(['old@x.example', 'new@x.example']));
      expect(isJsonArray(kept) ? kept.filter((each) => isJsonObject(each) && each.primary === true) : []).toHaveLength(
        1,
      );
      const data = team('Nobody', { members: [{ value: 'bulkId:missing' }] });
      const bulk = { schemas: [BULK], Operations: [{ method: 'POST', path: '/Groups', bulkId: 'g', data }] };
      expect((await client('POST', '/Bulk', bulk)).text).toMatch(/"status":"(400|409)"/);
      expect(listed(await client('GET', '/Groups'))).toEqual([]);
    });

    it('SCIMServer, Polis: a rename is one, found under the new name only; what changes nothing has no new version', async () => {
      const { client } = await tenant();
      const id = idOf(await client('POST', '/Users', person('before@x.example', { name: { familyName: 'Old' } })));
      const rename = patch(
        { op: 'Replace', path: 'name.familyName', value: 'New' },
        { op: 'Replace', path: 'userName', value: 'after@x.example' },
      );
      expect((await client('PATCH', `/Users/${id}`, rename)).status).toBeLessThan(300);
      const renamed = await client('GET', `/Users/${id}`);
      expect(renamed.json).toMatchObject({ userName: 'after@x.example', name: { familyName: 'New' } });
      expect(Object.keys(renamed.json)).not.toContain('name.familyName');
      expect(idsIn(await client('GET', found('userName eq "before@x.example"')))).toEqual([]);
      expect(idsIn(await client('GET', found('userName eq "after@x.example"')))).toEqual([id]);
      expect((await client('PATCH', `/Users/${id}`, rename)).status).toBeLessThan(300);
      expect((await client('GET', `/Users/${id}`)).headers.get('etag')).toBe(renamed.headers.get('etag'));
    });

    it('SCIMMY, Keycloak #50366: not and brackets mean what they say', async () => {
      const { client } = await tenant();
      const address = (value: string, type: string) => ({ emails: [{ value, type }] });
      const home = idOf(
        await client('POST', '/Users', person('a@x.example', { title: 'x', ...address('a@y', 'home') })),
      );
      const work = idOf(
        await client('POST', '/Users', person('b@x.example', { title: 'x', ...address('b@y', 'work') })),
      );
      const search = async (filter: string) => idsIn(await client('GET', found(filter)));
      expect(await search('not (title eq "x" and emails.type eq "home")')).toEqual([work]);
      expect(await search('emails[type eq "home" and value eq "b@y"]')).toEqual([]);
      expect(await search('emails[type eq "home" and value eq "a@y"]')).toEqual([home]);
      expect(await search('emails co "b@y"')).toEqual([work]);
    });

    it('SCIMReferenceCode #10, scimmy #80: one member that is removed takes nobody along, and a value that is missing clears nothing', async () => {
      const { client } = await tenant();
      const ids: string[] = [];
      for (const name of ['a', 'b', 'c']) ids.push(idOf(await client('POST', '/Users', person(`${name}@x.example`))));
      const [first = '', ...others] = ids;
      const members = ids.map((value) => ({ value }));
      const group = idOf(await client('POST', '/Groups', team('Three', { members })));
      await client('PATCH', `/Groups/${group}`, patch({ op: 'Remove', path: `members[value eq "${first}"]` }));
      const left = async () => values((await client('GET', `/Groups/${group}`)).json.members).toSorted();
      expect(await left()).toEqual(others.toSorted());
      await client('PATCH', `/Groups/${group}`, patch({ op: 'Replace', path: 'members' }));
      await client('PATCH', `/Groups/${group}`, patch({ op: 'remove', path: 'members[value eq "nobody"]' }));
      expect(await left()).toEqual(others.toSorted());
    });

    it('better-auth: a hundred and one members come in one operation', async () => {
      const { client } = await tenant();
      const Operations = Array.from({ length: 101 }, (_, at) => ({
        method: 'POST',
        path: '/Users',
        bulkId: `u${at}`,
        data: person(`many-${at}@x.example`),
      }));
      const bulk = await client('POST', '/Bulk', { schemas: [BULK], Operations });
      expect(bulk.status, bulk.text.slice(0, 300)).toBe(200);
      const ids = idsIn(await client('GET', '/Users?count=200'));
      const group = idOf(await client('POST', '/Groups', team('Many')));
      const value = ids.map((id) => ({ value: id }));
      expect(
        (await client('PATCH', `/Groups/${group}`, patch({ op: 'add', path: 'members', value }))).status,
      ).toBeLessThan(300);
      expect(values((await client('GET', `/Groups/${group}`)).json.members)).toHaveLength(101);
    });

    it('snipe-it #19493: groups of one name or one externalId are not merged, and no name makes anybody an administrator', async () => {
      const { client } = await tenant();
      const user = idOf(
        await client('POST', '/Users', person('one@x.example', { roles: [{ value: 'global-administrator' }] })),
      );
      const made: string[] = [];
      for (const name of ['Admins', 'Administrators', 'Everybody']) {
        made.push(idOf(await client('POST', '/Groups', team(name, { externalId: `entra-${name}` }))));
      }
      const twice = await client('POST', '/Groups', team('Admins', { members: [{ value: user }] }));
      if (twice.status === 201) made.push(idOf(twice));
      else expect(twice.status).toBe(409);
      expect(new Set(made).size).toBe(made.length);
      expect((await client('GET', `/Groups/${made[0]}`)).json.members ?? []).toEqual([]);
      const knock = await provider.app.request('https://rollcall.example/api/v1/applications', {
        headers: { authorization: 'Bearer global-administrator' },
      });
      expect(knock.status).toBeGreaterThanOrEqual(400);
    });

    it('Polis: a tenant that is not there, and one whose credential is wrong, answer 401 and never an empty 200', async () => {
      const { baseUrl, authorization } = await tenant();
      const strangers = [
        provider.client(baseUrl, undefined),
        provider.client(baseUrl, `${authorization}x`),
        provider.client(baseUrl.replace(/site-\d+/, 'nobody'), authorization),
      ];
      const answers = await Promise.all(
        strangers.map((client) => client('PATCH', '/Groups/1', patch({ op: 'Remove', path: 'members' }))),
      );
      for (const { status, headers } of answers) {
        expect(status).toBe(401);
        expect(headers.get('www-authenticate')).toContain('Bearer');
      }
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    });

    it('SCIM-SDK #650, elimity, authentik #25837: hostile and unusual filters are answered, never with 500', async () => {
      const { client } = await tenant();
      idOf(await client('POST', '/Users', person('a@x.example', { externalId: '00u-1', title: 'x' })));
      expect(listed(await client('GET', found('externalId eq "00u-1"')))).toHaveLength(1);
      expect(listed(await client('GET', found('externalId eq "00u-2"')))).toEqual([]);
      expect(listed(await client('GET', found('(title eq "y" or title eq "x") and externalId eq "none"')))).toEqual([]);
      expect(listed(await client('GET', found('title eq "y" and (title eq "x" or externalId pr)')))).toEqual([]);
      const deep = (depth: number) => `${'('.repeat(depth)}title pr${')'.repeat(depth)}`;
      for (const filter of [
        'title zz "x"',
        'title eq',
        'eq',
        '(',
        ')',
        '"',
        'title eq "',
        'not',
        deep(5000),
        'a.b.c.d eq 1',
      ]) {
        const answer = await client('GET', found(filter));
        expect(answer.status, filter.slice(0, 40)).toBeGreaterThanOrEqual(400);
        expect(answer.status, filter.slice(0, 40)).toBeLessThan(500);
      }
    });
  });
});
