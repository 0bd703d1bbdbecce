import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await openInstallation();
  const rows = [
    'userPrincipalName,displayName,givenName,surname,mail,manager',
    'ada@x.example,Ada King,Ada,King,ada@mail.example,',
    'bea@x.example,Bea Kingston,Bea,Kingston,bea@mail.example,ada@x.example',
    'cem@x.example,Cem Aksoy,Cem,Aksoy,cem@mail.example,ada@x.example',
  ];
  const groups = ['displayName,members', 'Inner,cem@x.example', 'Outer,Inner;bea@x.example'];
  const files = [
    { name: 'people.csv', text: rows.join('\n') },
    { name: 'groups.csv', text: groups.join('\n') },
  ];
  await at.call(contract.importDirectory, { body: { files } });
});
afterAll(() => at.close());

const user = (name: string) => ({ params: { user: `${name}@x.example` } });

async function found(search: string, enabled?: boolean) {
  const query = { search, ...(enabled === undefined ? {} : { enabled }) };
  const { users } = await at.call(contract.listDirectoryUsers, { query });
  return users.map(({ userPrincipalName }) => userPrincipalName.split('@')[0]);
}

describe('searching the directory', () => {
  it('finds people by the beginning of any of their names and addresses, whatever the case', async () => {
    expect(await found('KING')).toEqual(['ada', 'bea']);
    expect(await found('cem@mail')).toEqual(['cem']);
    expect(await found('bea@x')).toEqual(['bea']);
    expect(await found('  Ada ')).toEqual(['ada']);
  });

  it('looks inside names when none begins so', async () => {
    expect(await found('ksoy')).toEqual(['cem']);
    expect(await found('"; drop')).toEqual([]);
  });

  it('answers a single letter, and looks inside names from three letters on', async () => {
    expect(await found('b')).toEqual(['bea']);
    expect(await found('k')).toEqual(['ada', 'bea']);
    expect(await found('q')).toEqual([]);
    expect(await found('so')).toEqual([]);
    expect(await found('soy')).toEqual(['cem']);
    expect(await found('é')).toEqual([]);
  });

  it('keeps to who may sign in, or may not', async () => {
    await at.call(contract.actOnDirectoryUsers, { body: { users: ['bea@x.example'], act: 'disable' } });
    expect(await found('king', true)).toEqual(['ada']);
    expect(await found('king', false)).toEqual(['bea']);
    expect(await found('', false)).toEqual(['bea']);
    await at.call(contract.actOnDirectoryUsers, { body: { users: ['bea@x.example'], act: 'enable' } });
    expect(await found('', false)).toEqual([]);
  });

  it('finds groups by their name', async () => {
    const { groups } = await at.call(contract.listDirectoryGroups, { query: { search: 'inn' } });
    expect(groups.map(({ displayName, members }) => [displayName, members])).toEqual([['Inner', 1]]);
  });
});

describe('one person', () => {
  it('shows manager, reports, groups, and the groups around them', async () => {
    const cem = await at.call(contract.getDirectoryUser, user('cem'));
    expect(cem.manager).toMatchObject({ userPrincipalName: 'ada@x.example' });
    expect(cem.groups.map(({ displayName }) => displayName)).toEqual(['Inner']);
    expect(cem.groupsAround.map(({ displayName }) => displayName)).toEqual(['Outer']);
    const ada = await at.call(contract.getDirectoryUser, user('ada'));
    expect(ada.reports).toMatchObject({
      total: 2,
      users: [{ displayName: 'Bea Kingston' }, { displayName: 'Cem Aksoy' }],
    });
  });

  it('tells a wrong value at its field', async () => {
    const changed = (attributes: Record<string, unknown>) =>
      at.call(contract.setDirectoryUser, { ...user('cem'), body: { attributes } });
    const field = (name: string) => ({
      problem: { code: expect.stringMatching(/invalid|conflict/), errors: [{ field: `attributes.${name}` }] },
    });
    await expect(changed({ manager: 'nobody@x.example' })).rejects.toMatchObject(field('manager'));
    await expect(changed({ userPrincipalName: 'ADA@x.example' })).rejects.toMatchObject(field('userPrincipalName'));
    await expect(changed({ userPrincipalName: '' })).rejects.toMatchObject(field('userPrincipalName'));
    await expect(changed({ employeeHireDate: 'soon' })).rejects.toMatchObject(field('employeeHireDate'));
    await changed({ employeeHireDate: '2026-03-01' });
    const { attributes } = await at.call(contract.getDirectoryUser, user('cem'));
    expect(attributes.employeeHireDate).toBe('2026-03-01T00:00:00Z');
  });
});

