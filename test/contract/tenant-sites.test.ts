import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { eachWorld } from './access/each-world.ts';

const params = { tenant: 'phones' };
const siteOf = 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User';

function person(userName: string, site: string) {
  return { userName, name: { givenName: 'Ada', familyName: 'Lovelace' }, [siteOf]: { site } };
}

eachWorld((open) => {
  describe('sites of a tenant', () => {
    const opened = async () => {
      const world = await open();
      await world.call(contract.createTenant, { body: { name: 'phones', profile: '8x8' } });
      return world;
    };

    it('begin as the profile has them, and count who belongs to each, inactive users too', async () => {
      const { call } = await opened();
      const ada = await call(contract.addTenantUser, { params, body: { resource: person('ada', 'London') } });
      await call(contract.addTenantUser, { params, body: { resource: person('bea', 'London') } });
      await call(contract.setTenantUser, { params: { ...params, user: ada.id }, body: { active: false } });
      const { sites } = await call(contract.listTenantSites, { params });
      expect(sites).toEqual([
        { name: 'Main Office', locale: 'en-US', timezone: 'America/Los_Angeles', users: 0 },
        { name: 'London', locale: 'en-GB', timezone: 'Europe/London', users: 2 },
      ]);
    });

    it('give their locale and time zone to the users who are made without', async () => {
      const { call } = await opened();
      const body = { name: ' Lisbon ', locale: 'pt-PT', timezone: 'Europe/Lisbon' };
      expect(await call(contract.addTenantSite, { params, body })).toEqual({ ...body, name: 'Lisbon', users: 0 });
      await call(contract.addTenantUser, { params, body: { resource: person('ada', 'Lisbon') } });
      const { total } = await call(contract.listTenantUsers, {
        params,
        query: { filter: 'timezone eq "Europe/Lisbon"' },
      });
      expect(total).toBe(1);
    });

    it('are refused at their field: a name that is there, no name, no language, no time zone', async () => {
      const { call } = await opened();
      const refused = async (body: { name: string; locale?: string; timezone?: string }) => {
        const [answer] = await Promise.allSettled([call(contract.addTenantSite, { params, body })]);
        return answer.status === 'rejected'
          ? answer.reason.problem.errors?.map((each: { field: string }) => each.field)
          : [];
      };
      expect(await refused({ name: 'london' })).toEqual(['name']);
      expect(await refused({ name: '  ' })).toEqual(['name']);
      expect(await refused({ name: 'Lisbon', locale: 'Portuguese' })).toEqual(['locale']);
      expect(await refused({ name: 'Lisbon', timezone: '+01:00' })).toEqual(['timezone']);
      expect((await call(contract.listTenantSites, { params })).sites).toHaveLength(2);
    });

    it('are removed when nobody belongs to them, and only then', async () => {
      const { call } = await opened();
      await call(contract.addTenantUser, { params, body: { resource: person('ada', 'London') } });
      const remove = (site: string) => call(contract.removeTenantSite, { params: { ...params, site } });
      await expect(remove('London')).rejects.toThrow('London has 1 user');
      expect(await remove('Main Office')).toEqual({ removed: 'Main Office' });
      await expect(remove('Main Office')).rejects.toThrow('no site Main Office');
      expect((await call(contract.listTenantSites, { params })).sites.map(({ name }) => name)).toEqual(['London']);
      const { entries } = await call(contract.listAudit, { query: {} });
      expect(entries.map(({ act, object }) => `${act} ${object}`)).toContain('tenant.site.delete Main Office');
    });
  });
});
