import { isJsonObject, type Json } from '../json.ts';
import { isUnassigned } from '../value/unassigned.ts';
import { sameValue } from '../value/value-key.ts';
import type { Change } from './change.ts';
import { mergeComplex } from './merge-complex.ts';
import { missingElement, selector } from './selected.ts';

/** The value of a single-valued attribute after one operation; undefined: none. The same value when nothing changes. */
export function changeSingle(change: Change, before: Json | undefined): Json | undefined {
  const { attribute, sub: named } = change.target.path;
  const sub = change.target.sub?.sub ?? named;
  const value = change.op === 'remove' ? null : (change.value ?? null);
  const required = elementNeeded(change, before, value);
  if (required === undefined) return before;
  if (attribute.type !== 'complex') return replaced(change, before, value);
  if (sub === undefined && value === null) return undefined;
  const changes = sub === undefined ? value : { [sub.name]: value };
  if (!isJsonObject(changes)) return before;
  return mergeComplex(attribute, isJsonObject(before) ? before : {}, { ...required, ...changes });
}

function replaced({ target }: Change, before: Json | undefined, value: Json): Json | undefined {
  if (isUnassigned(value)) return undefined;
  return sameValue(target.path.attribute, before, value) ? before : value;
}

/** What a filter on a single complex value (`manager[value eq "…"]`) adds; undefined: it does not match, nothing is done. */
function elementNeeded(
  change: Change,
  before: Json | undefined,
  value: Json,
): Readonly<Record<string, Json>> | undefined {
  const { filter } = change.target;
  if (filter === undefined) return {};
  if (before !== undefined && selector(change, filter)(before)) return {};
  return value === null ? undefined : missingElement(change, filter);
}
