import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type AccessWorld, password } from '#test/support/access-world.ts';
import { removeExpired } from '../../src/main/housekeeping.ts';
import { eachWorld } from './access/each-world.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';

async function enter(world: AccessWorld, agent: string) {
  const browser = world.browser();
  await browser.send(contract.signIn, { body: { login: 'ada', password }, headers: { 'user-agent': agent } });
  return browser;
}

type Sender = Awaited<ReturnType<typeof enter>>;

async function sessionsOf(browser: Sender) {
  return contract.listSessions.reply.parse((await browser.send(contract.listSessions)).body).sessions;
}

eachWorld((open) => {
  describe('own sessions', () => {
    it('are told apart by browser, address and time, and the one that asks is marked', async () => {
      const world = await open();
      const first = await world.signedIn('ada', 'global-administrator');
      world.clock.advance(10 * minute);
      const second = await enter(world, firefox);
      const [newest, older] = await sessionsOf(second);
      expect(newest).toMatchObject({ browser: 'Firefox 144 on Linux', current: true, address: expect.any(String) });
      expect(older).toMatchObject({ browser: null, current: false });
      expect(Date.parse(newest?.begun ?? '') - Date.parse(older?.begun ?? '')).toBe(10 * minute);
      world.clock.advance(2 * minute);
      expect((await sessionsOf(first)).map(({ current }) => current)).toEqual([true, false]);
      expect(JSON.stringify(await sessionsOf(second))).not.toContain(second.cookie());
    });

    it('are signed out one by one; the others go on', async () => {
      const world = await open();
      const first = await world.signedIn('ada', 'global-administrator');
      const second = await enter(world, firefox);
      const other = (await sessionsOf(second)).find(({ current }) => !current);
      const params = { session: other?.id ?? '' };
      expect((await second.send(contract.endSession, { params })).body).toEqual({ ended: other?.id });
      expect((await first.send(contract.listSessions)).status).toBe(401);
      expect(await sessionsOf(second)).toHaveLength(1);
      expect((await second.send(contract.endSession, { params })).status).toBe(404);
      const own = (await sessionsOf(second)).at(0)?.id ?? '';
      expect((await second.send(contract.endSession, { params: { session: own } })).status).toBe(200);
      expect(second.cookie()).toBeUndefined();
    });

    it('are nobody else’s to see or to end', async () => {
      const world = await open();
      const ada = await world.signedIn('ada', 'global-administrator');
      const eve = await world.signedIn('eve', 'global-administrator');
      const [hers] = await sessionsOf(ada);
      expect((await eve.send(contract.endSession, { params: { session: hers?.id ?? '' } })).status).toBe(404);
      expect((await sessionsOf(eve)).map(({ id }) => id)).not.toContain(hers?.id);
    });

    it('keep their place in the list when the token changes, and leave it when they have ended', async () => {
      const world = await open();
      const browser = await world.signedIn('ada', 'global-administrator');
      const [before] = await sessionsOf(browser);
      await browser.send(contract.changePassword, { body: { current: password, password: 'another horse battery' } });
      expect((await sessionsOf(browser)).map(({ id }) => id)).toEqual([before?.id]);
      world.clock.advance(31 * minute);
      const later = world.browser();
      await later.send(contract.signIn, { body: { login: 'ada', password: 'another horse battery' } });
      expect(await sessionsOf(later)).toHaveLength(1);
    });
  });

  describe('own API tokens', () => {
    it('stand by name, are shown as expired for 30 days, and are then cleaned away', async () => {
      const world = await open();
      const browser = await world.signedIn('ada', 'global-administrator');
      for (const [name, days] of [
        ['zebra', 1],
        ['Ant', 90],
      ] as const) {
        await browser.send(contract.createApiToken, { body: { name, scope: 'read', days } });
      }
      const shown = async () => {
        const entered = await enter(world, firefox);
        const { body } = await entered.send(contract.listApiTokens);
        return contract.listApiTokens.reply.parse(body).tokens.map(({ name, state }) => `${name} ${state}`);
      };
      expect(await shown()).toEqual(['Ant active', 'zebra active']);
      world.clock.advance(30 * day);
      await removeExpired(world.deps, world.clock.now());
      expect(await shown()).toEqual(['Ant active', 'zebra expired']);
      world.clock.advance(2 * day);
      await removeExpired(world.deps, world.clock.now());
      expect(await shown()).toEqual(['Ant active']);
    });
  });
});
