import type { Page } from 'playwright-core';

/** How long nothing may be on its way before a page counts as shown (ms); it is not counted. */
const quiet = 60;
/** What a search says that has looked at a part and goes on by itself: its first answer is there. */
const searching = 'Searched back to';
/** Longest that a page may take (ms). */
const patience = 60_000;

/**
 * Opens an address anew and gives the milliseconds until all that the page reads is there: a heading stands, and nothing is asked of the API any
 * more. Of a search that goes on by itself it is the first answer.
 */
export async function openPage(page: Page, path: string): Promise<number> {
  const began = performance.now();
  const state = { open: 0, changed: began };
  const ofApi = (url: string) => new URL(url).pathname.startsWith('/api/');
  const moved = (by: number) => (request: { url(): string }) => {
    if (!ofApi(request.url())) return;
    state.open += by;
    state.changed = performance.now();
  };
  const [more, less] = [moved(1), moved(-1)];
  page.on('request', more).on('requestfinished', less).on('requestfailed', less);
  try {
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('main h1').first().waitFor({ timeout: patience });
    for (;;) {
      if (performance.now() - began > patience) throw new Error(`${path} was still loading after a minute`);
      const since = performance.now() - state.changed;
      if (state.open <= 0 && since >= quiet) break;
      if (await page.getByText(searching).first().isVisible()) break;
      await page.waitForTimeout(Math.max(5, quiet - since));
    }
    const last = state.changed;
    const drawn = await page.evaluate<number>('new Promise((done) => requestAnimationFrame(() => done(1)))');
    return Math.max(last, began) - began + (drawn > 0 ? 16 : 0);
  } finally {
    page.off('request', more).off('requestfinished', less).off('requestfailed', less);
  }
}
