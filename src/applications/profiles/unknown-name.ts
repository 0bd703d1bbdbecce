import type { FileProblem } from '../config-file/tell-issues.ts';
import { didYouMean } from '../did-you-mean.ts';

/** That a name is none of those that there are. */
export function unknownName(
  path: FileProblem['path'],
  name: string,
  what: string,
  known: readonly string[],
): FileProblem {
  const there = known.length === 0 ? 'There is none.' : `There are ${known.slice(0, 40).join(', ')}.`;
  return { path, message: `${name} is no ${what}. ${didYouMean(name, known)}${there}` };
}
