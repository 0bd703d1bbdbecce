import type { Page } from 'playwright-core';
import type { OpenConsole } from './console.ts';

/** The first administrator of the tests. */
export const admin = { name: 'Adele Vance', login: 'adele', password: 'correct horse battery' } as const;

/** Makes the first administrator by the set-up link, as a person does; the window is signed in afterwards. */
export async function setUp(console: OpenConsole, page: Page): Promise<void> {
  await page.goto(console.rollcall().setupLink ?? 'about:blank');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(admin.name);
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.login);
  await choosePassword(page, admin.password);
  await shownAs(page, admin.name);
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

/** Both fields of a page that a one-time link leads to. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel(/^New password\W*$/).fill(password);
  await page.getByLabel('New password, once more').fill(password);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
}

/** User name and password on the sign-in page. */
export async function signIn(
  page: Page,
  login: string = admin.login,
  password: string = admin.password,
): Promise<void> {
  await page.getByLabel('User name').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Leaves by the account menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

/** Waits until the console shows who is signed in. */
export async function shownAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Account of ${name}` }).waitFor();
}
