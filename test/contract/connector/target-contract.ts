import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScimDialect } from '#connectors/scim/dialect.ts';
import { createScimTarget } from '#connectors/scim/scim-target.ts';
import type { Attributes, Target, TargetCapabilities, TargetObject, TargetResult } from '#engine/model/target.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { outboundClient, standingClock, testRandom } from '#test/support/outbound-client.ts';

export interface Opened {
  readonly tenantUrl: string;
  readonly token: string;
  /** False: the server does not read `\\"` and `\\\\` in filters, against RFC 7644 §3.4.2.2. */
  readonly readsEscapes: boolean;
  close(): Promise<unknown>;
}

export const allCapabilities: TargetCapabilities = {
  users: true,
  groups: 'full',
  patch: true,
  etag: true,
  deleteUser: 'delete',
  membersPerRequest: 2,
};

/** A target of the product on a running server. */
export function targetOn(
  opened: Pick<Opened, 'tenantUrl' | 'token'>,
  dialect: Partial<ScimDialect> = {},
  capabilities: Partial<TargetCapabilities> = {},
): Target {
  return createScimTarget({
    client: outboundClient(),
    clock: standingClock(),
    random: testRandom,
    tenantUrl: opened.tenantUrl,
    authorization: async () => `Bearer ${opened.token}`,
    dialect: { ...standardDialect, ...dialect },
    capabilities: { ...allCapabilities, ...capabilities },
  });
}

/** The value of a result that must be one; a failure shows whole. */
export function done<T>(result: TargetResult<T>): T {
  if (!result.ok) throw new Error(`${result.failure.message}\n${JSON.stringify(result.exchanges, undefined, 1)}`);
  return result.value;
}

const work = 'emails[type eq "work"].value';
const mobile = 'phoneNumbers[type eq "mobile"].value';

