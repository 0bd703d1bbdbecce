import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { openRehearsalTarget, type RehearsalTarget } from '#rehearsal/open-target.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

let console: OpenConsole;
let target: RehearsalTarget;
let page: Page;
const params = { application: 'Wiki' };

beforeAll(async () => {
  target = await openRehearsalTarget({
    port: 0,
    script: { faults: [{ method: 'PATCH', path: '/Users/*', answer: 501 }] },
  });
  console = await openConsole();
  const call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  const added = await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: target.tenantUrl, secretToken: target.token };
  await call(contract.connectApplication, { params, body });
  await page.goto(`${console.url}/applications/${added.application}/provisioning`);
});

afterAll(async () => {
  await console.close();
  await target.close();
});

it('runs a self-test, shows each step as it ends, and takes over what it found', async () => {
  await page.getByRole('button', { name: 'Run self-test' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByText('rollcall-canary-').waitFor();
  await asked.getByRole('button', { name: 'Run', exact: true }).click();
  const steps = page.getByRole('list', { name: 'Steps of the self-test' });
  await steps.getByText('Nothing left behind').waitFor({ timeout: 60_000 });
  await page.getByText('Last run:').waitFor();
  await expect.poll(() => steps.getByText('Differs').count()).toBe(1);
  await expect.poll(() => steps.getByText('Passed').count()).toBeGreaterThan(12);
  await steps.getByText('One request', { exact: true }).first().click();
  await steps
    .getByText(/GET .*ServiceProviderConfig/)
    .first()
    .waitFor();
  await expect.poll(() => seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take this over' }).click();
  await page.getByText('Taken over from a self-test').waitFor();
  await page.getByText('It does not take PATCH').first().waitFor();
  const { users, groups } = await target.state();
  expect([...users, ...groups]).toEqual([]);
});

it('chooses a wire format among others, each with what it is for', async () => {
  const format = page.getByRole('combobox', { name: 'Wire format' });
  await format.selectOption({ label: 'Okta, custom application (PUT)' });
  await page.getByText('As Okta writes to a custom application').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const chosen = async () => (await apiOf(console)(contract.getApplication, { params })).wire.chosen;
  await expect.poll(chosen).toBe('okta-put');
});
