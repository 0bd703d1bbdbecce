import { completeSchema } from '#scim/schema/complete-schema.ts';
import type { Attribute, ResourceType, SchemaInput } from '#scim/schema/definition.ts';
import { DefinitionProblem } from '#scim/schema/definition-problem.ts';
import type { Profile } from '../profile.ts';
import type { OwnSchema, Shape } from './shape.ts';

/** How many of each a tenant may have. */
const most = 50;
/** Characters of a whole shape: it is read with its tenant. */
const longest = 250_000;

/** The shape with one schema more. @throws DefinitionProblem */
export function withSchema(profile: Profile, shape: Shape, added: OwnSchema): Shape {
  const { id } = added.schema;
  const urns = [...profile.schemas.map((schema) => schema.id), ...Object.keys(profile.schemaAliases)];
  if (urns.some((urn) => same(urn, id)))
    throw new DefinitionProblem('id', `is ${id}, which ${profile.name} has already.`);
  if (ownSchema(shape, id) !== undefined)
    throw new DefinitionProblem('id', `is ${id}, and the tenant has that schema. Change it instead of adding it.`);
  checkExtended(profile, added);
  return limited({ ...shape, schemas: [...shape.schemas, added] });
}

/**
 * The shape with a schema as it is now. Attributes may come, and what is there may be told differently; what resources hold
 * already stays as it is.
 * @throws DefinitionProblem
 */
export function withChangedSchema(profile: Profile, shape: Shape, changed: OwnSchema): Shape {
  const { id } = changed.schema;
  const present = ownSchema(shape, id);
  if (present === undefined) throw new DefinitionProblem('id', `is ${id}, and the tenant has no such schema. Add it.`);
  checkExtended(profile, changed);
  const user = shape.types.find((type) => same(type.schema, id));
  if (user !== undefined && changed.extends.length > 0)
    throw new DefinitionProblem('extends', `is not possible: it is the schema of ${user.name} itself.`);
  for (const { type } of present.extends) {
    if (!changed.extends.some((each) => each.type === type))
      throw new DefinitionProblem('', `It extends ${type}, which cannot be taken back: remove the schema.`);
  }
  checkCompatible(present.schema, changed.schema);
  return limited({ ...shape, schemas: shape.schemas.map((each) => (each === present ? changed : each)) });
}

/** The shape without a schema. @throws DefinitionProblem while a type has it */
export function withoutSchema(shape: Shape, id: string): Shape {
  const user = shape.types.find(({ schema, schemaExtensions }) =>
    [schema, ...schemaExtensions.map((each) => each.schema)].some((urn) => same(urn, id)),
  );
  if (user !== undefined)
    throw new DefinitionProblem('', `The resource type ${user.name} has it. Remove that type first.`);
  return { ...shape, schemas: shape.schemas.filter(({ schema }) => !same(schema.id, id)) };
}

/** The shape with one resource type more. @throws DefinitionProblem */
export function withType(profile: Profile, shape: Shape, added: ResourceType): Shape {
  for (const { name, endpoint } of [...profile.resourceTypes, ...shape.types]) {
    if (same(name, added.name))
      throw new DefinitionProblem('name', `is ${added.name}, and that type is there already.`);
    if (same(endpoint, added.endpoint))
      throw new DefinitionProblem('endpoint', `is ${endpoint}, where ${name} is served.`);
  }
  const core = ownSchema(shape, added.schema);
  if (core === undefined)
    throw new DefinitionProblem('schema', `is ${added.schema}, and the tenant has no such schema. Add it first.`);
  if (core.extends.length > 0)
    throw new DefinitionProblem(
      'schema',
      `is ${added.schema}, which extends ${core.extends[0]?.type}. Give the type a schema of its own.`,
    );
  const extensions = added.schemaExtensions.map(({ schema, required }, at) => {
    const found = ownSchema(shape, schema) ?? knownTo(profile, schema);
    const path = `schemaExtensions[${at}].schema`;
    if (found === undefined)
      throw new DefinitionProblem(path, `is ${schema}, and there is no such schema. Add it first.`);
    if (same(schema, added.schema)) throw new DefinitionProblem(path, 'is the schema of the type itself.');
    return { schema: found.schema.id, required };
  });
  const type = { ...added, schema: core.schema.id, schemaExtensions: extensions };
  return limited({ ...shape, types: [...shape.types, type] });
}

/** The tenant's own schema of that URN, in any letter case. */
export function ownSchema({ schemas }: Shape, id: string): OwnSchema | undefined {
  return schemas.find(({ schema }) => same(schema.id, id));
}

/** The tenant's own type of that name, in any letter case. */
export function ownType({ types }: Shape, name: string): ResourceType | undefined {
  return types.find((type) => same(type.name, name));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function knownTo(profile: Profile, id: string): { readonly schema: SchemaInput } | undefined {
  const schema = profile.schemas.find((each) => same(each.id, id));
  return schema === undefined ? undefined : { schema };
}

function checkExtended(profile: Profile, { extends: extended }: OwnSchema): void {
  const names = profile.resourceTypes.map(({ name }) => name);
  for (const { type } of extended) {
    if (!names.includes(type)) {
      throw new DefinitionProblem(
        'extends',
        `names ${type}. Only ${names.join(' and ')} can be extended so; a type of the tenant’s own names its extensions itself.`,
      );
    }
  }
}

function limited(shape: Shape): Shape {
  if (shape.schemas.length > most || shape.types.length > most)
    throw new DefinitionProblem('', `The tenant has ${most} already, and no more are taken.`);
  if (JSON.stringify(shape).length > longest)
    throw new DefinitionProblem(
      '',
      `Schemas and types of the tenant have more than ${longest} characters together. Shorten descriptions.`,
    );
  return shape;
}

function checkCompatible(before: SchemaInput, after: SchemaInput): void {
  checkAttributes(completeSchema(before).attributes, completeSchema(after).attributes, 'attributes');
}

function checkAttributes(before: readonly Attribute[], after: readonly Attribute[], where: string): void {
  const now = new Map(after.map((attribute, at) => [attribute.name, { attribute, at }]));
  for (const old of before) {
    const found = now.get(old.name);
    if (found === undefined)
      throw new DefinitionProblem(
        where,
        `lacks ${old.name}, which resources may have. Leave it in, or remove the schema.`,
      );
    const { attribute, at } = found;
    const path = `${where}[${at}]`;
    for (const trait of ['type', 'multiValued', 'caseExact', 'uniqueness'] as const) {
      if (attribute[trait] === old[trait]) continue;
      throw new DefinitionProblem(
        `${path}.${trait}`,
        `was ${old[trait]} and cannot change: resources may have been stored so. Add another attribute instead.`,
      );
    }
    if (attribute.required && !old.required)
      throw new DefinitionProblem(`${path}.required`, 'is new, and resources may lack it. Leave it out.');
    checkAttributes(old.subAttributes ?? [], attribute.subAttributes ?? [], `${path}.subAttributes`);
  }
  const known = new Set(before.map(({ name }) => name));
  const required = after.findIndex(({ name, required }) => required && !known.has(name));
  if (required !== -1)
    throw new DefinitionProblem(
      `${where}[${required}].required`,
      'is true, and resources that are there lack it. Leave it out.',
    );
}
