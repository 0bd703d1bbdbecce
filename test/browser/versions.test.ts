import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { laterGallery } from '#test/support/later-gallery.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const application = 'Wiki';
const params = { application };
const user = { application, object: 'User' } as const;

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let number: number;

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  const attributes = { userPrincipalName: 'ann@x.example', displayName: 'Ann', mail: 'ann@x.example' };
  await call(contract.addDirectoryUser, { body: { attributes } });
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const made = await call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  ({ application: number } = await call(contract.addApplication, { body: { gallery: 'generic', name: application } }));
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
  await call(contract.connectApplication, { params, body: connection });
  await call(contract.assign, { params, body: { principal: 'ann@x.example' } });
}, 180_000);
afterAll(() => console.close());

const open = (path: string) => page.goto(`${console.url}/applications/${number}/${path}`);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const asked = () => page.getByRole('alertdialog');
const confirm = (name: string) => asked().getByRole('button', { name }).click();
const versionRow = (name: RegExp) => page.getByRole('table', { name: 'Versions' }).getByRole('row', { name });

async function fitsNarrow() {
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function mapTitle(attribute: string, draft: boolean) {
  const body = { target: 'title', source: { kind: 'direct', attribute } } as const;
  await call(contract.setMapping, { params: user, query: { draft }, body });
}

describe('a draft', () => {
  it('is begun, edited in the mapping, simulated and published with a note; the version says what changed', async () => {
    await open('versions');
    await page.getByText('Nothing has been changed yet').waitFor();
    await button('Begin a draft').click();
    await confirm('Begin a draft');
    await page.getByText('There is a draft').waitFor();
    await page.getByText('It changes nothing yet.').waitFor();
    await page.getByRole('link', { name: 'Edit its mapping of users' }).click();
    await page.getByRole('switch', { name: 'Save into the draft' }).waitFor();
    await page.getByRole('checkbox', { name: 'Update', exact: true }).uncheck();
    await button('Save').click();
    await page.getByText(/It changes 1 thing/).waitFor();
    expect((await call(contract.getMapping, { params: user })).actions.update).toBe(true);
    const drafted = { params: user, query: { draft: true } };
    expect((await call(contract.getMapping, drafted)).actions).toEqual({ create: true, update: false, delete: true });
    await button('Edit what it does with leavers').click();
    const leavers = page.getByRole('dialog', { name: 'Leavers in the draft' });
    await leavers.getByRole('combobox', { name: 'When somebody leaves' }).selectOption('keep');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await leavers.getByRole('button', { name: 'Save into the draft' }).click();
    await page.getByText(/It changes 2 things/).waitFor();
    await button('Edit its protected accounts').click();
    const list = page.getByRole('dialog', { name: 'Protected accounts in the draft' });
    await list.getByRole('textbox').fill('/svc-.*/');
    await list.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/It changes 3 things/).waitFor();
    expect((await call(contract.getApplication, { params })).leaving.outOfScope).toBe('disable');
    await button('Simulate draft').click();
    await page
      .getByRole('grid')
      .getByRole('row', { name: /Create .*ann@x.example/ })
      .waitFor();
    await button('Approve').click();
    await confirm('Approve');
    await page.getByText('Approved, and not written yet').waitFor();
    await open('versions');
    await button('Show what it changes').click();
    await page.getByRole('dialog').getByRole('table', { name: 'What it changed' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button('Publish').click();
    await asked()
      .getByText(/Accidental deletion prevention/)
      .waitFor();
    await asked().getByRole('textbox', { name: 'Note' }).fill('no updates for now');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await confirm('Publish');
    await versionRow(/Version 2 Current .* no updates for now/).waitFor();
    await page.getByText('There is a draft').waitFor({ state: 'detached' });
    await fitsNarrow();
  });

  it('that was overtaken is updated, and what both changed is listed', async () => {
    await mapTitle('department', true);
    await mapTitle('city', false);
    await open('versions');
    await page.getByText(/Version 3 is current by now/).waitFor();
    await button('Update').click();
    await page.getByRole('table', { name: 'Changed in both' }).getByRole('cell', { name: 'city' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await button('Discard the draft').click();
    await confirm('Discard the draft');
    await page.getByText('There is a draft').waitFor({ state: 'detached' });
  });
});

describe('a version', () => {
  it('is compared with another, and made current again with a note', async () => {
    await button('Compare').click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'From' }).selectOption('1');
    await page.getByRole('dialog').getByText('city').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button('Version 1').click();
    await button('Roll back to this version').click();
    await asked().getByRole('table', { name: 'What will change' }).getByText('city').waitFor();
    await asked().getByRole('textbox', { name: 'Note' }).fill('as before');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await confirm('Roll back to this version');
    await versionRow(/Version 4 Current .* as before/).waitFor();
    expect((await call(contract.getMapping, { params: user })).actions.update).toBe(true);
  });
});

describe('a newer mapping of the gallery', () => {
  const overview = () => page.goto(`${console.url}/applications/${number}`);

  it('is offered on the overview with what it changes; declined, offered again, and published as a draft', async () => {
    await console.stop();
    await console.start(laterGallery(2, { preferredLanguage: 'city' }));
    call = apiOf(console);
    await overview();
    await page.getByText('A newer mapping is available').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fitsNarrow();
    await button('Show what it changes').click();
    const blade = page.getByRole('dialog');
    await blade.getByRole('table', { name: 'What would change here' }).getByText('city').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await blade.waitFor({ state: 'detached' });
    await button('Keep mine').click();
    await confirm('Keep mine');
    await page.getByText('A newer mapping is available').waitFor({ state: 'detached' });
    await open('versions');
    await button('Offer it again').click();
    await button('Make a draft').click();
    await page.getByText('The draft has the newer mapping').waitFor();
    await page.getByText(/It changes 1 thing/).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await button('Publish').click();
    await confirm('Publish');
    await versionRow(/Version 5 Current .* Version 2 of/).waitFor();
    await page.getByText('The draft has the newer mapping').waitFor({ state: 'detached' });
  });
});

describe('a configuration file', () => {
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'rollcall.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });

  it('is downloaded, shows its mistakes by line and its differences, and is applied with a new secret', async () => {
    await page.goto(`${console.url}/configuration`);
    const downloaded = page.waitForEvent('download');
    await button('Download').click();
    expect((await downloaded).suggestedFilename()).toMatch(/^rollcall-.*\.yaml$/);
    const { text } = await call(contract.exportConfiguration, {});
    await choose(text.replace('    guards:', '    gards:'));
    await page
      .getByRole('table', { name: 'What is wrong' })
      .getByRole('row', { name: /^\d+:\d+/ })
      .first()
      .waitFor();
    await choose(text);
    await page.getByText('Nothing differs').waitFor();
    const other = [
      '  - name: Docs',
      '    gallery: generic',
      '    connection:',
      '      tenantUrl: https://docs.example.com/scim',
      '      secretToken: env:DOCS_TOKEN',
      '',
    ].join('\n');
    await choose(`${text.replace(/( +)assigned:\n( +- .*\n( +role: .*\n)?)+/, '$1assigned: []\n')}${other}`);
    const differences = page.getByRole('table', { name: 'Differences' });
    await differences.getByRole('row', { name: /^Taken away .*ann@x\.example/ }).waitFor();
    await page.getByLabel('Docs: env:DOCS_TOKEN').fill('a-token');
    expect(await page.getByLabel('Docs: env:DOCS_TOKEN').getAttribute('type')).toBe('password');
    await page.getByRole('checkbox', { name: /^Take away 1 thing/ }).check();
    await page.getByRole('textbox', { name: 'Note' }).fill('docs too');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fitsNarrow();
    await button('Apply').click();
    await page.getByText('The configuration is as the file says').waitFor();
    await vi.waitFor(async () => {
      const { applications } = await call(contract.listApplications);
      expect(applications.map(({ name }) => name)).toEqual(expect.arrayContaining(['Docs', 'Wiki']));
    });
  });
});
