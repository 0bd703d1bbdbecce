import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { seriousFindings } from './support/axe.ts';
import * as guide from './support/guide.ts';
import { type Guided, openGuided } from './support/guided.ts';
import { picture } from './support/picture.ts';

/** The published guide *Configure 8x8 for automatic user provisioning*, with both sides: 8x8’s administrator makes the token, and sees what comes of it. */
describe('the guide to 8x8', () => {
  let guided: Guided;
  let page: Page;
  let call: Client['call'];
  /** The window of 8x8's administrator. */
  let vendor: Page;
  let account: { url: string; token: string };

  beforeAll(async () => {
    const header = 'userPrincipalName,displayName,givenName,surname,mail,physicalDeliveryOfficeName';
    const people = [
      'ada@acme.example,Ada Lovelace,Ada,Lovelace,ada@acme.example,Harbour',
      'grace@acme.example,Grace Hopper,Grace,,grace@acme.example,Harbour',
    ];
    guided = await openGuided({ people: [header, ...people], profile: '8x8', role: 'administrator' });
    ({ call, page, vendor } = guided);
  });
  afterAll(() => guided.console.close());

  const open = (name: string) => vendor.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  /** What 8x8's list of users says of the leaver. */
  const stateOf = async (userName: string) => {
    await open('Users');
    await vendor.reload();
    const row = vendor.getByRole('row').filter({ hasText: userName });
    await row.waitFor();
    return row.getByRole('gridcell').last().innerText();
  };

  const leave = (accountEnabled: boolean) =>
    call(contract.setDirectoryUser, { params: { user: 'ada@acme.example' }, body: { attributes: { accountEnabled } } });

  /** The account of the leaver, as 8x8 has it. */
  const person = async () => {
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
    return users.find(({ userName }) => userName === 'ada@acme.example');
  };

  it('Prerequisites: the office is a site in 8x8, under the name that the directory has', async () => {
    await open('Sites');
    await vendor.getByRole('button', { name: 'Add site' }).click();
    await vendor.getByRole('textbox', { name: 'Name' }).fill('Harbour');
    await vendor.getByRole('dialog').getByRole('button', { name: 'Add site' }).click();
    await vendor.getByRole('row').filter({ hasText: 'Harbour' }).waitFor();
  });

  it('Step 2, 1–3: Identity Management shows the user provisioning information, and 8x8 URL and 8x8 API Token are copied', async () => {
    await open('Identity Management');
    await vendor.getByRole('button', { name: 'Show user provisioning information' }).click();
    await vendor.getByRole('textbox', { name: '8x8 API Token' }).waitFor();
    await picture(vendor, '8x8-identity-management');
    account = { url: await guide.copied(vendor, '8x8 URL'), token: await guide.copied(vendor, '8x8 API Token') };
    expect(account.url).toContain('/scim/v2');
  });

  it('Step 3: 8x8 is added from the application gallery', async () => {
    await guide.addFromGallery(page, '8x8', '8x8-gallery-entry');
    await page.getByText('2 of 6 steps are done').waitFor();
    await guide.allowPrivateAddress(page);
  });

  it('Step 1: what the guide tells to read opens at the step', async () => {
    await guide.readAbout(page);
  });

  it('Prerequisites: single sign-on is configured, and the console is told so', async () => {
    await guide.openPage(page, 'Single sign-on');
    await page.getByText('The vendor wants single sign-on before provisioning').first().waitFor();
    await picture(page, '8x8-single-sign-on');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Sign-on URL' }).inputValue())
      .toBe('https://sso.8x8.com');
    await page.getByRole('checkbox', { name: 'Single sign-on is configured' }).click();
    await expect
      .poll(() => page.getByRole('alert').getByText('The vendor wants single sign-on before provisioning').count())
      .toBe(0);
  });

  it('Step 4: two people are assigned with a role other than Default Access', async () => {
    await guide.assign(page, ['Ada Lovelace', 'Grace Hopper']);
  });

  it('Step 5, 1–7: All applications, 8x8, Provisioning, Get started, Automatic, 8x8 URL and 8x8 API Token, Test Connection, notification, Save', async () => {
    await guide.openApplication(page, '8x8');
    await guide.setAutomatic(page);
    await page.getByLabel('Tenant URL').fill(account.url);
    await page.getByLabel('Secret Token').fill(account.token);
    expect(await (await guide.testConnection(page)).innerText()).toContain('authorized to enable provisioning');
    await picture(page, '8x8-admin-credentials');
    await guide.notifyAndSave(page, 'telephony@acme.example');
  });

  it('Step 5, 8–9: Provision Azure Active Directory Users has the attributes of the guide, locale and time zone unmapped', async () => {
    await page.getByRole('link', { name: 'Provision Azure Active Directory Users' }).click();
    await page.getByRole('button', { name: 'Edit timezone' }).waitFor();
    const rows = await guide.mappingRows(page);
    expect(rows.slice(0, 13).map((row) => row.replace(' ✓', ''))).toEqual([
      'userName String',
      'externalId String',
      'active Boolean',
      'title String',
      'emails[type eq "work"].value String',
      'name.givenName String',
      'name.familyName String',
      'phoneNumbers[type eq "mobile"].value String',
      'phoneNumbers[type eq "work"].value String',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department String',
      'urn:ietf:params:scim:schemas:extension:8x8:1.1:User:site String',
      'locale String',
      'timezone String',
    ]);
    const table = page.getByRole('table', { name: 'Attribute-Mapping' });
    const unmapped = table.getByRole('row').filter({ hasText: 'timezone' });
    await unmapped.getByText('not mapped', { exact: true }).waitFor();
    const site = table.getByRole('row').filter({ hasText: ':User:site' });
    await site.getByText('Only during object creation').waitFor();
    await picture(page, '8x8-mapping');
  });

  it('Step 5, 10: a scoping filter is added under Source Object Scope; what is wrong is told at its field, and who is in before it is saved', async () => {
    await page.getByRole('button', { name: 'Change the source object scope' }).click();
    await page.getByRole('button', { name: 'Add scoping filter' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: 'Add Scoping Filter' }).waitFor();
    await panel.getByLabel('Source attribute').selectOption('userPrincipalName');
    await panel.getByLabel('Operator').selectOption('REGEX MATCH');
    await panel.getByLabel('Value').fill('(');
    await panel.getByLabel('Scoping Filter Title').fill('People of Acme');
    await panel.getByRole('button', { name: 'OK', exact: true }).click();
    await panel.getByText(/missing closing/).waitFor();
    await panel.getByLabel('Operator').selectOption('ENDS_WITH');
    await panel.getByLabel('Value').fill('@acme.example');
    await picture(page, 'scoping-filter');
    await panel.getByRole('button', { name: 'OK', exact: true }).click();
    await panel.getByRole('heading', { name: 'Source Object Scope' }).waitFor();
    await panel.getByLabel('Why one user?').fill('ada@acme.example');
    await panel.getByRole('button', { name: 'Look' }).click();
    await panel.getByText("userPrincipalName ENDS_WITH '@acme.example' → true").waitFor();
    await panel.getByRole('button', { name: 'Count' }).click();
    await panel.getByRole('table', { name: 'Who is in scope?' }).waitFor();
    await picture(page, 'source-object-scope');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'OK', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Attribute mapping saved').first().waitFor();
    await page.getByText("userPrincipalName ENDS_WITH '@acme.example'").waitFor();
  });

  it('Step 5, 11–13 and Step 6: everybody in scope is created, and who lacks what 8x8 wants is skipped with the reason', async () => {
    await guide.openPage(page, 'Provisioning');
    await guide.switchOn(page, 'Sync all users and groups');
    await page.getByText(/Skip: .*name\.familyName/).waitFor();
    await picture(page, '8x8-start');
    await page.getByRole('button', { name: 'Start for everybody' }).click();
    await guide.cycleEnded(page, 'Initial cycle 1 completed');
    await guide.monitor(page);
    await guide.openPage(page, 'Provisioning logs');
    await expect
      .poll(() => guide.logLines(page))
      .toEqual(expect.arrayContaining(['ada@acme.example Create Success', 'grace@acme.example Other Skipped']));
    await page.getByLabel('Status', { exact: true }).selectOption('Status: Skipped');
    await expect.poll(() => guide.logLines(page)).toEqual(['grace@acme.example Other Skipped']);
    await page.getByRole('gridcell', { name: 'grace@acme.example' }).click();
    await page.getByRole('tab', { name: 'Troubleshooting & Recommendations' }).click();
    await page
      .getByText(/name\.familyName/)
      .first()
      .waitFor();
    await picture(page, 'log-troubleshooting');
    await page.keyboard.press('Escape');
  });

  it('a leaver is deactivated in the next cycle, and the same account active again when the person returns', async () => {
    const before = await person();
    await leave(false);
    await guide.runCycle(page, 'Incremental cycle 2 completed');
    await expect.poll(() => person()).toMatchObject({ id: before?.id, active: false });
    await expect.poll(() => stateOf('ada@acme.example')).toBe('Inactive');
    await picture(vendor, '8x8-users');
    await leave(true);
    await guide.runCycle(page, 'Incremental cycle 3 completed');
    await expect.poll(() => person()).toMatchObject({ id: before?.id, active: true });
    await expect.poll(() => stateOf('ada@acme.example')).toBe('Active');
    await guide.openPage(page, 'Provisioning logs');
    await expect
      .poll(() => guide.logLines(page))
      .toEqual(expect.arrayContaining(['ada@acme.example Disable Success', 'ada@acme.example Restore Success']));
  });

  it('shows no error of a script and nothing that the page’s policy forbids', () => {
    expect([...guided.window.complaints, ...guided.windowOfVendor.complaints]).toEqual([]);
  });
});
