import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import type { Window } from './support/window.ts';

const urn = 'urn:example:schemas:1.0:Device';
const schema = { id: urn, name: 'Device', attributes: [{ name: 'serialNumber', type: 'string', required: true }] };

describe('schemas and resource types on the page of a tenant', () => {
  let console: OpenConsole;
  let window: Window;

  beforeAll(async () => {
    console = await openConsole();
    window = await console.open();
    await setUp(console, window.page);
    await apiOf(console)(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
  });
  afterAll(() => console.close());

  it('are added as JSON, told where they are wrong, changed, and removed when nothing needs them', async () => {
    const { page, complaints } = window;
    await page.goto('/tenants/acme');
    const fill = async (label: string, value: object | string) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
      await page.getByLabel(label).fill(text);
      await page.getByRole('button', { name: 'Save' }).click();
    };
    await page.getByRole('button', { name: 'Add schema' }).click();
    await fill('Schema as JSON', '{ "id": ');
    await page.getByText('This is not JSON').waitFor();
    await fill('Schema as JSON', { ...schema, attributes: [{ name: 'serialNumber' }] });
    await page.getByText('attributes[0].type: is missing').first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await fill('Schema as JSON', schema);
    await page.getByRole('row', { name: urn }).waitFor();
    await page.getByRole('button', { name: 'Add resource type' }).click();
    await fill('Resource type as JSON', { name: 'Device', endpoint: '/Devices', schema: urn });
    await page.getByRole('row', { name: '/Devices' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change Device' }).click();
    const more = [...schema.attributes, { name: 'weight', type: 'decimal' }];
    await fill('Schema as JSON', { ...schema, attributes: more });
    await page.getByRole('row', { name: urn }).getByRole('cell', { name: '2', exact: true }).waitFor();
    await page.getByRole('row', { name: '/Devices' }).getByRole('button', { name: 'Remove Device' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No resource type of its own.').waitFor();
    expect(complaints).toEqual([]);
  });
});
