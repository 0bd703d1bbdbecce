import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const who = 'zoe@contoso.example';

let console: OpenConsole;
let page: Page;
let call: Client['call'];

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  await call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
  const attributes = { userPrincipalName: who, displayName: 'Zoe Canary' };
  await call(contract.addDirectoryUser, { body: { attributes } });
}, 180_000);
afterAll(() => console.close());

const shownOf = () => page.getByRole('region', { name: `What is held of ${who}` });
const dialog = () => page.getByRole('dialog').or(page.getByRole('alertdialog'));

describe('privacy', () => {
  it('begins at the person’s page: what is held is shown and downloaded, and so is what stands in the way of erasing', async () => {
    await page.goto(`/directory/users/${who}`);
    await page.getByRole('button', { name: 'Export or erase' }).click();
    await page.getByRole('button', { name: 'Look up' }).click();
    await shownOf()
      .getByRole('row', { name: /Change feed/ })
      .waitFor();
    await shownOf()
      .getByText(/The person is still there/)
      .waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download JSON' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Zoe Canary');
  });

  it('erases who is named once more, and who was deleted first', async () => {
    await page.getByRole('button', { name: 'Erase …' }).click();
    await dialog().getByLabel(`To confirm, enter ${who}`).fill('zoe');
    await dialog().getByRole('button', { name: 'Erase for good' }).click();
    await dialog().getByText(`Enter exactly ${who}.`).waitFor();
    await dialog().getByLabel(`To confirm, enter ${who}`).fill(who);
    await dialog().getByRole('button', { name: 'Erase for good' }).click();
    await expect
      .poll(
        () =>
          dialog()
            .getByText(/Delete the person first/)
            .count(),
        { timeout: 40_000 },
      )
      .toBe(2);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
    await call(contract.deleteDirectoryUser, { params: { user: who } });
    await page.getByRole('button', { name: 'Look up' }).click();
    await shownOf().getByText('Nothing stands in the way of erasing.').waitFor();
    await page.getByRole('button', { name: 'Erase …' }).click();
    await dialog().getByLabel(`To confirm, enter ${who}`).fill(who);
    await dialog().getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('The person is erased').waitFor();
    await page.getByLabel('Person', { exact: false }).first().fill(who);
    await page.getByRole('checkbox', { name: 'The person was removed for good' }).check();
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByText('Nothing is held of them.').waitFor();
  });

  it('keeps each kind of data as long as is set, and overwrites nobody', async () => {
    await page.goto('/retention');
    const row = page.getByRole('row', { name: /^Change feed/ });
    await row.getByRole('button').click();
    await dialog().getByRole('spinbutton', { name: 'Days' }).fill('10');
    await dialog()
      .getByText(/does not come back/)
      .waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await call(contract.setRetention, { params: { kind: 'feed' }, body: { days: 20 } });
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog()
      .getByText(/has been changed by/)
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.reload();
    await row.getByRole('button').click();
    await dialog().getByRole('spinbutton', { name: 'Days' }).fill('12');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await row.getByRole('cell', { name: '12', exact: true }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('closes a tenant whose name is typed, says until when it can be restored, and restores it', async () => {
    await page.goto('/tenants/acme');
    await page.getByRole('button', { name: 'Delete tenant' }).click();
    await dialog().getByLabel('To confirm, enter acme').fill('acme');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Delete tenant' }).click();
    await page.getByText('acme is closed and will be deleted').waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Delete tenant' }).waitFor();
    const { state } = await call(contract.getTenant, { params: { tenant: 'acme' } });
    expect(state).toBe('active');
  });

  it('proves the audit log, and names what was changed past Rollcall', async () => {
    await page.goto('/audit');
    await page.getByRole('button', { name: 'Verify' }).click();
    await dialog().getByText('Every entry is as it was written').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const { entries } = await call(contract.listAudit, { query: { act: 'tenant.create' } });
    console.change(`update audit set object = 'other' where entry = '${entries[0]?.entry}'`);
    await page.reload();
    await page.getByRole('button', { name: 'Verify' }).click();
    await dialog().getByText('The audit log is not as it was written').waitFor();
    await dialog()
      .getByText(new RegExp(`Entry ${entries[0]?.entry} \\(tenant\\.create, .* was changed`))
      .waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });
});
