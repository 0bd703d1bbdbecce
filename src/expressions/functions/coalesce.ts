import type { FunctionDefinition } from './function.ts';

/** `""` counts as a value; what follows the first value is not computed. */
export const coalesce: FunctionDefinition = {
  name: 'Coalesce',
  summary: 'The first argument that is not absent.',
  group: 'condition',
  example: { text: 'Coalesce([preferredLanguage], "en-GB")', gives: 'en-GB' },
  parameters: [{ name: 'source', optional: true }],
  repeats: 1,
  apply: (args) => {
    for (const argument of args) {
      const outcome = argument.value();
      if (outcome !== null) return outcome;
    }
    return null;
  },
};
