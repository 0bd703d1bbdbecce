import { afterAll, describe, expect, it } from 'vitest';
import type { HookAnswer, PendingWrite } from '#resources/hooks/hook.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import { ScimError } from '#scim/error.ts';
import { decodeNumber, decodeText } from '#storage/decode-row.ts';
import type { Storage } from '#storage/port.ts';
import { createManualClock } from '#test/support/manual-clock.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const message = (name: string) => `urn:ietf:params:scim:api:messages:2.0:${name}`;
const patch = (...Operations: readonly object[]) => ({ schemas: [message('PatchOp')], Operations });
const user = (userName: string, more: object = {}) => ({ schemas: [USER], userName, ...more });

/** The hooks under test, exchanged by each test. */
interface Asked {
  hook: (write: PendingWrite) => HookAnswer | Promise<HookAnswer>;
  readonly writes: PendingWrite[];
}

eachStore((_, open) => {
  const closing: ServiceProvider[] = [];
  afterAll(async () => {
    for (const provider of closing) await provider.close();
  });

  async function world(profile = 'generic') {
    const storage = await open();
    const clock = createManualClock(Date.UTC(2026, 0, 5, 8));
    const asked: Asked = { hook: async () => undefined, writes: [] };
    const hooks = {
      hooks: [
        (write: PendingWrite) => {
          asked.writes.push(write);
          return asked.hook(write);
        },
      ],
      deadline: 10_000,
      clock,
    };
    const provider = new ServiceProvider(storage, clock, { hooks });
    closing.push(provider);
    const acme = await provider.tenant(profile, 'acme');
    await storage.commit({
      tenant: 0,
      writes: [
        {
          sql: 'create table app_seat (tenant text not null, id text not null, note text, primary key (tenant, id))',
          parameters: [],
        },
      ],
    });
    return { storage, clock, asked, provider, acme };
  }

  const seats = (storage: Storage) =>
    storage.read({ sql: "select id || ':' || note from app_seat order by id", parameters: [], decode: decodeText });
  const usersIn = async (acme: TestTenant) => (await acme.client('GET', '/Users?count=0')).json.totalResults;
  const changesOf = async (storage: Storage, { number }: TestTenant) =>
    storage.read({ sql: 'select count(*) from change where tenant = ?', parameters: [number], decode: decodeNumber });

  describe('a hook', () => {
    it('is told of every kind of write before it is committed, with what changes and who acts', async () => {
      const { asked, acme } = await world();
      const { client } = acme;
      const ada = await client(
        'POST',
        '/Users',
        user('ada@acme.example', { title: 'Engineer', password: 'S3cret!pass' }),
      );
      const id = String(ada.json.id);
      await client('PUT', `/Users/${id}`, user('ada@acme.example', { title: 'Head' }));
      await client('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: false }));
      const group = await client('POST', '/Groups', {
        schemas: [GROUP],
        displayName: 'Ops',
        members: [{ value: id }],
      });
      const groupId = String(group.json.id);
      await client('PATCH', `/Groups/${groupId}`, patch({ op: 'remove', path: `members[value eq "${id}"]` }));
      const bulk = await client('POST', '/Bulk', {
        schemas: [message('BulkRequest')],
        Operations: [
          { method: 'POST', path: '/Users', bulkId: 'b', data: user('bob@acme.example') },
          {
            method: 'PATCH',
            path: `/Groups/${groupId}`,
            data: patch({ op: 'add', path: 'members', value: [{ value: 'bulkId:b' }] }),
          },
          { method: 'DELETE', path: `/Users/${id}` },
        ],
      });
      expect(bulk.status).toBe(200);
      const bob = asked.writes[5]?.id;
      expect(asked.writes.map(({ operation, type, changes }) => [operation, type, changes])).toEqual([
        ['create', 'User', ['userName', 'title', 'active']],
        ['replace', 'User', ['title']],
        ['patch', 'User', ['active']],
        ['create', 'Group', ['displayName', 'members']],
        ['patch', 'Group', ['members']],
        ['create', 'User', ['userName', 'active']],
        ['patch', 'Group', ['members']],
        ['delete', 'User', ['userName', 'title', 'active']],
      ]);
      expect(asked.writes[0]).toMatchObject({
        tenant: 'acme',
        id,
        before: undefined,
        after: { id, userName: 'ada@acme.example', title: 'Engineer', active: true },
      });
      expect(asked.writes[1]).toMatchObject({ before: { title: 'Engineer' }, after: { title: 'Head' } });
      expect(asked.writes[2]).toMatchObject({ before: { active: true }, after: { active: false } });
      expect(asked.writes[3]?.members).toEqual({ added: [{ id, type: 'User' }], removed: [] });
      expect(asked.writes[4]?.members).toEqual({ added: [], removed: [{ id, type: 'User' }] });
      expect(asked.writes[6]?.members).toEqual({ added: [{ id: bob, type: 'User' }], removed: [] });
      expect(asked.writes[7]).toMatchObject({ id, before: { active: false }, after: undefined });
      expect(new Set(asked.writes.map(({ actor }) => actor)).size).toBe(1);
      expect(JSON.stringify(asked.writes)).not.toContain('S3cret!pass');
      for (const { request } of asked.writes) expect(request).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('is told of what deleting and coming back are to the profile', async () => {
      const { asked, provider, acme } = await world('purecloud');
      const kept = {
        schemas: [USER],
        userName: 'ada@acme.example',
        displayName: 'Ada',
        emails: [{ value: 'ada@acme.example', type: 'work', primary: true }],
      };
      const ada = await acme.client('POST', '/Users', kept);
      expect(ada.status).toBe(201);
      expect((await acme.client('DELETE', `/Users/${ada.json.id}`)).status).toBe(204);
      expect((await acme.client('POST', '/Users', kept)).json.id).toBe(ada.json.id);
      const shown = ({ operation, before, after }: PendingWrite) => [operation, before?.active, after?.active];
      expect(asked.writes.map(shown)).toEqual([
        ['create', undefined, true],
        ['delete', true, undefined],
        ['restore', undefined, true],
      ]);
      const other = await provider.tenant('8x8', 'globex');
      asked.writes.length = 0;
      const bob = await other.client('POST', '/Users', {
        schemas: [USER],
        userName: 'bob@globex.example',
        name: { givenName: 'Bob', familyName: 'Hill' },
        displayName: 'Bob Hill',
        emails: [{ value: 'bob@globex.example', type: 'work', primary: true }],
        locale: 'en-GB',
        timezone: 'Europe/London',
      });
      await other.client('DELETE', `/Users/${bob.json.id}`);
      expect(asked.writes.map(shown)).toEqual([
        ['create', undefined, true],
        ['delete', true, false],
      ]);
    });

    it('is not asked when nothing changes, and cannot alter what it is shown', async () => {
      const { asked, acme } = await world();
      const made = await acme.client('POST', '/Users', user('ada@acme.example', { name: { givenName: 'Ada' } }));
      const path = `/Users/${made.json.id}`;
      const same = await acme.client('PATCH', path, patch({ op: 'replace', path: 'active', value: true }));
      expect(same.status).toBe(200);
      expect(asked.writes).toHaveLength(1);
      asked.hook = ({ after }) => {
        Reflect.set(after ?? {}, 'userName', 'mallory');
        Reflect.set(Object(after?.name), 'givenName', 'Mallory');
        return undefined;
      };
      await acme.client('PATCH', path, patch({ op: 'replace', path: 'title', value: 'Head' }));
      const read = await acme.client('GET', path);
      expect(read.json).toMatchObject({ userName: 'ada@acme.example', name: { givenName: 'Ada' }, title: 'Head' });
    });

    it('refuses with a SCIM error, thrown or returned, and nothing is written', async () => {
      const { asked, storage, acme } = await world();
      asked.hook = async () => {
        throw new ScimError(409, 'All 10 seats of acme are taken.', { scimType: 'tooMany' });
      };
      const refused = await acme.client('POST', '/Users', user('ada@acme.example'));
      expect(refused.status).toBe(409);
      expect(refused.json).toMatchObject({ scimType: 'tooMany', detail: 'All 10 seats of acme are taken.' });
      asked.hook = () => new ScimError(403, 'Not on a Sunday.');
      expect((await acme.client('POST', '/Users', user('ada@acme.example'))).json).toMatchObject({
        status: '403',
        detail: 'Not on a Sunday.',
      });
      const bulk = await acme.client('POST', '/Bulk', {
        schemas: [message('BulkRequest')],
        Operations: [{ method: 'POST', path: '/Users', bulkId: 'a', data: user('bob@acme.example') }],
      });
      expect(bulk.text).toContain('Not on a Sunday.');
      expect(await usersIn(acme)).toBe(0);
      expect(await changesOf(storage, acme)).toEqual([0]);
    });

    it('that fails in any other way is a 500, logged, and nothing is written', async () => {
      const { asked, provider, acme } = await world();
      const answers: readonly [Asked['hook'], RegExp][] = [
        [
          () => {
            throw new Error('the billing service is down');
          },
          /the billing service is down/,
        ],
        [() => JSON.parse('{"statements": []}'), /A hook answers nothing/],
        [() => ({ writes: [{ sql: 'delete from resource' }] }), /resource is no table of the application/],
        [() => ({ writes: [{ sql: 'insert into app_nowhere (id) values (?)', parameters: ['1'] }] }), /app_nowhere/],
      ];
      for (const [hook, logged] of answers) {
        asked.hook = hook;
        const failed = await acme.client('POST', '/Users', user('ada@acme.example'));
        expect(failed.status).toBe(500);
        expect(failed.json.detail).not.toMatch(logged);
        expect(String(provider.log.at(-1)?.fields.error)).toMatch(logged);
      }
      expect(await usersIn(acme)).toBe(0);
    });

    it('that does not end is cut off at its deadline with 503, and what it answers later counts for nothing', async () => {
      const { asked, clock, acme } = await world();
      const entered = Promise.withResolvers<PendingWrite>();
      const later = Promise.withResolvers<undefined>();
      asked.hook = (write) => {
        entered.resolve(write);
        return later.promise;
      };
      const answer = acme.client('POST', '/Users', user('ada@acme.example'));
      const { signal } = await entered.promise;
      expect(signal.aborted).toBe(false);
      clock.advance(10_000);
      expect((await answer).json).toMatchObject({ status: '503', detail: expect.stringContaining('try again') });
      expect(signal.aborted).toBe(true);
      later.resolve(undefined);
      await later.promise;
      expect(await usersIn(acme)).toBe(0);
    });
  });

  describe('the statements of a hook', () => {
    const seat = ({ tenant, id, operation }: PendingWrite) => ({
      sql: 'insert into app_seat (tenant, id, note) values (?, ?, ?)',
      parameters: [tenant, id, operation],
    });

    it('are committed with the change, or not at all when the change is refused', async () => {
      const { asked, storage, acme } = await world();
      asked.hook = (write) => ({ writes: [seat(write)] });
      const ada = await acme.client('POST', '/Users', user('ada@acme.example'));
      expect(await seats(storage)).toEqual([`${ada.json.id}:create`]);
      const twin = await acme.client('POST', '/Users', user('Ada@acme.example'));
      expect(twin.json).toMatchObject({ status: '409', scimType: 'uniqueness' });
      expect(await seats(storage)).toHaveLength(1);
    });

    it('refuse the change when they do not touch the rows they must, or a key is taken', async () => {
      const { asked, storage, acme } = await world();
      const ada = await acme.client('POST', '/Users', user('ada@acme.example'));
      const path = `/Users/${ada.json.id}`;
      const title = (value: string) => acme.client('PATCH', path, patch({ op: 'replace', path: 'title', value }));
      asked.hook = ({ id }) => ({
        writes: [
          {
            sql: 'update app_seat set note = ? where id = ?',
            parameters: ['moved', id],
            rows: 1,
            refusal: new ScimError(400, 'She has no seat.', { scimType: 'invalidValue' }),
          },
        ],
      });
      expect((await title('Head')).json).toMatchObject({ status: '400', detail: 'She has no seat.' });
      asked.hook = (write) => ({ writes: [seat(write)] });
      expect((await title('Head')).status).toBe(200);
      const taken = await title('Chief');
      expect(taken.json).toMatchObject({ status: '409', detail: expect.stringContaining('Nothing was written') });
      expect((await acme.client('GET', path)).json.title).toBe('Head');
      expect(await seats(storage)).toEqual([`${ada.json.id}:patch`]);
    });

    it('begin again, with the use-case and its hook, when the object moved meanwhile or they ask for it', async () => {
      const { asked, storage, clock, acme } = await world();
      // A second process has a queue of its own: nothing but the version keeps the two apart.
      const other = new ServiceProvider(storage, clock, { queue: new ObjectQueue() });
      closing.push(other);
      const beside = other.client(acme.baseUrl, acme.authorization);
      const ada = await acme.client('POST', '/Users', user('ada@acme.example', { title: 'Engineer' }));
      const path = `/Users/${ada.json.id}`;
      const seen: unknown[] = [];
      asked.hook = async (write) => {
        seen.push([write.before?.title, write.before?.nickName, write.after?.title]);
        if (seen.length === 1)
          await beside('PATCH', path, patch({ op: 'replace', path: 'nickName', value: 'Countess' }));
        return { writes: [seat(write)] };
      };
      const changed = await acme.client('PATCH', path, patch({ op: 'replace', path: 'title', value: 'Head' }));
      expect(changed.json).toMatchObject({ title: 'Head', nickName: 'Countess' });
      expect(seen).toEqual([
        ['Engineer', undefined, 'Head'],
        ['Engineer', 'Countess', 'Head'],
      ]);
      expect(await seats(storage)).toHaveLength(1);

      let rounds = 0;
      asked.hook = ({ id }) => {
        rounds += 1;
        const note = rounds === 1 ? 'nobody has this' : 'patch';
        const sql = 'update app_seat set note = ? where id = ? and note = ?';
        return { writes: [{ sql, parameters: ['seen', id, note], rows: 1, refusal: 'again' }] };
      };
      const again = await acme.client('PATCH', path, patch({ op: 'replace', path: 'title', value: 'Chief' }));
      expect(again.status).toBe(200);
      expect(rounds).toBe(2);
      expect(await seats(storage)).toEqual([`${ada.json.id}:seen`]);
    });
  });
});
