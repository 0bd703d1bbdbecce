import type { ObjectKind } from './find-object.ts';

const begins = {
  User: ['displayName', 'givenName', 'surname', 'userPrincipalName', 'mail'],
  Group: ['displayName', 'mail'],
} as const;
const contains = { User: ['displayName', 'userPrincipalName', 'mail'], Group: ['displayName', 'mail'] } as const;

/** Whose name, sign-in name or address begins with a text: an index answers it. */
export function beginsFilter(kind: ObjectKind, text: string): string {
  const filter = anyOf(begins[kind], 'sw', text);
  // A single letter begins most names: double negation keeps it from the index, so that the scan off the loop answers.
  return [...text].length === 1 ? `not (not (${filter}))` : filter;
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
