import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

const application = 'Wiki';
const params = { application };

describe.each(['SQLite', 'PostgreSQL'] as const)('pushed groups, on %s', (dialect) => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    const attributes = { userPrincipalName: 'ada@x.example', displayName: 'Ada' };
    await at.call(contract.addDirectoryUser, { body: { attributes } });
    for (const displayName of ['Sales', 'Support']) {
      await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
    }
    await at.call(contract.addDirectoryMember, { params: { group: 'Sales', member: 'ada@x.example' } });
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: application } });
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
    await at.call(contract.connectApplication, { params, body });
    for (const principal of ['Sales', 'Support', 'ada@x.example']) {
      await at.call(contract.assign, { params, body: { principal } });
    }
  });
  afterAll(() => at.close());

  const cycle = async () => {
    await at.call(contract.runJob, { params });
    while ((await at.call(contract.getJob, { params })).busy) await new Promise<void>((done) => setImmediate(done));
  };
  const pushed = async () => {
    const { pushed: found } = await at.call(contract.listPushedGroups, { params });
    return found.map(({ name, state, origin }) => [name, state, origin]);
  };
  const there = async () => {
    const { groups } = await at.call(contract.listTenantGroups, { params: { tenant: 'wiki' } });
    return groups.map(({ displayName }) => displayName).sort();
  };
  const unlink = (group: string, target: 'leave' | 'delete') =>
    at.call(contract.unlinkPushedGroup, { params: { ...params, group }, body: { target } });

  it('are those that are assigned, each with its state', async () => {
    expect(await pushed()).toEqual([
      ['Sales', 'pending', null],
      ['Support', 'pending', null],
    ]);
    await cycle();
    expect(await pushed()).toEqual([
      ['Sales', 'active', 'created'],
      ['Support', 'active', 'created'],
    ]);
    const { pushed: first, next } = await at.call(contract.listPushedGroups, { params, query: { limit: 1 } });
    expect(first.map(({ name }) => name)).toEqual(['Sales']);
    const rest = await at.call(contract.listPushedGroups, { params, query: { limit: 1, after: next ?? '' } });
    expect(rest.pushed.map(({ name }) => name)).toEqual(['Support']);
  });

  it('are unlinked: one is left as it is with its members, another is deleted there', async () => {
    await unlink('Sales', 'leave');
    await unlink('Support', 'delete');
    await cycle();
    expect([await pushed(), await there()]).toEqual([[], ['Sales']]);
    const { users } = await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' } });
    expect(users).toMatchObject([{ userName: 'ada@x.example', active: true }]);
  });

  it('are linked to the group that is there when they are pushed again; what was found is not deleted', async () => {
    await at.call(contract.assign, { params, body: { principal: 'Sales' } });
    await cycle();
    expect([await pushed(), await there()]).toEqual([[['Sales', 'active', 'matched']], ['Sales']]);
    await expect(unlink('Sales', 'delete')).rejects.toMatchObject({ problem: { code: 'conflict' } });
    expect(await pushed()).toEqual([['Sales', 'active', 'matched']]);
  });

  it('are none where the application has no groups', async () => {
    await at.call(contract.addApplication, { body: { gallery: 'playvox', name: 'Playvox' } });
    const found = await at.call(contract.listPushedGroups, { params: { application: 'Playvox' } });
    expect(found).toMatchObject({ groups: 'none', pushed: [] });
  });
});
