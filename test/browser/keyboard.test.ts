import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { admin, setUp, signOut } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';

/** From the sign-in page to a log entry and out again: no step needs a mouse. */
describe('by keyboard alone', () => {
  let console: OpenConsole;
  let page: Page;
  let call: Client['call'];
  let keys: Keyboard;
  let sandbox: { baseUrl: string; base64Key?: string | null };

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const go = async (name: string) => {
    await keys.press(page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name, exact: true }));
  };
  const goOn = async (name: string) => {
    await keys.press(page.getByRole('navigation', { name: /^Pages of/ }).getByRole('link', { name, exact: true }));
    await heading(new RegExp(`\\| ${name}$`));
  };

  beforeAll(async () => {
    console = await openConsole();
    ({ page } = await console.open());
    call = apiOf(console);
    keys = keyboardOf(page);
    const params = { tenant: 'acme' };
    await call(contract.createTenant, { body: { name: 'acme', profile: 'playvox' } });
    await call(contract.activateTenant, { params });
    sandbox = await call(contract.createCredential, { params, body: { name: 'Azure AD' } });
    await setUp(console, page);
    await signOut(page);
  });
  afterAll(() => console.close());

  it('somebody signs in', async () => {
    await keys.write(page.getByLabel('User name'), admin.login);
    await keys.write(page.getByLabel('Password'), admin.password);
    await page.keyboard.press('Enter');
    await button(`Account of ${admin.name}`).waitFor();
  });

  it('skips the navigation', async () => {
    await page.goto('/');
    await heading('Home');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate('document.querySelector("main").contains(document.activeElement)'))
      .toBe(true);
  });

  it('creates a user', async () => {
    await go('Users');
    await keys.press(button('New user'));
    await keys.write(page.getByRole('textbox', { name: /^User principal name/ }), 'ada@acme.example');
    await keys.write(page.getByRole('textbox', { name: 'Display name' }), 'Ada');
    await page.keyboard.press('Enter');
    await heading('Ada');
  });

  it('imports a file', async () => {
    await go('Import');
    const chooser = page.waitForEvent('filechooser');
    await keys.press(button('Choose files'));
    const text = 'userPrincipalName,displayName,mail\nbea@acme.example,Bea,bea@acme.example\n';
    await (await chooser).setFiles([{ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }]);
    await keys.press(button('Preview'));
    await page.getByRole('row', { name: /^Users 1/ }).waitFor();
    await keys.press(button('Import now'));
    await page.getByText('Imported', { exact: true }).waitFor();
  });

  it('adds an application from the gallery, and lets it lie on this machine', async () => {
    await go('New application');
    await keys.write(page.getByRole('searchbox', { name: 'Search application' }), 'Playvox');
    await keys.press(page.locator('main').getByRole('link', { name: 'Playvox', exact: true }));
    await page.getByRole('heading', { name: 'Capabilities supported' }).waitFor();
    await keys.press(button('Create'));
    await page.getByText('Step 3. Add').waitFor();
    await goOn('Properties');
    const allowed = page.getByRole('switch', { name: /private address/ });
    await keys.toggle(allowed);
    await expect.poll(() => allowed.isChecked()).toBe(true);
  });

  it('assigns two people in a blade that keeps the focus, and gives it back', async () => {
    await goOn('Users and groups');
    await keys.press(button('Add user/group'));
    const blade = page.getByRole('dialog');
    await blade.waitFor();
    for (let stops = 0; stops < 30; stops += 1) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    }
    for (const name of ['ada', 'bea']) {
      await keys.write(page.getByRole('searchbox', { name: 'Users and groups' }), name);
      await keys.toggle(blade.getByRole('checkbox', { name: new RegExp(`^${name}`, 'i') }));
    }
    await keys.press(blade.getByRole('button', { name: 'Assign', exact: true }));
    await link('Ada').waitFor();
    await blade.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true);
  });

  it('connects and tests', async () => {
    await goOn('Provisioning');
    await keys.press(button('Get started'));
    await keys.choose(page.getByLabel('Provisioning Mode'), 'Automatic');
    await keys.write(page.getByLabel('Tenant URL'), sandbox.baseUrl);
    await keys.write(page.getByLabel('Secret Token'), sandbox.base64Key ?? '');
    await keys.press(button('Test Connection'));
    await page
      .getByText(/supplied credentials are authorized/)
      .last()
      .waitFor();
    await keys.press(button('Save'));
    await page.getByText('Provisioning saved').first().waitFor();
  });

  it('edits a mapping', async () => {
    await keys.press(link(/^Synchronize Azure Active Directory Users to/));
    await keys.press(button('Edit name.formatted'));
    await keys.choose(page.getByLabel('Mapping type'), 'Direct');
    await keys.choose(page.getByLabel('Source attribute'), 'displayName');
    await keys.press(button('OK'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.press(button('Save'));
    const question = page.getByRole('alertdialog');
    await keys.press(question.getByRole('button', { name: 'Save' }));
    await page.getByText('Attribute mapping saved').first().waitFor();
  });

  it('switches provisioning on', async () => {
    await goOn('Provisioning');
    await keys.reach(page.getByRole('radio', { name: 'Off', exact: true }));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.getByRole('radio', { name: 'On', exact: true }).isChecked()).toBe(true);
    await keys.press(button('Save'));
    const question = page.getByRole('alertdialog');
    await question.getByText('Would be created').waitFor();
    await keys.press(question.getByRole('button', { name: /^Start/ }));
    await question.waitFor({ state: 'detached' });
    const params = { tenant: 'acme' };
    await expect
      .poll(async () => (await call(contract.listTenantUsers, { params })).users.length, { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  it('reads an entry of the log', async () => {
    await goOn('Provisioning logs');
    const rows = page.getByRole('grid', { name: 'Provisioning logs' }).getByRole('row');
    await rows.nth(1).waitFor();
    await keys.reach(rows.nth(1));
    await page.keyboard.press('Enter');
    const blade = page.getByRole('dialog');
    await blade.getByRole('tab', { name: 'Steps' }).waitFor();
    await keys.reach(blade.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await blade.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-rowindex")')).toBe('2');
  });

  it('signs out', async () => {
    await keys.press(button(`Account of ${admin.name}`));
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    const leave = page.getByRole('menuitem', { name: 'Sign out' }).and(page.locator(':focus'));
    for (let steps = 0; steps < 10 && (await leave.count()) === 0; steps += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading('Sign in');
  });
});
