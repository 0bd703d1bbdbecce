import type { Page } from 'playwright-core';
import { english } from '../../../console/src/words/english.ts';
import { termLabels } from '../../../console/src/words/term-labels.ts';

const labels = Object.entries(termLabels(english)).flatMap(([term, shown]) =>
  shown.map((label) => [label.toLowerCase(), term] as const),
);

/** Words of the glossary that stand on the page as heading, column, field, fact or open tab while nothing there explains them. */
export function unexplained(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const terms = new Map(${JSON.stringify(labels)});
    const places = 'th, label, legend, h1, h2, h3, dt, [role="tab"][aria-selected="true"]';
    const shown = [...document.querySelectorAll(places)].map((each) =>
      (each.querySelector('.fui-Tab__content') ?? each).textContent.trim().replace(/ ?[*]$/, ''));
    return [...new Set(shown)].filter((label) => {
      const term = terms.get(label.toLowerCase());
      return term !== undefined && document.querySelector('[data-term="' + term + '"]') === null;
    });
  })()`);
}
