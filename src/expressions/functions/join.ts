import { longestOutput } from '../limits.ts';
import { failed, oneText, texts } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** Empty and absent sources leave no separator behind; a multi-valued source contributes all its values. */
export const join: FunctionDefinition = {
  name: 'Join',
  summary: 'All values of the sources with the separator between them.',
  group: 'text',
  example: { text: 'Join(" ", [givenName], [surname])', gives: 'Ada Lovelace' },
  parameters: [{ name: 'separator' }, { name: 'source', optional: true }],
  repeats: 1,
  apply: eager(([separator, ...sources]) => {
    const parts = sources.flatMap((source) => texts(source)).filter((text) => text !== '');
    const between = oneText(separator) ?? '';
    const length = parts.reduce((sum, part) => sum + part.length + between.length, 0);
    if (length > longestOutput + between.length) {
      return failed('Join yields too long a text', `At most ${longestOutput} characters are allowed.`);
    }
    return parts.length === 0 ? null : parts.join(between);
  }),
};
