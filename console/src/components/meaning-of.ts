import { words } from '../words.ts';

const { states } = words;

/** What a state means, by what it is a state of; undefined of a state that nothing is said about. */
export function meaningOf(of: keyof typeof states, state: string): string | undefined {
  const meanings: Readonly<Record<string, string>> = states[of];
  return Object.hasOwn(meanings, state) ? meanings[state] : undefined;
}
