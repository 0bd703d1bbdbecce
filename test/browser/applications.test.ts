import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let on: ReturnType<typeof handlesOf>;

/** In the order they come into the directory. */
const people = ['Zoe', 'ada', 'Mia'];

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  on = handlesOf(page);
  await setUp(console, page);
  for (const displayName of people) {
    const userPrincipalName = `${displayName.toLowerCase()}@x.example`;
    const attributes = { userPrincipalName, displayName, mail: userPrincipalName };
    await call(contract.addDirectoryUser, { body: { attributes } });
  }
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  for (const [gallery, name] of [
    ['generic', 'Wiki'],
    ['purecloud', 'Calls'],
  ] as const) {
    await call(contract.addApplication, { body: { gallery, name } });
  }
  await provision('Wiki', 'wiki');
});
afterAll(() => console.close());

/** Everybody is to get an account in a tenant of this installation. */
async function provision(application: string, tenant: string): Promise<void> {
  const params = { application };
  const made = await call(contract.createCredential, { params: { tenant }, body: {} });
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const { version } = await call(contract.getApplication, { params });
  const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
  const notification = { notificationEmail: null, notifyOnFailure: false };
  const settings = { mode: 'automatic', scope: 'all', status: 'on' } as const;
  await call(contract.saveProvisioning, { params, body: { version, connection, ...notification, ...settings } });
}

/** Until everybody has it. */
async function provisioned(application: string): Promise<void> {
  const last = async () => (await call(contract.getJob, { params: { application } })).last?.state;
  await expect.poll(last).toBe('finished');
}

/** The first cell of each row of a list. */
async function names(list: string): Promise<readonly string[]> {
  const rows = page.getByRole('grid', { name: list }).locator('tbody [role=row], tbody tr');
  await rows.first().waitFor();
  return Promise.all((await rows.all()).map((row) => row.getByRole('link').first().innerText()));
}

describe('lists', () => {
  it('are in the order of names, whatever their case and whenever they came', async () => {
    await page.goto('/directory/users');
    await expect.poll(() => names('Users')).toEqual(['ada', 'Mia', 'Zoe']);
    await page.goto('/applications');
    await expect.poll(() => names('All applications')).toEqual(['Calls', 'Wiki']);
  });
});

describe('the gallery', () => {
  it.each(['Genesys Cloud', 'pure cloud', 'genesys purecloud'])('finds PureCloud by %s', async (search) => {
    await page.goto('/gallery');
    await page.getByRole('searchbox', { name: 'Search application' }).fill(search);
    await page.getByRole('link', { name: 'PureCloud by Genesys' }).waitFor();
    const cards = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect.poll(() => cards.allInnerTexts()).toEqual(['PureCloud by Genesys']);
  });

  it('says of what cannot be added why, and leads from an identity provider to where it is connected', async () => {
    await page.goto('/gallery?search=slack');
    await page.getByText('Slack cannot be added from here.').waitFor();
    await page.getByText(/SCIM 1\.1/).waitFor();
    await page.getByRole('searchbox', { name: 'Search application' }).fill('azure-ad');
    await page.getByText('Microsoft Entra ID is an identity provider.').waitFor();
    await page.getByRole('link', { name: /Guide: connect Microsoft Entra ID/ }).waitFor();
    await page.getByRole('searchbox', { name: 'Search application' }).fill('');
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Development');
    const cards = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect.poll(() => cards.allInnerTexts()).toEqual(['GitHub Enterprise Managed User']);
    await page.getByRole('link', { name: 'GitHub Enterprise Managed User' }).click();
    const known = page.getByRole('table', { name: 'What is known' });
    await known.getByRole('row', { name: /DELETE suspends an account for ever.*Documented/ }).waitFor();
    await known.getByRole('row', { name: /How many a list shows.*Unknown/ }).waitFor();
    await page.getByText(/never against the vendor’s own service/).waitFor();
  });

  it('offers to create an own application where a search finds nothing', async () => {
    await page.goto('/gallery?search=intranet');
    await page.getByRole('main').getByRole('button', { name: 'Create your own application' }).last().click();
    await page.getByRole('radio', { name: /Non-gallery/ }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: /name of your app/ }).inputValue()).toBe('intranet');
  });
});

