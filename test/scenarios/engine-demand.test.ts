import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { putFirstWrites } from '#engine/jobs.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

async function demand(world: World, sources: readonly number[], group?: { group: number; members: readonly number[] }) {
  const writes = putFirstWrites(world.tenant, world.job, sources, group);
  await world.context.storage.commit({ tenant: world.tenant, writes });
  const number = await world.engine.runCycle(world.tenant, world.job, { kind: 'on-demand', actor: 'test' });
  return world.engine.waitForCycle(world.tenant, world.job, number);
}

/** Lets time go on until something is done: a round trip for each step, so that leases end no faster than the store works. */
async function driven<T>(world: World, done: Promise<T>): Promise<T> {
  let over = false;
  void done.finally(() => {
    over = true;
  });
  while (!over) {
    await world.engine.jobStatus(world.tenant, world.job);
    world.clock.advance(20);
  }
  return await done;
}

eachStore((name, open) => {
  const shared = shareStore(open);

  describe('a cycle on demand', () => {
    it('goes before the cycle that runs, which then goes on where it was and misses nobody', async () => {
      const world = await openWorld(await shared(), { configuration: { ...configuration, scope: 'all' } });
      for (let at = 0; at < 60; at += 1) await world.user(`user${at}`);
      const wanted = await world.user('wanted');
      const asked = Promise.withResolvers<void>();
      const find = world.target.find.bind(world.target);
      let finds = 0;
      world.target.find = async (type, path, value) => {
        finds += 1;
        if (finds === 8) asked.resolve();
        return find(type, path, value);
      };
      const initial = await world.engine.runCycle(world.tenant, world.job, { kind: 'initial', actor: 'test' });
      await asked.promise;
      const ended = await demand(world, [wanted.n]);
      expect(ended).toMatchObject({ kind: 'on-demand', state: 'finished', tally: { evaluated: 1, created: 1 } });
      expect(world.target.objects('User').length).toBeLessThan(61);
      expect(await world.engine.waitForCycle(world.tenant, world.job, initial)).toMatchObject({ state: 'finished' });
      expect(world.target.objects('User')).toHaveLength(61);
      const entries = (await world.log()).filter(({ action }) => action === 'create');
      expect(entries).toHaveLength(61);
      await world.engine.close();
    });

    // A SQLite store belongs to one process.
    if (name === 'postgres')
      it('ordered where another process has the job is done by that process, before the cycle that runs there', async () => {
        const world = await openWorld(await shared(), { configuration: { ...configuration, scope: 'all' } });
        const { tenant, job, target, clock } = world;
        for (let at = 0; at < 30; at += 1) await world.user(`user${at}`);
        const wanted = await world.user('wanted');
        const other = createEngine(world.deps);
        const asked = Promise.withResolvers<void>();
        const find = target.find.bind(target);
        let finds = 0;
        target.find = async (type, path, value) => {
          finds += 1;
          if (finds === 8) asked.resolve();
          if (finds >= 8) await clock.wait(1_000);
          return find(type, path, value);
        };
        const initial = await other.runCycle(tenant, job, { kind: 'initial', actor: 'test' });
        await asked.promise;
        expect(await driven(world, demand(world, [wanted.n]))).toMatchObject({
          kind: 'on-demand',
          state: 'finished',
          tally: { created: 1 },
        });
        expect(await driven(world, other.waitForCycle(tenant, job, initial))).toMatchObject({ state: 'finished' });
        expect(target.objects('User')).toHaveLength(31);
        await Promise.all([world.engine.close(), other.close()]);
      });

    it('takes nobody else that is due, and of a group only the members that were named', async () => {
      const world = await openWorld(await shared());
      const [ann, bob, carl] = [await world.user('ann'), await world.user('bob'), await world.user('carl')];
      const team = await world.group('team', [ann, bob, carl]);
      await world.assign(team);
      await world.cycle();
      await world.change(carl, { displayName: 'Carl' });
      const crew = await world.group('crew', [ann, bob]);
      await world.assign(crew);
      const ended = await demand(world, [crew.n, ann.n], { group: crew.n, members: [ann.n] });
      expect(ended?.tally).toMatchObject({ evaluated: 2, created: 1, inSync: 1, membersAdded: 1 });
      expect(world.target.object('Group', 'crew')?.members.size).toBe(1);
      expect(world.target.object('User', 'carl@x.example')?.attributes.displayName).toBe('carl');
      await world.cycle('incremental');
      expect(world.target.object('Group', 'crew')?.members.size).toBe(2);
      expect(world.target.object('User', 'carl@x.example')?.attributes.displayName).toBe('Carl');
      await world.engine.close();
    });

    it('leaves a cycle that was stopped where it is, and always leaves an entry in the log', async () => {
      const world = await openWorld(await shared());
      const people = [];
      for (let at = 0; at < 12; at += 1) people.push(await world.user(`user${at}`));
      for (const person of people) await world.assign(person);
      const create = world.target.create.bind(world.target);
      let creates = 0;
      world.target.create = async (type, attributes) => {
        creates += 1;
        if (creates === 3) void world.engine.stopJob(world.tenant, world.job);
        return create(type, attributes);
      };
      const stopped = await world.cycle('initial');
      expect(stopped.state).toBe('stopped');
      const last = people.at(-1);
      expect(await demand(world, [last?.n ?? 0])).toMatchObject({ state: 'finished' });
      expect(await demand(world, [last?.n ?? 0])).toMatchObject({ tally: { evaluated: 1, inSync: 1 } });
      const entries = (await world.log()).filter(({ source }) => source === last?.n);
      expect(entries.filter(({ action }) => action === 'create')).toHaveLength(1);
      expect(entries.at(-1)).toMatchObject({ status: 'success', action: 'none' });
      const resumed = await world.cycle('initial');
      expect(resumed).toMatchObject({ cycle: stopped.cycle, state: 'finished' });
      expect(world.target.objects('User')).toHaveLength(12);
      await world.engine.close();
    });
  });
});
