import type { ObjectKind } from './find-object.ts';

const begins = {
  User: ['displayName', 'givenName', 'surname', 'userPrincipalName', 'mail'],
  Group: ['displayName', 'mail'],
} as const;
const contains = { User: ['displayName', 'userPrincipalName', 'mail'], Group: ['displayName', 'mail'] } as const;

/**
 * Whose name, sign-in name or address begins with a text, as filters of which the first that finds somebody counts: an index answers each. A single
 * letter begins most names, so that one attribute is asked after the other.
 */
export function beginsFilters(kind: ObjectKind, text: string): readonly string[] {
  const names: readonly string[] = begins[kind];
  return [...text].length === 1 ? names.map((name) => anyOf([name], 'sw', text)) : [anyOf(names, 'sw', text)];
}

/** Whether a text is looked for inside of names, too: fewer than three letters of the alphabet are in most of them. */
export function looksInside(text: string): boolean {
  return [...text].length >= 3 || !/^[a-z]*$/i.test(text);
}

/** Whose name or address contains a text: every object is looked at. */
export function containsFilter(kind: ObjectKind, text: string): string {
  return anyOf(contains[kind], 'co', text);
}

/** Both filters hold; one that is absent always does. */
export function bothFilters(...filters: readonly (string | undefined)[]): string | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return given.length === 0 ? undefined : given.map((filter) => `(${filter})`).join(' and ');
}

/** One of the attributes compares so with a text. */
export function anyOf(attributes: readonly string[], operator: 'sw' | 'co', text: string): string {
  return attributes.map((name) => `${name} ${operator} ${JSON.stringify(text)}`).join(' or ');
}
