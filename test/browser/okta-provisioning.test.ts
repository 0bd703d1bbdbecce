import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const params = { application: 'Playvox' };
const user = { ...params, object: 'User' } as const;

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let baseUrl: string;
let key: string;

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  for (const name of ['ann', 'bob']) {
    const userPrincipalName = `${name}@x.example`;
    const attributes = { userPrincipalName, displayName: name, mail: userPrincipalName, givenName: name, surname: 'X' };
    await call(contract.addDirectoryUser, { body: { attributes } });
  }
  await call(contract.createTenant, { body: { name: 'acme', profile: 'playvox' } });
  await call(contract.activateTenant, { params: { tenant: 'acme' } });
  const made = await call(contract.createCredential, { params: { tenant: 'acme' }, body: {} });
  baseUrl = made.baseUrl;
  key = made.secretToken ?? '';
}, 180_000);
afterAll(() => console.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const tabs = () => page.getByRole('navigation', { name: 'Pages of Playvox' });
const toApp = () => page.getByRole('region', { name: 'Provisioning to Playvox' });
const dialog = () => page.getByRole('alertdialog');
const seen = () => expect.poll(() => seriousFindings(page)).toEqual([]);

async function accounts(): Promise<readonly string[]> {
  const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' }, query: {} });
  return users.map(({ userName, active }) => `${userName} ${active ? 'active' : 'inactive'}`);
}

describe('an application in Okta’s words', () => {
  it('is added with them, and has Okta’s tabs', async () => {
    await page.goto('/gallery/playvox');
    await page.getByRole('radio', { name: 'Okta' }).check();
    await button('Create').click();
    await page.getByRole('heading', { name: 'Playvox', level: 1 }).waitFor();
    for (const name of ['General', 'Sign On', 'Provisioning', 'Assignments']) {
      await tabs().getByRole('link', { name, exact: true }).waitFor();
    }
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Provisioning logs' }).click();
    await page.getByRole('heading', { name: 'Playvox | Provisioning logs', level: 1 }).waitFor();
    await button('More: Provisioning logs').waitFor();
    await seen();
    await tabs().getByRole('link', { name: 'Assignments', exact: true }).click();
    await page.getByRole('heading', { name: 'Playvox | Assignments', level: 1 }).waitFor();
  });

  it('saves the API integration only once a test of what is typed has passed', async () => {
    await tabs().getByRole('link', { name: 'Provisioning', exact: true }).click();
    await button('Configure API Integration').click();
    await expect.poll(() => page.getByLabel('Base URL').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Enable API integration' }).check();
    await page.getByText('https://yoursubdomain.playvox.com/scim/v1').first().waitFor();
    await page.getByRole('textbox', { name: 'Base URL' }).fill(baseUrl);
    await page.getByLabel('API keys (Base64)').fill('bm8ta2V5');
    await button('Test API Credentials').click();
    const allow = page.getByRole('button', { name: /private|Allow/i });
    await allow.click();
    await allow.waitFor({ state: 'detached' });
    await page.getByText('Error authenticating:').waitFor();
    await expect.poll(() => button('Save').getAttribute('aria-disabled')).toBe('true');
    await seen();
    await page.getByLabel('API keys (Base64)').fill(key);
    await button('Test API Credentials').click();
    await page.getByText('Playvox was verified successfully!').waitFor();
    await expect.poll(() => button('Save').getAttribute('aria-disabled')).not.toBe('true');
    await page.getByRole('textbox', { name: 'Base URL' }).fill(`${baseUrl}/`);
    await page.getByText('Save waits until the test has passed').waitFor();
    await page.getByRole('textbox', { name: 'Base URL' }).fill(baseUrl);
    await button('Save').click();
    await page.getByText('Nothing is enabled').waitFor();
    expect((await call(contract.getJob, { params })).status).toBe('off');
    await seen();
  });

  it('tells what enabling means for how many, starts provisioning by it, and does what is ticked', async () => {
    await call(contract.assign, { params, body: { principal: 'ann@x.example' } });
    const edit = toApp().getByRole('button', { name: 'Edit' });
    await edit.click();
    for (const name of ['Create Users', 'Deactivate Users']) {
      await toApp()
        .getByRole('checkbox', { name: `Enable ${name}` })
        .check();
    }
    await toApp().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Start provisioning to Playvox?').waitFor();
    await dialog().getByText('Would wait for Provision User').waitFor();
    expect((await call(contract.getMapping, { params: user })).actions.create).toBe(false);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await edit.waitFor();
    await expect.poll(async () => (await call(contract.getJob, { params })).status).toBe('on');
    await call(contract.assign, { params, body: { principal: 'bob@x.example' } });
    await expect.poll(accounts).toEqual(['bob@x.example active']);
    await call(contract.unassign, { params: { ...params, principal: 'bob@x.example' } });
    await expect.poll(accounts).toEqual(['bob@x.example inactive']);
    await call(contract.assign, { params, body: { principal: 'bob@x.example' } });
    await expect.poll(accounts).toEqual(['bob@x.example active']);
    const { actions } = await call(contract.getMapping, { params: user });
    expect(actions).toEqual({ create: true, update: false, delete: false, disable: true });
  });

  it('maps on create only or not at all, applies updates at once, and looks at everybody again', async () => {
    const rows = page.getByRole('region', { name: 'Profile Attribute Mappings' });
    await rows.getByRole('combobox', { name: 'When displayName is applied' }).selectOption('Apply on create only');
    await rows.getByRole('button', { name: 'Do not map externalId' }).click();
    await button('Save Mappings').click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByText('The next cycle applies them to everybody.').waitFor();
    const { attributes } = await call(contract.getMapping, { params: user });
    const byTarget = new Map(attributes.map((row) => [row.target, row]));
    expect(byTarget.get('displayName')).toMatchObject({ apply: 'creation' });
    const source = byTarget.get('externalId')?.source;
    expect(byTarget.get('externalId')).toMatchObject({
      mapped: false,
      source: { kind: expect.not.stringMatching('none') },
    });
    await rows.getByRole('combobox', { name: 'When externalId is applied' }).selectOption('Apply on create and update');
    await button('Save Mappings').click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    const externalId = async () =>
      (await call(contract.getMapping, { params: user })).attributes.find(({ target }) => target === 'externalId');
    await expect.poll(externalId).toMatchObject({ mapped: true, apply: 'always', source });
    await button('Apply updates now').click();
    await page.getByText('Updates are being applied').first().waitFor();
    await button('Force Sync').click();
    await dialog().getByRole('button', { name: 'Force Sync' }).click();
    await page.getByText('Everybody is being looked at again').first().waitFor();
    await seen();
    await page.getByRole('link', { name: 'Go to Profile Editor' }).click();
    await page.getByRole('heading', { name: 'Playvox | Profile Editor', level: 1 }).waitFor();
    await page.getByRole('tab', { name: 'Attributes', selected: true }).waitFor();
  });

  it('changes to Entra’s words and back, and what is set stays', async () => {
    const before = await call(contract.getMapping, { params: user });
    await button('More').click();
    await page.getByRole('menuitem', { name: 'App Settings' }).click();
    await page.getByRole('radio', { name: 'Entra ID (Azure AD)' }).check();
    await button('Save').click();
    await page.getByRole('navigation', { name: 'Pages of Playvox' }).getByText('Users and groups').waitFor();
    await page.goto(page.url().replace('/properties', '/provisioning'));
    await page.getByText('Provisioning Status').waitFor();
    await expect.poll(() => page.getByRole('radio', { name: 'On', exact: true }).isChecked()).toBe(true);
    expect(await call(contract.getMapping, { params: user })).toEqual(before);
    await page.goto(page.url().replace('/provisioning', '/provisioning/users'));
    await page.getByRole('checkbox', { name: 'Disable', exact: true }).waitFor();
    await call(contract.setApplication, { params, body: { vocabulary: 'okta' } });
    await page.goto(page.url().replace('/provisioning/users', ''));
    await tabs().getByRole('link', { name: 'General', exact: true }).waitFor();
  });
});
