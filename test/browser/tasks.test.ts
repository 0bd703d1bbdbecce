import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { type HttpTarget, isObject, reply, startHttpTarget } from '#test/support/http-target.ts';
import { setUp } from './support/administrator.ts';
import { apiOf } from './support/api.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

const wiki = { application: 'Wiki' };
const sour = { application: 'Sour' };
const people = ['ada', 'bob', 'cyd'].map((name) => `${name}@x.example`);

let refuses = true;
let target: HttpTarget;
let console: OpenConsole;
let page: Page;
let call: Client['call'];

beforeAll(async () => {
  target = await startHttpTarget((request, response) => {
    if (request.method === 'GET') return reply(response, 200, { schemas: [], totalResults: 0, Resources: [] });
    if (refuses) return reply(response, 400, { detail: 'The department is unknown.', status: '400' });
    const userName = isObject(request.json) ? String(request.json.userName) : '';
    return reply(response, 201, { id: userName, userName });
  });
  console = await openConsole();
  call = apiOf(console);
  page = (await console.open()).page;
  await setUp(console, page);
  const text = ['userPrincipalName,displayName', ...people.map((who) => `${who},${who}`)].join('\n');
  await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  for (const { application: name } of [wiki, sour]) {
    const params = { application: name };
    await call(contract.addApplication, { body: { gallery: 'generic', name, vocabulary: 'okta' } });
    await call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const body = { tenantUrl: `${target.origin}/scim`, secretToken: 'a-key' };
    await call(contract.connectApplication, { params, body });
    if (name === 'Wiki') for (const principal of people) await call(contract.assign, { params, body: { principal } });
    const actions = { create: true, update: true };
    await call(contract.setMapping, { params: { ...params, object: 'User' }, body: { actions } });
    if (name === 'Sour') for (const principal of people) await call(contract.assign, { params, body: { principal } });
    await call(contract.setJob, { params, body: { onChange: false, intervalMinutes: 10_080 } });
    await call(contract.startJob, { params });
  }
  const failed = async () => (await call(contract.getJob, { params: sour })).failed;
  await vi.waitFor(async () => expect(await failed()).toBe(3), { timeout: 60_000 });
}, 180_000);
afterAll(async () => {
  await console.close();
  await target.close();
});

const row = (name: string | RegExp) => page.getByRole('row', { name });
const tick = async (name: string | RegExp) => row(name).getByRole('checkbox').check();

describe('tasks', () => {
  it('stand on the first page, and are counted by kind and application', async () => {
    await page.goto('/');
    await page
      .getByRole('list', { name: 'What is here' })
      .getByRole('link', { name: /Tasks\s*6/ })
      .click();
    await page.getByRole('heading', { name: 'Tasks', level: 1 }).waitFor();
    await row(/Automatic provisioning of user ada@x.example to app Sour failed: .*The department is unknown/).waitFor();
    await row(/bob@x.example was assigned app Wiki before Provisioning was enabled/).waitFor();
    const kinds = page.getByLabel('Show', { exact: true });
    await expect.poll(() => kinds.innerText()).toContain('Provisioning errors (3)');
    await expect.poll(() => kinds.innerText()).toContain('People to provision (3)');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await kinds.selectOption({ label: 'People to provision (3)' });
    await expect.poll(() => row(/app Sour failed/).count()).toBe(0);
    await page.getByLabel('Application', { exact: true }).selectOption('Sour');
    await page.getByText('Nothing of that kind waits').waitFor();
    await page.goto('/tasks');
  });

  it('tell all of one, with the way to where it is looked at', async () => {
    await row(/cyd@x.example to app Sour/)
      .getByRole('gridcell')
      .nth(1)
      .click();
    const blade = page.getByRole('dialog');
    await blade.getByRole('link', { name: 'All failed objects of the application' }).waitFor();
    await blade.getByRole('button', { name: 'Retry now' }).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await blade.waitFor({ state: 'detached' });
  });

  it('go by Retry Selected: what failed is tried again, and who was assigned before is provisioned', async () => {
    const retry = page.getByRole('button', { name: 'Retry Selected' });
    await expect.poll(() => retry.isDisabled()).toBe(true);
    refuses = false;
    await tick(/ada@x.example to app Sour/);
    await tick(/bob@x.example was assigned app Wiki/);
    await retry.click();
    await page.getByText('2 tasks are being done').first().waitFor();
    await expect.poll(() => row(/ada@x.example to app Sour|bob@x.example was assigned/).count()).toBe(0);
    await expect
      .poll(() =>
        target.received.filter(({ method }) => method === 'POST').map(({ json }) => isObject(json) && json.userName),
      )
      .toEqual(expect.arrayContaining(['ada@x.example', 'bob@x.example']));
  });
});

describe('Assignments in Okta’s words', () => {
  it('mark who was assigned before Provisioning was enabled, and Provision User lets them go', async () => {
    await page.goto('/applications');
    await page.getByRole('link', { name: 'Wiki', exact: true }).click();
    await page
      .getByRole('navigation', { name: /^Pages of/ })
      .getByRole('link', { name: 'Assignments' })
      .click();
    await page.getByText('2 assignments are not provisioned').waitFor();
    await expect.poll(() => row(/Not provisioned/).count()).toBe(2);
    await expect.poll(() => row(/bob@x.example/).innerText()).not.toContain('Not provisioned');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await tick(/ada@x.example/);
    await page.getByRole('button', { name: 'Provision User', exact: true }).click();
    await page.getByRole('alertdialog').getByText('Provision 1 assignment?').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Provision User' }).click();
    await page.getByText('1 assignment is not provisioned').waitFor();
    await page.getByRole('button', { name: 'Provision everybody' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Provision User' }).click();
    await expect.poll(() => row(/Not provisioned/).count()).toBe(0);
    await expect.poll(async () => (await call(contract.getJob, { params: wiki })).linked.User).toBe(3);
  });
});
