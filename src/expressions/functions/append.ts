import { longestOutput } from '../limits.ts';
import { failed, oneText } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eachText, eager } from './function.ts';

export const append: FunctionDefinition = {
  name: 'Append',
  summary: 'The source with the suffix behind it.',
  group: 'text',
  example: { text: 'Append([mailNickname], "@acme.example")', gives: 'ada@acme.example' },
  parameters: [{ name: 'source' }, { name: 'suffix' }],
  apply: eager(([source, suffix]) => {
    const end = oneText(suffix) ?? '';
    return eachText(source, (text) =>
      text.length + end.length > longestOutput
        ? failed('Append yields too long a text', `At most ${longestOutput} characters are allowed.`)
        : text + end,
    );
  }),
};
