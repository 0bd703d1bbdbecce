import type { Page } from 'playwright-core';
import { copied } from './guide.ts';
import { picture } from './picture.ts';

/** What Playvox's own administrator does in its settings, by the words on the screen. */

/** A page of the settings by its menu. */
export async function openSettings(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

export interface CopiedKey {
  readonly url: string;
  readonly key: string;
}

/** Step 2, 1–5: Create API Key, its name, Save, Close, Details; answers the address and the BASE64 KEY that were copied. */
export async function makeKey(page: Page, name: string, shown = false): Promise<CopiedKey> {
  await openSettings(page, 'API Keys');
  await page.getByRole('button', { name: 'Create API Key' }).first().click();
  await page.getByRole('textbox', { name: /^Name\W*$/ }).fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The API key was generated').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const details = page.getByRole('button', { name: `Details of ${name}` });
  await details.waitFor();
  if (shown) await picture(page, 'playvox-api-keys');
  await details.click();
  const blade = page.getByRole('dialog', { name: 'Details API Key' });
  await blade.waitFor();
  if (shown) await picture(page, 'playvox-key-details');
  const made = { url: await copied(page, 'SCIM address'), key: await copied(page, 'BASE64 KEY') };
  await blade.getByRole('button', { name: 'Close', exact: true }).last().click();
  await blade.waitFor({ state: 'detached' });
  return made;
}

/** Revokes a key, after the question. */
export async function revokeKey(page: Page, name: string): Promise<void> {
  await openSettings(page, 'API Keys');
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(`${name}.*Revoked`) }).waitFor();
}

/** Waits until somebody is listed on a tab of User Management, as it is now. */
export async function listed(page: Page, tab: 'Active Users' | 'Inactivated Users', userName: string): Promise<void> {
  await openSettings(page, 'User Management');
  await page.getByRole('tab', { name: tab }).click();
  await page.reload();
  await page.getByRole('grid', { name: tab }).getByRole('link', { name: userName, exact: true }).waitFor();
}
