import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { buildDocs } from '#test/support/docs-site.ts';
import { admin, choosePassword, setUp } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { directoryApi } from './support/directory.ts';

describe('the search over everything', () => {
  let console: OpenConsole;
  let page: Page;

  const field = () => page.getByRole('combobox', { name: 'Search everything' });
  /** The result that Enter would open: its kind and its name. */
  const chosen = () =>
    page.evaluate<string>(`(() => {
      const one = document.querySelector('[role="option"][aria-selected="true"]');
      return one === null ? '' : one.parentElement.getAttribute('aria-label') + ': ' + one.firstElementChild.textContent;
    })()`);
  const chosenAt = () =>
    page.evaluate<number>(
      `[...document.querySelectorAll('[role="option"]')].findIndex((one) => one.ariaSelected === 'true')`,
    );
  const open = async () => {
    const isOpen = () =>
      field()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
    // A page that has just shown its heading may not listen to the keyboard yet.
    do await page.keyboard.press('Control+k');
    while (!(await isOpen()));
  };
  const finds = async (typed: string, first: string) => {
    await field().fill(typed);
    await expect.poll(chosen, { message: typed }).toBe(first);
  };

  beforeAll(async () => {
    buildDocs();
    console = await openConsole();
    ({ page } = await console.open());
    await setUp(console, page);
    const { call, fill } = directoryApi(console);
    await fill();
    await call(contract.addApplication, { body: { gallery: 'playvox', name: 'Support desk' } });
    await call(contract.addApplication, { body: { gallery: 'playvox', name: 'Okta-run desk', vocabulary: 'okta' } });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(() => console.close());

  it('finds pages, applications, people, identity providers, words and help, whatever one calls them', async () => {
    await open();
    for (const [typed, first] of [
      ['support desk', 'Applications: Support desk'],
      ['Genesys Cloud', 'In the gallery: PureCloud by Genesys'],
      ['pure-cloud', 'In the gallery: PureCloud by Genesys'],
      ['Azure AD', 'Identity providers: Microsoft Entra ID'],
      ['microsoft entra id', 'Identity providers: Microsoft Entra ID'],
      ['Okta', 'Identity providers: Okta'],
      ['audit log', 'Pages: Audit log'],
      ['GDPR', 'Pages: Export or erase'],
      ['Überwachungs', 'Pages: Audit log'],
      ['attribute-mapping', 'In your applications: Attribute-Mapping'],
      ['bereitstellung', 'In your applications: Provisioning'],
      ['Provision on demand', 'In your applications: Provision on demand'],
      ['amelie', 'Users: Amélie Brûlé'],
      ['sales leads', 'Groups: Sales Leads'],
      ['watermark', 'What words mean: Watermark'],
      ['how provisioning works', 'Help: How provisioning works'],
    ] as const) {
      await finds(typed, first);
    }
    await field().fill('qqqqq');
    await page.getByText('Nothing is found by “qqqqq”').waitFor();
    await field().fill('');
    await page.getByText('What can be found').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
  });

  it('is used by keyboard alone, and gives the focus back', async () => {
    await page.getByRole('button', { name: 'Search everything' }).focus();
    await page.keyboard.press('/');
    await field().waitFor();
    await page.keyboard.type('provisioning desk');
    await expect.poll(chosen).toBe('In your applications: Provisioning');
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosenAt).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    // Round it goes, and the field says which one is meant.
    await expect.poll(chosenAt).toBe((await page.getByRole('option').count()) - 1);
    const named = await page.getByRole('option', { selected: true }).getAttribute('id');
    await expect.poll(() => field().getAttribute('aria-activedescendant')).toBe(named);
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toMatch(/^Search everything/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('gdpr');
    await expect.poll(chosen).toBe('Pages: Export or erase');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Export or erase', level: 1 }).waitFor();
  });

  it('opens what is no page beside the page: the meaning of a word, and where an identity provider is connected', async () => {
    await open();
    await finds('quarantine', 'What words mean: Quarantine');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: 'Quarantine' })
      .getByText(/tries again at growing intervals/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open();
    await finds('azure ad', 'Identity providers: Microsoft Entra ID');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Choose the tenant' }).click();
    await page.getByRole('heading', { name: 'Tenants', level: 1 }).waitFor();
  });

  it('finds every document by its title and its headings, by other names of what it is about, and opens it in a new window', async () => {
    const found = () => page.getByRole('group', { name: /^Documents/ }).getByRole('option');
    await open();
    for (const [typed, name] of [
      ['Genesys Cloud', /PureCloud/],
      ['PureCloud', /PureCloud/],
      ['Azure AD', /Entra ID/],
      ['Microsoft Entra ID', /Entra ID/],
      ['A newer mapping of the gallery', /^A newer mapping of the gallery/],
      ['guards', /^Guards|guard/i],
      ['listTasks', /task/i],
    ] as const) {
      await field().fill(typed);
      await found().filter({ hasText: name }).first().waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);
    await field().fill('A newer mapping of the gallery');
    const [opened] = await Promise.all([page.waitForEvent('popup'), found().first().click()]);
    await opened.getByRole('heading', { name: 'A newer mapping of the gallery' }).waitFor();
    expect(new URL(opened.url()).pathname).toBe('/docs/guides/versions.html');
    await opened.close();
    await field().waitFor({ state: 'detached' });
  });

  it('fits a narrow window', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await page.getByRole('button', { name: 'Search everything' }).click();
    await finds('okta', 'Identity providers: Okta');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('finds nothing that the role of who searches may not open', async () => {
    const body = { login: 'otto', name: 'Otto', roles: ['application-administrator' as const] };
    const { link } = await directoryApi(console).call(contract.addAdministrator, { body });
    const { page: other, context } = await console.open();
    await other.goto(link);
    await choosePassword(other, admin.password);
    await other.getByRole('link', { name: 'All applications' }).waitFor();
    await other.keyboard.press('Control+k');
    const search = other.getByRole('combobox', { name: 'Search everything' });
    await search.fill('provisioning logs');
    await other
      .getByRole('option', { name: /^Provisioning logs/ })
      .first()
      .waitFor();
    await search.fill('audit log');
    await other.getByText('What words mean').waitFor();
    expect(await other.getByRole('group', { name: 'Pages' }).count()).toBe(0);
    await context.close();
  });
});
