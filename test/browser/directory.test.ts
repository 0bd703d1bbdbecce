import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { type DirectoryApi, directoryApi, handlesOf } from './support/directory.ts';
import type { Window } from './support/window.ts';

let console: OpenConsole;
let window: Window;
let page: Page;
let api: DirectoryApi;
let on: ReturnType<typeof handlesOf>;

const dangerous = '<img src=x onerror="document.title=\'stolen\'">';
const button = (name: string, within?: Locator) => on.button(name, within);
const said = (text: string) => on.said(text);
const heading = (name: string) => on.heading(name);
const field = (name: string | RegExp) => on.field(name);
const dialog = () => on.dialog();

async function openUser(search: string, tab = ''): Promise<void> {
  await page.goto(`/directory/users/${await api.idOf(search)}${tab === '' ? '' : `?tab=${tab}`}`);
  await page.getByRole('tablist', { name: 'Parts of this user' }).waitFor();
}

async function addUser(userPrincipalName: string, displayName: string): Promise<void> {
  await api.call(contract.addDirectoryUser, { body: { attributes: { userPrincipalName, displayName } } });
}

beforeAll(async () => {
  console = await openConsole();
  window = await console.open();
  page = window.page;
  api = directoryApi(console);
  on = handlesOf(page);
  await setUp(console, page);
  await api.fill();
});
afterAll(() => console.close());

describe('users', () => {
  beforeEach(async () => {
    await page.goto('/directory/users');
    await heading('Users');
  });

  it('are searched by name, sign-in name and e-mail, and filtered by account', async () => {
    const search = page.getByRole('searchbox', { name: /Search by name/ });
    await search.fill('siobh');
    await said('1 row');
    await page.getByRole('link', { name: "Siobhán O'Brien" }).waitFor();
    await search.fill('nobody at all');
    await said('Nobody found');
    await search.fill('');
    await page.getByRole('combobox', { name: 'Account' }).selectOption('disabled');
    await page.waitForURL(/account=disabled/);
    const { total } = await api.call(contract.listDirectoryUsers, { query: { count: 0, enabled: false } });
    await said(`${total} rows`);
  });

  it('are walked through to the last by keyboard, however far it is', async () => {
    const rows = page.getByRole('grid', { name: 'Users' }).getByRole('row');
    await rows.nth(1).focus();
    await page.keyboard.press('End');
    const { total } = await api.call(contract.listDirectoryUsers, { query: { count: 0 } });
    await page
      .locator(`[aria-rowindex="${total + 1}"]:focus`)
      .getByRole('link')
      .waitFor();
    await page.keyboard.press('Home');
    await page.locator('[aria-rowindex="2"]:focus').getByRole('link').waitFor();
  });

  it('are created; what is missing or taken is told at its field', async () => {
    await button('New user').click();
    await heading('New user');
    await button('Create').click();
    await said('Enter a value');
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('attributes.userPrincipalName');
    await field(/^User principal name/).fill('ananya.iyer@meridian.example');
    await button('Create').click();
    await page.getByText(/A person has this name already/).waitFor();
    await field(/^User principal name/).fill('newcomer@x.example');
    await field('Display name').fill('Newcomer');
    await button('Create').click();
    await page.getByRole('tablist', { name: 'Parts of this user' }).waitFor();
    await heading('Newcomer');
  });

  it('are shown as text whatever they are called: in lists, details, choices and questions', async () => {
    await addUser('injected@x.example', dangerous);
    await page.getByRole('searchbox', { name: /Search by name/ }).fill('injected');
    await page.getByRole('link', { name: dangerous }).click();
    await heading(dangerous);
    await button('Delete').click();
    await dialog().getByText(`Delete ${dangerous}?`).waitFor();
    await button('Cancel', dialog()).click();
    await page.goto(`/directory/groups/${await api.groupId('Finance')}`);
    await button('Add members').click();
    await page.getByRole('searchbox', { name: 'Search users and groups' }).fill('injected');
    await page.getByRole('checkbox', { name: /<img/ }).check();
    await expect.poll(() => page.locator('main img, [role=dialog] img').count()).toBe(0);
    await expect.poll(() => page.title()).not.toBe('stolen');
    expect(window.complaints).toEqual([]);
  });

  it('are changed attribute by attribute, with a manager found by typing', async () => {
    await openUser('siobh');
    await field('Job title').fill('Chief of everything');
    const manager = page.getByRole('combobox', { name: 'Manager' });
    await manager.fill('');
    await manager.pressSequentially('ananya');
    await page.getByRole('option', { name: /Ananya Iyer/ }).click();
    await field('Other emails').fill('one@x.example\ntwo@x.example');
    await button('Save').click();
    await said('User saved');
    await page.getByRole('link', { name: 'Ananya Iyer' }).waitFor();
    const { attributes } = await api.call(contract.getDirectoryUser, { params: { user: await api.idOf('siobh') } });
    expect(attributes).toMatchObject({
      jobTitle: 'Chief of everything',
      otherMails: ['one@x.example', 'two@x.example'],
      manager: await api.idOf('ananya'),
    });
    await button('Remove manager').click();
    await button('Save').click();
    await page.getByRole('link', { name: 'Ananya Iyer' }).waitFor({ state: 'detached' });
  });

  it('are not overwritten when somebody else was faster', async () => {
    await openUser('siobh');
    await field('Job title').fill('Mine');
    const params = { user: await api.idOf('siobh') };
    await api.call(contract.setDirectoryUser, { params, body: { attributes: { jobTitle: 'Theirs' } } });
    await button('Save').click();
    await page.getByText(/has been changed by .+ since you opened it/).waitFor();
    await page.getByRole('form', { name: 'Profile' }).getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => field('Job title').inputValue()).toBe('Theirs');
  });

  it('are disabled and enabled one at a time', async () => {
    await openUser('siobh');
    await button('Disable account').click();
    await button('Disable', dialog()).click();
    await button('Enable account').click();
    await button('Enable', dialog()).click();
    await button('Disable account').waitFor();
  });

  it('are disabled and deleted many at once, by keyboard alone', async () => {
    await page.goto('/directory/users?search=müller');
    const rows = page.getByRole('grid', { name: 'Users' }).getByRole('row');
    await rows.nth(1).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await said('2 selected');
    await button('Disable').focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('Disable 2 users?').waitFor();
    await button('Disable', dialog()).focus();
    await page.keyboard.press('Enter');
    await said('2 users disabled');
    await dialog().waitFor({ state: 'detached' });
    await rows.nth(1).focus();
    await page.keyboard.press('Space');
    await button('Delete').focus();
    await page.keyboard.press('Enter');
    await button('Delete', dialog()).focus();
    await page.keyboard.press('Enter');
    await said('1 user moved to the recycle bin');
  });
});

