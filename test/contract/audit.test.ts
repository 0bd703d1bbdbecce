import { describe, expect, it } from 'vitest';
import type { Act } from '#access/acts.ts';
import { auditWrite, listAudit } from '#access/audit.ts';
import type { Storage } from '#storage/port.ts';
import { eachStore } from '#test/support/stores.ts';
import { testRandom } from './credentials/subject.ts';

async function act(storage: Storage, random: ReturnType<typeof testRandom>, tenant: number, name: Act, more = {}) {
  const write = auditWrite(random, { tenant, actor: 'os:alice', act: name, object: 'x', ...more });
  await storage.commit({ tenant, writes: [write] });
}

eachStore((_name, open) => {
  describe('the audit', () => {
    it('shows a tenant’s acts, newest first, with what was and is', async () => {
      const storage = await open();
      const random = testRandom();
      await act(storage, random, 7, 'tenant.create', { after: { state: 'active' } });
      await act(storage, random, 7, 'tenant.activate', { before: { activated: false }, after: { activated: true } });
      await act(storage, random, 8, 'tenant.create');
      const entries = await listAudit(storage, 7, { limit: 10 });
      expect(entries.map(({ entry: _entry, ...rest }) => rest)).toEqual([
        {
          at: 0x019b_0000_0000,
          actor: 'os:alice',
          act: 'tenant.activate',
          object: 'x',
          before: { activated: false },
          after: { activated: true },
        },
        {
          at: 0x019b_0000_0000,
          actor: 'os:alice',
          act: 'tenant.create',
          object: 'x',
          before: null,
          after: { state: 'active' },
        },
      ]);
    });

    it('is read by pages, by act and by object', async () => {
      const storage = await open();
      const random = testRandom();
      for (const name of ['key.rotate', 'mail.set', 'mail.clear', 'mail.test'] as const)
        await act(storage, random, 7, name);
      await act(storage, random, 7, 'key.rotate', { object: 'y' });
      const first = await listAudit(storage, 7, { limit: 2 });
      expect(first.map((entry) => entry.act)).toEqual(['key.rotate', 'mail.test']);
      const next = await listAudit(storage, 7, { limit: 10, before: first[1]?.entry ?? '' });
      expect(next.map((entry) => entry.act)).toEqual(['mail.clear', 'mail.set', 'key.rotate']);
      expect(await listAudit(storage, 7, { limit: 10, act: 'key.rotate' })).toHaveLength(2);
      expect(await listAudit(storage, 7, { limit: 10, act: 'key.rotate', object: 'y' })).toHaveLength(1);
    });

    it('never holds what is named like a secret', async () => {
      const storage = await open();
      const secrets = {
        secretToken: 'canary',
        clientSecret: 'canary',
        apiKey: 'canary',
        base64Key: 'canary',
        nested: [{ password: 'canary', secrets: { token: 'canary' } }],
        accessToken: 'canary',
        token: 'canary',
      };
      await act(storage, testRandom(), 7, 'application.change', { before: secrets, after: secrets });
      const [entry] = await listAudit(storage, 7, { limit: 1 });
      expect(JSON.stringify(entry)).not.toContain('canary');
      expect(entry?.after).toMatchObject({ apiKey: '[redacted]', nested: [{ password: '[redacted]' }] });
    });
  });
});
