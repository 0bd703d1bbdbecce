import type { Json } from '../json.ts';
import { isAttributeName } from '../path/attribute-name.ts';
import type { AttributeInput, SchemaInput } from './definition.ts';
import { DefinitionReader } from './read-definition.ts';

const members = ['schemas', 'id', 'name', 'description', 'attributes', 'meta'];
const attributeMembers = [
  'name',
  'type',
  'multiValued',
  'description',
  'required',
  'canonicalValues',
  'caseExact',
  'mutability',
  'returned',
  'uniqueness',
  'referenceTypes',
  'subAttributes',
];
const types = ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'] as const;
const mutabilities = ['readOnly', 'readWrite', 'immutable', 'writeOnly'] as const;
const returneds = ['always', 'never', 'default', 'request'] as const;
const uniquenesses = ['none', 'server', 'global'] as const;

/** Attributes that every resource has (RFC 7643 §3.1), and those that memberships fill. */
const reserved = ['id', 'externalid', 'meta', 'schemas', 'members', 'groups', 'own'];
const mostAttributes = 100;

/**
 * Reads a schema as RFC 7643 §7 writes it; what has a default there may be left out.
 * @throws DefinitionProblem with the path of the member at fault
 */
export function parseSchema(input: Json): SchemaInput {
  const reader = new DefinitionReader(input, '', members);
  const id = reader.needed('id');
  if (!/^urn:[a-z0-9][a-z0-9-]{0,31}:[\w().,;:@!$'*+=/-]{1,200}$/i.test(id))
    throw reader.problem('id', `is "${id}" and must be a URN, such as urn:example:schemas:1.0:Device.`);
  if (/^urn:ietf:params:scim:(api:|schemas:core:)/i.test(id))
    throw reader.problem('id', 'begins as the standard’s own schemas do. Take a URN of your own organisation.');
  const attributes = attributesOf(reader, 'attributes', 0);
  const taken = attributes.findIndex(({ name }) => reserved.includes(name.toLowerCase()));
  if (taken !== -1) {
    throw reader.problem(
      `attributes[${taken}].name`,
      `is ${attributes[taken]?.name}, which is kept for what every resource has. Take another name.`,
    );
  }
  return { id, name: reader.needed('name'), ...given('description', reader.text('description')), attributes };
}

function attributesOf(reader: DefinitionReader, name: string, depth: number): AttributeInput[] {
  const list = reader.list(name) ?? [];
  if (list.length === 0) throw reader.problem(name, 'is missing or empty: list one attribute at least.');
  if (list.length > mostAttributes)
    throw reader.problem(name, `has ${list.length} entries; at most ${mostAttributes} are taken.`);
  const names = new Set<string>();
  return list.map((value, at) => {
    const attribute = attributeOf(new DefinitionReader(value, reader.at(`${name}[${at}]`), attributeMembers), depth);
    const lower = attribute.name.toLowerCase();
    if (names.has(lower)) throw reader.problem(`${name}[${at}].name`, `${attribute.name} is there twice: remove one.`);
    names.add(lower);
    return attribute;
  });
}

function attributeOf(reader: DefinitionReader, depth: number): AttributeInput {
  const name = reader.needed('name');
  if (!isAttributeName(name) || name.length > 100)
    throw reader.problem('name', `is "${name}": a letter, then letters, digits, - or _ make a name.`);
  const type = reader.oneOf('type', types);
  if (type === undefined) throw reader.problem('type', `is missing: one of ${types.join(', ')}.`);
  if (type === 'complex' && depth > 0)
    throw reader.problem('type', 'is complex: attributes of attributes cannot have attributes (RFC 7643 §2.3.8).');
  if (type !== 'complex' && reader.list('subAttributes') !== undefined)
    throw reader.problem('subAttributes', `belongs to attributes of type complex, and this one is ${type}.`);
  const canonicalValues = reader.texts('canonicalValues');
  const referenceTypes = reader.texts('referenceTypes');
  if (type === 'reference' && (referenceTypes ?? []).length === 0)
    throw reader.problem('referenceTypes', 'is missing: names of resource types, or external, or uri.');
  const mutability = reader.oneOf('mutability', mutabilities);
  const required = reader.flag('required');
  if (mutability === 'readOnly' && required === true)
    throw reader.problem('required', 'is true, but nobody can set what is readOnly.');
  const uniqueness = reader.oneOf('uniqueness', uniquenesses);
  if (uniqueness !== undefined && uniqueness !== 'none' && (type === 'complex' || type === 'binary'))
    throw reader.problem('uniqueness', `is ${uniqueness}, which values of type ${type} cannot be compared for.`);
  return {
    name,
    type,
    ...given('multiValued', reader.flag('multiValued')),
    ...given('description', reader.text('description')),
    ...given('required', required),
    ...given('caseExact', reader.flag('caseExact')),
    ...given('mutability', mutability),
    ...given('returned', reader.oneOf('returned', returneds)),
    ...given('uniqueness', uniqueness),
    ...given('canonicalValues', canonicalValues),
    ...given('referenceTypes', referenceTypes),
    ...(type === 'complex' ? { subAttributes: attributesOf(reader, 'subAttributes', depth + 1) } : {}),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  const empty: { [K in Name]?: Value } = {};
  return value === undefined ? empty : { ...empty, [name]: value };
}
