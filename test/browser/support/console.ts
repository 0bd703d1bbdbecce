import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { type OpenOptions, openRollcall, type Rollcall } from '#main.ts';
import { freshFolder } from '#test/support/command-line.ts';
import { openBrowser } from './browser.ts';
import { openWindow, type Window, type WindowOptions } from './window.ts';

/** A Rollcall that serves its console on a free port, and a browser. Sandboxes are allowed. */
export interface OpenConsole {
  readonly url: string;
  readonly browser: Browser;
  /** As it runs now. */
  rollcall(): Rollcall;
  /** A window with a cookie jar of its own. */
  open(options?: WindowOptions): Promise<Window>;
  /** Ends the server. */
  stop(): Promise<void>;
  /** Starts it again at the same address, with the same data; as another release, where another gallery is given. */
  start(gallery?: OpenOptions['gallery']): Promise<void>;
  /** Lets the five minutes pass within which nobody is asked for the password again. */
  forgetConfirmations(): void;
  /** Changes the store past Rollcall. */
  change(sql: string): void;
  close(): Promise<void>;
}

const build = fileURLToPath(new URL('../../../scripts/build-console.js', import.meta.url));

/** Opens both; builds the console first when its sources are newer. */
export async function openConsole(): Promise<OpenConsole> {
  const built = spawnSync(process.execPath, [build], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The console could not be built: ${built.stderr}`);
  const folder = freshFolder();
  const data = join(folder.path, 'data');
  const options = { data, sandbox: true, logLevel: 'error' } as const;
  const serve = (port: number, gallery?: OpenOptions['gallery']) =>
    openRollcall({ ...options, ...(gallery === undefined ? {} : { gallery }), serve: { port } });
  let rollcall = await serve(0);
  const { url } = rollcall;
  const change = (sql: string) => {
    const store = new DatabaseSync(join(data, 'rollcall.db'));
    store.exec(sql);
    store.close();
  };
  const browser = await openBrowser();
  return {
    url,
    browser,
    rollcall: () => rollcall,
    open: (options = {}) => openWindow(browser, url, options),
    stop: () => rollcall.close(),
    start: async (gallery) => {
      rollcall = await serve(Number(new URL(url).port), gallery);
    },
    forgetConfirmations: () => change('update session set confirmed = 0'),
    change,
    close: async () => {
      await browser.close();
      await rollcall.close();
      folder.remove();
    },
  };
}
