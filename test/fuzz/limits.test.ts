import { afterAll, beforeAll, expect, it } from 'vitest';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { sqliteStores } from '#test/support/stores.ts';

/** What is too much is refused before it is worked on, with 400, 413 or 415, and in words. */

const open = sqliteStores();
let provider: ServiceProvider;
let tenant: TestTenant;
let user = '';
beforeAll(async () => {
  provider = new ServiceProvider(await open());
  tenant = await provider.tenant('generic', 'limited');
  user = `/Users/${String((await tenant.client('POST', '/Users', { userName: 'ada' })).json.id)}`;
});
afterAll(() => provider.close());

const patch = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
const filtered = (filter: string) => `/Users?filter=${encodeURIComponent(filter)}`;

it.each([
  [
    'a filter of 100 brackets',
    () => tenant.client('GET', filtered(`${'('.repeat(100)}title pr${')'.repeat(100)}`)),
    400,
  ],
  [
    'a filter of 100 times not',
    () => tenant.client('GET', filtered(`${'not ('.repeat(100)}title pr${')'.repeat(100)}`)),
    400,
  ],
  ['a filter of 20,000 characters', () => tenant.client('GET', filtered(`userName eq "${'x'.repeat(20_000)}"`)), 400],
  [
    'a filter of 3,000 conditions',
    () => tenant.client('GET', filtered(Array(3000).fill('title pr').join(' or '))),
    400,
  ],
  ['a body of 1,000 levels', () => tenant.client('POST', '/Users', nested(500)), 400],
  ['a body of 100,000 levels', () => tenant.client('POST', '/Users', nested(50_000)), 400],
  ['a body of 2 MB', () => tenant.client('POST', '/Users', { userName: 'x'.repeat(2_000_000) }), 413],
  [
    '1,001 operations',
    () => tenant.client('PATCH', user, patch(...Array(1001).fill({ op: 'remove', path: 'title' }))),
    413,
  ],
  [
    'a path of 100 brackets',
    () => tenant.client('PATCH', user, patch({ op: 'remove', path: `emails[${'('.repeat(100)}` })),
    400,
  ],
  [
    'a path of 20,000 characters',
    () => tenant.client('PATCH', user, patch({ op: 'remove', path: 'x'.repeat(20_000) })),
    400,
  ],
  [
    'a body that is packed',
    () => tenant.client('POST', '/Users', { userName: 'b' }, { 'content-encoding': 'gzip' }),
    415,
  ],
  ['a body that is a form', () => tenant.client('POST', '/Users', 'a=b', { 'content-type': 'text/plain' }), 415],
  ['a count that is no number', () => tenant.client('GET', '/Users?count=many'), 400],
])('%s is refused', async (_, ask, status) => {
  const answer = await ask();
  expect([answer.status, answer.json.status]).toEqual([status, String(status)]);
  expect(String(answer.json.detail).length).toBeGreaterThan(20);
  expect(answer.text.length).toBeLessThan(2_000);
});

it('a count without end is a page of the size that is given at most', async () => {
  const answer = await tenant.client('GET', '/Users?count=999999999999&startIndex=-5');
  expect(answer).toMatchObject({ status: 200, json: { startIndex: 1, itemsPerPage: answer.json.totalResults } });
});
