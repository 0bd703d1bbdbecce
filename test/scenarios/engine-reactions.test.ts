import { describe, expect, it } from 'vitest';
import type { FailureCode } from '#engine/model/target.ts';
import { jobByNumber, setSchedule } from '#engine/queries/jobs.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { failure, type Operation } from '../support/memory-target.ts';
import { noticesOf } from '../support/notices-of.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const jobOf = async (world: World) => {
  const [job] = await world.context.storage.read(jobByNumber(world.tenant, world.job));
  if (job === undefined) throw new Error('The job vanished.');
  return job;
};

function fail(world: World, operation: Operation, code: FailureCode, message: string, whom?: string): void {
  world.target.faults = (called, subject) =>
    called === operation && (whom === undefined || subject === whom)
      ? { kind: 'fail', failure: failure(code, message) }
      : undefined;
}

const people = async (world: World, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await world.assign(await world.user(`user${at}`));
};

/** Waits until the job, which is on, has run and rests. */
async function rests(world: World): Promise<void> {
  for (;;) {
    const status = await world.engine.jobStatus(world.tenant, world.job);
    if (status?.state !== 'running' && status?.last?.ended !== undefined && (status.next ?? 0) > world.clock.now())
      return;
    await turn();
  }
}

/** Switches a job on whose token is refused, and lets the first probe fail. */
async function quarantined(world: World): Promise<void> {
  await world.assign(await world.user('ann'));
  fail(world, 'probe', 'unauthorized', 'the token was refused');
  await world.engine.startJob(world.tenant, world.job);
  await rests(world);
}

