import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedOf, unlimited } from '#engine/decide/guard.ts';
import {
  type GuardedKind,
  type GuardLimits,
  guardedKinds,
  heldActions,
  type Measured,
  nothingMeasured,
} from '#engine/model/guard.ts';
import { defaultSchedule } from '#engine/model/job.ts';
import { cycleByNumber } from '#engine/queries/cycles.ts';
import { allowHeld, countHeld, rejectHeld } from '#engine/queries/held.ts';
import { setSchedule } from '#engine/queries/jobs.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { Storage } from '#storage/port.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const base: GuardLimits = { on: true, removals: 500, percent: 100, memberRemovals: 5000 };

const heldOf = (world: World) => countHeld((query) => world.context.storage.read(query), world.tenant, world.job);
const commit = (world: World, writes: ReturnType<typeof allowHeld>) =>
  world.context.storage.commit({ tenant: world.tenant, writes });
const allow = (world: World) => commit(world, allowHeld(world.tenant, world.job));
const accounts = (world: World) => world.target.objects('User').length;
const heldEntries = async (world: World, cycle: number) =>
  (await world.log(cycle)).filter(({ code }) => code === 'held');

/** An organisation with some limits, whose people are provisioned. */
async function guarded(storage: Storage, limits: Partial<GuardLimits>, count: number) {
  const world = await openWorld(storage, { schedule: { limits: { ...base, ...limits } } });
  const people = await arrive(world, 'user', count);
  if (count > 0) await world.cycle();
  return { world, people };
}

async function limitTo(world: World, limits: Partial<GuardLimits>): Promise<void> {
  const schedule = { ...defaultSchedule, trigger: 'interval', limits: { ...base, ...limits } } as const;
  await commit(world, [setSchedule(world.tenant, world.job, schedule)]);
}

async function arrive(world: World, name: string, count: number): Promise<readonly StoredResource[]> {
  const people: StoredResource[] = [];
  for (let at = 0; at < count; at += 1) people.push(await world.user(`${name}${at}`));
  for (const one of people) await world.assign(one);
  return people;
}

/** The mapping with another constant as everybody's name. */
const renamedTo = (value: string) => {
  const { User } = configuration.objects;
  const attributes = User.attributes.map((one) =>
    one.target === 'displayName' ? { ...one, source: { kind: 'constant', value } as const } : one,
  );
  return { ...configuration, objects: { ...configuration.objects, User: { ...User, attributes } } };
};

