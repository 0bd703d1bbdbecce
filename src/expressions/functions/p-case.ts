import { oneText } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** Without separators a word begins after anything but letters, digits, marks, and an apostrophe inside a word (.NET). */
export const pCase: FunctionDefinition = {
  name: 'PCase',
  summary: 'Each word begins with a capital, the rest is small.',
  group: 'text',
  example: { text: 'PCase([jobTitle])', gives: 'Head Of Support' },
  parameters: [{ name: 'source' }, { name: 'separators', optional: true }],
  apply: eager(([source, separators]) => {
    const given = oneText(separators);
    const breaks = given === null ? undefined : new Set(given);
    return eachText(source, (text) => capitaliseWords(text, breaks));
  }),
};

function capitaliseWords(text: string, breaks: ReadonlySet<string> | undefined): string {
  let result = '';
  let inside = false;
  for (const char of text.toLowerCase()) {
    result += inside ? char : char.toUpperCase();
    if (breaks !== undefined) inside = !breaks.has(char);
    else inside = /[\p{L}\p{N}\p{M}]/u.test(char) || (inside && (char === "'" || char === '’'));
  }
  return result;
}
