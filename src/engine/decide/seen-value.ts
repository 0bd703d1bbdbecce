import type { Filter } from '#scim/filter/filter.ts';
import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { PatchPath } from '#scim/patch/operation.ts';

/** The value at `path` in what a target showed; names are compared without regard to case (RFC 7643 §2.1). */
export function seenValue(body: JsonObject, path: PatchPath): Json | undefined {
  const holder = path.path.urn === undefined ? body : holderOf(body, path.path.urn);
  if (holder === undefined) return undefined;
  const value = anyCase(holder, path.path.name);
  const sub = path.filter === undefined ? path.path.sub : path.sub;
  const element = path.filter === undefined ? first(value) : elementWhere(value, path.filter);
  if (sub === undefined) return path.filter === undefined ? value : element;
  return isJsonObject(element) ? anyCase(element, sub) : undefined;
}

/** How many values stand at `path`: a search for any of them finds what the target showed. */
export function countSeen(body: JsonObject, path: PatchPath): number {
  const holder = path.path.urn === undefined ? body : holderOf(body, path.path.urn);
  const value = holder === undefined ? undefined : anyCase(holder, path.path.name);
  const { filter } = path;
  const sub = filter === undefined ? path.path.sub : path.sub;
  const selected = elementsOf(value).filter(
    (element) => filter === undefined || (isJsonObject(element) && satisfies(element, filter)),
  );
  if (sub === undefined) return selected.length;
  return selected.filter((element) => isJsonObject(element) && anyCase(element, sub) !== undefined).length;
}

function elementsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** An extension's attributes lie under its URN, those of the core schema in the body itself (RFC 7643 §3.3). */
function holderOf(body: JsonObject, urn: string): JsonObject | undefined {
  const extension = anyCase(body, urn);
  if (isJsonObject(extension)) return extension;
  return urn.toLowerCase().includes(':schemas:core:') ? body : undefined;
}

function anyCase(object: JsonObject, name: string): Json | undefined {
  const exact = own(object, name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : object[key];
}

function first(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function elementWhere(value: Json | undefined, filter: Filter): Json | undefined {
  return elementsOf(value).find((element) => isJsonObject(element) && satisfies(element, filter));
}

function satisfies(element: JsonObject, filter: Filter): boolean {
  switch (filter.kind) {
    case 'compare':
      return filter.op === 'eq' && sameScalar(anyCase(element, filter.path.name), filter.value);
    case 'present':
      return anyCase(element, filter.path.name) !== undefined;
    case 'and':
      return filter.operands.every((operand) => satisfies(element, operand));
    case 'or':
      return filter.operands.some((operand) => satisfies(element, operand));
    case 'not':
      return !satisfies(element, filter.operand);
    case 'element':
      return false;
  }
}

function sameScalar(a: Json | undefined, b: Json): boolean {
  return a !== undefined && String(a).toLowerCase() === String(b).toLowerCase();
}
