import { describe, expect, it } from 'vitest';
import { createScimTarget } from '#connectors/scim/scim-target.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { openRehearsalTarget } from '#rehearsal/open-target.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { outboundClient, testRandom } from '../support/outbound-client.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const perSecond = 5;

/** An application that knows only PUT: every change is read and put back, two requests of one call. */
async function putOnly(storage: Parameters<typeof openWorld>[0]) {
  const app = await openRehearsalTarget({ port: 0 });
  const granted: number[] = [];
  const world: World = await openWorld(storage, {
    deps: {
      rate: () => ({ perSecond, concurrency: 4 }),
      openTarget: async (_, permit) =>
        createScimTarget({
          client: outboundClient(),
          clock: world.clock,
          random: testRandom,
          tenantUrl: app.tenantUrl,
          authorization: async () => `Bearer ${app.token}`,
          dialect: { ...standardDialect, userUpdate: 'put' },
          capabilities: {
            users: true,
            groups: 'full',
            patch: true,
            etag: false,
            deleteUser: 'delete',
            membersPerRequest: 50,
          },
          permit: async () => {
            await permit();
            granted.push(world.clock.now());
          },
        }),
    },
  });
  /** Moves the time only while nothing is on the wire. */
  const paced = async (work: Promise<unknown>): Promise<void> => {
    const state = { done: false };
    const end = work.finally(() => {
      state.done = true;
    });
    while (!state.done) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (app.requests.length === granted.length) world.clock.advance(10);
    }
    await end;
  };
  const close = () => Promise.all([world.engine.close(), app.close()]);
  return { app, world, granted, paced, close };
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('the rate of an application', () => {
    it('counts requests and not calls: what is read and put back takes two of them, and the probe as many as it sends', async () => {
      const { app, world, granted, paced, close } = await putOnly(await shared());
      const people = await Promise.all(Array.from({ length: 12 }, (_, at) => world.user(`paced${at}`)));
      for (const one of people) await world.assign(one);
      await paced(world.cycle());
      for (const one of people) await world.change(one, { displayName: `New ${one.id}` });
      const before = granted.length;
      await paced(world.cycle());
      const sent = granted.slice(before);
      expect(app.requests.length).toBe(granted.length);
      expect(app.requests.slice(before).filter(({ method }) => method === 'PUT')).toHaveLength(12);
      expect(sent.length).toBeGreaterThanOrEqual(24);
      // No second holds more than its permission, wherever it begins.
      for (const [index, at] of sent.entries())
        expect((sent[index + perSecond] ?? at + 1000) - at).toBeGreaterThan(999);
      await close();
    });
  });
});
