import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createScimTarget } from '#connectors/scim/scim-target.ts';
import { type WireFormatKey, wireFormatKeys, wireFormats, writtenAs } from '#connectors/scim/wire-formats.ts';
import type { Target, TargetResult } from '#engine/model/target.ts';
import { type AppRoleWriting, appRoleType } from '#expressions/app-role.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { type HttpTarget, type Received, reply, startHttpTarget } from '#test/support/http-target.ts';
import { outboundClient, standingClock, testRandom } from '#test/support/outbound-client.ts';
import { type Published, published } from './dialects/published.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

const work = 'emails[type eq "work"].value';
const mobile = 'phoneNumbers[type eq "mobile"].value';
const manager = `${enterpriseUser.id}:manager`;
const number = `${enterpriseUser.id}:employeeNumber`;
const skills = 'urn:example:params:scim:schemas:extension:acme:2.0:User:skills';
const role = 'roles[primary eq "True"].value';
const roleType = 'roles[primary eq "True"].type';
const appRole = (value: string) => ({ id: `id-of-${value}`, value, displayName: value.toUpperCase() });
const flow = (writing: AppRoleWriting, ...held: readonly string[]) => ({ writing, held: held.map(appRole) });
const element = (value: string) => ({
  primary: false,
  type: appRoleType,
  displayName: value.toUpperCase(),
  value,
});
const assertive = (value: string) => ({ primary: false, type: appRoleType, display: value.toUpperCase(), value });
const oneRole = { path: role, before: 'user', after: 'admin', appRoles: flow('single', 'admin') };
const alice = {
  externalId: 'alice',
  userName: 'alice@ex.org',
  active: 'True',
  displayName: 'Alice A',
  [work]: 'alice@ex.org',
  'name.formatted': 'Alice A',
  'name.familyName': 'A',
  'name.givenName': 'Alice',
};

/** What the application shows of an object that is read: more than we ever wrote. */
const shown = {
  User: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: 'u1',
    userName: 'alice@ex.org',
    nickName: 'set by hand',
    emails: [{ type: 'work', value: 'alice@ex.org', primary: true }],
    roles: [{ value: 'set by hand' }, { value: 'user', primary: true }],
    meta: { resourceType: 'User', version: 'W/"7"' },
  },
  Group: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    id: 'g1',
    displayName: 'Sales',
    members: [{ value: 'u9' }, { value: 'u2' }],
    meta: { resourceType: 'Group', version: 'W/"3"' },
  },
};

/** What the directory calls members; of u3 it does not say. */
const names = new Map([['u1', 'alice@ex.org']]);

/** The acts of the engine, by the names they have in the golden files. */
const acts: readonly (readonly [string, (target: Target) => Promise<TargetResult<unknown>>])[] = [
  ['Test Connection', (target) => target.probe({ User: 'userName', Group: 'displayName' })],
  ['Look a user up', (target) => target.find('User', 'userName', 'alice@ex.org')],
  ['Look a user up by e-mail', (target) => target.find('User', work, 'alice@ex.org')],
  ['Create a user', (target) => target.create('User', alice)],
  ['Change one attribute', (target) => change(target, [['displayName', 'Alice A', 'Alice B']])],
  [
    'Change several attributes',
    (target) =>
      change(target, [
        ['displayName', 'Alice A', 'Alice B'],
        ['name.givenName', 'Alice', 'Alicia'],
        [number, '41', '42'],
        [work, 'alice@ex.org', 'new@ex.org'],
        ['title', undefined, 'Engineer'],
        [mobile, undefined, '+1 555'],
      ]),
  ],
  ['Disable a user', (target) => change(target, [['active', 'True', 'False']])],
  ['Restore a user', (target) => change(target, [['active', 'False', 'True']])],
  ['Set the manager', (target) => change(target, [[manager, undefined, 'u5']])],
  [
    'Create a user with one app role',
    (target) => target.create('User', { ...alice, [role]: 'admin', [roleType]: appRoleType }),
  ],
  ['Give another app role', (target) => target.update('User', { id: 'u1' }, [oneRole], { ...alice, [role]: 'admin' })],
  ['Create a user with app roles', (target) => target.create('User', { ...alice, roles: [element('user')] })],
  [
    'Add an app role',
    (target) => {
      const after = [element('user'), element('admin')];
      const added = { path: 'roles', before: [element('user')], after, appRoles: flow('add', 'user', 'admin') };
      return target.update('User', { id: 'u1' }, [added], { ...alice, roles: after });
    },
  ],
  [
    'Replace the app roles',
    (target) => {
      const [before, after] = [[assertive('user')], [assertive('admin')]];
      const replaced = { path: 'roles', before, after, appRoles: flow('replace', 'admin') };
      return target.update('User', { id: 'u1' }, [replaced], { ...alice, roles: after });
    },
  ],
  [
    'Add to a list',
    (target) => {
      const longer = { path: skills, before: ['chess'], after: ['chess', 'go'] };
      return target.update('User', { id: 'u1' }, [longer], { ...alice, [skills]: ['chess', 'go'] });
    },
  ],
  [
    'Take from a list',
    (target) => {
      const shorter = { path: skills, before: ['chess', 'go'], after: ['go'] };
      return target.update('User', { id: 'u1' }, [shorter], { ...alice, [skills]: ['go'] });
    },
  ],
  ['Delete a user', (target) => target.delete('User', 'u1')],
  ['Look a group up', (target) => target.find('Group', 'displayName', 'Sales')],
  ['Create a group', (target) => target.create('Group', { externalId: 'sales', displayName: 'Sales' })],
  [
    'Rename a group',
    (target) => {
      const renamed = { path: 'displayName', before: 'Sales', after: 'Sales EU' };
      return target.update('Group', { id: 'g1' }, [renamed], { externalId: 'sales', displayName: 'Sales EU' });
    },
  ],
  ['Add two members', (target) => target.changeMembers('g1', { add: ['u1', 'u3'], remove: [], names })],
  ['Remove a member', (target) => target.changeMembers('g1', { add: [], remove: ['u2'], names })],
  ['Delete a group', (target) => target.delete('Group', 'g1')],
];

