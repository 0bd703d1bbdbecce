import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

const application = 'Wiki';
const params = { application };

describe.each(['SQLite', 'PostgreSQL'] as const)('Provision User, on %s', (dialect) => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    const names = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];
    const text = ['userPrincipalName,displayName', ...names.map((name) => `${name}@x.example,${name}`)].join('\n');
    await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
    await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Sales' } } });
    await member('dan');
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: application, vocabulary: 'okta' } });
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
    await at.call(contract.connectApplication, { params, body });
    for (const who of ['ada@x.example', 'bob@x.example', 'Sales']) await assign(who);
  });
  afterAll(() => at.close());

  const assign = (principal: string, role = 'User') => at.call(contract.assign, { params, body: { principal, role } });
  const member = (name: string) =>
    at.call(contract.addDirectoryMember, { params: { group: 'Sales', member: `${name}@x.example` } });
  const creates = (create: boolean) =>
    at.call(contract.setMapping, { params: { application, object: 'User' }, body: { actions: { create } } });
  const accounts = async () => {
    const { users } = await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' } });
    return users.map(({ userName }) => userName.replace('@x.example', '')).sort();
  };
  const waiting = async () => {
    const { assignments } = await at.call(contract.listAssignments, { params });
    return assignments.filter(({ waits }) => waits).map(({ displayName }) => displayName);
  };
  const tasks = async () => {
    const { tasks: found, applications } = await at.call(contract.listTasks, { query: { kind: 'provision' } });
    return [applications[0]?.provision ?? 0, ...found.map(({ object }) => object?.name)];
  };
  /** Until nothing runs any more. */
  const still = async () => {
    for (;;) {
      const job = await at.call(contract.getJob, { params });
      if (!job.busy) return job;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  };
  const cycle = async () => {
    await still();
    await at.call(contract.runJob, { params });
    return still();
  };

  it('is wanted of nobody before Create Users is enabled', async () => {
    await at.call(contract.startJob, { params });
    await still();
    expect([await accounts(), await waiting(), await tasks()]).toEqual([[], [], [0]]);
  });

  it('is wanted of who was assigned before; who is assigned later is provisioned by itself', async () => {
    await creates(true);
    await assign('cyd@x.example');
    await cycle();
    expect(await accounts()).toEqual(['cyd']);
    expect(await waiting()).toEqual(['ada', 'bob', 'Sales']);
    expect(await tasks()).toEqual([3, 'ada@x.example', 'bob@x.example', 'Sales']);
    const { assignments } = await at.call(contract.listAssignments, { params });
    expect(assignments.map(({ waits }) => waits)).toEqual([true, true, false, true]);
  });

  it('is told by the explanation and the log', async () => {
    const told = await at.call(contract.explain, { params, query: { object: 'ada@x.example' } });
    expect(told.standing).toBe('skipped');
    expect([...told.sentences, ...told.advice].join(' ')).toContain('Provision User');
    const { entries } = await at.call(contract.listLog, { query: { application, user: 'dan@x.example' } });
    expect(entries[0]).toMatchObject({ status: 'skipped', code: 'assigned-before' });
  });

  it('goes on waiting under another role, in the other vocabulary, and when Create Users is saved again', async () => {
    await at.call(contract.addRole, { params, body: { value: 'editor', displayName: 'Editor' } });
    await at.call(contract.changeAssignment, {
      params: { ...params, principal: 'bob@x.example' },
      body: { from: 'User', to: 'Editor' },
    });
    await at.call(contract.setApplication, { params, body: { vocabulary: 'entra' } });
    await creates(true);
    await cycle();
    expect([await accounts(), await waiting()]).toEqual([['cyd'], ['ada', 'bob', 'Sales']]);
  });

  it('provisions one person, and is refused for somebody who does not wait', async () => {
    const done = await at.call(contract.provisionAssigned, { params, body: { principals: ['ada@x.example'] } });
    expect(done).toEqual({ provisioned: 1, when: expect.any(String) });
    await cycle();
    expect(await accounts()).toEqual(['ada', 'cyd']);
    const again = at.call(contract.provisionAssigned, {
      params,
      body: { principals: ['bob@x.example', 'cyd@x.example'] },
    });
    await expect(again).rejects.toMatchObject({ problem: { code: 'conflict' } });
    expect(await waiting()).toEqual(['bob', 'Sales']);
  });

  it('is what provisioning on demand does for one person of a group that waits', async () => {
    const body = { object: 'dan@x.example' };
    const preview = await at.call(contract.provisionOnDemand, { params, body: { ...body, preview: true } });
    expect(preview.objects[0]?.action?.toLowerCase()).toBe('create');
    await at.call(contract.provisionOnDemand, { params, body });
    await member('eve');
    await cycle();
    expect(await accounts()).toEqual(['ada', 'cyd', 'dan']);
  });

  it('lets everybody go at once, a group with its members, those of now and of later', async () => {
    expect(await at.call(contract.provisionAssigned, { params, body: {} })).toMatchObject({ provisioned: 2 });
    await cycle();
    await member('fay');
    await cycle();
    expect(await accounts()).toEqual(['ada', 'bob', 'cyd', 'dan', 'eve', 'fay']);
    expect([await waiting(), await tasks()]).toEqual([[], [0]]);
    expect(await at.call(contract.provisionAssigned, { params, body: {} })).toEqual({ provisioned: 0, when: null });
    const { entries } = await at.call(contract.listAudit, { query: { act: 'assignment.provision' } });
    expect(entries.length).toBe(2);
  });

  it('is no word of Entra’s vocabulary: there whoever is assigned is provisioned', async () => {
    const other = { application: 'Other' };
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Other' } });
    const user = { params: { ...other, object: 'User' as const } };
    await at.call(contract.setMapping, { ...user, body: { actions: { create: false } } });
    await at.call(contract.assign, { params: other, body: { principal: 'ada@x.example' } });
    await at.call(contract.setMapping, { ...user, body: { actions: { create: true } } });
    const { assignments } = await at.call(contract.listAssignments, { params: other });
    expect(assignments.map(({ waits }) => waits)).toEqual([false]);
  });
});
