import type { AttributeMapping } from '../model/configuration.ts';

/** What keeps a row that chooses among candidates from working; undefined: nothing. */
export function uniqueProblem({
  matchingPrecedence,
  apply,
  targetType,
  multiValued,
}: AttributeMapping): { readonly message: string; readonly hint: string } | undefined {
  if (matchingPrecedence > 0 || apply === 'match-only') {
    return {
      message:
        'SelectUniqueValue cannot stand in a matching attribute: by what is found there, nobody would be found again',
      hint: 'Match by another attribute, or map one value here.',
    };
  }
  if (targetType !== 'String' || multiValued === true) {
    return {
      message: 'SelectUniqueValue chooses one text, and this attribute takes something else',
      hint: 'Take a String attribute with one value.',
    };
  }
  return undefined;
}
