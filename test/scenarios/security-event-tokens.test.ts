import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { type EventReceiver, startEventReceiver } from '#test/support/event-receiver.ts';
import { type EventsWorld, openEventsWorld } from '#test/support/events-world.ts';
import { isObject } from '#test/support/received.ts';
import { eachWorld } from '../contract/access/each-world.ts';

const hour = 3_600_000;
const day = 24 * hour;
const prov = 'urn:ietf:params:scim:event:prov:';
const audience = 'https://app.example.org/events';

type Fields = Readonly<Record<string, unknown>>;

/** One part of a token. */
function part(token: string, at: number): Fields {
  const parsed: unknown = JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString('utf8'));
  return isObject(parsed) ? parsed : {};
}

eachWorld((open) => {
  describe('security event tokens', () => {
    let world: AccessWorld;
    let acme: EventsWorld;
    let receiver: EventReceiver;
    beforeAll(async () => {
      world = await open();
      acme = await openEventsWorld(world);
      receiver = await startEventReceiver();
    });
    afterAll(async () => {
      await receiver.close();
      await acme.close();
    });

    /** The claims of a token, verified by WebCrypto with the keys that the JWKS shows, as somebody else would. */
    async function verified(token: string): Promise<Fields> {
      const shown = await world.fetch(new Request(`${world.url}/security-events/jwks.json`));
      const jwks: { keys: (webcrypto.JsonWebKey & { kid: string })[] } = JSON.parse(await shown.text());
      const jwk = jwks.keys.find(({ kid }) => kid === part(token, 0).kid);
      expect(jwk, 'the key is shown').toMatchObject({ kty: 'EC', crv: 'P-256', use: 'sig', alg: 'ES256' });
      expect(jwk).not.toHaveProperty('d');
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
      const key = await webcrypto.subtle.importKey('jwk', jwk ?? {}, algorithm, false, ['verify']);
      const [head, claims, signature] = token.split('.');
      const right = await webcrypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        Buffer.from(signature ?? '', 'base64url'),
        Buffer.from(`${head}.${claims}`),
      );
      expect(right, 'the signature').toBe(true);
      expect(part(token, 0)).toMatchObject({ typ: 'secevent+jwt', alg: 'ES256' });
      return part(token, 1);
    }

    async function poll(url: string, token: string | null, body: object | string) {
      const reply = await world.fetch(
        new Request(url, {
          method: 'POST',
          headers: token === null ? {} : { authorization: `Bearer ${token}` },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      );
      const json: { sets?: Record<string, string>; moreAvailable?: boolean; err?: string } = JSON.parse(
        await reply.text(),
      );
      return { status: reply.status, tokens: Object.values(json.sets ?? {}), ...json };
    }

    it('are pushed in notice mode, signed, and say what RFC 9967 has for each event', async () => {
      receiver.answer = () => ({ status: 202 });
      const { receiver: stream } = await world.call(contract.addReceiver, {
        body: {
          kind: 'push',
          tenant: 'acme',
          url: receiver.url,
          audience,
          authorization: 'Bearer of-the-receiver',
          allowPrivateAddress: true,
        },
      });
      const ada = await acme.add('ada');
      await acme.set(ada.id, { displayName: 'Ada' });
      await acme.set(ada.id, { active: false });
      await acme.set(ada.id, { active: true });
      await acme.remove(ada.id);
      await acme.bring();
      const claims = await Promise.all(receiver.received.map(({ text }) => verified(text)));
      const all = claims.map((each) => (isObject(each.events) ? each.events : {}));
      const uris = all.flatMap((events) => Object.keys(events));
      expect(uris[0]).toBe(`${prov}create:notice`);
      expect(uris.at(-1)).toBe(`${prov}delete`);
      expect(uris).toEqual(expect.arrayContaining([`${prov}patch:notice`, `${prov}deactivate`, `${prov}activate`]));
      expect(all.find((events) => `${prov}patch:notice` in events)).toEqual({
        [`${prov}patch:notice`]: { attributes: ['displayName'], version: expect.stringMatching(/^W\/"\d+"$/) },
      });
      for (const each of claims) {
        expect(each).toMatchObject({
          iss: world.url,
          aud: [audience],
          iat: Math.floor(world.clock.now() / 1000),
          sub_id: { format: 'scim', uri: `/Users/${ada.id}`, id: ada.id },
        });
        expect(each).not.toHaveProperty('sub');
        expect(each).not.toHaveProperty('exp');
        expect(JSON.stringify(each), 'no value').not.toContain('Ada');
      }
      expect(new Set(claims.map(({ jti }) => jti)).size).toBe(claims.length);
      expect(receiver.received[0]?.headers).toMatchObject({
        'content-type': 'application/secevent+jwt',
        authorization: 'Bearer of-the-receiver',
      });
      const params = { receiver: stream.id };
      expect(await world.call(contract.testReceiver, { params })).toMatchObject({ ok: true, status: 202 });
      expect((await verified(receiver.received.at(-1)?.text ?? '')).events).toHaveProperty([
        'https://schemas.openid.net/secevent/ssf/event-type/verification',
      ]);
      const { deliveries } = await world.call(contract.listDeliveries, { params });
      expect(JSON.stringify(deliveries)).not.toContain('of-the-receiver');
      // RFC 8935 §2.3: a token that is wrong stays wrong; that the receiver knows no key yet can be mended.
      receiver.answer = () => ({ status: 400, body: '{"err":"invalid_request","description":"no such event"}' });
      await acme.add('bob');
      await acme.bring();
      expect(
        (await world.call(contract.listDeliveries, { params, query: { state: 'dead' } })).deliveries,
      ).toMatchObject([{ status: 400, attempts: 1, answer: expect.stringContaining('no such event') }]);
      receiver.answer = () => ({ status: 400, body: '{"err":"invalid_key"}' });
      await acme.add('bea');
      await acme.bring();
      expect(await world.call(contract.getReceiver, { params })).toMatchObject({ waiting: 1, dead: 1 });
      await world.call(contract.removeReceiver, { params });
    });

    it('are polled for, come again until they are acknowledged, and in the order of each object', async () => {
      const { receiver: stream, secret } = await world.call(contract.addReceiver, {
        body: { kind: 'poll', tenant: 'acme', audience },
      });
      const { url } = stream;
      expect(await poll(url, secret, { returnImmediately: true })).toMatchObject({ status: 200, sets: {} });
      const cleo = await acme.add('cleo');
      await acme.set(cleo.id, { displayName: 'Cleo' });
      await acme.add('dora');
      const first = await poll(url, secret, { maxEvents: 2, returnImmediately: true });
      expect(first).toMatchObject({ status: 200, moreAvailable: true });
      const claims = await Promise.all(first.tokens.map(verified));
      expect(claims.map(({ jti }) => jti)).toEqual(Object.keys(first.sets ?? {}));
      const rest = await poll(url, secret, { returnImmediately: true, ack: [claims[0]?.jti] });
      expect(rest.tokens).toHaveLength(1);
      expect(await poll(url, secret, { returnImmediately: true })).toMatchObject({ sets: {} });
      world.clock.advance(31_000);
      const again = await poll(url, secret, { returnImmediately: true });
      expect(Object.keys(again.sets ?? {})).toEqual([claims[1]?.jti, ...Object.keys(rest.sets ?? {})]);
      const [refused = '', taken = ''] = Object.keys(again.sets ?? {});
      const setErrs = { [refused]: { err: 'invalid_audience', description: 'not for us' } };
      world.clock.advance(31_000);
      expect(await poll(url, secret, { returnImmediately: true, ack: [taken], setErrs })).toMatchObject({ sets: {} });
      const params = { receiver: stream.id };
      expect(await world.call(contract.getReceiver, { params })).toMatchObject({ waiting: 0, dead: 1 });
      const { deliveries } = await world.call(contract.listDeliveries, { params, query: { state: 'dead' } });
      expect(deliveries).toMatchObject([{ failure: 'invalid_audience: not for us' }]);
      // A poll that may wait is answered as soon as something happens.
      const waiting = poll(url, secret, {});
      await acme.add('eve');
      expect((await waiting).tokens).toHaveLength(1);
    });

    it('are nobody else’s: without the stream’s own token, with an old one, and for what is no poll', async () => {
      const { receiver: stream, secret } = await world.call(contract.addReceiver, {
        body: { kind: 'poll', tenant: 'acme', audience },
      });
      const other = await world.call(contract.addReceiver, { body: { kind: 'poll', audience } });
      for (const token of [null, 'x'.repeat(43), other.secret]) {
        expect(await poll(stream.url, token, {})).toMatchObject({ status: 401, err: 'authentication_failed' });
      }
      const nowhere = stream.url.replace(stream.id, '7-000000000000');
      expect(await poll(nowhere, secret, {})).toMatchObject({ status: 401, err: 'authentication_failed' });
      for (const body of ['[]', '{', { maxEvents: -1 }, { ack: 'all' }, { setErrs: [] }, { returnImmediately: 1 }]) {
        expect(await poll(stream.url, secret, body)).toMatchObject({ status: 400, err: 'invalid_request' });
      }
      const params = { receiver: stream.id };
      const next = await world.call(contract.rotateReceiverSecret, { params, body: {} });
      expect(await poll(stream.url, secret, {})).toMatchObject({ status: 401 });
      expect(await poll(stream.url, next.secret, { returnImmediately: true })).toMatchObject({ status: 200 });
    });

    it('are signed with a new key an hour after it was made; both keys are shown for a week', async () => {
      const { receiver: stream, secret } = await world.call(contract.addReceiver, {
        body: { kind: 'poll', tenant: 'acme', audience },
      });
      const kidOfNext = async (name: string) => {
        await acme.add(name);
        const { tokens } = await poll(stream.url, secret, { returnImmediately: true });
        await verified(tokens.at(-1) ?? '');
        await poll(stream.url, secret, { maxEvents: 0, ack: tokens.map((token) => part(token, 1).jti) });
        return part(tokens.at(-1) ?? '', 0).kid;
      };
      const old = await kidOfNext('f1');
      const { keys } = await world.call(contract.rotateSigningKey);
      expect(keys.map(({ state }) => state)).toEqual(['signs', 'next']);
      expect(await kidOfNext('f2')).toBe(old);
      world.clock.advance(hour);
      const made = await kidOfNext('f3');
      expect(made).toBe(keys[1]?.kid);
      expect((await world.call(contract.listSigningKeys)).keys.map(({ state }) => state)).toEqual(['former', 'signs']);
      world.clock.advance(8 * day);
      const { keys: later } = await world.call(contract.rotateSigningKey);
      expect(later.map(({ kid }) => kid)).not.toContain(old);
    });
  });
});
