import { describe, expect, it } from 'vitest';
import { type GuardLimits, nothingMeasured } from '#engine/model/guard.ts';
import { allowHeld, countHeld, rejectHeld } from '#engine/queries/held.ts';
import { jobByNumber, setJobState, setSchedule } from '#engine/queries/jobs.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { noticesOf } from '../support/notices-of.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const day = 24 * 60 * 60_000;
const limits: GuardLimits = { on: true, removals: 4, percent: 100, memberRemovals: 3 };

const jobOf = async (world: World) => {
  const [job] = await world.context.storage.read(jobByNumber(world.tenant, world.job));
  if (job === undefined) throw new Error('The job vanished.');
  return job;
};
const heldOf = (world: World) => countHeld((query) => world.context.storage.read(query), world.tenant, world.job);
const commit = (world: World, writes: ReturnType<typeof allowHeld>) =>
  world.context.storage.commit({ tenant: world.tenant, writes });
const heldEntries = async (world: World, cycle: number) =>
  (await world.log(cycle)).filter(({ code }) => code === 'held');
const active = (world: World) =>
  world.target.objects('User').filter(({ attributes }) => attributes.active === true).length;

/** An organisation whose people are provisioned, and whose job lets four of them go by itself. */
async function provisioned(storage: Parameters<typeof openWorld>[0], count: number, some: Partial<GuardLimits> = {}) {
  const world = await openWorld(storage);
  const schedule = { ...(await jobOf(world)).schedule, limits: { ...limits, ...some } };
  await commit(world, [setSchedule(world.tenant, world.job, schedule)]);
  const people: StoredResource[] = [];
  for (let at = 0; at < count; at += 1) people.push(await world.user(`user${at}`));
  for (const one of people) await world.assign(one);
  await world.cycle();
  // Nobody looks at the job after that cycle and takes up by itself what a test is about to change.
  await world.engine.close();
  return { world, people };
}

