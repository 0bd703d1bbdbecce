import type { AttributeInput, SchemaInput } from '#scim/schema/definition.ts';

/**
 * What an application publishes of a schema: the attributes at `paths`, with the characteristics of `schema`. `title` takes all of an
 * attribute, `name.givenName` one part of it. @throws Error when the schema has no such path; that is a bug in the data.
 */
export function schemaSubset(schema: SchemaInput, paths: readonly string[]): SchemaInput {
  const names = [...new Set(paths.map((path) => path.split('.')[0] ?? path))];
  return { ...schema, attributes: names.map((name) => taken(found(schema.attributes, name), paths)) };
}

function taken(attribute: AttributeInput, paths: readonly string[]): AttributeInput {
  const { name, subAttributes } = attribute;
  if (subAttributes === undefined || paths.includes(name)) return attribute;
  const parts = paths.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []));
  return { ...attribute, subAttributes: parts.map((part) => found(subAttributes, part)) };
}

function found(attributes: readonly AttributeInput[], name: string): AttributeInput {
  const attribute = attributes.find((each) => each.name === name);
  if (attribute === undefined) throw new Error(`There is no attribute ${name}.`);
  return attribute;
}
