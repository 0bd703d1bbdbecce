import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScimDialect } from '#connectors/scim/dialect.ts';
import type { Target } from '#engine/model/target.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import { targetOn } from '../contract/connector/target-contract.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { installNpmPeer, startNpmPeer } from '../support/npm-peer.ts';
import { startScimmyServer } from '../support/scimmy-server.ts';
import { shareStore } from '../support/share-store.ts';
import { sqliteStores } from '../support/stores.ts';

/** A server of others that runs, and how its groups are read where SCIM does not show them. */
interface Peer {
  readonly tenantUrl: string;
  readonly token: string;
  members?(group: string): Promise<readonly string[]>;
  close(): Promise<unknown>;
}

interface PeerCase {
  readonly name: string;
  readonly dialect?: Partial<ScimDialect>;
  readonly open: () => Promise<Peer>;
}

const peers: readonly PeerCase[] = [
  {
    name: 'scimmy-routers',
    open: async () => ({ ...(await startScimmyServer('scimmy-token')), token: 'scimmy-token' }),
  },
  { name: '@better-auth/scim', open: () => startNpmPeer('better-auth') },
  {
    // Its PATCH keeps an attribute of an extension under a key that its own replies do not have; PUT it understands.
    name: '@boxyhq/saml-jackson (its replies never name members: they are read from it directly)',
    dialect: { userUpdate: 'put' },
    open: async () => {
      const peer = await startNpmPeer('saml-jackson');
      return { ...peer, members: async (group) => stringsIn(JSON.parse(await peer.ask(`/members/${group}`))) };
    },
  },
];

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Every resource of a type, read without the product. */
async function listed({ tenantUrl, token }: Peer, endpoint: 'Users' | 'Groups'): Promise<readonly JsonObject[]> {
  const headers = { authorization: `Bearer ${token}` };
  const list: unknown = await (await fetch(`${tenantUrl}/${endpoint}?startIndex=1&count=100`, { headers })).json();
  const found = isJsonObject(list) ? (own(list, 'Resources') ?? []) : [];
  return Array.isArray(found) ? found.filter(isJsonObject) : [];
}

function values(object: JsonObject, name: string): readonly string[] {
  const list = own(object, name);
  return Array.isArray(list) ? list.filter(isJsonObject).map((one) => String(one.value)) : [];
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

interface Account {
  readonly active: unknown;
  readonly displayName: unknown;
  readonly mail: readonly string[];
  readonly department: unknown;
}

async function accountsAt(peer: Peer): Promise<Readonly<Record<string, Account>>> {
  return Object.fromEntries(
    (await listed(peer, 'Users')).map((user) => {
      const extension = own(user, enterprise);
      const department = isJsonObject(extension) ? (own(extension, 'department') ?? null) : null;
      const { active, displayName } = user;
      return [String(user.userName), { active, displayName, mail: values(user, 'emails'), department }];
    }),
  );
}

async function groupsAt(peer: Peer): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = new Map((await listed(peer, 'Users')).map((user) => [String(user.id), String(user.userName)]));
  const entries: [string, readonly string[]][] = [];
  for (const group of await listed(peer, 'Groups')) {
    const ids = (await peer.members?.(String(group.id))) ?? values(group, 'members');
    entries.push([String(group.displayName), ids.map((id) => names.get(id) ?? `nobody: ${id}`).toSorted()]);
  }
  return Object.fromEntries(entries);
}

/** Counts what would change something at the other end. */
function counted(target: Target): { readonly target: Target; writes(): number } {
  let writes = 0;
  const count = <T extends readonly unknown[], R>(act: (...given: T) => R) => {
    return (...given: T): R => {
      writes += 1;
      return act(...given);
    };
  };
  return {
    writes: () => writes,
    target: {
      ...target,
      create: count(target.create),
      update: count(target.update),
      delete: count(target.delete),
      changeMembers: count(target.changeMembers),
    },
  };
}

const account = (name: string, department: string | null, active = true): Account => ({
  active,
  displayName: name,
  mail: [`${name}@x.example`],
  department,
});
const at = (...names: readonly string[]) => names.map((name) => `${name}@x.example`).toSorted();

