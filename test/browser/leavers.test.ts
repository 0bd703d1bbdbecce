import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { picture } from './support/picture.ts';

const people = ['ann', 'bob', 'cid'].map((name) => `${name}@x.example`);

let console: OpenConsole;
let page: Page;
let call: Client['call'];

/** An application whose accounts are in a tenant of the same installation. */
async function connected(application: string): Promise<string> {
  const tenant = application.toLowerCase();
  const params = { application };
  await call(contract.createTenant, { body: { name: tenant, profile: 'generic' } });
  const made = await call(contract.createCredential, { params: { tenant }, body: {} });
  await call(contract.addApplication, { body: { gallery: 'generic', name: application } });
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
  await call(contract.connectApplication, { params, body });
  for (const principal of people) await call(contract.assign, { params, body: { principal } });
  for (const object of people) await call(contract.provisionOnDemand, { params, body: { object } });
  return made.id;
}

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  for (const userPrincipalName of people) {
    const attributes = { userPrincipalName, displayName: userPrincipalName.slice(0, 3) };
    await call(contract.addDirectoryUser, { body: { attributes } });
  }
  await connected('Wiki');
  const desk = await connected('Desk');
  await call(contract.revokeCredential, { params: { tenant: 'desk', credential: desk } });
  for (const user of people.slice(0, 2)) {
    await call(contract.setDirectoryUser, { params: { user }, body: { attributes: { accountEnabled: false } } });
    await call(contract.provisionOnDemand, { params: { application: 'Wiki' }, body: { object: user } });
  }
}, 180_000);
afterAll(() => console.close());

const row = (name: string) => page.getByRole('grid').getByRole('row', { name });

describe('the leaver report', () => {
  it('shows at a glance how many left and what is open, and of each account when, why and with which answer', async () => {
    await page.goto(`${console.url}/leavers`);
    await page.getByText(/2 people left, 2 of 4 accounts revoked, .*2 open\./).waitFor();
    await row('ann@x.example').getByText('1 of 2 still open').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture(page, 'leavers');
    await row('ann@x.example').focus();
    await page.keyboard.press('Enter');
    const blade = page.getByRole('dialog');
    const accounts = blade.getByRole('table', { name: 'What became of each account' });
    await accounts
      .getByRole('row', { name: /Wiki/ })
      .getByText(/after leaving/)
      .waitFor();
    await accounts
      .getByRole('row', { name: /Desk/ })
      .getByText(/Provisioning Status .* is Off/)
      .waitFor();
    await blade.getByRole('region', { name: 'Evidence of Wiki' }).getByText(/PATCH/).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await blade.waitFor({ state: 'detached' });
  });

  it('is about chosen people, and downloads what it shows', async () => {
    await page.getByRole('button', { name: 'Choose people' }).click();
    const blade = page.getByRole('dialog');
    await blade.getByRole('textbox', { name: 'People' }).fill('bob@x.example\ncid@x.example');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await blade.getByRole('button', { name: 'Show these' }).click();
    await page.getByText('Did not leave in this time: cid@x.example.').waitFor();
    await row('ann@x.example').waitFor({ state: 'detached' });
    await row('bob@x.example').waitFor();
    await page.getByRole('button', { name: 'Download' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    const file = await (await download).path();
    const csv = readFileSync(file, 'utf8');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('bob@x.example');
    await page.getByRole('button', { name: 'Show everybody' }).click();
    await row('ann@x.example').waitFor();
  });

  it('can be printed: what it is, when and by whom it was made, in UTC, and nothing of the console around it', async () => {
    await page.getByRole('button', { name: 'Report for an auditor' }).click();
    await page.getByText('Rollcall wrote each line when it happened').waitFor();
    await page.getByText('UTC, on the clock of the Rollcall server').waitFor();
    await page.getByRole('rowheader', { name: /ann@x.example/ }).waitFor();
    await page
      .getByRole('cell', { name: /PATCH .* → 200/ })
      .first()
      .waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture(page, 'leaver-report');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Print' }).waitFor({ state: 'hidden' });
    await page.getByRole('rowheader', { name: /ann@x.example/ }).waitFor();
    await page.emulateMedia({ media: 'screen' });
  });

  it('stands on the person’s page, and its evidence is kept as long as somebody says', async () => {
    const { user } = await call(contract.getDirectoryUser, { params: { user: people[0] ?? '' }, query: {} });
    await page.goto(`${console.url}/directory/users/${user.objectId}?tab=leaving`);
    await page.getByRole('table', { name: 'What became of each account' }).getByText('Still open').waitFor();
    await page.goto(`${console.url}/leavers`);
    await page.getByRole('button', { name: 'How long it is kept' }).click();
    await page.getByRole('spinbutton', { name: 'Days' }).fill('500');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await vi.waitFor(async () => expect(await call(contract.getLeaverRetention, {})).toEqual({ days: 500 }));
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });
});
