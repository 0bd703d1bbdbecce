import { invalidValue } from '../error.ts';
import { objectOfValue } from '../habits/bare-reference.ts';
import { acceptEmptyText } from '../habits/empty-text.ts';
import type { Leniency } from '../habits/leniency.ts';
import { onlyElement } from '../habits/list-for-single.ts';
import { doubledKey } from '../habits/loose-key.ts';
import { leaveOutReadOnly } from '../habits/read-only-in-value.ts';
import { listOf } from '../habits/single-for-list.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '../json.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { Attribute } from '../schema/definition.ts';
import { readLeaf } from './read-leaf.ts';
import { isUnassigned } from './unassigned.ts';
import { withoutDoubles } from './without-doubles.ts';

/** How a value is read: as a whole (POST, PUT) or as a change (PATCH), where null inside an object takes a value away. */
export interface Reading {
  readonly leniency: Leniency;
  readonly change: boolean;
}

/**
 * A value of an attribute in canonical form: the schema's spelling of names, its types, no read-only parts, nothing
 * unassigned. Null: the value is unassigned (RFC 7643 §2.5). Throws 400 `invalidValue` that names the attribute.
 */
export function readValue(reading: Reading, attribute: Attribute, value: Json, where: string): Json {
  if (value === '') acceptEmptyText(reading.leniency, attribute, where);
  if (value === null || value === '') return null;
  if (!attribute.multiValued) return readSingle(reading, attribute, value, where);
  const list = isJsonArray(value) ? value : isUnassigned(value) ? [] : listOf(reading.leniency, value);
  if (list === undefined) throw invalidValue(`"${where}" is multi-valued: send a list.`);
  const elements: Json[] = [];
  for (const item of list) {
    const element = readElement(reading, attribute, item, where);
    if (element !== null) elements.push(element);
  }
  checkPrimary(elements, where);
  return elements.length === 0 ? null : withoutDoubles(attribute, elements);
}

/** One element of a multi-valued attribute; null when it says nothing. */
export function readElement(reading: Reading, attribute: Attribute, value: Json, where: string): Json {
  if (isUnassigned(value)) return null;
  if (isJsonArray(value)) throw invalidValue(`"${where}" holds a list inside its list: send its values side by side.`);
  return readOne({ leniency: reading.leniency, change: false }, attribute, value, where);
}

function readSingle(reading: Reading, attribute: Attribute, value: Json, where: string): Json {
  if (!isJsonArray(value)) return readOne(reading, attribute, value, where);
  if (isUnassigned(value)) return null;
  const only = onlyElement(reading.leniency, value);
  if (only === undefined) throw invalidValue(`"${where}" has one value: send it without a list.`);
  return readOne(reading, attribute, only, where);
}

function readOne(reading: Reading, attribute: Attribute, value: Json, where: string): Json {
  if (attribute.type !== 'complex') return readLeaf(reading.leniency, attribute, value, where);
  const object = isJsonObject(value) ? value : objectOfValue(reading.leniency, attribute, value);
  if (object === undefined) throw invalidValue(`"${where}" is complex: send an object with its sub-attributes.`);
  return readComplex(reading, attribute, object, where);
}

function readComplex(reading: Reading, attribute: Attribute, object: JsonObject, where: string): Json {
  const subs = attribute.subAttributes ?? [];
  const { values, unknown } = canonicalParts(subs, object, where);
  const read: Record<string, Json> = {};
  let empty = true;
  for (const sub of subs) {
    const value = own(values, sub.name);
    if (value === undefined || leftOut(reading, sub, where)) continue;
    const part = readValue({ leniency: reading.leniency, change: false }, sub, value, `${where}.${sub.name}`);
    if (part === null && !reading.change) continue;
    read[sub.name] = part;
    empty = false;
  }
  if (unknown !== undefined && (empty || !reading.leniency.forgives('unknown-attribute')))
    throw invalidValue(`"${where}" has no sub-attribute "${shorten(unknown)}": see /Schemas.`);
  return empty && !reading.change ? null : read;
}

/** The parts in the schema's spelling, and the first name it does not have. Most clients spell as the schema does. */
function canonicalParts(
  subs: readonly Attribute[],
  object: JsonObject,
  where: string,
): { readonly values: JsonObject; readonly unknown: string | undefined } {
  const keys = Object.keys(object);
  let exact = 0;
  for (const { name } of subs) if (Object.hasOwn(object, name)) exact += 1;
  if (exact === keys.length) return { values: object, unknown: undefined };
  const doubled = doubledKey(object);
  if (doubled !== undefined) throw invalidValue(`"${where}" has "${shorten(doubled)}" twice: send it once.`);
  const names = new Map(subs.map(({ name }) => [name.toLowerCase(), name]));
  const known = keys.flatMap((key) => {
    const name = names.get(key.toLowerCase());
    return name === undefined ? [] : [[name, object[key]] as const];
  });
  return { values: Object.fromEntries(known), unknown: keys.find((key) => !names.has(key.toLowerCase())) };
}

/** Read-only parts of a value are left out. */
function leftOut({ leniency, change }: Reading, sub: Attribute, where: string): boolean {
  if (sub.mutability !== 'readOnly') return false;
  leaveOutReadOnly(leniency, change, `${where}.${sub.name}`);
  return true;
}

/** At most one value may be the primary one (RFC 7643 §2.4). */
export function checkPrimary(elements: readonly Json[], where: string): void {
  let count = 0;
  for (const element of elements) if (isJsonObject(element) && element.primary === true) count += 1;
  if (count > 1) throw invalidValue(`"${where}" has ${count} primary values: mark at most one as primary.`);
}
