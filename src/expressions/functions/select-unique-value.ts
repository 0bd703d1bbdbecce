import { failed, isFailure, oneText } from '../value.ts';
import type { FunctionDefinition } from './function.ts';

/** Gives all candidates: which of them is free, only the application knows, and it is asked when the object is made. */
export const selectUniqueValue: FunctionDefinition = {
  name: 'SelectUniqueValue',
  summary:
    'The first value that nobody in the application has yet; asked for when the object is made, and never again.',
  group: 'condition',
  example: {
    text: 'SelectUniqueValue(Join(".", [givenName], [surname]), Join(".", Left([givenName], 1), [surname]))',
    gives: 'Ada.Lovelace, A.Lovelace',
  },
  parameters: [{ name: 'uniqueValueRule1' }, { name: 'uniqueValueRule2' }],
  repeats: 1,
  unique: true,
  apply: (args) => {
    const candidates: string[] = [];
    for (const argument of args) {
      const outcome = argument.value();
      if (outcome !== null && isFailure(outcome)) return outcome;
      const text = oneText(outcome);
      if (text !== null && text !== '') candidates.push(text);
    }
    if (candidates.length > mostCandidates)
      return failed('there are too many values to choose from', `At most ${mostCandidates} are asked for.`);
    return candidates.length === 0 ? null : candidates;
  },
};

/** Each is a search at the application. */
const mostCandidates = 50;
