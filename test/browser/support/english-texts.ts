import { english } from '../../../console/src/words/english.ts';
import { german } from '../../../console/src/words/german.ts';

/** Every text of a catalogue that stands there as it is. */
function textsOf(catalogue: unknown): readonly string[] {
  if (typeof catalogue === 'string') return [catalogue];
  return typeof catalogue === 'object' && catalogue !== null ? Object.values(catalogue).flatMap(textsOf) : [];
}

/** What stands there as data: names of roles and values of expressions. */
const data = new Set(['User', 'user', 'true', 'false']);

/** Texts of the English catalogue that the German one has nowhere: a German page that shows one was forgotten. */
export function onlyEnglishTexts(): ReadonlySet<string> {
  const germanTexts = new Set(textsOf(german));
  return new Set(
    textsOf(english).filter((text) => /[a-z]{3}/i.test(text) && !germanTexts.has(text) && !data.has(text)),
  );
}
