import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { seriousFindings } from './support/axe.ts';
import * as guide from './support/guide.ts';
import { type Guided, openGuided } from './support/guided.ts';
import { picture } from './support/picture.ts';
import { type CopiedKey, listed, makeKey } from './support/playvox.ts';

const name = 'Playvox EMEA';

/** The published guide *non-gallery application to Playvox*: an application of one's own, provisioned to Playvox, which has no groups. */
describe('the guide to a non-gallery application', () => {
  let guided: Guided;
  let page: Page;
  let call: Client['call'];
  /** The window of Playvox's Super Admin, and what was copied there. */
  let vendor: Page;
  let made: CopiedKey;

  beforeAll(async () => {
    const header = 'userPrincipalName,displayName,givenName,surname,mail,jobTitle,department';
    const people = ['ada', 'grace', 'alan'].map((who) => `${who}@acme.example,${who} a,${who},a,${who}@acme.example,,`);
    guided = await openGuided({ people: [header, ...people], profile: 'playvox', role: 'super-admin' });
    ({ call, page, vendor } = guided);
    await call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Support' } } });
    await call(contract.addDirectoryMember, { params: { group: 'Support', member: 'grace@acme.example' } });
    // "Initial activation of SCIM provisioning in Playvox requires reaching out to Playvox Support."
    await call(contract.activateTenant, { params: { tenant: 'acme' } });
  });
  afterAll(() => guided.console.close());

  const accounts = async () => {
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
    return users.map(({ userName, active }) => `${userName}${active ? '' : ' (inactive)'}`).sort();
  };

  const person = async () => {
    const { users } = await call(contract.listTenantUsers, { params: { tenant: 'acme' } });
    return users.find(({ userName }) => userName === 'ada@acme.example');
  };

  const setPerson = (attributes: Record<string, string | boolean>) =>
    call(contract.setDirectoryUser, { params: { user: 'ada@acme.example' }, body: { attributes } });

  it('1, A–B: the console’s administrator selects Enterprise applications, New application', async () => {
    const menu = page.getByRole('navigation', { name: 'Navigation' });
    await menu.getByText('Enterprise applications').waitFor();
    await menu.getByRole('link', { name: 'New application' }).click();
    await page.getByText('Browse Azure AD Gallery').waitFor();
  });

  it('1, C: a name that the gallery has is offered from there, one that it has not leads on', async () => {
    await page.getByRole('searchbox', { name: 'Search application' }).fill('Playvox');
    await page.getByRole('link', { name: 'Playvox', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Create your own application' }).click();
    const blade = page.getByRole('dialog', { name: 'Create your own application' });
    await blade.getByText('The gallery has an application of this name').waitFor();
    await blade.getByRole('link', { name: 'Look at Playvox in the gallery' }).waitFor();
    await blade.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('searchbox', { name: 'Search application' }).fill(name);
    await page.getByText(`The gallery has no “${name}”`).waitFor();
    await picture(page, 'non-gallery-search');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('1, D–E: Create your own application has the three choices, says what it does not do, and integrates any other', async () => {
    await page.getByRole('button', { name: 'Create your own application' }).last().click();
    const blade = page.getByRole('dialog', { name: 'Create your own application' });
    await expect.poll(() => blade.getByLabel('What’s the name of your app?').inputValue()).toBe(name);
    const choices = blade.getByRole('radiogroup', { name: 'What are you looking to do with your application?' });
    const create = blade.getByRole('button', { name: 'Create', exact: true });
    for (const [choice, why] of [
      [/^Configure Application Proxy/, 'publishes no application to the outside'],
      [/^Register an application/, 'signs nobody in'],
    ] as const) {
      await choices.getByRole('radio', { name: choice }).check();
      await blade.getByText(why).waitFor();
      await expect.poll(() => create.getAttribute('aria-disabled')).toBe('true');
    }
    await choices.getByRole('radio', { name: /^Integrate any other application .* \(Non-gallery\)$/ }).check();
    await picture(page, 'non-gallery-create');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await create.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByText(`Step 3. Add ${name} as your own application`).waitFor();
  });

  it('2, A–B: Provisioning is selected, and the base URL of the site entered, also where it lies at a private address', async () => {
    made = await makeKey(vendor, 'Azure AD');
    await guide.setAutomatic(page);
    await page.getByLabel('Tenant URL').fill(made.url);
    expect(made.url).toMatch(/\/scim\/v1$/);
  });

  it('2, C–D: the Base64 key is pasted as Secret Token', async () => {
    await page.getByRole('textbox', { name: 'Secret Token' }).fill(made.key);
    expect(await (await guide.testConnection(page)).innerText()).toContain('could not be tested');
    await page.getByRole('button', { name: 'Let it lie at a private address, and test again' }).click();
    await page.getByText('The supplied credentials are authorized to enable provisioning').waitFor();
    await expect.poll(() => page.getByLabel('Tenant URL').inputValue()).toBe(made.url);
  });

  it('2, E: the test passes and tells that the application has no groups; Save switches their mapping off', async () => {
    expect(await (await guide.testConnection(page)).innerText()).toContain('authorized to enable provisioning');
    await page.getByText('The application has no groups: users alone are provisioned').waitFor();
    await page.getByText(/^Its \/Schemas does not have title, .* more: these are not mapped\./).waitFor();
    await picture(page, 'non-gallery-test');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Provisioning saved').first().waitFor();
    await page.getByText('The application has no groups: group mapping and group probe are off.').waitFor();
    await page.getByText('Disabled', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Secret Token' }).inputValue()).toBe('');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('goes on where the guide ends: the page names the next step, and the first cycle runs clean', async () => {
    await page.getByRole('link', { name: 'Next: assign users and groups' }).click();
    await guide.assign(page, ['ada a', 'Support']);
    await guide.openPage(page, 'Provisioning');
    await page.getByText('Next: set Provisioning Status to On, and save.').waitFor();
    await guide.switchOn(page, 'Sync only assigned users and groups');
    await page.getByRole('button', { name: 'Start for everybody' }).click();
    await guide.cycleEnded(page, 'Initial cycle 1 completed');
    await expect.poll(() => accounts()).toEqual(['ada@acme.example', 'grace@acme.example']);
    await expect.poll(() => page.getByText('In quarantine').count()).toBe(0);
    await guide.openPage(page, 'Provisioning logs');
    await expect
      .poll(() => guide.logLines(page))
      .toEqual(expect.arrayContaining(['ada@acme.example Create Success', 'grace@acme.example Create Success']));
    expect((await guide.logLines(page)).filter((line) => line.endsWith('Failure'))).toEqual([]);
  });

  it('Push New Users, Profile Updates, Deactivation, and Reactivate Users: all are seen in Playvox', async () => {
    const before = await person();
    await listed(vendor, 'Active Users', 'ada@acme.example');
    await setPerson({ displayName: 'Ada King' });
    await guide.runCycle(page, 'Incremental cycle 2 completed');
    await expect.poll(() => person()).toMatchObject({ id: before?.id, displayName: 'Ada King' });
    await setPerson({ accountEnabled: false });
    await guide.runCycle(page, 'Incremental cycle 3 completed');
    await listed(vendor, 'Inactivated Users', 'ada@acme.example');
    await setPerson({ accountEnabled: true });
    await guide.runCycle(page, 'Incremental cycle 4 completed');
    await listed(vendor, 'Active Users', 'ada@acme.example');
    await expect.poll(() => person()).toMatchObject({ id: before?.id, active: true });
    await guide.openPage(page, 'Provisioning logs');
    await expect
      .poll(() => guide.logLines(page))
      .toEqual(
        expect.arrayContaining([
          'ada@acme.example Update Success',
          'ada@acme.example Disable Success',
          'ada@acme.example Restore Success',
        ]),
      );
    await picture(page, 'non-gallery-logs');
  });

  it('shows no error of a script and nothing that the page’s policy forbids', () => {
    expect([...guided.window.complaints, ...guided.windowOfVendor.complaints]).toEqual([]);
  });
});
