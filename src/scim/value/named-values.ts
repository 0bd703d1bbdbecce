import { invalidValue, ScimError } from '../error.ts';
import type { Filter } from '../filter/filter.ts';
import { acceptLegacyUrn } from '../habits/legacy-urn.ts';
import { doubledKey, pathOfKey } from '../habits/loose-key.ts';
import { leaveOutReadOnly } from '../habits/read-only-in-value.ts';
import { leaveOutUnknown } from '../habits/unknown-key.ts';
import { acceptUnqualified } from '../habits/unqualified-extension.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { PatchPath } from '../patch/operation.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import { resolvePath, subPath } from '../path/resolve-path.ts';
import type { AttributeIndex, TypeSchema } from '../schema/definition.ts';
import type { Reading } from './read-value.ts';
import { isUnassigned } from './unassigned.ts';

/** One attribute that an object gives a value to; the value is as it came. */
export interface NamedValue {
  /** The attribute, or a sub-attribute when the key was dotted. */
  readonly path: ResolvedPath;
  /** From keys such as `emails[type eq "work"].value`; `path` is then the attribute. */
  readonly filter?: Filter;
  /** The sub-attribute behind the filter. */
  readonly sub?: ResolvedPath;
  readonly value: Json;
}

/**
 * What an object of attributes names: a whole resource, or the value of an operation without path. Keys in any letter
 * case; blocks of extensions by their URN or an alias; paths as keys. Read-only attributes are left out (in PATCH a habit),
 * `schemas` always, since it follows from the rest.
 */
export function namedValues(type: TypeSchema, object: JsonObject, reading: Reading): NamedValue[] {
  refuseDoubled(object);
  const found: NamedValue[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const block = type.index.qualified.get(key.toLowerCase());
    if (block !== undefined) acceptLegacyUrn(reading.leniency, key);
    if (block === undefined) addNamed(found, type, key, value, reading);
    else found.push(...valuesOfBlock(type, block.urn, block.attributes, value, reading));
  }
  return found.filter(({ path, sub }) => isWritable(path, sub, reading));
}

/** What the block of one schema (`"urn:…:User": {…}`) names; null or empty takes all its attributes away. */
export function valuesOfBlock(
  type: TypeSchema,
  urn: string,
  attributes: AttributeIndex,
  block: Json,
  reading: Reading,
): NamedValue[] {
  if (isUnassigned(block)) return reading.change && block === null ? emptied(attributes) : [];
  if (!isJsonObject(block)) throw invalidValue(`"${urn}" must be an object with the attributes of that schema.`);
  refuseDoubled(block);
  const found: NamedValue[] = [];
  for (const [key, value] of Object.entries(block)) {
    if (value === undefined) continue;
    const path = attributes.get(key.toLowerCase());
    if (path === undefined || key.includes('.')) addNamed(found, type, `${urn}:${key}`, value, reading);
    else found.push({ path, value });
  }
  return found;
}

/** Every attribute of a schema that a client may change, with no value. */
export function emptied(attributes: AttributeIndex): NamedValue[] {
  return [...attributes.values()]
    .filter(({ attribute, sub }) => sub === undefined && attribute.mutability !== 'readOnly')
    .map((path) => ({ path, value: null }));
}

function addNamed(found: NamedValue[], type: TypeSchema, key: string, value: Json, reading: Reading): void {
  const plain = key.includes('.') ? undefined : type.index.unqualified.get(key.toLowerCase());
  if (plain !== undefined) {
    acceptUnqualified(reading.leniency, plain);
    found.push({ path: plain, value });
    return;
  }
  const target = pathOfKey(reading.leniency, key, (path) => resolveTarget(type, path) !== undefined);
  const resolved = target === undefined ? undefined : resolveTarget(type, target);
  if (resolved === undefined) {
    leaveOutUnknown(reading, type, key);
    return;
  }
  acceptLegacyUrn(reading.leniency, target?.path.urn);
  found.push({ ...resolved, value });
}

/** The attribute and sub-attribute that a PATCH path names. Undefined: the type has none such. */
export function resolveTarget(
  type: TypeSchema,
  { path, filter, sub }: PatchPath,
): Omit<NamedValue, 'value'> | undefined {
  const resolved = resolvePath(type, path);
  if (resolved === undefined || filter === undefined) return resolved === undefined ? undefined : { path: resolved };
  if (resolved.sub !== undefined) return undefined;
  if (sub === undefined) return { path: resolved, filter };
  const resolvedSub = subPath(type, resolved, sub);
  return resolvedSub === undefined ? undefined : { path: resolved, filter, sub: resolvedSub };
}

function isWritable(path: ResolvedPath, sub: ResolvedPath | undefined, { leniency, change }: Reading): boolean {
  if (path.attribute.name === 'schemas' && path.extension === undefined) return false;
  const readOnly = [path.attribute, path.sub, sub?.sub].some((attribute) => attribute?.mutability === 'readOnly');
  if (!readOnly) return true;
  leaveOutReadOnly(leniency, change, path.key);
  return false;
}

function refuseDoubled(object: JsonObject): void {
  const doubled = doubledKey(object);
  if (doubled !== undefined)
    throw new ScimError(400, `The request has the attribute "${shorten(doubled)}" twice: send it once.`, {
      scimType: 'invalidSyntax',
    });
}
