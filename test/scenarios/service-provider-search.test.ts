import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '#scim/json.ts';
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
});
