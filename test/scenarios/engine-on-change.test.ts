import { describe, expect, it } from 'vitest';
import { unlinkWrites } from '#engine/queries/change-links.ts';
import { latestCycles } from '#engine/queries/cycles.ts';
import { feedEnds } from '#engine/queries/feed.ts';
import { jobByNumber } from '#engine/queries/jobs.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { subjectsOf } from '#engine/queries/subjects.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { failure } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

const cyclesOf = (world: World) => world.context.storage.read(latestCycles(world.tenant, world.job, 20));

async function until(world: World, condition: () => boolean | Promise<boolean>, step = 0): Promise<void> {
  while (!(await condition())) {
    await turn();
    if (step > 0) world.clock.advance(step);
  }
}

const isAtRest = async (world: World) => {
  const status = await world.engine.jobStatus(world.tenant, world.job);
  const [ends] = await world.context.storage.read(feedEnds(world.tenant));
  const { running, waiting, job } = status ?? {};
  return running === undefined && waiting === 0 && job?.watermark === ends?.seq;
};

async function people(world: World, prefix: string, count: number): Promise<StoredResource[]> {
  const made: StoredResource[] = [];
  for (let at = 0; at < count; at += 1) {
    const one = await world.user(`${prefix}${at}`);
    await world.assign(one);
    made.push(one);
  }
  return made;
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('a job that acts on change', () => {
    it('looks anew for an account that an administrator unlinked at once, before its interval ends', async () => {
      const world = await openWorld(await shared(), { schedule: { trigger: 'change' } });
      const { tenant, job } = world;
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.engine.startJob(tenant, job);
      await until(world, async () => world.target.object('User', 'ann@x.example') !== undefined && isAtRest(world));
      const linked = async () => {
        const [subject] = await world.context.storage.read(subjectsOf(tenant, job, theseObjects(tenant, [ann.n])));
        return subject?.link;
      };
      const { target, revision = 0 } = (await linked()) ?? {};
      const writes = unlinkWrites(tenant, job, { source: ann.n, type: 'User', id: ann.id, target, revision });
      await world.context.storage.commit({ tenant, writes });
      expect((await linked())?.target).toBeUndefined();
      world.engine.wakeJob(tenant, job);
      await until(world, async () => (await linked())?.target === target);
      await world.engine.close();
    });

    it('sends each change at once, without a probe, and keeps the changes of an hour in one cycle', async () => {
      const world = await openWorld(await shared(), { schedule: { trigger: 'change' } });
      await world.engine.startJob(world.tenant, world.job);
      await until(world, () => isAtRest(world));
      const probes = world.target.calls.filter((call) => call === 'probe').length;
      for (const name of ['ann', 'bob', 'carl']) {
        await world.assign(await world.user(name));
        await until(world, () => world.target.object('User', `${name}@x.example`) !== undefined);
        await until(world, () => isAtRest(world));
      }
      expect(world.target.calls.filter((call) => call === 'probe')).toHaveLength(probes);
      const [onChange, initial, ...others] = await cyclesOf(world);
      expect(initial).toMatchObject({ kind: 'initial', state: 'finished' });
      expect(onChange).toMatchObject({ kind: 'on-change', actor: 'change', tally: { created: 3 } });
      expect(others).toEqual([]);
      await world.engine.close();
    });

    it('begins another cycle after an hour, and the interval is the net for what failed', async () => {
      const world = await openWorld(await shared(), { schedule: { trigger: 'change', intervalMinutes: 90 } });
      await world.engine.startJob(world.tenant, world.job);
      await until(world, () => isAtRest(world));
      const refused = { kind: 'fail', failure: failure('invalid', 'No.') } as const;
      world.target.faults = (operation) => (operation === 'create' ? refused : undefined);
      await world.assign(await world.user('ann'));
      await until(world, async () => (await cyclesOf(world))[0]?.tally.failed === 1);
      await until(world, async () => (await cyclesOf(world))[0]?.state === 'finished');
      world.target.faults = () => undefined;
      world.clock.advance(61 * 60_000);
      await world.assign(await world.user('bob'));
      await until(world, () => world.target.object('User', 'bob@x.example') !== undefined);
      expect(world.target.object('User', 'ann@x.example')).toBeUndefined();
      await until(world, () => world.target.object('User', 'ann@x.example') !== undefined, 60_000);
      await until(world, () => isAtRest(world));
      const cycles = (await cyclesOf(world)).map(({ kind, tally }) => [kind, tally.created ?? 0, tally.failed ?? 0]);
      expect(cycles).toEqual([
        ['incremental', 1, 0],
        ['on-change', 1, 0],
        ['on-change', 0, 1],
        ['initial', 0, 0],
      ]);
      await world.engine.close();
    });
  });

  describe('while a full cycle fills a target of 25 requests a second', () => {
    it('leavers and removed members overtake its creates and the changes that wait; nobody is evaluated twice', async () => {
      const rate = () => ({ perSecond: 25, concurrency: 4 });
      const world = await openWorld(await shared(), { deps: { rate } });
      const { clock, target } = world;
      const { storage } = world.context;
      const [ann, bob, carl, dora, ...changing] = await people(world, 'old', 34);
      if (ann === undefined || bob === undefined || carl === undefined || dora === undefined) throw new Error('few');
      const team = await world.group('team', [dora]);
      await world.assign(team);
      const paced = async (over: () => boolean | Promise<boolean>) => {
        while (!(await over())) {
          clock.advance(40);
          // Turns of the store between two calls at the target, as there are at 25 a second.
          for (let turns = 0; turns < 12; turns += 1) {
            await storage.read(jobByNumber(world.tenant, world.job));
            await turn();
          }
        }
      };
      const run = async (kind: 'initial') => {
        const state = { done: false };
        const cycle = world.cycle(kind).finally(() => {
          state.done = true;
        });
        return { cycle, isDone: () => state.done };
      };
      const first = await run('initial');
      await paced(first.isDone);
      await people(world, 'new', 60);
      const before = target.writes.length;
      const second = await run('initial');
      await paced(() => target.writes.length >= before + 10);
      for (const one of changing) await world.change(one, { displayName: 'Changed' });
      await world.unassign(ann);
      await world.change(bob, { accountEnabled: false });
      await world.remove(carl);
      await world.removeMember(team, dora);
      const acted = target.writes.length;
      await until(world, async () => {
        const [job] = await storage.read(jobByNumber(world.tenant, world.job));
        const [ends] = await storage.read(feedEnds(world.tenant));
        return job?.watermark === ends?.seq;
      });
      await paced(second.isDone);
      const writes = target.writes.slice(acted);
      const places = [
        'update old0@x.example active',
        'update old1@x.example active',
        'update old2@x.example active',
        'members team +0 -1',
      ].map((write) => writes.indexOf(write));
      const lastChange = writes.findLastIndex((write) => write.endsWith(' displayName'));
      const lastCreate = writes.findLastIndex((write) => write.startsWith('create new'));
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(lastChange - 5);
        expect(place).toBeLessThan(Math.min(lastCreate, 60));
      }
      expect(lastChange).toBeLessThan(lastCreate);
      expect(target.writes.slice(before)).toHaveLength(60 + changing.length + 4);
      expect(await second.cycle).toMatchObject({ state: 'finished', tally: { created: 60, disabled: 3 } });
      await world.engine.close();
    });
  });
});
