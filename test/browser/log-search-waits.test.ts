import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUp } from './support/administrator.ts';
import { type OpenConsole, openConsole } from './support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

it('asks whoever searches the log in vain before it goes on, and says how far it came', async () => {
  const { page } = await console.open();
  await setUp(console, page);
  let asked = 0;
  // A log so long that it takes many answers without an entry: made of answers, for millions of entries would take minutes.
  await page.route(/\/api\/v1\/log\?/, async (route) => {
    asked += 1;
    await route.fulfill({ json: { entries: [], next: `before-${asked}`, notice: `Searched ${asked} of many.` } });
  });
  await page.goto('/logs?identity=nobody');
  const goOn = page.getByRole('button', { name: 'Search on' });
  await goOn.waitFor();
  await page.getByText('Searched 5 of many.').waitFor();
  await goOn.click();
  await page.getByText('Searched 10 of many.').waitFor();
  await goOn.waitFor();
  expect(asked).toBe(10);
});
