import { z } from 'zod';
import type { AttributeMapping, ListedAttribute, ObjectMapping } from '#engine/model/configuration.ts';
import { needsValue, scopingOperators } from '#engine/model/scoping-filter.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { type Section, section } from './section.ts';

/** A row without anything that is set apart from what is usual. */
const usualRow = {
  targetType: 'String',
  matchingPrecedence: 0,
  apply: 'always',
  required: false,
  caseExact: false,
  mapped: true,
} as const satisfies Partial<AttributeMapping>;

const targetType = z.enum(['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary']);

/** Every property of a row but its source, which is one of three words; a new property must be named here. */
const rowFields = {
  target: z.string().min(1).max(500),
  targetType: targetType.default(usualRow.targetType),
  defaultValue: z.string().exactOptional(),
  matchingPrecedence: z.number().int().min(0).max(100).default(usualRow.matchingPrecedence),
  apply: z.enum(['always', 'creation', 'match-only']).default(usualRow.apply),
  whenEmpty: z.enum(['keep', 'clear', 'skip']).exactOptional(),
  drift: z.enum(['report', 'source-wins']).exactOptional(),
  required: z.boolean().default(usualRow.required),
  caseExact: z.boolean().default(usualRow.caseExact),
  multiValued: z.boolean().exactOptional(),
  format: z.enum(['email', 'phone', 'language-tag', 'time-zone']).exactOptional(),
  mapped: z.boolean().default(usualRow.mapped),
  note: z.string().max(2_000).exactOptional(),
} satisfies Record<Exclude<keyof AttributeMapping, 'source'>, z.ZodType>;

const row = z
  .strictObject({
    ...rowFields,
    /** Copied from this attribute of the directory. */
    attribute: z.string().min(1).max(500).exactOptional(),
    constant: z.string().max(10_000).exactOptional(),
    expression: z.string().min(1).max(10_000).exactOptional(),
  })
  .refine(({ attribute, constant, expression }) => countGiven([attribute, constant, expression]) < 2, {
    message: 'A row has one source: attribute, constant or expression.',
  });

const listedFields = {
  name: z.string().min(1).max(500),
  type: targetType,
  required: z.boolean().default(false),
  multiValued: z.boolean().default(false),
  caseExact: z.boolean().default(false),
  filtering: z.boolean().default(false),
} satisfies Record<keyof ListedAttribute, z.ZodType>;

const clause = z
  .strictObject({
    attribute: z.string().min(1).max(200),
    operator: z.enum(scopingOperators),
    value: z.string().max(1_000).exactOptional(),
  })
  .refine(({ operator, value }) => value === undefined || needsValue(operator), {
    message: 'This operator compares with nothing: leave value out.',
    path: ['value'],
  });

const mapping = z.strictObject({
  enabled: z.boolean().default(true),
  create: z.boolean().default(true),
  update: z.boolean().default(true),
  delete: z.boolean().default(true),
  /** Left out: disabling is an update like any other. */
  disable: z.boolean().exactOptional(),
  attributes: z.array(row).max(500).default([]),
  /** One of them must let an object in; within one every clause must hold. */
  scopingFilters: z
    .array(z.strictObject({ title: z.string().min(1).max(120), clauses: z.array(clause).min(1).max(50) }))
    .max(50)
    .default([]),
  /** Attributes of the application that somebody added, or described otherwise. */
  attributeList: z.array(z.strictObject(listedFields)).max(500).default([]),
});

/** The mapping of users, or of groups: rows, scoping filters, attribute list. */
export function mappingForm(key: string, object: ObjectType): Section {
  return section(
    key,
    mapping,
    ({ configuration }) => printMapping(configuration.objects[object]),
    ({ configuration, ...rest }, value) => ({
      ...rest,
      configuration: {
        ...configuration,
        objects: { ...configuration.objects, [object]: takeMapping(configuration.objects[object], value) },
      },
    }),
  );
}

function printMapping({ enabled, actions, attributes, scopingFilters = [], listed = [] }: ObjectMapping): JsonObject {
  return {
    enabled,
    create: actions.create,
    update: actions.update,
    delete: actions.delete,
    ...(actions.disable === undefined ? {} : { disable: actions.disable }),
    attributes: attributes.map(printRow),
    ...(scopingFilters.length === 0 ? {} : { scopingFilters: scopingFilters.map(plain) }),
    ...(listed.length === 0 ? {} : { attributeList: listed.map(plain) }),
  };
}

const usual: ReadonlyMap<string, Json> = new Map(Object.entries(usualRow));

function printRow({ target, source, ...rest }: AttributeMapping): JsonObject {
  const set = Object.entries(rest).filter(([name, value]) => value !== undefined && value !== usual.get(name));
  return {
    target,
    ...printSource(source),
    ...Object.fromEntries(set.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function printSource(source: AttributeMapping['source']): JsonObject {
  switch (source.kind) {
    case 'direct':
      return { attribute: source.attribute };
    case 'constant':
      return { constant: source.value };
    case 'expression':
      return { expression: source.text };
    case 'none':
      return {};
  }
}

function takeMapping(before: ObjectMapping, given: z.output<typeof mapping>): ObjectMapping {
  const { enabled, attributes, scopingFilters, attributeList, create, update, disable } = given;
  return {
    enabled,
    actions: { create, update, delete: given.delete, ...(disable === undefined ? {} : { disable }) },
    ...(before.locked === undefined ? {} : { locked: before.locked }),
    attributes: attributes.map(takeRow),
    ...(scopingFilters.length === 0 ? {} : { scopingFilters }),
    ...(attributeList.length === 0 ? {} : { listed: attributeList }),
  };
}

function takeRow({ attribute, constant, expression, ...rest }: z.output<typeof row>): AttributeMapping {
  return { ...rest, source: sourceOf(attribute, constant, expression) };
}

function sourceOf(
  attribute: string | undefined,
  constant: string | undefined,
  expression: string | undefined,
): AttributeMapping['source'] {
  if (attribute !== undefined) return { kind: 'direct', attribute };
  if (constant !== undefined) return { kind: 'constant', value: constant };
  return expression === undefined ? { kind: 'none' } : { kind: 'expression', text: expression };
}

function countGiven(values: readonly unknown[]): number {
  return values.filter((value) => value !== undefined).length;
}

/** The same as JSON: without what is absent. */
function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
