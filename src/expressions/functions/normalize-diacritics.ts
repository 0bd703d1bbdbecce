import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

/** Letters that Unicode does not take apart. `ä` is not among them: it becomes `a`, not `ae`. */
const letters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ø', 'oe'],
  ['Ø', 'OE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ŧ', 't'],
  ['Ŧ', 'T'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ı', 'i'],
]);

/** Marks are taken off Latin letters alone: other scripts (й, が) need theirs. */
export const normalizeDiacritics: FunctionDefinition = {
  name: 'NormalizeDiacritics',
  summary: 'Accented letters become plain ones: Zoë gives Zoe.',
  group: 'text',
  example: { text: 'NormalizeDiacritics([city])', gives: 'Zurich' },
  parameters: [{ name: 'source' }],
  apply: eager(([source]) =>
    eachText(source, (text) =>
      text
        .normalize('NFD')
        .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
        .replace(/[^\p{ASCII}]/gu, (char) => letters.get(char) ?? char)
        .normalize('NFC'),
    ),
  ),
};
