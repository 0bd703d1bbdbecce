import { describe, expect, it } from 'vitest';
import { totpCode } from '#access/accounts/totp.ts';
import { contract } from '#http/api/contract.ts';
import { type AccessWorld, type Browser, password } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

const minute = 60_000;

const signIn = (world: AccessWorld, login: string, secret = password, browser = world.browser()) =>
  browser.send(contract.signIn, { body: { login, password: secret } }).then((answer) => ({ ...answer, browser }));

/** Sets a second factor up. */
async function enrol(world: AccessWorld, browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await browser.send(contract.enrolTotp);
  const secret = String(body.secret);
  const confirmed = await browser.send(contract.confirmTotp, { body: { code: totpCode(secret, world.clock.now()) } });
  expect(confirmed.status).toBe(200);
  world.clock.advance(30_000);
  return { secret, recoveryCodes: contract.confirmTotp.reply.parse(confirmed.body).recoveryCodes.slice() };
}

eachWorld((open) => {
  describe('signing in', () => {
    it('refuses an unknown, an invited and a disabled account in the words for a wrong password', async () => {
      const world = await open();
      await world.signedIn('ada', 'global-administrator');
      await world.signedIn('eve', 'global-reader');
      const eve = { administrator: 'eve' };
      await world.call(contract.setAdministrator, { params: eve, body: { enabled: false } });
      await world.call(contract.addAdministrator, { body: { login: 'zoe', roles: ['global-reader'] } });
      const answers = [
        await signIn(world, 'ada', 'wrong password'),
        await signIn(world, 'nobody'),
        await signIn(world, 'zoe', ''),
        await signIn(world, 'zoe'),
        await signIn(world, 'eve'),
      ];
      const [first, , empty, ...others] = answers.map(({ status, body }) => ({ status, body }));
      expect(first).toMatchObject({ status: 400, body: { code: 'invalid', errors: [{ field: 'password' }] } });
      expect(empty).toMatchObject({ status: 400 });
      for (const other of others) expect(other).toEqual(first);
      expect((await signIn(world, 'ADA')).status).toBe(200);
    });

    it('slows guessing down, and lets the right password in meanwhile', async () => {
      const world = await open();
      await world.signedIn('ada', 'global-administrator');
      const answers = [];
      for (let guess = 0; guess < 12; guess += 1) answers.push(await signIn(world, 'ada', `guess ${guess}`));
      expect(answers.slice(0, 10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 400));
      expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'throttled' } });
      expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await signIn(world, 'ada')).status).toBe(200);
    });

    it('gives a new session each time and ends the one that the browser had', async () => {
      const world = await open();
      const browser = await world.signedIn('ada', 'global-administrator');
      const before = browser.cookie();
      await signIn(world, 'ada', password, browser);
      expect(browser.cookie()).not.toBe(before);
      expect((await browser.send(contract.listAdministrators)).status).toBe(200);
      expect((await world.browser(before).send(contract.listAdministrators)).status).toBe(401);
    });
  });

  describe('a session', () => {
    it('ends after half an hour in which nothing was done; what a page asks by itself does not count', async () => {
      const world = await open();
      const browser = await world.signedIn('ada', 'global-administrator');
      const background = { headers: { 'x-rollcall-background': '1' } };
      for (let passed = 0; passed < 3; passed += 1) {
        world.clock.advance(20 * minute);
        expect((await browser.send(contract.listAdministrators)).status).toBe(200);
      }
      world.clock.advance(20 * minute);
      expect((await browser.send(contract.listAdministrators, background)).status).toBe(200);
      world.clock.advance(10 * minute);
      expect((await browser.send(contract.listAdministrators)).body).toMatchObject({ code: 'unauthorized' });
      expect((await browser.send(contract.getSession)).body).toMatchObject({ state: 'signed-out' });
    });

    it('ends after twelve hours whatever is done', async () => {
      const world = await open();
      const browser = await world.signedIn('ada', 'global-administrator');
      for (let passed = 20; passed < 12 * 60; passed += 20) {
        world.clock.advance(20 * minute);
        expect((await browser.send(contract.listAdministrators)).status).toBe(200);
      }
      world.clock.advance(20 * minute);
      expect((await browser.send(contract.listAdministrators)).status).toBe(401);
    });

    it('ends with signing out, everywhere or here', async () => {
      const world = await open();
      const here = await world.signedIn('ada', 'global-administrator');
      const { browser: there } = await signIn(world, 'ada');
      const cookie = here.cookie();
      const out = await here.send(contract.signOut);
      expect(out.headers.get('set-cookie')).toMatch(/^__Host-rollcall=; .*Max-Age=0$/);
      expect((await world.browser(cookie).send(contract.listAdministrators)).status).toBe(401);
      const { browser: third } = await signIn(world, 'ada');
      expect((await there.send(contract.signOutEverywhere)).body).toEqual({ ended: 2 });
      expect((await third.send(contract.listAdministrators)).status).toBe(401);
    });

    it('of others ends with another password, and goes on under another token', async () => {
      const world = await open();
      const here = await world.signedIn('ada', 'global-administrator');
      const { browser: there } = await signIn(world, 'ada');
      const before = here.cookie();
      const wrong = { current: 'not the present', password: 'a quite different one' };
      const refused = await here.send(contract.changePassword, { body: wrong });
      expect(refused.body.errors).toMatchObject([{ field: 'current' }]);
      await here.send(contract.changePassword, { body: { ...wrong, current: password } });
      expect(here.cookie()).not.toBe(before);
      expect((await here.send(contract.listAdministrators)).status).toBe(200);
      expect((await there.send(contract.listAdministrators)).status).toBe(401);
      expect((await signIn(world, 'ada')).status).toBe(400);
    });

    it('is asked for password and code again before a role is changed five minutes later', async () => {
      const world = await open();
      const browser = await world.signedIn('ada', 'global-administrator');
      const { secret } = await enrol(world, browser);
      world.clock.advance(5 * minute);
      const add = () => browser.send(contract.addAdministrator, { body: { login: 'eve', roles: ['global-reader'] } });
      expect(await add()).toMatchObject({ status: 403, body: { code: 'confirmation-needed' } });
      const confirm = (body: { password: string; code?: string }) => browser.send(contract.reauthenticate, { body });
      expect((await confirm({ password: 'wrong one' })).body.errors).toMatchObject([{ field: 'password' }]);
      expect((await confirm({ password })).body.errors).toMatchObject([{ field: 'code' }]);
      expect((await confirm({ password, code: '000000' })).body.errors).toMatchObject([{ field: 'code' }]);
      expect(await add()).toMatchObject({ status: 403 });
      expect((await confirm({ password, code: totpCode(secret, world.clock.now()) })).status).toBe(200);
      expect(await add()).toMatchObject({ status: 200 });
    });
  });

  describe('the second factor', () => {
    it('makes a half session whole; until then it opens nothing', async () => {
      const world = await open();
      const { secret } = await enrol(world, await world.signedIn('ada', 'global-administrator'));
      const { browser, body } = await signIn(world, 'ada');
      const half = browser.cookie();
      expect(body).toMatchObject({ state: 'second-factor', administrator: null });
      expect((await browser.send(contract.listAdministrators)).status).toBe(401);
      const code = totpCode(secret, world.clock.now());
      const whole = await browser.send(contract.secondFactor, {
        body: { code: `${code.slice(0, 3)} ${code.slice(3)}` },
      });
      expect(whole.body).toMatchObject({ state: 'signed-in', administrator: { login: 'ada', secondFactor: true } });
      expect(browser.cookie()).not.toBe(half);
      expect((await browser.send(contract.listAdministrators)).status).toBe(200);
      expect((await world.browser(half).send(contract.secondFactor, { body: { code } })).status).toBe(401);
    });

    it('takes each code once, also when it comes twice at once', async () => {
      const world = await open();
      const { secret, recoveryCodes } = await enrol(world, await world.signedIn('ada', 'global-administrator'));
      const [recovery = ''] = recoveryCodes;
      for (const code of [totpCode(secret, world.clock.now()), recovery, recovery.toUpperCase()]) {
        const halves = [await signIn(world, 'ada'), await signIn(world, 'ada')];
        const answers = await Promise.all(
          halves.map(({ browser }) => browser.send(contract.secondFactor, { body: { code } })),
        );
        const done = answers.filter(({ status }) => status === 200);
        expect(done).toHaveLength(code === recovery.toUpperCase() ? 0 : 1);
      }
      const { browser } = await signIn(world, 'ada');
      const answer = await browser.send(contract.secondFactor, { body: { code: recoveryCodes[1] ?? '' } });
      expect(answer.body).toMatchObject({ administrator: { recoveryCodesLeft: 8 } });
    });

    it('cannot be tried through: after six wrong codes a right one waits, too', async () => {
      const world = await open();
      const { secret } = await enrol(world, await world.signedIn('ada', 'global-administrator'));
      const { browser } = await signIn(world, 'ada');
      const send = (code: string) => browser.send(contract.secondFactor, { body: { code } });
      const right = () => totpCode(secret, world.clock.now());
      const wrong = right() === '123456' ? '654321' : '123456';
      for (let tried = 0; tried < 6; tried += 1) expect((await send(wrong)).status).toBe(400);
      expect((await send(right())).status).toBe(429);
      world.clock.advance(5 * minute);
      const { browser: later } = await signIn(world, 'ada');
      expect((await later.send(contract.secondFactor, { body: { code: right() } })).status).toBe(200);
    });

    it('counts only once a code of it was entered, and opens after the sealing key was replaced', async () => {
      const world = await open();
      const first = await world.signedIn('ada', 'global-administrator');
      await first.send(contract.enrolTotp);
      expect((await first.send(contract.confirmTotp, { body: { code: '000000' } })).status).toBe(400);
      expect((await signIn(world, 'ada')).body).toMatchObject({ state: 'signed-in' });
      const { secret } = await enrol(world, first);
      await world.call(contract.rotateKey);
      const { browser } = await signIn(world, 'ada');
      const code = totpCode(secret, world.clock.now());
      expect((await browser.send(contract.secondFactor, { body: { code } })).status).toBe(200);
      await browser.send(contract.removeTotp);
      expect((await signIn(world, 'ada')).body).toMatchObject({ state: 'signed-in' });
    });
  });
});
