import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { type EventReceiver, startEventReceiver } from '#test/support/event-receiver.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

describe('Webhooks', () => {
  let console: OpenConsole;
  let page: Page;
  let call: Client['call'];
  let receiver: EventReceiver;

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    receiver = await startEventReceiver();
    await call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
    page = (await console.open()).page;
    await setUp(console, page);
  });
  afterAll(async () => {
    await console.close();
    await receiver.close();
  });

  const addUser = (userName: string) =>
    call(contract.addTenantUser, { params: { tenant: 'acme' }, body: { resource: { userName } } });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  it('are added with a secret that is shown once, tested, and show what was delivered', async () => {
    await page.goto('/tenants/acme');
    await page.locator('main').getByRole('link', { name: 'Webhooks' }).click();
    await page.getByText('No webhooks yet').waitFor();
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    const blade = page.getByRole('dialog', { name: 'Add a webhook or event stream' });
    await expect.poll(() => blade.getByRole('combobox', { name: 'Tenant' }).inputValue()).toBe('acme');
    await blade.getByRole('textbox', { name: 'URL' }).fill('http://127.0.0.1:1');
    await blade.getByRole('button', { name: 'Add' }).click();
    await blade
      .getByText(/must begin with https/)
      .first()
      .waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture('webhook-new');
    await blade.getByRole('textbox', { name: 'URL' }).fill(receiver.url);
    await blade.getByRole('textbox', { name: 'Name' }).fill('Own application');
    await blade.getByRole('checkbox', { name: /private address/ }).check();
    await blade.getByRole('button', { name: 'Add' }).click();
    const made = page.getByRole('dialog', { name: 'Own application' });
    await made.getByText('Copy it now').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture('webhook-secret');
    await made.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('link', { name: 'Own application' }).click();
    await page.getByText('Nothing was sent yet').waitFor();
    await press('Send a test');
    await page
      .getByText(/The test was taken/)
      .first()
      .waitFor();
    await addUser('ada');
    await expect.poll(() => receiver.received.length).toBe(2);
    const grid = page.getByRole('grid', { name: 'Deliveries' });
    await expect
      .poll(async () => {
        await press('Refresh');
        return grid.getByText('Delivered').count();
      })
      .toBe(1);
    await grid.getByText('user.created').click();
    const opened = page.getByRole('dialog', { name: 'user.created' });
    await opened.getByText('Event id').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await opened.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('It is sent again.').first().waitFor();
    await expect.poll(() => receiver.received.length).toBe(3);
  });

  it('that fail say what was answered; paused, given a new secret and removed by hand', async () => {
    await page.goto('/webhooks');
    await page.getByRole('link', { name: 'Own application' }).click();
    receiver.answer = () => ({ status: 500, body: 'out of order' });
    await press('Send a test');
    await page.getByText('It answered 500. out of order').waitFor();
    for (const name of ['b1', 'b2', 'b3', 'b4', 'b5']) await addUser(name);
    await expect
      .poll(
        async () => {
          await press('Refresh');
          return page.getByText('It takes nothing').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture('webhook-failing');
    await press('Change');
    const form = page.getByRole('dialog', { name: 'Change Own application' });
    await expect.poll(() => form.getByRole('textbox', { name: 'URL' }).inputValue()).toBe(receiver.url);
    await form.getByText(/to the URL that is saved here/).waitFor();
    await form.getByRole('textbox', { name: 'Events' }).fill('no.such');
    await form.getByRole('button', { name: 'Save' }).click();
    await form
      .getByText(/no\.such/)
      .first()
      .waitFor();
    await form.getByRole('textbox', { name: 'Events' }).fill('user.*');
    await form.getByRole('textbox', { name: 'Name' }).fill('Application');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture('webhook-change');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Application', level: 1 }).waitFor();
    await page.getByText(/events? waits?\b/).waitFor();
    await press('Pause');
    await page.getByText(/Nothing is sent until it is resumed/).waitFor();
    await press('New secret');
    const ask = page.getByRole('alertdialog');
    await ask.getByText(/signs too for 24 hours/).waitFor();
    await ask.getByRole('button', { name: 'New secret' }).click();
    const made = page.getByRole('dialog', { name: 'Application' });
    await made.getByText('Copy it now').waitFor();
    await made.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText(/The secret before signs too until/).waitFor();
    await page.goto('/webhooks');
    await page.getByRole('grid', { name: 'Webhooks' }).getByText('Paused').waitFor();
    await picture('webhooks');
    await page.getByRole('link', { name: 'Application', exact: true }).click();
    await press('Remove');
    await ask.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No webhooks yet').waitFor();
  });

  async function picture(name: string): Promise<void> {
    const folder = process.env.ROLLCALL_LOOK;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
});
