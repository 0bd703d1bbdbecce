import { afterEach, describe, expect, it } from 'vitest';
import { latestCycles } from '#engine/queries/cycles.ts';
import type { JobProgress } from '#engine/schedule/status.ts';
import { openWorld, type World, type WorldOptions } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const opened: World[] = [];
afterEach(async () => {
  for (const world of opened.splice(0)) await world.engine.close();
});

eachStore((_, open) => {
  const shared = shareStore(open);
  const opens = async (options?: WorldOptions) => {
    const world = await openWorld(await shared(), options);
    opened.push(world);
    return world;
  };
  /** What is told of the progress at each call of the target. */
  const watched = (world: World) => {
    const seen: JobProgress[] = [];
    const look = async () => {
      const status = await world.engine.jobStatus(world.tenant, world.job);
      if (status?.progress !== undefined) seen.push(status.progress);
    };
    const { create, update, changeMembers } = world.target;
    world.target.create = async (...call) => {
      await look();
      return await create.apply(world.target, call);
    };
    world.target.update = async (...call) => {
      await look();
      return await update.apply(world.target, call);
    };
    world.target.changeMembers = async (...call) => {
      await look();
      return await changeMembers.apply(world.target, call);
    };
    return seen;
  };

  describe('the progress of a cycle', () => {
    it('names the phase, and how many of how many each phase has done', async () => {
      const world = await opens();
      const [boss, ann] = [await world.user('boss'), await world.user('ann')];
      await world.change(ann, { manager: boss.id });
      for (const one of [boss, ann, await world.group('team', [ann])]) await world.assign(one);
      const seen = watched(world);
      await world.cycle();
      expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['users', 'groups', 'references', 'memberships']);
      const of = (name: string) => seen.find(({ phase }) => phase === name)?.phases ?? [];
      expect(of('users').map(({ phase }) => phase)).toEqual([
        'users',
        'groups',
        'references',
        'memberships',
        'leavers',
        'removals',
        'work',
      ]);
      expect(of('memberships').slice(0, 4)).toEqual([
        { phase: 'users', done: 2, total: 2 },
        { phase: 'groups', done: 1, total: 1 },
        { phase: 'references', done: 2, total: 2 },
        { phase: 'memberships', done: 0, total: 1 },
      ]);
    });

    it('has an end in an incremental cycle, too: what it did, and what is due', async () => {
      const world = await opens();
      const people = [await world.user('ann'), await world.user('bob'), await world.user('cy')];
      for (const one of people) await world.assign(one);
      await world.cycle();
      const seen = watched(world);
      for (const one of people) await world.change(one, { displayName: 'new' });
      await world.cycle();
      expect(seen).toHaveLength(3);
      for (const { phase, done, total, phases } of seen) {
        expect([phase, total]).toEqual(['work', 3]);
        expect(phases).toEqual([{ phase: 'work', done, total }]);
      }
    });

    it('is told of while things go on changing: such a cycle ends after an hour, and the next one goes on', async () => {
      const world = await opens({ schedule: { trigger: 'change' } });
      const { tenant, job, clock } = world;
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.engine.startJob(tenant, job);
      const cycles = () => world.context.storage.read(latestCycles(tenant, job, 20));
      const update = world.target.update.bind(world.target);
      let changes = 0;
      world.target.update = async (...call) => {
        changes += 1;
        if (changes < 12) {
          await world.change(ann, { displayName: `ann ${changes}` });
          clock.advance(10 * 60_000);
        }
        return await update(...call);
      };
      await expect.poll(() => world.target.object('User', 'ann@x.example')).toBeDefined();
      await world.change(ann, { displayName: 'ann 0' });
      await expect.poll(() => changes, { timeout: 30_000 }).toBe(12);
      const isAtRest = async () => {
        const { running, waiting } = (await world.engine.jobStatus(tenant, job)) ?? {};
        return running === undefined && waiting === 0;
      };
      await expect.poll(isAtRest, { timeout: 30_000 }).toBe(true);
      const busy = (await cycles()).filter(({ tally }) => (tally.updated ?? 0) > 0);
      expect(busy.length).toBeGreaterThan(1);
      expect(busy.every(({ state }) => state === 'finished')).toBe(true);
      expect(world.target.object('User', 'ann@x.example')?.attributes.displayName).toBe('ann 11');
    });
  });
});
