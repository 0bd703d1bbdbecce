import type { AttributeInput, ResourceType } from '#scim/schema/definition.ts';
import type { Profile, Rule } from '../profile.ts';
import type { Shape } from './shape.ts';

/** The profile with a tenant's own schemas and types. References between types hold: what they name must be there. */
export function extendProfile(profile: Profile, { schemas, types }: Shape): Profile {
  const extended = profile.resourceTypes.map((type) => ({
    ...type,
    schemaExtensions: [
      ...type.schemaExtensions,
      ...schemas.flatMap(({ schema, extends: wanted }) =>
        wanted.filter((each) => each.type === type.name).map(({ required }) => ({ schema: schema.id, required })),
      ),
    ],
  }));
  const resourceTypes = [...extended, ...types];
  const names = new Set(resourceTypes.map(({ name }) => name));
  return {
    ...profile,
    schemas: [...profile.schemas, ...schemas.map(({ schema }) => schema)],
    resourceTypes,
    rules: [...profile.rules, ...resourceTypes.flatMap((type) => referenceRules(type, schemas, names))],
  };
}

function referenceRules(type: ResourceType, schemas: Shape['schemas'], names: ReadonlySet<string>): Rule[] {
  const mine = new Set(
    [type.schema, ...type.schemaExtensions.map(({ schema }) => schema)].map((id) => id.toLowerCase()),
  );
  return schemas
    .filter(({ schema }) => mine.has(schema.id.toLowerCase()))
    .flatMap(({ schema }) =>
      schema.attributes.flatMap((attribute) => {
        const referenced = referencedTypes(attribute, names);
        if (referenced.length === 0) return [];
        return [existsRule(type.name, `${schema.id}:${attribute.name}.value`, referenced)];
      }),
    );
}

/** The types that `value` beside `$ref` is an id of (RFC 7643 §2.4). */
function referencedTypes({ subAttributes = [] }: AttributeInput, names: ReadonlySet<string>): readonly string[] {
  if (!subAttributes.some(({ name }) => name === 'value')) return [];
  const { referenceTypes = [] } = subAttributes.find(({ name }) => name === '$ref') ?? {};
  return referenceTypes.filter((name) => names.has(name));
}

function existsRule(type: string, path: string, referenced: readonly string[]): Rule {
  return {
    id: `${type} ${path}`,
    target: `${type}.${path}`,
    on: ['create', 'replace', 'patch'],
    check: 'existsIn',
    params: { resource: referenced },
    violation: {
      action: 'reject',
      status: 400,
      scimType: 'invalidValue',
      detail: `There is no ${referenced.join(' or ')} with that id. Create it first.`,
    },
    assumed: false,
  };
}
