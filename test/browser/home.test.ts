import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import type { Window } from './support/window.ts';

describe('the first page', () => {
  let console: OpenConsole;
  let window: Window;
  let call: Client['call'];

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    window = await console.open();
    await setUp(console, window.page);
  });
  afterAll(() => console.close());

  const main = () => window.page.getByRole('main');

  it('says what to do first while nothing is there, and nothing of what did not happen', async () => {
    await main().getByRole('link', { name: 'Bring in your people and groups' }).waitFor();
    await expect.poll(() => main().getByText('What happened in the last 24 hours').count()).toBe(0);
    await expect.poll(() => main().getByText('Needs your attention').count()).toBe(0);
  });

  it('tells what happened since yesterday, and leads to the entry of the log', async () => {
    const { page } = window;
    const params = { application: 'Wiki' };
    const text = 'userPrincipalName,displayName,mail\nada@acme.example,Ada,ada@acme.example';
    await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
    await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const made = await call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
    await call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const body = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
    await call(contract.connectApplication, { params, body });
    await call(contract.setScope, { params, body: { scope: 'all' } });
    await call(contract.startJob, { params });
    const ended = async () => (await call(contract.getJob, { params })).last?.ended ?? null;
    await expect.poll(ended, { timeout: 30_000 }).not.toBeNull();
    await page.reload();
    const happened = main().getByRole('region', { name: 'What happened in the last 24 hours' });
    await happened.getByText('Success').first().waitFor();
    await happened.getByTitle('It was done, and the application confirmed it.').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await happened.getByRole('link', { name: 'ada@acme.example' }).click();
    await page.getByText('Determine if in scope').waitFor();
  });

  it('is as wide as a narrow window, and made the browser complain of nothing', async () => {
    const { page, complaints } = window;
    await page.setViewportSize({ width: 400, height: 800 });
    await page.goto('/');
    await main().getByRole('link', { name: 'ada@acme.example' }).waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    expect(complaints).toEqual([]);
  });
});
