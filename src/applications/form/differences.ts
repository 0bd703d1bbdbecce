import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import { keyed } from './keyed.ts';

/** One thing that is set otherwise, as people read it. */
export interface Difference {
  /** Where, from the outside in: `users › attributes › userName › attribute`. */
  readonly path: string;
  /** Null: it was not there, or as usual. */
  readonly before: string | null;
  /** Null: it is gone, or as usual. */
  readonly after: string | null;
}

/** What differs between two forms, in the order of the second. Entries of lists go by their name, so that one more is one difference. */
export function differences(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[] = [],
): Difference[] {
  if (isSame(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) return betweenObjects(before, after, path);
  if (isJsonArray(before) && isJsonArray(after)) return betweenLists(before, after, path);
  return [{ path: path.join(' › '), before: formText(before), after: formText(after) }];
}

/** The same value, in whatever order its members stand. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isJsonArray(one) && isJsonArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isJsonObject(one) && isJsonObject(other))
    return namesOf(one, other).every((name) => isSame(own(one, name), own(other, name)));
  return one === other;
}

/** A value in one line. */
export function formText(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (isJsonArray(value)) return `[${value.map((item) => formText(item) ?? 'null').join(', ')}]`;
  if (!isJsonObject(value)) return String(value);
  return Object.entries(value)
    .flatMap(([name, each]) => (each === undefined ? [] : [`${name}: ${inner(each)}`]))
    .join(', ');
}

function inner(value: Json): string {
  const text = formText(value) ?? 'null';
  return isJsonObject(value) ? `{${text}}` : text;
}

function betweenObjects(before: JsonObject, after: JsonObject, path: readonly string[]): Difference[] {
  return namesOf(after, before).flatMap((name) => differences(own(before, name), own(after, name), [...path, name]));
}

function betweenLists(before: readonly Json[], after: readonly Json[], path: readonly string[]): Difference[] {
  const was = keyed(before);
  const is = keyed(after);
  if (was === undefined || is === undefined) return byPlace(before, after, path);
  const changed = [...new Set([...is.keys(), ...was.keys()])].flatMap((name) =>
    differences(was.get(name), is.get(name), [...path, name]),
  );
  const kept = [...was.keys()].filter((name) => is.has(name));
  const now = [...is.keys()].filter((name) => was.has(name));
  if (kept.every((name, index) => name === now[index])) return changed;
  const order = { path: [...path, 'order'].join(' › '), before: kept.join(', '), after: now.join(', ') };
  return [...changed, order];
}

function byPlace(before: readonly Json[], after: readonly Json[], path: readonly string[]): Difference[] {
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  return places.flatMap((index) => differences(before[index], after[index], [...path, String(index + 1)]));
}

function namesOf(one: JsonObject, other: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}