function change(target: Target, changes: readonly (readonly [string, string | undefined, string])[]) {
  const desired = { ...alice, ...Object.fromEntries(changes.map(([path, , after]) => [path, after])) };
  const written = changes.map(([path, before, after]) => ({ path, before, after }));
  return target.update('User', { id: 'u1' }, written, desired);
}

/** Every request of every act, as it came in. */
async function recorded(key: WireFormatKey, whole = false): Promise<ReadonlyMap<string, readonly Received[]>> {
  const server: HttpTarget = await startHttpTarget((request, response) => {
    const id = request.path.split('/')[3];
    const type = request.path.includes('/Groups') ? 'Group' : 'User';
    if (request.method === 'POST') return reply(response, 201, { ...shown[type], id: 'new' });
    if (request.method !== 'GET') return reply(response, 204);
    return reply(response, 200, id === undefined ? { totalResults: 0, Resources: [] } : shown[type]);
  });
  const format = writtenAs(key, whole);
  const target = createScimTarget({
    client: outboundClient(),
    clock: standingClock(),
    random: { ...testRandom, uuid: () => '0d8a55b5-30ae-4d4c-8d9a-6d7c0b0f9d1e' },
    tenantUrl: `${server.origin}/scim?aadOptscim062020`,
    authorization: async () => 'Bearer secret',
    dialect: { ...standardDialect, ...format, extensions: [enterpriseUser.id] },
    capabilities: {
      users: true,
      groups: 'full',
      patch: true,
      etag: true,
      deleteUser: 'delete',
      membersPerRequest: format.mostMembers ?? 50,
    },
  });
  opened.push(target, server);
  const heard = new Map<string, readonly Received[]>();
  for (const [name, act] of acts) {
    const before = server.received.length;
    const result = await act(target);
    expect(result, name).toMatchObject({ ok: true });
    heard.set(name, server.received.slice(before));
  }
  return heard;
}

/** A request as text: bodies are indented to be read, and are sent without any blank. */
function printed(request: Received): string {
  const fields = ['accept', 'content-type', 'if-match'].flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [`${name}: ${String(value)}`];
  });
  const head = [`${request.method} ${request.url}`, ...fields].join('\n');
  if (request.text === '') return head;
  expect(JSON.stringify(request.json)).toBe(request.text);
  return `${head}\n\n${JSON.stringify(request.json, undefined, 2)}`;
}

describe.each(wireFormatKeys)('the wire format %s', (key) => {
  test('sends for every act of the engine exactly what its golden file shows', async () => {
    const heard = await recorded(key);
    const text = [...heard]
      .map(([name, requests]) => `### ${name}\n\n${requests.map(printed).join('\n\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'dialects', `${key}.http`));
  });
});

const moreThanNeeded = wireFormats.filter(({ besides }) => Object.keys(besides).length > 0).map(({ key }) => key);

describe.each(moreThanNeeded)('the wire format %s, with what such a client sends without need', (key) => {
  test('sends in the acts that differ what its golden file shows, and writes the same otherwise', async () => {
    const needed = new Map([...(await recorded(key))].map(([name, requests]) => [name, requests.map(printed).join()]));
    const text = [...(await recorded(key, true))]
      .filter(([name, requests]) => requests.map(printed).join() !== needed.get(name))
      .map(([name, requests]) => `### ${name}\n\n${requests.map(printed).join('\n\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'dialects', `${key}-whole.http`));
  });
});

describe.each(published)('what is published of $client', ({ format, act, ...expected }: Published) => {
  test(`${format}: ${act}`, async () => {
    const heard = (await recorded(format, expected.whole)).get(act) ?? [];
    const last = heard.at(-1);
    if (expected.first !== undefined) expect(heard[0]?.url).toBe(`/scim${expected.first}`);
    if (expected.url !== undefined) expect(last?.url).toBe(`/scim${expected.url}`);
    if (expected.body !== undefined) expect(last?.json).toEqual(expected.body);
  });
});
