// `npm run pictures`: the console over the demo's working week. Not a test: nothing is compared, what it takes is looked at.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { admin, choosePassword, shownAs } from './support/administrator.ts';
import { openBrowser } from './support/browser.ts';
import { takePicture } from './support/take-picture.ts';

/** A page of the console as a document shows it. */
interface Shot {
  readonly name: string;
  readonly path: string;
  /** A text that stands there once what the page shows has been read. */
  readonly shows: string | RegExp;
  /** What is done before the picture is taken. */
  readonly reach?: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'demo-home', path: '/', shows: 'Playvox' },
  { name: 'demo-applications', path: '/applications', shows: 'Playvox' },
  { name: 'demo-overview', path: '/applications', shows: 'Playvox', reach: openPlayvox },
  { name: 'demo-logs', path: '/logs', shows: /\d rows/ },
  { name: 'demo-skipped', path: '/logs?status=skipped', shows: /\d rows/, reach: openSkipped },
  { name: 'demo-explain', path: '/applications', shows: 'Playvox', reach: explain },
  { name: 'demo-leavers', path: '/leavers', shows: /\d rows/ },
  { name: 'demo-gallery', path: '/gallery', shows: 'Playvox' },
  { name: 'demo-mapping', path: '/applications', shows: 'Playvox', reach: openMapping },
  { name: 'demo-requests', path: '/requests', shows: 'All tenants' },
  { name: 'demo-audit', path: '/audit', shows: /\d rows/ },
  { name: 'demo-plan', path: '/applications', shows: 'Playvox', reach: simulate },
];

async function openPlayvox(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('link', { name: 'Playvox', exact: true }).click();
  await page.getByText('Step 6').first().waitFor();
}

async function openPage(page: Page, name: string): Promise<void> {
  await openPlayvox(page);
  await page
    .getByRole('navigation', { name: /^Pages of/ })
    .getByRole('link', { name, exact: true })
    .click();
  await page.getByRole('heading', { name: new RegExp(`\\| ${name}$`) }).waitFor();
}

async function openSkipped(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: 'Troubleshooting & Recommendations' }).click();
  await page.getByText('What happened').waitFor();
}

async function explain(page: Page): Promise<void> {
  await openPage(page, 'Explain');
  await page.getByRole('searchbox').last().fill('ipek');
  await page.getByText('ipek.celik@').first().click();
  await page
    .getByText(/has no account|has an account/)
    .first()
    .waitFor();
}

/** Sees what an assignment more would do; the job is paused meanwhile, or it would have happened already. */
async function simulate(page: Page): Promise<void> {
  await call(page, 'job/pause', { reason: 'A look at a plan' });
  await call(page, 'assignments', { principal: 'Finance' });
  await openPage(page, 'Plans');
  await page
    .getByRole('button', { name: /Simulate/ })
    .first()
    .click();
  await page
    .getByText(/Nothing has been written|Nothing is to be done/)
    .first()
    .waitFor();
}

/** An act on Playvox, with the session of the page. */
async function call(page: Page, path: string, body: object): Promise<void> {
  const url = `/api/v1/applications/Playvox/${path}`;
  const headers = { 'content-type': 'application/json', 'x-rollcall-request': '1' };
  const options = JSON.stringify({ method: 'POST', headers, body: JSON.stringify(body) });
  const status = await page.evaluate<number>(`fetch('${url}', ${options}).then((reply) => reply.status)`);
  if (status !== 200) throw new Error(`POST ${url} answered ${status}.`);
}

async function openMapping(page: Page): Promise<void> {
  await openPage(page, 'Provisioning');
  await page.getByRole('link', { name: /Synchronize Azure Active Directory Users/ }).click();
  await page.getByText('userName').first().waitFor();
}

/** Starts the demo; resolves with its set-up link once the week is over. */
function startDemo(): { readonly demo: ChildProcess; readonly link: Promise<string> } {
  const launcher = fileURLToPath(new URL('../../bin/rollcall.js', import.meta.url));
  const demo = spawn(process.execPath, [launcher, 'demo'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const link = new Promise<string>((resolve, reject) => {
    let said = '';
    demo.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /https?:\S+\/setup#\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    demo.on('exit', () => reject(new Error(`The demo ended before it gave a link:\n${said.slice(-2000)}`)));
  });
  return { demo, link };
}

const only = process.argv.slice(2);
const { demo, link } = startDemo();
const browser = await openBrowser();
try {
  const setup = await link;
  const context = await browser.newContext({
    baseURL: new URL(setup).origin,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.25,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(setup);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(admin.name);
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.login);
  await choosePassword(page, admin.password);
  await shownAs(page, admin.name);
  for (const { name, path, shows, reach } of shots) {
    if (only.length > 0 && !only.includes(name)) continue;
    try {
      await page.goto(path);
      await page.locator('main').getByText(shows).first().waitFor();
      await reach?.(page);
      await takePicture(page, name);
      console.error(`docs/pictures/${name}.webp`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${name} was not taken: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await browser.close();
  demo.kill('SIGTERM');
}