const leave = async (world: World, people: readonly StoredResource[]): Promise<void> => {
  for (const one of people) await world.unassign(one);
};

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('accidental deletion prevention', () => {
    it('lets few go at once; of too many in one cycle it lets nobody go, while joiners and movers go on', async () => {
      const { world, people } = await provisioned(await shared(), 12);
      await commit(world, [setJobState(world.tenant, world.job, 'on')]);
      await leave(world, people.slice(0, 2));
      expect(await world.cycle()).toMatchObject({
        state: 'finished',
        tally: { disabled: 2 },
        guard:
          'guard passed: 2 removals of 4 (2 disables, 0 deletes), 0 membership removals of 3, 0 creates, 0 changes, 0 adoptions',
      });
      await leave(world, people.slice(2, 8));
      await world.assign(await world.user('carl'));
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'held', tally: { evaluated: 7, created: 1, held: 6 } });
      expect(cycle.guard).toBe(
        'guard held: 6 removals of 4 (6 disables, 0 deletes), 0 membership removals of 3, 1 create, 0 changes, 0 adoptions',
      );
      expect(active(world)).toBe(11);
      expect(await heldOf(world)).toEqual({ ...nothingMeasured, disables: 6 });
      expect((await jobOf(world)).held).toMatchObject({ cycle: cycle.cycle, line: cycle.guard });
      expect(await heldEntries(world, cycle.cycle)).toHaveLength(6);
      const [entry] = await heldEntries(world, cycle.cycle);
      expect(entry).toMatchObject({ action: 'disable', status: 'skipped', identity: expect.stringContaining('user') });
      expect(entry?.body.steps.at(-1)).toMatchObject({ name: 'guard', status: 'skipped' });
      const told = await noticesOf(world);
      expect(told).toMatchObject([{ kind: 'removals-held', facts: { disables: 6, line: cycle.guard } }]);
      await world.engine.close();
    });

    it('lets go what a person allows, once; who came back meanwhile stays', async () => {
      const { world, people } = await provisioned(await shared(), 12);
      await leave(world, people.slice(0, 6));
      await world.cycle();
      expect(await world.writesOf()).toEqual([]);
      const [ann] = people;
      if (ann !== undefined) await world.assign(ann);
      await commit(world, allowHeld(world.tenant, world.job));
      expect((await world.cycle()).tally).toMatchObject({ disabled: 5 });
      expect(active(world)).toBe(7);
      expect((await jobOf(world)).held).toBeUndefined();
      // What was allowed does not count, and allows nothing more.
      await leave(world, people.slice(6, 10));
      expect((await world.cycle()).tally).toMatchObject({ disabled: 4 });
      await leave(world, people.slice(10, 11));
      expect((await world.cycle()).tally).toMatchObject({ held: 1 });
      await world.engine.close();
    });

    it('adds up what goes in 24 hours, and forgets it after them', async () => {
      const { world, people } = await provisioned(await shared(), 12);
      await leave(world, people.slice(0, 3));
      await world.cycle();
      await leave(world, people.slice(3, 5));
      expect((await world.cycle()).tally).toMatchObject({ held: 2 });
      await commit(world, rejectHeld(world.tenant, world.job));
      world.clock.advance(1.1 * day);
      expect((await world.cycle()).tally).toMatchObject({ disabled: 2 });
      expect((await jobOf(world)).held).toBeUndefined();
      await world.engine.close();
    });

    it('rejected, looks at them anew: who is back in scope stays, who is not is held again', async () => {
      const { world, people } = await provisioned(await shared(), 12);
      await leave(world, people.slice(0, 7));
      await world.cycle();
      const back = people.slice(0, 2);
      for (const one of back) await world.assign(one);
      await commit(world, rejectHeld(world.tenant, world.job));
      // A change that is read meanwhile may ask for a second look.
      expect((await world.cycle()).tally.held).toBe(5);
      expect(active(world)).toBe(12);
      // Back in scope, nothing is held of them any more, without anybody's word.
      for (const one of people.slice(2, 7)) await world.assign(one);
      await world.cycle();
      expect((await jobOf(world)).held).toBeUndefined();
      expect(active(world)).toBe(12);
      await world.engine.close();
    });

    it('in a full cycle counts everybody, says it once more and not twice, and obeys the same word', async () => {
      const { world, people } = await provisioned(await shared(), 12);
      await leave(world, people.slice(0, 6));
      expect(await world.cycle()).toMatchObject({ state: 'held' });
      const full = await world.cycle('initial');
      expect(full).toMatchObject({ state: 'held', tally: { held: 6, inSync: 6 } });
      const told = (await heldEntries(world, full.cycle)).map(({ identity }) => identity);
      expect(told.toSorted()).toEqual(people.slice(0, 6).map((_, at) => `user${at}@x.example`));
      expect(await heldOf(world)).toEqual({ ...nothingMeasured, disables: 6 });
      await commit(world, allowHeld(world.tenant, world.job));
      expect(await world.cycle('initial')).toMatchObject({ state: 'finished', tally: { evaluated: 12, disabled: 6 } });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('counts memberships apart', async () => {
      const { world, people } = await provisioned(await shared(), 6);
      const team = await world.group('team', people);
      await world.assign(team);
      await world.cycle();
      for (const one of people.slice(0, 5)) await world.removeMember(team, one);
      expect((await world.cycle()).tally).toMatchObject({ membersHeld: 5 });
      expect(world.target.object('Group', 'team')?.members.size).toBe(6);
      const [ann] = people;
      if (ann !== undefined) await world.addMember(team, ann);
      await commit(world, allowHeld(world.tenant, world.job));
      expect((await world.cycle()).tally).toMatchObject({ membersRemoved: 4 });
      expect(world.target.object('Group', 'team')?.members.size).toBe(2);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('tells of an edit that changes very many', async () => {
      const { world } = await provisioned(await shared(), 6);
      await commit(world, [setJobState(world.tenant, world.job, 'on')]);
      const { User } = configuration.objects;
      const attributes = User.attributes.map((one) =>
        one.target === 'displayName' ? { ...one, source: { kind: 'constant', value: 'Somebody' } as const } : one,
      );
      await world.configure({ ...configuration, objects: { ...configuration.objects, User: { ...User, attributes } } });
      expect((await world.cycle()).tally).toMatchObject({ updated: 6 });
      const told = await noticesOf(world);
      expect(told).toMatchObject([{ kind: 'mass-change', facts: { attribute: 'displayName', objects: 6 } }]);
      await world.engine.close();
    });
  });
});
