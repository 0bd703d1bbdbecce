import { describe, expect, it } from 'vitest';
import { defaultGuardLimits } from '#engine/model/guard.ts';
import { jobByNumber } from '#engine/queries/jobs.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { failure } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await turn();
}

const status = async (world: World) => {
  const found = await world.engine.jobStatus(world.tenant, world.job);
  if (found === undefined) throw new Error('The job vanished.');
  return found;
};

const finished = (world: World, cycle: number) => async () => {
  const { last, state } = await status(world);
  return state !== 'running' && last?.cycle === cycle && last.state === 'finished';
};

eachStore((_, open) => {
  const shared = shareStore(open);

  it('a paused job sends nothing and says who paused it, when and why; what changed meanwhile goes out when it is resumed', async () => {
    const world = await openWorld(await shared(), { schedule: { trigger: 'change' } });
    await world.engine.startJob(world.tenant, world.job);
    await until(finished(world, 1));
    const pause = { by: 'ada@x.example', at: world.clock.now(), reason: 'The vendor moves' };
    await world.engine.pauseJob(world.tenant, world.job, pause);
    const calls = world.target.calls.length;
    const ann = await world.user('ann');
    await world.assign(ann);
    await world.change(ann, { displayName: 'Ann' });
    world.clock.advance(41 * 60_000);
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(await status(world)).toMatchObject({
      state: 'paused',
      whyNot: 'Paused by ada@x.example: The vendor moves.',
    });
    expect(world.target.calls).toHaveLength(calls);
    await world.engine.resumeJob(world.tenant, world.job);
    await until(() => world.target.object('User', 'ann@x.example')?.attributes.displayName === 'Ann');
    await world.engine.close();
  });

  it('a pause with an end goes on by itself then', async () => {
    const world = await openWorld(await shared());
    await world.engine.startJob(world.tenant, world.job);
    await until(finished(world, 1));
    const at = world.clock.now();
    await world.engine.pauseJob(world.tenant, world.job, { by: 'ada', at, reason: 'Night', until: at + 60 * 60_000 });
    await world.assign(await world.user('ann'));
    expect((await status(world)).next).toBe(at + 60 * 60_000);
    while (world.target.object('User', 'ann@x.example') === undefined) {
      world.clock.advance(10 * 60_000);
      for (let turns = 0; turns < 20; turns += 1) await turn();
    }
    expect(world.clock.now()).toBeGreaterThanOrEqual(at + 60 * 60_000);
    await world.engine.close();
  });

  describe('a restart forgets', () => {
    const begin = async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      await world.assign(await world.user('bob'));
      const refused = { kind: 'fail', failure: failure('invalid', 'No.') } as const;
      world.target.faults = (operation, subject) =>
        operation === 'create' && subject.startsWith('bob') ? refused : undefined;
      await world.cycle();
      world.target.faults = () => undefined;
      return world;
    };
    const restart = (world: World, ...scopes: Parameters<World['engine']['restartJob']>[2] & object) =>
      world.engine.restartJob(world.tenant, world.job, scopes);

    it('nothing with None', async () => {
      const world = await begin();
      await restart(world, 'None');
      expect(await status(world)).toMatchObject({ failed: 1, links: { User: 1 } });
      expect(await world.cycle()).toMatchObject({ kind: 'incremental' });
      await world.engine.close();
    });

    it('how far it was with Watermark, and retries with Escrows, but no links', async () => {
      const world = await begin();
      await restart(world, 'Watermark');
      expect(await status(world)).toMatchObject({ failed: 1, links: { User: 1 }, job: { watermark: 0 } });
      await restart(world, 'Escrows');
      expect(await status(world)).toMatchObject({ failed: 0, waiting: 0, links: { User: 1 } });
      expect(await world.cycle()).toMatchObject({ kind: 'initial', tally: { inSync: 1, created: 1 } });
      await world.engine.close();
    });

    it('and a cycle of changes alone does not take the place of the full one that a new configuration needs', async () => {
      const world = await begin();
      await world.configure({ ...configuration, skipOutOfScopeDeletions: true });
      expect(await world.cycle('incremental')).toMatchObject({ kind: 'initial', tally: { inSync: 1 } });
      expect(await world.cycle('incremental')).toMatchObject({ kind: 'incremental' });
      await world.engine.close();
    });

    it('links with Full: everybody is matched again, and nobody gets a second account', async () => {
      const world = await begin();
      await restart(world, 'Full');
      expect(await status(world)).toMatchObject({ failed: 0, links: {}, job: { watermark: 0 } });
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ kind: 'initial', tally: { matched: 1, created: 1 } });
      expect(world.target.objects('User')).toHaveLength(2);
      await world.engine.close();
    });

    it('the guard, once, with ForceDeletes: the removals it held are carried out', async () => {
      const world = await openWorld(await shared(), { schedule: { limits: { ...defaultGuardLimits, removals: 1 } } });
      const leavers = [await world.user('ann'), await world.user('bob')];
      for (const one of leavers) await world.assign(one);
      await world.cycle();
      for (const one of leavers) await world.unassign(one);
      expect(await world.cycle('initial')).toMatchObject({ state: 'held', tally: { held: 2 } });
      await restart(world, 'ForceDeletes');
      expect(await world.cycle()).toMatchObject({ kind: 'initial', state: 'finished', tally: { disabled: 2 } });
      const [job] = await world.context.storage.read(jobByNumber(world.tenant, world.job));
      expect(job?.forced).toBe(false);
      await world.engine.close();
    });
  });

  it('Retry-After pauses the whole target, across cycles and a restart of the program', async () => {
    const world = await openWorld(await shared());
    await world.assign(await world.user('ann'));
    const throttled = { kind: 'fail', failure: failure('throttled', 'Too many.', 600_000) } as const;
    world.target.faults = (operation) => (operation === 'find' ? throttled : undefined);
    await world.engine.startJob(world.tenant, world.job);
    const read = async () => (await world.context.storage.read(jobByNumber(world.tenant, world.job)))[0];
    await until(async () => ((await read())?.silentUntil ?? 0) > 0);
    const silentUntil = (await read())?.silentUntil ?? 0;
    expect(silentUntil).toBe(world.clock.now() + 600_000);
    world.target.faults = () => undefined;
    await world.engine.close();
    const calls = world.target.calls.length;
    await world.engine.startJob(world.tenant, world.job);
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(world.target.calls).toHaveLength(calls);
    while (world.target.object('User', 'ann@x.example') === undefined) {
      world.clock.advance(60_000);
      for (let turns = 0; turns < 20; turns += 1) await turn();
    }
    expect(world.clock.now()).toBeGreaterThanOrEqual(silentUntil);
    await world.engine.close();
  });
});
