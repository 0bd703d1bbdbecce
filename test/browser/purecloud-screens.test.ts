import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { admin } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';
import { enterTenant } from './support/tenant.ts';
import type { Window } from './support/window.ts';

const params = { tenant: 'acme' };
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('the screens of PureCloud by Genesys', () => {
  let console: OpenConsole;
  let window: Window;
  let page: Page;
  let call: Client['call'];

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    await call(contract.createTenant, { body: { name: 'acme', profile: 'purecloud' } });
    const ada = { userName: 'ada@acme.example', displayName: 'Ada Lovelace', title: 'Agent' };
    await call(contract.addTenantUser, {
      params,
      body: { resource: { ...ada, [enterprise]: { department: 'Support' } } },
    });
    window = await console.open();
    page = window.page;
    await enterTenant(console, page, 'acme', 'Petra', 'master-admin');
  });
  afterAll(() => console.close());

  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name, exact: true }).click();
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const scim = async (token: string) => {
    const { baseUrl } = await call(contract.getTenant, { params });
    const reply = await fetch(`${baseUrl}/users?count=1`, { headers: { authorization: `Bearer ${token}` } });
    await reply.text();
    return reply.status;
  };

  /** A panel has closed, and what lay behind it is in the reach of screen readers again. */
  const left = async (panel: Locator) => {
    await panel.waitFor({ state: 'detached' });
    const hidden = page.locator('[data-portal-node][aria-hidden=true]');
    await expect.poll(() => hidden.count()).toBe(0);
  };

  it('lead from Admin to people, groups and integrations, and say that it is a sandbox', async () => {
    await handlesOf(page).heading('Admin');
    await page.getByText('This is a sandbox of PureCloud by Genesys, run by Rollcall.').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/apps/acme/admin');
    const cards = page.getByRole('list', { name: 'Admin' });
    await cards.getByText('1 person').waitFor();
    await cards.getByText('0 clients').waitFor();
    await cards.getByText('Americas (US East)').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('add an OAuth client after refusing, each at its place, what provisioning cannot use', async () => {
    await page
      .getByRole('list', { name: 'Admin' })
      .getByRole('link', { name: /^OAuth/ })
      .click();
    await page.getByText('No OAuth client yet').waitFor();
    await page.getByRole('button', { name: 'Add client' }).first().click();
    await handlesOf(page).heading('Add New Client');
    await page.getByText(/up to 38,880,000 seconds \(450 days\)/).waitFor();
    await page.getByRole('radio', { name: 'Code Authorization' }).check();
    await page.getByText('A provisioning service signs nobody in').waitFor();
    await page.getByLabel('App Name').fill('Azure AD');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('radio', { name: 'Client Credentials' }).check();
    await page.getByRole('button', { name: 'Use 450 days' }).click();
    await expect.poll(() => page.getByLabel('Token Duration (seconds)').inputValue()).toBe('38880000');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('acts by its roles, and none is chosen').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'SCIM Integration' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Copy the Client Secret now: it is not shown again.').waitFor();
    const secret = await page.getByLabel('Client Secret', { exact: true }).inputValue();
    expect(secret.length).toBeGreaterThan(20);
  });

  it('generate a token, shown once with its end, that lets Azure AD in', async () => {
    await page.getByRole('button', { name: 'Generate token' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('for 450 days').waitFor();
    await dialog.getByRole('button', { name: 'Generate token' }).click();
    await dialog.getByText(/^It ends /).waitFor();
    await dialog.getByRole('button', { name: 'Copy Access token' }).click();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    await expect.poll(() => scim(copied)).toBe(200);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Back to OAuth' }).click();
    await row('Azure AD').getByText('450 days').waitFor();
    await expect.poll(() => page.content()).not.toContain(copied);
    await page.getByRole('link', { name: 'Azure AD' }).click();
    await page.getByText(/^1 token is in use; the last one ends /).waitFor();
    await expect.poll(() => page.content()).not.toContain(copied);
  });

  it('ask for the password once more before another token is shown, when the last time was a while ago', async () => {
    console.forgetConfirmations();
    await page.getByRole('button', { name: 'Generate token' }).click();
    const dialog = page.getByRole('alertdialog').filter({ hasText: 'Generate a token' });
    await dialog.getByRole('button', { name: 'Generate token' }).click();
    await page.getByLabel('Password').fill(admin.password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText(/^It ends /).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText(/^2 tokens are in use/).waitFor();
  });

  it('edit a client, replace its secret, disable and delete it, each after a question', async () => {
    await page.getByLabel('App Name').fill('Entra');
    await page.getByRole('button', { name: 'Save' }).click();
    await handlesOf(page).heading('Entra');
    const ask = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).first().click();
      await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    };
    await ask('Generate new secret');
    await page.getByLabel('Client Secret', { exact: true }).waitFor();
    await page.getByText('No token of this client is in use.').waitFor();
    await ask('Disable');
    await page.getByText('This client is disabled').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Generate token' }).isDisabled()).toBe(true);
    await ask('Enable');
    await page.getByText('This client is disabled').waitFor({ state: 'detached' });
    await ask('Delete');
    await page.getByText('No OAuth client yet').waitFor();
  });

  it('take a client and its token by keyboard alone', async () => {
    const tabTo = async (target: Locator) => {
      const reached = () => target.evaluate((node) => node === node.ownerDocument.activeElement);
      await target.waitFor();
      for (let presses = 0; presses < 60 && !(await reached()); presses += 1) await page.keyboard.press('Tab');
      await expect.poll(() => reached()).toBe(true);
    };
    await tabTo(page.getByRole('button', { name: 'Add client' }).first());
    await page.keyboard.press('Enter');
    await tabTo(page.getByLabel('App Name'));
    await page.keyboard.type('Keys');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('checkbox', { name: 'SCIM Integration' }));
    await page.keyboard.press('Space');
    await tabTo(page.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('button', { name: 'Generate token' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await tabTo(dialog.getByRole('button', { name: 'Generate token' }));
    await page.keyboard.press('Enter');
    await tabTo(dialog.getByRole('button', { name: 'Copy Access token' }));
    await page.keyboard.press('Enter');
    await expect.poll(async () => scim(String(await page.evaluate('navigator.clipboard.readText()')))).toBe(200);
    await tabTo(dialog.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Enter');
    await left(dialog);
  });

  it('list people by name and state, and show one', async () => {
    await go('People');
    await page.getByRole('button', { name: 'Add Person' }).click();
    const blade = page.getByRole('dialog');
    await blade.getByLabel('Name', { exact: false }).first().fill('Bea Bell');
    await blade.getByRole('button', { name: 'Save' }).click();
    await blade.getByText('Enter a value.').waitFor();
    await blade.getByLabel('Email', { exact: false }).fill('bea@acme.example');
    await blade.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Bea Bell' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search by name or email' }).fill('love');
    await page.getByRole('link', { name: 'Bea Bell' }).waitFor({ state: 'detached' });
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ada Lovelace' }).click();
    await handlesOf(page).heading('Ada Lovelace');
    for (const shown of ['Agent', 'Support', 'Home', 'employee', 'ada@acme.example']) {
      await page.getByRole('definition').filter({ hasText: shown }).first().waitFor();
    }
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('set a person inactive and back, and delete one who stays to be seen', async () => {
    await page.getByRole('button', { name: 'Set State: Inactive' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Provisioning sets the state, too').waitFor();
    await dialog.getByRole('button', { name: 'Set State: Inactive' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('This person cannot sign in.').waitFor();
    await page.getByRole('button', { name: 'Set State: Active' }).click();
    await dialog.getByRole('button', { name: 'Set State: Active' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('This person cannot sign in.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete Person' }).click();
    await dialog.getByRole('button', { name: 'Delete Person' }).click();
    await handlesOf(page).heading('People');
    await page.getByRole('combobox', { name: 'State' }).selectOption('deleted');
    await page.getByRole('link', { name: 'Ada Lovelace' }).click();
    await page.getByText('This person was deleted').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Delete Person' }).count()).toBe(0);
  });

  it('make a group by hand with Name, Type and Visibility, and say what provisioning does with groups', async () => {
    await go('Groups');
    await page.getByText('It never creates, renames or deletes one').waitFor();
    await page.getByRole('button', { name: 'Add Group' }).first().click();
    const blade = page.getByRole('dialog');
    await blade.getByRole('button', { name: 'Save' }).click();
    await blade.getByText('The group has no name.').waitFor();
    await blade.getByLabel('Name', { exact: false }).first().fill('Support EMEA');
    await blade.getByLabel('Type').selectOption('Social');
    await blade.getByLabel('Visibility').selectOption('Members');
    await blade.getByRole('button', { name: 'Save' }).click();
    await row('Support EMEA').getByText('Social').waitFor();
    await row('Support EMEA').getByText('Not linked yet').waitFor();
    await left(blade);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('rename a group, keep its members by hand, and delete it', async () => {
    await page.getByRole('link', { name: 'Support EMEA' }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    const blade = page.getByRole('dialog');
    await blade.getByLabel('Name', { exact: false }).first().fill('Support APAC');
    await blade.getByText('With another one it is not found').waitFor();
    await blade.getByRole('button', { name: 'Save' }).click();
    await handlesOf(page).heading('Support APAC');
    await page.getByRole('button', { name: 'Add member' }).click();
    await blade.getByRole('button', { name: 'Add Bea Bell' }).click();
    await blade.getByText('Member', { exact: true }).waitFor();
    await blade.getByRole('button', { name: 'Close' }).last().click();
    await left(blade);
    await page.getByRole('link', { name: 'Bea Bell' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove Bea Bell' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByText('No members', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No group yet').waitFor();
  });

  it('show the region with the addresses that the guide wants', async () => {
    await go('Organization Settings');
    await page.getByLabel('Region', { exact: true }).last().selectOption('EMEA (Frankfurt)');
    await page.getByText('https://api.mypurecloud.de/api/v2/scim/v2').waitFor();
    const { baseUrl, settings } = await call(contract.getTenant, { params });
    expect(settings).toMatchObject({ region: 'eu-central-1' });
    await expect.poll(() => page.getByRole('textbox', { name: 'SCIM URL' }).inputValue()).toBe(baseUrl);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('let a Master Admin see who may open them, and what each role carries', async () => {
    await go('Roles / Permissions');
    await page.getByRole('grid').getByText('Petra').first().waitFor();
    const carried = page.getByRole('region', { name: 'Roles' }).getByRole('definition');
    await carried.filter({ hasText: 'OAuth > Client > Add, Edit, View, Delete' }).first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('offer nothing that a permission is missing for, and say at its address whom to ask', async () => {
    const other = await console.open();
    await enterTenant(console, other.page, 'acme', 'Emil', 'employee');
    await other.page.getByRole('link', { name: 'People' }).first().waitFor();
    await expect.poll(() => other.page.getByRole('link', { name: 'OAuth' }).count()).toBe(0);
    await other.page.goto('/apps/acme/admin/integrations/oauth');
    await other.page.getByText('OAuth > Client > View').waitFor();
    await other.page.getByText(/Petra/).waitFor();
    await other.page.goto('/apps/acme/admin/people');
    await other.page.getByRole('link', { name: 'Bea Bell' }).click();
    await handlesOf(other.page).heading('Bea Bell');
    await expect.poll(() => other.page.getByRole('button', { name: 'Delete Person' }).count()).toBe(0);
    expect(other.complaints).toEqual([]);
  });

  it('show no error of a script and nothing that the page’s policy forbids', () => {
    expect(window.complaints).toEqual([]);
  });
});