describe('the recycle bin', () => {
  it('keeps a deleted user for 30 days and gives it back as it was, in its groups too', async () => {
    await openUser('ipek', 'groups');
    const groups = await page.getByRole('tabpanel').getByRole('link').allInnerTexts();
    expect(groups.length).toBeGreaterThan(0);
    await button('Delete').click();
    await button('Delete', dialog()).click();
    await heading('Users');
    await page.goto('/directory/recycle-bin');
    await page.getByRole('row', { name: /ipek.*29 days left/i }).waitFor();
    await page.getByRole('link', { name: /pek/ }).click();
    await page.getByText('This user is deleted and lies in the recycle bin').waitFor();
    await page.goBack();
    await page.getByRole('row', { name: /ipek/i }).getByRole('checkbox').check();
    await button('Restore').click();
    await button('Restore', dialog()).click();
    await said('1 entry restored');
    await openUser('ipek', 'groups');
    await expect.poll(() => page.getByRole('tabpanel').getByRole('link').allInnerTexts()).toEqual(groups);
  });

  it('deletes for good only after asking', async () => {
    await addUser('gone@x.example', 'Gone');
    await api.call(contract.deleteDirectoryUser, { params: { user: 'gone@x.example' } });
    await page.goto('/directory/recycle-bin');
    await page.getByRole('row', { name: /Gone/ }).getByRole('checkbox').check();
    await button('Delete permanently').click();
    await dialog().getByText('This cannot be undone.').waitFor();
    await button('Delete permanently', dialog()).click();
    await said('1 entry deleted permanently');
    await page.getByRole('row', { name: /Gone/ }).waitFor({ state: 'detached' });
  });
});