describe('what is not there', () => {
  it.each([
    ['/applications/99/provisioning', 'Application not found', 'All applications'],
    ['/directory/users/nobody', 'No such user', 'Users'],
    ['/directory/groups/none', 'No such group', 'Groups'],
    ['/logs/none', 'Entry not found', 'Provisioning logs'],
    ['/gallery/none', 'Not in the gallery', 'New application'],
  ])('is told at %s, with the way to the list', async (path, title, list) => {
    await page.goto(path);
    await on.heading(title);
    await expect.poll(() => page.getByRole('main').innerText()).not.toMatch(/rollcall [a-z]/);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: list, exact: true }).last().click();
    await page.waitForURL((url) => url.pathname !== path);
  });
});

describe('the home page', () => {
  it('shows what happened last, and leads to it', async () => {
    await provisioned('Wiki');
    await page.goto('/');
    const last = page.getByRole('region', { name: 'What happened in the last 24 hours' });
    await last.getByRole('link', { name: 'ada@x.example' }).click();
    await on.heading('Details of ada@x.example');
  });
});

describe('the report', () => {
  it('draws status, latency and backlog over time, each as a table, too', async () => {
    await provisioned('Wiki');
    await page.goto('/logs/report');
    for (const chart of ['Operations by status over time', 'Latency over time', 'Backlog over time']) {
      await page.getByRole('img', { name: chart }).waitFor();
    }
    const tables = page.getByRole('button', { name: 'The same as a table' });
    for (const button of await tables.all()) await button.click();
    const latency = page.getByRole('table', { name: 'Latency over time' });
    await latency
      .getByText(/^[\d,]+ ms$/)
      .first()
      .waitFor();
    const backlog = page.getByRole('table', { name: 'Backlog over time' });
    await expect.poll(() => backlog.getByRole('cell').last().innerText()).toBe('0');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('leads to the history of one person, and an entry to the user', async () => {
    await provisioned('Wiki');
    await page.goto('/logs/report?user=ada@x.example');
    await page.getByRole('link', { name: 'The history of ada@x.example, entry by entry' }).click();
    await page.getByRole('grid', { name: 'Provisioning logs' }).getByText('ada@x.example').first().click();
    await page.getByRole('tab', { name: 'Summary' }).click();
    await page.getByRole('link', { name: 'Open the user in the directory' }).click();
    await on.heading('ada');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('grid').getByText('Create').first().waitFor();
  });
});

describe('another scope', () => {
  it('is saved after a look at whose accounts it would disable', async () => {
    await provisioned('Wiki');
    await page.goto('/applications');
    await page.getByRole('grid').getByRole('link', { name: 'Wiki', exact: true }).click();
    await page
      .getByRole('navigation', { name: /^Pages of/ })
      .getByRole('link', { name: 'Provisioning', exact: true })
      .click();
    const nested = page.getByRole('checkbox', { name: 'Expand nested groups' });
    await nested.waitFor();
    expect(await nested.isDisabled()).toBe(true);
    await page.getByLabel('Scope', { exact: true }).selectOption('Sync only assigned users and groups');
    await nested.check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/^3 accounts are no longer in scope and would be disabled\./).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await call(contract.getApplication, { params: { application: 'Wiki' } })).toMatchObject({ scope: 'all' });
    await page.getByRole('button', { name: 'Discard' }).click();
  });
});

describe('an application', () => {
  it('is removed with its accounts disabled, when that is chosen', async () => {
    await provisioned('Wiki');
    await page.goto('/applications');
    await page.getByRole('link', { name: 'Wiki', exact: true }).click();
    await page
      .getByRole('navigation', { name: /^Pages of/ })
      .getByRole('link', { name: 'Properties' })
      .click();
    await on.button('Remove application').click();
    await on
      .dialog()
      .getByRole('radio', { name: /Disable/ })
      .check();
    await on.button('Remove', on.dialog()).click();
    await page
      .getByText(/3 accounts/)
      .first()
      .waitFor();
    await expect.poll(() => names('All applications')).toEqual(['Calls']);
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'wiki' } });
    expect(users.map(({ active }) => active)).toEqual([false, false, false]);
  });
});
