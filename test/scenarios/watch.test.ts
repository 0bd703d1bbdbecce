import { describe, expect, it } from 'vitest';
import { organisationOf } from '#applications/directory/open-directory.ts';
import { JobWatch } from '#applications/watch/watch-jobs.ts';
import { insertCycle } from '#engine/queries/cycles.ts';
import { setJobState } from '#engine/queries/jobs.ts';
import { noticesOfJob } from '#engine/queries/notices.ts';
import { contract } from '#http/api/contract.ts';
import { eachWorld } from '#test/contract/access/each-world.ts';
import type { AccessWorld } from '#test/support/access-world.ts';

const minute = 60_000;
const day = 1440 * minute;
const params = { application: 'Wiki' };

/** A token as identity services make them, which ends then (ms). */
const endingAt = (end: number) =>
  ['{"alg":"HS256"}', JSON.stringify({ exp: end / 1000 }), 'signature']
    .map((each) => Buffer.from(each).toString('base64url'))
    .join('.');

/** An application whose job is on and which nobody runs: what a runner that hangs leaves behind. */
async function openWiki(world: AccessWorld) {
  const { deps, clock } = world;
  const { tenant } = await organisationOf(deps);
  const { application: job } = await world.call(contract.addApplication, {
    body: { gallery: 'generic', name: 'Wiki' },
  });
  const commit = (write: ReturnType<typeof setJobState>) => deps.storage.commit({ tenant, writes: [write] });
  await commit(setJobState(tenant, job, 'on'));
  const watch = new JobWatch(deps);
  const told = async (kind: string) =>
    (await deps.storage.read(noticesOfJob(tenant, job, 100))).filter((each) => each.kind === kind).reverse();
  const later = async (time: number) => {
    await clock.advance(time);
    await watch.look();
  };
  const finish = () => {
    const at = clock.now();
    const numbers = { cycle: at, configuration: 1, checkpoint: 0, started: at, ended: at, waiting: 0 };
    const rest = {
      kind: 'initial',
      state: 'finished',
      phase: 'done',
      tally: {},
      guard: undefined,
      actor: 's',
    } as const;
    return commit(insertCycle(tenant, job, { ...numbers, ...rest }));
  };
  const watermark = { sql: 'update job set watermark = 1 where tenant = ? and job = ?', parameters: [tenant, job] };
  return { watch, told, later, finish, follow: () => commit(watermark) };
}

eachWorld((open) => {
  describe('a job that should have run', () => {
    it('is told of after two intervals, once, and again after a day; health says it without a name', async () => {
      const world = await open();
      const { watch, told, later, finish, follow } = await openWiki(world);
      await watch.look();
      expect(watch.health).toMatchObject({ state: 'on-time', on: 1, late: 0, lastSuccess: null });
      await later(79 * minute);
      expect(await told('silent')).toEqual([]);
      await later(minute);
      await later(minute);
      expect(await told('silent')).toMatchObject([{ facts: { message: 'The initial cycle is due.' } }]);
      expect(watch.health).toMatchObject({ state: 'late', late: 1 });
      await later(day);
      expect(await told('silent')).toHaveLength(2);
      await follow();
      await finish();
      await later(0);
      expect(watch.health).toMatchObject({ state: 'on-time', late: 0, lastSuccess: expect.stringContaining('T') });
      const ended = world.clock.now();
      await later(119 * minute);
      expect(watch.health?.state).toBe('on-time');
      await later(minute);
      expect((await told('silent')).at(-1)).toMatchObject({ facts: { due: ended + 40 * minute } });
      expect(await world.call(contract.getJob, { params })).toMatchObject({
        lastSuccess: new Date(ended).toISOString(),
        lateSince: new Date(ended + 40 * minute).toISOString(),
      });
    });
  });

  describe('a secret that ends', () => {
    it('is warned of 30, 7 and 1 days before and once when it is over', async () => {
      const world = await open();
      const { told, later } = await openWiki(world);
      const end = Math.ceil(world.clock.now() / 1000) * 1000 + 40 * day;
      const connection = { tenantUrl: 'https://wiki.invalid/scim', secretToken: endingAt(end) };
      const { application } = await world.call(contract.connectApplication, { params, body: connection });
      const at = new Date(end).toISOString();
      expect(application.connection.secretExpiry).toMatchObject({ at, from: 'token', state: 'good' });
      for (let hours = 0; hours < 42 * 24; hours += 12) await later(day / 2);
      const days = (await told('credential-expiring')).map(({ facts }) => facts.days);
      expect(days).toEqual([30, 7, 1, 0]);
      const shown = await world.call(contract.getApplication, { params });
      expect(shown.connection.secretExpiry).toMatchObject({ state: 'over', days: 0 });
    });

    it('ends when an administrator says so, and never by a day that does not exist', async () => {
      const world = await open();
      const { told, later } = await openWiki(world);
      const enter = (secretExpires: string | null) =>
        world.call(contract.connectApplication, {
          params,
          body: { tenantUrl: 'https://wiki.invalid/scim', secretToken: 'opaque', secretExpires },
        });
      await expect(enter('2027-02-30')).rejects.toThrow('is no day');
      const soon = new Date(world.clock.now() + 20 * day).toISOString().slice(0, 10);
      const { connection } = (await enter(soon)).application;
      expect(connection.secretExpiry).toMatchObject({ from: 'administrator', state: 'soon' });
      await later(0);
      await later(minute);
      expect(await told('credential-expiring')).toMatchObject([
        { facts: { credential: 'The Secret Token', warning: 30 } },
      ]);
      expect((await enter(null)).application.connection.secretExpiry).toBeNull();
    });
  });
});
