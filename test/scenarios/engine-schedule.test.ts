import { describe, expect, it } from 'vitest';
import { jobByNumber, setSchedule } from '#engine/queries/jobs.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { failure } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

const status = async (world: World) => {
  const found = await world.engine.jobStatus(world.tenant, world.job);
  if (found === undefined) throw new Error('The job vanished.');
  return found;
};

/** Waits until the job has ended so many cycles. */
async function cyclesEnded(world: World, count: number): Promise<void> {
  for (;;) {
    const { last, state } = await status(world);
    if (state !== 'running' && (last?.cycle ?? 0) >= count && last?.ended !== undefined) return;
    await turn();
  }
}

/** Moves the time step by step, so that everybody who waits gets his turn. */
async function pass(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.advance(60_000);
    for (let turns = 0; turns < 20; turns += 1) await turn();
  }
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('a job that is switched on', () => {
    it('runs its initial cycle at once, then one every interval, and says when the next is', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      expect(await status(world)).toMatchObject({
        state: 'off',
        next: undefined,
        whyNot: 'Provisioning Status is Off.',
      });
      await world.engine.startJob(world.tenant, world.job);
      await cyclesEnded(world, 1);
      const first = await status(world);
      expect(first).toMatchObject({ state: 'on', last: { kind: 'initial', state: 'finished' }, links: { User: 1 } });
      expect(first.next).toBe((first.last?.ended ?? 0) + 40 * 60_000);
      await world.assign(await world.user('bob'));
      await pass(world, 39);
      expect((await status(world)).last?.cycle).toBe(1);
      await pass(world, 2);
      // On a slow store the job looked at the clock before these two minutes, and waits two more.
      while (((await status(world)).last?.cycle ?? 0) < 2) await pass(world, 1);
      await cyclesEnded(world, 2);
      expect((await status(world)).last).toMatchObject({ kind: 'incremental', tally: { created: 1 } });
      await world.engine.close();
    });

    it('on change, acts as soon as the feed moves', async () => {
      const world = await openWorld(await open());
      const schedule = { intervalMinutes: 40, trigger: 'change' } as const;
      await world.context.storage.commit({
        tenant: world.tenant,
        writes: [setSchedule(world.tenant, world.job, schedule)],
      });
      await world.engine.start();
      await world.engine.startJob(world.tenant, world.job);
      await cyclesEnded(world, 1);
      await world.assign(await world.user('ann'));
      await cyclesEnded(world, 2);
      while (world.target.objects('User').length === 0) await turn();
      await world.engine.close();
    });

    it('stops at once, and goes on where it was when it is started again', async () => {
      const world = await openWorld(await shared());
      for (let at = 0; at < 20; at += 1) await world.assign(await world.user(`user${at}`));
      const stopped = Promise.withResolvers<void>();
      const create = world.target.create.bind(world.target);
      let creates = 0;
      world.target.create = async (type, attributes) => {
        creates += 1;
        if (creates === 5) stopped.resolve(world.engine.stopJob(world.tenant, world.job));
        // Those on their way meanwhile are answered only after the job was switched off.
        while (creates >= 5 && (await status(world)).job.state === 'on') await turn();
        return await create(type, attributes);
      };
      await world.engine.startJob(world.tenant, world.job);
      await stopped.promise;
      const halted = await status(world);
      expect(halted).toMatchObject({ state: 'off', last: { cycle: 1, state: 'stopped' } });
      const made = world.target.objects('User').length;
      expect(made).toBeLessThan(20);
      expect(halted.last?.tally.created).toBe(made);
      world.target.create = create;
      await world.engine.startJob(world.tenant, world.job);
      while ((await status(world)).last?.state !== 'finished') await turn();
      expect((await status(world)).last).toMatchObject({ cycle: 1, tally: { evaluated: 20, created: 20 } });
      expect(world.target.objects('User')).toHaveLength(20);
      await world.engine.close();
    });

    it('runs a full cycle after its configuration changed, and sends what is mapped now', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann', { jobTitle: 'Agent' }));
      await world.cycle();
      const { User } = configuration.objects;
      const [name] = User.attributes;
      if (name === undefined) throw new Error('unreachable');
      const title = {
        ...name,
        target: 'title',
        source: { kind: 'direct', attribute: 'jobTitle' },
        matchingPrecedence: 0,
      } as const;
      await world.configure({
        ...configuration,
        objects: { ...configuration.objects, User: { ...User, attributes: [...User.attributes, title] } },
      });
      expect(await world.cycle()).toMatchObject({ kind: 'initial', configuration: 2, tally: { updated: 1 } });
      expect(world.target.object('User', 'ann@x.example')?.attributes.title).toBe('Agent');
      expect(await world.writesOf()).toEqual([]);
      await world.engine.close();
    });

    it('runs a full cycle when changes were cut off the feed before it read them', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      await world.change(ann, { displayName: 'Ann' });
      const cut = [
        { sql: 'delete from change where tenant = ?', parameters: [world.tenant] },
        { sql: 'update feed set oldest = seq + 1 where tenant = ?', parameters: [world.tenant] },
      ];
      await world.context.storage.commit({ tenant: world.tenant, writes: cut });
      expect(await world.cycle()).toMatchObject({ kind: 'initial', tally: { updated: 1 } });
      await world.engine.close();
    });

    it('restarted, forgets how far it was but not its links', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      await world.cycle();
      await world.engine.restartJob(world.tenant, world.job);
      expect(await world.cycle()).toMatchObject({ kind: 'initial', tally: { inSync: 1 } });
      await world.engine.close();
    });

    it('whose target cannot be opened waits and says what to do', async () => {
      const openTarget = async () => {
        throw new Error('No Tenant URL was entered.');
      };
      const world = await openWorld(await shared(), { deps: { openTarget } });
      await world.engine.startJob(world.tenant, world.job);
      await cyclesEnded(world, 1);
      expect(await status(world)).toMatchObject({
        state: 'quarantined',
        whyNot: 'No Tenant URL was entered. Enter the admin credentials of the application and test the connection.',
      });
      await world.engine.close();
    });

    it('whose target is out of reach stops after some calls instead of failing everybody, and tries again by itself', async () => {
      const world = await openWorld(await shared());
      for (let at = 0; at < 60; at += 1) await world.assign(await world.user(`user${at}`));
      const down = failure('unavailable', 'The application does not answer.');
      world.target.faults = (operation) => (operation === 'find' ? { kind: 'fail', failure: down } : undefined);
      await world.engine.startJob(world.tenant, world.job);
      await cyclesEnded(world, 1);
      expect(await status(world)).toMatchObject({ state: 'quarantined', last: { state: 'interrupted' } });
      expect(world.target.calls.length).toBeLessThan(40);
      world.target.faults = () => undefined;
      // The wait may begin a moment after the cycle's end is told.
      while ((await status(world)).last?.state !== 'finished') await pass(world, 1);
      expect(world.target.objects('User')).toHaveLength(60);
      await world.engine.close();
    });

    it('lets a leaver go before the rest of a full cycle, and evaluates him once', async () => {
      const deps = { rate: () => ({ perSecond: 1, concurrency: 1 }) };
      const world = await openWorld(await shared(), { deps });
      const ann = await world.user('ann');
      await world.assign(ann);
      const first = world.cycle();
      const paced = async (over: Promise<unknown>) => {
        let done = false;
        const end = over.finally(() => {
          done = true;
        });
        while (!done) {
          // Turns of the store between two calls at the target, as there are in a second.
          for (let turns = 0; turns < 12; turns += 1) {
            await world.context.storage.read(jobByNumber(world.tenant, world.job));
            await turn();
          }
          world.clock.advance(1_000);
        }
        await end;
      };
      await paced(first);
      const people = [];
      for (let at = 0; at < 30; at += 1) people.push(await world.user(`user${at}`));
      for (const one of people) await world.assign(one);
      let left: Promise<void> | undefined;
      world.target.faults = (operation) => {
        if (operation === 'create') left ??= world.unassign(ann);
        return undefined;
      };
      const before = world.target.writes.length;
      await paced(world.cycle('initial'));
      await left;
      const writes = world.target.writes.slice(before);
      expect(writes).toHaveLength(31);
      expect(writes.indexOf('update ann@x.example active')).toBeLessThan(10);
      expect(writes.indexOf('update ann@x.example active')).toBeGreaterThan(0);
      await world.engine.close();
    });

    it('is run by one engine at a time, whoever asks', async () => {
      const world = await openWorld(await shared());
      for (let at = 0; at < 10; at += 1) await world.assign(await world.user(`user${at}`));
      await Promise.all([
        world.engine.startJob(world.tenant, world.job),
        world.engine.runCycle(world.tenant, world.job),
        world.engine.runCycle(world.tenant, world.job),
      ]);
      while ((await status(world)).state === 'running') await turn();
      expect(world.target.writes).toHaveLength(10);
      await world.engine.close();
    });
  });

  describe('the guard', () => {
    it('holds the removals of a full cycle that are more than allowed, and does the rest', async () => {
      const world = await openWorld(await shared());
      const limits = { on: true, removals: 1, percent: 100, memberRemovals: 10 };
      const schedule = { intervalMinutes: 40, trigger: 'interval', limits } as const;
      await world.context.storage.commit({
        tenant: world.tenant,
        writes: [setSchedule(world.tenant, world.job, schedule)],
      });
      const leavers = [await world.user('ann'), await world.user('bob')];
      for (const one of leavers) await world.assign(one);
      await world.cycle();
      for (const one of leavers) await world.unassign(one);
      await world.assign(await world.user('carl'));
      const cycle = await world.cycle('initial');
      expect(cycle).toMatchObject({ state: 'held', tally: { evaluated: 3, created: 1, held: 2, planned: 2 } });
      expect(cycle.guard).toMatch(
        /^guard held: 2 removals of 1 \(2 disables, 0 deletes\), 0 membership removals of 10,/,
      );
      expect(world.target.object('User', 'ann@x.example')?.attributes.active).toBe(true);
      await world.engine.close();
    });
  });
});
