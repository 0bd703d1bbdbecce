import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { eachWorld } from './access/each-world.ts';

const params = { tenant: 'phones' };
const site = { 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User': { site: 'London' } };
const kept = { federationId: 'ada@acme.example', licence: 'none', directory: 'hidden' };

eachWorld((open) => {
  describe('users of an application that keeps who was deactivated', () => {
    const opened = async () => {
      const world = await open();
      await world.call(contract.createTenant, { body: { name: 'phones', profile: '8x8' } });
      const resource = { userName: 'ada@acme.example', name: { givenName: 'Ada', familyName: 'Lovelace' } };
      const ada = await world.call(contract.addTenantUser, { params, body: { resource } });
      return { ...world, one: { ...params, user: ada.id } };
    };

    it('are found by any part of their name, with the fields that the application keeps itself', async () => {
      const { call, one } = await opened();
      for (const search of ['lovel', 'ADA', 'acme.example']) {
        const { users } = await call(contract.listTenantUsers, { params, query: { search } });
        expect(users.map(({ own }) => own)).toEqual([kept]);
      }
      expect((await call(contract.listTenantUsers, { params, query: { search: 'grace' } })).total).toBe(0);
      expect((await call(contract.getTenantUser, { params: one })).own).toEqual(kept);
    });

    it('get by hand what provisioning does not reach, and keep it when they are deactivated and come back', async () => {
      const { call, one } = await opened();
      const set = (user: string, own: Record<string, string>) =>
        call(contract.changeTenantUser, { params: { ...params, user }, body: { own } });
      await expect(set(one.user, { licence: 'X2' })).rejects.toThrow('There is no site yet');
      await expect(set(one.user, { licence: 'X99' })).rejects.toThrow('licence cannot be "X99"');
      await expect(set(one.user, { desk: '7' })).rejects.toThrow('Users have no desk here');
      const resource = { userName: 'bea', name: { givenName: 'Bea', familyName: 'Bell' }, ...site };
      const { id } = await call(contract.addTenantUser, { params, body: { resource } });
      expect((await set(id, { licence: 'X2', directory: 'shown' })).own).toMatchObject({ licence: 'X2' });
      for (const active of [false, true]) {
        await call(contract.setTenantUser, { params: { ...params, user: 'bea' }, body: { active } });
      }
      const { own, resource: seen } = await call(contract.getTenantUser, { params: { ...params, user: 'bea' } });
      expect(own).toEqual({ federationId: 'bea', licence: 'X2', directory: 'shown' });
      expect(seen).not.toHaveProperty('own');
    });

    it('are deleted for good by an administrator of theirs once they are deactivated, and their name is free', async () => {
      const { call, one } = await opened();
      await expect(call(contract.deleteTenantUser, { params: one })).rejects.toThrow('ada@acme.example is active');
      await call(contract.setTenantUser, { params: one, body: { active: false } });
      expect(await call(contract.deleteTenantUser, { params: one })).toEqual({
        deleted: one.user,
        userName: 'ada@acme.example',
      });
      await expect(call(contract.getTenantUser, { params: one })).rejects.toThrow('no user');
      const resource = { userName: 'ada@acme.example', name: { givenName: 'Ada', familyName: 'Byron' } };
      const again = await call(contract.addTenantUser, { params, body: { resource } });
      expect(again.id).not.toBe(one.user);
    });
  });
});