/** What the engine relies on, whatever server stands at the other end. */
export function targetContract(
  name: string,
  open: () => Promise<Opened>,
  dialect: Partial<ScimDialect> = {},
  capabilities: Partial<TargetCapabilities> = {},
): void {
  describe(`the SCIM target on ${name}`, () => {
    let opened: Opened;
    let target: Target;

    beforeAll(async () => {
      opened = await open();
      target = targetOn(opened, dialect, capabilities);
    });

    afterAll(async () => {
      await target.close();
      await opened.close();
    });

    const person = (userName: string): Attributes => ({
      userName,
      active: 'True',
      displayName: 'Zoë O’Neil',
      'name.givenName': 'Zoë',
      'name.familyName': 'O’Neil',
      [work]: userName,
    });

    async function created(userName = `${randomUUID()}@example.org`): Promise<TargetObject> {
      return done(await target.create('User', person(userName)));
    }

    async function shown(id: string): Promise<TargetObject['body']> {
      return done(await target.read('User', id)).body;
    }

    test('passes the connection test for users and groups', async () => {
      expect(await target.probe({ User: 'userName', Group: 'displayName' })).toMatchObject({ ok: true });
    });

    test('creates a user and finds it by name and by e-mail', async () => {
      const userName = `${randomUUID()}@example.org`;
      const { id, body } = await created(userName);
      expect(body).toMatchObject({ userName, name: { givenName: 'Zoë', familyName: 'O’Neil' } });
      expect(done(await target.find('User', 'userName', userName)).map((object) => object.id)).toEqual([id]);
      expect(done(await target.find('User', work, userName)).map((object) => object.id)).toEqual([id]);
      expect(await shown(id)).toMatchObject({
        active: true,
        emails: [{ type: 'work', value: userName, primary: true }],
      });
    });

    test('finds nobody where there is nobody', async () => {
      expect(done(await target.find('User', 'userName', randomUUID()))).toEqual([]);
    });

    test.each(["o'neil+x&y=z #1%20", 'Łukasz 李'])('finds exactly the user named %j', async (text) => {
      const userName = `${text} ${randomUUID()}`;
      const { id } = await created(userName);
      expect(done(await target.find('User', 'userName', userName)).map((object) => object.id)).toEqual([id]);
    });

    test.each(['a"b', 'a\\b', 'a" or userName pr or userName eq "b'])(
      'never takes somebody else for %j',
      async (text) => {
        const userName = `${text} ${randomUUID()}`;
        const { id } = await created(userName);
        const found = await target.find('User', 'userName', userName);
        const ids = found.ok ? found.value.map((object) => object.id) : [];
        expect(ids).toEqual(opened.readsEscapes ? [id] : []);
        if (!found.ok) expect(found.failure.code).toBe('invalid-filter');
      },
    );

    test('a second user of the same name is a conflict with what the application says', async () => {
      const { body } = await created();
      const again = await target.create('User', person(String(body.userName)));
      expect(again).toMatchObject({ ok: false, failure: { code: 'conflict', status: 409 } });
    });

    test('changes, adds and clears attributes, and leaves the others alone', async () => {
      const { id, body, etag } = await created();
      const before = person(String(body.userName));
      const changes = [
        { path: 'displayName', before: 'Zoë O’Neil', after: 'Zoë Brown' },
        { path: 'name.familyName', before: 'O’Neil', after: 'Brown' },
        { path: work, before: String(body.userName), after: 'new@example.org' },
        { path: mobile, before: undefined, after: '+49 151 1' },
        { path: 'title', before: undefined, after: 'Clerk' },
      ];
      const desired = { ...before, ...Object.fromEntries(changes.map(({ path, after }) => [path, after])) };
      done(await target.update('User', { id, ...(etag === undefined ? {} : { etag }) }, changes, desired));
      expect(await shown(id)).toMatchObject({
        displayName: 'Zoë Brown',
        title: 'Clerk',
        name: { givenName: 'Zoë', familyName: 'Brown' },
        emails: [{ type: 'work', value: 'new@example.org' }],
        phoneNumbers: [{ type: 'mobile', value: '+49 151 1' }],
      });
      const { title, [mobile]: phone, ...rest } = desired;
      const cleared = [
        { path: 'title', before: title ?? null, after: undefined },
        { path: mobile, before: phone ?? null, after: undefined },
      ];
      done(await target.update('User', { id }, cleared, rest));
      const left = await shown(id);
      expect(left.title ?? null).toBeNull();
      expect(left.phoneNumbers ?? []).toEqual([]);
      expect(left).toMatchObject({ displayName: 'Zoë Brown', emails: [{ value: 'new@example.org' }] });
    });

    test('disables and restores', async () => {
      const { id, body } = await created();
      const desired = person(String(body.userName));
      for (const active of [false, true]) {
        const change = { path: 'active', before: !active, after: active };
        done(await target.update('User', { id }, [change], { ...desired, active }));
        expect(await shown(id)).toMatchObject({ active });
      }
    });

    test('deletes, and takes somebody who is gone for deleted', async () => {
      const { id } = await created();
      expect(await target.delete('User', id)).toMatchObject({ ok: true });
      expect(await target.read('User', id)).toMatchObject({ ok: false, failure: { code: 'not-found', status: 404 } });
      expect(await target.delete('User', id)).toMatchObject({ ok: true });
    });

    test('adds and removes members, more than one request may carry', async () => {
      const group = done(await target.create('Group', { displayName: `Sales ${randomUUID()}` }));
      const ids: string[] = [];
      for (let n = 0; n < 5; n += 1) ids.push((await created()).id);
      done(await target.changeMembers(group.id, { add: ids, remove: [] }));
      expect(await membersOf(group.id)).toEqual(ids.toSorted());
      done(await target.changeMembers(group.id, { add: [], remove: ids.slice(0, 3) }));
      expect(await membersOf(group.id)).toEqual(ids.slice(3).toSorted());
      done(await target.changeMembers(group.id, { add: ids.slice(0, 1), remove: ids.slice(3, 4) }));
      expect(await membersOf(group.id)).toEqual([ids[0], ids[4]].toSorted());
    });

    test('renames a group and keeps its members', async () => {
      const displayName = `Sales ${randomUUID()}`;
      const group = done(await target.create('Group', { displayName }));
      const { id } = await created();
      done(await target.changeMembers(group.id, { add: [id], remove: [] }));
      const after = `Sales EU ${randomUUID()}`;
      const current = done(await target.read('Group', group.id));
      done(
        await target.update('Group', current, [{ path: 'displayName', before: displayName, after }], {
          displayName: after,
        }),
      );
      expect(done(await target.find('Group', 'displayName', after)).map((object) => object.id)).toEqual([group.id]);
      expect(await membersOf(group.id)).toEqual([id]);
    });

    test('a wrong secret is refused, and shows nowhere', async () => {
      const other = targetOn({ ...opened, token: 'canary-71-token' }, dialect, capabilities);
      const result = await other.find('User', 'userName', 'x');
      await other.close();
      expect(result).toMatchObject({ ok: false, failure: { code: 'unauthorized', status: 401 } });
      expect(JSON.stringify(result)).not.toContain('canary-71-token');
    });

    /** Asked without the product: reads of groups leave their members out. */
    async function membersOf(id: string): Promise<readonly string[]> {
      const response = await fetch(`${opened.tenantUrl}/Groups/${encodeURIComponent(id)}`, {
        headers: { authorization: `Bearer ${opened.token}` },
      });
      const body: unknown = await response.json();
      const members = typeof body === 'object' && body !== null && 'members' in body ? body.members : [];
      return (Array.isArray(members) ? members : []).map((member) => String(member.value)).toSorted();
    }
  });
}