/** Lets the time of the next probe come, which fails or not. */
async function nextProbe(world: World): Promise<number> {
  const { quarantine } = await jobOf(world);
  if (quarantine === undefined) throw new Error('The job is not in quarantine.');
  const wait = quarantine.next - world.clock.now();
  const probes = world.target.calls.filter((call) => call === 'probe').length;
  world.clock.advance(wait);
  while (world.target.calls.filter((call) => call === 'probe').length === probes) {
    world.clock.advance(0);
    world.engine.wakeJob(world.tenant, world.job);
    await turn();
  }
  for (;;) {
    const status = await world.engine.jobStatus(world.tenant, world.job);
    if (status !== undefined && status.state !== 'running' && status.last?.ended === world.clock.now()) return wait;
    await turn();
  }
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('a job in quarantine', () => {
    it('is tried again after five minutes, an hour, six hours, then daily, and leaves by itself', async () => {
      const world = await openWorld(await shared());
      await quarantined(world);
      expect((await jobOf(world)).quarantine).toMatchObject({ code: 'unauthorized', message: 'the token was refused' });
      const waits = [];
      for (let probe = 0; probe < 4; probe += 1) waits.push(await nextProbe(world));
      expect(waits).toEqual([5 * minute, hour, 6 * hour, day]);
      world.target.faults = () => undefined;
      await nextProbe(world);
      expect((await jobOf(world)).quarantine).toBeUndefined();
      expect(world.target.objects('User')).toHaveLength(1);
      expect((await noticesOf(world)).map(({ kind }) => kind)).toEqual([
        'quarantined',
        'quarantine-reminder',
        'quarantine-left',
      ]);
      await world.engine.close();
    });

    it('reminds on days 1, 7 and 21, and is switched off after four weeks with the reason kept', async () => {
      const world = await openWorld(await shared());
      await quarantined(world);
      while ((await jobOf(world)).state === 'on') await nextProbe(world);
      const told = await noticesOf(world);
      expect(told.map(({ kind, facts }) => `${kind} ${facts.day ?? ''}`.trim())).toEqual([
        'quarantined',
        'quarantine-reminder 1',
        'quarantine-reminder 7',
        'quarantine-reminder 21',
        'job-disabled',
      ]);
      const status = await world.engine.jobStatus(world.tenant, world.job);
      expect(status).toMatchObject({ state: 'off', next: undefined });
      expect(status?.whyNot).toBe(
        'Switched off after four weeks in quarantine: the token was refused Start provisioning once it is mended.',
      );
      world.target.faults = () => undefined;
      await world.engine.startJob(world.tenant, world.job);
      while (world.target.objects('User').length === 0) await turn();
      await world.engine.close();
    });

    it('tried by hand, does not wait longer for it', async () => {
      const world = await openWorld(await shared());
      await quarantined(world);
      const before = (await jobOf(world)).quarantine;
      const number = await world.engine.runCycle(world.tenant, world.job);
      await world.engine.waitForCycle(world.tenant, world.job, number);
      expect((await jobOf(world)).quarantine).toEqual(before);
      await world.engine.close();
    });

    it('begins with one call, and goes back when a handful fails in a row', async () => {
      const world = await openWorld(await shared());
      await people(world, 30);
      fail(world, 'create', 'invalid', 'every department must be set');
      const first = await world.cycle();
      expect(first.state).toBe('interrupted');
      expect(first.tally['failed.invalid']).toBeGreaterThanOrEqual(20);
      expect(first.tally['failed.invalid']).toBeLessThan(30);
      expect((await jobOf(world)).quarantine).toMatchObject({
        code: 'too-many-failures',
        message: '20 of 20 objects failed. The last one: every department must be set',
      });
      const creates = world.target.calls.filter((call) => call === 'create').length;
      await world.cycle();
      expect(world.target.calls.filter((call) => call === 'create').length - creates).toBeLessThan(20);
      world.target.faults = () => undefined;
      await world.cycle();
      expect((await jobOf(world)).quarantine).toBeUndefined();
      while (world.target.objects('User').length < 30) await world.cycle();
      await world.engine.close();
    });
  });

  describe('a failure', () => {
    it('of a few among many leaves the job alone', async () => {
      const world = await openWorld(await shared());
      await people(world, 12);
      fail(world, 'create', 'invalid', 'not welcome', 'user3@x.example');
      expect(await world.cycle()).toMatchObject({ state: 'finished', tally: { created: 11, failed: 1 } });
      expect((await jobOf(world)).quarantine).toBeUndefined();
      await world.engine.close();
    });

    it('of the filter stops the matching of the cycle, and nothing is made', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      await world.cycle();
      await people(world, 12);
      fail(world, 'find', 'invalid-filter', 'userName cannot be filtered on');
      const finds = () => world.target.calls.filter((call) => call === 'find').length;
      const before = finds();
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ 'failed.invalid-filter': 12 });
      // Those under way at once are asked, then nobody.
      expect(finds() - before).toBeLessThan(12);
      expect(world.target.objects('User')).toHaveLength(1);
      world.target.faults = () => undefined;
      expect((await world.cycle()).tally).toMatchObject({ created: 12 });
      await world.engine.close();
    });

    it('because the application does not do this at all is a skip with its reason, told once', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.group('team'));
      fail(world, 'create', 'unsupported', 'Groups cannot be created here.');
      expect((await world.cycle()).tally).toMatchObject({ skipped: 1, 'skipped.unsupported': 1 });
      const [entry] = (await world.log()).filter(({ code }) => code === 'unsupported');
      expect(entry).toMatchObject({ status: 'skipped', identity: 'team' });
      expect(entry?.body.message).toContain('Groups cannot be created here.');
      expect(await world.engine.jobStatus(world.tenant, world.job)).toMatchObject({ waiting: 0, failed: 0 });
      await world.engine.close();
    });

    it('of ours in one object stops nobody else', async () => {
      const world = await openWorld(await shared());
      await people(world, 3);
      const create = world.target.create.bind(world.target);
      world.target.create = async (type, attributes) => {
        if (attributes.userName === 'user1@x.example') throw new TypeError('x is not a function');
        return await create(type, attributes);
      };
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'finished', tally: { created: 2, 'failed.internal': 1 } });
      expect((await world.log()).find(({ code }) => code === 'internal')?.body.message).toBe(
        'Rollcall failed: x is not a function',
      );
      world.target.create = create;
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      await world.engine.close();
    });

    it('because the linked object is gone can be reported instead of making it again', async () => {
      const world = await openWorld(await shared());
      const schedule = { ...(await jobOf(world)).schedule, missing: 'report' as const };
      await world.context.storage.commit({
        tenant: world.tenant,
        writes: [setSchedule(world.tenant, world.job, schedule)],
      });
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      world.target.drop(world.target.object('User', 'ann@x.example')?.id ?? '');
      await world.change(ann, { department: 'Sales' });
      expect((await world.cycle()).tally).toMatchObject({ 'failed.not-found': 1 });
      expect(world.target.objects('User')).toEqual([]);
      await world.engine.close();
    });

    it('that lasts four weeks is dropped, and the log says so; a change tries it again', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.assign(await world.user('bob'));
      fail(world, 'create', 'invalid', 'not welcome', 'ann@x.example');
      await world.cycle();
      const failed = async () => (await world.engine.jobStatus(world.tenant, world.job))?.failed;
      for (let days = 0; days < 29 && (await failed()) === 1; days += 1) {
        world.clock.advance(1.2 * day);
        await world.cycle();
      }
      expect(await failed()).toBe(0);
      expect((await world.log()).at(-1)?.body.steps.at(-1)?.text).toContain(
        'It has failed for four weeks and is not tried',
      );
      expect((await world.cycle()).tally.failed).toBeUndefined();
      world.target.faults = () => undefined;
      await world.change(ann, { department: 'Sales' });
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      await world.engine.close();
    });
  });
});
