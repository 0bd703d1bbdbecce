import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import { isJsonObject, type Json, type JsonObject } from '#scim/json.ts';
import type { AttributeInput } from '#scim/schema/definition.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const THING = 'urn:example:schemas:1.0:Thing';
const EXTRA = 'urn:example:schemas:extension:1.0:Thing';

/** One attribute for each value that each characteristic of RFC 7643 §2.2 and §7 can have. */
const attributes: readonly AttributeInput[] = [
  { name: 'key', required: true, uniqueness: 'server' },
  { name: 'code', caseExact: true, uniqueness: 'global' },
  { name: 'colour', canonicalValues: ['red', 'green'] },
  { name: 'flag', type: 'boolean' },
  { name: 'count', type: 'integer' },
  { name: 'ratio', type: 'decimal' },
  { name: 'at', type: 'dateTime' },
  { name: 'bytes', type: 'binary' },
  { name: 'link', type: 'reference', referenceTypes: ['external'] },
  { name: 'fixed', mutability: 'immutable' },
  { name: 'given', mutability: 'readOnly' },
  { name: 'secret', mutability: 'writeOnly' },
  { name: 'always', returned: 'always' },
  { name: 'asked', returned: 'request' },
  { name: 'hidden', returned: 'never' },
  { name: 'tags', multiValued: true },
  {
    name: 'box',
    type: 'complex',
    subAttributes: [
      { name: 'lid' },
      { name: 'seal', mutability: 'immutable' },
      { name: 'weight', mutability: 'readOnly' },
    ],
  },
  {
    name: 'parts',
    type: 'complex',
    multiValued: true,
    subAttributes: [
      { name: 'value', required: true },
      { name: 'type', canonicalValues: ['left', 'right'] },
      { name: 'note', returned: 'request' },
      { name: 'primary', type: 'boolean' },
    ],
  },
];

const profile = {
  ...generic,
  schemas: [
    { id: THING, name: 'Thing', attributes },
    {
      id: EXTRA,
      name: 'Extra',
      attributes: [
        { name: 'shelf', required: true },
        { name: 'row', type: 'integer' },
      ] as const,
    },
  ],
  resourceTypes: [
    {
      id: 'Thing',
      name: 'Thing',
      endpoint: '/Things',
      description: 'One of each',
      schema: THING,
      schemaExtensions: [{ schema: EXTRA, required: false }],
    },
  ],
};

