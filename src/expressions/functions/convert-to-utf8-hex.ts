import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const convertToUtf8Hex: FunctionDefinition = {
  name: 'ConvertToUTF8Hex',
  summary: 'The UTF-8 bytes of the source as hexadecimal digits in capitals.',
  group: 'text',
  example: { text: 'ConvertToUTF8Hex("Hi")', gives: '4869' },
  parameters: [{ name: 'source' }],
  apply: eager(([source]) =>
    eachText(source, (text) =>
      Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase(),
    ),
  ),
};
