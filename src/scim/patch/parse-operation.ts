import { invalidValue, ScimError } from '../error.ts';
import { checkElementFilter } from '../filter/check-filter.ts';
import { messageMember } from '../habits/any-case-member.ts';
import { readOp } from '../habits/capitalised-op.ts';
import { acceptLegacyUrn } from '../habits/legacy-urn.ts';
import { onlyElement } from '../habits/list-for-single.ts';
import { removesListed } from '../habits/remove-by-value.ts';
import { acceptUnqualified } from '../habits/unqualified-extension.ts';
import { unwrapped } from '../habits/wrapped-value.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import { parsePatchPath } from '../path/parse-patch-path.ts';
import { pathOf, schemaOfPath } from '../path/resolve-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { emptied, type NamedValue, namedValues, resolveTarget } from '../value/named-values.ts';
import { type Reading, readValue } from '../value/read-value.ts';
import type { PatchOperation, PatchPath } from './operation.ts';

type Op = PatchOperation['op'];
type Target = Omit<NamedValue, 'value'>;

function refuse(scimType: 'invalidSyntax' | 'invalidPath' | 'noTarget' | 'mutability', detail: string): ScimError {
  return new ScimError(400, detail, { scimType });
}

/** One element of `Operations` as the operations it stands for; see `parsePatch`. */
export function parseOperation(type: TypeSchema, raw: Json, reading: Reading): readonly PatchOperation[] {
  if (!isJsonObject(raw)) throw refuse('invalidSyntax', 'An operation must be an object with "op".');
  const named = messageMember(reading.leniency, raw, 'op');
  const op = readOp(reading.leniency, named);
  if (op === undefined)
    throw refuse(
      'invalidSyntax',
      `"op" is ${shorten(JSON.stringify(named) ?? 'missing')}: use add, replace or remove.`,
    );
  const path = messageMember(reading.leniency, raw, 'path');
  const value = messageMember(reading.leniency, raw, 'value');
  if (op !== 'remove' && value === undefined) throw invalidValue(`"${op}" needs a "value" (null takes a value away).`);
  if (path === undefined || path === null) return withoutPath(type, op, value, reading);
  if (typeof path !== 'string') throw refuse('invalidPath', '"path" must be a string.');
  return withPath(type, op, path, value, reading);
}

function withoutPath(type: TypeSchema, op: Op, value: Json | undefined, reading: Reading): readonly PatchOperation[] {
  if (op === 'remove') throw refuse('noTarget', '"remove" needs a "path": it says what goes.');
  if (!isJsonObject(value)) throw invalidValue(`"${op}" without "path" needs an object of attributes as "value".`);
  return operationsOf(type, op, namedValues(type, value, reading), reading);
}

function operationsOf(type: TypeSchema, op: Op, named: readonly NamedValue[], reading: Reading): PatchOperation[] {
  return named.map(({ value, ...target }) => {
    checkTarget(type, target, reading);
    return operation(op, target, readTargetValue(reading, target, value));
  });
}

function withPath(
  type: TypeSchema,
  op: Op,
  text: string,
  value: Json | undefined,
  reading: Reading,
): readonly PatchOperation[] {
  const parsed = parsePatchPath(text);
  const target = resolveTarget(type, parsed);
  acceptLegacyUrn(reading.leniency, parsed.path.urn);
  if (target === undefined) return withSchema(type, op, parsed, text, value, reading);
  if (parsed.path.urn === undefined) acceptUnqualified(reading.leniency, target.path);
  if (target.path.attribute.name === 'schemas' && target.path.extension === undefined) return [];
  checkTarget(type, target, reading);
  refuseReadOnly(target);
  if (op === 'remove') return [removal(target, value, reading)];
  const given = unwrapped(reading.leniency, target.path.attribute, value) ?? null;
  return [operation(op, target, readTargetValue(reading, target, given))];
}

/** A bare schema URN as path stands for the schema's attributes; anything else the type has not. */
function withSchema(
  type: TypeSchema,
  op: Op,
  { path, filter }: PatchPath,
  text: string,
  value: Json | undefined,
  reading: Reading,
): readonly PatchOperation[] {
  const schema = filter === undefined ? schemaOfPath(type, path) : undefined;
  if (schema === undefined)
    throw refuse('invalidPath', `${type.resourceType.name} has no attribute "${shorten(text)}": see /Schemas.`);
  if (op !== 'remove')
    return operationsOf(type, op, namedValues(type, { [schema.urn]: value ?? null }, reading), reading);
  if (!schema.extension) throw refuse('invalidPath', `"${schema.urn}" is the core schema and cannot be removed.`);
  return emptied(schema.attributes).map((target) => operation('remove', target, undefined));
}

function checkTarget(type: TypeSchema, { path, filter, sub }: Target, { leniency }: Reading): void {
  if (filter === undefined) return;
  if (path.attribute.type !== 'complex' && (!path.attribute.multiValued || sub !== undefined))
    throw refuse(
      'invalidPath',
      `"${path.key}[…]" selects nothing: only complex or multi-valued attributes take brackets.`,
    );
  checkElementFilter(type, path, filter, leniency);
}

function refuseReadOnly({ path, sub }: Target): void {
  for (const [attribute, key] of [
    [path.attribute, path.key],
    [path.sub, path.key],
    [sub?.sub, sub?.key ?? path.key],
  ] as const)
    if (attribute?.mutability === 'readOnly')
      throw refuse('mutability', `"${key}" is read-only and cannot be changed by PATCH.`);
}

function removal(target: Target, value: Json | undefined, reading: Reading): PatchOperation {
  const { path, filter } = target;
  if (!path.attribute.multiValued || path.sub !== undefined || filter !== undefined)
    return operation('remove', target, undefined);
  const extent = removesListed(reading.leniency, value);
  if (extent === 'refused')
    throw refuse('invalidSyntax', `"remove" takes no "value": select with ${path.key}[value eq "…"].`);
  if (extent === 'all') return operation('remove', target, undefined);
  const listed = unwrapped(reading.leniency, path.attribute, value) ?? [];
  return operation('remove', target, readValue(reading, path.attribute, listed, path.key) ?? []);
}

/** The value in the form of what the target addresses: the attribute, one element of it, or a sub-attribute. */
function readTargetValue(reading: Reading, { path, filter, sub }: Target, value: Json): Json {
  const leaf = sub?.sub ?? path.sub;
  if (leaf !== undefined) return readValue(reading, leaf, value, (sub ?? path).key);
  if (filter === undefined || !path.attribute.multiValued) return readValue(reading, path.attribute, value, path.key);
  return readElementValue(reading, path, value);
}

/** Behind `attr[filter]` stands one element; a list of one is taken for it. */
function readElementValue(reading: Reading, { attribute, key }: ResolvedPath, value: Json): Json {
  if (value === null || value === '') return null;
  const only = isJsonArray(value) ? onlyElement(reading.leniency, value) : value;
  const elements = readValue(
    reading,
    attribute,
    only === undefined && isJsonArray(value) ? value : [only ?? null],
    key,
  );
  if (!isJsonArray(elements)) return null;
  if (elements.length > 1 || only === undefined)
    throw invalidValue(`"${key}[…]" selects values to be changed alike: send one value.`);
  return elements[0] ?? null;
}

function operation(op: Op, { path, filter, sub }: Target, value: Json | undefined): PatchOperation {
  const target: PatchPath = {
    path: pathOf(path),
    ...(filter === undefined ? {} : { filter }),
    ...(sub?.sub === undefined ? {} : { sub: sub.sub.name }),
  };
  return { op, path: target, ...(value === undefined ? {} : { value }) };
}
