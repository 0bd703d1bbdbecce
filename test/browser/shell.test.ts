import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, setUp } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import type { Window } from './support/window.ts';

/** Pages that need nothing to be there. */
const pages = [
  ['/', 'Home'],
  ['/administrators', 'Administrators'],
  ['/account', admin.name],
  ['/nowhere/at/all', 'Page not found'],
] as const;

describe('the frame around every page', () => {
  let console: OpenConsole;
  let window: Window;

  beforeAll(async () => {
    console = await openConsole();
    window = await console.open();
    await setUp(console, window.page);
  });
  afterAll(() => console.close());

  it('opens each page by its address, names the tab after it, and axe finds nothing serious in light and dark', async () => {
    const { page } = window;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [path, title] of pages) {
        await page.goto(path);
        await page.getByRole('heading', { name: title, level: 1 }).waitFor();
        await expect.poll(() => page.title()).toBe(`${title} – Rollcall`);
        expect(await seriousFindings(page), `${path} ${colorScheme}`).toEqual([]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('is walked through by keyboard: past the navigation, along it, into a row and back', async () => {
    const { page } = window;
    await page.goto('/');
    await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect.poll(() => focused.innerText()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content');
    const link = page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Administrators' });
    await link.focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /adele/ });
    await row.waitFor();
    await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: admin.name }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-rowindex")')).toBe('2');
  });

  it('keeps the chosen appearance', async () => {
    const { page } = window;
    await page.getByRole('button', { name: `Account of ${admin.name}` }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Administrators', level: 1 }).waitFor();
    const background =
      'getComputedStyle(document.querySelector("#content").parentElement.parentElement).backgroundColor';
    await expect.poll(() => page.evaluate(background)).toBe('rgb(41, 41, 41)');
    await page.getByRole('button', { name: `Account of ${admin.name}` }).click();
    await page.getByRole('menuitemradio', { name: 'As the system' }).click();
  });

  it('speaks the language of the browser, until another is chosen, which it keeps', async () => {
    const { page } = await console.open({ locale: 'de-AT' });
    const title = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goto('/');
    await title('Anmelden');
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await title('Sign in');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.context().addCookies(await window.context.cookies());
    await page.goto('/nowhere');
    await title('Page not found');
    await page.getByRole('button', { name: `Account of ${admin.name}` }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await title('Seite nicht gefunden');
    await page.reload();
    await title('Seite nicht gefunden');
    await page.context().close();
  });

  it('fits a narrow window: the navigation opens on demand, nothing is wider than the window', async () => {
    const narrow = await console.open({ width: 480 });
    await narrow.context.addCookies(await window.context.cookies());
    for (const [path, title] of pages) {
      await narrow.page.goto(path);
      await narrow.page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await expect
        .poll(() => narrow.page.evaluate('document.documentElement.scrollWidth'), { message: path })
        .toBe(480);
    }
    await narrow.page.getByRole('button', { name: 'Open navigation' }).click();
    await narrow.page.getByRole('link', { name: 'Administrators' }).click();
    await narrow.page.getByRole('heading', { name: 'Administrators', level: 1 }).waitFor();
    await narrow.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(narrow.complaints).toEqual([]);
  });

  it('says that the server is away, and goes on by itself once it is back', async () => {
    const { page } = window;
    await page.goto('/administrators');
    await page.getByRole('row', { name: /adele/ }).waitFor();
    await console.stop();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('Rollcall does not answer.').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await console.start();
    await page.getByText('Rollcall does not answer.').first().waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /adele/ }).waitFor();
  });

  it('runs no script but its own, is shown in no frame, and asks nobody else', async () => {
    const { page } = await console.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    const reply = await page.goto('/');
    const policy = (await reply?.headerValue('content-security-policy')) ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expect(page.addScriptTag({ content: 'document.title = "foreign"' })).rejects.toThrow(
      /Content Security Policy/,
    );
    expect(new Set(asked)).toEqual(new Set([console.url]));
    await page.goto('about:blank');
    await page.setContent(`<iframe src="${console.url}/"></iframe>`);
    const framed = page.frames().find((frame) => frame.url().startsWith(console.url));
    expect(framed).toBeUndefined();
  });

  it('sends a signed-out visitor no more than 320 KB before the first page is there', async () => {
    const { page } = await console.open();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const bytes = await page.evaluate<number>(
      'performance.getEntriesByType("resource").reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)',
    );
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(320_000);
  });

  it('never made the browser complain', () => {
    expect(window.complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
});
