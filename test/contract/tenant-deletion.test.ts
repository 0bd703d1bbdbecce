import { describe, expect, it } from 'vitest';
import { personalTables } from '#applications/privacy/personal-tables.ts';
import { purgeTenants } from '#applications/privacy/purge-tenants.ts';
import { contract } from '#http/api/contract.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Storage } from '#storage/port.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { rowCount } from '#test/support/row-count.ts';
import { eachWorld } from './access/each-world.ts';

const day = 86_400_000;
const acme = { tenant: 'acme' };
const erase = { params: acme, body: { confirm: 'acme' } };

eachWorld((open) => {
  describe('a tenant that is deleted', () => {
    const opened = async (): Promise<{ world: AccessWorld; number: number }> => {
      const world = await open();
      for (const name of ['acme', 'other']) {
        const params = { tenant: name };
        await world.call(contract.createTenant, { body: { name, profile: 'generic' } });
        await world.call(contract.createCredential, { params, body: {} });
        for (const userName of ['ada@x.example', 'bo@x.example'])
          await world.call(contract.addTenantUser, { params, body: { resource: { userName } } });
        await world.call(contract.addTenantGroup, { params, body: { displayName: 'All' } });
      }
      return { world, number: (await findTenant(world.deps.storage, 'acme'))?.tenant ?? 0 };
    };
    const purge = ({ deps }: AccessWorld) => purgeTenants({ deps, actor: 'system:deletion' });

    it('is closed at once and restored as it was, within seven days', async () => {
      const { world } = await opened();
      const wrong = world.call(contract.deleteTenant, { params: acme, body: { confirm: 'other' } });
      await expect(wrong).rejects.toMatchObject({ problem: { code: 'invalid' } });
      const organisation = { params: { tenant: 'organisation' }, body: { confirm: 'organisation' } };
      await expect(world.call(contract.deleteTenant, organisation)).rejects.toMatchObject({
        problem: { code: 'conflict' },
      });
      const { purges } = await world.call(contract.deleteTenant, erase);
      expect(Date.parse(purges ?? '')).toBe(world.clock.now() + 7 * day);
      await expect(world.call(contract.deleteTenant, erase)).rejects.toMatchObject({ problem: { code: 'conflict' } });
      expect(await world.call(contract.getTenant, { params: acme })).toMatchObject({ state: 'closed', purges });
      await world.clock.advance(6 * day);
      expect(await purge(world)).toEqual([]);
      await world.call(contract.restoreTenant, { params: acme });
      await world.clock.advance(2 * day);
      expect(await purge(world)).toEqual([]);
      expect(await world.call(contract.getTenant, { params: acme })).toMatchObject({ state: 'active', purges: null });
      expect((await world.call(contract.listTenantUsers, { params: acme, query: {} })).total).toBe(2);
      await expect(world.call(contract.restoreTenant, { params: acme })).rejects.toMatchObject({
        problem: { code: 'conflict' },
      });
    });

    it('that was suspended comes back suspended', async () => {
      const { world } = await opened();
      await world.call(contract.suspendTenant, { params: acme });
      await world.call(contract.deleteTenant, erase);
      expect(await world.call(contract.restoreTenant, { params: acme })).toMatchObject({ state: 'suspended' });
      expect(await world.call(contract.getTenant, { params: acme })).toMatchObject({
        state: 'suspended',
        purges: null,
      });
      await world.call(contract.resumeTenant, { params: acme });
      await world.call(contract.deleteTenant, erase);
      expect(await world.call(contract.restoreTenant, { params: acme })).toMatchObject({ state: 'active' });
    });

    it('is deleted to the end by the next server, where the process died in between', async () => {
      const { world, number } = await opened();
      await world.call(contract.deleteTenant, erase);
      await world.clock.advance(7 * day);
      let left = 20;
      const { storage: whole } = world.deps;
      const storage: Storage = {
        dialect: whole.dialect,
        read: (query) => whole.read(query),
        scan: (...given) => whole.scan(...given),
        commit: async (work) => {
          left -= 1;
          if (left < 0) throw new Error('the process dies');
          return whole.commit(work);
        },
        onFeed: (wake) => whole.onFeed(wake),
        backup: (file) => whole.backup(file),
        compact: (tables) => whole.compact(tables),
        close: () => whole.close(),
      };
      const dying = purgeTenants({ deps: { ...world.deps, storage }, actor: 'system:deletion' });
      await expect(dying).rejects.toThrow('the process dies');
      expect(await rowCount(world.deps.storage, 'resource', number)).toBeGreaterThan(0);
      await expect(world.call(contract.restoreTenant, { params: acme })).rejects.toMatchObject({
        problem: { code: 'conflict' },
      });
      expect(await purge(world)).toEqual(['acme']);
      for (const { table } of personalTables) expect(await rowCount(world.deps.storage, table, number), table).toBe(0);
      expect((await world.call(contract.listTenantUsers, { params: { tenant: 'other' }, query: {} })).total).toBe(2);
    });

    it('is gone from every table after seven days, its name is free, and the others are as they were', async () => {
      const { world, number } = await opened();
      await world.call(contract.deleteTenant, erase);
      await world.clock.advance(7 * day);
      expect(await purge(world)).toEqual(['acme']);
      for (const { table } of personalTables) expect(await rowCount(world.deps.storage, table, number), table).toBe(0);
      expect((await world.call(contract.listTenantUsers, { params: { tenant: 'other' }, query: {} })).total).toBe(2);
      await world.call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
      expect((await world.call(contract.listTenantUsers, { params: acme, query: {} })).total).toBe(0);
      const { entries } = await world.call(contract.listAudit, { query: { tenant: 'installation', limit: 3 } });
      expect(entries.map(({ act }) => act)).toEqual(['tenant.create', 'tenant.purge', 'tenant.delete']);
      expect(await world.call(contract.verifyAudit, { query: {} })).toMatchObject({ intact: true });
    });
  });
});
