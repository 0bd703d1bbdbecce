import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findObjects } from '#applications/directory/list-objects.ts';
import { profile as generic } from '#gallery/generic/profile.ts';
import { profiles } from '#gallery/profiles.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import type { Profile } from '#resources/profile.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { ComparisonOperator, Filter } from '#scim/filter/filter.ts';
import { matches } from '#scim/filter/matches.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { printFilter } from '#scim/filter/print-filter.ts';
import type { JsonObject } from '#scim/json.ts';
import { openDirectory } from '#test/support/directory.ts';
import { openTenant } from '../support/resource-context.ts';
import { eachStore } from '../support/stores.ts';

const thing = 'urn:example:Thing';

/** Every type an attribute can have, single and multi-valued. */
const things: Profile = {
  ...generic,
  schemas: [
    {
      id: thing,
      name: 'Thing',
      attributes: [
        { name: 'name', required: true, uniqueness: 'server' },
        { name: 'text' },
        { name: 'code', caseExact: true },
        { name: 'level', type: 'integer' },
        { name: 'score', type: 'decimal' },
        { name: 'since', type: 'dateTime' },
        { name: 'on', type: 'boolean' },
        { name: 'link', type: 'reference', referenceTypes: ['external'] },
        { name: 'tags', multiValued: true },
        { name: 'box', type: 'complex', subAttributes: [{ name: 'size', type: 'integer' }, { name: 'value' }] },
        {
          name: 'parts',
          type: 'complex',
          multiValued: true,
          subAttributes: [
            { name: 'value' },
            { name: 'type' },
            { name: 'display' },
            { name: 'primary', type: 'boolean' },
            { name: 'weight', type: 'decimal' },
          ],
        },
      ],
    },
  ],
  resourceTypes: [
    { id: 'User', name: 'User', endpoint: '/Users', description: '', schema: thing, schemaExtensions: [] },
  ],
  filter: { ...generic.filter, attributes: {} },
};

const word = fc.constantFrom(
  'a',
  'A',
  'ab',
  'aB',
  'b',
  'é',
  'e\u0301',
  'É',
  'a b',
  '%',
  '_',
  '\u{1F600}',
  '\uffee',
  '"',
  "'",
  '\\',
  'a'.repeat(199),
  'a'.repeat(200),
  'a'.repeat(201),
  `${'a'.repeat(201)}b`,
);
const integer = fc.constantFrom(-2, -1, 0, 1, 2, 10, 1_000_000);
const decimal = fc.constantFrom(-1.5, -1, 0, 0.1, 1, 1.5, 1e21);
const time = fc.constantFrom(
  '2024-01-01T00:00:00Z',
  '2024-01-01T01:00:00+01:00',
  '2023-12-31T23:59:59.999Z',
  '2024-06-01T12:00:00.5Z',
);
const part = fc.record(
  { value: word, type: fc.constantFrom('work', 'Work', 'home'), display: word, primary: fc.boolean(), weight: decimal },
  { requiredKeys: [] },
);

type Part = { readonly primary?: boolean };

/** A resource marks one element as primary at most. */
function withOnePrimary<Item extends Part>(parts: readonly Item[]): Item[] {
  const first = parts.findIndex(({ primary }) => primary === true);
  return parts.filter(({ primary }, at) => primary !== true || at === first);
}

const resource = fc.record(
  {
    text: word,
    code: word,
    level: integer,
    score: decimal,
    since: time,
    on: fc.boolean(),
    link: word,
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    box: fc.record({ size: integer, value: word }, { requiredKeys: [] }),
    parts: fc.array(part, { maxLength: 3 }).map(withOnePrimary),
  },
  { requiredKeys: [] },
);

const textOps = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le');
const orderOps = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le');

const compare = (
  name: string,
  sub: string | undefined,
  op: fc.Arbitrary<ComparisonOperator>,
  value: fc.Arbitrary<string | number | boolean>,
) =>
  fc.record({
    kind: fc.constant('compare' as const),
    path: fc.constant(sub === undefined ? { name } : { name, sub }),
    op,
    value,
  });

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  ...['name', 'text', 'code', 'link', 'tags', 'parts'].map((name) => compare(name, undefined, textOps, word)),
  compare('parts', 'type', textOps, fc.constantFrom('work', 'HOME')),
  compare('parts', 'display', textOps, word),
  compare('parts', 'weight', orderOps, decimal),
  compare('parts', 'primary', fc.constantFrom('eq', 'ne'), fc.boolean()),
  compare('box', 'size', orderOps, integer),
  compare('level', undefined, orderOps, integer),
  compare('score', undefined, orderOps, decimal),
  compare('since', undefined, orderOps, time),
  compare('since', undefined, fc.constantFrom('co', 'sw'), fc.constantFrom('2024', '12:00')),
  compare('on', undefined, fc.constantFrom('eq', 'ne'), fc.boolean()),
  fc.record({
    kind: fc.constant('present' as const),
    path: fc.constantFrom(
      { name: 'text' },
      { name: 'parts' },
      { name: 'parts', sub: 'type' },
      { name: 'on' },
      { name: 'box' },
    ),
  }),
);

const inElement: fc.Arbitrary<Filter> = fc.oneof(
  compare('value', undefined, textOps, word),
  compare('type', undefined, textOps, fc.constantFrom('work', 'home')),
  compare('weight', undefined, orderOps, decimal),
  compare('primary', undefined, fc.constantFrom('eq', 'ne'), fc.boolean()),
  fc.record({ kind: fc.constant('present' as const), path: fc.constantFrom({ name: 'value' }, { name: 'display' }) }),
);

