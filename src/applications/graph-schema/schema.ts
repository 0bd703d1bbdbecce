import { z } from 'zod';

/** Longer than any expression: a constant is written with its quotes escaped. */
const text = z.string().max(30_000).nullish();

/** Microsoft Graph leaves a list out, writes null, or an empty one. */
function listOf<Item extends z.ZodType>(item: Item, most: number) {
  return z
    .array(item)
    .max(most)
    .nullish()
    .transform((items) => items ?? []);
}

const metadata = listOf(z.object({ key: z.string(), value: text }), 100);

const source = z.object({ type: text, name: text, expression: text });

const attributeMapping = z.object({
  targetAttributeName: z.string().min(1).max(500),
  source: source.nullish(),
  defaultValue: text,
  matchingPriority: z.number().int().min(0).max(100).nullish(),
  flowBehavior: text,
  flowType: text,
  exportMissingReferences: z.boolean().nullish(),
});

const clause = z.object({
  sourceOperandName: z.string(),
  operatorName: z.string(),
  targetOperand: z.object({ values: listOf(z.string(), 1_000) }).nullish(),
});

const filterGroups = listOf(z.object({ name: text, clauses: listOf(clause, 50) }), 50);

const scope = z.object({ groups: filterGroups, inputFilterGroups: filterGroups, categoryFilterGroups: filterGroups });

const objectMapping = z.object({
  name: text,
  enabled: z.boolean().nullish(),
  flowTypes: text,
  sourceObjectName: z.string(),
  targetObjectName: z.string(),
  scope: scope.nullish(),
  attributeMappings: listOf(attributeMapping, 500),
  metadata,
});

const rule = z.object({
  name: text,
  sourceDirectoryName: text,
  targetDirectoryName: text,
  containerFilter: z.unknown().optional(),
  groupFilter: z.unknown().optional(),
  objectMappings: listOf(objectMapping, 100),
});

const attributeDefinition = z.object({
  name: z.string().min(1).max(500),
  type: text,
  required: z.boolean().nullish(),
  caseExact: z.boolean().nullish(),
  multivalued: z.boolean().nullish(),
  metadata,
});

const directory = z.object({
  name: z.string(),
  objects: listOf(z.object({ name: z.string(), attributes: listOf(attributeDefinition, 5_000) }), 200),
});

/** `synchronizationSchema` of Microsoft Graph, as far as a mapping is made of it; what else it has is not read. */
export const graphSchema = z.object({
  directories: listOf(directory, 20),
  synchronizationRules: z.array(rule).max(50),
});

export type GraphSchema = z.output<typeof graphSchema>;
export type GraphObjectMapping = z.output<typeof objectMapping>;
export type GraphAttributeMapping = z.output<typeof attributeMapping>;
export type GraphScope = z.output<typeof scope>;
export type GraphAttribute = z.output<typeof attributeDefinition>;
