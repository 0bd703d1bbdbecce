import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './picture.ts';

/** What the published guides' steps have in common, done as the guide says: by the words on the screen. */

/** Step 3: adds an application from the gallery; answers its number. */
export async function addFromGallery(page: Page, name: string, shown?: string): Promise<string> {
  await page.getByRole('link', { name: 'New application' }).first().click();
  await page.getByRole('searchbox', { name: 'Search application' }).fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: 'Capabilities supported' }).waitFor();
  await page.getByRole('heading', { name: 'Prerequisites' }).waitFor();
  if (shown !== undefined) await picture(page, shown);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText('Step 3. Add').waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** A stand-in lies on this machine: a Global Administrator lets the application be there. */
export async function allowPrivateAddress(page: Page): Promise<void> {
  await openPage(page, 'Properties');
  await page.getByRole('switch', { name: /may lie at a private address/ }).click();
  await expect.poll(() => page.getByRole('switch', { name: /private address/ }).isChecked()).toBe(true);
}

/** Step 4: assigns users and groups with a role; the picture is of the choice before it is made. */
export async function assign(page: Page, names: readonly string[], role = 'User', shown?: string): Promise<void> {
  await openPage(page, 'Users and groups');
  await page.getByRole('button', { name: 'Add user/group' }).first().click();
  for (const name of names) {
    await page.getByRole('searchbox', { name: 'Users and groups' }).fill(name);
    await page
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .first()
      .check();
  }
  await page.getByLabel('Select a role').selectOption(role);
  if (shown !== undefined) await picture(page, shown);
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  for (const name of names) await page.getByRole('link', { name, exact: true }).waitFor();
}

/** Step 2: presses Copy beside a value, and answers what was copied. */
export async function copied(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: `Copy ${label}`, exact: true }).click();
  await page.getByRole('button', { name: `Copied ${label}`, exact: true }).waitFor();
  return String(await page.evaluate('navigator.clipboard.readText()'));
}

/** Step 5, 1–2: Enterprise applications, All applications, and the application in the list. */
export async function openApplication(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'All applications' }).click();
  await page.getByRole('grid').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** A page of the application by its menu. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /^Pages of/ })
    .getByRole('link', { name, exact: true })
    .click();
  await page.getByRole('heading', { name: new RegExp(`\\| ${name}$`) }).waitFor();
}

/** Step 5, 3–4: the Provisioning tab, and the Provisioning Mode set to Automatic. */
export async function setAutomatic(page: Page): Promise<void> {
  await openPage(page, 'Provisioning');
  await page.getByRole('button', { name: 'Get started' }).click();
  await page.getByLabel('Provisioning Mode').selectOption('Automatic');
  await page.getByRole('heading', { name: 'Admin Credentials' }).waitFor();
}

/** Step 5, 5: Test Connection, and what it says. */
export async function testConnection(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Test Connection' }).click();
  const said = page
    .getByText(/supplied credentials are authorized|invalid credentials|refuses the call|could not be tested/)
    .last();
  await said.waitFor();
  return said;
}

/** Step 5, 6–7: who is told of failures, and Save. */
export async function notifyAndSave(page: Page, email: string): Promise<void> {
  await page.getByLabel('Notification Email').fill(email);
  await page.getByRole('checkbox', { name: 'Send an email notification when a failure occurs' }).check();
  await page.getByText('No mail server is set up, so nothing will be sent.').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Provisioning saved').first().waitFor();
}

/** Rows of the mapping table: target, type, and whether filtering is supported. */
export async function mappingRows(page: Page): Promise<readonly string[]> {
  await page.getByRole('tab', { name: 'Attribute list' }).click();
  const table = page.getByRole('table', { name: 'Attribute list' });
  await table.waitFor();
  const rows = await table.getByRole('row').all();
  const texts = await Promise.all(
    rows.slice(1).map(async (row) => {
      const cells = row.getByRole('cell');
      const isSupported = (await cells.nth(2).getByLabel('Supported').count()) > 0;
      return `${await cells.nth(0).innerText()} ${await cells.nth(1).innerText()}${isSupported ? ' ✓' : ''}`;
    }),
  );
  await page.getByRole('tab', { name: 'Attribute-Mapping' }).click();
  // The primary key stands first; the guides name what can be mapped.
  return texts.filter((text) => !text.startsWith('id\n'));
}

/** The end of step 5: Provisioning Status On, the Scope, Save, and what the first cycle would do. */
export async function switchOn(page: Page, scope: string): Promise<void> {
  await page.getByRole('radio', { name: 'On', exact: true }).check();
  await page.getByLabel('Scope').selectOption(scope);
  // The guides run each cycle by hand: what changes between two of them waits.
  const onChange = page.getByRole('switch', { name: 'Provision on change' });
  await onChange.click();
  await expect.poll(() => onChange.isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: /^Start provisioning to/ }).waitFor();
  await page.getByText(/^Saved. This is what the initial cycle would do/).waitFor();
}

/** A cycle now, under *Current cycle*, and how it ends. */
export async function runCycle(page: Page, title: string): Promise<void> {
  await openPage(page, 'Current cycle');
  await page.getByRole('button', { name: 'Run a cycle now' }).click();
  await cycleEnded(page, title);
}

/** Step 6: waits until the cycle that runs has ended. */
export async function cycleEnded(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Current cycle status' }).getByText(title).waitFor();
}

/** Step 6: identity, action and status of the newest entries of the provisioning logs. */
export async function logLines(page: Page): Promise<readonly string[]> {
  const grid = page.getByRole('grid', { name: 'Provisioning logs' });
  await grid.waitFor();
  const rows = await grid.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const cells = await row.getByRole('gridcell').allInnerTexts();
      return `${cells[1]} ${cells[2]} ${cells[3]}`;
    }),
  );
}

/** Step 1: what the guides tell to read opens at the step, by keyboard, and gives the focus back; `look` is called on each. */
export async function readAbout(page: Page, look: () => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  for (const [name, guideFile] of [
    ['How provisioning works', 'how-provisioning-works'],
    ['Who is in scope', 'scope'],
    ['How attributes are mapped', 'mapping'],
  ] as const) {
    const link = page.getByRole('button', { name }).first();
    await link.press('Enter');
    const help = page.getByRole('dialog');
    const longer = help.getByRole('link', { name: /The same at length/ });
    await expect.poll(() => longer.getAttribute('href')).toBe(`/docs/guides/${guideFile}.html`);
    await look();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await expect.poll(() => link.evaluate((element) => element.matches(':focus'))).toBe(true);
  }
}

/** Step 5, on the mapping page: scoping filters are configured under Source Object Scope, which has none yet. */
export async function lookAtScope(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the source object scope' }).click();
  const panel = page.getByRole('dialog', { name: 'Source Object Scope' });
  await panel.getByRole('button', { name: 'Add scoping filter' }).waitFor();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.waitFor({ state: 'detached' });
}

/** Step 6: the progress bar has come to its end; there is no quarantine, and the logs are one click away. */
export async function monitor(page: Page): Promise<void> {
  await openPage(page, 'Current cycle');
  await page.getByRole('region', { name: 'Current cycle status' }).getByText('completed').waitFor();
  await expect.poll(() => page.getByText('In quarantine').count()).toBe(0);
  await page.getByRole('button', { name: 'View provisioning logs' }).waitFor();
}
