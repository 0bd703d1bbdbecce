import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { setUp } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';
import { type DirectoryApi, directoryApi, handlesOf, sample } from './support/directory.ts';

let console: OpenConsole;
let page: Page;
let api: DirectoryApi;
let on: ReturnType<typeof handlesOf>;

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const button = (name: string) => on.button(name);
const said = (text: string) => on.said(text);
const heading = (name: string) => on.heading(name);

beforeAll(async () => {
  console = await openConsole();
  ({ page } = await console.open());
  api = directoryApi(console);
  on = handlesOf(page);
  await setUp(console, page);
});
afterAll(() => console.close());

describe('an empty directory', () => {
  it('says what to do, on every page', async () => {
    for (const [path, text] of [
      ['/directory/users', 'No users yet'],
      ['/directory/groups', 'No groups yet'],
      ['/directory/recycle-bin', 'The recycle bin is empty'],
    ] as const) {
      await page.goto(path);
      await said(text);
    }
    await page.goto('/directory/users');
    await button('Import from a file').click();
    await heading('Import');
  });
});

describe('importing from files', () => {
  it('previews what would be, changes nothing meanwhile, imports on demand and reports', async () => {
    await page.goto('/directory/import');
    await page.getByLabel('Choose files').setInputFiles(sample.map(({ name, text }) => csv(name, text)));
    await button('Preview').click();
    const preview = page.getByRole('region', { name: 'What would change' });
    await preview.waitFor();
    await preview.getByRole('row', { name: 'Users 200 0 0 0 0 0' }).waitFor();
    await preview.getByRole('row', { name: 'Groups 14 0 0' }).waitFor();
    expect((await api.call(contract.listDirectoryUsers, { query: { count: 0 } })).total).toBe(0);
    await button('Import now').click();
    await said('Imported');
    await page.getByRole('row', { name: 'Users 200 0 0 0 0 0' }).waitFor();
    await button('See the users').click();
    await heading('Users');
    await said('200 rows');
  });

  it('shows old and new values, and holds a file that lost its people until that is confirmed', async () => {
    await page.goto('/directory/import');
    const [head = '', ...rows] = (sample[0]?.text ?? '').trimEnd().split('\n');
    const few = [head, ...rows.slice(0, 100)].join('\n').replaceAll('Customer Support', 'Customer Care');
    await page.getByLabel('Choose files').setInputFiles([csv('people.csv', few)]);
    await page.getByRole('radio', { name: 'Disable them' }).check();
    await button('Preview').click();
    await page.getByText('This would take away more than a fifth of your people.').waitFor();
    await page
      .getByRole('row', { name: /Change user .* Department: Customer Support → Customer Care/ })
      .first()
      .waitFor();
    await expect.poll(() => button('Import now').getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('This is right: the people who are not in the file have left').check();
    await expect.poll(() => button('Import now').getAttribute('aria-disabled')).not.toBe('true');
    const { total } = await api.call(contract.listDirectoryUsers, { query: { count: 0, enabled: false } });
    expect(total).toBeLessThan(10);
  });

  it('shows a new preview when somebody else has changed the directory since the first', async () => {
    await page.goto('/directory/import');
    const text = 'userPrincipalName,mail\nfirst@x.example,first@x.example\nsecond@x.example,second@x.example\n';
    await page.getByLabel('Choose files').setInputFiles([csv('people.csv', text)]);
    await button('Preview').click();
    await page.getByRole('row', { name: /^Users 2 0 0/ }).waitFor();
    await api.call(contract.addDirectoryUser, { body: { attributes: { userPrincipalName: 'first@x.example' } } });
    await button('Import now').click();
    await page.getByText('The directory has changed since the preview').waitFor();
    await page.getByRole('row', { name: /^Users 1 1 0/ }).waitFor();
    await expect.poll(() => api.idOf('second@x')).toBe('');
    await button('Import now').click();
    await said('Imported');
    await expect.poll(() => api.idOf('second@x')).not.toBe('');
  });

  it('names wrong rows at their line, and takes the good ones when told to', async () => {
    await page.goto('/directory/import');
    const text = 'userPrincipalName,mail\nwrong@x.example,nonsense\ngood@x.example,good@x.example\n';
    await page.getByLabel('Choose files').setInputFiles([csv('people.csv', text)]);
    await button('Preview').click();
    await page.getByText('people.csv, line 2, mail: "nonsense" is not an e-mail address').waitFor();
    await expect.poll(() => button('Import now').count()).toBe(0);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByLabel('Leave wrong rows out and take the good ones').check();
    await button('Preview').click();
    await button('Import now').click();
    await said('Imported');
    await expect.poll(() => api.idOf('good@x')).not.toBe('');
    await expect.poll(() => api.idOf('wrong@x')).toBe('');
  });

  it('refuses a third file, and says so', async () => {
    await page.goto('/directory/import');
    const three = ['a.csv', 'b.csv', 'c.csv'].map((name) => csv(name, 'userPrincipalName\n'));
    await page.getByLabel('Choose files').setInputFiles(three);
    await page.getByText('At most two files at once').waitFor();
  });
});
