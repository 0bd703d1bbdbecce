import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { onlyEnglishTexts } from './support/english-texts.ts';
import { type FilledConsole, openFilledConsole } from './support/filled-console.ts';
import { spilled } from './support/spilled.ts';
import { stillEnglish } from './support/still-english.ts';
import { unexplained } from './support/unexplained.ts';
import { openEach, pagePaths, visit, visitsOf } from './support/visits.ts';

/** The sandboxes' own pages are visited by whom they belong to; `/setup` and `/connect` need a link, and are tried where one is opened. */
const elsewhere = (path: string) => path.startsWith('/apps/') || path === '/setup' || path === '/connect/$tenant';

describe('every page, with something on it', () => {
  let console: FilledConsole;
  beforeAll(async () => {
    console = await openFilledConsole();
  });
  afterAll(() => console.close());

  it('is visited here', () => {
    const visited = new Set(visitsOf(console).map(({ page }) => page));
    expect(pagePaths().filter((path) => !elsewhere(path) && !visited.has(path))).toEqual([]);
  });

  it('has nothing that axe calls serious, in light and dark, fits a narrow window, and explains its words, with all that opens over it', async () => {
    const { page } = console.window;
    const findings: string[] = [];
    for (const each of visitsOf(console)) {
      await visit(page, each);
      findings.push(...(await findingsOf(page, each.path)));
      await openEach(page, each, async (what) => {
        findings.push(...(await findingsOf(page, `${each.path} ${what}`)));
      });
    }
    expect([...new Set(findings)]).toEqual([]);
  }, 900_000);

  it('explains a word to the mouse, by keyboard and by tap', async () => {
    const { page } = console.window;
    await page.goto(`/applications/${console.at.application}/provisioning`);
    const ask = page.locator('[data-term="scope"]');
    const said = page.getByRole('note', { name: 'Scope' });
    await ask.hover();
    await said.waitFor();
    await page.mouse.move(0, 0);
    await said.waitFor({ state: 'detached' });

    await ask.focus();
    await page.keyboard.press('Enter');
    await said.waitFor();
    // Heard at once, and left again where it was asked.
    await expect.poll(() => page.evaluate<boolean>(insideOf('[role="note"]'))).toBe(true);
    await page.keyboard.press('Escape');
    await said.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate<boolean>(insideOf('[data-term="scope"]'))).toBe(true);

    await ask.dispatchEvent('click');
    await said.waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await said.waitFor({ state: 'detached' });
    // The name of the field is not more than its label.
    await page.getByRole('combobox', { name: 'Scope', exact: true }).waitFor();
  });

  it('speaks German throughout where German is chosen, and fits wide and narrow windows', async () => {
    const { page } = console.window;
    await page.evaluate('localStorage.setItem("rollcall.language", "de")');
    await page.goto('/');
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    const findings: string[] = [];
    for (const each of visitsOf(console)) {
      await goWithin(page, each.path);
      findings.push(...(await germanFindingsOf(page, each.path)));
      findings.push(...(await seriousFindings(page)).map((finding) => `${each.path}: ${finding.slice(0, 400)}`));
    }
    expect(findings).toEqual([]);
    for (const [path, refusal] of refusals) {
      await goWithin(page, path);
      await page.getByText(refusal).waitFor();
    }
  }, 300_000);
});

/** What is refused in German: what there is not, and what to do instead. */
const refusals = [
  ['/applications/99999', 'Es gibt keine Anwendung 99999. Unter „Alle Anwendungen“ steht, welche es gibt.'],
  ['/tenants/nobody-here', 'Es gibt keinen Mandanten nobody-here. Unter Sandboxes steht, welche es gibt.'],
  ['/gallery/no-such-entry', 'Der Katalog hat kein no-such-entry.'],
] as const;

const insideOf = (selector: string) => `document.activeElement.closest('${selector}') !== null`;

const english = onlyEnglishTexts();

/** Goes to another page as a link does: the console itself stays loaded. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await settled(page);
}

async function germanFindingsOf(page: Page, where: string): Promise<readonly string[]> {
  const shown = await page.evaluate<readonly string[]>(`(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((each) =>
      ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''));
    return [...document.body.innerText.split(/[\\n\\t]/), ...labels].map((text) => text.trim());
  })()`);
  const found = shown.filter((text) => english.has(text) || stillEnglish(text)).map((text) => `${where}: ${text}`);
  for (const width of [400, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > width) found.push(`${where}: ${wide} wide in a window of ${width}`);
    for (const words of await spilled(page)) found.push(`${where}: no room for “${words}” in a window of ${width}`);
  }
  return found;
}

async function findingsOf(page: Page, where: string): Promise<readonly string[]> {
  const found = (await unexplained(page)).map((label) => `${where}: nothing explains “${label}”`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    for (const finding of await seriousFindings(page))
      found.push(`${where} (${colorScheme}): ${finding.slice(0, 400)}`);
  }
  await page.setViewportSize({ width: 400, height: 800 });
  await settled(page);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (width > 400) found.push(`${where}: ${width} wide in a window of 400`);
  for (const words of await spilled(page)) found.push(`${where}: no room for “${words}” in a window of 400`);
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

/** New colours and sizes are drawn, and nothing changes by and by any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  })()`);
}
