import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Target, TargetCapabilities } from '#engine/model/target.ts';
import { profiles } from '#gallery/profiles.ts';
import { openRehearsalTarget, type RehearsalTarget } from '#rehearsal/open-target.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { isJsonObject, type Json } from '#scim/json.ts';
import { targetOn } from '../contract/connector/target-contract.ts';
import { root } from '../house/source-files.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { ServiceProvider } from '../support/service-provider.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore, sqliteStores } from '../support/stores.ts';

/**
 * What other engines were blamed for, row by row; the tests of this file go over HTTP. A row that is proved elsewhere names the
 * file and the test.
 */
const elsewhere: readonly (readonly [row: number, lesson: string, file: string, test: string])[] = [
  [
    1,
    'every run rewrites everything',
    'test/scenarios/invariants.test.ts',
    'a second cycle after a clean one writes nothing',
  ],
  [
    3,
    'an empty or short source deletes',
    'test/scenarios/import.test.ts',
    'holds an empty file and one that lost more than a fifth',
  ],
  [4, 'deletes what it does not own', 'test/scenarios/engine-convergence.test.ts', 'touches nobody else (I4)'],
  [
    4,
    'deletes what it found',
    'test/scenarios/engine-ownership.test.ts',
    'who was found is disabled when it leaves and never deleted',
  ],
  [
    6,
    'a conflict loops',
    'test/scenarios/engine-failures.test.ts',
    'a conflict is matched again once, then it fails and waits',
  ],
  [
    8,
    'one dialect for all',
    'test/contract/dialects.test.ts',
    'sends for every act of the engine exactly what its golden file shows',
  ],
  [
    20,
    'a dry run lies',
    'test/scenarios/engine-plans.test.ts',
    'shows accounts, groups, members and managers that do not exist yet',
  ],
  [
    11,
    'an error names nobody',
    'test/scenarios/engine-failures.test.ts',
    'one object that is refused fails alone, with the sentence of the target',
  ],
  [
    13,
    'time limits in place of checkpoints',
    'test/crash/engine.test.ts',
    'killed at commits and answers end as if they had run through',
  ],
  [
    15,
    '429 is not honoured',
    'test/scenarios/engine-failures.test.ts',
    'throttled, the whole target pauses for Retry-After in full',
  ],
  [
    17,
    'who comes back is not noticed',
    'test/scenarios/engine-ownership.test.ts',
    'a manager and members who enter the scope later are written then',
  ],
  [
    18,
    'it stops in silence',
    'test/scenarios/engine-schedule.test.ts',
    'whose target cannot be opened waits and says what to do',
  ],
  [
    19,
    'state is kept at the end only',
    'test/crash/engine.test.ts',
    'killed at commits and answers end as if they had run through',
  ],
  [
    21,
    'externalId is written over',
    'test/scenarios/engine-ownership.test.ts',
    'an externalId that somebody else set is never written over',
  ],
];

describe('lessons of other engines, proved elsewhere', () => {
  it.each(elsewhere)('row %i: %s', (_row, _lesson, file, test) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(test);
  });
});