let counted = 0;
const thing = (more: JsonObject = {}): JsonObject => {
  counted += 1;
  return { schemas: [THING], key: `k${counted}`, ...more };
};
const patchOf = (op: string, path: string, value?: Json): JsonObject => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op, path, ...(value === undefined ? {} : { value }) }],
});

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  beforeAll(async () => {
    const profiles = new Map([['generic', compileProfile(profile)]]);
    provider = new ServiceProvider(await open(), undefined, { profiles });
    tenant = await provider.tenant('generic', 'acme');
  });
  afterAll(() => provider.close());

  const post = (more: JsonObject) => tenant.client('POST', '/Things', thing(more));
  const made = async (more: JsonObject = {}) => (await post(more)).json;
  const read = async (id: Json | undefined, query = '') => (await tenant.client('GET', `/Things/${id}${query}`)).json;

  describe('a type', () => {
    it.each<[string, Json, Json]>([
      ['flag', false, 'maybe'],
      ['count', -7, 1.5],
      ['count', 0, 'seven'],
      ['ratio', 1.5, 'much'],
      ['at', '2026-02-28T23:59:59Z', '2026-02-30T00:00:00Z'],
      ['at', '2026-01-05T08:00:00.123+01:00', 'yesterday'],
      ['bytes', 'AAEC/w==', 'not base 64!'],
      ['link', 'https://x.example/a', { href: 'x' }],
      ['tags', ['a', 'b'], [['a']]],
      ['box', { lid: 'oak' }, 'oak'],
      ['parts', [{ value: 'a' }], [[{ value: 'a' }]]],
    ])('of %s takes %j and refuses %j', async (name, right, wrong) => {
      expect((await made({ [name]: right }))[name]).toEqual(right);
      const refused = await post({ [name]: wrong });
      expect(refused).toMatchObject({ status: 400, json: { scimType: 'invalidValue' } });
      expect(refused.json.detail).toContain(name);
    });

    it('that is multi-valued takes a list, and one value the same value once', async () => {
      expect((await made({ tags: ['a', 'b', 'a'] })).tags).toEqual(['a', 'b']);
      expect((await post({ colour: ['red', 'green'] })).json.scimType).toBe('invalidValue');
    });

    it('has one primary value at most; a new one takes it from the old', async () => {
      const both = [
        { value: 'a', primary: true },
        { value: 'b', primary: true },
      ];
      expect((await post({ parts: both })).json.scimType).toBe('invalidValue');
      const { id } = await made({ parts: [{ value: 'a', primary: true }] });
      const patched = await tenant.client(
        'PATCH',
        `/Things/${id}`,
        patchOf('add', 'parts', [{ value: 'b', primary: true }]),
      );
      expect(patched.json.parts).toEqual([
        { value: 'a', primary: false },
        { value: 'b', primary: true },
      ]);
    });
  });

  describe('required', () => {
    it.each<[string, JsonObject]>([
      ['"key"', { key: null }],
      ['"key"', { key: '' }],
      ['"parts.value"', { parts: [{ type: 'left' }] }],
      [`"${EXTRA}:shelf"`, { [EXTRA]: { row: 1 } }],
    ])('refuses a resource without %s: %j', async (name, more) => {
      const refused = await post(more);
      expect(refused).toMatchObject({ status: 400, json: { scimType: 'invalidValue' } });
      expect(refused.json.detail).toContain(name);
    });

    it('refuses to lose it, by PUT and by PATCH', async () => {
      const { id } = await made();
      expect((await tenant.client('PUT', `/Things/${id}`, { schemas: [THING] })).json.scimType).toBe('invalidValue');
      expect((await tenant.client('PATCH', `/Things/${id}`, patchOf('remove', 'key'))).json.scimType).toBe(
        'mutability',
      );
    });
  });

  it('canonicalValues are told and not forced: RFC 7643 §7 calls them suggestions', async () => {
    expect((await made({ colour: 'blue' })).colour).toBe('blue');
    const { json } = await tenant.client('GET', `/Schemas/${THING}`);
    const told = (Array.isArray(json.attributes) ? json.attributes : []).filter(isJsonObject);
    expect(told.find(({ name }) => name === 'colour')).toEqual({
      name: 'colour',
      type: 'string',
      multiValued: false,
      description: '',
      required: false,
      canonicalValues: ['red', 'green'],
      caseExact: false,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
    });
  });

  it('caseExact and uniqueness: a taken value is 409, in any letter case unless that counts', async () => {
    const first = await made({ code: 'AbC' });
    const taken = { status: 409, json: { scimType: 'uniqueness' } };
    expect(await post({ key: String(first.key).toUpperCase() })).toMatchObject(taken);
    expect(await post({ code: 'AbC' })).toMatchObject(taken);
    expect((await post({ code: 'abc' })).status).toBe(201);
    const other = await made();
    const rename = patchOf('replace', 'key', String(first.key).toUpperCase());
    expect(await tenant.client('PATCH', `/Things/${other.id}`, rename)).toMatchObject(taken);
    expect(await tenant.client('PUT', `/Things/${other.id}`, thing({ code: 'AbC' }))).toMatchObject(taken);
    const found = async (filter: string) =>
      (await tenant.client('GET', `/Things?filter=${encodeURIComponent(filter)}`)).json.totalResults;
    expect(await found(`key eq "${String(first.key).toUpperCase()}"`)).toBe(1);
    expect([await found('code eq "AbC"'), await found('code eq "ABC"')]).toEqual([1, 0]);
    const elsewhere = await provider.tenant('generic', 'elsewhere');
    expect((await elsewhere.client('POST', '/Things', thing({ code: 'AbC' }))).status).toBe(201);
  });

  describe('mutability', () => {
    it('readOnly is ignored by POST and PUT and refused by PATCH', async () => {
      const { id, given, box } = await made({ given: 'mine', id: 'mine', box: { lid: 'a', weight: 3 } });
      expect([given, id === 'mine', box]).toEqual([undefined, false, { lid: 'a' }]);
      const put = await tenant.client('PUT', `/Things/${id}`, thing({ given: 'mine', meta: { version: '7' } }));
      expect(put).toMatchObject({ status: 200, json: { id } });
      expect(put.json.given).toBeUndefined();
      for (const path of ['given', 'id', 'meta.version', 'box.weight'])
        expect((await tenant.client('PATCH', `/Things/${id}`, patchOf('replace', path, 'mine'))).json.scimType).toBe(
          'mutability',
        );
    });

    it('immutable is set once; the same value again, or none, is no change', async () => {
      const { id } = await made();
      expect((await tenant.client('PATCH', `/Things/${id}`, patchOf('add', 'fixed', 'a'))).json.fixed).toBe('a');
      expect((await tenant.client('PATCH', `/Things/${id}`, patchOf('replace', 'fixed', 'a'))).status).toBe(200);
      expect((await tenant.client('PUT', `/Things/${id}`, thing())).json.fixed).toBe('a');
      const refused = { status: 400, json: { scimType: 'mutability' } };
      expect(await tenant.client('PUT', `/Things/${id}`, thing({ fixed: 'b' }))).toMatchObject(refused);
      for (const patch of [patchOf('replace', 'fixed', 'b'), patchOf('remove', 'fixed')])
        expect(await tenant.client('PATCH', `/Things/${id}`, patch)).toMatchObject(refused);
      await tenant.client('PATCH', `/Things/${id}`, patchOf('add', 'box', { lid: 'a', seal: 's' }));
      expect(await tenant.client('PATCH', `/Things/${id}`, patchOf('replace', 'box.seal', 't'))).toMatchObject(refused);
    });

    it('writeOnly is taken, and never shown, filtered, sorted by or told to the feed', async () => {
      const { id, secret } = await made({ secret: 'hush-hush' });
      expect(secret).toBeUndefined();
      const patched = await tenant.client('PATCH', `/Things/${id}`, patchOf('replace', 'secret', 'hush-hush-2'));
      expect(patched.status).toBe(200);
      expect((await read(id, '?attributes=secret,key')).secret).toBeUndefined();
      expect((await tenant.client('GET', '/Things?filter=secret%20pr')).json.scimType).toBe('invalidFilter');
      expect((await tenant.client('GET', '/Things?sortBy=secret')).json.scimType).toBe('invalidValue');
      expect(JSON.stringify(provider.log)).not.toContain('hush-hush');
    });
  });

  describe('returned', () => {
    const all = { always: 'a', asked: 'r', hidden: 'h', colour: 'red', parts: [{ value: 'v', note: 'n' }] };

    it.each<[string, JsonObject]>([
      ['', { always: 'a', colour: 'red', parts: [{ value: 'v' }] }],
      ['?attributes=colour', { always: 'a', colour: 'red' }],
      ['?attributes=ASKED', { always: 'a', asked: 'r' }],
      [`?attributes=${THING.toUpperCase()}:Colour`, { always: 'a', colour: 'red' }],
      ['?attributes=hidden', { always: 'a' }],
      ['?attributes=parts.note', { always: 'a', parts: [{ note: 'n' }] }],
      ['?attributes=parts', { always: 'a', parts: [{ value: 'v' }] }],
      ['?excludedAttributes=colour,always,PARTS.value,id,schemas', { always: 'a' }],
      ['?excludedAttributes=parts', { always: 'a', colour: 'red' }],
      ['?attributes=noSuchThing', { always: 'a' }],
    ])('shows of GET %s %j', async (query, expected) => {
      const { id } = await made(all);
      const { id: shownId, schemas, meta: _meta, key: _key, ...shown } = await read(id, query);
      expect(shown).toEqual(expected);
      expect([shownId, schemas]).toEqual([id, [THING]]);
      const listed = await tenant.client(
        'GET',
        `/Things${query === '' ? '?' : `${query}&`}filter=id%20eq%20%22${id}%22`,
      );
      expect(listed.json.Resources).toEqual([await read(id, query)]);
    });

    it('shows of what was written what the same query would show of it', async () => {
      const { status, json } = await tenant.client('POST', '/Things?attributes=asked', thing(all));
      expect([status, Object.keys(json).sort()]).toEqual([201, ['always', 'asked', 'id', 'schemas']]);
      const put = await tenant.client('PUT', `/Things/${json.id}?excludedAttributes=parts`, thing(all));
      expect(put.json).not.toHaveProperty('parts');
      expect(put.json).toHaveProperty('colour');
    });
  });
});
