import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import * as guide from './support/guide.ts';
import { type Guided, openGuided } from './support/guided.ts';
import { picture } from './support/picture.ts';

/** The published guide *Configure PureCloud by Genesys for automatic user provisioning*, with both sides: PureCloud’s administrator makes client, token and group, and sees what comes of it. */
describe('the guide to PureCloud by Genesys', () => {
  let guided: Guided;
  let page: Page;
  let call: Client['call'];
  /** The window of PureCloud's administrator, and what was copied there. */
  let vendor: Page;
  const client = { id: '', secret: '', tokenUrl: '' };
  const generated = { url: '', token: '' };

  beforeAll(async () => {
    const header = 'userPrincipalName,displayName,mail,manager,employeeId,telephoneNumber';
    const people = [
      'ada@acme.example,Ada Lovelace,ada@acme.example,grace@acme.example,4001,+442055510001',
      'grace@acme.example,Grace Hopper,grace@acme.example,,4002,extension 4711',
    ];
    guided = await openGuided({ people: [header, ...people], profile: 'purecloud', role: 'master-admin' });
    ({ call, page, vendor } = guided);
    for (const displayName of ['Support EMEA', 'Night shift']) {
      await call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
      await call(contract.addDirectoryMember, { params: { group: displayName, member: 'ada@acme.example' } });
    }
    await call(contract.addDirectoryMember, { params: { group: 'Support EMEA', member: 'grace@acme.example' } });
  });
  afterAll(() => guided.console.close());

  /** The account of the leaver, as PureCloud has it. */
  const person = async () => {
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
    return users.find(({ userName }) => userName === 'ada@acme.example');
  };

  const open = (name: string) =>
    vendor.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name, exact: true }).click();

  /** The row of a list at PureCloud, as it is now. */
  const rowOf = async (list: string, name: string) => {
    await open(list);
    await vendor.reload();
    const row = vendor.getByRole('row').filter({ has: vendor.getByRole('link', { name, exact: true }) });
    await row.waitFor();
    return row;
  };

  it('Step 2, 1: an OAuth client is added, and its Client ID and Client Secret are copied', async () => {
    await open('OAuth');
    await vendor.getByRole('button', { name: 'Add client' }).first().click();
    await vendor.getByLabel('App Name').fill('Azure AD');
    await vendor.getByRole('radio', { name: 'Client Credentials' }).check();
    await vendor.getByRole('button', { name: 'Use 450 days' }).click();
    await vendor.getByRole('tab', { name: 'Roles' }).click();
    await vendor.getByRole('checkbox', { name: 'SCIM Integration' }).check();
    await picture(vendor, 'purecloud-oauth-client');
    await vendor.getByRole('button', { name: 'Save' }).click();
    await vendor.getByText('Copy the Client Secret now: it is not shown again.').waitFor();
    client.id = await guide.copied(vendor, 'Client ID');
    client.secret = await guide.copied(vendor, 'Client Secret');
    client.tokenUrl = await guide.copied(vendor, 'Token endpoint');
  });

  it('Step 2, 2: a token is generated with the client, shown once, and copied with the address', async () => {
    await vendor.getByRole('button', { name: 'Generate token' }).click();
    const dialog = vendor.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Generate token' }).click();
    await dialog.getByText(/^It ends /).waitFor();
    await picture(vendor, 'purecloud-token');
    generated.url = await guide.copied(vendor, 'Tenant URL');
    generated.token = await guide.copied(vendor, 'Access token');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('Step 2, 3: a group is made by hand under the name that the directory has', async () => {
    await open('Groups');
    await vendor.getByRole('button', { name: 'Add Group' }).first().click();
    const blade = vendor.getByRole('dialog');
    await blade.getByLabel('Name', { exact: false }).first().fill('Support EMEA');
    await blade.getByRole('button', { name: 'Save' }).click();
    await blade.waitFor({ state: 'detached' });
    await (await rowOf('Groups', 'Support EMEA')).getByText('Not linked yet').waitFor();
    await picture(vendor, 'purecloud-groups');
  });

  it('Step 3: PureCloud by Genesys is found by its other name, and added from the gallery', async () => {
    await page.getByRole('link', { name: 'New application' }).first().click();
    await page.getByRole('searchbox', { name: 'Search application' }).fill('Genesys Cloud');
    await page.getByRole('link', { name: 'PureCloud by Genesys' }).waitFor();
    await guide.addFromGallery(page, 'PureCloud by Genesys', 'purecloud-gallery-entry');
    await page.getByText('2 of 6 steps are done').waitFor();
    await guide.allowPrivateAddress(page);
  });

  it('Step 1: what the guide tells to read opens at the step', async () => {
    await guide.readAbout(page);
  });

  it('Step 4: two groups are assigned with a role other than Default Access', async () => {
    await guide.assign(page, ['Support EMEA', 'Night shift']);
  });

  it('Step 5, 1–7: Tenant URL and a token of the OAuth client pass Test Connection', async () => {
    await guide.openApplication(page, 'PureCloud by Genesys');
    await guide.setAutomatic(page);
    await page.getByLabel('Tenant URL').fill(generated.url);
    await page.getByLabel('Secret Token', { exact: false }).last().fill(generated.token);
    expect(await (await guide.testConnection(page)).innerText()).toContain('authorized to enable provisioning');
    await picture(page, 'purecloud-admin-credentials');
    await guide.notifyAndSave(page, 'contact-centre@acme.example');
  });

  it('Step 5, 5: client id and secret do as well, and renew the token by themselves', async () => {
    await page.getByRole('radio', { name: 'Client ID and Client Secret' }).check();
    await page.getByLabel('Token URL').fill(client.tokenUrl);
    await page.getByLabel('Client ID', { exact: false }).last().fill(client.id);
    await page.getByLabel(/^Client Secret/).fill(client.secret);
    expect(await (await guide.testConnection(page)).innerText()).toContain('authorized to enable provisioning');
    await picture(page, 'purecloud-client-credentials');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('A secret is stored. Enter another to replace it.').waitFor();
    await expect.poll(() => page.content()).not.toContain(client.secret);
  });

  it('Step 5, 8–9: users have the ten attributes of the guide', async () => {
    await page.getByRole('link', { name: 'Synchronize Azure Active Directory Users to PureCloud by Genesys' }).click();
    await page.getByRole('button', { name: 'Edit userName' }).waitFor();
    await picture(page, 'purecloud-mapping');
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const rows = await guide.mappingRows(page);
    expect(rows.slice(0, 10).map((row) => row.replace(' ✓', ''))).toEqual([
      'userName String',
      'active Boolean',
      'displayName String',
      'emails[type eq "work"].value String',
      'title String',
      'phoneNumbers[type eq "mobile"].value String',
      'phoneNumbers[type eq "work"].value String',
      `${urn}:department String`,
      `${urn}:manager Reference`,
      `${urn}:employeeNumber String`,
    ]);
  });

  it('Step 5, 10–11: groups have three attributes, and creating and deleting them is locked with the reason', async () => {
    await guide.openPage(page, 'Provisioning');
    await page.getByRole('link', { name: 'Synchronize Azure Active Directory Groups to PureCloud by Genesys' }).click();
    await page.getByRole('button', { name: 'Edit members' }).waitFor();
    expect((await guide.mappingRows(page)).slice(0, 3).map((row) => row.replace(' ✓', ''))).toEqual([
      'displayName String',
      'externalId String',
      'members Reference',
    ]);
    await expect.poll(() => page.getByRole('checkbox', { name: 'Create' }).isDisabled()).toBe(true);
    await expect.poll(() => page.getByRole('checkbox', { name: 'Delete' }).isDisabled()).toBe(true);
    await page.getByText('does not let groups be created from outside').first().waitFor();
    await picture(page, 'purecloud-group-mapping');
  });

  it('Step 5, 12: scoping filters are configured under Source Object Scope', async () => {
    await guide.lookAtScope(page);
  });

  it('Step 5, 13–15 and Step 6: members of the group that exists are kept, the other is reported', async () => {
    await guide.openPage(page, 'Provisioning');
    await guide.switchOn(page, 'Sync only assigned users and groups');
    await page.getByText(/^Skip: .*does not let groups be created from outside/).waitFor();
    // The group that the guide lets one make by hand is found: that is no account that wants a simulation first.
    await expect.poll(() => page.getByText('Accounts are there already').count()).toBe(0);
    await picture(page, 'purecloud-start');
    await page.getByRole('button', { name: 'Start for everybody' }).click();
    await guide.cycleEnded(page, 'Initial cycle 1 completed');
    await guide.monitor(page);
    const { groups } = await call(contract.listTenantGroups, { params: { tenant: 'acme' } });
    expect(groups).toMatchObject([{ members: 2 }]);
    await (await rowOf('Groups', 'Support EMEA')).getByText('Linked', { exact: true }).waitFor();
    await (await rowOf('People', 'Ada Lovelace')).getByText('Active', { exact: true }).waitFor();
    await guide.openPage(page, 'Provisioning logs');
    await expect.poll(() => guide.logLines(page)).toContain('Night shift Other Skipped');
    await picture(page, 'purecloud-logs');
  });

  it('downloads the log as CSV whose cells are never formulas, and as JSON', async () => {
    const pool = '=2+3 pool';
    await call(contract.addDirectoryGroup, { body: { attributes: { displayName: pool } } });
    await call(contract.assign, {
      params: { application: 'PureCloud by Genesys' },
      body: { principal: pool, type: 'Group', role: 'User' },
    });
    await guide.runCycle(page, 'Incremental cycle 2 completed');
    await guide.openPage(page, 'Provisioning logs');
    await expect.poll(() => guide.logLines(page)).toContain(`${pool} Other Skipped`);
    const take = async (format: string) => {
      await page.getByRole('button', { name: 'Download' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: format }).click(),
      ]);
      return readFile((await file.path()) ?? '', 'utf8');
    };
    const csv = await take('CSV: entries');
    expect(csv).toContain(`'${pool}`);
    expect(csv).not.toMatch(/(^|,)"?=/m);
    const entries: unknown = JSON.parse(await take('JSON'));
    expect(entries).toContainEqual(expect.objectContaining({ identity: pool, status: 'skipped' }));
  });

  it('a leaver is inactive after the next cycle and out of the group, and the same account is back with the person', async () => {
    const before = await person();
    await call(contract.deleteDirectoryUser, { params: { user: 'ada@acme.example' } });
    await guide.runCycle(page, 'Incremental cycle 3 completed');
    await expect.poll(() => person()).toMatchObject({ id: before?.id, active: false });
    await (await rowOf('People', 'Ada Lovelace')).getByText('Inactive', { exact: true }).waitFor();
    await picture(vendor, 'purecloud-people');
    expect((await call(contract.listTenantGroups, { params: { tenant: 'acme' } })).groups).toMatchObject([
      { members: 1 },
    ]);
    await call(contract.restoreDirectoryUser, { params: { user: 'ada@acme.example' } });
    await guide.runCycle(page, 'Incremental cycle 4 completed');
    await expect.poll(() => person()).toMatchObject({ id: before?.id, active: true });
    await (await rowOf('People', 'Ada Lovelace')).getByText('Active', { exact: true }).waitFor();
    expect((await call(contract.listTenantGroups, { params: { tenant: 'acme' } })).groups).toMatchObject([
      { members: 2 },
    ]);
    await guide.openPage(page, 'Provisioning logs');
    await expect
      .poll(() => guide.logLines(page))
      .toEqual(expect.arrayContaining(['ada@acme.example Disable Success', 'ada@acme.example Restore Success']));
  });

  it('shows no error of a script and nothing that the page’s policy forbids', () => {
    expect([...guided.window.complaints, ...guided.windowOfVendor.complaints]).toEqual([]);
  });
});
