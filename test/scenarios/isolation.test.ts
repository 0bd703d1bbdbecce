import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScimOperation } from '#http/scim/route.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { encodeShape } from '#resources/tenants/shape.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { Storage } from '#storage/port.ts';
import { type Answer, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

/** Every SCIM operation with one tenant's credential and another tenant's ids, cursors and ETags (I11). */

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const DEVICE = 'urn:example:schemas:1.0:Device';
const deviceSchema = {
  schema: {
    id: DEVICE,
    name: 'Device',
    description: '',
    attributes: [{ name: 'serialNumber', type: 'string' as const, required: true, uniqueness: 'server' as const }],
  },
  extends: [],
};
const deviceType = {
  id: 'Device',
  name: 'Device',
  endpoint: '/Devices',
  description: '',
  schema: DEVICE,
  schemaExtensions: [],
};
const message = (name: string) => `urn:ietf:params:scim:api:messages:2.0:${name}`;
/** Stands in everything of the other tenant, and must never be seen. */
const secret = 'zqvictim';

/** What somebody may try to get at: a user, a group, the version of the user, and where a list goes on. */
interface Loot {
  readonly user: string;
  readonly group: string;
  /** Of a resource type that both tenants have of their own. */
  readonly device: string;
  readonly etag: string;
  readonly cursor: string;
}

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const patch = (...Operations: readonly object[]) => ({ schemas: [message('PatchOp')], Operations });
const filtered = (path: string, filter: string) => ({
  method: 'GET',
  path: `${path}?filter=${encodeURIComponent(filter)}`,
});
const name = () => `${randomUUID()}@mine.example`;

/** For every operation that there is: what is tried with what belongs to somebody else. */
const attempts: Readonly<Record<ScimOperation, (loot: Loot) => readonly Attempt[]>> = {
  get: ({ user, group, device, etag }) => [
    { method: 'GET', path: `/Devices/${device}` },
    { method: 'GET', path: `/Users/${device}` },
    { method: 'GET', path: `/Users/${user}` },
    { method: 'HEAD', path: `/Users/${user}` },
    { method: 'GET', path: `/Groups/${group}` },
    { method: 'GET', path: `/Users/${group}` },
    { method: 'GET', path: `/Users/${user}`, headers: { 'if-none-match': etag } },
    { method: 'GET', path: `/Users/${user}?attributes=groups` },
  ],
  list: ({ user, group, device, cursor }) => [
    filtered('/Devices', `id eq "${device}" or serialNumber sw "${secret}"`),
    filtered('/Users', `id eq "${user}"`),
    filtered('/Users', `userName sw "${secret}"`),
    filtered('/Users', `not (userName sw "${secret}") and title pr`),
    filtered('/Users', `groups.value eq "${group}"`),
    filtered('/Users', `groups[display co "${secret}"]`),
    filtered('/Users', `${ENTERPRISE}:manager.value eq "${user}"`),
    filtered('/Users', `id eq "${user}" and manager eq "${user}"`),
    filtered('/Groups', `members eq "${user}"`),
    filtered('/Groups', `id eq "${group}" and members eq "${user}"`),
    filtered('/Groups', `displayName co "${secret}" or members[value eq "${user}"]`),
    { method: 'GET', path: `/Users?cursor=${encodeURIComponent(cursor)}&count=1` },
    { method: 'GET', path: `/Groups?cursor=${encodeURIComponent(cursor)}&count=1` },
  ],
  search: ({ user, cursor }) => [
    {
      method: 'POST',
      path: '/Users/.search',
      body: { schemas: [message('SearchRequest')], filter: `id eq "${user}"` },
    },
    { method: 'POST', path: '/Users/.search', body: { schemas: [message('SearchRequest')], cursor, count: 1 } },
  ],
  searchRoot: ({ user, group, cursor }) => [
    {
      method: 'POST',
      path: '/.search',
      body: { schemas: [message('SearchRequest')], filter: `id eq "${user}" or id eq "${group}"` },
    },
    { method: 'POST', path: '/.search', body: { schemas: [message('SearchRequest')], cursor, count: 1 } },
  ],
  create: ({ user, group }) => [
    { method: 'POST', path: '/Groups', body: { schemas: [GROUP], displayName: name(), members: [{ value: user }] } },
    {
      method: 'POST',
      path: '/Groups',
      body: { schemas: [GROUP], displayName: name(), members: [{ value: group, type: 'Group' }] },
    },
    {
      method: 'POST',
      path: '/Users',
      body: { schemas: [USER, ENTERPRISE], userName: name(), [ENTERPRISE]: { manager: { value: user } } },
    },
    { method: 'POST', path: '/Users', body: { schemas: [USER], userName: name(), groups: [{ value: group }] } },
  ],
  replace: ({ user, group, etag }) => [
    { method: 'PUT', path: `/Users/${user}`, body: { schemas: [USER], userName: name() } },
    {
      method: 'PUT',
      path: `/Users/${user}`,
      body: { schemas: [USER], userName: name() },
      headers: { 'if-match': etag },
    },
    { method: 'PUT', path: `/Groups/${group}`, body: { schemas: [GROUP], displayName: name() } },
    {
      method: 'PUT',
      path: '/Groups/{own}',
      body: { schemas: [GROUP], displayName: name(), members: [{ value: user }] },
    },
  ],
  patch: ({ user, group, device, etag }) => [
    { method: 'PATCH', path: `/Devices/${device}`, body: patch({ op: 'replace', path: 'serialNumber', value: 'x' }) },
    { method: 'PATCH', path: `/Users/${user}`, body: patch({ op: 'replace', path: 'active', value: false }) },
    {
      method: 'PATCH',
      path: `/Users/${user}`,
      body: patch({ op: 'remove', path: 'title' }),
      headers: { 'if-match': etag },
    },
    { method: 'PATCH', path: `/Groups/${group}`, body: patch({ op: 'remove', path: 'members' }) },
    {
      method: 'PATCH',
      path: `/Groups/${group}`,
      body: patch({ op: 'remove', path: 'members', value: [{ value: user }] }),
    },
    { method: 'PATCH', path: '/Groups/{own}', body: patch({ op: 'add', path: 'members', value: [{ value: user }] }) },
    { method: 'PATCH', path: '/Groups/{own}', body: patch({ op: 'remove', path: `members[value eq "${user}"]` }) },
  ],
  delete: ({ user, group, device, etag }) => [
    { method: 'DELETE', path: `/Devices/${device}` },
    { method: 'DELETE', path: `/Users/${user}` },
    { method: 'DELETE', path: `/Users/${user}`, headers: { 'if-match': etag } },
    { method: 'DELETE', path: `/Groups/${group}` },
  ],
  bulk: ({ user, group }) =>
    [
      { method: 'PATCH', path: `/Users/${user}`, data: patch({ op: 'replace', path: 'active', value: false }) },
      { method: 'PUT', path: `/Users/${user}`, data: { schemas: [USER], userName: name() } },
      { method: 'DELETE', path: `/Users/${user}` },
      { method: 'DELETE', path: `/Groups/${group}` },
      {
        method: 'POST',
        path: '/Groups',
        bulkId: 'g',
        data: { schemas: [GROUP], displayName: name(), members: [{ value: user }] },
      },
    ].map((operation) => ({
      method: 'POST',
      path: '/Bulk',
      body: { schemas: [message('BulkRequest')], Operations: [operation] },
    })),
  me: () => [{ method: 'GET', path: '/Me' }],
  serviceProviderConfig: () => [{ method: 'GET', path: '/ServiceProviderConfig' }],
  schemas: () => [{ method: 'GET', path: '/Schemas' }],
  resourceTypes: () => [{ method: 'GET', path: '/ResourceTypes' }],
  methodNotAllowed: ({ user }) => [{ method: 'POST', path: `/Users/${user}` }],
  unknownEndpoint: ({ user }) => [{ method: 'GET', path: `/Persons/${user}` }],
};

/** Everything that a tenant holds, as its rows are. */
async function rowsOf(storage: Storage, tenant: number): Promise<readonly string[]> {
  const tables = [
    'select id, version, modified, doc from resource where tenant = ? order by id',
    'select seq, kind, id from change where tenant = ? order by seq',
    'select group_n, member_n from membership where tenant = ? order by group_n, member_n',
    'select path, key, n from unique_value where tenant = ? order by path, key',
    'select type, live from tally where tenant = ? order by type',
  ];
  const found = await Promise.all(
    tables.map((sql) => storage.read({ sql, parameters: [tenant], decode: (row) => JSON.stringify(row) })),
  );
  return found.flat();
}

eachStore((_store, open) => {
  let provider: ServiceProvider;
  let mine: TestTenant;
  let theirs: TestTenant;
  let ownGroup: string;
  const loot: { theirs: Loot; nobodys: Loot } = { theirs: nothing(), nobodys: nothing() };
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    [mine, theirs] = [await provider.tenant('generic', 'mine'), await provider.tenant('generic', 'theirs')];
    const shape = encodeShape({ schemas: [deviceSchema], types: [deviceType] });
    for (const { number } of [mine, theirs]) await changeTenant(provider.deps.storage, number, () => ({ shape }));
    provider.deps.tenants.clear();
    const made = async (tenant: TestTenant, mark: string): Promise<Loot> => {
      const people: Answer[] = [];
      for (const each of ['a', 'b', 'c'])
        people.push(
          await tenant.client('POST', '/Users', {
            userName: `${mark}-${each}@x`,
            title: mark,
            externalId: `${mark}-${each}`,
          }),
        );
      const user = String(people[0]?.json.id);
      const group = await tenant.client('POST', '/Groups', {
        displayName: `${mark} group`,
        members: [{ value: user }],
      });
      const page = await tenant.client('GET', '/Users?cursor=&count=1');
      const cursor = String(own(page.json, 'nextCursor'));
      expect([group.status, page.status, cursor.length > 20]).toEqual([201, 200, true]);
      const device = await tenant.client('POST', '/Devices', { schemas: [DEVICE], serialNumber: `${mark}-1` });
      expect(device.status, device.text).toBe(201);
      const etag = String(people[0]?.headers.get('etag'));
      return { user, group: String(group.json.id), device: String(device.json.id), etag, cursor };
    };
    loot.theirs = await made(theirs, secret);
    ownGroup = (await made(mine, 'mine')).group;
    // What never was: the same in everything but that it names nobody, and a cursor that nobody sealed.
    const altered = loot.theirs.cursor.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA'));
    loot.nobodys = {
      user: randomUUID(),
      group: randomUUID(),
      device: randomUUID(),
      etag: loot.theirs.etag,
      cursor: altered,
    };
  });
  afterAll(() => provider.close());

  /** As it is answered, without what differs between any two answers. */
  function told({ status, text }: Answer): string {
    const ids = [...Object.values(loot.theirs), ...Object.values(loot.nobodys)];
    const bare = ids.reduce((now, id) => now.replaceAll(id, 'X').replaceAll(encodeURIComponent(id), 'X'), text);
    return `${status} ${bare.replaceAll(/[\da-f]{8}-[\da-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|W\/\\"\d+\\"/g, 'Y')}`;
  }

  const tried = (operation: ScimOperation, from: Loot) =>
    attempts[operation](from).map((attempt) => ({ ...attempt, path: attempt.path.replace('{own}', ownGroup) }));

  describe.each(Object.keys(attempts).filter(isOperation))('%s', (operation) => {
    it('answers with what is of another tenant as with what never was, and leaves it as it is', async () => {
      const before = await rowsOf(provider.deps.storage, theirs.number);
      const [real, none] = [tried(operation, loot.theirs), tried(operation, loot.nobodys)];
      for (const [at, { method, path, body, headers }] of real.entries()) {
        const other = none[at];
        const answer = await mine.client(method, path, body, headers);
        const unknown = await mine.client(method, other?.path ?? '', other?.body, other?.headers);
        expect(answer.text, `${method} ${path}`).not.toContain(secret);
        expect(told(answer), `${method} ${path}`).toBe(told(unknown));
        if (isJsonObject(answer.json) && operation === 'list' && answer.status === 200 && !path.includes('not%20'))
          expect(answer.json.totalResults, path).toBe(0);
      }
      expect(await rowsOf(provider.deps.storage, theirs.number)).toEqual(before);
    });

    it('is closed to the credential of another tenant at the address of the tenant', async () => {
      const before = await rowsOf(provider.deps.storage, theirs.number);
      const intruder = provider.client(theirs.baseUrl, mine.authorization);
      for (const { method, path, body, headers } of attempts[operation](loot.theirs)) {
        const answer = await intruder(method, path.replace('{own}', loot.theirs.group), body, headers);
        expect(answer.text, `${method} ${path}`).not.toContain(secret);
        expect(answer.status, `${method} ${path}`).toSatisfy((status: number) =>
          isDiscovery(operation) ? status === 200 || status === 401 : status >= 401 && status <= 405,
        );
      }
      expect(await rowsOf(provider.deps.storage, theirs.number)).toEqual(before);
    });
  });

  it('the tenant itself can do all of that: what was tried is what would work', async () => {
    const { user, group, cursor } = loot.theirs;
    expect((await theirs.client('GET', `/Users/${user}`)).text).toContain(secret);
    expect((await theirs.client('GET', `/Users?cursor=${encodeURIComponent(cursor)}&count=1`)).status).toBe(200);
    const member = filtered('/Groups', `id eq "${group}" and members eq "${user}"`);
    expect((await theirs.client('GET', member.path)).json.totalResults).toBe(1);
  });
});

function nothing(): Loot {
  return { user: '', group: '', device: '', etag: '', cursor: '' };
}

function isOperation(text: string): text is ScimOperation {
  return Object.hasOwn(attempts, text);
}

function isDiscovery(operation: ScimOperation): boolean {
  return ['serviceProviderConfig', 'schemas', 'resourceTypes'].includes(operation);
}