describe('members of a group', () => {
  it('come by page, groups among them', async () => {
    const params = { group: 'Outer' };
    const all = await at.call(contract.listDirectoryMembers, { params, query: {} });
    expect(all.members).toMatchObject([
      { type: 'User', name: 'Bea Kingston', userPrincipalName: 'bea@x.example', accountEnabled: true },
      { type: 'Group', name: 'Inner', userPrincipalName: null, accountEnabled: null },
    ]);
    const second = await at.call(contract.listDirectoryMembers, { params, query: { startIndex: 2, count: 1 } });
    expect(second).toMatchObject({ total: 2, members: [{ name: 'Inner' }] });
    const { group, members } = await at.call(contract.getDirectoryGroup, { params, query: { members: false } });
    expect([group.members, members]).toEqual([2, []]);
  });
});

describe('acts on many and the recycle bin', () => {
  it('deletes, names who was refused, and shows until when a restore brings them back', async () => {
    await at.call(contract.addDirectoryUser, { body: { attributes: { userPrincipalName: 'dot@x.example' } } });
    const body = { users: ['dot@x.example', 'ghost@x.example', 'dot@x.example'], act: 'delete' as const };
    const outcome = await at.call(contract.actOnDirectoryUsers, { body });
    expect(outcome).toMatchObject({ done: 1, refused: [{ user: 'ghost@x.example' }] });
    const bin = await at.call(contract.listDirectoryUsers, { query: { deleted: true } });
    const [dot] = bin.users;
    expect([bin.total, dot?.userPrincipalName]).toEqual([1, 'dot@x.example']);
    const stay = Date.parse(dot?.purgedAt ?? '') - Date.parse(dot?.deleted ?? '');
    expect(stay).toBe(30 * 24 * 60 * 60 * 1000);
    const shown = await at.call(contract.getDirectoryUser, {
      params: { user: dot?.objectId ?? '' },
      query: { deleted: true },
    });
    expect(shown.user.deleted).toBe(dot?.deleted);
  });
});

describe('where somebody is provisioned', () => {
  it('says account, state, how it came and through which group, for each application', async () => {
    await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const made = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
    const params = { application: 'Wiki' };
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const connection = { tenantUrl: made.baseUrl, secretToken: made.secretToken ?? '' };
    await at.call(contract.connectApplication, { params, body: connection });
    const provisioned = async () => (await at.call(contract.getUserProvisioning, user('cem'))).applications;
    expect(await provisioned()).toEqual([]);
    await at.call(contract.assign, { params, body: { principal: 'Inner', type: 'Group' } });
    expect(await provisioned()).toMatchObject([
      { name: 'Wiki', jobOn: false, state: 'not-yet', account: null, assignments: [{ role: 'User', group: 'Inner' }] },
    ]);
    await at.call(contract.startJob, { params });
    await expect.poll(async () => (await provisioned())[0]?.state, { timeout: 20_000 }).toBe('provisioned');
    expect(await provisioned()).toMatchObject([
      { jobOn: true, account: { name: 'cem@x.example', origin: 'created' }, last: { action: 'create' }, retry: null },
    ]);
    const inner = await at.call(contract.getGroupProvisioning, { params: { group: 'Inner' } });
    expect(inner.applications).toMatchObject([{ name: 'Wiki', assignments: [{ group: null }] }]);
  });
});
