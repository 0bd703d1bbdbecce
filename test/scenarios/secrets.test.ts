import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { eachWorld } from '#test/contract/access/each-world.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { type Received, reply, startHttpTarget } from '#test/support/http-target.ts';

const params = { application: 'Wiki' };

/** An application that accepts one secret, which a test may change, and answers nobody's creation while it is held. */
async function startWiki() {
  const state = { secret: 'first', made: 0, waits: (_: Received): Promise<void> | undefined => undefined };
  const target = await startHttpTarget(async (request, response: ServerResponse) => {
    if (request.headers.authorization !== `Bearer ${state.secret}`) return reply(response, 401, { detail: 'who?' });
    if (request.method === 'GET') return reply(response, 200, { totalResults: 0, Resources: [] });
    await state.waits(request);
    state.made += 1;
    return reply(response, 201, { ...Object(request.json), id: `id-${state.made}` });
  });
  onTestFinished(() => target.close());
  return { ...target, state };
}

async function connected(world: AccessWorld, origin: string, secretToken: string) {
  const people = Array.from({ length: 8 }, (_, at) => `p${at}@example.org,P ${at},p${at}@example.org`);
  const text = ['userPrincipalName,displayName,mail', ...people].join('\n');
  await world.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await world.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await world.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  await world.call(contract.setApplication, { params, body: { concurrency: 1 } });
  await world.call(contract.connectApplication, { params, body: { tenantUrl: `${origin}/scim`, secretToken } });
  await world.call(contract.setScope, { params, body: { scope: 'all' } });
}

const job = (world: AccessWorld) => world.call(contract.getJob, { params });

eachWorld((open) => {
  describe('another secret', () => {
    it('is tested, then taken by the cycle that runs; refused, the stored one stays', { timeout: 60_000 }, async () => {
      const world = await open();
      const wiki = await startWiki();
      await connected(world, wiki.origin, 'first');
      const held = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      wiki.state.waits = () => {
        if (wiki.state.made !== 2) return undefined;
        reached.resolve();
        return held.promise;
      };
      await world.call(contract.startJob, { params });
      await reached.promise;
      const replace = (secret: string, expires?: string) =>
        world.call(contract.replaceSecret, { params, body: { secret, expires } });
      await expect(replace('wrong')).rejects.toThrow('The new secret was not taken, the stored one stays');
      await expect(replace('two lines\n')).rejects.toThrow('blanks');
      // From here on the application accepts the new one only.
      wiki.state.secret = 'second';
      const asked = wiki.received.length;
      const replaced = await replace('second', '2099-01-31');
      expect(replaced.message).toContain('accepts the new secret');
      expect(replaced.application.connection.secretExpiry).toMatchObject({ at: '2099-01-31T00:00:00.000Z' });
      expect(JSON.stringify(replaced)).not.toContain('second');
      held.resolve();
      await expect.poll(async () => (await job(world)).last?.kind, { timeout: 30_000 }).toBe('initial');
      expect(await job(world)).toMatchObject({ linked: { User: 8 }, failed: 0, quarantine: null });
      const sent = wiki.received.slice(asked).map(({ headers }) => headers.authorization);
      expect([...new Set(sent)]).toEqual(['Bearer second']);
      const { entries } = await world.call(contract.listAudit, { query: { act: 'application.secret' } });
      expect(entries.map(({ act }) => act)).toEqual(['application.secret.replace']);
      expect(JSON.stringify(entries)).not.toContain('second');
    });

    it('ends the quarantine that the old one led to, at once', { timeout: 60_000 }, async () => {
      const world = await open();
      const wiki = await startWiki();
      await connected(world, wiki.origin, 'first');
      wiki.state.secret = 'second';
      await world.call(contract.startJob, { params });
      await expect.poll(async () => (await job(world)).quarantine?.code, { timeout: 30_000 }).toBe('unauthorized');
      const { notices } = await world.call(contract.replaceSecret, { params, body: { secret: 'second' } });
      expect(notices).toEqual(['Provisioning has left quarantine and goes on.']);
      await expect.poll(async () => (await job(world)).linked.User, { timeout: 30_000 }).toBe(8);
      expect((await job(world)).quarantine).toBeNull();
    });
  });
});
