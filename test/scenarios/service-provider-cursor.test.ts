import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import {
  type Answer,
  createTestClock,
  type ScimClient,
  ServiceProvider,
  type TestClock,
  type TestTenant,
} from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const user = (userName: string, more: JsonObject = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName,
  active: true,
  ...more,
});

const rows = ({ json }: Answer): JsonObject[] => {
  const list = own(json, 'Resources');
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
};
const names = (answer: Answer) => rows(answer).map(({ userName }) => String(userName));
const cursorOf = ({ json }: Answer) => {
  const next = own(json, 'nextCursor');
  return typeof next === 'string' ? next : undefined;
};

const nextOf = (seen: readonly Answer[]) => seen.slice(-1).map(cursorOf)[0];

/** Every page of a query; `between` happens before each further one. */
async function pages(client: ScimClient, query: string, between: () => Promise<void> = async () => {}) {
  const seen: Answer[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; cursor = nextOf(seen)) {
    if (cursor !== '') await between();
    const answer = await client('GET', `/Users?cursor=${cursor}${query}`);
    expect(answer.status, answer.text).toBe(200);
    seen.push(answer);
  }
  return seen;
}

eachStore((_, open) => {
  let provider: ServiceProvider;
  let clock: TestClock;
  let acme: TestTenant;
  beforeAll(async () => {
    clock = createTestClock();
    provider = new ServiceProvider(await open(), clock);
    acme = await provider.tenant('generic', 'acme');
    for (let i = 0; i < 7; i += 1) {
      const more = {
        ...(i % 3 === 0 ? {} : { title: i % 2 ? 'odd' : 'even' }),
        emails: i < 3 ? [] : [{ value: `z${9 - i}@acme.example` }, { value: `a@acme.example` }],
      };
      await acme.client('POST', '/Users', user(`u${i}`, more));
    }
  });
  afterAll(() => provider.close());

  describe('paging by cursor (RFC 9865)', () => {
    it('is declared, and the default stays paging by index', async () => {
      expect((await acme.client('GET', '/ServiceProviderConfig')).json.pagination).toEqual({
        cursor: true,
        index: true,
        defaultPaginationMethod: 'index',
        defaultPageSize: 100,
        maxPageSize: 1000,
        cursorTimeout: 3600,
      });
      const byIndex = await acme.client('GET', '/Users?count=2');
      expect(byIndex.json).toMatchObject({ totalResults: 7, startIndex: 1, itemsPerPage: 2 });
      expect(byIndex.json).not.toHaveProperty('nextCursor');
    });

    it.each([
      ['everybody', '', 7],
      ['what an index of equal values leads to', '&filter=title eq "odd"', 2],
      ['what an index of ranges leads to', '&filter=userName sw "u"', 7],
      ['half of everybody', '&filter=active eq true', 7],
      ['a conjunction', '&filter=active eq true and title eq "even"', 2],
      ['either of two', '&filter=title eq "odd" or title eq "even"', 4],
      ['what only a scan finds', '&filter=userName co "u"', 7],
      ['what only the documents tell', '&filter=not (addresses[type eq "home"])', 7],
      ['candidates that must be asked', '&filter=userName sw "u" and not (addresses pr)', 7],
    ])('goes through %s, two at a time, each once', async (_what, query, total) => {
      const answers = await pages(acme.client, `&count=2${query.replaceAll(' ', '%20').replaceAll('"', '%22')}`);
      expect(answers.flatMap(names)).toHaveLength(total);
      expect(new Set(answers.flatMap(names)).size).toBe(total);
      expect(answers.length).toBe(Math.ceil(total / 2));
      for (const { json } of answers) {
        expect(json).toMatchObject({ totalResults: total });
        expect(json).not.toHaveProperty('startIndex');
      }
      for (const answer of answers) expect(cursorOf(answer) ?? 'x').toMatch(/^[A-Za-z0-9._~-]+$/);
    });

    it.each([
      ['what has an index', 'userName'],
      ['what some have not', 'title'],
      ['several values', 'emails'],
      ['a time', 'meta.created'],
    ])('keeps the order by %s, both ways, with every filter', async (_what, sortBy) => {
      const filters = [
        '',
        'active eq true',
        'userName sw "u"',
        'userName co "u"',
        'userName sw "u" and not (addresses pr)',
      ];
      for (const filter of filters) {
        for (const sortOrder of ['ascending', 'descending']) {
          const query = `&count=2&sortBy=${sortBy}&sortOrder=${sortOrder}${filter && `&filter=${encodeURIComponent(filter)}`}`;
          const whole = names(await acme.client('GET', `/Users?${query.replace('count=2', 'count=50')}`));
          expect(whole).toHaveLength(7);
          expect((await pages(acme.client, query)).flatMap(names), query).toEqual(whole);
        }
      }
    });

    it('takes the same words in the body of a search', async () => {
      const ask = (cursor: string, more: JsonObject = {}) =>
        acme.client('POST', '/Users/.search', {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
          attributes: ['userName'],
          filter: 'userName sw "u"',
          count: 5,
          cursor,
          ...more,
        });
      const first = await ask('');
      const second = await ask(cursorOf(first) ?? '');
      expect([...names(first), ...names(second)]).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
      expect(cursorOf(second)).toBeUndefined();
      expect((await ask(cursorOf(first) ?? '', { attributes: ['title'] })).json.scimType).toBe('invalidCursor');
      expect((await ask(cursorOf(first) ?? '', { filter: 'userName sw "v"' })).json.scimType).toBe('invalidCursor');
    });

    it('shows only the total for a count of nothing, and has no next page then', async () => {
      const { json } = await acme.client('GET', '/Users?cursor&count=0');
      expect(json).toMatchObject({ totalResults: 7, itemsPerPage: 0, Resources: [] });
      expect(json).not.toHaveProperty('nextCursor');
      const negative = await acme.client('GET', '/Users?cursor=&count=-3');
      expect(negative.json).toMatchObject({ totalResults: 7, itemsPerPage: 0 });
    });

    it('refuses a cursor that is altered, foreign, old or of another query, and a count that changed', async () => {
      const cursor = cursorOf(await acme.client('GET', '/Users?cursor&count=2')) ?? '';
      const refusal = async (client: ScimClient, path: string) => {
        const { status, json } = await client('GET', path);
        return [status, json.scimType];
      };
      const flipped = cursor.slice(0, -3) + (cursor.at(-3) === 'A' ? 'B' : 'A') + cursor.slice(-2);
      const globex = await provider.tenant('generic', 'globex');
      const other = provider.client(
        acme.baseUrl,
        await provider.credential('generic', await namedTenant(provider, 'acme')),
      );
      const same = `/Users?count=2&cursor=${cursor}`;
      expect(await refusal(acme.client, same)).toEqual([200, undefined]);
      for (const [client, path] of [
        [acme.client, `/Users?count=2&cursor=${flipped}`],
        [acme.client, `/Users?count=2&cursor=${cursor.slice(0, 20)}`],
        [acme.client, '/Users?count=2&cursor=7'],
        [acme.client, `/Users?count=2&cursor=v1...`],
        [acme.client, `/Groups?count=2&cursor=${cursor}`],
        [acme.client, `${same}&filter=active%20eq%20true`],
        [acme.client, `${same}&attributes=userName`],
        [globex.client, same],
        [other, same],
      ] as const) {
        expect(await refusal(client, path), path).toEqual([400, 'invalidCursor']);
      }
      expect(await refusal(acme.client, `/Users?count=3&cursor=${cursor}`)).toEqual([400, 'invalidCount']);
      expect(await refusal(acme.client, '/Users?count=many&cursor')).toEqual([400, 'invalidCount']);
      expect(await refusal(acme.client, '/Users?count=2&cursor&startIndex=3')).toEqual([400, 'invalidValue']);
      clock.advance(3_599_000);
      expect(await refusal(acme.client, same)).toEqual([200, undefined]);
      clock.advance(1_000);
      expect(await refusal(acme.client, same)).toEqual([400, 'expiredCursor']);
    });

    it('is nothing that an application without cursors has heard of', async () => {
      const { client } = await provider.tenant('8x8', 'calls');
      const { status, json } = await client('GET', '/Users?cursor=x&count=2');
      expect(status).toBe(200);
      expect(json).toMatchObject({ startIndex: 1 });
      expect((await client('GET', '/ServiceProviderConfig')).json).not.toHaveProperty('pagination');
    });

    it('neither misses nor repeats anybody who is there all the time, whatever else comes, goes and changes', async () => {
      const act = fc.record({
        kind: fc.constantFrom('create', 'delete', 'change' as const),
        who: fc.nat(30),
      });
      const queries = [
        '',
        '&filter=active%20eq%20true',
        '&filter=nickName%20co%20%22n%22',
        '&sortBy=nickName',
        '&sortBy=nickName&sortOrder=descending&filter=active%20eq%20true',
      ];
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 4 }),
          fc.constantFrom(...queries),
          fc.array(fc.array(act, { maxLength: 4 }), { minLength: 3, maxLength: 8 }),
          async (count, query, turns) => {
            run += 1;
            const { client } = await provider.tenant('generic', `restless-${run}`);
            const ids = new Map<string, string>();
            const create = async (name: string) => {
              const { json } = await client('POST', '/Users', user(name, { nickName: `n${name}` }));
              ids.set(name, String(json.id));
            };
            for (let i = 0; i < 9; i += 1) await create(i % 3 === 0 ? `goer${i}` : `stayer${i}`);
            const stayers = [...ids.keys()].filter((name) => name.startsWith('stayer'));
            const acts = turns[Symbol.iterator]();
            const between = async () => {
              for (const { kind, who } of acts.next().value ?? []) {
                const goers = [...ids.keys()].filter((name) => name.startsWith('goer'));
                const name = kind === 'change' ? [...ids.keys()][who % ids.size] : goers[who % goers.length];
                if (kind === 'create') await create(`goer${run}-${ids.size}-${who}`);
                else if (name === undefined) continue;
                else if (kind === 'change') {
                  const Operations = [{ op: 'replace', path: 'title', value: `t${who}` }];
                  await client('PATCH', `/Users/${ids.get(name)}`, {
                    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
                    Operations,
                  });
                } else {
                  await client('DELETE', `/Users/${ids.get(name)}`);
                  ids.delete(name);
                }
              }
            };
            const seen = (await pages(client, `&count=${count}${query}`, between)).flatMap(names);
            expect(seen.filter((name) => name.startsWith('stayer')).sort()).toEqual(stayers);
            expect(new Set(seen).size).toBe(seen.length);
          },
        ),
        { numRuns: 12 },
      );
    });
  });
});

async function namedTenant(provider: ServiceProvider, name: string) {
  const tenant = await provider.deps.tenants.read(name);
  if (tenant === undefined) throw new Error(`no tenant ${name}`);
  return tenant;
}
