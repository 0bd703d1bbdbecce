import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makesPictures } from './picture.ts';

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The language of the browser (BCP 47); English where none is given. */
  readonly locale?: string;
}

/** A window of the browser that is watched. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, and everything that the Content-Security-Policy refused. */
  readonly complaints: readonly string[];
}

/** Opens a window with a cookie jar of its own, where nothing moves. */
export async function openWindow(browser: Browser, baseURL: string, options: WindowOptions): Promise<Window> {
  const { width = 1280, height = 800, dark = false, locale = 'en-US' } = options;
  const context = await browser.newContext({
    baseURL,
    locale,
    viewport: { width, height },
    deviceScaleFactor: makesPictures ? 1.25 : 1,
    colorScheme: dark ? 'dark' : 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What the server refuses (401, 404, …) the browser notes as well: that is no fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return { page, context, complaints };
}