/** Nested in and, or, not up to a depth. */
function combined(base: fc.Arbitrary<Filter>, depth: number): fc.Arbitrary<Filter> {
  if (depth === 0) return base;
  const inner = combined(base, depth - 1);
  const operands = fc.array(inner, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: base },
    { weight: 2, arbitrary: operands.map((list): Filter => ({ kind: 'and', operands: list })) },
    { weight: 2, arbitrary: operands.map((list): Filter => ({ kind: 'or', operands: list })) },
    { weight: 1, arbitrary: inner.map((operand): Filter => ({ kind: 'not', operand })) },
  );
}

const element: fc.Arbitrary<Filter> = combined(inElement, 1).map((filter) => ({
  kind: 'element',
  path: { name: 'parts' },
  filter,
}));

const filters = combined(fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: element }), 2);

async function search(context: ResourceContext, filter: Filter, count = 1000): Promise<readonly StoredResource[]> {
  const page = await listResources(context, 'User', { filter, startIndex: 1, count });
  if (count > 0) expect(page.totalResults).toBeGreaterThanOrEqual(page.resources.length);
  return page.resources;
}

eachStore((name, open) => {
  it('finds by SQL exactly what the filter matches in memory, whatever the resources and the filter', async () => {
    const context = await openTenant(await open(), things);
    const samples = fc.sample(resource, { numRuns: 120, seed: 7 });
    const stored = await Promise.all(
      samples.map((input, i) => createResource(context, 'User', { ...input, name: `n${i} ${input.text ?? ''}` })),
    );
    stored.sort((a, b) => a.n - b.n);
    const documents = stored.map((one): [StoredResource, JsonObject] => [one, decodeDocument(one.doc)]);
    const { schema } = typeNamed(context.profile, 'User');
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const expected = documents.filter(([, document]) => matches(schema, document, filter)).map(([{ n }]) => n);
        expect(
          (await search(context, filter)).map(({ n }) => n),
          printFilter(filter),
        ).toEqual(expected);
        const page = await listResources(context, 'User', { filter, startIndex: 2, count: 3 });
        expect(page.totalResults).toBe(expected.length);
        expect(page.resources.map(({ n }) => n)).toEqual(expected.slice(1, 4));
      }),
      { numRuns: name === 'sqlite' ? 600 : 250 },
    );
  });

  it('searches id and the times of meta by their columns', async () => {
    const context = await openTenant(await open(), generic);
    const a = await createResource(context, 'User', { userName: 'a' });
    const b = await createResource(context, 'User', { userName: 'b' });
    const found = async (text: string) => (await search(context, parseFilter(text))).map(({ n }) => n);
    expect(await found(`id eq "${b.id}"`)).toEqual([b.n]);
    expect(await found(`id ne "${b.id}"`)).toEqual([a.n]);
    expect(await found(`id eq "${b.id.toUpperCase()}"`)).toEqual([]);
    expect(await found(`meta.lastModified gt "${new Date(a.modified).toISOString()}"`)).toEqual([b.n]);
    expect(await found(`meta.created le "${new Date(a.created).toISOString()}"`)).toEqual([a.n]);
    expect(await found('meta.resourceType eq "User"')).toEqual([a.n, b.n]);
    expect(await found('meta.resourceType eq "Group"')).toEqual([]);
    expect(await found('meta.version eq "W/\\"1\\"" and userName eq "a"')).toEqual([a.n]);
    expect(await found('schemas eq "urn:ietf:params:scim:schemas:core:2.0:User"')).toEqual([a.n, b.n]);
    await expect(found('meta.location co "x"')).rejects.toMatchObject({ scimType: 'invalidFilter' });
  });

  it('allows what the profile lists, in the names it knows, and refuses the rest in its words', async () => {
    const profile = profiles.get('purecloud') ?? generic;
    const context = await openTenant(await open(), profile);
    const manager = await createResource(context, 'User', { userName: 'boss@x.example', displayName: 'Boss' });
    const user = await createResource(context, 'User', {
      userName: 'ada@x.example',
      displayName: 'Ada',
      emails: [{ value: 'ada@work.example', type: 'work' }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { value: manager.id } },
    });
    const found = async (text: string) => (await search(context, parseFilter(text))).map(({ id }) => id);
    expect(await found('email eq "ADA@work.example"')).toEqual([user.id]);
    expect(await found(`id eq "${user.id}" and manager eq "${manager.id}"`)).toEqual([user.id]);
    for (const text of ['displayName eq "Ada"', 'userName sw "a"', 'nothing eq "x"', 'userName pr']) {
      await expect(found(text)).rejects.toMatchObject({ status: 400, scimType: 'invalidFilter' });
    }
  });

  it('gives up a search that takes too long, and says what to add', async () => {
    const context = { ...(await openTenant(await open(), generic)), searchDeadline: 0 };
    await createResource(context, 'User', { userName: 'ada', title: 'Countess' });
    await expect(search(context, parseFilter('title co "x"'))).rejects.toMatchObject({
      status: 400,
      scimType: 'tooMany',
      message: expect.stringContaining('eq or sw'),
    });
    expect(await search(context, parseFilter('title eq "countess"'))).toHaveLength(1);
  });

  it('tells somebody who types that a search did not come to its end, where a filter would be refused', async () => {
    const context = { ...(await openDirectory(await open())), searchDeadline: 0 };
    await createResource(context, 'User', { userPrincipalName: 'ada@x.example', displayName: 'Ada' });
    const names = async (text: string) => {
      const { page, cut } = await findObjects(context, 'User', { search: text });
      return [page.length, cut];
    };
    expect([await names('a'), await names('ad'), await names('da'), await names('x.ex')]).toEqual([
      [1, false],
      [1, false],
      [0, false],
      [0, true],
    ]);
  });
});
