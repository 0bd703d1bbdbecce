import { describe, expect, it } from 'vitest';
import { auditWrite, listAudit } from '#access/audit.ts';
import { cutAudit } from '#access/audit-chain/cut-audit.ts';
import { verifyChain } from '#access/audit-chain/verify-chain.ts';
import { createResource } from '#resources/create-resource.ts';
import { cutFeed } from '#resources/cut-feed.ts';
import type { Storage } from '#storage/port.ts';
import { openDirectory } from '#test/support/directory.ts';
import { eachStore } from '#test/support/stores.ts';

async function feed(storage: Storage, tenant: number) {
  const rows = await storage.read({
    sql: `select (select oldest from feed where tenant = ?) as oldest, (select count(*) from change where tenant = ?) as changes,
      (select max(seq) from change where tenant = ?) as last`,
    parameters: [tenant, tenant, tenant],
    decode: (row) => JSON.parse(JSON.stringify(row)),
  });
  return rows[0];
}

eachStore((_name, open) => {
  describe('history', () => {
    it('is cut from the change feed at its old end, and the feed says from where it is whole', async () => {
      const storage = await open();
      const context = await openDirectory(storage);
      const { tenant } = context.tenant;
      for (const name of ['a', 'b', 'c'])
        await createResource(context, 'User', { userPrincipalName: `${name}@x.example`, displayName: name });
      const before = await feed(storage, tenant);
      await cutFeed(storage, tenant, 0);
      expect(await feed(storage, tenant)).toEqual(before);
      await cutFeed(storage, tenant, Number.MAX_SAFE_INTEGER);
      expect(await feed(storage, tenant)).toMatchObject({ changes: 0, oldest: before.last + 1 });
      await createResource(context, 'User', { userPrincipalName: 'd@x.example', displayName: 'd' });
      expect(await feed(storage, tenant)).toMatchObject({ changes: 1, last: before.last + 1 });
    });

    it('is cut from the audit by the time in its entries', async () => {
      const storage = await open();
      const context = await openDirectory(storage);
      const { tenant } = context.tenant;
      const at = (ms: number) => ({
        ...context.random,
        entry: () =>
          `${ms
            .toString(16)
            .padStart(12, '0')
            .replace(/^(.{8})/, '$1-')}-7abc-8000-000000000000`,
      });
      for (const ms of [1_000, 2_000, 3_000]) {
        await storage.commit({
          tenant,
          writes: [auditWrite(at(ms), { tenant, actor: 'test', act: 'tenant.change', object: String(ms) })],
        });
      }
      await cutAudit(storage, tenant, 2_500);
      expect((await listAudit(storage, tenant, { limit: 10 })).map(({ object }) => object)).toEqual(['3000']);
      expect(await verifyChain(storage, tenant)).toMatchObject({ entries: 1, cut: 2, problems: [] });
    });
  });
});
