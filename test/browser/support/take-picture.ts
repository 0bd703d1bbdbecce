import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

/** As small as text stays sharp. */
const quality = 82;

/**
 * Takes the page as it stands for the documents, in light and in dark: `docs/pictures/NAME.webp` and `NAME-dark.webp`. The page is
 * light afterwards.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // A page behind another is not drawn.
  await page.bringToFront();
  await page.mouse.move(0, 0);
  // What is said in passing would cover what the picture is about, and a caret blinks.
  await page.evaluate(hidden('hidden', 'transparent'));
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(drawn);
    writeFileSync(join(folder, `${name}${colorScheme === 'dark' ? '-dark' : ''}.webp`), await shot(page));
  }
  await page.evaluate(hidden('visible', ''));
}

/** Playwright itself takes no WebP. */
async function shot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** A script: the page's policy lets no style sheet in. */
function hidden(visibility: 'hidden' | 'visible', caret: string): string {
  return `document.querySelectorAll('.fui-Toaster').forEach(({ style }) => { style.visibility = '${visibility}'; });
    document.activeElement?.style.setProperty('caret-color', '${caret}');`;
}

/** New colours are drawn, pictures are there, and nothing changes by and by any more. */
const drawn = `(async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await Promise.allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished));
})()`;
