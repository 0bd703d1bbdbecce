import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeMapping, MappingSource, ObjectMapping } from '#engine/model/configuration.ts';
import { needsValue, scopingOperators } from '#engine/model/scoping-filter.ts';
import { functions } from '#expressions/functions/table.ts';
import { entries } from '#gallery/entries.ts';
import { printMapping, writtenRows } from './print-mapping.ts';
import { graphSchema } from './schema.ts';
import { takeRow } from './take-row.ts';
import { takeScope } from './take-scope.ts';
import { takeSource } from './take-source.ts';

const text = fc.string({ minLength: 1, maxLength: 40 });
const examples = [...functions.values()].map(({ example }) => example.text);
const source: fc.Arbitrary<MappingSource> = fc.oneof(
  fc
    .constantFrom('mail', 'objectId', 'extensionAttribute7')
    .map((attribute) => ({ kind: 'direct' as const, attribute })),
  text.map((value) => ({ kind: 'constant' as const, value })),
  fc.constantFrom(...examples).map((each) => ({ kind: 'expression' as const, text: each })),
);
const row: fc.Arbitrary<AttributeMapping> = fc
  .record({
    target: text,
    source,
    defaultValue: fc.option(text),
    matchingPrecedence: fc.integer({ min: 1, max: 9 }),
    apply: fc.constantFrom('always', 'creation', 'match-only'),
    caseExact: fc.boolean(),
    whenEmpty: fc.option(fc.constantFrom('keep', 'clear')),
    note: fc.option(text),
  })
  .map(({ defaultValue, whenEmpty, note, ...rest }) => ({
    ...rest,
    targetType: 'String',
    required: false,
    mapped: true,
    ...(defaultValue === null ? {} : { defaultValue }),
    ...(whenEmpty === null ? {} : { whenEmpty }),
    ...(note === null ? {} : { note }),
  }));
const clause = fc
  .record({ attribute: text, operator: fc.constantFrom(...scopingOperators), value: text })
  .map(({ value, ...each }) => (needsValue(each.operator) ? { ...each, value } : each));
const filter = fc.record({
  title: text.filter((title) => title.trim() === title),
  clauses: fc.array(clause, { minLength: 1, maxLength: 4 }),
});
const mapping: fc.Arbitrary<ObjectMapping> = fc.record({
  enabled: fc.boolean(),
  actions: fc.record({ create: fc.boolean(), update: fc.boolean(), delete: fc.boolean() }),
  attributes: fc.array(row, { maxLength: 5 }),
  scopingFilters: fc.array(filter, { maxLength: 3 }),
});

/** As it is read back from the text of a file. */
function readBack(given: ObjectMapping) {
  const printed = printMapping(given, { name: 'Users', source: 'User', target: 'User' });
  const file = JSON.parse(JSON.stringify({ synchronizationRules: [{ objectMappings: [printed] }] }));
  const found = graphSchema.parse(file).synchronizationRules[0]?.objectMappings[0];
  if (found === undefined) throw new Error('it has no mapping');
  return found;
}

describe('a mapping written as a synchronization schema and read again', () => {
  it('is the same, whatever it maps and filters by', () => {
    fc.assert(
      fc.property(mapping, (given) => {
        const found = readBack(given);
        const rows = found.attributeMappings.map((each, at) => {
          const before = given.attributes[at];
          const read = before === undefined ? undefined : takeRow(before, each);
          return read?.ok === true ? read.row : read?.message;
        });
        expect(rows).toEqual(given.attributes);
        expect(takeScope(found.scope)).toEqual({ ok: true, filters: given.scopingFilters });
      }),
      { numRuns: 200 },
    );
  });

  it.each([...entries])('is the same for all rows of %s', (_, entry) => {
    for (const each of Object.values(entry.defaults.objects)) {
      const written = writtenRows(each);
      const sources = readBack(each).attributeMappings.map((found) => takeSource(found.source));
      expect(sources).toEqual(written.map(({ source: from }) => ({ ok: true, source: from })));
    }
  });
});