eachStore((name, open) => {
  const shared = shareStore(open);

  describe('the guard', () => {
    it('on creates lets as many go as may, in each kind of cycle, and the others once a person allows them', async () => {
      const { world } = await guarded(await shared(), { creates: { number: 3 } }, 3);
      await arrive(world, 'late', 5);
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'held', tally: { created: 3, held: 2 } });
      expect(cycle.guard).toBe(
        'guard held: 0 removals of 10 (0 disables, 0 deletes), 0 membership removals of 5000, 5 creates of 3, 0 changes, 0 adoptions',
      );
      expect(await heldOf(world)).toEqual({ ...nothingMeasured, creates: 2 });
      expect(await heldEntries(world, cycle.cycle)).toMatchObject([
        { action: 'create', status: 'skipped' },
        { action: 'create', status: 'skipped' },
      ]);
      // In 24 hours, in whatever cycles.
      await arrive(world, 'later', 1);
      expect(await world.cycle('on-change')).toMatchObject({ state: 'held', tally: { held: 1 } });
      await arrive(world, 'last', 1);
      const before = accounts(world);
      const full = await world.cycle('initial');
      expect(full).toMatchObject({ state: 'held', tally: { held: 4 } });
      expect(full.guard).toContain('4 creates of 3');
      expect(await heldEntries(world, full.cycle)).toHaveLength(4);
      expect(accounts(world)).toBe(before);
      await allow(world);
      expect(await world.cycle()).toMatchObject({ state: 'finished', tally: { created: 4 } });
      await arrive(world, 'more', 1);
      expect((await world.cycle()).tally, 'the word counted once').toMatchObject({ held: 1 });
      await world.engine.close();
    });

    it('on changes lets nobody be changed by an edit of the mapping that changes too many, and joiners go on', async () => {
      const { world, people } = await guarded(await shared(), { changes: { percent: 20 } }, 12);
      await world.configure(renamedTo('Somebody'));
      await world.assign(await world.user('joiner'));
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ kind: 'initial', state: 'held', tally: { created: 1, held: 12 } });
      expect(cycle.guard).toContain('12 changes of 10');
      expect(world.target.object('User', 'user0@x.example')?.attributes.displayName).toBe('user0');
      const [entry] = await heldEntries(world, cycle.cycle);
      expect(entry).toMatchObject({ action: 'update', identity: 'user0@x.example' });
      expect(entry?.body.modified).toEqual([{ path: 'displayName', before: 'user0', after: 'Somebody' }]);
      // The mapping is repaired: what is held of them is forgotten by itself.
      await world.configure(configuration);
      expect(await world.cycle()).toMatchObject({ state: 'finished', tally: { inSync: 12, updated: 1 } });
      expect(await heldOf(world)).toEqual(nothingMeasured);
      // And changes of the directory, read as they happen, are looked ahead at: none of too many goes.
      for (const one of people) await world.change(one, { displayName: 'Other' });
      expect((await world.cycle('on-change')).tally).toMatchObject({ held: 12 });
      expect(world.target.object('User', 'user0@x.example')?.attributes.displayName).toBe('user0');
      await allow(world);
      expect((await world.cycle('on-change')).tally).toMatchObject({ updated: 12 });
      await world.engine.close();
    });

    it('on adoptions ties no account that is found while there are too many, in the first cycle too', async () => {
      const { world } = await guarded(await shared(), { adoptions: { number: 2 } }, 0);
      for (const at of [0, 1, 2, 3]) world.target.put('User', { userName: `user${at}@x.example`, displayName: 'Old' });
      await arrive(world, 'user', 5);
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ kind: 'initial', state: 'held', tally: { created: 1, held: 4 } });
      expect(cycle.guard).toContain('1 create, 0 changes, 4 adoptions of 2');
      expect(world.target.object('User', 'user0@x.example')?.attributes.displayName).toBe('Old');
      await commit(world, rejectHeld(world.tenant, world.job));
      expect((await world.cycle()).tally, 'as many as may go').toMatchObject({ updated: 2, held: 2 });
      await allow(world);
      expect((await world.cycle()).tally).toMatchObject({ updated: 2 });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('counts what a full cycle comes upon, accounts gone at the target, together with what it has planned', async () => {
      const { world, people } = await guarded(await shared(), {}, 3);
      await limitTo(world, { creates: { number: 1 } });
      for (const { id } of world.target.objects('User')) world.target.drop(id);
      for (const one of people) await world.change(one, { displayName: 'Other' });
      await arrive(world, 'late', 1);
      const cycle = await world.cycle('initial');
      expect(cycle).toMatchObject({ state: 'held', tally: { created: 1, held: 3 } });
      expect(cycle.guard).toContain('4 creates of 1');
      expect(accounts(world)).toBe(1);
      await world.engine.close();
    });

    it('counts deletes and disables each by itself besides, and an edit of the scope as what it does', async () => {
      const { world, people } = await guarded(await shared(), { deletes: { number: 1 }, disables: { number: 2 } }, 6);
      const [ann, bob, cid] = people;
      if (!ann || !bob || !cid) throw new Error('nobody');
      await world.remove(ann);
      await world.remove(bob);
      expect((await world.cycle()).tally).toMatchObject({ disabled: 2 });
      await world.purge(ann);
      await world.purge(bob);
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'held', tally: { held: 2 } });
      expect(cycle.guard).toContain('2 removals of 10 (0 disables of 2, 2 deletes of 1)');
      await world.configure({ ...configuration, scope: 'all' });
      expect((await world.cycle()).state, 'everybody is in scope').toBe('held');
      await world.configure(configuration);
      for (const one of people.slice(2)) await world.unassign(one);
      const full = await world.cycle('initial');
      expect(full.guard).toContain('6 removals of 10 (4 disables of 2, 2 deletes of 1)');
      expect(accounts(world)).toBe(6);
      await world.engine.close();
    });

    it('counts memberships by percentage, too, and the log names those that are held', async () => {
      const { world, people } = await guarded(await shared(), { memberPercent: 1, memberRemovals: 60 }, 54);
      const team = await world.group('team', people);
      await world.assign(team);
      await world.cycle();
      for (const one of people.slice(0, 52)) await world.removeMember(team, one);
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'held', tally: { membersHeld: 52 } });
      expect(cycle.guard).toContain('52 membership removals of 50');
      const entries = await heldEntries(world, cycle.cycle);
      expect(entries[0]).toMatchObject({ identity: 'team', type: 'Group', action: 'update', status: 'skipped' });
      const named = entries.flatMap(({ body }) => body.modified);
      expect(named).toHaveLength(52);
      expect(named).toContainEqual({ path: 'members', before: 'user0@x.example', after: null });
      const full = await world.cycle('initial');
      expect(full.tally).toMatchObject({ membersHeld: 52 });
      expect((await heldEntries(world, full.cycle))[0]?.body.modified).toHaveLength(52);
      await world.engine.close();
    });

    it('says in a plan beforehand what it would hold; the override lets go what stands in that plan, once', async () => {
      const { world } = await guarded(await shared(), { creates: { number: 2 }, changes: { number: 1 } }, 2);
      await arrive(world, 'late', 3);
      await world.configure(renamedTo('Somebody'));
      const { plan } = await world.simulate();
      expect(plan).toMatchObject({
        passed: false,
        guard: expect.stringMatching(/^guard held: .* 3 creates of 2, 2 changes of 1, 0 adoptions$/),
      });
      const { plan: applied } = await world.apply(plan.plan);
      expect(applied).toMatchObject({ state: 'applied', totals: { create: { done: 3 }, update: { done: 2 } } });
      const [cycle] = await world.context.storage.read(cycleByNumber(world.tenant, world.job, applied.cycle ?? 0));
      expect(cycle?.guard).toBe(`${plan.guard}; let through by test in plan 1`);
      await arrive(world, 'more', 3);
      expect((await world.cycle()).tally, 'the next meets the guard').toMatchObject({ held: 3 });
      await world.engine.close();
    });

    it('never lets more of a kind go than its threshold without a word, whatever happens and whichever cycles run', async () => {
      const limit = fc.option(fc.record({ number: fc.integer({ min: 1, max: 3 }) }), { nil: undefined, freq: 3 });
      const step = fc.record({
        joins: fc.nat(4),
        found: fc.nat(3),
        leaves: fc.nat(4),
        changes: fc.nat(6),
        gone: fc.nat(8),
        cycle: fc.constantFrom('initial' as const, 'incremental' as const, 'on-change' as const),
      });
      const story = fc.record({
        limits: fc.record({ creates: limit, changes: limit, adoptions: limit, disables: limit }),
        steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(story, async ({ limits, steps }) => neverMore(await shared(), definedOf(limits), steps)),
        { numRuns: name === 'sqlite' ? 10 : 3 },
      );
    }, 120_000);
  });
});

