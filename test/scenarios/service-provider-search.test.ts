import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#scim/json.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const SEARCH = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'] };
const names = ({ json }: Answer) =>
  (Array.isArray(json.Resources) ? json.Resources : []).map(
    ({ userName, displayName }: JsonObject) => userName ?? displayName,
  );

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenant = await provider.tenant('generic', 'acme');
    for (const [userName, title] of [['cem', 'b'], ['Ann'], ['bea', 'A'], ['Dan', 'c']])
      await tenant.client('POST', '/Users', { userName, ...(title === undefined ? {} : { title }) });
    await tenant.client('POST', '/Groups', { displayName: 'Bowlers' });
    await tenant.client('POST', '/Groups', { displayName: 'ants' });
  });
  afterAll(() => provider.close());

  it('sorts a list in either order, in the query and in the body, who has no value last or first', async () => {
    expect(names(await tenant.client('GET', '/Users?sortBy=userName'))).toEqual(['Ann', 'bea', 'cem', 'Dan']);
    expect(names(await tenant.client('GET', '/Users?SORTBY=TITLE'))).toEqual(['bea', 'cem', 'Dan', 'Ann']);
    const page = { ...SEARCH, sortBy: 'title', sortOrder: 'descending', startIndex: 1, count: 3 };
    const answer = await tenant.client('POST', '/Users/.search', page);
    expect(names(answer)).toEqual(['Ann', 'Dan', 'cem']);
    expect(answer.json).toMatchObject({ totalResults: 4, startIndex: 1, itemsPerPage: 3 });
    expect((await tenant.client('GET', '/Users?sortBy=userName&sortOrder=upwards')).json.scimType).toBe('invalidValue');
    expect((await tenant.client('GET', '/Users?sortBy=name')).json.detail).toContain('name.familyName');
  });

  describe('a search of all types', () => {
    const search = (body: JsonObject) => tenant.client('POST', '/.search', { ...SEARCH, ...body });
    const all = ['cem', 'Ann', 'bea', 'Dan', 'Bowlers', 'ants'];

    it('pages through one type after the other', async () => {
      for (const count of [1, 2, 3, 4, 5, 100]) {
        const seen: unknown[] = [];
        for (let startIndex = 1; startIndex <= 6; startIndex += count) {
          const page = await search({ startIndex, count });
          expect(page.json).toMatchObject({ totalResults: 6, startIndex });
          seen.push(...names(page));
        }
        expect(seen).toEqual(all);
      }
      expect((await search({ count: 0 })).json).toMatchObject({ totalResults: 6, itemsPerPage: 0, Resources: [] });
      expect((await search({ startIndex: 9 })).json).toMatchObject({ totalResults: 6, itemsPerPage: 0 });
    });

    it.each([
      ['userName pr', all.slice(0, 4)],
      ['not (userName pr)', all.slice(4)],
      ['userName sw "b" or displayName sw "b"', ['bea', 'Bowlers']],
      ['userName ne "cem"', all.slice(1)],
      ['title eq "c" and userName pr', ['Dan']],
      ['title eq null', ['Ann', 'Bowlers', 'ants']],
      ['meta.resourceType eq "Group"', all.slice(4)],
      ['members[value eq "x"] or title pr', ['cem', 'bea', 'Dan']],
      ['urn:ietf:params:scim:schemas:core:2.0:Group:displayName eq "ants"', ['ants']],
    ])('takes an attribute that a type has not for one without a value: %s', async (filter, expected) => {
      expect(names(await search({ filter }))).toEqual(expected);
    });

    it('is sorted across types, a page like another', async () => {
      const sorted = ['ants', 'Bowlers', 'cem', 'Ann', 'bea', 'Dan'];
      for (const sortOrder of ['ascending', 'descending']) {
        for (const count of [1, 2, 3, 6]) {
          const seen: unknown[] = [];
          for (let startIndex = 1; startIndex <= 6; startIndex += count)
            seen.push(...names(await search({ startIndex, count, sortBy: 'displayName', sortOrder })));
          expect(seen).toEqual(sortOrder === 'ascending' ? sorted : sorted.toReversed());
        }
      }
    });

    it('is paged by cursor from one type to the next, and misses nobody who stays', async () => {
      for (const count of [1, 2, 3, 4, 6, 9]) {
        const seen: unknown[] = [];
        const guests: string[] = [];
        for (let cursor: Json | undefined = ''; cursor !== undefined; ) {
          const page: Answer = await search({ cursor, count });
          expect(page.json.totalResults).toBe(6);
          seen.push(...names(page).filter((name) => !String(name).startsWith('guest')));
          cursor = page.json.nextCursor;
          if (guests.length === 2) continue;
          const { json } = await tenant.client('POST', '/Groups', { displayName: `guest-${count}-${guests.length}` });
          guests.push(String(json.id));
        }
        expect(seen).toEqual(all);
        for (const id of guests) await tenant.client('DELETE', `/Groups/${id}`);
      }
      const filtered = await search({ cursor: '', count: 2, filter: 'title pr or displayName pr' });
      const { nextCursor = null } = filtered.json;
      const rest = await search({ cursor: nextCursor, count: 2, filter: 'title pr or displayName pr' });
      expect([...names(filtered), ...names(rest)]).toEqual(['cem', 'bea', 'Dan', 'Bowlers']);
      for (const other of [{ filter: 'title pr' }, { sortBy: 'title' }])
        expect((await search({ cursor: nextCursor, count: 2, ...other })).json.scimType).toBe('invalidCursor');
      const one = await tenant.client('POST', '/Users/.search', { ...SEARCH, cursor: nextCursor, count: 2 });
      expect(one.json.scimType).toBe('invalidCursor');
    });

    it('shows what is asked for, of each type what it has', async () => {
      const { json } = await search({ attributes: ['userName'], filter: 'userName eq "Ann" or displayName eq "ants"' });
      const keys = (Array.isArray(json.Resources) ? json.Resources : []).map((one: JsonObject) =>
        Object.keys(one).sort(),
      );
      expect(keys).toEqual([
        ['id', 'schemas', 'userName'],
        ['id', 'schemas'],
      ]);
      const without = await search({ excludedAttributes: ['meta'], count: 1 });
      expect(without.json).not.toHaveProperty('Resources[0].meta');
    });

    it('refuses what no type has, what is no search, and another method', async () => {
      expect((await search({ filter: 'shoeSize eq 7' })).json.scimType).toBe('invalidFilter');
      expect((await search({ filter: 'userName pr or password pr' })).json.scimType).toBe('invalidFilter');
      expect((await search({ sortBy: 'shoeSize' })).json.scimType).toBe('invalidValue');
      expect((await search({ sortBy: 'userName', startIndex: 6000 })).json.scimType).toBe('tooMany');
      expect((await search({ attributes: 'userName' })).json.scimType).toBe('invalidValue');
      expect((await tenant.client('POST', '/.search', {})).json.scimType).toBe('invalidSyntax');
      const wrong = await tenant.client('GET', '/.search');
      expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
      const purecloud = await provider.tenant('purecloud', 'other');
      expect((await purecloud.client('POST', '/.search', SEARCH)).status).toBe(501);
    });
  });
});
