import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { handlesOf } from './support/directory.ts';
import { picture } from './support/picture.ts';

let console: OpenConsole;
let page: Page;
let call: Client['call'];
let on: ReturnType<typeof handlesOf>;
let address: string;

const badge = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge';

beforeAll(async () => {
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  on = handlesOf(page);
  await setUp(console, page);
  const ada = {
    userPrincipalName: 'ada@x.example',
    displayName: 'Ada Lovelace',
    givenName: 'Ada',
    surname: 'Lovelace',
  };
  await call(contract.addDirectoryUser, { body: { attributes: { ...ada, employeeId: '4711' } } });
  const { application } = await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  address = `/applications/${application}/provisioning/users`;
});
afterAll(() => console.close());

const row = async (target: string) => {
  const { attributes } = await call(contract.getMapping, { params: { application: 'Wiki', object: 'User' } });
  return attributes.find((each) => each.target === target);
};

describe('the expression builder', () => {
  const text = () => page.getByRole('textbox', { name: 'Expression', exact: true });

  it('shows what is wrong while it is typed, at its place', async () => {
    await page.goto(address);
    await on.button('Edit name.formatted').click();
    await on.button('Open expression builder').click();
    await text().fill('Jion(" ", [givenName])');
    await page.getByText('Character 1: there is no function Jion.').waitFor();
    await page.getByText('Did you mean Join?').waitFor();
    await expect.poll(() => on.button('Apply').getAttribute('aria-disabled')).toBe('true');
    await on.button('Go to character 1').click();
    await expect.poll(() => page.evaluate('getSelection().toString()')).toBe('Jion');
  });

  it('inserts functions and attributes where the cursor is', async () => {
    await text().fill('');
    await page.getByRole('searchbox', { name: 'Search' }).fill('capitals');
    await on.button('Insert ToUpper').click();
    await expect.poll(() => text().inputValue()).toBe('ToUpper()');
    await page.getByRole('tab', { name: 'Attributes' }).click();
    await on.button('Insert surname').click();
    await expect.poll(() => text().inputValue()).toBe('ToUpper([surname])');
  });

  it('gives the result for a chosen user, and each step of it', async () => {
    await text().fill('Join(" ", [givenName], ToUpper([surname]))');
    await page.getByRole('combobox', { name: 'User' }).pressSequentially('ada');
    await page.getByRole('option', { name: /Ada Lovelace/ }).click();
    const result = page.getByRole('status', { name: 'Result' });
    await expect.poll(() => result.textContent()).toBe('Ada LOVELACE');
    const steps = page.getByRole('table', { name: 'Step by step' });
    await steps.getByRole('cell', { name: 'LOVELACE', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Functions' }).click();
    await picture(page, 'expression-builder');
    await page.getByText('Written to name.formatted: "Ada LOVELACE"').waitFor();
    await page.getByRole('textbox', { name: 'Value of surname' }).fill('Byron');
    await expect.poll(() => result.textContent()).toBe('Ada BYRON');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('puts the expression into the mapping, where the rule for empty values is chosen', async () => {
    await on.button('Apply').click();
    await page.getByLabel('If the source has no value').selectOption('skip');
    await on.button('OK').click();
    await on.button('Save').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Attribute mapping saved').first().waitFor();
    expect(await row('name.formatted')).toMatchObject({
      source: { text: 'Join(" ", [givenName], ToUpper([surname]))' },
      whenEmpty: 'skip',
    });
  });
});

describe('the attribute list', () => {
  it('takes an attribute of one’s own, and refuses a name that is none at its field', async () => {
    await page.getByRole('tab', { name: 'Attribute list' }).click();
    await on.button('Add attribute').click();
    const blade = page.getByRole('dialog', { name: 'Add attribute' });
    await blade.getByRole('textbox', { name: 'Name' }).fill('emails[type');
    await blade.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => blade.getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBe('true');
    await blade.getByRole('textbox', { name: 'Name' }).fill(badge);
    await blade.getByLabel('Type').selectOption('Integer');
    await blade.getByRole('checkbox', { name: /^Required/ }).check();
    await blade.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Attribute list saved').first().waitFor();
    await on.button(`Edit ${badge}`).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it('is what a new mapping may choose from; the attribute brings its type', async () => {
    await page.getByRole('tab', { name: 'Attribute-Mapping' }).click();
    await on.button('Add New Mapping').click();
    await page.getByLabel('Target attribute').selectOption(badge);
    await page.getByLabel('Source attribute').selectOption('employeeId');
    await on.button('OK').click();
    await on.button('Save').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => row(badge)).toMatchObject({ targetType: 'Integer', required: true });
  });
});
