import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';

describe('SCIM clients of a tenant', () => {
  let console: OpenConsole;
  let page: Page;
  let call: Client['call'];
  let ask: (method: string, path: string, body?: object) => Promise<Response>;

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    const made = { tenant: 'acme' };
    await call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
    const { baseUrl, secretToken } = await call(contract.createCredential, {
      params: made,
      body: { name: 'Entra ID' },
    });
    ask = (method, path, body) =>
      fetch(`${baseUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${secretToken}`, 'content-type': 'application/scim+json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    page = (await console.open()).page;
    await setUp(console, page);
  });
  afterAll(() => console.close());

  it('are seen: what they asked, what was forgiven, why it was refused, without a value', async () => {
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
    await ask('GET', '/Users?startIndex=1&count=2');
    await ask('POST', '/Users', { schemas, userName: 'ada@acme.example', active: 'True' });
    await ask('POST', '/Users', { schemas, userName: 'ada@acme.example' });
    await page.goto('/sandboxes/acme');
    await page.getByRole('link', { name: 'What clients asked' }).click();
    const grid = page.getByRole('grid', { name: 'What clients asked' });
    await grid.getByText('Another resource already has this value').first().waitFor();
    await expect.poll(() => grid.getByText('string-boolean').count()).toBe(1);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('forgiven');
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    await grid.getByText('string-boolean').click();
    const blade = page.getByRole('dialog', { name: 'POST /Users' });
    await blade.getByText('"active":"True"').waitFor();
    expect(await blade.innerText()).not.toContain('ada@acme.example');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('are forgiven less: one habit refused, then all', async () => {
    const { button, said } = handlesOf(page);
    await page.goto('/sandboxes/acme/clients');
    await page.getByRole('checkbox', { name: 'string-boolean' }).uncheck();
    await page.getByRole('spinbutton', { name: 'Requests a minute of each credential' }).fill('600');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await button('Save').click();
    await said('Saved. Requests follow it at once.');
    const params = { tenant: 'acme' };
    const clients = await call(contract.getTenantClients, { params });
    expect(clients).toMatchObject({ strict: false, perMinute: null, perCredential: 600 });
    expect(clients.habits.filter(({ forgiven }) => !forgiven).map(({ habit }) => habit)).toEqual(['string-boolean']);
    await page.getByRole('switch', { name: /^Strict/ }).check();
    await button('Save').click();
    await page.getByText('No habit is forgiven now.').waitFor();
    expect((await ask('POST', '/Users', { userName: 'eve' })).status).toBe(400);
  });
});
