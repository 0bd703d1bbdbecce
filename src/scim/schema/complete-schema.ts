import { isAttributeName } from '../path/attribute-name.ts';
import type { Attribute, AttributeInput, Schema, SchemaInput } from './definition.ts';

function checkAttribute(input: AttributeInput, where: string, depth: number): void {
  if (!isAttributeName(input.name))
    throw new Error(`${where}: "${input.name}" is no attribute name: use a letter, then letters, digits, - or _`);
  const complex = (input.type ?? 'string') === 'complex';
  if (complex && depth > 0) throw new Error(`${where}: a sub-attribute cannot be complex (RFC 7643 §2.3.8)`);
  if (complex !== (input.subAttributes !== undefined && input.subAttributes.length > 0))
    throw new Error(`${where}: type complex and subAttributes belong together: give both or neither`);
}

function completeAll(inputs: readonly AttributeInput[], where: string, depth: number): readonly Attribute[] {
  const names = new Set<string>();
  return Object.freeze(
    inputs.map((input) => {
      const name = input.name.toLowerCase();
      if (names.has(name)) throw new Error(`${where}.${input.name}: declared twice: remove one`);
      names.add(name);
      return completeAttribute(input, `${where}.${input.name}`, depth);
    }),
  );
}

/** One attribute with every characteristic of RFC 7643 §7 present; missing ones get the defaults of §2.2. */
export function completeAttribute(input: AttributeInput, where: string, depth = 0): Attribute {
  checkAttribute(input, where, depth);
  const mutability = input.mutability ?? 'readWrite';
  return Object.freeze({
    name: input.name,
    type: input.type ?? 'string',
    multiValued: input.multiValued ?? false,
    description: input.description ?? '',
    required: input.required ?? false,
    caseExact: input.caseExact ?? (input.type === 'reference' || input.type === 'binary'),
    mutability,
    // A writeOnly attribute cannot be returned whatever is declared (RFC 7643 §7, "writeOnly").
    returned: mutability === 'writeOnly' ? 'never' : (input.returned ?? 'default'),
    uniqueness: input.uniqueness ?? 'none',
    ...(input.canonicalValues === undefined ? {} : { canonicalValues: Object.freeze([...input.canonicalValues]) }),
    ...(input.referenceTypes === undefined ? {} : { referenceTypes: Object.freeze([...input.referenceTypes]) }),
    ...(input.subAttributes === undefined ? {} : { subAttributes: completeAll(input.subAttributes, where, depth + 1) }),
  });
}

/** A schema with complete attributes, frozen. Throws an Error that names the attribute at fault. */
export function completeSchema(input: SchemaInput): Schema {
  return Object.freeze({
    id: input.id,
    name: input.name,
    description: input.description ?? input.name,
    attributes: completeAll(input.attributes, input.id, 0),
  });
}
