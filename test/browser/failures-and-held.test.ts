import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { type HttpTarget, isObject, reply, startHttpTarget } from '#test/support/http-target.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const wiki = { application: 'Wiki' };
const sour = { application: 'Sour' };
const people = Array.from({ length: 13 }, (_, at) => `person${String(at).padStart(2, '0')}@x.example`);
const waiting = { timeout: 60_000 };

/** How the sour application behaves now: it refuses people, does not accept the secret, or takes everybody. */
let mood: 'refusing' | 'closed' | 'kind' = 'refusing';
let target: HttpTarget;
let console: OpenConsole;
let page: Page;
let call: Client['call'];

beforeAll(async () => {
  target = await startHttpTarget((request, response) => {
    if (mood === 'closed') return reply(response, 401, { detail: 'Unknown key.', status: '401' });
    if (request.method === 'GET') return reply(response, 200, { schemas: [], totalResults: 0, Resources: [] });
    if (mood === 'refusing') return reply(response, 400, { detail: 'The department is unknown.', status: '400' });
    const userName = isObject(request.json) ? String(request.json.userName) : '';
    return reply(response, 201, { id: userName, userName });
  });
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
  await start(wiki, { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' }, people);
  await start(sour, { tenantUrl: `${target.origin}/scim`, secretToken: 'a-key-of-sour' }, people.slice(0, 3));
}, 180_000);
afterAll(async () => {
  await console.close();
  await target.close();
});

/** Adds an application in which people are assigned, starts it, and waits for its first cycle. */
async function start(
  params: { readonly application: string },
  connection: { readonly tenantUrl: string; readonly secretToken: string },
  assigned: readonly string[],
) {
  await call(contract.addApplication, { body: { gallery: 'generic', name: params.application } });
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  await call(contract.connectApplication, { params, body: connection });
  // What happens is what a cycle does that was asked for.
  await call(contract.setJob, { params, body: { onChange: false, intervalMinutes: 10_080 } });
  for (const principal of assigned) await call(contract.assign, { params, body: { principal } });
  await call(contract.startJob, { params });
  await vi.waitFor(async () => {
    const { last } = await call(contract.getJob, { params });
    if (last?.ended == null) throw new Error(`The first cycle of ${params.application} has not ended.`);
  }, waiting);
}

async function open(params: { readonly application: string }, at: string) {
  const { application } = await call(contract.getApplication, { params });
  await page.goto(`${console.url}/applications/${application}/${at}`);
}

async function fitsNarrow() {
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('failed objects', () => {
  it('are led to from the current cycle, and stand under their reason with what happens by itself', async () => {
    await open(sour, 'progress');
    await page.getByRole('link', { name: 'See the failures' }).click();
    await page
      .getByRole('table', { name: 'Why they failed' })
      .getByText('The object is kept and tried again')
      .waitFor();
    await page.getByRole('grid', { name: 'Failed objects' }).getByText('The department is unknown.').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fitsNarrow();
  });

  it('are opened by keyboard, with the way to the person and to the newest entry of the log', async () => {
    await page.getByRole('row', { name: /person01/ }).focus();
    await page.keyboard.press('Enter');
    const blade = page.getByRole('dialog');
    await blade.getByRole('link', { name: 'person01@x.example' }).waitFor();
    await blade.getByRole('link', { name: 'Newest log entry' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await blade.waitFor({ state: 'detached' });
  });

  it('are tried again: a chosen one, and once the application takes them, all', async () => {
    const attempts = async () =>
      (await call(contract.listFailures, { params: sour })).failures.map((each) => each.attempts);
    await page
      .getByRole('row', { name: /person00/ })
      .getByRole('checkbox')
      .click();
    await page.getByRole('button', { name: 'Retry selected now' }).click();
    await page.getByText('1 is tried again: a cycle has begun').first().waitFor();
    await expect.poll(async () => (await attempts())[0], waiting).toBe(2);
    await expect.poll(async () => (await call(contract.getJob, { params: sour })).busy, waiting).toBe(false);
    mood = 'kind';
    await page.getByRole('button', { name: 'Retry all now' }).click();
    await page.getByText('Nothing has failed', { exact: true }).waitFor(waiting);
    expect(await attempts()).toEqual([]);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });
});

describe('quarantine', () => {
  it('tells since when, how many probes, the next one and the day it is switched off, and is probed at once', async () => {
    mood = 'closed';
    await open(sour, 'progress');
    await call(contract.runJob, { params: sour });
    await page.getByText('In quarantine').waitFor(waiting);
    await page.getByText(/The next probe is .*\(in \d+ (s|min)\)/).waitFor();
    await page.getByText(/Provisioning Status is set to Off on \d+ \w+ \d{4}/).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    mood = 'kind';
    await page.getByRole('button', { name: 'Probe now' }).click();
    await page.getByText('In quarantine').waitFor({ state: 'detached', ...waiting });
    expect((await call(contract.getJob, { params: sour })).quarantine).toBeNull();
  });
});

describe('held removals', () => {
  it('are seen one by one from the banner, kept as a file, and allowed after the count was confirmed', async () => {
    for (const principal of people.slice(0, 12)) await call(contract.unassign, { params: { ...wiki, principal } });
    await call(contract.runJob, { params: wiki });
    await open(wiki, 'progress');
    await page.getByText('12 changes are held').first().waitFor(waiting);
    await page.goto(console.url);
    await page.getByText('12 changes are held: allow or reject').waitFor();
    await open(wiki, 'progress');
    await page.getByRole('link', { name: 'View', exact: true }).click();
    await page.getByRole('row', { name: /person00@x.example Disable/ }).waitFor();
    await page.getByText('12 rows').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fitsNarrow();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^rollcall-held-changes-.*\.csv$/);
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await dialog.getByText('Let 12 changes go in Wiki?').waitFor();
    await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('Nothing is held').waitFor(waiting);
    await expect
      .poll(async () => (await call(contract.getJob, { params: wiki })).last?.tally.disabled, waiting)
      .toBe(12);
  });
});

describe('the limits of removals', () => {
  it('are set on the provisioning page, and never over those that somebody else set meanwhile', async () => {
    await open(wiki, 'provisioning');
    const removals = page.getByRole('spinbutton', { name: 'Accounts and groups', exact: true });
    const save = page.getByRole('button', { name: 'Save limits' });
    const saved = async () => (await call(contract.getProtection, { params: wiki })).removals;
    await removals.fill('0');
    await save.click();
    await page.locator('[aria-invalid=true]').waitFor();
    await removals.fill('200');
    await save.click();
    await expect.poll(saved).toBe(200);
    await page.getByText('The limits were saved').first().waitFor();
    await removals.fill('300');
    await call(contract.setProtection, { params: wiki, body: { removals: 250 } });
    await save.click();
    await page.getByText('Somebody else changed the limits meanwhile.').first().waitFor();
    expect(await saved()).toBe(250);
    await page.getByRole('button', { name: 'Back to the saved limits' }).click();
    await expect.poll(() => removals.inputValue()).toBe('250');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });
});
