import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocs } from '#test/support/docs-site.ts';
import { setUp } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import type { Window } from './support/window.ts';

/** One page of each kind. */
const kinds = [
  '/docs/',
  '/docs/guides/set-up-playvox.html',
  '/docs/applications/purecloud.html',
  '/docs/api/events.html',
  '/docs/scim/generic.html',
  '/docs/errors.html',
  '/docs/guides/compare.html',
  '/docs/walks.html',
  '/docs/gone/for-good.html',
];

let console: OpenConsole;
let window: Window;
let page: Page;

beforeAll(async () => {
  buildDocs();
  console = await openConsole();
  window = await console.open();
  page = window.page;
});
afterAll(() => console.close());

const search = () => page.getByRole('searchbox', { name: 'Search the documentation' });

/** New colours are drawn. */
const drawn = () =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))');

describe('the documents, as Rollcall serves them to somebody who is not signed in', () => {
  it('have nothing that axe calls serious, in light and dark, and fit a narrow window', async () => {
    const findings: string[] = [];
    for (const path of kinds) {
      await page.goto(path);
      await search().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await drawn();
        for (const finding of await seriousFindings(page))
          findings.push(`${path} (${colorScheme}): ${finding.slice(0, 300)}`);
      }
      await page.setViewportSize({ width: 400, height: 800 });
      await drawn();
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > 400) findings.push(`${path}: ${width} wide in a window of 400`);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(findings).toEqual([]);
  }, 300_000);

  it('are searched from the keyboard, by other names of a thing, too', async () => {
    await page.goto('/docs/guides/plans.html');
    await search().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('genesys cloud');
    await page.getByText(/^\d+ places?$/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /PureCloud by Genesys/ }).waitFor();
    await search().fill('confirmation-needed');
    await page.getByRole('link', { name: /^confirmation-needed/ }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#confirmation-needed');
    await search().fill('zzzzzzzz');
    await page.getByText('Nothing found for “zzzzzzzz”.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Nothing found for “zzzzzzzz”.').waitFor({ state: 'hidden' });
  });

  it('keep the colours that somebody chose, for pictures, too', async () => {
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await page.goto('/docs/');
    await page.getByLabel('Colours').selectOption('dark');
    await expect.poll(background).toBe('rgb(27, 26, 25)');
    await page.goto('/docs/guides/plans.html');
    await expect.poll(background).toBe('rgb(27, 26, 25)');
    await page.getByLabel('Colours').selectOption('');
    await expect.poll(background).toBe('rgb(255, 255, 255)');
  });

  it('are whole without script', async () => {
    const context = await console.browser.newContext({ baseURL: console.url, javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto('/docs/guides/plans.html');
    await plain.getByRole('heading', { level: 1, name: 'Plans' }).waitFor();
    expect(await plain.getByRole('searchbox').count()).toBe(0);
    await plain.getByRole('link', { name: 'Skip to content' }).focus();
    await plain.getByRole('navigation', { name: 'Before and after' }).getByRole('link').last().click();
    await expect.poll(() => plain.getByRole('heading', { level: 1, name: 'Plans' }).count()).toBe(0);
    await context.close();
  });

  it('are where the console leads to: by the bar, by help, and by a refusal', async () => {
    await setUp(console, page);
    expect(await page.getByRole('link', { name: 'Documentation' }).getAttribute('href')).toBe('/docs/');
    await page.goto('/webhooks');
    await page.getByRole('button', { name: 'How webhooks work' }).click();
    const help = page.getByRole('dialog').getByRole('link', { name: /The same at length/ });
    const [opened] = await Promise.all([page.waitForEvent('popup'), help.click()]);
    await opened.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
    await opened.close();
    await page.goto('/tenants/nowhere');
    const about = await page
      .getByRole('link', { name: /About this error/ })
      .first()
      .getAttribute('href');
    await page.goto(about ?? '');
    await page.getByRole('heading', { level: 3, name: /^unknown/ }).waitFor();
    expect(await page.locator(':target').count()).toBe(1);
  });

  it('load and run nothing that their policy forbids', () => {
    expect(window.complaints).toEqual([]);
  });
});
