import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const users = '**/api/v1/directory/users';

describe('when the server is slow, broken or away', () => {
  let console: OpenConsole;
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const name = () => page.getByRole('textbox', { name: /^User principal name/ });
  const create = async (text: string) => {
    await page.goto('/directory/users/new');
    await name().fill(text);
  };

  beforeAll(async () => {
    console = await openConsole();
    ({ page } = await console.open());
    await setUp(console, page);
  });
  afterAll(() => console.close());

  it('says on each list of a new installation what to do first', async () => {
    for (const [path, text] of [
      ['/directory/users', 'No users yet'],
      ['/directory/groups', 'No groups yet'],
      ['/directory/recycle-bin', 'The recycle bin is empty'],
      ['/applications', 'No application yet'],
      ['/logs', 'Nothing in the log'],
    ] as const) {
      await page.goto(path);
      await page.locator('main').getByText(text).first().waitFor();
    }
  });

  it('sends what was entered once, however often the button is pressed, and shows that it works', async () => {
    const held: Route[] = [];
    const posts = () => held.length;
    await page.route(users, (route) => {
      if (route.request().method() === 'POST') held.push(route);
      else void route.continue();
    });
    await create('slow@acme.example');
    await button('Create').click();
    await expect.poll(posts).toBe(1);
    const pressed = page.locator('form button[type="submit"], button[form]').first();
    await expect.poll(() => pressed.getAttribute('aria-disabled')).toBe('true');
    await pressed.click({ force: true });
    await name().press('Enter');
    for (const route of held) await route.continue();
    await page.getByRole('tablist', { name: 'Parts of this user' }).waitFor();
    expect(posts()).toBe(1);
    await page.unroute(users);
  });

  it('keeps what was entered when the server fails, says so, and takes it the second time', async () => {
    await page.route(users, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' })
        : route.continue(),
    );
    await create('failed@acme.example');
    await button('Create').click();
    await page.locator('main [class*="fui-MessageBar"]').first().waitFor();
    await expect.poll(() => page.getByText('Bad Gateway').count()).toBe(0);
    await expect.poll(() => name().inputValue()).toBe('failed@acme.example');
    await page.unroute(users);
    await button('Create').click();
    await page.getByRole('tablist', { name: 'Parts of this user' }).waitFor();
  });

  it('offers to read a list again that could not be read', async () => {
    await page.route('**/api/v1/directory/groups*', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await page.goto('/directory/groups');
    await button('Try again').waitFor();
    await page.unroute('**/api/v1/directory/groups*');
    await button('Try again').click();
    await page.getByText('No groups yet').waitFor();
  });

  it('loses nothing of a form while the server is away, and saves it once it is back', async () => {
    await create('patient@acme.example');
    await console.stop();
    await button('Create').click();
    const banner = page.locator('.fui-MessageBarTitle', { hasText: 'Rollcall does not answer.' });
    await banner.waitFor();
    await expect.poll(() => name().inputValue()).toBe('patient@acme.example');
    await console.start();
    await banner.waitFor({ state: 'detached' });
    await expect.poll(() => name().inputValue()).toBe('patient@acme.example');
    await button('Create').click();
    await page.getByRole('tablist', { name: 'Parts of this user' }).waitFor();
  });

  it('tells the second of two editors that somebody was faster, and keeps what he entered', async () => {
    const { users: found } = await apiOf(console)(contract.listDirectoryUsers, { query: { search: 'patient' } });
    await page.goto(`/directory/users/${found[0]?.objectId}`);
    const job = page.getByRole('textbox', { name: 'Job title' });
    await job.fill('Second');
    await apiOf(console)(contract.setDirectoryUser, {
      params: { user: 'patient@acme.example' },
      body: { attributes: { jobTitle: 'First' } },
    });
    // A newer state that the page reads meanwhile takes nothing away and is not taken for what was opened.
    const read = page.waitForResponse((response) => response.url().includes(`/directory/users/${found[0]?.objectId}`));
    await button('Refresh').click();
    await read;
    await button('Save').click();
    await page.getByText(/has been changed by .+ since you opened it/).waitFor();
    await expect.poll(() => job.inputValue()).toBe('Second');
  });
});
