import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

let console: OpenConsole;
let page: Page;
let call: Client['call'];

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
}, 180_000);
afterAll(() => console.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** An application in Okta's words, its integration being configured. */
async function configure(gallery: string, name: string): Promise<void> {
  const added = await call(contract.addApplication, { body: { gallery, vocabulary: 'okta' } });
  await page.goto(`/applications/${added.application}/provisioning`);
  await button('Configure API Integration').click();
  await page.getByRole('checkbox', { name: 'Enable API integration' }).check();
  await page.getByRole('heading', { name: `${name} | Provisioning`, level: 1 }).waitFor();
}

async function testAndSave(name: string): Promise<void> {
  await button('Test API Credentials').click();
  const allow = page.getByRole('button', { name: /private|Allow/i });
  const verified = page.getByText(`${name} was verified successfully!`);
  await allow.or(verified).first().waitFor();
  if (await allow.isVisible()) {
    await allow.click();
    await allow.waitFor({ state: 'detached' });
    await verified.or(page.getByText('Error authenticating:')).first().waitFor();
  }
  await verified.waitFor();
  await expect.poll(() => seriousFindings(page)).toEqual([]);
  await button('Save').click();
  await page.getByText('Nothing is enabled').waitFor();
}

describe('the API integration in Okta’s words', () => {
  it('of PureCloud offers its regions, and is saved with the id and secret of a client', async () => {
    const params = { tenant: 'calls' };
    await call(contract.createTenant, { body: { name: 'calls', profile: 'purecloud' } });
    const body = { name: 'Okta', roles: ['scim-integration'] };
    const client = await call(contract.createCredential, { params, body });
    await configure('purecloud', 'PureCloud by Genesys');
    const region = page.getByRole('combobox', { name: 'Region' });
    const regions = await region.getByRole('option').allInnerTexts();
    expect(regions.length).toBeGreaterThan(5);
    await region.selectOption(regions[1] ?? '');
    await expect.poll(() => page.getByRole('textbox', { name: 'Base URL' }).count()).toBe(0);
    await region.selectOption('');
    await page.getByRole('textbox', { name: 'Base URL' }).fill(client.baseUrl);
    await page.getByRole('radio', { name: 'Client ID and Client Secret' }).check();
    await page.getByLabel('Token URL').fill(client.tokenUrl ?? '');
    await page
      .getByLabel('Client ID', { exact: false })
      .last()
      .fill(client.clientId ?? '');
    await page.getByLabel(/^Client Secret/).fill(client.clientSecret ?? '');
    await testAndSave('PureCloud by Genesys');
    await expect.poll(() => page.content()).not.toContain(client.clientSecret);
  });

  it('of 8x8 is saved with its one token, which is not shown again', async () => {
    const params = { tenant: 'phones' };
    await call(contract.createTenant, { body: { name: 'phones', profile: '8x8' } });
    const { baseUrl, secretToken } = await call(contract.createCredential, { params, body: {} });
    await configure('8x8', '8x8');
    await page.getByRole('textbox', { name: 'Base URL' }).fill(baseUrl);
    await page
      .getByLabel(/token/i)
      .last()
      .fill(secretToken ?? '');
    await testAndSave('8x8');
    await expect.poll(() => page.content()).not.toContain(secretToken);
  });
});
