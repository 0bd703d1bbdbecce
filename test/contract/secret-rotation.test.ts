import { describe, expect, it } from 'vitest';
import { revokeCredential } from '#credentials/change-credential.ts';
import { createCredential } from '#credentials/create-credential.ts';
import { openCredentials } from '#credentials/deps.ts';
import { issueToken, issueTokenOf } from '#credentials/issue-token.ts';
import { findCredential } from '#credentials/list-credentials.ts';
import { regenerateToken } from '#credentials/regenerate-token.ts';
import { revealCredential } from '#credentials/reveal-credential.ts';
import { endRotation, type Rotate, rotateSecret } from '#credentials/rotate-secret.ts';
import { eachStore } from '#test/support/stores.ts';
import { everythingStored, made, makeTenant, openSubject, outcome, policyOf } from './credentials/subject.ts';

const hour = 3_600_000;
const day = 24 * hour;

eachStore((_name, open) => {
  const openTenant = async (profile: string) => {
    const subject = openSubject(await open());
    const { deps, storage } = subject;
    const tenant = await makeTenant(storage, 7, profile);
    const rotate = async (id: string, input: Rotate = {}) => {
      const done = await rotateSecret(deps, tenant, policyOf(profile), id, input);
      if (!done.ok) throw new Error(done.problem);
      return done;
    };
    const enter = (secretToken: string | undefined) => outcome(deps, tenant, profile, `Bearer ${secretToken}`);
    const find = (id: string) => findCredential(deps, 7, id);
    return { ...subject, tenant, rotate, enter, find };
  };

  describe.each(['generic', 'playvox'])('a credential of %s that is rotated', (profile) => {
    it('lets in with both secrets until the old one ends, keeps what it is, and says who still uses which', async () => {
      const { deps, clock, tenant, rotate, enter, find } = await openTenant(profile);
      const { credential, secret: old } = await made(deps, tenant, profile, {
        permissions: ['users:read'],
      });
      expect(await enter(old.secretToken)).toBe('accepted');
      const { credential: rotated, secret } = await rotate(credential.id, { overlapSeconds: 3600 });
      expect(secret.secretToken).not.toBe(old.secretToken);
      const { id, name, permissions } = credential;
      expect(rotated).toMatchObject({ id, name, permissions, state: 'active' });
      expect(rotated.lastFour).not.toBe(credential.lastFour);
      expect(rotated.rotation).toMatchObject({ until: clock.now() + hour, lastFour: credential.lastFour });
      expect(await enter(old.secretToken)).toBe('accepted');
      // Remembered by now, and forgotten in time.
      expect(await enter(old.secretToken)).toBe('accepted');
      const used = clock.now();
      await deps.usage.flush();
      expect((await find(id))?.rotation).toMatchObject({ oldUsed: used, newUsed: null });
      clock.advance(1000);
      expect(await enter(secret.secretToken)).toBe('accepted');
      await deps.usage.flush();
      expect(await find(id)).toMatchObject({
        lastUsed: used + 1000,
        rotation: { oldUsed: used, newUsed: used + 1000 },
      });
      clock.advance(hour - 1001);
      expect(await enter(old.secretToken)).toBe('accepted');
      clock.advance(1);
      expect(await enter(old.secretToken)).toBe('replaced');
      expect(await enter(secret.secretToken)).toBe('accepted');
      expect(await find(id)).toMatchObject({ state: 'active', rotation: null });
      await deps.close();
    });

    it('ends the old secret at once when it is told to, and both when it is revoked', async () => {
      const { deps, storage, tenant, rotate, enter } = await openTenant(profile);
      const { credential, secret: first } = await made(deps, tenant, profile);
      const { secret: second } = await rotate(credential.id);
      expect(await enter(first.secretToken)).toBe('accepted');
      expect(await endRotation(deps, 7, credential.id)).toMatchObject({ ok: true, credential: { rotation: null } });
      expect(await enter(first.secretToken)).toBe('replaced');
      expect(await enter(second.secretToken)).toBe('accepted');
      expect(await endRotation(deps, 7, credential.id)).toMatchObject({ ok: false, reason: 'single' });
      const { secret: third } = await rotate(credential.id);
      expect(await enter(first.secretToken)).toBe('wrong');
      await revokeCredential(deps, 7, credential.id);
      for (const { secretToken } of [second, third]) expect(await enter(secretToken)).toBe('revoked');
      expect(await findCredential(deps, 7, credential.id)).toMatchObject({ state: 'revoked', rotation: null });
      expect(await endRotation(deps, 7, credential.id)).toMatchObject({ ok: false, reason: 'revoked' });
      const kept = await everythingStored(storage);
      for (const { secretToken } of [first, second, third]) expect(kept).not.toContain(secretToken);
      await deps.close();
    });
  });

  describe('an OAuth client that is rotated', () => {
    const policy = policyOf('purecloud');

    it('gets tokens with both secrets; what was got with the old one ends with it, at the latest', async () => {
      const { deps, clock, tenant, rotate, enter, find } = await openTenant('purecloud');
      const { credential, secret: old } = await made(deps, tenant, 'purecloud');
      const tokenOf = async (clientSecret: string | undefined) => {
        const presented = { clientId: credential.id, clientSecret: clientSecret ?? '' };
        const issued = await issueToken(deps, tenant, policy, presented, '192.0.2.1');
        return issued.ok ? issued : { accessToken: '', expiresIn: 0, reason: issued.reason };
      };
      const before = await tokenOf(old.clientSecret);
      const { secret } = await rotate(credential.id, { overlapSeconds: 7200 });
      expect(secret.clientId).toBe(credential.id);
      clock.advance(1);
      const beside = await tokenOf(old.clientSecret);
      const fresh = await tokenOf(secret.clientSecret);
      expect([before.expiresIn, beside.expiresIn, fresh.expiresIn]).toEqual([86_400, 7199, 86_400]);
      for (const { accessToken } of [before, beside, fresh]) expect(await enter(accessToken)).toBe('accepted');
      await deps.usage.flush();
      const now = clock.now();
      expect((await find(credential.id))?.rotation).toMatchObject({ oldUsed: now, newUsed: now });
      clock.advance(2 * hour);
      for (const { accessToken } of [before, beside]) expect(await enter(accessToken)).toBe('token-expired');
      expect(await enter(fresh.accessToken)).toBe('accepted');
      expect(await tokenOf(old.clientSecret)).toMatchObject({ reason: 'replaced' });
      expect(await tokenOf('guess')).toMatchObject({ reason: 'wrong' });
      await deps.close();
    });

    it('ends the tokens of the old secret, and no others, when the old one is ended', async () => {
      const { deps, tenant, rotate, enter } = await openTenant('purecloud');
      const { credential } = await made(deps, tenant, 'purecloud');
      const issue = async () => {
        const issued = await issueTokenOf(deps, tenant, policy, credential.id);
        return issued.ok ? issued.accessToken : '';
      };
      const before = await issue();
      await rotate(credential.id);
      const after = await issue();
      for (const token of [before, after]) expect(await enter(token)).toBe('accepted');
      await endRotation(deps, 7, credential.id);
      expect(await enter(before)).toBe('wrong');
      expect(await enter(after)).toBe('accepted');
      await regenerateToken(deps, tenant, policy, credential.id);
      expect(await enter(after)).toBe('wrong');
      await deps.close();
    });
  });

  describe('a rotation', () => {
    it('is refused where one secret is all there may be, while another runs, and for times that cannot be', async () => {
      const { deps, tenant, rotate } = await openTenant('generic');
      const { credential } = await made(deps, tenant, 'generic');
      const attempt = (input: Rotate, id = credential.id) => rotateSecret(deps, tenant, policyOf('generic'), id, input);
      for (const overlapSeconds of [0, 59, 60.5, Number.NaN, 90 * 86_400 + 1]) {
        expect(await attempt({ overlapSeconds })).toMatchObject({ ok: false, reason: 'overlap' });
      }
      expect(await attempt({ expires: deps.clock.now() })).toMatchObject({ ok: false, reason: 'expires' });
      expect(await attempt({ expires: 1e15 })).toMatchObject({ ok: false, reason: 'expires' });
      expect(await attempt({}, 'nobody')).toMatchObject({ ok: false, reason: 'unknown' });
      await rotate(credential.id);
      expect(await attempt({})).toMatchObject({
        ok: false,
        reason: 'rotating',
        problem: expect.stringContaining('two'),
      });
      await revokeCredential(deps, 7, credential.id);
      expect(await attempt({})).toMatchObject({ ok: false, reason: 'revoked' });
      const account = await makeTenant(deps.storage, 8, '8x8');
      const { credential: token } = await made(deps, account, '8x8');
      expect(await rotateSecret(deps, account, policyOf('8x8'), token.id)).toMatchObject({
        ok: false,
        reason: 'rotating',
        problem: expect.stringContaining('1 8x8 API Token at a time'),
      });
      await deps.close();
    });

    it('is done once when ten ask at once', async () => {
      const { deps, tenant, enter } = await openTenant('generic');
      const { credential, secret: old } = await made(deps, tenant, 'generic');
      const rotate = () => rotateSecret(deps, tenant, policyOf('generic'), credential.id);
      const all = await Promise.all(Array.from({ length: 10 }, rotate));
      expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      for (const one of all) if (one.ok) expect(await enter(one.secret.secretToken)).toBe('accepted');
      expect(await enter(old.secretToken)).toBe('accepted');
      await deps.close();
    });

    it('shows the new secret again where the application does', async () => {
      const { deps, tenant, rotate } = await openTenant('playvox');
      const { credential } = await made(deps, tenant, 'playvox');
      const { secret } = await rotate(credential.id);
      expect(await revealCredential(deps, 7, policyOf('playvox'), credential.id)).toMatchObject({ secret });
      await deps.close();
    });

    it('ends the old secret in another process, too, where several share a server', async () => {
      const { deps, storage, tenant, rotate, enter } = await openTenant('generic');
      const { credential, secret } = await made(deps, tenant, 'generic');
      await rotate(credential.id);
      expect(await enter(secret.secretToken)).toBe('accepted');
      const { clock, random, sealer } = deps;
      const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
      // One process owns a SQLite folder.
      const other = storage.dialect === 'postgres' ? openCredentials({ storage, clock, random, sealer, log }) : deps;
      await endRotation(other, 7, credential.id);
      expect(await enter(secret.secretToken)).toBe('replaced');
      await other.close();
      if (other !== deps) await deps.close();
    });
  });

  describe('the end of a credential', () => {
    it('is after a year unless its maker or the application says otherwise, and again as far off after each new secret', async () => {
      const { deps, clock, tenant, rotate, enter, find } = await openTenant('generic');
      const start = clock.now();
      const usual = await made(deps, tenant, 'generic');
      const short = await made(deps, tenant, 'generic', { expires: start + 90 * day });
      const endless = await made(deps, tenant, 'generic', { expires: null });
      expect(usual.credential).toMatchObject({ expires: start + 365 * day, expiresSoon: false });
      expect(endless.credential.expires).toBeNull();
      for (const [number, profile] of ['playvox', 'purecloud', '8x8'].entries()) {
        const other = await makeTenant(deps.storage, number + 10, profile);
        expect((await made(deps, other, profile)).credential.expires).toBeNull();
      }
      clock.advance(60 * day);
      expect(await find(short.credential.id)).toMatchObject({ expiresSoon: true, state: 'active' });
      const later = await rotate(short.credential.id, { overlapSeconds: 60 * 86_400 });
      // The old secret does not outlive its own end.
      expect(later.credential).toMatchObject({ expires: start + 150 * day, rotation: { until: start + 90 * day } });
      expect((await rotate(endless.credential.id)).credential.expires).toBeNull();
      expect((await rotate(usual.credential.id, { expires: null })).credential.expires).toBeNull();
      clock.advance(90 * day);
      expect(await enter(later.secret.secretToken)).toBe('expired');
      expect((await rotate(short.credential.id)).credential).toMatchObject({
        expires: start + 240 * day,
        rotation: null,
      });
      const policy = policyOf('generic');
      const next = await regenerateToken(deps, tenant, policy, short.credential.id);
      expect(next.ok && next.credential.expires).toBe(start + 240 * day);
      expect(await createCredential(deps, tenant, policy, { name: 'x', expires: 1e15 })).toMatchObject({
        reason: 'expires',
      });
      await deps.close();
    });
  });
});
