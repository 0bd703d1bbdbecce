import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const tenant = 'acme';

/** A contact centre with three people. */
async function withPeople(open: () => Promise<AccessWorld>) {
  const world = await open();
  await world.call(contract.createTenant, { body: { name: tenant, profile: 'purecloud' } });
  const add = (resource: Record<string, unknown>) =>
    world.call(contract.addTenantUser, { params: { tenant }, body: { resource } });
  const grace = await add({
    userName: 'grace@x.example',
    displayName: 'Grace Hopper',
    title: 'Head of contact centre',
  });
  const ada = await add({
    userName: 'ada@x.example',
    displayName: 'Ada Lovelace',
    [enterprise]: { department: 'Support', manager: { value: grace.id } },
  });
  const cem = await add({ userName: 'cem@x.example', displayName: 'Cem Aksoy' });
  const list = async (query: { search?: string; state?: 'active' | 'inactive' | 'deleted'; startIndex?: number }) => {
    const { total, users } = await world.call(contract.listTenantUsers, { params: { tenant }, query });
    return { total, names: users.map(({ displayName }) => displayName) };
  };
  const show = (user: string) => world.call(contract.getTenantUser, { params: { tenant, user } });
  return { world, grace, ada, cem, list, show };
}

eachWorld((open) => {
  describe('people of a tenant', () => {
    it('are found by the beginning of a name, else by what one contains', async () => {
      const { list } = await withPeople(open);
      expect(await list({})).toMatchObject({ total: 3 });
      expect(await list({ search: 'ADA' })).toEqual({ total: 1, names: ['Ada Lovelace'] });
      expect(await list({ search: 'ksoy' })).toEqual({ total: 1, names: ['Cem Aksoy'] });
      expect(await list({ search: '"; drop' })).toEqual({ total: 0, names: [] });
    });

    it('sign in with the password that was set, where passwords are kept', async () => {
      const { world, grace, ada } = await withPeople(open);
      await world.call(contract.addTenantUser, {
        params: { tenant },
        body: { resource: { userName: 'dan@x.example', displayName: 'Dan', password: 'Right-1' } },
      });
      const tries = (user: string, password: string) =>
        world.call(contract.trySignIn, { params: { tenant }, body: { user, password } });
      const dan = 'dan@x.example';
      expect(await tries(dan, 'Right-1')).toEqual({ user: dan, allowed: true, reason: null });
      expect(await tries(dan, 'right-1')).toEqual({ user: dan, allowed: false, reason: 'The password is wrong.' });
      expect((await tries('ada@x.example', 'x')).reason).toBe('No password was set for "ada@x.example".');
      expect((await tries('nobody', 'x')).reason).toContain('There is no user');
      await world.call(contract.setTenantUser, { params: { tenant, user: grace.id }, body: { active: false } });
      expect((await tries('grace@x.example', 'x')).allowed).toBe(false);
      await world.call(contract.createTenant, { body: { name: 'plain', profile: 'generic' } });
      const plain = { params: { tenant: 'plain' }, body: { user: ada.id, password: 'x' } };
      await expect(world.call(contract.trySignIn, plain)).rejects.toThrow('keeps no passwords');
    });

    it('are listed by state, the deleted too', async () => {
      const { world, grace, cem, list } = await withPeople(open);
      await world.call(contract.setTenantUser, { params: { tenant, user: grace.id }, body: { active: false } });
      const gone = await world.call(contract.deleteTenantUser, { params: { tenant, user: 'cem@x.example' } });
      expect(gone).toEqual({ deleted: cem.id, userName: 'cem@x.example' });
      expect(await list({ state: 'active' })).toEqual({ total: 1, names: ['Ada Lovelace'] });
      expect(await list({ state: 'inactive' })).toEqual({ total: 1, names: ['Grace Hopper'] });
      expect(await list({ state: 'inactive', search: 'ada' })).toEqual({ total: 0, names: [] });
      expect(await list({ state: 'deleted' })).toEqual({ total: 1, names: ['Cem Aksoy'] });
      expect(await list({ state: 'deleted', search: 'AKSOY' })).toEqual({ total: 1, names: ['Cem Aksoy'] });
      expect(await list({ state: 'deleted', search: 'ada' })).toEqual({ total: 0, names: [] });
      expect(await list({ state: 'deleted', startIndex: 2 })).toEqual({ total: 1, names: [] });
    });

    it('are shown with every attribute, groups and manager', async () => {
      const { ada, grace, show } = await withPeople(open);
      expect(await show('ada@x.example')).toMatchObject({
        id: ada.id,
        state: 'active',
        version: 1,
        resource: { roles: [{ value: 'employee' }], [enterprise]: { department: 'Support', division: 'Home' } },
        groups: [],
        manager: { id: grace.id, name: 'Grace Hopper' },
      });
      expect(await show(grace.id)).toMatchObject({ displayName: 'Grace Hopper', manager: null });
    });

    it('stay to be seen by their id when they are deleted, and nobody by a name that is none', async () => {
      const { world, cem, show } = await withPeople(open);
      await world.call(contract.deleteTenantUser, { params: { tenant, user: cem.id } });
      expect(await show(cem.id)).toMatchObject({ state: 'deleted', active: false, displayName: 'Cem Aksoy' });
      await expect(show('cem@x.example')).rejects.toThrow('has no user cem@x.example');
      await expect(show('nobody')).rejects.toThrow('has no user nobody');
    });
  });
});
