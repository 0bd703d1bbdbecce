import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const wiki = { application: 'Wiki' };
const tenant = { tenant: 'wiki' };

let console: OpenConsole;
let page: Page;
let call: Client['call'];

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const { baseUrl, secretToken } = await call(contract.createCredential, { params: tenant, body: {} });
  const attributes = { userPrincipalName: 'ada@x.example', displayName: 'Ada' };
  await call(contract.addDirectoryUser, { body: { attributes } });
  for (const displayName of ['Sales', 'Support', 'Team Red', 'Team Blue'])
    await call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
  await call(contract.addDirectoryMember, { params: { group: 'Sales', member: 'ada@x.example' } });
  await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki', vocabulary: 'okta' } });
  await call(contract.allowPrivateAddress, { params: wiki, body: { allow: true } });
  await call(contract.connectApplication, {
    params: wiki,
    body: { tenantUrl: baseUrl, secretToken: secretToken ?? '' },
  });
  await call(contract.assign, { params: wiki, body: { principal: 'ada@x.example' } });
  const actions = { create: true, update: true, disable: true };
  await call(contract.setMapping, { params: { ...wiki, object: 'User' }, body: { actions } });
  await call(contract.provisionAssigned, { params: wiki, body: {} });
  await call(contract.startJob, { params: wiki });
}, 180_000);
afterAll(() => console.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string | RegExp) => page.getByRole('row', { name });
const tick = async (name: RegExp) => row(name).getByRole('checkbox').check();
const seen = () => expect.poll(() => seriousFindings(page)).toEqual([]);
const there = async () => {
  const { groups } = await call(contract.listTenantGroups, { params: tenant });
  return groups.map(({ displayName }) => displayName).sort();
};
const members = async (group: string) => {
  const found = await call(contract.listTenantMembers, { params: { ...tenant, group } });
  return found.members.map(({ userName }) => userName);
};

describe('Push Groups', () => {
  it('finds groups by name and pushes them; their members get no account by it', async () => {
    await page.goto('/applications');
    await page.getByRole('link', { name: 'Wiki', exact: true }).click();
    const tabs = page.getByRole('navigation', { name: /^Pages of/ });
    await tabs.getByRole('link', { name: 'Push Groups' }).click();
    await page.getByText('No group is pushed').waitFor();
    await seen();
    await button('Find groups by name').click();
    const blade = page.getByRole('dialog');
    await blade.getByRole('searchbox', { name: 'Groups' }).fill('Sal');
    await blade.getByRole('checkbox', { name: /^Sales/ }).check();
    await seen();
    await blade.getByRole('button', { name: 'Push', exact: true }).click();
    await row(/Sales.*Name.*Active/).waitFor();
    await expect.poll(() => members('Sales')).toEqual(['ada@x.example']);
    await seen();
  });

  it('pushes now, and deactivates and activates a push', async () => {
    await tick(/Sales/);
    await button('Deactivate group push').click();
    await row(/Sales.*Inactive/).waitFor();
    await tick(/Sales/);
    await button('Activate group push').click();
    await row(/Sales.*Active/).waitFor();
    await call(contract.setJob, { params: wiki, body: { onChange: false, intervalMinutes: 10_080 } });
    await call(contract.removeDirectoryMember, { params: { group: 'Sales', member: 'ada@x.example' } });
    await tick(/Sales/);
    await button('Push now').click();
    await expect.poll(() => members('Sales')).toEqual([]);
    await call(contract.setJob, { params: wiki, body: { onChange: true } });
  });

  it('links a group to one of another name, when it is pushed or later', async () => {
    const made = async (displayName: string) =>
      (await call(contract.addTenantGroup, { params: tenant, body: { displayName } })).id;
    const [helpdesk, service] = [await made('Helpdesk'), await made('Service')];
    await button('Find groups by name').click();
    const blade = page.getByRole('dialog');
    await blade.getByRole('checkbox', { name: /^Support/ }).check();
    await blade.getByRole('radio', { name: 'Link to a group of another name' }).check();
    await blade.getByRole('textbox', { name: 'ID of the group in the application' }).fill(helpdesk);
    await seen();
    await blade.getByRole('button', { name: 'Push', exact: true }).click();
    await row(new RegExp(`Support.*Active.*Linked: ${helpdesk}`)).waitFor();
    await expect.poll(there).toEqual(['Sales', 'Service', 'Support']);
    await tick(/Support/);
    await button('Link group').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox').fill(service);
    await dialog.getByRole('button').first().click();
    await row(new RegExp(`Support.*Linked: ${service}`)).waitFor();
  });

  it('finds groups by rule, shows whom a rule finds, and changes and deletes rules', async () => {
    await button('Find groups by rule').click();
    const blade = page.getByRole('dialog');
    await blade.getByText('There is no rule yet.').waitFor();
    await blade.getByRole('textbox', { name: 'Rule name' }).fill('Teams');
    await blade.getByRole('textbox', { name: 'Text' }).fill('team ');
    await blade.getByText('Finds 2 groups now: Team Red, Team Blue').waitFor();
    await seen();
    await blade.getByRole('button', { name: 'Save rule' }).click();
    await blade.getByRole('cell', { name: 'starts with “team”' }).waitFor();
    await blade.getByRole('button', { name: 'Edit the rule Teams' }).click();
    await blade.getByLabel('The name of the group').selectOption({ label: 'equals' });
    await blade.getByRole('textbox', { name: 'Text' }).fill('Team Red');
    await blade.getByText('Finds one group now: Team Red').waitFor();
    await blade.getByRole('button', { name: 'Save rule' }).click();
    await blade.getByRole('cell', { name: 'equals “Team Red”' }).waitFor();
    await seen();
    await page.keyboard.press('Escape');
    await row(/Team Red.*Rule: Teams.*Active/).waitFor();
    await expect.poll(there).toContain('Team Red');
    await button('Find groups by rule').click();
    await blade.getByRole('button', { name: 'Delete the rule Teams' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await blade.getByText('There is no rule yet.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(there).not.toContain('Team Red');
  });

  it('unlinks a group that stays in the application', async () => {
    await tick(/Sales/);
    await button('Unlink pushed group').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('radio', { name: 'Leave the group in the target app' }).check();
    await dialog.getByRole('button', { name: 'Unlink pushed group' }).click();
    await expect.poll(() => row(/Sales/).count()).toBe(0);
    await expect.poll(there).toContain('Sales');
  });

  it('says why there are none where the application has no groups', async () => {
    await call(contract.addApplication, { body: { gallery: 'playvox', name: 'Playvox', vocabulary: 'okta' } });
    await page.goto('/applications');
    await page.getByRole('link', { name: 'Playvox', exact: true }).click();
    const tabs = page.getByRole('navigation', { name: /^Pages of/ });
    await tabs.getByRole('link', { name: 'Push Groups' }).click();
    await page.getByText('Playvox takes no groups').waitFor();
    await seen();
  });
});
