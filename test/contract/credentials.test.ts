import { describe, expect, it } from 'vitest';
import { auditWrite, listAudit } from '#access/audit.ts';
import { authenticate } from '#credentials/authenticate.ts';
import {
  clearCredentials,
  disableClient,
  renameCredential,
  revokeCredential,
  setClientState,
} from '#credentials/change-credential.ts';
import { createCredential } from '#credentials/create-credential.ts';
import { openCredentials } from '#credentials/deps.ts';
import { findCredential, listCredentials } from '#credentials/list-credentials.ts';
import { regenerateToken } from '#credentials/regenerate-token.ts';
import { revealCredential } from '#credentials/reveal-credential.ts';
import { eachStore } from '#test/support/stores.ts';
import {
  CountedStorage,
  everythingStored,
  made,
  makeTenant,
  openSubject,
  outcome,
  policyOf,
} from './credentials/subject.ts';

eachStore((_name, open) => {
  describe('a key pair', () => {
    it('is accepted as bearer, basic and bare, in its Base64 form', async () => {
      const { deps, storage } = openSubject(await open());
      const site = await makeTenant(storage, 7, 'playvox');
      const { secret } = await made(deps, site, 'playvox');
      const base64 = Buffer.from(`${secret.userId}:${secret.apiKey}`).toString('base64');
      expect(secret.secretToken).toBe(base64);
      for (const header of [`Bearer ${base64}`, `Basic ${base64}`, `basic ${base64}`, base64]) {
        expect(await outcome(deps, site, 'playvox', header)).toBe('accepted');
      }
      for (const header of [`Token ${base64}`, `Bearer ${secret.apiKey}`, `Bearer ${base64}x9`, '', 'Bearer', null]) {
        expect(await outcome(deps, site, 'playvox', header)).not.toBe('accepted');
      }
      await deps.close();
    });

    it('can be read again, renamed, and revoked so that the next request is refused', async () => {
      const { deps, storage } = openSubject(await open());
      const site = await makeTenant(storage, 7, 'playvox');
      const { credential, secret } = await made(deps, site, 'playvox');
      const header = `Bearer ${secret.secretToken}`;
      expect(await outcome(deps, site, 'playvox', header)).toBe('accepted');
      const shown = await revealCredential(deps, 7, policyOf('playvox'), credential.id);
      expect(shown).toMatchObject({ ok: true, secret });
      expect(await renameCredential(deps, 7, credential.id, ' Azure AD ')).toMatchObject({
        ok: true,
        credential: { name: 'Azure AD', id: credential.id },
      });
      expect(await outcome(deps, site, 'playvox', header)).toBe('accepted');
      expect(await revokeCredential(deps, 7, credential.id)).toMatchObject({
        ok: true,
        credential: { state: 'revoked' },
      });
      expect(await outcome(deps, site, 'playvox', header)).toBe('revoked');
      expect(await revealCredential(deps, 7, policyOf('playvox'), credential.id)).toMatchObject({ reason: 'revoked' });
      expect(await revokeCredential(deps, 7, credential.id)).toMatchObject({ ok: false, reason: 'revoked' });
      expect(await findCredential(deps, 7, credential.id)).toMatchObject({ state: 'revoked', name: 'Azure AD' });
      await deps.close();
    });

    it('lets nobody into another tenant', async () => {
      const { deps, storage } = openSubject(await open());
      const own = await makeTenant(storage, 7, 'playvox');
      const other = await makeTenant(storage, 8, 'playvox');
      const { credential, secret } = await made(deps, own, 'playvox');
      expect(await outcome(deps, other, 'playvox', `Bearer ${secret.secretToken}`)).toBe('wrong');
      expect(await listCredentials(deps, 8)).toEqual([]);
      expect(await revealCredential(deps, 8, policyOf('playvox'), credential.id)).toMatchObject({ reason: 'unknown' });
      expect(await revokeCredential(deps, 8, credential.id)).toMatchObject({ reason: 'unknown' });
      expect(await outcome(deps, own, 'playvox', `Bearer ${secret.secretToken}`)).toBe('accepted');
      await deps.close();
    });

    it('needs a name and the settings it depends on', async () => {
      const { deps, storage } = openSubject(await open());
      const site = await makeTenant(storage, 7, 'playvox');
      const policy = policyOf('playvox');
      for (const name of ['', '  ', 'x'.repeat(201)]) {
        expect(await createCredential(deps, site, policy, { name })).toMatchObject({ ok: false, reason: 'name' });
      }
      const off = { ...site, settings: { ...site.settings, apiKeysEnabled: false } };
      expect(await createCredential(deps, off, policy, { name: 'x' })).toMatchObject({
        ok: false,
        reason: 'prerequisite',
        problem: expect.stringMatching(/General Settings › API Keys/),
      });
      expect(await listCredentials(deps, 7)).toEqual([]);
      await deps.close();
    });

    it('carries the permissions of the account that made it', async () => {
      const { deps, storage } = openSubject(await open());
      const site = await makeTenant(storage, 7, 'playvox');
      const { secret } = await made(deps, site, 'playvox', { permissions: ['users:read', 'users:read'] });
      const result = await authenticate(deps, site, policyOf('playvox'), `Bearer ${secret.secretToken}`, '192.0.2.1');
      expect(result).toMatchObject({ ok: true, credential: { name: 'Directory', permissions: ['users:read'] } });
      await deps.close();
    });
  });

  describe('an account token', () => {
    it('is one an account, also when ten ask at once', async () => {
      const { deps, storage } = openSubject(await open());
      const account = await makeTenant(storage, 7, '8x8');
      const results = await Promise.all(
        Array.from({ length: 10 }, () => createCredential(deps, account, policyOf('8x8'), { name: 'SCIM' })),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter((one) => !one.ok && one.reason === 'maximum')).toHaveLength(9);
      expect(await listCredentials(deps, 7)).toHaveLength(1);
      await deps.close();
    });

    it('is shown again, and replaced when it is regenerated', async () => {
      const { deps, storage } = openSubject(await open());
      const account = await makeTenant(storage, 7, '8x8');
      const policy = policyOf('8x8');
      const { credential, secret } = await made(deps, account, '8x8', { permissions: ['a'] });
      expect(await revealCredential(deps, 7, policy, credential.id)).toMatchObject({ secret });
      expect(await outcome(deps, account, '8x8', `Bearer ${secret.secretToken}`)).toBe('accepted');
      const next = await regenerateToken(deps, account, policy, credential.id);
      if (!next.ok) throw new Error(next.problem);
      expect(next.credential).toMatchObject({ name: credential.name, permissions: ['a'], state: 'active' });
      expect(await outcome(deps, account, '8x8', `Bearer ${secret.secretToken}`)).toBe('revoked');
      expect(await outcome(deps, account, '8x8', `Bearer ${next.secret.secretToken}`)).toBe('accepted');
      expect(await regenerateToken(deps, account, policy, credential.id)).toMatchObject({ reason: 'revoked' });
      expect((await listCredentials(deps, 7)).filter(({ state }) => state === 'active')).toHaveLength(1);
      await deps.close();
    });

    it.each(['xSeries', 'singleSignOn', 'userProvisioning'])(
      'is cleared and cannot be made without %s',
      async (name) => {
        const { deps, clock, storage } = openSubject(await open());
        const account = await makeTenant(storage, 7, '8x8');
        const { credential, secret } = await made(deps, account, '8x8');
        const header = `Bearer ${secret.secretToken}`;
        expect(await outcome(deps, account, '8x8', header)).toBe('accepted');
        const off = { ...account, settings: { ...account.settings, [name]: false } };
        expect(await outcome(deps, off, '8x8', header)).toBe('cleared');
        await storage.commit({ tenant: 7, writes: clearCredentials(7, clock.now()) });
        deps.known.forget(7);
        expect(await createCredential(deps, off, policyOf('8x8'), { name: 'SCIM' })).toMatchObject({
          ok: false,
          reason: 'prerequisite',
        });
        // On again: the old one stays cleared, a new one can be made.
        expect(await outcome(deps, account, '8x8', header)).toBe('revoked');
        expect(await revealCredential(deps, 7, policyOf('8x8'), credential.id)).toMatchObject({ reason: 'revoked' });
        const { secret: second } = await made(deps, account, '8x8');
        expect(await outcome(deps, account, '8x8', `Bearer ${second.secretToken}`)).toBe('accepted');
        await deps.close();
      },
    );
  });

  describe('a bearer token', () => {
    it('is one of several, each with its own end', async () => {
      const { deps, clock, storage } = openSubject(await open());
      const tenant = await makeTenant(storage, 7, 'generic');
      const short = await made(deps, tenant, 'generic', { expires: clock.now() + 60_000 });
      const long = await made(deps, tenant, 'generic');
      const header = (one: typeof short) => `Bearer ${one.secret.secretToken}`;
      expect(await outcome(deps, tenant, 'generic', header(short))).toBe('accepted');
      expect(await outcome(deps, tenant, 'generic', long.secret.secretToken ?? '')).toBe('missing');
      clock.advance(60_000);
      expect(await outcome(deps, tenant, 'generic', header(short))).toBe('expired');
      expect(await outcome(deps, tenant, 'generic', header(long))).toBe('accepted');
      expect((await listCredentials(deps, 7)).map(({ state }) => state).sort()).toEqual(['active', 'expired']);
      await deps.close();
    });

    it('is shown once only, and refused an end in the past', async () => {
      const { deps, clock, storage } = openSubject(await open());
      const tenant = await makeTenant(storage, 7, 'generic');
      const { credential } = await made(deps, tenant, 'generic');
      expect(await revealCredential(deps, 7, policyOf('generic'), credential.id)).toMatchObject({
        ok: false,
        reason: 'unreadable',
      });
      expect(
        await createCredential(deps, tenant, policyOf('generic'), { name: 'x', expires: clock.now() }),
      ).toMatchObject({ ok: false, reason: 'expires' });
      expect(await disableClient(deps, 7, credential.id)).toMatchObject({ ok: false, reason: 'kind' });
      await deps.close();
    });
  });

  describe('who is refused', () => {
    it('costs one read, whether the credential is missing, wrong, expired or revoked or the tenant unknown', async () => {
      const storage = new CountedStorage(await open());
      const { deps, clock } = openSubject(storage);
      const tenant = await makeTenant(storage, 7, 'generic');
      const ended = await made(deps, tenant, 'generic', { expires: clock.now() + 1 });
      const revoked = await made(deps, tenant, 'generic');
      await revokeCredential(deps, 7, revoked.credential.id);
      clock.advance(1);
      const cases: readonly [string, typeof tenant | undefined, string | null][] = [
        ['missing', tenant, null],
        ['missing', undefined, null],
        ['wrong', tenant, 'Bearer not-the-one'],
        ['expired', tenant, `Bearer ${ended.secret.secretToken}`],
        ['revoked', tenant, `Bearer ${revoked.secret.secretToken}`],
        ['unknown-tenant', undefined, `Bearer ${ended.secret.secretToken}`],
      ];
      for (const [reason, of, header] of cases) {
        const before = storage.reads;
        expect(await authenticate(deps, of, policyOf('generic'), header, '192.0.2.1')).toEqual({ ok: false, reason });
        expect(storage.reads - before).toBe(1);
      }
      await deps.close();
    });

    it('is throttled by address and by the id he names, while the right credential works', async () => {
      const { deps, clock, storage } = openSubject(await open());
      const site = await makeTenant(storage, 7, 'playvox');
      const { credential, secret } = await made(deps, site, 'playvox');
      const guess = (address: string, id = credential.id) =>
        authenticate(
          deps,
          site,
          policyOf('playvox'),
          `Basic ${Buffer.from(`${id}:guess`).toString('base64')}`,
          address,
        );
      for (let n = 0; n < 100; n += 1) expect(await guess('192.0.2.1')).toEqual({ ok: false, reason: 'wrong' });
      expect(await guess('192.0.2.1')).toMatchObject({ ok: false, retryAfter: 1 });
      // The same id from elsewhere, and another id from the same address.
      expect(await guess('192.0.2.2')).toMatchObject({ ok: false, retryAfter: expect.any(Number) });
      expect(await guess('192.0.2.1', 'somebody-else')).toMatchObject({ ok: false, retryAfter: expect.any(Number) });
      expect(await guess('192.0.2.3', 'somebody-else')).toEqual({ ok: false, reason: 'wrong' });
      for (const address of ['192.0.2.1', '192.0.2.2']) {
        expect(await outcome(deps, site, 'playvox', `Bearer ${secret.secretToken}`, address)).toBe('accepted');
      }
      clock.advance(120_000);
      expect(await guess('192.0.2.1')).toEqual({ ok: false, reason: 'wrong' });
      await deps.close();
    });
  });

  describe('the last use', () => {
    it('is written by the clock, once a second, and what is left at the end', async () => {
      const { deps, clock, storage } = openSubject(await open());
      const tenant = await makeTenant(storage, 7, 'generic');
      const { credential, secret } = await made(deps, tenant, 'generic');
      const use = () => outcome(deps, tenant, 'generic', `Bearer ${secret.secretToken}`);
      await use();
      expect(await findCredential(deps, 7, credential.id)).toMatchObject({ lastUsed: null });
      const first = clock.now();
      clock.advance(1000);
      await expect.poll(async () => (await findCredential(deps, 7, credential.id))?.lastUsed).toBe(first);
      await use();
      const second = clock.now();
      await deps.close();
      expect(await findCredential(deps, 7, credential.id)).toMatchObject({ lastUsed: second });
    });
  });

  describe('secrets', () => {
    it('are nowhere in the tables, lists and audit rows', async () => {
      const { deps, storage } = openSubject(await open());
      const secrets: string[] = [];
      const audited = (tenant: number) => (credential: object) => [
        auditWrite(deps.random, { tenant, actor: 'os:test', act: 'credential.create', object: 'x', after: credential }),
      ];
      for (const [tenant, profile] of [...['playvox', 'purecloud', '8x8', 'generic'].entries()]) {
        const one = await makeTenant(storage, tenant + 1, profile);
        const result = await createCredential(deps, one, policyOf(profile), { name: 'x' }, audited(tenant + 1));
        if (!result.ok) throw new Error(result.problem);
        secrets.push(
          ...Object.values(result.secret).filter((text) => text !== undefined && text !== result.credential.id),
        );
      }
      expect(secrets).toHaveLength(5);
      const lists = await Promise.all([1, 2, 3, 4].map((tenant) => listCredentials(deps, tenant)));
      const audits = await Promise.all([1, 2, 3, 4].map((tenant) => listAudit(storage, tenant, { limit: 10 })));
      expect(audits.flat()).toHaveLength(4);
      const shown = `${await everythingStored(storage)}${JSON.stringify(lists)}${JSON.stringify(audits)}`;
      for (const secret of secrets) expect(shown).not.toContain(secret);
      await deps.close();
    });
  });

  describe('the audit row of an act', () => {
    it('is there when the act is, and only then', async () => {
      const { deps, storage } = openSubject(await open());
      const account = await makeTenant(storage, 7, '8x8');
      const audited = (credential: { id: string }) => [
        auditWrite(deps.random, { tenant: 7, actor: 'os:test', act: 'credential.create', object: credential.id }),
      ];
      const first = await createCredential(deps, account, policyOf('8x8'), { name: 'a' }, audited);
      const second = await createCredential(deps, account, policyOf('8x8'), { name: 'b' }, audited);
      expect([first.ok, second.ok]).toEqual([true, false]);
      expect(await listAudit(storage, 7, { limit: 10 })).toHaveLength(1);
      await deps.close();
    });
  });

  describe('two processes', () => {
    it('see a revocation of the other at the next request where they share a server', async () => {
      const shared = await open();
      const { deps, storage } = openSubject(shared);
      const tenant = await makeTenant(storage, 7, 'generic');
      const { credential, secret } = await made(deps, tenant, 'generic');
      const header = `Bearer ${secret.secretToken}`;
      expect(await outcome(deps, tenant, 'generic', header)).toBe('accepted');
      if (shared.dialect === 'postgres') {
        const { clock, random, sealer } = deps;
        const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
        const other = openCredentials({ storage: shared, clock, random, sealer, log });
        await revokeCredential(other, 7, credential.id);
        await other.close();
      } else {
        // One process owns a SQLite folder: what it remembers is forgotten by its own acts.
        await revokeCredential(deps, 7, credential.id);
      }
      expect(await outcome(deps, tenant, 'generic', header)).toBe('revoked');
      expect(await setClientState(deps, 7, credential.id, 'active')).toMatchObject({ reason: 'revoked' });
      await deps.close();
    });
  });
});
