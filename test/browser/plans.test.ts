import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const application = 'Wiki';
const params = { application };
const people = ['ann', 'bob', 'cid'].map((name) => `${name}@x.example`);

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let number: number;

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  for (const userPrincipalName of people) {
    const attributes = { userPrincipalName, displayName: userPrincipalName, mail: userPrincipalName };
    await call(contract.addDirectoryUser, { body: { attributes } });
  }
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const made = await call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  ({ application: number } = await call(contract.addApplication, { body: { gallery: 'generic', name: application } }));
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
  await call(contract.connectApplication, { params, body: connection });
  for (const principal of people) await call(contract.assign, { params, body: { principal } });
}, 180_000);
afterAll(() => console.close());

const grid = () => page.getByRole('grid');
const row = (name: string) => grid().getByRole('row', { name });

async function accounts(): Promise<readonly string[]> {
  const { users } = await call(contract.listTenantUsers, { params: { tenant: 'wiki' }, query: {} });
  return users.map(({ userName }) => userName);
}

async function fitsNarrow() {
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('a plan', () => {
  it('is made from the provisioning page, shows each attribute and why, and has written nothing', async () => {
    await page.goto(`${console.url}/applications/${number}/plans`);
    await page.getByText('No plan yet').waitFor();
    await page.goto(`${console.url}/applications/${number}/provisioning`);
    const section = page.getByRole('region', { name: 'Look before you start' });
    await section.getByRole('button', { name: 'Simulate' }).click();
    await page.getByText('Nothing has been written').first().waitFor();
    await row('ann@x.example').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await row('ann@x.example').focus();
    await page.keyboard.press('Enter');
    const blade = page.getByRole('dialog');
    await blade.getByRole('table', { name: 'What would be written' }).getByText('userName').waitFor();
    await blade.getByRole('region', { name: 'Why' }).getByText('assigned').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await blade.waitFor({ state: 'detached' });
    await fitsNarrow();
    expect(await accounts()).toEqual([]);
  });

  it('is filtered by kind and by name', async () => {
    await page.getByRole('button', { name: /Show only: Create/ }).click();
    await row('bob@x.example').waitFor();
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('cid');
    await row('bob@x.example').waitFor({ state: 'detached' });
    await row('cid@x.example').waitFor();
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('');
    await row('bob@x.example').waitFor();
    await page.getByRole('button', { name: /^Show all/ }).click();
  });

  it('is approved and applied; who moved meanwhile is refused by name, and all others are done', async () => {
    const user = { params: { user: 'cid@x.example' } };
    await call(contract.setDirectoryUser, { ...user, body: { attributes: { displayName: 'Cid Other' } } });
    await page.getByRole('button', { name: 'Approve and apply' }).click();
    await page.getByRole('alertdialog').getByText('3 steps will be done in Wiki').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Approve and apply' }).click();
    await page.getByText('1 row was refused, because the ground moved').waitFor();
    await page.getByRole('button', { name: 'Show refused rows' }).click();
    await row('ann@x.example').waitFor({ state: 'detached' });
    await row('cid@x.example').getByText('Its values changed in the directory').waitFor();
    await row('cid@x.example').getByText('Refused').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await vi.waitFor(async () => expect([...(await accounts())].sort()).toEqual(['ann@x.example', 'bob@x.example']));
  });

  it('stands among the others, and the next one shows what is left', async () => {
    await page.getByRole('button', { name: 'Simulate again' }).click();
    await page.getByRole('heading', { name: /Plan 2/ }).waitFor();
    await row('cid@x.example').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByText('This plan was discarded').waitFor();
    await page.goto(`${console.url}/applications/${number}/plans`);
    const plans = page.getByRole('table', { name: 'Plans' });
    await plans
      .getByRole('row', { name: /Plan 1/ })
      .getByText('Applied')
      .waitFor();
    await plans
      .getByRole('row', { name: /Plan 2/ })
      .getByText('Discarded')
      .waitFor();
    await fitsNarrow();
  });
});

describe('a guard', () => {
  it('that is set on the provisioning page holds what is too much, and a plan lets it go with the override, once', async () => {
    for (const userPrincipalName of ['dan@x.example', 'eve@x.example']) {
      await call(contract.addDirectoryUser, { body: { attributes: { userPrincipalName } } });
      await call(contract.assign, { params, body: { principal: userPrincipalName } });
    }
    await page.goto(`${console.url}/applications/${number}/provisioning`);
    await page.getByRole('spinbutton', { name: 'Creates', exact: true }).fill('1');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByText('The limits were saved').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fitsNarrow();
    await call(contract.runJob, { params });
    await page.goto(`${console.url}/applications/${number}/held`);
    await page.getByRole('row', { name: /dan@x.example Create/ }).waitFor();
    expect([...(await accounts())].sort()).toEqual(['ann@x.example', 'bob@x.example']);
    await page.goto(`${console.url}/applications/${number}/plans`);
    await page.getByRole('button', { name: /^Simulate/ }).click();
    await page.getByText('More would be done than may be done without you').first().waitFor();
    await page.getByRole('button', { name: 'Approve and apply' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/3 creates of 1/).waitFor();
    await dialog.getByRole('checkbox', { name: /^Do it, once/ }).check();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Approve and apply' }).click();
    await page.getByText('Everything was done as planned').waitFor();
    await vi.waitFor(async () => expect(await accounts()).toHaveLength(5));
    await page.goto(`${console.url}/applications/${number}/held`);
    await page.getByText('Nothing is held').waitFor();
  });
});
