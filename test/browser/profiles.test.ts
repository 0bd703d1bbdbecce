import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterFile } from '#applications/profiles/starter-file.ts';
import { setUp } from './support/administrator.ts';
import { seriousFindings } from './support/axe.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

describe('profiles in the console', () => {
  let console: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console = await openConsole();
    ({ page } = await console.open());
    await setUp(console, page);
  });
  afterAll(() => console.close());

  const upload = (text: string) =>
    page
      .getByLabel('Choose a file', { exact: true })
      .and(page.locator('input'))
      .setInputFiles({ name: 'wiki.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });

  it('are taken from a file whose mistakes are told at their line, looked at, and removed', async () => {
    await page.goto('/tenants');
    await page.getByRole('button', { name: 'Profiles' }).click();
    await page.getByRole('grid', { name: 'Profiles' }).getByText('Playvox').first().waitFor();
    await page.getByRole('button', { name: 'Upload a file' }).click();
    const blade = page.getByRole('dialog', { name: 'Upload a profile' });
    const good = JSON.stringify(starterFile('wiki', 'Wiki'), null, 2);
    await upload(good.replace('{', '{\n  "nonsense": true,'));
    const mistakes = blade.getByRole('table', { name: 'What is wrong' });
    await mistakes.getByText(/nonsense/).waitFor();
    await expect.poll(() => mistakes.getByText(/^\d+:\d+$/).count()).toBeGreaterThan(0);
    await expect.poll(() => blade.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await upload(good);
    await blade.getByText('Wiki would be new.').waitFor();
    await blade.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Wiki is served as the file says').first().waitFor();
    await page.getByRole('grid', { name: 'Profiles' }).getByText('Your file').click();
    const opened = page.getByRole('dialog', { name: 'Wiki' });
    await opened.getByText(/"key": "wiki"/).waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await opened.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Wiki is removed').first().waitFor();
    await expect.poll(() => page.getByRole('grid', { name: 'Profiles' }).getByText('Your file').count()).toBe(0);
  });
});
