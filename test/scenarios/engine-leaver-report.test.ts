import { describe, expect, it } from 'vitest';
import { recordLeavers } from '#engine/feed/record-leavers.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import { defaultSchedule } from '#engine/model/job.ts';
import { allowHeld } from '#engine/queries/held.ts';
import { type LeaverRow, listLeavers, type RevocationView, revocationsOf } from '#engine/queries/list-leavers.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { cutEntries } from '#storage/cut-entries.ts';
import type { Storage } from '#storage/port.ts';
import { cutHistory } from '../../src/main/housekeeping.ts';
import { configuration, openWorld, type World, type WorldOptions } from '../support/engine-world.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { failure } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

interface Told extends LeaverRow {
  readonly accounts: readonly RevocationView[];
}

/** Everybody who left, first to last, with what became of their accounts. */
async function told(world: World): Promise<readonly Told[]> {
  const { storage } = world.context;
  await recordLeavers(world.deps, world.tenant);
  const all = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const rows = [
    ...(await storage.read(listLeavers(world.tenant, { ...all, open: true }, undefined, 100))),
    ...(await storage.read(listLeavers(world.tenant, { ...all, open: false }, undefined, 100))),
  ];
  const accounts = await storage.read(
    revocationsOf(
      world.tenant,
      rows.map(({ leaver }) => leaver),
    ),
  );
  return rows
    .toSorted((a, b) => a.at - b.at || (a.leaver < b.leaver ? -1 : 1))
    .map((row) => ({ ...row, accounts: accounts.filter(({ leaver }) => leaver === row.leaver) }));
}

const off = { accountEnabled: false };

async function withAnn(world: World, values = {}): Promise<StoredResource> {
  const ann = await world.user('ann', values);
  await world.assign(ann);
  await world.cycle();
  return ann;
}

