import type { Profile, Rule } from '#resources/profile.ts';
import type { AttributeInput, ResourceType } from '#scim/schema/definition.ts';
import type { AttributeDescription } from './api-description.ts';
import { sayRule } from './say-rule.ts';

/** Every attribute of a resource type, those of extensions under their URN, each with the profile's rules of it. */
export function describeAttributes(profile: Profile, type: ResourceType): AttributeDescription[] {
  const rules = rulesByPath(profile, type);
  const schemaOf = (id: string) => profile.schemas.find((schema) => schema.id === id)?.attributes ?? [];
  const described = [
    ...schemaOf(type.schema).flatMap((attribute) => describe(attribute, '')),
    ...type.schemaExtensions.flatMap(({ schema }) =>
      schemaOf(schema).flatMap((attribute) => describe(attribute, `${schema}:`)),
    ),
  ];
  return described.map((attribute) => ({
    ...attribute,
    rules: (rules.get(attribute.path.toLowerCase()) ?? []).map((rule) => ({
      sentence: sayRule(rule),
      assumed: rule.assumed,
    })),
  }));
}

function rulesByPath({ rules }: Profile, { name }: ResourceType): ReadonlyMap<string, readonly Rule[]> {
  const paths = new Map<string, Rule[]>();
  for (const rule of rules) {
    const ofGroups = rule.target.startsWith('Group.');
    if (ofGroups !== (name === 'Group')) continue;
    const path = (ofGroups ? rule.target.slice('Group.'.length) : rule.target).toLowerCase();
    paths.set(path, [...(paths.get(path) ?? []), rule]);
  }
  return paths;
}

function describe(attribute: AttributeInput, prefix: string): Omit<AttributeDescription, 'rules'>[] {
  const path = `${prefix}${attribute.name}`;
  const { type = 'string', required = false, multiValued = false, subAttributes = [] } = attribute;
  const self = { path, type: multiValued ? `list of ${type}` : type, required, marks: marksOf(attribute) };
  return [self, ...subAttributes.flatMap((sub) => describe(sub, `${path}.`))];
}

function marksOf({
  mutability,
  uniqueness = 'none',
  returned,
  caseExact,
  canonicalValues = [],
}: AttributeInput): string[] {
  return [
    ...(mutability === 'readOnly' ? ['read only'] : []),
    ...(mutability === 'immutable' ? ['cannot be changed'] : []),
    ...(mutability === 'writeOnly' || returned === 'never' ? ['never shown'] : []),
    ...(returned === 'request' ? ['shown when asked for'] : []),
    ...(uniqueness === 'none' ? [] : ['unique']),
    ...(caseExact === true ? ['letter case counts'] : []),
    ...(canonicalValues.length === 0 ? [] : [`e.g. ${canonicalValues.join(', ')}`]),
  ];
}
