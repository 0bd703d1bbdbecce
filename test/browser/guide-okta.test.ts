import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { type CopiedKey, listed, makeKey, openSettings } from './support/playvox.ts';
import { enterTenant } from './support/tenant.ts';
import type { Window } from './support/window.ts';

/** The published guide *Configure Playvox provisioning with Okta*, with both sides: Playvox’s Super Admin makes the key, and sees what comes of it. */
describe('the guide from Okta to Playvox', () => {
  let console: OpenConsole;
  let window: Window;
  let call: Client['call'];
  /** The window of Playvox's Super Admin, and what was copied there. */
  let vendor: Window;
  let made: CopiedKey;

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    const people = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing'].map((name) => {
      const [given = '', family = ''] = name.split(' ');
      const mail = `${given.toLowerCase()}@acme.example`;
      return `${mail},${name},${given},${family},${mail}`;
    });
    const text = ['userPrincipalName,displayName,givenName,surname,mail', ...people].join('\n');
    await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
    await call(contract.createTenant, { body: { name: 'acme', profile: 'playvox' } });
    await call(contract.activateTenant, { params: { tenant: 'acme' } });
    window = await console.open();
    await setUp(console, window.page);
    vendor = await console.open();
    await enterTenant(console, vendor.page, 'acme', 'Sue', 'super-admin');
  }, 180_000);
  afterAll(() => console.close());

  const accounts = async () => {
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
    return users.map(({ userName, active }) => `${userName}${active ? '' : ' (inactive)'}`).sort();
  };
  const button = (name: string) => window.page.getByRole('button', { name, exact: true });
  const openTab = async (name: string) => {
    const tabs = window.page.getByRole('navigation', { name: 'Pages of Playvox' });
    await tabs.getByRole('link', { name, exact: true }).click();
    await window.page.getByRole('heading', { name: `Playvox | ${name}`, level: 1 }).waitFor();
  };
  const assign = async (name: string) => {
    await openTab('Assignments');
    await window.page.getByRole('button', { name: 'Assign to People', exact: true }).first().click();
    await window.page.getByRole('searchbox', { name: 'People' }).fill(name);
    await window.page
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .first()
      .check();
    await window.page.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click();
    await window.page.getByRole('link', { name, exact: true }).waitFor();
  };
  const row = (name: string) => window.page.getByRole('row', { name: new RegExp(name) });
  const seen = () => expect.poll(() => seriousFindings(window.page)).toEqual([]);

  it('Requirements: the API Keys option stands among Playvox’s settings', async () => {
    await openSettings(vendor.page, 'API Keys');
    await vendor.page.getByRole('button', { name: 'Create API Key' }).first().waitFor();
  });

  it('1. How to generate API keys: one is made, and its Base64 copied', async () => {
    made = await makeKey(vendor.page, 'Okta');
    expect(made.url).toContain('/scim/v1');
  });

  it('Step 1: the Playvox application is added, in Okta’s words; somebody is assigned who waits', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'New application' }).first().click();
    await page.getByRole('searchbox', { name: 'Search application' }).fill('Playvox');
    await page.getByRole('link', { name: 'Playvox', exact: true }).click();
    await page.getByRole('radio', { name: 'Okta' }).check();
    await button('Create').click();
    await page.getByRole('heading', { name: 'Playvox', level: 1, exact: true }).waitFor();
    await page.getByText('Still to be brought from there: Base URL and API keys (Base64).').waitFor();
    await assign('Ada Lovelace');
  });

  it('Step 2: Configure API Integration stands on the Provisioning tab', async () => {
    await openTab('Provisioning');
    await button('Configure API Integration').waitFor();
    await seen();
    await button('Configure API Integration').click();
  });

  it('Step 3: Enable API integration is selected', async () => {
    await window.page.getByRole('checkbox', { name: 'Enable API integration' }).check();
    await window.page.getByText('https://yoursubdomain.playvox.com/scim/v1').first().waitFor();
  });

  it('Step 4: the base URL and the API keys in Base64 are entered', async () => {
    const { page } = window;
    await page.getByRole('textbox', { name: 'Base URL' }).fill(made.url);
    await page.getByLabel('API keys (Base64)').fill('bm90OmFLZXk=');
    await button('Test API Credentials').click();
    const allow = page.getByRole('button', { name: /private|Allow/i });
    await allow.click();
    await allow.waitFor({ state: 'detached' });
    await page.getByText('Error authenticating:').waitFor();
    await button('Test API Credentials').waitFor();
    await page.getByLabel('API keys (Base64)').fill(made.key);
  });

  it('Step 5: Test API Credentials passes, and Save keeps the key out of the page', async () => {
    const { page } = window;
    await button('Test API Credentials').click();
    await page.getByText('Playvox was verified successfully!').waitFor();
    await seen();
    await button('Save').click();
    await page.getByText('Nothing is enabled').waitFor();
    await expect.poll(() => page.content()).not.toContain(made.key);
    expect(await accounts()).toEqual([]);
  });

  it('Steps 6 and 7: To App, Edit, Enable, and what saving does is told before', async () => {
    const { page } = window;
    await page.getByRole('tab', { name: 'To App' }).click();
    const toApp = page.getByRole('region', { name: 'Provisioning to Playvox' });
    await toApp.getByRole('button', { name: 'Edit' }).click();
    for (const name of ['Create Users', 'Update User Attributes', 'Deactivate Users']) {
      await toApp.getByRole('checkbox', { name: `Enable ${name}` }).check();
    }
    await seen();
    await toApp.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Would wait for Provision User').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await toApp.getByRole('button', { name: 'Edit' }).waitFor();
  });

  it('Push New Users: who is assigned now is created; who was assigned before, by Provision User', async () => {
    const { page } = window;
    await assign('Grace Hopper');
    await expect.poll(accounts).toEqual(['grace@acme.example']);
    await expect.poll(() => row('Ada Lovelace').innerText()).toContain('Not provisioned');
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Tasks' }).click();
    await row('ada@acme.example was assigned app Playvox before Provisioning was enabled').waitFor();
    await page.goBack();
    await row('Ada Lovelace').getByRole('checkbox').check();
    await button('Provision User').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Provision User' }).click();
    await expect.poll(accounts).toEqual(['ada@acme.example', 'grace@acme.example']);
    await expect.poll(() => page.getByText('Not provisioned', { exact: true }).count()).toBe(0);
  });

  it('Push Profile Updates: what changes in the profile changes in Playvox', async () => {
    await call(contract.setDirectoryUser, {
      params: { user: 'ada@acme.example' },
      body: { attributes: { displayName: 'Ada King' } },
    });
    await listed(vendor.page, 'Active Users', 'ada@acme.example');
    await expect
      .poll(async () => {
        const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
        return users.map(({ displayName }) => displayName);
      })
      .toContain('Ada King');
  });

  it('Push User Deactivation: who is deactivated, and who is unassigned, is inactive in Playvox', async () => {
    const { page } = window;
    const user = { user: 'ada@acme.example' };
    await call(contract.setDirectoryUser, { params: user, body: { attributes: { accountEnabled: false } } });
    await expect.poll(accounts).toContain('ada@acme.example (inactive)');
    await page.reload();
    await row('Grace Hopper').getByRole('checkbox').check();
    await button('Remove assignment').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(accounts).toEqual(['ada@acme.example (inactive)', 'grace@acme.example (inactive)']);
    await listed(vendor.page, 'Inactivated Users', 'grace@acme.example');
  });

  it('Reactivate Users: who comes back has the same account again', async () => {
    const user = { user: 'ada@acme.example' };
    await call(contract.setDirectoryUser, { params: user, body: { attributes: { accountEnabled: true } } });
    await assign('Grace Hopper');
    await expect.poll(accounts).toEqual(['ada@acme.example', 'grace@acme.example']);
    await listed(vendor.page, 'Active Users', 'grace@acme.example');
  });

  it('shows no error of a script and nothing that the page’s policy forbids', () => {
    expect([...window.complaints, ...vendor.complaints]).toEqual([]);
  });
});
