import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSmtpServer, type TestMailServer } from '#test/support/smtp-server.ts';
import { seriousFindings } from './support/axe.ts';
import { type FilledConsole, openFilledConsole } from './support/filled-console.ts';

let console: FilledConsole;
let page: Page;
let server: TestMailServer;
beforeAll(async () => {
  console = await openFilledConsole();
  page = console.window.page;
  server = await startSmtpServer();
});
afterAll(async () => {
  await console.close();
  await server.close();
});

const waitFor = (text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();

describe('Provision on demand', () => {
  it('shows what would happen, then does it, with every step opened out and a way to its entry', async () => {
    await page.goto(`/applications/${console.at.application}/on-demand`);
    await page.getByRole('searchbox', { name: 'Select a user or group' }).fill('mallory@evil');
    await page.getByRole('radio', { name: /Mallory/ }).click();
    await page.getByRole('button', { name: 'Show what would happen' }).click();
    await waitFor('Nothing was written. This is what would happen now.');
    await page.getByRole('button', { name: 'Provision', exact: true }).click();
    await page.getByRole('link', { name: 'View log entry' }).waitFor();
    for (const step of [
      '1. Import',
      '2. Determine if in scope',
      '3. Match',
      '4. Map attributes',
      '5. Perform action',
    ]) {
      await waitFor(new RegExp(step));
    }
    await waitFor('Holds a role that entitles');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture('on-demand');
    await page.getByRole('link', { name: 'View log entry' }).click();
    await page.getByRole('tab', { name: 'Steps' }).waitFor();
  });

  it('takes chosen members of a group with it', async () => {
    await page.goto(`/applications/${console.at.application}/on-demand`);
    await page.getByRole('searchbox', { name: 'Select a user or group' }).fill('Group <img');
    await page
      .getByRole('radio', { name: /^Group/ })
      .first()
      .click();
    await page.getByRole('radio', { name: 'These members' }).click();
    await page.getByRole('checkbox', { name: /Mallory/ }).click();
    await page.getByRole('button', { name: 'Provision', exact: true }).click();
    await waitFor(/Is (a|no) member there/);
    await page.getByRole('button', { name: 'Provision another object' }).click();
    await page.getByRole('searchbox', { name: 'Select a user or group' }).waitFor();
  });

  it('says what the application refused, and what to do', async () => {
    await page.goto(`/applications/${console.at.failing}/on-demand`);
    await page.getByRole('searchbox', { name: 'Select a user or group' }).fill('mallory@evil');
    await page.getByRole('radio', { name: /Mallory/ }).click();
    await page.getByRole('button', { name: 'Provision', exact: true }).click();
    await waitFor('Failed');
    await page.getByRole('button', { name: 'Retry' }).waitFor();
    await picture('on-demand-failed');
  });
});

describe('Mail', () => {
  it('is tried before it is saved, shows the answer of the server, and is switched off again', async () => {
    await page.goto('/mail');
    await page.getByRole('textbox', { name: 'Host' }).fill('127.0.0.1');
    await page.getByRole('combobox', { name: 'Encryption' }).selectOption('none');
    await page.getByRole('spinbutton', { name: 'Port' }).fill(String(server.port));
    await page.getByRole('textbox', { name: 'Sender' }).fill('Rollcall <r@x.example>');
    await page.getByRole('textbox', { name: 'Told of every application' }).fill('it@x.example');
    await page.getByRole('button', { name: 'Send test message' }).click();
    await waitFor(/internal address/);
    await page.getByRole('checkbox', { name: /private address/ }).click();
    await page.getByRole('button', { name: 'Send test message' }).click();
    await waitFor('The server took the message to it@x.example');
    expect(server.mails).toHaveLength(1);
    await page.getByRole('button', { name: 'Save' }).click();
    await waitFor(/^Changed by/);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture('mail');
    const wish = async () => {
      const said = page.waitForResponse((reply) => reply.url().endsWith('/account/mail'));
      await page.goto(`/applications/${console.at.application}/provisioning`);
      await said;
      await page.getByLabel('Notification Email').fill('it@x.example');
    };
    await wish();
    expect(await page.getByText('No mail server is set up').count()).toBe(0);
    await page.goto('/mail');
    await page.getByRole('button', { name: 'Switch mail off' }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Switch mail off' })
      .click();
    await waitFor('No mail is sent yet.');
    await wish();
    await waitFor(/No mail server is set up, so nothing will be sent/);
    expect(await page.getByRole('link', { name: 'Set up mail' }).getAttribute('href')).toBe('/mail');
  });
});

async function picture(name: string): Promise<void> {
  const folder = process.env.ROLLCALL_LOOK;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
