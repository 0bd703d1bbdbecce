import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { admin, choosePassword, setUp, signIn } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';
import type { Window } from './support/window.ts';

describe('the account and the audit log', () => {
  let console: OpenConsole;
  let window: Window;
  let page: Page;
  let call: Client['call'];

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    window = await console.open();
    page = window.page;
    await setUp(console, page);
  });
  afterAll(() => console.close());

  const rows = (of: string) => page.getByRole('grid', { name: of }).getByRole('row');

  it('lists own sessions, and signs out the one that is chosen', async () => {
    const other = await console.open();
    await other.page.goto('/');
    await signIn(other.page);
    await other.page.getByRole('button', { name: /^Account of/ }).waitFor();
    await page.goto('/account?tab=sessions');
    const table = page.getByRole('table', { name: 'Sessions' });
    await table
      .getByText(/Chrome \d+ on Linux/)
      .nth(1)
      .waitFor();
    await expect.poll(() => table.getByText('127.0.0.1').count()).toBe(2);
    await expect.poll(() => table.getByText('This session', { exact: true }).count()).toBe(1);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await table.getByRole('button', { name: 'Sign out this session' }).click();
    await handlesOf(page).said('The session is signed out');
    await expect.poll(() => table.getByText(/Chrome/).count()).toBe(1);
    await other.page.reload();
    await other.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.context.close();
  });

  it('shows an API token that has expired as expired, and removes it', async () => {
    const { button, dialog, said } = handlesOf(page);
    await page.goto('/account?tab=tokens');
    await button('New API token').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('reports');
    await button('Create').click();
    await page.getByText('Copy it now').waitFor();
    const { data } = await call(contract.getStatus);
    const store = new DatabaseSync(join(data, 'rollcall.db'));
    store.exec('update api_token set expires = 1');
    store.close();
    await page.goto('/account?tab=tokens');
    await rows('API tokens').getByText('Expired', { exact: true }).waitFor();
    await button('Remove').click();
    await dialog()
      .getByText(/refused already/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Remove' }).click();
    await said('“reports” was removed');
    await page.getByText('No API tokens').waitFor();
  });

  it('tells who did what, on what and where, and what was before', async () => {
    await call(contract.createTenant, { body: { name: 'acme', profile: '8x8' } });
    const params = { tenant: 'acme' };
    await call(contract.setTenant, { params, body: { settings: { singleSignOn: false } } });
    await call(contract.addTenantSite, { params, body: { name: '=1+1' } });
    await page.getByRole('link', { name: 'Audit log' }).click();
    await handlesOf(page).heading('Audit log');
    const change = rows('Audit log').filter({ hasText: 'Changed settings' });
    await change.getByText('tester on the command line').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await change.getByText('Changed settings').click();
    const changed = page.getByRole('table', { name: 'What was changed' }).getByRole('row').nth(1);
    await expect.poll(() => changed.getByRole('cell').allInnerTexts()).toEqual(['singleSignOn', 'true', 'false']);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('table', { name: 'What was changed' }).waitFor({ state: 'detached' });
  });

  it('is narrowed by act, who, what and where, keeps that in the address, and is downloaded as it is seen', async () => {
    await page.getByLabel('Act', { exact: true }).selectOption('tenant');
    await page.getByRole('searchbox', { name: 'On what' }).fill('=1');
    await expect.poll(() => rows('Audit log').count()).toBe(2);
    await rows('Audit log').getByText('Added a site').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('act')).toBe('tenant');
    await page.getByRole('button', { name: 'Download' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    const [head, line, ...rest] = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect([head?.slice(1), rest]).toEqual(['Time,Who,Act,Tenant,Object,Before,After,Entry', ['']]);
    expect(line).toContain(",tenant.site.create,acme,'=1+1,");
    await page.getByRole('searchbox', { name: 'Who' }).fill('nobody');
    await page.getByText('Nothing matches').waitFor();
  });

  it('is not offered to who may not see it', async () => {
    const body = { login: 'otto', name: 'Otto', roles: ['application-administrator' as const] };
    const { link } = await call(contract.addAdministrator, { body });
    const { page: other, context } = await console.open();
    await other.goto(link);
    await choosePassword(other, admin.password);
    await other.getByRole('link', { name: 'All applications' }).waitFor();
    await expect.poll(() => other.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
    await other.goto('/audit');
    await other.getByText('Only Global Administrators and Global Readers see the audit log.').waitFor();
    await context.close();
  });

  it('says nothing that the page’s policy forbids', () => {
    expect(window.complaints).toEqual([]);
  });
});
