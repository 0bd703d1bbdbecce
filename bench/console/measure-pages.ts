import type { Page } from 'playwright-core';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openBrowser } from '../../test/browser/support/browser.ts';
import type { Sample } from '../rounds.ts';
import type { ServerProcess } from '../server-process.ts';
import { openPage } from './open-pages.ts';
import { asksOf, type Places, placesOf } from './places.ts';

/** How often each page is opened; the first time does not count. */
const times = 5;
const password = 'correct horse battery';

/** Opens each page of the console so many times, asks the API for what is far down, and gives milliseconds and the server's CPU (µs) for each. */
export async function measurePages(
  server: ServerProcess,
  say: (text: string) => void,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const places = await findPlaces(server);
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ baseURL: server.endpoint.origin })).newPage();
    page.setDefaultTimeout(120_000);
    await signIn(page, server.file ?? '');
    const found = new Map<string, readonly Sample[]>();
    const sizes = await findSizes(server);
    const measure = async (what: string, open: () => Promise<number>) => {
      await open();
      const samples: Sample[] = [];
      for (let time = 0; time < times; time += 1) {
        const before = (await server.usage()).cpu;
        const took = await open();
        const cpu = (await server.usage()).cpu - before;
        samples.push({ perSecond: 1000 / took, p50: took, p99: took, cpu });
      }
      found.set(what, samples);
      say(
        `console: ${what}: ${samples.map(({ p50, cpu = 0 }) => `${Math.round(p50)} (${Math.round(cpu / 1000)} CPU)`).join(', ')} ms`,
      );
    };
    for (const [what, path] of Object.entries(placesOf(places))) await measure(what, () => openPage(page, path));
    for (const [what, path] of Object.entries(asksOf(places, sizes))) await measure(what, () => ask(server, path));
    return found;
  } finally {
    await browser.close();
  }
}

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Adele Vance');
  await page.getByRole('textbox', { name: 'User name' }).fill('adele');
  await page.getByLabel(/^New password\W*$/).fill(password);
  await page.getByLabel('New password, once more').fill(password);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

async function findPlaces({ endpoint }: ServerProcess): Promise<Places> {
  const token = endpoint.headers.authorization?.replace('Bearer ', '') ?? '';
  const { call } = createClient({ fetch: (request) => fetch(request), url: endpoint.origin, token }, 'bench');
  const { applications } = await call(contract.listApplications, {});
  const numbers = applications.map(({ application }) => application).sort((one, other) => one - other);
  const { users } = await call(contract.listDirectoryUsers, { query: { startIndex: 900, count: 1 } });
  const { groups } = await call(contract.listDirectoryGroups, { query: { search: 'Everybody', count: 1 } });
  const { entries } = await call(contract.listLog, { query: { limit: 1 } });
  const [user] = users;
  return {
    large: numbers[0] ?? 0,
    small: numbers[7] ?? 0,
    user: user?.objectId ?? '',
    signIn: user?.userPrincipalName ?? '',
    everybody: groups[0]?.objectId ?? '',
    entry: entries[0]?.entry ?? '',
  };
}

/** Milliseconds until an answer of the API was read. @throws Error when it is a refusal */
async function ask({ endpoint }: ServerProcess, path: string): Promise<number> {
  const began = performance.now();
  const reply = await fetch(`${endpoint.origin}/api/v1${path}`, { headers: endpoint.headers });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}: ${text.slice(0, 200)}`);
  return performance.now() - began;
}

/** How many people there are, and what entries of half a month ago come before. */
async function findSizes({ endpoint }: ServerProcess): Promise<{ readonly people: number; readonly half: string }> {
  const token = endpoint.headers.authorization?.replace('Bearer ', '') ?? '';
  const { call } = createClient({ fetch: (request) => fetch(request), url: endpoint.origin, token }, 'bench');
  const { total } = await call(contract.listDirectoryUsers, { query: { count: 1 } });
  const until = new Date(Date.now() - 15 * 24 * 3_600_000).toISOString();
  const { entries } = await call(contract.listLog, { query: { limit: 1, until } });
  return { people: total, half: entries[0]?.entry ?? '' };
}
