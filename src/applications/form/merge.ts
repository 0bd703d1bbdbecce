import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import { formText, isSame } from './differences.ts';
import { keyed } from './keyed.ts';

/** What both sides changed, each otherwise; `mine` was kept. */
export interface Conflict {
  readonly path: string;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

export interface Merged {
  readonly value: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

/** Of a row these are one: where its value comes from. */
const source = ['attribute', 'constant', 'expression'] as const;

/**
 * Brings what `theirs` changed of `base` into `mine`. What both changed otherwise stays as in `mine`, and is told. Entries of lists go
 * by their name; those of `theirs` that are new stand behind those there are.
 */
export function merge(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path: readonly string[] = [],
): Merged {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (isJsonObject(mine) && isJsonObject(theirs))
    return mergeObjects(isJsonObject(base) ? base : {}, mine, theirs, path);
  const lists = isJsonArray(mine) && isJsonArray(theirs) ? mergeLists(base, mine, theirs, path) : undefined;
  return lists ?? conflict(base, mine, theirs, path);
}

function conflict(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path: readonly string[],
): Merged {
  const told = { path: path.join(' › '), base: formText(base), mine: formText(mine), theirs: formText(theirs) };
  return { value: mine, conflicts: [told] };
}

function mergeObjects(base: JsonObject, mine: JsonObject, theirs: JsonObject, path: readonly string[]): Merged {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const isRow = names.includes('target');
  const single = isRow ? names.filter((name) => !isSource(name)) : names;
  const parts = single.map((name) => {
    const { value, conflicts } = merge(own(base, name), own(mine, name), own(theirs, name), [...path, name]);
    return { entries: value === undefined ? [] : [[name, value] as const], conflicts };
  });
  const all = isRow ? [...parts, mergeSource(base, mine, theirs, path)] : parts;
  return {
    value: Object.fromEntries(all.flatMap(({ entries }) => entries)),
    conflicts: all.flatMap(({ conflicts }) => conflicts),
  };
}

function mergeSource(base: JsonObject, mine: JsonObject, theirs: JsonObject, path: readonly string[]) {
  const [was, ours, other] = [sourceIn(base), sourceIn(mine), sourceIn(theirs)];
  const kept = isSame(was, ours) ? other : ours;
  const clash = !isSame(was, ours) && !isSame(was, other) && !isSame(ours, other);
  return {
    entries: Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    conflicts: clash ? conflict(was, ours, other, [...path, 'source']).conflicts : [],
  };
}

function sourceIn(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([name]) => isSource(name)));
}

function isSource(name: string): boolean {
  return source.some((each) => each === name);
}

/** Undefined: nothing tells the entries apart. */
function mergeLists(
  base: Json | undefined,
  mine: readonly Json[],
  theirs: readonly Json[],
  path: readonly string[],
): Merged | undefined {
  const was = isJsonArray(base) ? keyed(base) : new Map<string, Json>();
  const ours = keyed(mine);
  const other = keyed(theirs);
  if (was === undefined || ours === undefined || other === undefined) return undefined;
  const parts = [...new Set([...ours.keys(), ...other.keys()])].map((name) =>
    merge(was.get(name), ours.get(name), other.get(name), [...path, name]),
  );
  return {
    value: parts.flatMap(({ value }) => (value === undefined ? [] : [value])),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}
