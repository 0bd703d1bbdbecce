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
const [ann = '', bob = '', cid = ''] = people;

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let number: number;
let there: { readonly url: string; readonly token: string };

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
  there = { url: made.baseUrl, token: made.secretToken ?? '' };
  ({ application: number } = await call(contract.addApplication, { body: { gallery: 'generic', name: application } }));
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  await call(contract.connectApplication, { params, body: { tenantUrl: there.url, secretToken: there.token } });
  for (const principal of [ann, bob]) await call(contract.assign, { params, body: { principal } });
  for (const userName of [cid, 'svc-backup'])
    await call(contract.addTenantUser, { params: { tenant: 'wiki' }, body: { resource: { userName } } });
  await cycle();
  await setThere(ann, { displayName: 'Annie' });
  await setThere(bob, { active: false });
}, 180_000);
afterAll(() => console.close());

async function cycle() {
  await call(contract.runJob, { params });
  await vi.waitFor(async () => expect((await call(contract.getJob, { params })).busy).toBe(false), 60_000);
}

async function usersThere() {
  return (await call(contract.listTenantUsers, { params: { tenant: 'wiki' }, query: {} })).users;
}

/** Somebody changes an account in the application. */
async function setThere(user: string, value: Record<string, string | boolean>) {
  const headers = { authorization: `Bearer ${there.token}`, 'content-type': 'application/scim+json' };
  const id = (await usersThere()).find(({ userName }) => userName === user)?.id;
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
  const body = JSON.stringify({ schemas, Operations: [{ op: 'replace', value }] });
  const reply = await fetch(`${there.url}/Users/${id}`, { method: 'PATCH', headers, body });
  if (!reply.ok) throw new Error(await reply.text());
}

const row = (name: string) => page.getByRole('grid').getByRole('row', { name });
const tick = (name: string) => row(name).getByRole('checkbox').click();

describe('drift', () => {
  it('is looked for from its page, told with what was written and what is shown, and written back', async () => {
    await page.goto(`${console.url}/applications/${number}/drift`);
    await page.getByText('No check yet').waitFor();
    await page.getByRole('button', { name: 'Check for drift' }).click();
    await row(ann).getByText('Annie').waitFor();
    await row(bob).getByText('Deactivated there').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /Show only: Changed/ }).click();
    await row(bob).waitFor({ state: 'detached' });
    await tick(ann);
    await page.getByRole('button', { name: 'Write back', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Write back 1 difference?').waitFor();
    await dialog.getByRole('button', { name: 'Write back' }).click();
    await page.getByText('1 difference will be written back').first().waitFor();
    await cycle();
    const name = async () => (await usersThere()).find(({ userName }) => userName === ann)?.displayName;
    await expect.poll(name).toBe(ann);
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows accounts that belong to nobody: one is adopted and assigned, the other ignored', async () => {
    await page.goto(`${console.url}/applications/${number}/unmanaged`);
    await row(cid).getByText('Matches, not in scope').waitFor();
    await row('svc-backup').getByText('Nobody matches').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await tick(cid);
    await page.getByRole('button', { name: 'Adopt' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Adopt' }).click();
    await dialog.getByText('would disable the account').first().waitFor();
    await dialog.getByRole('checkbox', { name: 'Assign who is not in scope' }).click();
    await dialog.getByRole('button', { name: 'Adopt' }).click();
    await row(cid).waitFor({ state: 'detached' });
    await tick('svc-backup');
    await page.getByRole('button', { name: 'Ignore' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('nightly copy');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ignore' }).click();
    await page.getByText('No account here').waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('ignored');
    await row('svc-backup').getByText('nightly copy').waitFor();
    expect((await call(contract.getLink, { params: { ...params, object: cid } })).origin).toBe('adopted');
  });
});
