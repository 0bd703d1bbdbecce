import { z } from 'zod';
import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import type { SchemaInput } from '#scim/schema/definition.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';

/** Schemas of RFC 7643 that a file names instead of writing them out. */
export const standardSchemas: Readonly<Record<'User' | 'EnterpriseUser' | 'Group', SchemaInput>> = {
  User: coreUser,
  EnterpriseUser: enterpriseUser,
  Group: coreGroup,
};

const type = z.enum(['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex']);

const traits = {
  description: z.string().max(1000).exactOptional().describe('What it is, for whoever reads /Schemas.'),
  required: z.boolean().exactOptional().describe('A resource without it is refused. Usual: false.'),
  caseExact: z.boolean().exactOptional().describe('Capitals count in comparisons. Usual: false.'),
  mutability: z
    .enum(['readOnly', 'readWrite', 'immutable', 'writeOnly'])
    .exactOptional()
    .describe('Who may set it, and when: readOnly by nobody outside, immutable only once. Usual: readWrite.'),
  returned: z
    .enum(['always', 'never', 'default', 'request'])
    .exactOptional()
    .describe('When it is shown. Usual: default, which is unless a client leaves it out.'),
  uniqueness: z
    .enum(['none', 'server', 'global'])
    .exactOptional()
    .describe('server: no two resources of a tenant have the same value. Usual: none.'),
  canonicalValues: z
    .array(z.string())
    .exactOptional()
    .describe('The values that are meant; a rule can insist on them.'),
  referenceTypes: z.array(z.string()).exactOptional().describe('Of a reference: names of types, external, or uri.'),
};

const attribute = {
  name: z.string().max(100),
  type: type.exactOptional().describe('Usual: string.'),
  multiValued: z.boolean().exactOptional().describe('A list of values. Usual: false.'),
  ...traits,
};

const schemaTraits = z.strictObject(traits);

const definedAttribute = z.strictObject({
  ...attribute,
  subAttributes: z
    .array(z.strictObject(attribute))
    .max(100)
    .exactOptional()
    .describe('Of an attribute of type complex.'),
});

/** One schema of a profile file: of the standard by its name, or written out as RFC 7643 §7 does. */
export const schemaEntry = z
  .strictObject({
    standard: z
      .enum(['User', 'EnterpriseUser', 'Group'])
      .exactOptional()
      .describe('A schema of the standard (RFC 7643); instead of id, name and attributes.'),
    only: z.array(z.string()).exactOptional().describe('Of a standard schema: these attributes and no others.'),
    change: z
      .record(z.string(), schemaTraits)
      .exactOptional()
      .describe('Of a standard schema: what is different here, by attribute: userName, name.familyName.'),
    id: z.string().exactOptional().describe('The URN of a schema of your own; one that belongs to your organisation.'),
    name: z.string().min(1).max(200).exactOptional(),
    description: z.string().max(1000).exactOptional(),
    attributes: z.array(definedAttribute).min(1).max(100).exactOptional(),
  })
  .superRefine((entry, context) => {
    const wrong = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    const own = ['id', 'name', 'description', 'attributes'] as const;
    if (entry.standard !== undefined) {
      for (const key of own.filter((each) => entry[each] !== undefined))
        wrong(key, 'belongs to a schema of your own; a standard one takes only and change');
      return;
    }
    for (const key of (['only', 'change'] as const).filter((each) => entry[each] !== undefined))
      wrong(key, 'belongs to a standard schema; name it with standard: User');
    for (const key of (['id', 'name', 'attributes'] as const).filter((each) => entry[each] === undefined))
      wrong(key, 'is missing. A schema has standard: User, or id, name and attributes');
  });

export type SchemaEntry = z.output<typeof schemaEntry>;

/** One resource type of a profile file. */
export const typeEntry = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]{0,59}$/i, 'a letter, then letters and digits make a name, such as Device'),
  endpoint: z.string().regex(/^\/[a-z][a-z0-9_-]{0,59}$/i, 'must be a slash and one word, such as /Devices'),
  description: z.string().max(1000).exactOptional(),
  schema: z.string().describe('URN of its schema, or the name of a standard one: User.'),
  schemaExtensions: z
    .array(z.strictObject({ schema: z.string(), required: z.boolean().default(false) }))
    .default([])
    .describe('URNs of schemas that it has besides.'),
});

export type TypeEntry = z.output<typeof typeEntry>;
