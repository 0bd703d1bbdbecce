import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { eachWorld } from './access/each-world.ts';

const tenant = 'acme';
const group = 'Support EMEA';
const params = { tenant, group };

/** A contact centre with one group and one person. */
async function withGroup(open: () => Promise<AccessWorld>) {
  const world = await open();
  await world.call(contract.createTenant, { body: { name: tenant, profile: 'purecloud' } });
  const made = await world.call(contract.addTenantGroup, {
    params: { tenant },
    body: { displayName: group, own: { visibility: 'members' } },
  });
  const resource = { userName: 'ada@x.example', displayName: 'Ada Lovelace' };
  await world.call(contract.addTenantUser, { params: { tenant }, body: { resource } });
  return { world, made, member: { params: { ...params, user: 'ada@x.example' } } };
}

eachWorld((open) => {
  describe('a group that is made by hand', () => {
    it('has type and visibility, those that were not chosen as the application has them', async () => {
      const { world, made } = await withGroup(open);
      expect(made).toMatchObject({ displayName: group, members: 0, externalId: null });
      expect(made.own).toEqual({ type: 'official', visibility: 'members' });
      const { groups } = await world.call(contract.listTenantGroups, { params: { tenant }, query: { search: 'emea' } });
      expect(groups).toEqual([made]);
    });

    it('gets another name, type and visibility, and is found by the new name alone', async () => {
      const { world, made } = await withGroup(open);
      const body = { displayName: 'Support APAC', own: { type: 'social' } };
      const changed = await world.call(contract.setTenantGroup, { params, body });
      expect(changed).toMatchObject({ id: made.id, ...body, own: { type: 'social', visibility: 'members' } });
      await expect(world.call(contract.getTenantGroup, { params })).rejects.toThrow('has no group Support EMEA');
      const found = await world.call(contract.getTenantGroup, { params: { tenant, group: 'support apac' } });
      expect(found).toMatchObject({ id: made.id, version: 2 });
    });

    it('is refused at the field when the name is empty or taken, or a value is none of those there are', async () => {
      const { world } = await withGroup(open);
      const admin = await world.signedIn('root', 'global-administrator');
      const add = async (body: { displayName: string; own?: Record<string, string> }) =>
        (await admin.send(contract.addTenantGroup, { params: { tenant }, body })).body;
      const at = (field: string) => [expect.objectContaining({ field })];
      expect(await add({ displayName: ' ' })).toMatchObject({ status: 400, errors: at('displayName') });
      expect(await add({ displayName: group })).toMatchObject({ status: 409, errors: at('displayName') });
      const odd = await add({ displayName: 'Odd', own: { visibility: 'secret' } });
      expect(odd).toMatchObject({ errors: at('own.visibility'), advice: expect.stringContaining('public, members') });
      expect(await add({ displayName: 'Odd', own: { colour: 'red' } })).toMatchObject({ errors: at('own.colour') });
    });

    it('lists its people by name, page by page', async () => {
      const { world } = await withGroup(open);
      for (const name of ['zoe', 'Bea', 'mo', 'Ada']) {
        const resource = { userName: `${name}@y.example`, displayName: name };
        await world.call(contract.addTenantUser, { params: { tenant }, body: { resource } });
        await world.call(contract.addTenantMember, { params: { ...params, user: `${name}@y.example` } });
      }
      const page = async (startIndex: number) => {
        const { members } = await world.call(contract.listTenantMembers, { params, query: { startIndex, count: 2 } });
        return members.map(({ name }) => name);
      };
      expect([await page(1), await page(3), await page(5)]).toEqual([['Ada', 'Bea'], ['mo', 'zoe'], []]);
    });

    it('takes people in and out, and lists them', async () => {
      const { world, member } = await withGroup(open);
      expect(await world.call(contract.addTenantMember, member)).toMatchObject({ members: 1 });
      expect(await world.call(contract.addTenantMember, member)).toMatchObject({ members: 1 });
      const { total, members } = await world.call(contract.listTenantMembers, { params });
      expect({ total, members }).toMatchObject({
        total: 1,
        members: [{ type: 'User', name: 'Ada Lovelace', userName: 'ada@x.example', state: 'active' }],
      });
      expect(await world.call(contract.removeTenantMember, member)).toMatchObject({ members: 0 });
    });

    it('is deleted by hand, and its members stay', async () => {
      const { world, made, member } = await withGroup(open);
      await world.call(contract.addTenantMember, member);
      const deleted = await world.call(contract.deleteTenantGroup, { params });
      expect(deleted).toEqual({ deleted: made.id, displayName: group });
      const ada = await world.call(contract.getTenantUser, { params: { tenant, user: 'ada@x.example' } });
      expect(ada).toMatchObject({ state: 'active', groups: [] });
    });

    it('is in the audit log with what changed', async () => {
      const { world } = await withGroup(open);
      await world.call(contract.setTenantGroup, { params, body: { own: { visibility: 'public' } } });
      const { entries } = await world.call(contract.listAudit, { query: { tenant } });
      const change = entries.find(({ act }) => act === 'tenant.group.change');
      expect(change).toMatchObject({ before: { visibility: 'members' }, after: { visibility: 'public' } });
    });
  });

  it('knows no group where its application has none', async () => {
    const world = await open();
    await world.call(contract.createTenant, { body: { name: 'calls', profile: '8x8' } });
    const found = world.call(contract.listTenantGroups, { params: { tenant: 'calls' } });
    await expect(found).rejects.toThrow('calls has no groups');
  });
});
