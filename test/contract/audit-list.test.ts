import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

type Query = NonNullable<Parameters<typeof linesOf>[1]>;

async function linesOf(world: AccessWorld, query: Partial<Record<'tenant' | 'actor' | 'act' | 'object', string>> = {}) {
  const { entries } = await world.call(contract.listAudit, { query });
  return entries.map(({ act, tenant, object }) => `${act} ${tenant} ${object}`);
}

eachWorld((open) => {
  describe('the audit log', () => {
    const opened = async () => {
      const world = await open();
      for (const name of ['acme', 'wiki']) await world.call(contract.createTenant, { body: { name, profile: '8x8' } });
      const params = { tenant: 'acme' };
      await world.call(contract.addTenantSite, { params, body: { name: '100% Lisbon' } });
      await world.call(contract.setTenant, { params, body: { settings: { userProvisioning: false } } });
      await world.signedIn('ada', 'global-administrator');
      return world;
    };

    it.each<[string, Query, string[]]>([
      ['a tenant', { tenant: 'acme' }, ['tenant.change acme acme', 'tenant.site.create acme 100% Lisbon']],
      ['what acts begin with', { act: 'tenant.site' }, ['tenant.site.create acme 100% Lisbon']],
      ['the beginning of a word, which is no act', { act: 'tenan' }, []],
      ['part of the object, in any case', { object: 'LISB' }, ['tenant.site.create acme 100% Lisbon']],
      ['characters that a pattern knows', { object: '0% L' }, ['tenant.site.create acme 100% Lisbon']],
      ['no pattern', { object: '1%L' }, []],
      ['who did it', { actor: 'nobody' }, []],
      [
        'the installation itself',
        { tenant: 'installation', act: 'tenant' },
        ['tenant.create installation wiki', 'tenant.create installation acme'],
      ],
    ])('is narrowed by %s', async (_what, query, lines) => {
      expect(await linesOf(await opened(), query)).toEqual(lines);
    });

    it('tells what was and what is, and is read on where a page ends, over all tenants', async () => {
      const world = await opened();
      const [change] = (await world.call(contract.listAudit, { query: { act: 'tenant.change' } })).entries;
      expect([change?.before, change?.after]).toMatchObject([{ userProvisioning: true }, { userProvisioning: false }]);
      const all = await world.call(contract.listAudit);
      expect(all.next).toBeNull();
      const first = await world.call(contract.listAudit, { query: { limit: 2 } });
      const rest = await world.call(contract.listAudit, { query: { before: first.next ?? '' } });
      expect([...first.entries, ...rest.entries]).toEqual(all.entries);
      const until = await world.call(contract.listAudit, { query: { until: all.entries.at(-1)?.at ?? '' } });
      expect(until.entries).toEqual([]);
      const since = await world.call(contract.listAudit, { query: { since: all.entries.at(-1)?.at ?? '' } });
      expect(since.entries).toEqual(all.entries);
    });

    it('is downloaded as CSV, in which no cell begins a formula, and as JSON', async () => {
      const world = await opened();
      const params = { tenant: 'acme' };
      await world.call(contract.addTenantSite, { params, body: { name: '=HYPERLINK("x")' } });
      const query = { tenant: 'acme', act: 'tenant.site', format: 'csv' as const };
      const csv = await world.call(contract.exportAudit, { query });
      const [head, row] = csv.text.split('\r\n');
      expect(head).toBe('Time,Who,Act,Tenant,Object,Before,After,Entry');
      expect(row).toContain(`,tenant.site.create,acme,"'=HYPERLINK(""x"")",`);
      expect([csv.entries, csv.next]).toEqual([2, null]);
      const json = await world.call(contract.exportAudit, { query: { ...query, format: 'json' } });
      const [line] = json.text.split('\n');
      expect(JSON.parse(line ?? '')).toMatchObject({ act: 'tenant.site.create', object: '=HYPERLINK("x")' });
    });
  });
});
