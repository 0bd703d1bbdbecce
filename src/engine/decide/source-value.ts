import type { Value } from '#expressions/value.ts';
import { isJsonObject, type Json, own } from '#scim/json.ts';
import type { Subject } from '../model/subject.ts';
import type { Lookup } from './compiled.ts';

/** The source attributes of an object by name; `IsSoftDeleted` is computed, `objectId` is its identifier. */
export function sourceLookup(subject: Subject, isSoftDeleted: boolean): Lookup {
  return (name) => {
    if (name === 'IsSoftDeleted') return isSoftDeleted ? 'True' : 'False';
    if (name === 'objectId') return subject.id ?? null;
    return subject.doc === undefined ? null : sourceValue(own(subject.doc, name));
  };
}

/** The identifier that a reference attribute holds: a text or an object with `value`. */
export function referenceOf(value: Json | undefined): string | undefined {
  const id = isJsonObject(value) ? own(value, 'value') : value;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function sourceValue(value: Json | undefined): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((element) => referenceOf(element) ?? String(element));
  return referenceOf(value) ?? null;
}