eachStore((_, open) => {
  const times: { clock?: ManualClock } = {};
  const shared = shareStore(() => open({ clock: { now: () => times.clock?.now() ?? 0 } }));
  /** The feed's times are those of the world that is looked at. */
  const opened = async (storage: Storage, options: WorldOptions = {}): Promise<World> => {
    const world = await openWorld(storage, options);
    times.clock = world.clock;
    return world;
  };

  describe('the leaver report', () => {
    it.each<[string, string, (world: World, ann: StoredResource) => Promise<void>]>([
      ['disabled', 'disabled', (world, ann) => world.change(ann, off)],
      ['deleted', 'deleted', (world, ann) => world.remove(ann)],
      ['unassigned', 'unassigned', (world, ann) => world.unassign(ann)],
    ])(
      'says when somebody was %s and when the account was revoked, with the request and the answer, though the log is cut',
      async (_word, cause, leave) => {
        const world = await opened(await shared());
        const ann = await withAnn(world);
        world.clock.advance(5_000);
        await leave(world, ann);
        const left = world.clock.now();
        const [before] = await told(world);
        if (cause !== 'unassigned')
          expect(before).toMatchObject({ open: 1, accounts: [{ state: 'open', application: 'app' }] });
        await world.cycle();
        const [one, ...others] = await told(world);
        expect(others).toEqual([]);
        expect(one).toMatchObject({ identity: 'ann@x.example', cause, at: left, open: 0 });
        expect(one?.accounts).toMatchObject([
          {
            state: 'disabled',
            ended: left + 60_000,
            attempts: 1,
            account: world.target.object('User', 'ann@x.example')?.id,
          },
        ]);
        const entries = await world.log();
        expect(entries.find(({ action }) => action === 'disable')?.entry).toBe(one?.accounts[0]?.entry);
        await cutEntries(world.context.storage, world.tenant, 'log', Number.MAX_SAFE_INTEGER);
        expect(await world.log()).toEqual([]);
        expect(await told(world)).toEqual([one]);
        await world.engine.close();
      },
    );

    it('says of an account that an application would not revoke why, how often it was tried, and at last when it was revoked', async () => {
      const world = await opened(await shared());
      const ann = await withAnn(world);
      await world.change(ann, off);
      const left = world.clock.now();
      world.target.faults = (operation) =>
        operation === 'update' ? { kind: 'fail', failure: failure('invalid', 'not today') } : undefined;
      await world.cycle();
      expect(await told(world)).toMatchObject([
        { open: 1, accounts: [{ state: 'open', code: 'invalid', attempts: 1, evidence: { message: 'not today' } }] },
      ]);
      await world.cycle();
      world.target.faults = () => undefined;
      world.clock.advance(12 * 3_600_000);
      await world.cycle();
      const [one] = await told(world);
      expect(one).toMatchObject({ at: left, open: 0, accounts: [{ state: 'disabled', code: undefined, attempts: 3 }] });
      expect(one?.accounts[0]?.ended).toBe(world.clock.now());
      await world.engine.close();
    });

    it('lists as open what the guard holds, until somebody allows it', async () => {
      const limits = { on: true, removals: 1, percent: 100, memberRemovals: 3 };
      const world = await opened(await shared(), { schedule: { ...defaultSchedule, limits } });
      const people = [await world.user('a'), await world.user('b'), await world.user('c')];
      for (const one of people) await world.assign(one);
      await world.cycle();
      for (const one of people) await world.unassign(one);
      expect(await world.cycle()).toMatchObject({ state: 'held' });
      expect((await told(world)).map(({ open: count, cause }) => [count, cause])).toEqual([
        [1, 'unassigned'],
        [1, 'unassigned'],
        [1, 'unassigned'],
      ]);
      await world.context.storage.commit({ tenant: world.tenant, writes: allowHeld(world.tenant, world.job) });
      await world.cycle();
      const after = await told(world);
      expect(after.map(({ accounts }) => accounts.map(({ state }) => state))).toEqual([
        ['disabled'],
        ['disabled'],
        ['disabled'],
      ]);
      await world.engine.close();
    });

    it('tells who left the scope from who left, who is protected, and whose account is kept', async () => {
      const { User } = configuration.objects;
      const clauses = [{ attribute: 'department', operator: 'EQUALS', value: 'Sales' }] as const;
      const scoped: Configuration = {
        ...configuration,
        objects: { ...configuration.objects, User: { ...User, scopingFilters: [{ title: 'Sales', clauses }] } },
      };
      const world = await opened(await shared(), { configuration: scoped });
      const ann = await withAnn(world, { department: 'Sales' });
      await world.configure({ ...scoped, protected: [{ kind: 'exact', value: 'ann@x.example', note: '' }] });
      await world.cycle();
      await world.change(ann, { department: 'Legal' });
      const left = world.clock.now();
      await world.cycle('incremental');
      expect(await told(world)).toMatchObject([
        { cause: 'out-of-scope', at: left, open: 1, accounts: [{ state: 'open', code: 'protected' }] },
      ]);
      await world.configure({ ...scoped, skipOutOfScopeDeletions: true });
      await world.cycle('initial');
      expect(await told(world)).toMatchObject([{ open: 0, accounts: [{ state: 'kept', code: 'out-of-scope-kept' }] }]);
      await world.configure(scoped);
      await world.cycle('initial');
      expect(await told(world)).toMatchObject([{ open: 0, accounts: [{ state: 'disabled' }] }]);
      await world.change(ann, { department: 'Sales' });
      await world.cycle();
      const [one] = await told(world);
      expect(one).toMatchObject({ returned: world.clock.now(), accounts: [{ state: 'disabled' }] });
      await world.engine.close();
    });

    it('keeps one row for who is disabled, then deleted, then purged, and ends it as returned for who comes back first', async () => {
      const world = await opened(await shared());
      const ann = await withAnn(world);
      const bob = await world.user('bob');
      const carl = await world.user('carl');
      await world.assign(bob);
      await world.cycle();
      await world.change(ann, off);
      await world.cycle();
      await world.remove(ann);
      const deleted = world.clock.now();
      await world.cycle();
      await world.purge(ann);
      await world.cycle();
      const purged = world.clock.now();
      await world.change(bob, off);
      await world.change(carl, off);
      await told(world);
      await world.change(bob, { accountEnabled: true });
      const back = world.clock.now();
      // Read by two at once: nothing is told twice.
      await Promise.all([recordLeavers(world.deps, world.tenant), recordLeavers(world.deps, world.tenant)]);
      await world.cycle();
      expect(await told(world)).toMatchObject([
        {
          identity: 'ann@x.example',
          cause: 'disabled',
          deleted,
          open: 0,
          accounts: [{ state: 'disabled', gone: purged }],
        },
        { identity: 'bob@x.example', returned: back, open: 0, accounts: [{ state: 'returned', ended: back }] },
        { identity: 'carl@x.example', open: 0, accounts: [] },
      ]);
      expect(world.target.object('User', 'bob@x.example')?.attributes.active).toBe(true);
      await world.engine.close();
    });

    it('outlives the log and is cut by its own retention; whose account can still be used is not cut', async () => {
      const world = await opened(await shared());
      const ann = await withAnn(world);
      const bob = await world.user('bob');
      await world.assign(bob);
      await world.cycle();
      await world.change(ann, off);
      await world.cycle();
      await world.change(bob, off);
      const days = (count: number) => world.clock.now() + count * 86_400_000;
      await told(world);
      await cutHistory(world.deps, days(395));
      expect(await world.log()).toEqual([]);
      expect((await told(world)).map(({ open: count }) => count)).toEqual([0, 1]);
      await cutHistory(world.deps, days(397));
      expect((await told(world)).map(({ identity }) => identity)).toEqual(['bob@x.example']);
      await world.engine.close();
    });

    it('is not touched by a simulation, and has what a plan did', async () => {
      const world = await opened(await shared());
      const ann = await withAnn(world);
      await world.unassign(ann);
      const { plan } = await world.simulate();
      expect(await told(world)).toEqual([]);
      await world.apply(plan.plan);
      expect(await told(world)).toMatchObject([{ cause: 'unassigned', accounts: [{ state: 'disabled' }] }]);
      await world.engine.close();
    });
  });
});
