import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';
import { enterTenant } from './support/tenant.ts';
import type { Window } from './support/window.ts';

const params = { tenant: 'acme' };
const base = '/apps/acme/configuration-manager';
const extension = 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User';

function person(userName: string, givenName: string, familyName: string, more = {}) {
  return { userName, name: { givenName, familyName }, ...more };
}

describe('the screens of 8x8', () => {
  let console: OpenConsole;
  let window: Window;
  let page: Page;
  let call: Client['call'];

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    await call(contract.createTenant, { body: { name: 'acme', profile: '8x8' } });
    const ada = person('ada@acme.example', 'Ada', 'Lovelace', {
      phoneNumbers: [{ type: 'mobile', value: '+442079460000' }],
      [extension]: { site: 'London' },
    });
    await call(contract.addTenantUser, { params, body: { resource: ada } });
    const bea = await call(contract.addTenantUser, {
      params,
      body: { resource: person('bea@acme.example', 'Bea', 'Bell') },
    });
    await call(contract.setTenantUser, { params: { ...params, user: bea.id }, body: { active: false } });
    window = await console.open();
    page = window.page;
    await enterTenant(console, page, 'acme', 'Petra', 'administrator');
  });
  afterAll(() => console.close());

  const tokenField = () => page.getByRole('textbox', { name: '8x8 API Token' });
  const tokenOf = () => tokenField().inputValue();
  const shown = () => tokenField().waitFor();
  const status = async (token: string) => {
    const { baseUrl } = await call(contract.getTenant, { params });
    const reply = await fetch(`${baseUrl}/Users?count=1`, { headers: { authorization: `Bearer ${token}` } });
    await reply.text();
    return reply.status;
  };

  it('lead from Configuration Manager to users, sites and Identity Management', async () => {
    await handlesOf(page).heading('Configuration Manager');
    await page.getByText('This is a sandbox of 8x8, run by Rollcall. Nothing here reaches 8x8.').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe(base);
    await page.getByText('2 users', { exact: true }).waitFor();
    await page.getByText('2 sites', { exact: true }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('show the 8x8 URL and a generated 8x8 API Token, each to be copied, and the same again later', async () => {
    await page
      .getByRole('list', { name: 'Configuration Manager' })
      .getByRole('link', { name: /^Identity Management/ })
      .click();
    await page.getByRole('button', { name: 'Show user provisioning information' }).click();
    await shown();
    const token = await tokenOf();
    const { baseUrl } = await call(contract.getTenant, { params });
    await expect.poll(() => page.getByRole('textbox', { name: '8x8 URL' }).inputValue()).toBe(baseUrl);
    await expect.poll(() => status(token)).toBe(200);
    await page.getByRole('button', { name: 'Copy 8x8 API Token' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(token);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hide user provisioning information' }).click();
    await expect.poll(() => page.content()).not.toContain(token);
    await page.getByRole('button', { name: 'Show user provisioning information' }).click();
    await shown();
    await expect.poll(() => tokenOf()).toBe(token);
  });

  it('regenerate the token after a question: the old one is refused at once', async () => {
    const before = await tokenOf();
    await page.getByRole('button', { name: 'Regenerate token' }).click();
    await handlesOf(page).dialog().getByRole('button', { name: 'Regenerate token' }).click();
    await expect.poll(tokenOf).not.toBe(before);
    expect([await status(before), await status(await tokenOf())]).toEqual([401, 200]);
  });

  it('clear the token when user provisioning is switched off, and say so before', async () => {
    const before = await tokenOf();
    await page.getByRole('switch', { name: 'User provisioning' }).click();
    await handlesOf(page)
      .dialog()
      .getByText(/8x8 API Token is cleared and synchronisation stops/)
      .waitFor();
    await handlesOf(page).dialog().getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('Switch on user provisioning to get').waitFor();
    await expect.poll(() => tokenField().count()).toBe(0);
    await expect.poll(() => status(before)).toBe(401);
    await page.getByRole('switch', { name: 'User provisioning' }).click();
    await page.getByRole('button', { name: 'Show user provisioning information' }).click();
    await shown();
    await expect.poll(() => tokenOf()).not.toBe(before);
  });

  it('clear it as well when single sign-on is switched off', async () => {
    await page.getByRole('switch', { name: 'Single sign-on is configured' }).click();
    await handlesOf(page).dialog().getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('Switch on single sign-on first').waitFor();
    const { credentials } = await call(contract.listCredentials, { params });
    expect(credentials.filter(({ state }) => state === 'active')).toEqual([]);
    await page.getByRole('switch', { name: 'Single sign-on is configured' }).click();
    await page.getByRole('button', { name: 'Show user provisioning information' }).waitFor();
  });

  it('list users with what provisioning sets, inactive ones in grey and called so', async () => {
    await page.goto(`${base}/users`);
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('ada@acme.example').waitFor();
    await expect
      .poll(() => row('ada@acme.example').getByRole('gridcell').allInnerTexts())
      .toEqual([
        'ada@acme.example',
        'Ada Lovelace',
        'ada@acme.example',
        '+442079460000',
        'London',
        'en-GB',
        'Europe/London',
        'Active',
      ]);
    await row('bea@acme.example').getByText('Inactive', { exact: true }).waitFor();
    const colour = (name: string) =>
      page.getByRole('link', { name }).evaluate((link) => link.ownerDocument.defaultView?.getComputedStyle(link).color);
    const other = await colour('ada@acme.example');
    await expect.poll(() => colour('bea@acme.example')).not.toBe(other);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByLabel('State').selectOption('inactive');
    await row('ada@acme.example').waitFor({ state: 'detached' });
    await page.getByLabel('State').selectOption('');
    await page.getByRole('searchbox', { name: 'Search by user name or name' }).fill('lovel');
    await row('bea@acme.example').waitFor({ state: 'detached' });
    await row('ada@acme.example').waitFor();
  });

  it('show one user, why the site is fixed, and deactivate, activate and delete by hand', async () => {
    const { button, dialog, said } = handlesOf(page);
    await page.getByRole('link', { name: 'ada@acme.example' }).click();
    await page.getByText(/site cannot be changed once it is set/).waitFor();
    await button('Deactivate').click();
    await dialog()
      .getByText(/no calls but emergency calls/)
      .waitFor();
    await dialog()
      .getByText(/provisioning is restarted/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Deactivate' }).click();
    await said('Ada Lovelace is inactive');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await button('Activate').click();
    await dialog().getByRole('button', { name: 'Activate' }).click();
    await dialog().waitFor({ state: 'detached' });
    await button('Deactivate').waitFor();
    await button('Assign licence').click();
    await page.getByRole('combobox', { name: 'Licence' }).selectOption('X4');
    await page.getByRole('button', { name: 'Save' }).click();
    await said('Ada Lovelace is changed');
    await page.getByText('X4', { exact: true }).waitFor();
    await page.goto(`${base}/users?state=inactive`);
    await page.getByRole('link', { name: 'bea@acme.example' }).click();
    await button('Delete').click();
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await handlesOf(page).heading('Users');
    const { users } = await call(contract.listTenantUsers, { params });
    expect(users.map(({ userName }) => userName)).toEqual(['ada@acme.example']);
  });

  it('add a user by hand, with errors at the field and in 8x8’s words', async () => {
    const { button, field } = handlesOf(page);
    await page.goto(`${base}/users/new`);
    await button('Add user').click();
    await page.getByText('Username is missing.').waitFor();
    await expect.poll(() => field('Username').getAttribute('aria-invalid')).toBe('true');
    await field('Username').fill('ada@acme.example');
    await field('First name').fill('Ada');
    await field('Last name').fill('Byron');
    await button('Add user').click();
    await page.getByText('The userName is already in use.').waitFor();
    await field('Username').fill('byron@acme.example');
    await page.getByLabel('Site').selectOption('London');
    await button('Add user').click();
    await handlesOf(page).heading('Ada Byron');
    await page.getByText('Europe/London').first().waitFor();
  });

  it('add a site, count who belongs to each, and remove one that is empty', async () => {
    const { button, dialog, field, said } = handlesOf(page);
    await page.goto(`${base}/sites`);
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('London').getByRole('gridcell', { name: '2', exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Remove London: not while it has users' }).isDisabled())
      .toBe(true);
    await button('Add site').click();
    await field('Name').fill('Lisbon');
    await field('Time zone').fill('Lisbon');
    await page.getByRole('dialog').getByRole('button', { name: 'Add site' }).click();
    await page.getByText('Lisbon is no time zone.').waitFor();
    await field('Time zone').fill('Europe/Lisbon');
    await page.getByRole('dialog').getByRole('button', { name: 'Add site' }).click();
    await said('Lisbon is added');
    await row('Europe/Lisbon').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove Lisbon' }).click();
    await dialog().getByRole('button', { name: 'Remove' }).click();
    await said('Lisbon is removed');
    await row('Europe/Lisbon').waitFor({ state: 'detached' });
  });

  it('show to who may invite administrators who they are', async () => {
    await page.goto(`${base}/administrators`);
    await page.getByText('Petra').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('are as narrow as the role: who only looks sees no token, switches nothing and adds nobody', async () => {
    const { page: other } = await console.open({ dark: true, width: 400 });
    await enterTenant(console, other, 'acme', 'Vera', 'viewer');
    await other.getByText('2 sites', { exact: true }).waitFor();
    expect(await seriousFindings(other)).toEqual([]);
    await expect.poll(() => other.getByRole('link', { name: /Identity Management/ }).count()).toBe(0);
    await other.goto(`${base}/identity-management`);
    await other.getByText(/takes the permission “Show user provisioning information”/).waitFor();
    await other.getByText(/Ask Petra/).waitFor();
    await other.goto(`${base}/users`);
    await other.getByRole('link', { name: 'ada@acme.example' }).click();
    await other.getByRole('heading', { name: 'Ada Lovelace' }).waitFor();
    await expect.poll(() => other.getByRole('button', { name: /Deactivate|Assign licence|Delete/ }).count()).toBe(0);
    await other.goto(`${base}/users/new`);
    await other.getByText('You may not open this page').waitFor();
    await other.goto(`${base}/sites`);
    await other.getByRole('gridcell', { name: 'London', exact: true }).waitFor();
    await expect.poll(() => other.getByRole('button', { name: /Add site|Remove/ }).count()).toBe(0);
    await other.context().close();
  });

  it('say nothing that the page’s policy forbids', () => {
    expect(window.complaints).toEqual([]);
  });
});
