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
const params = { application: 'Wiki' };

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  for (const name of ['ada', 'mia', 'zoe']) {
    const userPrincipalName = `${name}@x.example`;
    const attributes = { userPrincipalName, displayName: name, mail: userPrincipalName };
    await call(contract.addDirectoryUser, { body: { attributes } });
    if (name === 'zoe') continue;
    const resource = { userName: userPrincipalName, displayName: 'by hand' };
    await call(contract.addTenantUser, { params: { tenant: 'wiki' }, body: { resource } });
  }
  await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  const made = await call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
  const { version } = await call(contract.getApplication, { params });
  const notification = { notificationEmail: null, notifyOnFailure: false };
  const settings = { mode: 'automatic', scope: 'all', status: 'on', leaving: { onMatch: 'report' } } as const;
  await call(contract.saveProvisioning, { params, body: { version, connection, ...notification, ...settings } });
});
afterAll(() => console.close());

describe('accounts of an application', () => {
  it('are listed with whose they are; what waits is shown with its difference and adopted by a counted act', async () => {
    const waiting = async () => (await call(contract.countLinks, { params })).pending;
    await expect.poll(waiting, { timeout: 60_000 }).toBe(2);
    const { application } = await call(contract.getApplication, { params });
    await page.goto(`${console.url}/applications/${application}/accounts`);
    await page.getByText('zoe', { exact: false }).first().waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('pending');
    await page.getByText('Waits for adoption').first().waitFor();
    await page.getByText('ada@x.example').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Adopt all that wait' }).click();
    await page.getByRole('heading', { name: 'Adopt 2 accounts?' }).waitFor();
    await page.getByRole('button', { name: 'Adopt', exact: true }).last().click();
    await page.getByText('2 accounts were adopted').first().waitFor();
    await expect.poll(async () => (await call(contract.countLinks, { params })).pending).toBe(0);
  });

  it('that nobody may touch are named in a list, by name or by pattern', async () => {
    await page.getByRole('button', { name: 'Protected accounts' }).click();
    await page.getByRole('textbox', { name: /One a line/ }).fill('root@x.example\n/svc-.*/');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The list was saved').first().waitFor();
    const { rules } = await call(contract.getProtected, { params });
    expect(rules.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['exact root@x.example', 'pattern svc-.*']);
  });

  it('that a manager or member waits for are listed with who waits, and why', async () => {
    const attributes = { userPrincipalName: 'leo@x.example', displayName: 'leo', accountEnabled: false };
    const { objectId } = await call(contract.addDirectoryUser, { body: { attributes } });
    const manager = { params: { user: 'zoe@x.example' }, body: { attributes: { manager: objectId } } };
    await call(contract.setDirectoryUser, manager);
    const { application } = await call(contract.getApplication, { params });
    await page.goto(`${console.url}/applications/${application}/waiting`);
    await page.getByRole('link', { name: 'leo@x.example' }).waitFor();
    await page.getByText('Its accountEnabled is False').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('of who leaves are kept where the provisioning page says so', async () => {
    const { application } = await call(contract.getApplication, { params });
    await page.goto(`${console.url}/applications/${application}/provisioning`);
    await page.getByLabel('When somebody leaves').selectOption('keep');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const leaving = async () => (await call(contract.getApplication, { params })).leaving.outOfScope;
    await expect.poll(leaving).toBe('keep');
  });
});
