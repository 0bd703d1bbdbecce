import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { password } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

const minute = 60_000;

eachWorld((open) => {
  describe('the set-up link', () => {
    it('makes one administrator, however many claim it at once', async () => {
      const world = await open();
      const token = (await world.setupToken()) ?? '';
      const claims = Array.from({ length: 50 }, (_, index) => {
        return world.browser().send(contract.claimSetup, { body: { token, login: `admin-${index}`, password } });
      });
      const answers = await Promise.all(claims);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
      const { administrators } = await world.call(contract.listAdministrators);
      expect(administrators).toMatchObject([{ state: 'active', roles: ['global-administrator'] }]);
    });

    it('is void once a newer one was printed, and once there is an administrator', async () => {
      const world = await open();
      const claim = (token: string | undefined, login: string) =>
        world.browser().send(contract.claimSetup, { body: { token: token ?? '', login, password } });
      const [older, newer] = [await world.setupToken(), await world.setupToken()];
      expect((await claim(older, 'ada')).status).toBe(404);
      expect((await claim(newer, 'ada')).status).toBe(200);
      expect(await world.setupToken()).toBeUndefined();
      expect((await claim(newer, 'eve')).body).toMatchObject({ status: 404, code: 'unknown' });
      await expect(world.call(contract.openSetup)).rejects.toThrow('already');
    });

    it('works for an hour, and says what it is good for', async () => {
      const world = await open();
      const token = (await world.setupToken()) ?? '';
      const browser = world.browser();
      expect((await browser.send(contract.getSession)).body).toMatchObject({ state: 'signed-out', setupOpen: true });
      world.clock.advance(60 * minute - 1);
      expect((await browser.send(contract.lookAtLink, { body: { token } })).body).toMatchObject({ kind: 'first' });
      world.clock.advance(1);
      expect((await browser.send(contract.lookAtLink, { body: { token } })).status).toBe(404);
      const body = { token, login: 'ada', password };
      expect((await browser.send(contract.claimSetup, { body })).status).toBe(404);
    });

    it('names the field that is wrong, and is still good afterwards', async () => {
      const world = await open();
      const token = (await world.setupToken()) ?? '';
      const claim = (more: { login?: string; password: string }) =>
        world.browser().send(contract.claimSetup, { body: { token, ...more } });
      const wrong = [
        { login: 'ada', password: 'short' },
        { login: 'ada lovelace', password },
        { login: 'ada', password: 'this is ada her word' },
        { password },
      ];
      const fields = [];
      for (const each of wrong) {
        const { status, body } = await claim(each);
        fields.push([status, body.errors]);
      }
      expect(fields).toMatchObject([
        [400, [{ field: 'password' }]],
        [400, [{ field: 'login' }]],
        [400, [{ field: 'password', message: expect.stringContaining('The user name stands in that password') }]],
        [400, [{ field: 'login' }]],
      ]);
      expect((await claim({ login: 'Ada', password })).body).toMatchObject({
        state: 'signed-in',
        administrator: { login: 'ada', name: 'Ada' },
      });
    });

    it('of an account sets its password, and takes away what came in before', async () => {
      const world = await open();
      const before = await world.signedIn('ada', 'global-administrator');
      const made = await before.send(contract.createApiToken, { body: { name: 'x', scope: 'full', days: 1 } });
      const program = world.program(String(made.body.token));
      expect((await program(contract.listAdministrators)).status).toBe(200);
      const { link } = await world.call(contract.resetAdministrator, { params: { administrator: 'ada' } });
      expect((await before.send(contract.listAdministrators)).status).toBe(200);
      const token = link.split('#')[1] ?? '';
      const browser = world.browser();
      const look = await browser.send(contract.lookAtLink, { body: { token } });
      expect(look.body).toMatchObject({ kind: 'reset', login: 'ada' });
      const chosen = 'another long password';
      expect((await browser.send(contract.claimSetup, { body: { token, password: chosen } })).status).toBe(200);
      expect((await before.send(contract.listAdministrators)).status).toBe(401);
      expect((await program(contract.listAdministrators)).status).toBe(401);
      const again = (secret: string) =>
        world.browser().send(contract.signIn, { body: { login: 'ada', password: secret } });
      expect((await again(password)).status).toBe(400);
      expect((await again(chosen)).status).toBe(200);
    });
  });
});
