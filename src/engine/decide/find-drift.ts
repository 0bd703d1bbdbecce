import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { DriftKind } from '../model/drift.ts';
import { driftedValue } from '../model/drifted.ts';
import type { Link } from '../model/link.ts';
import { sentValue } from '../model/unanswered.ts';
import { missingElements, sameElements } from './app-roles.ts';
import type { CompiledAttribute, CompiledMapping } from './compiled.ts';
import { valueAt } from './diff.ts';
import { mayDisable } from './permitted.ts';
import { sameValue } from './same-value.ts';

/** An attribute that stands otherwise at the target than it was written. */
export interface DriftedAttribute {
  readonly attribute: CompiledAttribute;
  readonly kind: Extract<DriftKind, 'changed' | 'deactivated' | 'reactivated'>;
  readonly wrote: Json;
  /** Undefined: the target shows none, which may mean that it never shows it. */
  readonly shows: Json | undefined;
  /** It is in work already, to be written back. */
  readonly pending: boolean;
  /** The mapping has it written back. */
  readonly sourceWins: boolean;
}

/** What an account that was looked at says. */
export interface ComparedAccount {
  readonly drifted: readonly DriftedAttribute[];
  /** Attributes that it shows a value of. */
  readonly shown: readonly string[];
}

/**
 * Compares what a target shows of an account with what we wrote there, attribute by attribute and as the difference does before it
 * writes. Left out is what we never wrote, what waits for an answer, and identifiers that somebody else set. Pure.
 */
export function findDrift(
  mapping: CompiledMapping,
  { written, kept }: Pick<Link, 'written' | 'kept'>,
  body: JsonObject,
): ComparedAccount {
  const drifted: DriftedAttribute[] = [];
  const shown: string[] = [];
  for (const attribute of [...mapping.attributes, ...mapping.references]) {
    const { path } = attribute;
    const seen = attribute.seen(body);
    const shows = isEmpty(seen) ? undefined : plain(mapping, attribute, seen);
    if (shows !== undefined) shown.push(path);
    const wrote = valueAt(written, path);
    if (wrote === undefined || attribute.mapping.apply === 'match-only') continue;
    if (sentValue(written, path) !== undefined || Object.hasOwn(kept, path)) continue;
    if (isSame(mapping, attribute, wrote, shows)) continue;
    drifted.push({
      attribute,
      kind: kindOf(path, wrote, shows),
      wrote,
      shows,
      pending: driftedValue(written, path) !== undefined,
      sourceWins: attribute.mapping.drift === 'source-wins' && mayWriteBack(mapping, attribute),
    });
  }
  return { drifted, shown };
}

/** Whether an attribute can be written back at all: not what is set when the object is made, nor what is switched off. */
export function mayWriteBack({ mapping: { actions } }: CompiledMapping, attribute: CompiledAttribute): boolean {
  return (
    (attribute.followsLeaving ? mayDisable(actions) : actions.update) &&
    attribute.mapping.apply === 'always' &&
    !attribute.unique
  );
}

function isSame(mapping: CompiledMapping, attribute: CompiledAttribute, wrote: Json, shows: Json | undefined): boolean {
  const { appRoles } = attribute;
  if (appRoles === 'add') return missingElements(shows, wrote).length === 0;
  if (appRoles === 'replace') return sameElements(wrote, shows);
  const isReference = mapping.references.includes(attribute);
  return sameValue(wrote, shows, isReference || attribute.mapping.caseExact);
}

/** A reference is written as an identifier and shown as an object with one (RFC 7643 §4.3); a list of values perhaps as such objects. */
function plain(mapping: CompiledMapping, attribute: CompiledAttribute, shows: Json | undefined): Json | undefined {
  if (mapping.references.includes(attribute)) return valueIn(shows);
  if (isJsonArray(shows) && attribute.appRoles === undefined) return shows.map((element) => valueIn(element) ?? null);
  return shows;
}

function valueIn(shows: Json | undefined): Json | undefined {
  return isJsonObject(shows) ? (own(shows, 'value') ?? shows) : shows;
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (isJsonArray(value) && value.length === 0);
}

function kindOf(path: string, wrote: Json, shows: Json | undefined): DriftedAttribute['kind'] {
  if (!/^(?:.*:)?active$/i.test(path)) return 'changed';
  if (sameValue(wrote, true, true)) return 'deactivated';
  return sameValue(shows, true, true) ? 'reactivated' : 'changed';
}
