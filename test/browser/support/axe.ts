import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core calls serious or critical on the page as it is now, with the first place of each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger: the page's Content-Security-Policy lets no foreign script in.
  await page.evaluate(source);
  // Tabster's dummies hand the focus on as soon as they get it: nobody ever stands on one.
  const results: AxeResults = await page.evaluate(
    'axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"] })',
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
}
