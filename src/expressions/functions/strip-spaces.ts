import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const stripSpaces: FunctionDefinition = {
  name: 'StripSpaces',
  summary: 'The source without its spaces (U+0020).',
  group: 'text',
  example: { text: 'StripSpaces([telephoneNumber])', gives: '+49301234567' },
  parameters: [{ name: 'source' }],
  apply: eager(([source]) => eachText(source, (text) => text.replaceAll(' ', ''))),
};
