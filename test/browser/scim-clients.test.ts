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
    await page.goto('/tenants/acme');
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
    await blade.getByRole('button', { name: 'Close' }).last().click();
    await page.goto('/tenants');
    await page.getByRole('searchbox', { name: 'Search by its beginning' }).fill('no-such');
    await page.getByText('No name begins so').waitFor();
    await page.getByRole('searchbox', { name: 'Search by its beginning' }).fill('');
    await page.getByRole('button', { name: 'What clients asked' }).click();
    await grid.getByRole('row').nth(1).waitFor();
    await page.getByRole('combobox', { name: 'Answer' }).selectOption('409 taken');
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    await grid.getByText('Another resource already has this value').click();
    const refused = page.getByRole('dialog', { name: 'POST /Users' });
    await refused.getByText('Somebody else here has the same user name').waitFor();
    await refused.getByRole('region', { name: 'What to do' }).getByText('In Microsoft Entra ID').waitFor();
    await refused.getByRole('table', { name: 'Steps' }).getByText('createResource').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await refused.getByRole('button', { name: 'Close' }).last().click();
    const [latest] = (await call(contract.listRequests, { query: { status: '409', limit: 1 } })).requests;
    await page.goto(`/tenants/acme/requests?status=5xx&request=${latest?.request}`);
    await refused.getByText('Somebody else here has the same user name').waitFor();
    await page.goto('/tenants/acme/requests');
    await page.getByRole('searchbox', { name: 'User or group: name or id' }).fill('ada@acme.example');
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    await grid.getByText('string-boolean').waitFor();
  });

  it('get a tenant and a credential of their own, for a user if need be, and lose it again', async () => {
    const { button, said } = handlesOf(page);
    await page.goto('/tenants');
    await button('New tenant').click();
    await page.getByLabel('Name').fill('globex');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'globex' }).waitFor();
    await page.getByText('No credential yet: nobody can call the address.').waitFor();
    const params = { tenant: 'globex' };
    await call(contract.addTenantUser, { params, body: { resource: { userName: 'ada' } } });
    await button('New credential').click();
    const blade = page.getByRole('dialog', { name: 'New credential' });
    await blade.getByLabel('Name').fill('Okta');
    await blade.getByLabel('User that it stands for').fill('ada');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await blade.getByRole('button', { name: 'Create' }).click();
    const made = page.getByRole('dialog', { name: 'Okta' });
    const token = await made.getByLabel('Secret token', { exact: true }).inputValue();
    const base = await made.getByLabel('Tenant URL', { exact: true }).inputValue();
    const me = () => fetch(`${base}/Me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await me()).json()).toMatchObject({ userName: 'ada' });
    await made.getByRole('button', { name: 'Close' }).last().click();
    const table = page.getByRole('table', { name: 'Credentials' });
    await table.getByText('Active').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await table.getByRole('button', { name: 'Revoke Okta' }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).last().click();
    await said('Okta is revoked');
    await table.getByText('Revoked').waitFor();
    expect((await me()).status).toBe(401);
    await page.goto('/sandboxes');
    await page.getByRole('heading', { name: 'Sandboxes' }).waitFor();
    await expect.poll(() => page.getByText('globex').count()).toBe(0);
  });

  it('have what they asked kept for as long as is chosen', async () => {
    const { button, said } = handlesOf(page);
    await page.goto('/tenants/acme/requests');
    await button('Keep for …').click();
    const days = page.getByRole('spinbutton', { name: 'Days' });
    await expect.poll(() => days.inputValue()).toBe('7');
    await days.fill('30');
    await button('Save').click();
    await said('Saved. What is older is removed within the hour.');
    expect(await call(contract.getRequestRetention, {})).toEqual({ days: 30 });
  });

  it('are forgiven less: one habit refused, then all', async () => {
    const { button, said } = handlesOf(page);
    await page.goto('/tenants/acme/clients');
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

  it('bring groups that give roles: the first rule that fits counts, and everybody is shown with the role', async () => {
    const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
    const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
    const made = await ask('POST', '/Users', { schemas: [USER], userName: 'rosa@acme.example' });
    const id = String(Object(await made.json()).id);
    for (const displayName of ['App-Admins', 'App-Sales']) {
      await ask('POST', '/Groups', { schemas: [GROUP], displayName, members: [{ value: id }] });
    }
    await page.goto('/tenants/acme');
    await page.getByRole('link', { name: 'Which groups give which role' }).click();
    await page.getByText('No group gives a role.').waitFor();
    const rule = (place: number) => page.getByRole('group', { name: `Rule ${place}` });
    const add = async (place: number, group: string, role: string) => {
      await page.getByRole('button', { name: 'Add rule' }).click();
      await rule(place).getByLabel('Group', { exact: true }).fill(group);
      await rule(place).getByLabel('Role').fill(role);
    };
    await add(1, 'app-*', 'member');
    await add(2, 'App-Admins', 'admin');
    await page.getByLabel('Everybody else').fill('guest');
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    const people = page.getByRole('table', { name: 'Who has which role' });
    const rosa = people.getByRole('row').filter({ hasText: 'rosa@acme.example' });
    await rosa.getByText('Rule 1: in App-Admins').waitFor();
    await rosa.getByRole('cell', { name: 'member' }).waitFor();
    // It is called otherwise until the form shows what was saved.
    await save.waitFor();
    await page.getByRole('button', { name: 'Move rule 2 up' }).click();
    await save.click();
    await rosa.getByRole('cell', { name: 'admin', exact: true }).waitFor();
    await save.waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await add(3, 'APP-ADMINS', 'owner');
    await save.click();
    await page.getByText('Rule 3 speaks of the same groups as rule 1').first().waitFor();
    expect((await call(contract.getRoleMapping, { params: { tenant: 'acme' } })).rules).toHaveLength(2);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });
});
