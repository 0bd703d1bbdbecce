import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import type { Storage } from '#storage/port.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const many = 2_300;

/** Every statement of a store with how many rows it read. */
function watched(storage: Storage): { storage: Storage; readonly statements: { sql: string; rows: number }[] } {
  const statements: { sql: string; rows: number }[] = [];
  const read: Storage['read'] = async (query) => {
    const rows = await storage.read(query);
    statements.push({ sql: query.sql, rows: rows.length });
    return rows;
  };
  return {
    statements,
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
    }, 60_000);
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
