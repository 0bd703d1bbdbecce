import type { Page } from 'playwright-core';
import { contract } from '#http/api/contract.ts';
import { admin, choosePassword } from './administrator.ts';
import { apiOf } from './api.ts';
import type { OpenConsole } from './console.ts';

/** Makes an administrator of a tenant, who uses the one-time link in this window and is signed in there afterwards. */
export async function enterTenant(
  console: OpenConsole,
  page: Page,
  tenant: string,
  login: string,
  ...roles: string[]
): Promise<void> {
  const { link } = await apiOf(console)(contract.addTenantAdministrator, {
    params: { tenant },
    body: { login, name: login, roles },
  });
  await page.goto(link);
  await choosePassword(page, admin.password);
  await page.getByRole('button', { name: `Account of ${login}` }).waitFor();
  // The first page follows by itself: who clicks before it is there would be led back.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}
