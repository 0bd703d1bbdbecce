import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { admin, choosePassword, setUp, shownAs, signIn } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';
import type { Window } from './support/window.ts';

const tenant = 'acme-playvox';
const site = `/apps/${tenant}`;
const sue = { name: 'Sue Park', login: 'sue', password: 'a long enough password' } as const;
const lee = { name: 'Lee Wong', login: 'lee', password: 'another long password' } as const;

describe('a sandbox with the screens of its own administrators', () => {
  let console: OpenConsole;
  let ours: Window;
  let theirs: Window;
  let link: string;

  beforeAll(async () => {
    console = await openConsole();
    ours = await console.open();
    await setUp(console, ours.page);
    theirs = await console.open();
  });
  afterAll(() => console.close());

  const on = (window: Window) => ({ page: window.page, ...handlesOf(window.page) });
  const menu = (page: Page) => page.getByRole('navigation', { name: 'Navigation' });
  const go = (page: Page, name: string) => menu(page).getByRole('link', { name, exact: true }).click();

  it('is found from the gallery, and opened by name', async () => {
    const { page, heading, button, field } = on(ours);
    await page.goto('/gallery/playvox');
    await page.getByRole('link', { name: 'Try it against a sandbox' }).click();
    await heading('Sandboxes');
    await expect.poll(() => page.getByLabel('Application', { exact: true }).inputValue()).toBe('playvox');
    await field(/^Name\W*$/).fill('Acme');
    await button('Create').click();
    await page.getByText('only a-z, 0-9 and "-" are allowed', { exact: false }).waitFor();
    await field(/^Name\W*$/).fill(tenant);
    await button('Create').click();
    await heading(tenant);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Base URL' }).inputValue())
      .toBe(`${console.url}/t/playvox/${tenant}/scim/v1`);
    await page.getByText('SCIM provisioning is not activated for this site', { exact: false }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('invites a Super Admin by a one-time link, who chooses a password on its own page', async () => {
    const { page, button, field } = on(ours);
    await button('Add administrator').click();
    await field(/^Name\W*$/).fill(sue.name);
    await field(/^User name\W*$/).fill(sue.login);
    await page.getByRole('checkbox', { name: 'Super Admin' }).check();
    await button('Add').click();
    link = await page.getByRole('textbox', { name: 'One-time link' }).inputValue();
    expect(link).toMatch(new RegExp(`${site}/setup#[\\w-]{43}$`));
    await button('Close', page.getByRole('dialog')).last().click();
    await page.getByRole('row', { name: /Sue Park.*Super Admin.*Invited/ }).waitFor();

    const other = theirs.page;
    await other.goto(link);
    await other.getByText('This is a sandbox of Playvox, run by Rollcall. Nothing here reaches Playvox.').waitFor();
    expect(await seriousFindings(other)).toEqual([]);
    await choosePassword(other, sue.password);
    await shownAs(other, sue.name);
    await other.getByRole('heading', { name: 'User Management', level: 1 }).waitFor();
    await expect.poll(() => new URL(other.url()).pathname).toBe(`${site}/settings/users`);
  });

  it('says that a link was used', async () => {
    const second = await console.open();
    await second.page.goto(link);
    await second.page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    await second.page.getByRole('link', { name: 'Go to sign-in' }).click();
    await second.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(second.page, admin.login, admin.password);
    await second.page.getByText('User name or password is wrong.').waitFor();
    await second.context.close();
  });

  it('is marked as a sandbox on every screen, each without serious findings, light and dark', async () => {
    const { page, heading } = on(theirs);
    const screens = [
      ['User Management', 'User Management'],
      ['API Keys', 'API Keys'],
      ['Roles Management', 'Roles Management'],
      ['Administrators', 'Administrators'],
      ['General Settings', 'General Settings'],
      ['Sign-On Options', 'Sign-On Options'],
    ] as const;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [name, title] of screens) {
        await go(page, name);
        await heading(title);
        await page.getByText('Nothing here reaches Playvox.', { exact: false }).waitFor();
        await expect.poll(() => page.title()).toBe(`${title} – Playvox Sandbox`);
        expect(await seriousFindings(page), `${name} ${colorScheme}`).toEqual([]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('fits a narrow window', async () => {
    const { page, heading } = on(theirs);
    await page.setViewportSize({ width: 400, height: 800 });
    for (const path of [
      'users',
      'users/new',
      'api-keys',
      'roles',
      'roles/administrator',
      'administrators',
      'general',
    ]) {
      await page.goto(`${site}/settings/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'), { message: path })
        .toBeLessThanOrEqual(400);
    }
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await page.getByRole('link', { name: 'API Keys' }).click();
    await heading('API Keys');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('says while SCIM is not activated whom to ask, until a Global Administrator activates it', async () => {
    const { page } = on(theirs);
    await page.getByText('SCIM provisioning is not activated for this site', { exact: true }).waitFor();
    await page.getByText('support@playvox.com', { exact: false }).waitFor();
    await page.getByText(`Sandboxes › ${tenant} › Activate SCIM`, { exact: false }).waitFor();
    await ours.page.goto(`/tenants/${tenant}`);
    await ours.page.getByRole('button', { name: 'Activate SCIM' }).click();
    await ours.page.getByText('SCIM provisioning is activated', { exact: true }).waitFor();
    await page.reload();
    await on(theirs).heading('API Keys');
    await expect.poll(() => page.getByText('SCIM provisioning is not activated for this site').count()).toBe(0);
  });

  describe('API Keys', () => {
    it('are created by name, Save, Close', async () => {
      const { page, button, field } = on(theirs);
      await go(page, 'API Keys');
      await page.getByRole('heading', { name: 'No API keys yet' }).waitFor();
      await button('Create API Key').first().click();
      await button('Save').click();
      await page.getByText('Give one that tells what it is used for', { exact: false }).waitFor();
      await field(/^Name\W*$/).fill('Azure AD provisioning');
      await button('Save').click();
      await page.getByText('The API key was generated').waitFor();
      await button('Close').click();
      await page.getByRole('row', { name: /Azure AD provisioning.*••••.*Never.*Active/ }).waitFor();
    });

    it('show User ID, API Key and BASE64 KEY behind the magnifier, each with Copy, after the password', async () => {
      const { page, button } = on(theirs);
      console.forgetConfirmations();
      await page.getByRole('button', { name: 'Details of Azure AD provisioning' }).click();
      await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
      await page.getByLabel('Password').fill(sue.password);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('dialog', { name: 'Details API Key' }).waitFor();
      const inField = (label: string) => page.getByRole('textbox', { name: label, exact: true }).inputValue();
      const pair = `${await inField('User ID')}:${await inField('API Key')}`;
      await expect.poll(() => inField('BASE64 KEY')).toBe(Buffer.from(pair).toString('base64'));
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      for (const name of ['User ID', 'API Key', 'BASE64 KEY']) {
        await page.getByRole('button', { name: `Copy ${name}` }).click();
        const shown = await inField(name);
        await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(shown);
      }
      const answer = await fetch(`${console.url}/t/playvox/${tenant}/scim/v1/Users`, {
        headers: { authorization: `Bearer ${await inField('BASE64 KEY')}` },
      });
      expect(answer.status).toBe(200);
      const secret = await inField('BASE64 KEY');
      await button('Close', page.getByRole('dialog')).last().click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => page.content()).not.toContain(secret);
    });

    it('are renamed, and revoked after a question', async () => {
      const { page, button, field, dialog } = on(theirs);
      await page.getByRole('button', { name: 'Edit Azure AD provisioning' }).click();
      await field(/^Name\W*$/).fill('Entra');
      await button('Save').click();
      await page.getByRole('button', { name: 'Revoke Entra' }).click();
      await dialog().getByText('refused at once', { exact: false }).waitFor();
      await button('Cancel', dialog()).click();
      await page.getByRole('row', { name: /Entra.*Active/ }).waitFor();
      await page.getByRole('button', { name: 'Revoke Entra' }).click();
      await button('Revoke', dialog()).click();
      await page.getByRole('row', { name: /Entra.*Revoked/ }).waitFor();
      await page.getByRole('button', { name: 'Details of Entra' }).click();
      await page.getByText('its secret is not shown any more', { exact: false }).waitFor();
      await page.keyboard.press('Escape');
    });

    it('are refused while General Settings has them off, which says so on every screen', async () => {
      const { page, button, dialog } = on(theirs);
      await go(page, 'General Settings');
      await page.getByRole('switch', { name: 'API Keys' }).click();
      await button('Switch off', dialog()).click();
      await page.getByText('API keys are off for this site', { exact: false }).waitFor();
      await go(page, 'API Keys');
      await button('Create API Key').first().click();
      await on(theirs)
        .field(/^Name\W*$/)
        .fill('Another');
      await button('Save').click();
      await page.getByRole('dialog').getByText('API keys are off for this site', { exact: false }).waitFor();
      await button('Close', page.getByRole('dialog')).click();
      await go(page, 'General Settings');
      await page.getByRole('switch', { name: 'API Keys' }).click();
      await page.getByText('API keys are off for this site', { exact: false }).waitFor({ state: 'detached' });
    });
  });

  it('is used by keyboard alone: to a page, through a dialog, and back to where one was', async () => {
    const { page, heading } = on(theirs);
    await page.goto(`${site}/settings/users`);
    await heading('User Management');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Skip to content');
    const link = menu(page).getByRole('link', { name: 'API Keys' });
    await link.focus();
    await page.keyboard.press('Enter');
    await heading('API Keys');
    const create = page.getByRole('button', { name: 'Create API Key' });
    await create.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('name');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByText('The API key was generated').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /By keyboard.*Active/ }).waitFor();
    await page.getByRole('button', { name: 'Revoke By keyboard' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Revoke By keyboard');
  });

  describe('users', () => {
    it('are added by hand, with what is wrong said', async () => {
      const { page, button, field, heading } = on(theirs);
      await go(page, 'User Management');
      await page.getByRole('heading', { name: 'No active users' }).waitFor();
      await button('Add user').click();
      await field(/^User name\W*$/).fill('ann@example.org');
      await field(/^Display name\W*$/).fill('Ann Lee');
      await button('Add').click();
      await page
        .getByText(/email/i)
        .filter({ hasText: /required|missing|needs/i })
        .first()
        .waitFor();
      await field(/^Email\W*$/).fill('ann@example.org');
      await button('Add').click();
      await heading('Ann Lee');
      await page.getByText('Nothing completed yet.').waitFor();
    });

    it('are deactivated by hand, which says what the next cycle will do, and listed as inactivated', async () => {
      const { page, button, dialog, said } = on(theirs);
      await apiOf(console)(contract.addTenantRecord, {
        params: { tenant },
        body: { user: 'ann@example.org', title: 'Audit 7' },
      });
      await page.reload();
      await said('Audit 7');
      await button('Deactivate').click();
      await dialog().getByText('What the next provisioning cycle will do', { exact: false }).waitFor();
      await button('Deactivate', dialog()).click();
      await said('Ann Lee was deactivated');
      await said('Audit 7');
      await go(page, 'User Management');
      await page.getByRole('heading', { name: 'No active users' }).waitFor();
      await page.getByRole('tab', { name: 'Inactivated Users' }).click();
      await page.getByRole('searchbox').fill('ann');
      await page.getByRole('link', { name: 'ann@example.org' }).click();
      await button('Reactivate').click();
      await dialog().getByText('What the next provisioning cycle will do', { exact: false }).waitFor();
      await button('Reactivate', dialog()).click();
      await said('Ann Lee was reactivated');
    });
  });

  describe('a role without “Grant access to API keys generation”', () => {
    let lees: Window;

    it('has no API Keys menu, and its address says which permission it takes and whom to ask', async () => {
      const { page, button, field } = on(theirs);
      await go(page, 'Administrators');
      await button('Add administrator').click();
      await field(/^Name\W*$/).fill(lee.name);
      await field(/^User name\W*$/).fill(lee.login);
      await page.getByRole('checkbox', { name: 'Team Leader' }).check();
      await button('Add').click();
      const invitation = await page.getByRole('textbox', { name: 'One-time link' }).inputValue();
      await button('Close', page.getByRole('dialog')).last().click();
      lees = await console.open();
      await lees.page.goto(invitation);
      await choosePassword(lees.page, lee.password);
      await shownAs(lees.page, lee.name);
      await menu(lees.page).getByRole('link', { name: 'User Management' }).waitFor();
      await expect.poll(() => menu(lees.page).getByRole('link').allInnerTexts()).toEqual(['User Management']);
      await expect.poll(() => lees.page.getByRole('button', { name: 'Add user' }).count()).toBe(0);
      await lees.page.goto(`${site}/settings/api-keys`);
      await lees.page.getByText('You may not open this page').waitFor();
      await lees.page.getByText('Grant access to API keys generation', { exact: false }).waitFor();
      await lees.page.getByText(`Ask ${sue.name} (${sue.login}) for the permission.`).waitFor();
      expect(await seriousFindings(lees.page)).toEqual([]);
    });

    it('is given it under Roles Management › Essentials › API Keys Permissions, and has the menu', async () => {
      const { page, button, heading, said } = on(theirs);
      await go(page, 'Roles Management');
      await page.getByRole('link', { name: 'Team Leader' }).click();
      await heading('Team Leader');
      await page.getByRole('tab', { name: 'Essentials' }).waitFor();
      await page.getByRole('heading', { name: 'API Keys Permissions' }).waitFor();
      await page.getByRole('switch', { name: 'Grant access to API keys generation' }).click();
      await button('Save').click();
      await said('Saved');
      await lees.page.reload();
      await lees.page.getByRole('heading', { name: 'API Keys', level: 1 }).waitFor();
      await menu(lees.page).getByRole('link', { name: 'API Keys' }).waitFor();
    });

    it('loses the menu again with the permission', async () => {
      const { page, button, said } = on(theirs);
      await page.getByRole('switch', { name: 'Grant access to API keys generation' }).click();
      await button('Save').click();
      await said('Saved');
      await lees.page.reload();
      await lees.page.getByText('You may not open this page').waitFor();
    });
  });

  it('shows the fixed role as it is, and removes a role of its own', async () => {
    const { page, button, dialog, heading, field } = on(theirs);
    await go(page, 'Roles Management');
    await page.getByRole('link', { name: 'Super Admin' }).click();
    await page.getByText('This role always has every permission.').waitFor();
    await expect.poll(() => page.getByRole('switch', { name: 'Manage roles' }).isDisabled()).toBe(true);
    await go(page, 'Roles Management');
    await button('Create role').click();
    await field(/^Name\W*$/).fill('Integrations');
    await button('Save').click();
    await heading('Integrations');
    await button('Remove role').click();
    await button('Remove role', dialog()).click();
    await heading('Roles Management');
    await expect.poll(() => page.getByRole('link', { name: 'Integrations' }).count()).toBe(0);
  });

  it('keeps its administrators in: neither the console nor another sandbox knows them', async () => {
    await apiOf(console)(contract.createTenant, { body: { name: 'other-site', profile: 'playvox' } });
    const { page } = on(theirs);
    await page.goto('/apps/other-site/settings/users');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, sue.login, sue.password);
    await page.getByText('User name or password is wrong.').waitFor();
    await page.goto('/sandboxes');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, sue.login, sue.password);
    await page.getByText('User name or password is wrong.').waitFor();
    await page.goto('/apps/no-such-site');
    await page.getByRole('heading', { name: 'There is no such sandbox' }).waitFor();
    await page.goto(`${site}/settings/users`);
    await shownAs(page, sue.name);
  });

  it('signs out, and signs in again at the address that was wanted', async () => {
    const { page, heading } = on(theirs);
    await page.getByRole('button', { name: `Account of ${sue.name}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading('Sign in');
    await page.goto(`${site}/settings/roles`);
    await page.getByText('Nothing here reaches Playvox.', { exact: false }).waitFor();
    await signIn(page, sue.login, sue.password);
    await heading('Roles Management');
  });

  it('signs in over the page when the session is over', async () => {
    const { page, heading } = on(theirs);
    await apiOf(console)(contract.setTenantAdministrator, {
      params: { tenant, administrator: sue.login },
      body: { enabled: false },
    });
    await apiOf(console)(contract.setTenantAdministrator, {
      params: { tenant, administrator: sue.login },
      body: { enabled: true },
    });
    await go(page, 'API Keys');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await page.getByLabel('Password').fill(sue.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading('API Keys');
    await page.getByRole('row', { name: /Entra/ }).waitFor();
  });

  it('shows what others put into names and attributes as text', async () => {
    const { page } = on(theirs);
    const hostile = '<img src=x onerror="document.title=1">';
    await apiOf(console)(contract.addTenantUser, {
      params: { tenant },
      body: {
        resource: {
          userName: 'xss@example.org',
          displayName: hostile,
          emails: [{ type: 'work', value: 'x@example.org' }],
        },
      },
    });
    await page.goto(`${site}/settings/users`);
    await page.getByText(hostile, { exact: true }).waitFor();
    await page.getByRole('link', { name: 'xss@example.org' }).click();
    await page.getByRole('heading', { name: hostile, level: 1 }).waitFor();
    await expect.poll(() => page.locator('img').count()).toBe(0);
  });

  it('met no errors of scripts or of the content security policy', () => {
    expect([...ours.complaints, ...theirs.complaints]).toEqual([]);
  });
});
