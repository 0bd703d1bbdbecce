import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import type { Window } from './support/window.ts';

const params = { tenant: 'acme' };

describe('credentials on the page of a tenant', () => {
  let console: OpenConsole;
  let window: Window;
  let base = '';

  beforeAll(async () => {
    console = await openConsole();
    window = await console.open();
    await setUp(console, window.page);
    const { baseUrl } = await apiOf(console)(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
    base = baseUrl ?? '';
  });
  afterAll(() => console.close());

  const ask = async (token: string, method = 'GET') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    const body = method === 'GET' ? {} : { body: JSON.stringify({ userName: 'eve' }) };
    return (await fetch(`${base}/Users`, { method, headers, ...body })).status;
  };

  it('are made with a scope and an end, and rotated without an outage, the old secret ended when the new one is in use', async () => {
    const { page, complaints } = window;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const secretIn = (name: string) =>
      page.getByRole('dialog', { name }).getByLabel('Secret token', { exact: true }).inputValue();
    await page.goto('/tenants/acme');
    await button('New credential').click();
    const blade = page.getByRole('dialog', { name: 'New credential' });
    await blade.getByLabel('Name').fill('Report');
    await blade.getByLabel('What it may do').selectOption({ label: 'Only read' });
    const end = blade.getByLabel('Expires');
    await expect.poll(() => end.inputValue()).toBe('365');
    await end.selectOption({ label: 'After 30 days' });
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await blade.getByRole('button', { name: 'Create' }).click();
    const old = await secretIn('Report');
    await button('Close').last().click();
    expect([await ask(old), await ask(old, 'POST')]).toEqual([200, 403]);

    const row = page.getByRole('table', { name: 'Credentials' }).getByRole('row', { name: /^Report/ });
    await row.getByText('Only read').waitFor();
    await row.getByText('Active').waitFor();
    // 25 days later.
    console.change('update credential set created = created - 2160000000, expires = expires - 2160000000');
    await page.reload();
    await row.getByText('Expires soon').waitFor();
    await page.getByText('Report expires in 4 days.').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);

    await button('Rotate Report').click();
    const rotate = page.getByRole('dialog', { name: 'Rotate Report' });
    await expect.poll(() => rotate.getByLabel('The old secret works for').inputValue()).toBe('604800');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await rotate.getByRole('button', { name: 'Make a new secret' }).click();
    const fresh = await secretIn('Report');
    await page.getByText('Enter it at the identity provider').waitFor();
    await button('Close').last().click();
    await row.getByText('Rotating').waitFor();
    await row.getByText('The new one was not used yet.').waitFor();
    expect([await ask(old), await ask(fresh)]).toEqual([200, 200]);
    await button('End the old secret of Report').click();
    const question = page.getByRole('alertdialog');
    await question.getByText('Who still calls with it').or(question.getByText('was not used yet')).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'End old secret' }).click();
    await button('Rotate Report').waitFor();
    expect([await ask(old), await ask(fresh)]).toEqual([401, 200]);

    await button('Change Report').click();
    const change = page.getByRole('dialog', { name: 'Change Report' });
    await change.getByLabel('What it may do').selectOption({ label: 'Everything' });
    await change.getByLabel('Expires').selectOption({ label: 'Never' });
    await change.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Everything').waitFor();
    await row.getByText('never').last().waitFor();
    await row.getByText('Active').waitFor();
    const { credentials } = await apiOf(console)(contract.listCredentials, { params });
    expect(credentials).toMatchObject([{ name: 'Report', scope: 'full', expiresAt: null, rotation: null }]);
    expect(complaints).toEqual([]);
  });
});
