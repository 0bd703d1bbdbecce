import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Hands that never leave the keyboard. */
export interface Keyboard {
  /** Goes to a control by Tab alone, as far as it takes, and sees that the focus is shown there. */
  reach(control: Locator): Promise<void>;
  /** Goes there and presses Enter. */
  press(control: Locator): Promise<void>;
  /** Goes there and presses the space bar. */
  toggle(control: Locator): Promise<void>;
  /** Goes to a field and writes into it, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes to a choice and types what is wanted. */
  choose(select: Locator, option: string): Promise<void>;
}

/** More stops of the Tab key than any page has. */
const mostStops = 150;

/** An outline, a shadow, a line or the double underline of links, which the focused control or what frames it has. */
const shown = `(() => {
  const marks = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const { outlineStyle, outlineWidth, boxShadow, borderBottomWidth, content } = style;
    if (style.textDecorationLine === 'underline' && style.textDecorationStyle === 'double') return true;
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return true;
    if (pseudo === null) return boxShadow !== 'none';
    return content !== 'none' && (boxShadow !== 'none' || Number.parseFloat(borderBottomWidth) > 0);
  };
  const focused = document.activeElement;
  const framing = [focused, focused.parentElement, focused.nextElementSibling].filter((each) => each !== null);
  return focused.matches(':focus-visible') && framing.some((each) => [null, '::before', '::after'].some((pseudo) => marks(each, pseudo)));
})()`;

const focusedName = `(() => {
  const { tagName, name, textContent } = document.activeElement;
  return tagName.toLowerCase() + ' ' + (name || document.activeElement.ariaLabel || textContent.slice(0, 20));
})()`;

export function keyboardOf(page: Page): Keyboard {
  const reach = async (control: Locator) => {
    const wanted = control.first();
    await wanted.waitFor();
    const passed: string[] = [];
    for (let stops = 0; stops < mostStops; stops += 1) {
      if ((await wanted.and(page.locator(':focus')).count()) > 0) {
        expect(await page.evaluate(shown), `the focus is to be seen on ${wanted}`).toBe(true);
        return;
      }
      await page.keyboard.press('Tab');
      passed.push(await page.evaluate(focusedName));
    }
    throw new Error(`${wanted} is not reached by the Tab key, which went: ${passed.join(', ')}`);
  };
  return {
    reach,
    press: async (control) => {
      await reach(control);
      await page.keyboard.press('Enter');
    },
    toggle: async (control) => {
      await reach(control);
      await page.keyboard.press('Space');
    },
    write: async (field, text) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    choose: async (select, option) => {
      await reach(select);
      await page.keyboard.type(option);
    },
  };
}
