import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

/** Whether the pictures of the documents are made anew: `npm run pictures`. */
export const makesPictures = process.env.ROLLCALL_PICTURES === '1';

/** Takes the page as it stands for the documents, as docs/pictures/NAME.png. Does nothing unless pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!makesPictures) return;
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  // What is said in passing would cover what the picture is about.
  await page.evaluate(toasts('hidden'));
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await page.evaluate(toasts('visible'));
}

/** A script: the page's policy lets no style sheet in. */
function toasts(visibility: 'hidden' | 'visible'): string {
  return `document.querySelectorAll('.fui-Toaster').forEach(({ style }) => { style.visibility = '${visibility}'; })`;
}
