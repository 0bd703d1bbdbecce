import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#http/server.ts';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import { type Storage, StorageUnavailable } from '#storage/port.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const many = 2_300;

/** Every statement of a store with how many rows it read. */
function watched(storage: Storage) {
  const statements: { sql: string; rows: number }[] = [];
  const trouble: { with: ((sql: string) => boolean) | undefined } = { with: undefined };
  const read: Storage['read'] = async (query) => {
    if (trouble.with?.(query.sql) === true) throw new StorageUnavailable('The connection broke.');
    const rows = await storage.read(query);
    statements.push({ sql: query.sql, rows: rows.length });
    return rows;
  };
  return {
    statements,
    trouble,
    storage: new Proxy(storage, { get: (target, name) => (name === 'read' ? read : bound(target, name)) }),
  };
}

function bound(target: Storage, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === 'function' ? value.bind(target) : value;
}

eachStore((_, open) => {
  describe('a group of many members', () => {
    let provider: ServiceProvider;
    let acme: TestTenant;
    let statements: { sql: string; rows: number }[];
    let trouble: ReturnType<typeof watched>['trouble'];
    let ids: string[];
    let large: string;
    let small: string;

    /** The statements of one request, by how many rows each read. */
    const during = async (act: () => Promise<Answer>) => {
      statements.length = 0;
      const answer = await act();
      return { answer, statements: [...statements] };
    };
    const membersOf = (json: JsonObject) => {
      const members = own(json, 'members');
      return Array.isArray(members) ? members.map((each) => (isJsonObject(each) ? String(each.value) : '')) : [];
    };
    const change = (id: string, ...Operations: object[]) =>
      acme.client('PATCH', `/Groups/${id}`, { schemas: [patchOp], Operations });

    beforeAll(async () => {
      const seen = watched(await open());
      statements = seen.statements;
      trouble = seen.trouble;
      provider = new ServiceProvider(seen.storage);
      acme = await provider.tenant('generic', 'acme');
      const make = (at: number) =>
        acme.client('POST', '/Users', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: `u${at}` });
      ids = [];
      for (let at = 0; at < many; at += 100) {
        const made = await Promise.all(Array.from({ length: 100 }, (_each, more) => make(at + more)));
        ids.push(...made.map(({ json }) => String(json.id)));
      }
      const members = ids.map((value) => ({ value }));
      large = String(
        (await acme.client('POST', '/Groups', { schemas: [group], displayName: 'large', members })).json.id,
      );
      const few = members.slice(0, 3);
      small = String(
        (await acme.client('POST', '/Groups', { schemas: [group], displayName: 'small', members: few })).json.id,
      );
    }, 300_000);
    afterAll(() => provider.close());

    it('is read page by page while it is sent, alone, in a list and in part', async () => {
      const whole = await during(() => acme.client('GET', `/Groups/${large}`));
      expect(new Set(membersOf(whole.answer.json))).toEqual(new Set(ids));
      expect(whole.answer.json).toMatchObject({ displayName: 'large', meta: { resourceType: 'Group' } });
      expect(Math.max(...whole.statements.map(({ rows }) => rows))).toBe(1_000);
      const list = await acme.client('GET', '/Groups?sortBy=displayName');
      const resources = own(list.json, 'Resources');
      expect(list.json).toMatchObject({ totalResults: 2, itemsPerPage: 2 });
      const sizes = Array.isArray(resources)
        ? resources.filter(isJsonObject).map((each) => membersOf(each).length)
        : [];
      expect(sizes).toEqual([many, 3]);
      const { json } = await acme.client('GET', `/Groups/${large}?attributes=members.value`);
      expect(membersOf(json)).toHaveLength(many);
      expect(Object.keys(json).sort()).toEqual(['id', 'members', 'schemas']);
      expect((await acme.client('HEAD', `/Groups/${large}`)).text).toBe('');
    });

    it('costs what a small one costs: to change by one member, to show without members, to find by a member', async () => {
      const [someone = ''] = ids;
      const acts = [
        (id: string) => change(id, { op: 'remove', path: `members[value eq "${someone}"]` }),
        (id: string) => change(id, { op: 'add', path: 'members', value: [{ value: someone }] }),
        (id: string) => acme.client('GET', `/Groups/${id}?excludedAttributes=members`),
        (id: string) =>
          acme.client(
            'GET',
            `/Groups?attributes=displayName&filter=id%20eq%20%22${id}%22%20and%20members.value%20eq%20%22${someone}%22`,
          ),
      ];
      for (const act of acts) {
        const [costly, cheap] = [await during(() => act(large)), await during(() => act(small))];
        expect([200, 204], costly.answer.text).toContain(costly.answer.status);
        expect(costly.statements).toEqual(cheap.statements);
        expect(costly.statements.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(8);
      }
      const found = await acme.client(
        'GET',
        `/Groups?excludedAttributes=members&filter=members%5Bvalue%20eq%20%22${someone}%22%5D`,
      );
      expect(found.json.totalResults).toBe(2);
      const user = await during(() => acme.client('GET', `/Users/${someone}`));
      expect(user.answer.json.groups).toHaveLength(2);
      expect(Math.max(...user.statements.map(({ rows }) => rows))).toBeLessThan(8);
    });

    it('is found from its people by groups.value, page by page from one end to the other, through groups inside it too', async () => {
      const inner = String(
        (await acme.client('POST', '/Groups', { schemas: [group], displayName: 'around', members: [{ value: large }] }))
          .json.id,
      );
      const of = (id: string, more = '') =>
        acme.client('GET', `/Users?attributes=userName&filter=${encodeURIComponent(`groups.value eq "${id}"${more}`)}`);
      const idsOf = ({ json }: Answer) => {
        const found = own(json, 'Resources');
        return Array.isArray(found) ? found.flatMap((each) => (isJsonObject(each) ? [String(each.id)] : [])) : [];
      };
      for (const id of [large, inner]) {
        const pages: string[] = [];
        for (let at = 1; at <= many; at += 500) {
          const page = await acme.client(
            'GET',
            `/Users?startIndex=${at}&count=500&filter=${encodeURIComponent(`groups.value eq "${id}"`)}`,
          );
          expect(page.json).toMatchObject({ totalResults: many });
          pages.push(...idsOf(page));
        }
        expect(pages).toHaveLength(many);
        expect(new Set(pages)).toEqual(new Set(ids));
        const sorted = await acme.client(
          'GET',
          `/Users?count=3&sortBy=userName&filter=${encodeURIComponent(`groups.value eq "${id}"`)}`,
        );
        const names = own(sorted.json, 'Resources');
        expect(names).toMatchObject([{ userName: 'u0' }, { userName: 'u1' }, { userName: 'u10' }]);
        expect((await of(id, ' and userName eq "u7"')).json.totalResults).toBe(1);
        expect((await of(id, ' and userName ew "77"')).json.totalResults).toBe(23);
        expect((await of(id, ' and not (userName pr)')).json.totalResults).toBe(0);
      }
      expect((await of(small)).json.totalResults).toBe(3);
      expect((await of(crypto.randomUUID())).json.totalResults).toBe(0);
      const page = (id: string) => () =>
        acme.client('GET', `/Users?count=2&filter=${encodeURIComponent(`groups.value eq "${id}"`)}`);
      const [costly, cheap] = [await during(page(large)), await during(page(small))];
      const asked = ({ statements }: { readonly statements: { sql: string }[] }) =>
        statements.flatMap(({ sql }) => (/count|select seq/.test(sql) ? [] : [sql]));
      expect(asked(costly)).toEqual(asked(cheap));
      expect(Math.max(...costly.statements.map(({ rows }) => rows))).toBeLessThan(8);
      await acme.client('DELETE', `/Groups/${inner}`);
    });

    it('whose reading fails in the middle of a reply ends the connection, and log and trace tell of it', async () => {
      const server = await listen({ port: 0, fetch: provider.app.fetch });
      const url = `${server.url}${new URL(acme.baseUrl).pathname}/Groups/${large}`;
      const headers = { authorization: acme.authorization };
      const broken = async () => {
        let pages = 0;
        trouble.with = (sql) => {
          if (sql.includes('m.group_n in')) pages += 1;
          return pages > 2;
        };
        const answer = await fetch(url, { headers });
        expect(answer.status).toBe(200);
        await expect(answer.text()).rejects.toThrow();
        trouble.with = undefined;
      };
      await broken();
      expect(provider.log.filter(({ message }) => message === 'a reply broke off while it was sent')).toHaveLength(1);
      expect(JSON.parse(await (await fetch(url, { headers })).text()).members).toHaveLength(many);
      await provider.deps.traces.flush();
      const told = await provider.deps.storage.read({
        sql: 'select status, problem from request where tenant = ? and method = ? and status >= 400',
        parameters: [acme.number, 'GET'],
        decode: (row) => ({ ...Object(row) }),
      });
      expect(told).toEqual([
        { status: 503, problem: expect.stringMatching(/^The answer 200 broke off while it was sent/) },
      ]);
      await server.close();
    });

    it('is replaced as a whole by what comes and goes alone', async () => {
      const before = await acme.client('GET', `/Groups/${large}?excludedAttributes=members`);
      const feed = async () => {
        const [last = 0] = await provider.deps.storage.read({
          sql: 'select seq from feed where tenant = ?',
          parameters: [acme.number],
          decode: (row) => (row !== null && typeof row === 'object' && 'seq' in row ? Number(row.seq) : 0),
        });
        return last;
      };
      const start = await feed();
      const put = (members: readonly string[]) =>
        acme.client('PUT', `/Groups/${large}`, {
          schemas: [group],
          displayName: 'large',
          members: members.map((value) => ({ value })),
        });
      const same = await put([...ids].reverse());
      expect(same.json.meta).toMatchObject({
        version: own(isJsonObject(before.json.meta) ? before.json.meta : {}, 'version'),
      });
      expect(await feed()).toBe(start);
      const put2 = await put(ids.slice(2));
      expect(membersOf(put2.json)).toHaveLength(many - 2);
      // Two members left, and the group changed.
      expect((await feed()) - start).toBeLessThanOrEqual(3);
    });
  });
});
