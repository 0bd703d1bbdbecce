import { words } from '../../words.ts';
import { valueText } from '../applications/mapping-draft.ts';

interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two states of an object, attribute by attribute; where there is only one, all of it. */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: valueText(was.get(path)), after: valueText(is.get(path)) }))
    .filter((change) => change.before !== change.after);
}

function partsOf(state: unknown): ReadonlyMap<string, unknown> {
  if (state === null || state === undefined) return new Map();
  if (typeof state !== 'object' || Array.isArray(state)) return new Map([[words.audit.value, state]]);
  return new Map(Object.entries(state));
}
