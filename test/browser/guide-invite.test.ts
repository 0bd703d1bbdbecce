import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { picture } from './support/picture.ts';
import type { Window } from './support/window.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('the customer’s administrator, invited by a link', () => {
  let console: OpenConsole;
  let call: Client['call'];
  let developer: Page;
  const complaints: (readonly string[])[] = [];
  /** Where the set-up with Entra stands. */
  let entra: { page: Page; address: string; token: string };

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    for (const name of ['acme', 'globex']) {
      await call(contract.createTenant, { body: { name, profile: 'generic' } });
    }
    developer = (await console.open()).page;
    await setUp(console, developer);
  });
  afterAll(() => console.close());

  const window = async (options: { dark?: boolean; width?: number } = {}): Promise<Window> => {
    const opened = await console.open(options);
    complaints.push(opened.complaints);
    return opened;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
  const shot = async (page: Page, name: string) => {
    const folder = process.env.ROLLCALL_SHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const ask = (base: string, token: string, agent: string) => async (method: string, path: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'user-agent': agent,
      'content-type': 'application/scim+json; charset=utf-8',
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    // What an identity provider appends to an address that has a query of its own goes before it.
    const url = new URL(base);
    const [place = '', query = ''] = path.split('?');
    url.pathname += place;
    url.search = [query, url.search.slice(1)].filter(Boolean).join('&');
    return fetch(url, { method, headers, ...sent });
  };

  it('is invited on the tenant’s page, opens the link in one browser, and connects Entra as far as the first person', async () => {
    await developer.goto('/tenants/acme');
    await press(developer, 'Invite');
    const blade = developer.getByRole('dialog', { name: 'Invite the administrator' });
    await press(developer, 'Make the link');
    const link = await blade.getByLabel('Link', { exact: true }).inputValue();
    await shot(developer, 'invited');
    await blade.getByRole('button', { name: 'Close' }).last().click();
    const table = developer.getByRole('table', { name: 'Invitations' });
    await table.getByText('Not opened').waitFor();

    const { page } = await window();
    await page.goto(link);
    await heading(page, 'Connect your identity provider to SCIM 2.0');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await shot(page, 'begin');
    await press(page, 'Begin');
    await heading(page, 'Choose your identity provider');
    expect(page.url()).not.toContain('#');

    const other = (await window()).page;
    await other.goto(link);
    await other.getByText(/It was opened already, in Chrome/).waitFor();
    await shot(other, 'second-browser');

    await page.getByRole('radio', { name: 'Microsoft Entra ID' }).check();
    await shot(page, 'choose');
    await press(page, 'Continue');
    await heading(page, 'Copy address and token into Microsoft Entra ID');
    await press(page, 'Make the token');
    const address = await page.getByLabel('Tenant URL', { exact: true }).inputValue();
    const token = await page.getByLabel('Secret Token', { exact: true }).inputValue();
    entra = { page, address, token };
    expect(address).toMatch(/\/t\/generic\/acme\/scim\/v2\?aadOptscim062020$/);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await shot(page, 'copy-entra');
    await picture(page, 'connect-copy');

    // Another day: nothing has to be done again, and the token is shown no more.
    await page.goto('/connect/acme');
    await heading(page, 'Copy address and token into Microsoft Entra ID');
    await page.getByText(`It ends in …${token.slice(-4)}`).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(token);
    await press(page, 'Continue');
    await page.getByText('Waiting for the first request').waitFor();

    const wrong = ask(address, 'wrong', '');
    const sends = ask(address, token, '');
    expect((await wrong('GET', `/Users?filter=userName eq "${randomUUID()}"`)).status).toBe(401);
    expect((await sends('GET', `/Users?filter=userName eq "${randomUUID()}"`)).status).toBe(200);
    const grace = {
      schemas: [USER, ENTERPRISE],
      externalId: 'ext-grace',
      userName: 'grace@acme.example',
      active: true,
      displayName: 'Grace Hopper',
      emails: [{ primary: true, type: 'work', value: 'grace@acme.example' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Grace Hopper', familyName: 'Hopper', givenName: 'Grace' },
      roles: [],
    };
    expect((await sends('POST', '/Users', grace)).status).toBe(201);
    expect((await sends('POST', '/Users', grace)).status).toBe(409);
    await page.getByText(/see that the matching property/).waitFor();
    await page.getByText('It works: the first person has arrived').waitFor();
    await page.getByText(/paste the token into Secret Token once more/).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('grace@');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await shot(page, 'watch-entra');
    await picture(page, 'connect-watch');
    await developer.reload();
    await table.getByText(/First person/).waitFor();
    await table.getByText('Microsoft Entra ID').waitFor();
    await shot(developer, 'tenant-page');
  });

  it('rotates the token while the old one works, and finishes', async () => {
    const { page, address, token } = entra;
    await press(page, 'Continue');
    await press(page, 'Make a new token');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new token' }).click();
    const next = await page.getByLabel('Secret Token', { exact: true }).inputValue();
    expect(next).not.toBe(token);
    await page.getByText(`The old token (…${token.slice(-4)}) works until`).waitFor();
    const status = async (text: string) => (await ask(address, text, '')('GET', '/Users')).status;
    expect([await status(token), await status(next)]).toEqual([200, 200]);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await shot(page, 'rotate');
    await press(page, 'End the old token now');
    await page.getByRole('alertdialog').getByRole('button', { name: 'End the old token now' }).click();
    await expect.poll(() => page.getByText('The old token (').count()).toBe(0);
    expect([await status(token), await status(next)]).toEqual([401, 200]);

    await press(page, 'Finish the set-up');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Finish the set-up' }).click();
    await heading(page, 'All done');
    await page.goto('/connect/acme');
    await heading(page, 'Open the link that you were sent');
    expect(await status(next)).toBe(200);
  });

  it('connects Okta by keyboard alone, in the dark and on a narrow screen, until the invitation is withdrawn', async () => {
    const { link, invitation } = await call(contract.inviteGuest, { params: { tenant: 'globex' }, body: { days: 3 } });
    const { page } = await window({ dark: true, width: 400 });
    const fits = async () => {
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
    };
    await page.goto(link);
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await heading(page, 'Choose your identity provider');
    await fits();
    await page.getByRole('radio', { name: 'Microsoft Entra ID' }).press('Space');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await heading(page, 'Copy address and token into Okta');
    await page.getByRole('button', { name: 'Make the token' }).press('Enter');
    const address = await page.getByLabel('SCIM connector base URL', { exact: true }).inputValue();
    const token = await page.getByLabel('Authorization', { exact: true }).inputValue();
    await page.getByText('Screen: Push Groups').waitFor();
    await fits();
    await shot(page, 'copy-okta-dark-narrow');
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    const okta = ask(address, token, 'Okta SCIM Client 1.0.0');
    expect((await okta('GET', '/Users?startIndex=1&count=2')).status).toBe(200);
    expect((await okta('GET', '/Groups?startIndex=1&count=100')).status).toBe(200);
    const user = {
      schemas: [USER],
      userName: 'test.user@okta.local',
      name: { givenName: 'Test', familyName: 'User' },
      emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
      displayName: 'Test User',
      locale: 'en-US',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
    };
    expect((await okta('GET', '/Users?filter=userName eq "test.user@okta.local"&startIndex=1&count=100')).status).toBe(
      200,
    );
    expect((await okta('POST', '/Users', user)).status).toBe(201);
    await page.getByText('It works: the first person has arrived').waitFor();
    await page.getByText('Looked for groups').waitFor();
    await fits();
    await shot(page, 'watch-okta-dark-narrow');

    await call(contract.withdrawInvitation, { params: { tenant: 'globex', invitation: invitation.invitation } });
    await heading(page, 'This invitation is over');
    await fits();
    await page.goto(link);
    await page.getByText('It was withdrawn by who sent it.').waitFor();
    expect((await okta('GET', '/Users?startIndex=1&count=2')).status).toBe(200);
  });

  it('leaves nothing for the browser to complain of', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
