import type { Page } from 'playwright-core';

/** Headings and headers of columns whose words stick out of their place, or are cut: they cover what stands beside them, or cannot be read. */
export function spilled(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const range = document.createRange();
    const sticksOut = (each) => {
      // A title is as wide as its words.
      const place = (each.tagName === 'H1' ? each.parentElement : each).getBoundingClientRect();
      if (place.width < 2 || place.height < 2) return false;
      range.selectNodeContents(each);
      const words = range.getBoundingClientRect();
      return words.right > place.right + 1 || words.left < place.left - 1;
    };
    return [...document.querySelectorAll('main h1, main th')].filter((each) => each.innerText.trim() !== '' && sticksOut(each)).map((each) => each.textContent);
  })()`);
}
