import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relayOnce } from '#events/receivers/relay.ts';
import { verifyWebhook } from '#events/webhooks/verify-webhook.ts';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { type EventReceiver, startEventReceiver } from '#test/support/event-receiver.ts';
import { type EventsWorld, openEventsWorld } from '#test/support/events-world.ts';
import { isObject, type Received } from '#test/support/received.ts';
import { eachWorld } from '../contract/access/each-world.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const dataOf = ({ json }: Received): Readonly<Record<string, unknown>> =>
  isObject(json) && isObject(json.data) ? json.data : {};
const typeOf = ({ json }: Received): unknown => (isObject(json) ? json.type : undefined);
const idOf = ({ headers }: Received): unknown => headers['webhook-id'];

eachWorld((open) => {
  describe('a webhook', () => {
    let world: AccessWorld;
    let acme: EventsWorld;
    let receiver: EventReceiver;
    beforeAll(async () => {
      world = await open();
      acme = await openEventsWorld(world, 'acme', 500);
      receiver = await startEventReceiver();
    });
    afterAll(async () => {
      await receiver.close();
      await acme.close();
    });

    /** A fresh webhook, and what it gets from now on. */
    async function hook(more: object = {}) {
      for (const { id } of (await world.call(contract.listReceivers)).receivers) {
        await world.call(contract.removeReceiver, { params: { receiver: id } });
      }
      receiver.answer = () => ({ status: 200 });
      const before = receiver.received.length;
      const body = { kind: 'webhook', tenant: 'acme', url: receiver.url, allowPrivateAddress: true, ...more } as const;
      const added = await world.call(contract.addReceiver, { body });
      const params = { receiver: added.receiver.id };
      return {
        secret: added.secret ?? '',
        params,
        got: () => receiver.received.slice(before),
        view: () => world.call(contract.getReceiver, { params }),
        list: async (state?: 'waiting' | 'delivered' | 'dead') =>
          (await world.call(contract.listDeliveries, { params, query: state === undefined ? {} : { state } }))
            .deliveries,
      };
    }
    const check = (secret: string | readonly string[], came: Received) =>
      verifyWebhook({ secret, headers: came.headers, body: came.text, now: world.clock.now() });

    it('gets each event once, signed, in order, with the object as it is when it is delivered', async () => {
      const { secret, got, list } = await hook();
      const ada = await acme.add('ada');
      await acme.set(ada.id, { displayName: 'Ada' });
      await acme.set(ada.id, { active: false });
      await acme.bring();
      await acme.bring();
      const seen = got();
      expect(seen.map(typeOf)).toEqual(expect.arrayContaining(['user.created', 'user.updated', 'user.deactivated']));
      expect(typeOf(seen[0] as Received)).toBe('user.created');
      expect(new Set(seen.map(idOf)).size).toBe(seen.length);
      for (const came of seen) expect(check(secret, came).id).toBe(idOf(came));
      expect(dataOf(seen[0] as Received)).toMatchObject({
        tenant: 'acme',
        resource: { type: 'User', id: ada.id, externalId: 'ext-ada' },
        object: { id: ada.id, userName: 'ada', displayName: 'Ada', active: false },
      });
      expect((await list()).every(({ state, status }) => state === 'delivered' && status === 200)).toBe(true);
    });

    it('shows null for an object that is gone, none where it is not wanted, and only the types that are', async () => {
      const { got } = await hook({ events: ['user.created', 'user.deleted'] });
      const bob = await acme.add('bob');
      await acme.set(bob.id, { displayName: 'Bob' });
      await acme.remove(bob.id);
      await acme.bring();
      expect(got().map(typeOf)).toEqual(['user.created', 'user.deleted']);
      expect(got().map((came) => dataOf(came).object)).toEqual([null, null]);
      const bare = await hook({ object: false });
      await acme.add('bea');
      await acme.bring();
      expect(dataOf(bare.got()[0] as Received)).not.toHaveProperty('object');
      expect(dataOf(bare.got()[0] as Received)).not.toHaveProperty('role');
      await world.call(contract.setRoleMapping, {
        params: { tenant: 'acme' },
        body: { rules: [], otherwise: 'guest' },
      });
      const mapped = await hook();
      await acme.add('ben');
      await acme.bring();
      expect(dataOf(mapped.got()[0] as Received).role).toBe('guest');
    });

    it('that is down loses nothing, is tried at growing intervals, and then has every object in order', async () => {
      const { got, view, list } = await hook({ object: false });
      receiver.answer = () => ({ status: 503, body: 'closed for repairs' });
      const people = await Promise.all(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((name) => acme.add(name)));
      await acme.bring();
      expect(await view()).toMatchObject({ state: 'failing', waiting: 7, failures: 7 });
      expect((await list('waiting'))[0]).toMatchObject({ status: 503, answer: 'closed for repairs', attempts: 1 });
      await acme.set(people[0]?.id ?? '', { displayName: 'First' });
      const tried = got().length;
      await acme.bring();
      expect(got().length, 'nothing before it is due').toBe(tried);
      world.clock.advance(7 * hour);
      await acme.bring();
      expect(got().length, 'one at a time while it fails').toBe(tried + 1);
      receiver.answer = () => ({ status: 204 });
      world.clock.advance(7 * hour);
      await acme.bring();
      expect(await view()).toMatchObject({ state: 'active', waiting: 0, failures: 0, failingSince: null });
      const first = got()
        .slice(tried + 1)
        .filter((came) => isObject(dataOf(came).resource));
      const ofFirst = first.filter((came) => JSON.stringify(dataOf(came).resource).includes(String(people[0]?.id)));
      expect(ofFirst.map(typeOf)).toEqual(['user.created', 'user.updated']);
      expect(new Set(got().map(idOf)).size, 'the same id at each try').toBe(8);
    });

    it('that is slow holds up only itself, and a failing object only itself', async () => {
      const slow = await hook({ object: false });
      receiver.answer = () => 'never';
      await acme.add('d1');
      await acme.bring();
      expect((await slow.list('waiting'))[0]).toMatchObject({ status: null, failure: expect.stringContaining('0.5') });
      const { got, view } = await hook();
      receiver.answer = ({ text }) => ({ status: text.includes('"d2"') ? 500 : 200 });
      const held = await acme.add('d2');
      await acme.add('d3');
      await acme.set(held.id, { displayName: 'Later' });
      await acme.bring();
      expect(await view()).toMatchObject({ state: 'active', waiting: 2 });
      expect(got().some(({ text }) => text.includes('"d3"'))).toBe(true);
    });

    it('is given up after three days, kept as a dead letter, and sent again by hand as the object is then', async () => {
      const { got, list, params } = await hook();
      receiver.answer = () => ({ status: 500 });
      const eve = await acme.add('eve');
      const began = world.clock.now();
      for (let tries = 0; tries < 40 && (await list('dead')).length === 0; tries += 1) {
        world.clock.advance(tries < 10 ? hour : 7 * hour);
        await acme.bring();
      }
      const [letter] = await list('dead');
      expect(letter).toMatchObject({ type: 'user.created', state: 'dead', status: 500, attempts: 18 });
      expect(world.clock.now() - began).toBeGreaterThan(72 * hour);
      await acme.set(eve.id, { displayName: 'Eve' });
      receiver.answer = () => ({ status: 200 });
      await world.call(contract.resendDelivery, { params: { ...params, delivery: letter?.delivery ?? '' } });
      world.clock.advance(7 * hour);
      await acme.bring();
      const again = got().filter((came) => idOf(came) === letter?.event);
      expect(again).toHaveLength(19);
      expect(dataOf(again.at(-1) as Received).object).toMatchObject({ displayName: 'Eve' });
      expect(await list('dead')).toEqual([]);
      expect(await world.call(contract.resendDead, { params })).toEqual({ resent: false });
    });

    it('is asked again when it says so, and is paused when it answers 410', async () => {
      const { got, view, params } = await hook({ object: false });
      receiver.answer = () => ({ status: 429, headers: { 'retry-after': '7200' } });
      await acme.add('f1');
      await acme.bring();
      world.clock.advance(hour);
      await acme.bring();
      expect(got()).toHaveLength(1);
      receiver.answer = () => ({ status: 410 });
      world.clock.advance(hour + minute);
      await acme.bring();
      expect(await view()).toMatchObject({ state: 'paused', reason: expect.stringContaining('410'), waiting: 1 });
      await acme.add('f2');
      world.clock.advance(24 * hour);
      await acme.bring();
      expect(got()).toHaveLength(2);
      receiver.answer = () => ({ status: 200 });
      await world.call(contract.resumeReceiver, { params });
      await acme.bring();
      expect(got().slice(2)).toHaveLength(2);
      expect(await view()).toMatchObject({ state: 'active', reason: null, waiting: 0 });
    });

    it('does not follow a redirect, and goes to no private address unless that was allowed', async () => {
      const { list } = await hook({ object: false });
      receiver.answer = () => ({ status: 302, headers: { location: 'http://169.254.169.254/' } });
      await acme.add('g1');
      await acme.bring();
      expect((await list('waiting'))[0]).toMatchObject({ status: 302, failure: expect.stringContaining('redirect') });
      const inside = await hook({ url: receiver.url.replace('http:', 'https:'), allowPrivateAddress: false });
      await acme.add('g2');
      await acme.bring();
      expect((await inside.list('waiting'))[0]?.failure).toContain('internal address');
      const ada = await world.signedIn('cleo', 'application-administrator');
      const body = { kind: 'webhook', url: receiver.url, allowPrivateAddress: true } as const;
      expect(await ada.send(contract.addReceiver, { body })).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('Global Administrator') },
      });
    });

    it('has two secrets while it is rotated, of which either verifies, and one after', async () => {
      const { secret, got, params, view } = await hook({ object: false });
      const next = await world.call(contract.rotateReceiverSecret, { params, body: { hours: 2 } });
      expect(next.receiver.formerUntil).not.toBeNull();
      await acme.add('h1');
      await acme.bring();
      const [both] = got();
      expect(check(secret, both as Received).id).toBe(check(next.secret ?? '', both as Received).id);
      world.clock.advance(2 * hour);
      await acme.add('h2');
      await acme.bring();
      const one = got().at(-1) as Received;
      expect(() => check(secret, one)).toThrow('No signature');
      expect(check(next.secret ?? '', one).id).toBe(idOf(one));
      expect(JSON.stringify(await view())).not.toContain(String(next.secret).slice(8));
    });

    it('refuses what was forged, altered or recorded', async () => {
      const { secret, got } = await hook({ object: false });
      await acme.add('i1');
      await acme.bring();
      const came = got()[0] as Received;
      const { clock } = world;
      const verify = (body: string, more: object = {}) =>
        verifyWebhook({ secret, headers: { ...came.headers, ...more }, body, now: clock.now() });
      expect(() => verify(came.text.replace('user.created', 'user.deleted'))).toThrow('No signature');
      expect(() => verify(came.text, { 'webhook-id': 'another' })).toThrow('No signature');
      const { secret: other } = await hook();
      expect(() => check(other, came)).toThrow('No signature');
      expect(verify(came.text).id, 'a replay within five minutes is known by its id').toBe(idOf(came));
      clock.advance(6 * minute);
      expect(() => verify(came.text)).toThrow('seconds old');
    });

    it('is told of a gap when the feed was cut behind it, and goes on', async () => {
      const { got, params } = await hook({ object: false });
      await world.call(contract.pauseReceiver, { params });
      await acme.add('j1');
      const { storage } = world.deps;
      const tenant = Number(params.receiver.split('-')[0]);
      await storage.commit({
        tenant,
        writes: [
          { sql: 'delete from change where tenant = ?', parameters: [tenant] },
          { sql: 'update feed set oldest = seq + 1 where tenant = ?', parameters: [tenant] },
        ],
      });
      await world.call(contract.resumeReceiver, { params });
      await acme.bring();
      await acme.add('j2');
      await acme.bring();
      expect(got().map(typeOf)).toEqual(['gap', 'user.created']);
      expect(dataOf(got()[0] as Received)).toMatchObject({ gap: { reason: 'cut' } });
    });

    it('is pinged by hand, and tells what was answered', async () => {
      const { secret, got, params } = await hook();
      expect(await world.call(contract.testReceiver, { params })).toMatchObject({ ok: true, status: 200 });
      expect(check(secret, got()[0] as Received).payload).toMatchObject({ type: 'ping', data: { tenant: 'acme' } });
      receiver.answer = () => ({ status: 401, body: `no: ${secret}` });
      const refused = await world.call(contract.testReceiver, { params });
      expect(refused).toMatchObject({ ok: false, status: 401, answer: 'no: [redacted]' });
    });

    it('of the installation gets the events of every customer, also of one that comes later', async () => {
      const { got } = await hook({ tenant: undefined, object: false });
      const globex = await openEventsWorld(world, `globex${receiver.received.length}`);
      await globex.add('k1');
      await acme.add('k2');
      await acme.bring();
      expect(
        got()
          .map((came) => dataOf(came).tenant)
          .toSorted(),
      ).toEqual(['acme', expect.stringMatching(/^globex/)]);
      await globex.close();
    });

    it('gets each event from one of two processes that bring them at once', async () => {
      const { got } = await hook({ object: false });
      await Promise.all(['l1', 'l2', 'l3', 'l4'].map((name) => acme.add(name)));
      await Promise.all([acme.bring(), relayOnce(acme.relay), relayOnce(acme.relay)]);
      await acme.bring();
      expect(got()).toHaveLength(4);
    });

    it('is refused what makes no sense, with what to do', async () => {
      const refuse = async (body: object) => {
        const hookOf = { kind: 'webhook', url: 'https://app.example.org' } as const;
        const { browser } = { browser: await admin };
        return (await browser.send(contract.addReceiver, { body: { ...hookOf, ...body } })).body;
      };
      const admin = world.signedIn('dora', 'global-administrator');
      expect(await refuse({ url: 'http://app.example.org' })).toMatchObject({
        detail: expect.stringContaining('https'),
      });
      expect(await refuse({ events: ['user.create'] })).toMatchObject({
        advice: expect.stringContaining('user.created'),
      });
      expect(await refuse({ tenant: 'nobody' })).toMatchObject({ code: 'unknown' });
      expect(await refuse({ kind: 'push' })).toMatchObject({ detail: expect.stringContaining('audience') });
      expect(await refuse({ audience: 'x' })).toMatchObject({ detail: expect.stringContaining('no audience') });
      expect(await refuse({ kind: 'poll', url: 'https://x.example' })).toMatchObject({ code: 'invalid' });
    });
  });
});