interface Step {
  readonly joins: number;
  readonly found: number;
  readonly leaves: number;
  readonly changes: number;
  readonly gone: number;
  readonly cycle: 'initial' | 'incremental' | 'on-change';
}

function definedOf(limits: object): Partial<GuardLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
}

async function neverMore(storage: Storage, limits: Partial<GuardLimits>, steps: readonly Step[]): Promise<void> {
  const { world, people } = await guarded(storage, {}, 6);
  await limitTo(world, limits);
  const lately = new Map<number, Measured>();
  for (const [at, step] of steps.entries()) {
    for (const found of Array.from({ length: step.found }, (_, one) => `found${at}x${one}`))
      world.target.put('User', { userName: `${found}@x.example` });
    await arrive(world, `found${at}x`, step.found);
    await arrive(world, `join${at}x`, step.joins);
    for (const one of people.slice(at, at + step.leaves)) await world.unassign(one);
    for (const one of people.slice(people.length - step.changes))
      await world.change(one, { displayName: `other ${at}` });
    for (const { id } of world.target.objects('User').slice(0, step.gone)) world.target.drop(id);
    const { cycle } = await world.cycle(step.cycle);
    const done = await doneIn(world, cycle);
    for (const kind of guardedKinds) {
      const most = allowedOf({ ...base, ...limits }, kind, { linked: 0, written: 0, first: false });
      if (most === unlimited) continue;
      // A full cycle counts by itself.
      if (step.cycle === 'initial') expect(done[kind], `${kind} in a full cycle`).toBeLessThanOrEqual(most);
      else lately.set(cycle, done);
      const sum = [...lately.values()].reduce((all, one) => all + one[kind], 0);
      expect(sum, `${kind} in 24 hours`).toBeLessThanOrEqual(most);
    }
  }
  await world.engine.close();
}

/** What a cycle did, told by its log. */
async function doneIn(world: World, cycle: number): Promise<Measured> {
  const done: Record<GuardedKind, number> = { ...nothingMeasured };
  for (const { action, status, body, type } of await world.log(cycle)) {
    if (type !== 'User' || (status !== 'success' && status !== 'warning')) continue;
    const isFound = body.situation === 'new-match';
    const told = isFound ? 'link' : action === 'restore' ? 'update' : action;
    const kind = guardedKinds.find((one) => heldActions[one] === told);
    if (kind !== undefined) done[kind] += 1;
  }
  return done;
}
