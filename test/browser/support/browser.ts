import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** A headless Chromium that talks to nobody but the page it shows. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
