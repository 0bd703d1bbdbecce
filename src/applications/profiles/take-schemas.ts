import type { AttributeInput, ResourceType, SchemaInput } from '#scim/schema/definition.ts';
import type { ProfileFile } from './profile-file.ts';
import { type SchemaEntry, standardSchemas } from './schema-section.ts';

/** The schema that an entry of a file stands for. */
export function takeSchema(entry: SchemaEntry): SchemaInput {
  const { standard, only, change = {}, id = '', name = '', description, attributes = [] } = entry;
  if (standard === undefined) return { id, name, ...(description === undefined ? {} : { description }), attributes };
  const schema = standardSchemas[standard];
  const wanted = only?.map((each) => each.toLowerCase());
  const kept = schema.attributes.filter(({ name }) => wanted?.includes(name.toLowerCase()) ?? true);
  const changed = kept.map((attribute) => changedAttribute(attribute, change, ''));
  return { ...schema, attributes: changed };
}

type Changes = NonNullable<SchemaEntry['change']>;

function changedAttribute(attribute: AttributeInput, changes: Changes, before: string): AttributeInput {
  const path = `${before}${attribute.name}`;
  const { subAttributes } = attribute;
  return {
    ...attribute,
    ...changes[path],
    ...(subAttributes === undefined
      ? {}
      : { subAttributes: subAttributes.map((sub) => changedAttribute(sub, changes, `${path}.`)) }),
  };
}

/** Paths of a standard schema that a file may choose and change. */
export function standardPaths(standard: keyof typeof standardSchemas): readonly string[] {
  return standardSchemas[standard].attributes.flatMap(({ name, subAttributes = [] }) => [
    name,
    ...subAttributes.map((sub) => `${name}.${sub.name}`),
  ]);
}

const { User: user, Group: group } = standardSchemas;

/** The types of a file that names none: users with every extension that is there, and groups. */
export function usualTypes(schemas: readonly SchemaInput[]): ResourceType[] {
  const ids = schemas.map(({ id }) => id);
  const extensions = ids.filter((id) => id !== user.id && id !== group.id);
  return [
    ...(ids.includes(user.id)
      ? [
          {
            id: 'User',
            name: 'User',
            endpoint: '/Users',
            description: 'User account',
            schema: user.id,
            schemaExtensions: extensions.map((schema) => ({ schema, required: false })),
          },
        ]
      : []),
    ...(ids.includes(group.id)
      ? [
          {
            id: 'Group',
            name: 'Group',
            endpoint: '/Groups',
            description: 'Group',
            schema: group.id,
            schemaExtensions: [],
          },
        ]
      : []),
  ];
}

/** The URN that a type means: the name of a standard schema stands for its own. */
export function schemaNamed(name: string): string {
  const found = Object.entries(standardSchemas).find(([standard]) => standard === name);
  return found?.[1].id ?? name;
}

/** The schemas and types of a file; without groups neither their type nor their schema is there. */
export function takeTypes(file: Pick<ProfileFile, 'schemas' | 'resourceTypes' | 'groups'>): {
  readonly schemas: readonly SchemaInput[];
  readonly resourceTypes: readonly ResourceType[];
} {
  const schemas = file.schemas.map(takeSchema);
  const given = file.resourceTypes?.map(({ name, endpoint, description, schema, schemaExtensions }) => ({
    id: name,
    name,
    endpoint,
    description: description ?? name,
    schema: schemaNamed(schema),
    schemaExtensions: schemaExtensions.map((each) => ({ ...each, schema: schemaNamed(each.schema) })),
  }));
  const types = given ?? usualTypes(schemas);
  if (file.groups !== 'none') return { schemas, resourceTypes: types };
  return {
    schemas: schemas.filter(({ id }) => id !== group.id),
    resourceTypes: types.filter(({ name }) => name !== 'Group'),
  };
}
