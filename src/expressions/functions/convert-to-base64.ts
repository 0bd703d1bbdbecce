import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const convertToBase64: FunctionDefinition = {
  name: 'ConvertToBase64',
  summary: 'The source as Base64 of its UTF-16 bytes, low byte first.',
  group: 'text',
  example: { text: 'ConvertToBase64("Hi")', gives: 'SABpAA==' },
  parameters: [{ name: 'source' }],
  apply: eager(([source]) =>
    eachText(source, (text) => {
      let bytes = '';
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        bytes += String.fromCharCode(unit & 0xff, unit >> 8);
      }
      return btoa(bytes);
    }),
  ),
};