eachStore((_, open) => {
  const shared = shareStore(open);
  const opened: { target?: Promise<RehearsalTarget> } = {};
  const rehearsal = () => {
    opened.target ??= openRehearsalTarget({ port: 0, token: 'rehearsal-token' });
    return opened.target;
  };
  afterAll(async () => (await opened.target)?.close());

  /** An organisation provisioned over HTTP to a target that is all well until `play` says otherwise. */
  async function connected(capabilities: Partial<TargetCapabilities> = {}) {
    const there = await rehearsal();
    there.play({ faults: [] });
    const target: Target = targetOn(there, {}, capabilities);
    const world = await openWorld(await shared(), { deps: { openTarget: async () => target } });
    const from = there.requests.length;
    const heard = () => there.requests.slice(from);
    const writes = () => heard().filter(({ method }) => method !== 'GET').length;
    return { there, world, heard, writes };
  }

  const people = (world: World, prefix: string, count: number): Promise<readonly StoredResource[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => world.user(`${prefix}${at}`)));

  async function membersAt({ state }: RehearsalTarget, group: string): Promise<number> {
    const { groups } = await state();
    const members: Json | undefined = groups.find(({ displayName }) => displayName === group)?.members;
    return Array.isArray(members) ? members.length : 0;
  }

  async function accountsAt({ state }: RehearsalTarget, prefix: string): Promise<readonly string[]> {
    const { users } = await state();
    return users.map(({ userName }) => String(userName)).filter((name) => name.startsWith(prefix));
  }

  describe('lessons of other engines', () => {
    it('2. removals are computed from what we wrote: a target that never shows members loses the right one', async () => {
      const { there, world, writes } = await connected();
      const two = await people(world, 'two', 3);
      const team = await world.group('Two', two);
      await world.assign(team);
      there.play({ faults: [{ omit: ['members', 'groups'] }] });
      await world.cycle();
      const [first] = two;
      if (first === undefined) throw new Error('unreachable');
      await world.removeMember(team, first);
      expect((await world.cycle()).tally).toMatchObject({ membersRemoved: 1, disabled: 1 });
      there.play({ faults: [] });
      expect(await membersAt(there, 'Two')).toBe(2);
      const before = writes();
      await world.cycle('initial');
      expect(writes()).toBe(before);
      await world.engine.close();
    });

    it('5. a page is not the whole: a target that lies about its lists is still matched, one by one', async () => {
      const { there, world } = await connected();
      const five = await people(world, 'five', 6);
      for (const one of five) await world.assign(one);
      await world.cycle();
      const again = await openWorld(await shared(), {
        deps: { openTarget: async () => targetOn({ tenantUrl: there.tenantUrl, token: there.token }) },
      });
      for (const one of await people(again, 'five', 6)) await again.assign(one);
      there.play({ faults: [{ method: 'GET', totalResults: 1, itemsPerPage: 1 }] });
      const cycle = await again.cycle();
      there.play({ faults: [] });
      expect(cycle.tally).toMatchObject({ evaluated: 6 });
      expect(cycle.tally.created).toBeUndefined();
      expect(await accountsAt(there, 'five')).toHaveLength(6);
      await world.engine.close();
      await again.engine.close();
    });

    it('7. members go in batches that the application takes, added rather than replaced', async () => {
      const { there, world, heard } = await connected({ membersPerRequest: 10 });
      const team = await world.group('Seven', await people(world, 'seven', 45));
      await world.assign(team);
      expect((await world.cycle()).tally).toMatchObject({ membersAdded: 45 });
      expect(await membersAt(there, 'Seven')).toBe(45);
      const changes = heard().filter(({ method, path }) => method === 'PATCH' && path.startsWith('/Groups/'));
      expect(changes.length).toBe(5);
      await world.engine.close();
    });

    it('9, 10. one bad user blocks nobody, and the cycle counts the failure; the next one makes it good', async () => {
      const { there, world } = await connected();
      for (const one of await people(world, 'nine', 20)) await world.assign(one);
      there.play({
        faults: [{ method: 'POST', path: '/Users', after: 7, times: 1, answer: 400, detail: 'not this one' }],
      });
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'finished', waiting: 1, tally: { created: 19, failed: 1 } });
      const [failed] = (await world.log()).filter(({ status }) => status === 'failure');
      expect(failed?.identity).toMatch(/^nine\d+@x.example$/);
      expect(failed?.body.message).toContain('not this one');
      there.play({ faults: [] });
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      expect(await accountsAt(there, 'nine')).toHaveLength(20);
      await world.engine.close();
    });

    it('12. two hundred saves of one user are one update', async () => {
      const { world, writes } = await connected();
      const [one] = await people(world, 'twelve', 1);
      if (one === undefined) throw new Error('unreachable');
      await world.assign(one);
      await world.cycle();
      const before = writes();
      for (let save = 1; save <= 200; save += 1) await world.change(one, { displayName: `save ${save}` });
      await world.cycle();
      expect(writes() - before).toBe(1);
      await world.engine.close();
    });

    it('14. calls go side by side, as many as the application permits and never more', async () => {
      const target = new MemoryTarget();
      let now = 0;
      let most = 0;
      const create = target.create.bind(target);
      target.create = async (...given) => {
        now += 1;
        most = Math.max(most, now);
        for (let turn = 0; turn < 5; turn += 1) await new Promise<void>((next) => setImmediate(next));
        now -= 1;
        return await create(...given);
      };
      const deps = { rate: () => ({ perSecond: 1_000_000, concurrency: 4 }) };
      const world = await openWorld(await shared(), { target, deps });
      for (const one of await people(world, 'fourteen', 30)) await world.assign(one);
      await world.cycle();
      expect(most).toBe(4);
      await world.engine.close();
    });

    it('16. memberships are never asked for, person by person: reads follow the objects that are new (I10)', async () => {
      const { world, heard } = await connected();
      const sixteen = await people(world, 'sixteen', 15);
      for (const name of ['16 a', '16 b', '16 c']) await world.assign(await world.group(name, sixteen));
      await world.cycle();
      const reads = () => heard().filter(({ method }) => method === 'GET').length;
      expect(reads()).toBeLessThanOrEqual(15 + 3 + 6);
      const before = reads();
      await world.cycle('initial');
      expect(reads() - before).toBeLessThanOrEqual(6);
      await world.engine.close();
    });
  });
});

