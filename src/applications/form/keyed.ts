import { isJsonObject, type Json, own } from '#scim/json.ts';

/** What entries of a list are told apart by; the first that all of them have, and no two alike. */
const identities: readonly (readonly string[])[] = [
  ['target'],
  ['title'],
  ['user', 'role'],
  ['group', 'role'],
  ['attribute', 'operator'],
  ['name'],
  ['kind', 'value'],
  ['value'],
];

/** The entries of a list by what they are called; undefined: nothing tells them apart but their place. */
export function keyed(list: readonly Json[]): ReadonlyMap<string, Json> | undefined {
  const entries = list.map((item) => [nameOf(item), item] as const);
  const named = entries.flatMap(([name, item]) => (name === undefined ? [] : [[name, item] as const]));
  const map = new Map(named);
  return map.size === list.length ? map : undefined;
}

function nameOf(item: Json): string | undefined {
  if (item === null || typeof item !== 'object') return String(item);
  if (!isJsonObject(item)) return undefined;
  const known = identities.find(([first = '']) => typeof own(item, first) === 'string');
  return known
    ?.map((name) => own(item, name))
    .filter((value) => value !== undefined)
    .join(' ');
}