describe('against servers that we did not write', () => {
  const shared = shareStore(sqliteStores());
  // Once, a minute or more: the lock of one of them names 430 packages.
  beforeAll(() => {
    for (const name of ['better-auth', 'saml-jackson']) installNpmPeer(name);
  }, 600_000);
  const closers: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  async function connected({ open, dialect = {} }: PeerCase) {
    const peer = await open();
    const { target, writes } = counted(targetOn(peer, dialect, { etag: false, membersPerRequest: 20 }));
    const world = await openWorld(await shared(), { deps: { openTarget: async () => target } });
    closers.push(peer.close, () => world.engine.close());
    return { peer, world, writes };
  }

  async function quiet(world: World, writes: () => number): Promise<void> {
    const before = writes();
    for (const kind of ['initial', 'incremental'] as const) {
      const cycle = await world.cycle(kind);
      expect(cycle.state).toBe('finished');
      expect(Object.keys(cycle.tally).filter((name) => /^failed/.test(name))).toEqual([]);
    }
    expect(writes() - before).toBe(0);
  }

  for (const peerCase of peers) {
    it(`${peerCase.name}: users and groups end equal to the directory, and the next cycle is silent (I1)`, async () => {
      const { peer, world, writes } = await connected(peerCase);
      const people: Record<string, StoredResource> = {};
      for (const name of ['ann', 'bob', 'carl', 'dora', 'eve', 'zoe']) {
        people[name] = await world.user(name, { department: 'Sales', givenName: name, surname: 'Ö’Neil' });
      }
      const { ann, bob, carl, dora, eve, zoe } = people;
      if (!ann || !bob || !carl || !dora || !eve || !zoe) throw new Error('unreachable');
      await world.change(ann, { manager: eve.id });
      const sales = await world.group('Sales', [ann, bob, carl]);
      const crew = await world.group('Crew A', [dora, eve, zoe]);
      for (const group of [sales, crew]) await world.assign(group);

      const first = await world.cycle();
      expect(first).toMatchObject({ state: 'finished', tally: { created: 8, membersAdded: 6 } });
      expect(await accountsAt(peer)).toEqual(
        Object.fromEntries(Object.keys(people).map((name) => [`${name}@x.example`, account(name, 'Sales')])),
      );
      expect(await groupsAt(peer)).toEqual({ Sales: at('ann', 'bob', 'carl'), 'Crew A': at('dora', 'eve', 'zoe') });
      await quiet(world, writes);

      await world.change(ann, { department: 'Support', displayName: 'ann B.' });
      await world.change(bob, { department: null });
      await world.change(carl, { accountEnabled: false });
      await world.removeMember(crew, dora);
      await world.addMember(sales, zoe);
      await world.remove(eve);
      await world.change(sales, { displayName: 'Sales EU' });
      const second = await world.cycle();
      expect(second.state).toBe('finished');
      expect(second.tally).toMatchObject({ disabled: 3 });
      expect(await accountsAt(peer)).toMatchObject({
        'ann@x.example': { ...account('ann', 'Support'), displayName: 'ann B.' },
        'bob@x.example': account('bob', null),
        'carl@x.example': { active: false },
        'dora@x.example': { active: false },
        'eve@x.example': { active: false },
        'zoe@x.example': account('zoe', 'Sales'),
      });
      expect(await groupsAt(peer)).toEqual({ 'Sales EU': at('ann', 'bob', 'zoe'), 'Crew A': at('zoe') });
      await quiet(world, writes);

      await world.change(carl, { accountEnabled: true });
      await world.purge(eve);
      await world.unassign(crew);
      await world.cycle();
      const left = await accountsAt(peer);
      expect(left).toMatchObject({ 'carl@x.example': account('carl', 'Sales') });
      expect(left).not.toHaveProperty('eve@x.example');
      expect(await groupsAt(peer)).toEqual({ 'Sales EU': at('ann', 'bob', 'carl', 'zoe') });
      await quiet(world, writes);
    });
  }
});
