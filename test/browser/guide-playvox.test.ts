import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import * as guide from './support/guide.ts';
import { picture } from './support/picture.ts';
import { type CopiedKey, listed, makeKey, openSettings, revokeKey } from './support/playvox.ts';
import { enterTenant } from './support/tenant.ts';
import type { Window } from './support/window.ts';

/** An app role as the manifest has it, without its value. */
const analyst = {
  id: '7a1c7a0e-5f0a-4d53-9f57-0d1d5f6f4c11',
  allowedMemberTypes: ['User'],
  displayName: 'Quality analyst',
  description: 'Listens to calls',
  isEnabled: true,
};

/** The published guide *Configure Playvox for automatic user provisioning*, with both sides: Playvox’s Super Admin makes the key, and sees what comes of it. */
describe('the guide to Playvox', () => {
  let console: OpenConsole;
  let window: Window;
  let call: Client['call'];
  /** The window of Playvox's Super Admin, and what was copied there. */
  let vendor: Window;
  let made: CopiedKey;

  beforeAll(async () => {
    console = await openConsole();
    call = apiOf(console);
    const people = [
      'ada@acme.example,Ada Lovelace,Ada,Lovelace,ada@acme.example',
      'grace@acme.example,Grace Hopper,Grace,Hopper,grace@acme.example',
      'alan@acme.example,Alan Turing,Alan,Turing,alan@acme.example',
      'edsger@acme.example,Edsger Dijkstra,Edsger,Dijkstra,edsger@acme.example',
    ];
    const text = ['userPrincipalName,displayName,givenName,surname,mail', ...people].join('\n');
    await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
    await call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Support' } } });
    await call(contract.addDirectoryMember, { params: { group: 'Support', member: 'grace@acme.example' } });
    await call(contract.createTenant, { body: { name: 'acme', profile: 'playvox' } });
    window = await console.open();
    await setUp(console, window.page);
    vendor = await console.open();
    await enterTenant(console, vendor.page, 'acme', 'Sue', 'super-admin');
  });
  afterAll(() => console.close());

  const accounts = async () => {
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
    return users.map(({ userName, active }) => `${userName}${active ? '' : ' (inactive)'}`).sort();
  };

  it('Prerequisites: SCIM is activated for the site, which says so until it is', async () => {
    await openSettings(vendor.page, 'API Keys');
    const notice = vendor.page.getByText('SCIM provisioning is not activated for this site', { exact: true });
    await notice.waitFor();
    await picture(vendor.page, 'playvox-not-activated');
    const { page } = window;
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Sandboxes' }).click();
    await page.getByRole('link', { name: 'acme', exact: true }).click();
    await page.getByRole('button', { name: 'Activate SCIM' }).click();
    await page.getByText('SCIM provisioning is activated', { exact: true }).waitFor();
    await page
      .getByRole('navigation', { name: 'Navigation' })
      .locator('a[aria-current=page]', { hasText: 'Sandboxes' })
      .waitFor();
    await picture(page, 'sandbox');
    await vendor.page.reload();
    await notice.waitFor({ state: 'detached' });
  });

  it('Step 2, 1–5: an API key is created, and its BASE64 KEY copied from its Details', async () => {
    made = await makeKey(vendor.page, 'Azure AD', true);
    expect(await seriousFindings(vendor.page)).toEqual([]);
    expect(made.url).toContain('/scim/v1');
    await expect.poll(() => vendor.page.content()).not.toContain(made.key);
  });

  it('Step 3: Playvox is added from the application gallery', async () => {
    const { page } = window;
    await guide.addFromGallery(page, 'Playvox', 'playvox-gallery-entry');
    await page.getByText('2 of 6 steps are done').waitFor();
    await picture(page, 'playvox-overview');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await guide.allowPrivateAddress(page);
  });

  it('Step 1: what the guide tells to read opens at the step, by keyboard, and closes again', async () => {
    await guide.readAbout(window.page, () => expect.poll(() => seriousFindings(window.page)).toEqual([]));
  });

  it('Step 4: a role is added in the application manifest, where a mistake is told at its line', async () => {
    const { page } = window;
    await guide.openPage(page, 'App roles');
    await page.getByRole('tab', { name: 'Manifest' }).click();
    const manifest = page.getByLabel('Manifest (JSON)');
    const before = await manifest.inputValue();
    const added = (value: string) =>
      before.replace('"appRoles": [', `"appRoles": [\n${JSON.stringify({ ...analyst, value }, null, 2)},`);
    await manifest.fill(added('quality analyst'));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Line 11' }).first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture(page, 'manifest');
    await manifest.fill(added('analyst'));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Manifest saved').first().waitFor();
  });

  it('Step 4: users and groups are assigned with a role other than Default Access, which warns', async () => {
    const { page } = window;
    await guide.openPage(page, 'Users and groups');
    await page.getByRole('button', { name: 'Add user/group' }).first().click();
    await page.getByLabel('Select a role').selectOption('Default Access');
    await page.getByText('Default Access does not entitle to an account').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await guide.assign(page, ['Ada Lovelace', 'Support'], 'Quality analyst', 'playvox-assign');
    await guide.assign(page, ['Alan Turing'], 'Default Access', 'default-access');
    await page.getByRole('gridcell', { name: 'Default Access' }).waitFor();
    await picture(page, 'assignments');
    await page.getByRole('button', { name: 'Show members' }).click();
    await page.getByText('Brings in 1 user').waitFor();
    await page.keyboard.press('Escape');
  });

  it('Step 5, 1–4: the application is opened and the Provisioning Mode set to Automatic', async () => {
    const { page } = window;
    await guide.openApplication(page, 'Playvox');
    await guide.setAutomatic(page);
    await page.getByLabel('Provisioning Mode').scrollIntoViewIfNeeded();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('Step 5, 5: a wrong Secret Token is refused in words, the right one passes Test Connection', async () => {
    const { page } = window;
    await page.getByLabel('Tenant URL').fill(made.url);
    await page.getByLabel('Secret Token').fill('bm90OmFLZXk=');
    expect(await (await guide.testConnection(page)).innerText()).toContain('invalid credentials');
    await picture(page, 'playvox-test-failed');
    await page.getByLabel('Secret Token').fill(made.key);
    await page.getByRole('button', { name: 'Test Connection' }).click();
    await page.getByText('The supplied credentials are authorized to enable provisioning').last().waitFor();
    await picture(page, 'playvox-admin-credentials');
  });

  it('Step 5, 6–7: the Notification Email is kept, and Save keeps the secret out of the page', async () => {
    const { page } = window;
    await guide.notifyAndSave(page, 'operations@acme.example');
    await picture(page, 'playvox-provisioning');
    await expect.poll(() => page.getByLabel('Secret Token').inputValue()).toBe('');
    await expect.poll(() => page.content()).not.toContain(made.key);
  });

  it('Step 5, 8–9: the mapping has the attributes of the guide, and userName supports filtering', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Synchronize Azure Active Directory Users to Playvox' }).click();
    await page.getByRole('button', { name: 'Edit userName' }).waitFor();
    await picture(page, 'playvox-mapping');
    await expect
      .poll(() => guide.mappingRows(page))
      .toEqual([
        'userName String ✓',
        'active Boolean',
        'displayName String',
        'emails[type eq "work"].value String',
        'name.givenName String',
        'name.familyName String',
        'name.formatted String',
        'externalId String',
      ]);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('Step 5, 9: a changed attribute is saved after a look at what it would change', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Edit name.formatted' }).click();
    await page.getByLabel('Mapping type').selectOption('Direct');
    await page.getByLabel('Source attribute').selectOption('displayName');
    await picture(page, 'edit-attribute');
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('No account that is linked would change.').waitFor();
    await picture(page, 'mapping-save');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Attribute mapping saved').first().waitFor();
  });

  it('Step 5, 10: scoping filters are configured under Source Object Scope', async () => {
    await guide.lookAtScope(window.page);
  });

  it('Step 5, 11–13: Provisioning Status On, Scope and Save show what would happen, then start', async () => {
    const { page } = window;
    await guide.openPage(page, 'Provisioning');
    await guide.switchOn(page, 'Sync only assigned users and groups');
    const dialog = page.getByRole('alertdialog');
    await expect.poll(() => dialog.getByText('Would be created').count()).toBe(1);
    await expect.poll(() => accounts()).toEqual([]);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'ada@acme.example' }).check();
    await picture(page, 'playvox-start');
    await dialog.getByRole('button', { name: 'This one first' }).click();
    await guide.cycleEnded(page, 'On demand 1 completed');
    await expect.poll(() => accounts()).toEqual(['ada@acme.example']);
    await page.getByText('All others wait until you start provisioning.').waitFor();
    await page.getByRole('button', { name: 'Start provisioning', exact: true }).click();
  });

  it('Step 6: the progress bar ends with the initial cycle, and all six steps are ticked', async () => {
    const { page } = window;
    await guide.cycleEnded(page, 'Initial cycle 2 completed');
    await picture(page, 'playvox-progress');
    await expect.poll(() => accounts()).toEqual(['ada@acme.example', 'grace@acme.example']);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText('Provisioning is set up and running.').waitFor();
    await picture(page, 'playvox-overview-done');
  });

  it('Step 6: the provisioning logs tell who was provisioned, with Steps and Modified Properties', async () => {
    const { page } = window;
    await guide.openPage(page, 'Provisioning logs');
    await expect.poll(() => guide.logLines(page)).toContain('grace@acme.example Create Success');
    await expect.poll(() => guide.logLines(page)).toContain('alan@acme.example Other Skipped');
    await picture(page, 'provisioning-logs');
    await page.getByRole('gridcell', { name: 'grace@acme.example' }).click();
    await page.getByText('Determine if in scope').waitFor();
    await picture(page, 'log-steps');
    await page.getByRole('tab', { name: 'Modified Properties' }).click();
    await page.getByRole('table', { name: 'Modified Properties' }).getByText('userName').waitFor();
    await picture(page, 'log-modified-properties');
    await page.getByRole('tab', { name: 'Troubleshooting & Recommendations' }).click();
    await page.getByText('Nothing went wrong.').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('a leaver is disabled in the next cycle, and the same account restored when the person returns', async () => {
    const { page } = window;
    const leave = (accountEnabled: boolean) =>
      call(contract.setDirectoryUser, {
        params: { user: 'ada@acme.example' },
        body: { attributes: { accountEnabled } },
      });
    await leave(false);
    await guide.runCycle(page, 'Incremental cycle 3 completed');
    await expect.poll(() => accounts()).toContain('ada@acme.example (inactive)');
    await listed(vendor.page, 'Inactivated Users', 'ada@acme.example');
    await picture(vendor.page, 'playvox-inactivated-users');
    await leave(true);
    await guide.runCycle(page, 'Incremental cycle 4 completed');
    await listed(vendor.page, 'Active Users', 'ada@acme.example');
    await expect.poll(() => accounts()).toEqual(['ada@acme.example', 'grace@acme.example']);
    await guide.openPage(page, 'Provisioning logs');
    await expect
      .poll(() => guide.logLines(page))
      .toEqual(expect.arrayContaining(['ada@acme.example Disable Success', 'ada@acme.example Restore Success']));
    await picture(page, 'provisioning-logs-leaver');
  });

  it('a revoked key puts the application in quarantine, and another key ends it', async () => {
    const { page } = window;
    await revokeKey(vendor.page, 'Azure AD');
    await guide.openPage(page, 'Current cycle');
    await page.getByRole('button', { name: 'Run a cycle now' }).click();
    await page.getByText('does not accept the secret').waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await picture(page, 'quarantine');
    await page.getByRole('link', { name: 'Home' }).first().click();
    await page.getByText('in quarantine').waitFor();
    const another = await makeKey(vendor.page, 'Azure AD, the second');
    await guide.openApplication(page, 'Playvox');
    await guide.openPage(page, 'Provisioning');
    await page.getByLabel('Secret Token').fill(another.key);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Provisioning saved').first().waitFor();
    await guide.openPage(page, 'Current cycle');
    await expect.poll(() => page.getByText('In quarantine').count()).toBe(0);
    await guide.cycleEnded(page, 'Incremental cycle 5 completed');
  });

  it('shows no error of a script and nothing that the page’s policy forbids', () => {
    expect([...window.complaints, ...vendor.complaints]).toEqual([]);
  });
});
