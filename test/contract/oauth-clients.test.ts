import { describe, expect, it } from 'vitest';
import { disableClient, revokeCredential, setClientState } from '#credentials/change-credential.ts';
import { createCredential } from '#credentials/create-credential.ts';
import { issueToken } from '#credentials/issue-token.ts';
import type { TenantOfCredentials } from '#credentials/policy.ts';
import { eachStore } from '#test/support/stores.ts';
import {
  CountedStorage,
  everythingStored,
  made,
  makeTenant,
  openSubject,
  outcome,
  policyOf,
  type Subject,
} from './credentials/subject.ts';

const policy = policyOf('purecloud');

async function client({ deps, storage }: Subject, input = {}) {
  const tenant = await makeTenant(storage, 7, 'purecloud');
  const { credential, secret } = await made(deps, tenant, 'purecloud', input);
  const presented = { clientId: secret.clientId ?? '', clientSecret: secret.clientSecret ?? '' };
  const token = (of: TenantOfCredentials | undefined = tenant, as: typeof presented | undefined = presented) =>
    issueToken(deps, of, policy, as, '192.0.2.1');
  const bearer = async () => {
    const issued = await token();
    if (!issued.ok) throw new Error(issued.reason);
    return `Bearer ${issued.accessToken}`;
  };
  return { tenant, id: credential.id, presented, token, bearer };
}

eachStore((_name, open) => {
  describe('an OAuth client', () => {
    it('makes tokens of its own duration, which end with it', async () => {
      const subject = openSubject(await open());
      const { deps, clock } = subject;
      const { tenant, token, bearer } = await client(subject, { tokenSeconds: 300 });
      expect(await token()).toMatchObject({ ok: true, expiresIn: 300, expires: clock.now() + 300_000 });
      const header = await bearer();
      expect(await outcome(deps, tenant, 'purecloud', header)).toBe('accepted');
      clock.advance(299_999);
      expect(await outcome(deps, tenant, 'purecloud', header)).toBe('accepted');
      clock.advance(1);
      expect(await outcome(deps, tenant, 'purecloud', header)).toBe('token-expired');
      await deps.close();
    });

    it('gives tokens for a day when nobody says how long', async () => {
      const subject = openSubject(await open());
      const { token } = await client(subject);
      expect(await token()).toMatchObject({ ok: true, expiresIn: 86_400 });
      await subject.deps.close();
    });

    it.each([
      [299, false, false],
      [300, false, true],
      [172_800, false, true],
      [172_801, false, false],
      [172_801, true, true],
      [38_880_000, true, true],
      [38_880_001, true, false],
      [1000.5, true, false],
      [Number.NaN, true, false],
    ])('of %d seconds, for SCIM %s, is possible: %s', async (tokenSeconds, forScim, possible) => {
      const { deps, storage } = openSubject(await open());
      const tenant = await makeTenant(storage, 7, 'purecloud');
      const result = await createCredential(deps, tenant, policy, { name: 'SCIM', tokenSeconds, forScim });
      expect(result.ok).toBe(possible);
      if (!result.ok) expect(result.problem).toMatch(/from 300 to/);
      await deps.close();
    });

    it('that is disabled stops its tokens until it is enabled again', async () => {
      const subject = openSubject(await open());
      const { deps } = subject;
      const { tenant, id, token, bearer } = await client(subject);
      const header = await bearer();
      expect(await outcome(deps, tenant, 'purecloud', header)).toBe('accepted');
      expect(await disableClient(deps, 7, id)).toMatchObject({ ok: true, credential: { state: 'disabled' } });
      expect(await outcome(deps, tenant, 'purecloud', header)).toBe('disabled');
      expect(await token()).toEqual({ ok: false, reason: 'disabled' });
      await setClientState(deps, 7, id, 'active');
      expect(await outcome(deps, tenant, 'purecloud', header)).toBe('accepted');
      await deps.close();
    });

    it('that is inactive makes no tokens, and those it gave out run on', async () => {
      const subject = openSubject(await open());
      const { tenant, id, token, bearer } = await client(subject);
      const header = await bearer();
      await setClientState(subject.deps, 7, id, 'inactive');
      expect(await token()).toEqual({ ok: false, reason: 'inactive' });
      expect(await outcome(subject.deps, tenant, 'purecloud', header)).toBe('accepted');
      await subject.deps.close();
    });

    it('that is deleted takes its tokens with it', async () => {
      const subject = openSubject(await open());
      const { tenant, id, token, bearer } = await client(subject);
      const header = await bearer();
      await revokeCredential(subject.deps, 7, id);
      expect(await outcome(subject.deps, tenant, 'purecloud', header)).toBe('wrong');
      expect(await token()).toEqual({ ok: false, reason: 'revoked' });
      await subject.deps.close();
    });

    it('is let in by its token alone, never by its secret', async () => {
      const subject = openSubject(await open());
      const { tenant, presented } = await client(subject);
      const basic = Buffer.from(`${presented.clientId}:${presented.clientSecret}`).toString('base64');
      expect(await outcome(subject.deps, tenant, 'purecloud', `Bearer ${presented.clientSecret}`)).toBe('wrong');
      expect(await outcome(subject.deps, tenant, 'purecloud', `Basic ${basic}`)).toBe('missing');
      await subject.deps.close();
    });

    it('gets no token for another tenant, with a wrong secret, or without one, at the cost of one read', async () => {
      const storage = new CountedStorage(await open());
      const subject = openSubject(storage);
      const { presented, token, tenant } = await client(subject);
      const other = await makeTenant(storage, 8, 'purecloud');
      const refused = async (of: TenantOfCredentials | undefined, as: typeof presented | undefined) => {
        const before = storage.reads;
        const result = await issueToken(subject.deps, of, policy, as, '192.0.2.1');
        expect(storage.reads - before).toBe(1);
        return result;
      };
      expect(await refused(other, presented)).toEqual({ ok: false, reason: 'wrong' });
      expect(await refused(undefined, presented)).toEqual({ ok: false, reason: 'unknown-tenant' });
      expect(await refused(tenant, undefined)).toEqual({ ok: false, reason: 'missing' });
      expect(await refused(tenant, { ...presented, clientSecret: 'guess' })).toEqual({ ok: false, reason: 'wrong' });
      expect(await refused(tenant, { ...presented, clientId: 'nobody' })).toEqual({ ok: false, reason: 'wrong' });
      expect(await token()).toMatchObject({ ok: true });
      await subject.deps.close();
    });

    it('is not guessed at for ever', async () => {
      const subject = openSubject(await open());
      const { presented, token, tenant } = await client(subject);
      const guess = { ...presented, clientSecret: 'guess' };
      for (let n = 0; n < 100; n += 1) await token(tenant, guess);
      expect(await token(tenant, guess)).toMatchObject({ ok: false, retryAfter: expect.any(Number) });
      expect(await token()).toMatchObject({ ok: true });
      await subject.deps.close();
    });

    it('keeps neither its secret nor its tokens in the store', async () => {
      const subject = openSubject(await open());
      const { presented, bearer } = await client(subject);
      const header = await bearer();
      const stored = await everythingStored(subject.storage);
      expect(stored).toContain(presented.clientId);
      expect(stored).not.toContain(presented.clientSecret);
      expect(stored).not.toContain(header.slice('Bearer '.length));
      await subject.deps.close();
    });
  });
});
