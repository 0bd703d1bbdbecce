import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const application = 'Wiki';
const params = { application };

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let number: number;
let ann: string;
let before: string;

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  for (const [name, department] of [
    ['Ann', 'Sales'],
    ['Bob', 'Ops'],
  ] as const) {
    const userPrincipalName = `${name.toLowerCase()}@x.example`;
    const attributes = { userPrincipalName, displayName: name, mail: userPrincipalName, department };
    const { objectId } = await call(contract.addDirectoryUser, { body: { attributes } });
    if (name === 'Ann') ann = objectId;
  }
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const made = await call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  ({ application: number } = await call(contract.addApplication, { body: { gallery: 'generic', name: application } }));
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
  await call(contract.connectApplication, { params, body: connection });
  const clauses = [{ attribute: 'department', operator: 'EQUALS', value: 'Sales' } as const];
  const body = { filters: [{ title: 'Sales only', clauses }] };
  await call(contract.setScopingFilters, { params: { ...params, object: 'User' }, query: {}, body });
  for (const principal of ['ann@x.example', 'bob@x.example'])
    await call(contract.assign, { params, body: { principal } });
  before = new Date().toISOString();
  await call(contract.provisionOnDemand, { params, body: { object: 'ann@x.example' } });
}, 180_000);
afterAll(() => console.close());

const main = () => page.locator('main');
const table = (name: string) => main().getByRole('table', { name });

async function fitsNarrow() {
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('why', () => {
  it('is two clicks away from a person, in plain words first, with what led to each value', async () => {
    await page.goto(`${console.url}/directory/users/${ann}`);
    await page.getByRole('tab', { name: 'Applications' }).click();
    await page.getByRole('link', { name: 'Why?' }).click();
    await main()
      .getByText(/Ann has an account in Wiki .+ because Ann is assigned as User/)
      .waitFor();
    await main().getByText('Nothing is to be changed.').waitFor();
    const filter = table('Conditions').getByRole('row', { name: /Sales only: department EQUALS 'Sales'/ });
    await filter.getByText('yes').waitFor();
    await table('Values: what is written there?').getByText('Step by step').first().click();
    await table('Values: what is written there?').getByText('[IsSoftDeleted] is').first().waitFor();
    await main().getByText('POST').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fitsNarrow();
  });

  it('says what held before, and goes back to now', async () => {
    await page.goto(`${console.url}/applications/${number}/explain?object=${ann}&at=${before}`);
    await main()
      .getByText(/Ann had no account in Wiki yet/)
      .waitFor();
    await main().getByText('from what the log kept').waitFor();
    await expect.poll(() => page.getByLabel('As it was at').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d/);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await main()
      .getByText(/Ann has an account in Wiki/)
      .waitFor();
  });

  it('is found for anybody from the application, also for who has no account', async () => {
    await page.goto(`${console.url}/applications/${number}/explain`);
    await page.getByRole('searchbox', { name: 'Select a user or group' }).fill('bob');
    await page.getByRole('radio', { name: /Bob/ }).first().click();
    await main()
      .getByText(/Bob has no account in Wiki because department is 'Ops'/)
      .waitFor();
    await main().getByText('No account is wanted').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });
});