describe('lessons for the service provider', () => {
  const open = sqliteStores();

  it('22. a filtered removal of a member takes effect and shows, or is no change at all', async () => {
    const there = await openRehearsalTarget({ port: 0 });
    const headers = { authorization: `Bearer ${there.token}`, 'content-type': 'application/scim+json' };
    const send = async (method: string, path: string, body?: Json) => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(`${there.tenantUrl}${path}`, { method, headers, ...sent });
      const text = await response.text();
      const json: unknown = text === '' ? {} : JSON.parse(text);
      return { status: response.status, json: isJsonObject(json) ? json : {} };
    };
    const user = await send('POST', '/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'twentytwo@x.example',
    });
    const group = await send('POST', '/Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Twenty-two',
      members: [{ value: user.json.id ?? '' }],
    });
    const path = `/Groups/${group.json.id}`;
    const remove = (id: string) =>
      send('PATCH', path, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'remove', path: `members[value eq "${id}"]` }],
      });
    const version = async () => (await send('GET', path)).json.meta;
    const before = await version();
    expect((await remove('00000000-0000-4000-8000-000000000000')).status).toBeLessThan(300);
    expect(await version()).toEqual(before);
    expect((await remove(String(user.json.id))).status).toBeLessThan(300);
    expect((await send('GET', path)).json.members ?? []).toEqual([]);
    expect(await version()).not.toEqual(before);
    await there.close();
  });

  it('23. schemas are compiled once at the start: a request reads none of the profile’s lists of attributes', async () => {
    const generic = profiles.get('generic');
    if (generic === undefined) throw new Error('unreachable');
    let reads = 0;
    const counting = new Proxy(generic, {
      get: (object, name, receiver) => {
        if (name === 'schemas') reads += 1;
        return Reflect.get(object, name, receiver);
      },
    });
    const compiled = compileProfile(counting);
    expect(reads).toBeGreaterThan(0);
    const provider = new ServiceProvider(await open(), undefined, {
      profiles: new Map([['generic', compiled]]),
    });
    const { client } = await provider.tenant('generic', 'twentythree');
    await client('GET', '/Users');
    const before = reads;
    for (let request = 0; request < 20; request += 1) expect((await client('GET', '/Users?count=1')).status).toBe(200);
    expect(reads).toBe(before);
    await provider.close();
  });
});