describe('groups', () => {
  it('are created, get members, lose them, and mark the groups among them', async () => {
    await page.goto('/directory/groups');
    await button('New group').click();
    await field(/^Display name/).fill('Night shift');
    await button('Create').click();
    await heading('Night shift');
    await said('No members yet');
    await page.getByRole('button', { name: 'Add members' }).first().click();
    const search = page.getByRole('searchbox', { name: 'Search users and groups' });
    await search.fill('ananya');
    await page.getByRole('checkbox', { name: /Ananya/ }).check();
    await search.fill('Finance');
    await page.getByRole('checkbox', { name: /Finance/ }).check();
    await button('Add').click();
    await said('2 members added');
    await page.getByRole('row', { name: /Finance.*Nested group/ }).waitFor();
    await page
      .getByRole('row', { name: /Ananya Iyer/ })
      .getByRole('checkbox')
      .check();
    await button('Remove').click();
    await button('Remove', dialog()).click();
    await said('1 member removed');
    await page.getByRole('row', { name: /Ananya Iyer/ }).waitFor({ state: 'detached' });
  });

  it('are renamed and deleted', async () => {
    await api.call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Early shift' } } });
    await page.goto(`/directory/groups/${await api.groupId('Early')}?tab=properties`);
    await field(/^Display name/).fill('Late shift');
    await button('Save').click();
    await heading('Late shift');
    await button('Delete').click();
    await button('Delete', dialog()).click();
    await heading('Groups');
    await page.goto('/directory/recycle-bin?kind=groups');
    await page.getByRole('row', { name: /Late shift/ }).waitFor();
  });
});

describe('where a person is provisioned', () => {
  it('shows each application with state, account, and what happened', async () => {
    const { call } = api;
    await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const made = await call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
    const params = { application: 'Wiki' };
    await call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
    await call(contract.connectApplication, { params, body: connection });
    await call(contract.assign, { params, body: { principal: await api.idOf('ananya'), type: 'User' } });
    await call(contract.startJob, { params });
    await openUser('ananya', 'applications');
    const card = page.getByRole('region', { name: 'Wiki' });
    await expect
      .poll(
        async () => {
          await button('Refresh').click();
          return card.getByText('Provisioned', { exact: true }).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await card.getByText('Created by Rollcall').waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('row', { name: /Wiki Create Success/ }).click();
    await page.getByRole('dialog').getByText('Steps').first().waitFor();
    await page.keyboard.press('Escape');
    await button('Delete').click();
    await dialog()
      .getByText(/^The account is disabled in Wiki/)
      .waitFor();
    await button('Cancel', dialog()).click();
  });
});

describe('every page of the directory', () => {
  it('has nothing serious for axe, in the dark and narrow too, and nothing to complain about', async () => {
    const user = await api.idOf('ananya');
    const group = await api.groupId('Quality');
    const paths = [
      '/directory/users',
      '/directory/users/new',
      ...['profile', 'groups', 'reports', 'applications', 'history'].map(
        (tab) => `/directory/users/${user}?tab=${tab}`,
      ),
      '/directory/groups',
      ...['members', 'properties', 'memberships', 'applications'].map((tab) => `/directory/groups/${group}?tab=${tab}`),
      '/directory/recycle-bin',
      '/directory/import',
    ];
    const narrow = await console.open({ width: 480, dark: true });
    await narrow.context.addCookies(await window.context.cookies());
    for (const [at, path] of paths.entries()) {
      for (const shown of [page, narrow.page]) {
        await shown.goto(path);
        await shown.getByRole('heading', { level: 1 }).waitFor();
        await shown.getByText('Loading …').first().waitFor({ state: 'detached' });
        await expect
          .poll(() => shown.evaluate('document.documentElement.scrollWidth <= innerWidth'), { message: path })
          .toBe(true);
        // Every page once, in turns: in the light and in the dark.
        if (shown === (at % 2 === 0 ? page : narrow.page)) expect(await seriousFindings(shown), path).toEqual([]);
      }
    }
    expect([...window.complaints, ...narrow.complaints]).toEqual([]);
  });
});
