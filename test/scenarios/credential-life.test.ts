import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { listAudit } from '#access/audit.ts';
import { postRound } from '#applications/mail/postman.ts';
import { type Call, contract } from '#http/api/contract.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { eachWorld } from '#test/contract/access/each-world.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { startSmtpServer, type TestMailServer } from '#test/support/smtp-server.ts';

const hour = 3_600_000;
const day = 24 * hour;
const params = { tenant: 'wiki' };
const metrics = { count: () => {}, observe: () => {} };

type MakeBody = NonNullable<
  NonNullable<Call<z.ZodType, z.ZodType, (typeof contract.createCredential)['body']>['body']>
>;

eachWorld((open) => {
  const openWiki = async () => {
    const world = await open();
    await world.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const make = (body: MakeBody) => world.call(contract.createCredential, { params, body });
    const list = async () => (await world.call(contract.listCredentials, { params })).credentials;
    return { world, make, list };
  };
  const inDays = (world: AccessWorld, days: number) => new Date(world.clock.now() + days * day).toISOString();

  describe('what an administrator says of a credential', () => {
    it('is its scope and its end: a year unless said otherwise, and never only on purpose', async () => {
      const { world, make, list } = await openWiki();
      const { policy } = await world.call(contract.listCredentials, { params });
      expect(policy).toMatchObject({ expiresAfterDays: 365, rotates: true });
      expect(policy.scopes.map(({ key }) => key)).toEqual(['full', 'read-only', 'users-only', 'users-read-only']);
      expect(await make({ name: 'Entra' })).toMatchObject({
        scope: 'full',
        permissions: [],
        expiresAt: inDays(world, 365),
      });
      expect(await make({ name: 'For good', expiresInSeconds: null })).toMatchObject({ expiresAt: null });
      const reader = await make({ name: 'Report', scope: 'read-only', expiresInSeconds: 90 * 86_400 });
      expect(reader).toMatchObject({
        scope: 'read-only',
        permissions: ['users:read', 'groups:read', 'others:read'],
        expiresAt: inDays(world, 90),
        expiresSoon: false,
      });
      expect(await make({ name: 'People', scope: 'users-read-only' })).toMatchObject({ permissions: ['users:read'] });
      expect(await make({ name: 'Odd', permissions: ['groups:read'] })).toMatchObject({ scope: null });
      await expect(make({ name: 'x', scope: 'full', permissions: ['users:read'] })).rejects.toThrow('Both a scope');
      await expect(make({ name: 'x', expiresInSeconds: 0 })).rejects.toThrow('ended already');
      const credential = { params: { ...params, credential: reader.id } };
      const changed = await world.call(contract.setCredential, {
        ...credential,
        body: { name: 'Audit', scope: 'users-only', expiresInSeconds: 20 * 86_400 },
      });
      expect(changed).toMatchObject({
        name: 'Audit',
        scope: 'users-only',
        expiresSoon: false,
        expiresAt: inDays(world, 20),
      });
      await world.call(contract.setCredential, { ...credential, body: { expiresInSeconds: null } });
      expect((await list()).find(({ id }) => id === reader.id)).toMatchObject({ expiresAt: null, expiresSoon: false });
    });

    it('is refused where the application’s own rules leave no room for it', async () => {
      const { world } = await openWiki();
      const at = async (profile: string, body: object) => {
        const name = `of-${profile}`;
        await world.call(contract.createTenant, { body: { name, profile } }).catch(() => undefined);
        return world.call(contract.createCredential, { params: { tenant: name }, body: { name: 'x', ...body } });
      };
      await expect(at('playvox', { scope: 'read-only' })).rejects.toThrow('cannot be limited so');
      await expect(at('purecloud', { scope: 'read-only' })).rejects.toThrow('cannot be limited so');
      const client = await at('purecloud', { roles: ['scim-integration'] });
      expect(client).toMatchObject({ scope: null, state: 'active' });
      const setting = { params: { tenant: 'of-purecloud', credential: client.id } };
      await expect(
        world.call(contract.setCredential, { ...setting, body: { permissions: ['directory:group:edit'] } }),
      ).rejects.toThrow('by its roles');
      // An end of its own may be given where the application has none: a client whose end has come gets no tokens.
      const ended = await world.call(contract.setCredential, { ...setting, body: { expiresInSeconds: 3600 } });
      expect(ended.expiresAt).toBe(new Date(world.clock.now() + hour).toISOString());
      world.clock.advance(hour);
      await expect(world.call(contract.generateToken, setting)).rejects.toThrow('is expired');
    });
  });

  describe('a rotation by an administrator', () => {
    it('shows the new secret once, tells who still uses the old one, and is ended early; each act is audited', async () => {
      const { world, make, list } = await openWiki();
      const made = await make({ name: 'Okta' });
      const credential = { params: { ...params, credential: made.id } };
      const rotated = await world.call(contract.rotateCredential, { ...credential, body: { overlapSeconds: 86_400 } });
      expect(rotated).toMatchObject({
        id: made.id,
        name: 'Okta',
        rotation: { until: inDays(world, 1), ending: made.ending },
      });
      expect(rotated.secretToken).not.toBe(made.secretToken);
      expect((await world.call(contract.getCredential, credential)).secretToken).toBeNull();
      await expect(world.call(contract.rotateCredential, credential)).rejects.toThrow('two secrets already');
      expect((await list())[0]).toMatchObject({ state: 'active', rotation: { oldUsed: null, newUsed: null } });
      expect(await world.call(contract.endOldSecret, credential)).toMatchObject({ rotation: null });
      await expect(world.call(contract.endOldSecret, credential)).rejects.toThrow('has one secret');
      const admin = await world.signedIn('root', 'global-administrator');
      const wrong = await admin.send(contract.rotateCredential, { ...credential, body: { overlapSeconds: 5 } });
      expect(wrong.body).toMatchObject({ status: 400, errors: [expect.objectContaining({ field: 'overlapSeconds' })] });
      const tenant = await findTenant(world.deps.storage, 'wiki');
      const acts = (await listAudit(world.deps.storage, tenant?.tenant ?? -1, { limit: 10 })).map(({ act }) => act);
      expect(acts).toEqual(expect.arrayContaining(['credential.rotate', 'credential.end-old-secret']));
      expect(JSON.stringify(await listAudit(world.deps.storage, tenant?.tenant ?? -1, { limit: 10 }))).not.toContain(
        rotated.secretToken,
      );
    });
  });

  describe('a credential that ends', () => {
    let server: TestMailServer;
    beforeAll(async () => {
      server = await startSmtpServer();
    });
    afterAll(() => server.close());
    const subjects = () => server.mails.map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]);

    it('is told of 30, 7 and 1 days before and when it is over, once each, by however many look; a new end is told of anew', async () => {
      const { world, make } = await openWiki();
      const already = subjects().length;
      const told = () => subjects().slice(already);
      const look = () => postRound(world.deps, metrics);
      const made = await make({ name: 'Entra', expiresInSeconds: 40 * 86_400 });
      await make({ name: 'Short', expiresInSeconds: 3600 });
      const other = await make({ name: 'Revoked', expiresInSeconds: 40 * 86_400 });
      await world.call(contract.revokeCredential, { params: { ...params, credential: other.id } });
      const mail = {
        host: '127.0.0.1',
        port: server.port,
        tls: 'none',
        from: 'r@x.example',
      } as const;
      world.clock.advance(11 * day);
      const ending = async () => (await world.call(contract.listEndingCredentials)).credentials;
      expect(await ending()).toMatchObject([
        { tenant: 'wiki', name: 'Short', state: 'over' },
        { tenant: 'wiki', name: 'Entra', state: 'soon', expiresAt: made.expiresAt },
      ]);
      // Nobody had set how mail is sent: what is due by then is told at once.
      await look();
      expect(told()).toEqual([]);
      await world.call(contract.setMail, { body: { ...mail, to: ['it@x.example'], allowPrivateAddress: true } });
      await Promise.all([look(), look()]);
      await look();
      expect(told()).toEqual(['Rollcall: Entra of wiki expires in 29 days']);
      for (let hours = 0; hours < 32 * 24; hours += 12) {
        world.clock.advance(12 * hour);
        await look();
      }
      expect(told().slice(1)).toEqual([
        'Rollcall: Entra of wiki expires in 7 days',
        'Rollcall: Entra of wiki expires in 1 day',
        'Rollcall: Entra of wiki has expired',
      ]);
      const text = server.mails.at(-1)?.text.replaceAll('=\r\n', '') ?? '';
      expect(text).toContain(`${world.url}/tenants/wiki`);
      expect(text).not.toContain(made.secretToken);
      const rotated = await world.call(contract.rotateCredential, {
        params: { ...params, credential: made.id },
        body: {},
      });
      expect(rotated).toMatchObject({ state: 'active', expiresAt: inDays(world, 40), rotation: null });
      world.clock.advance(10 * day);
      await look();
      await look();
      expect(told().slice(4)).toEqual(['Rollcall: Entra of wiki expires in 30 days']);
    });
  });
});
