import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { reply, startHttpTarget } from '#test/support/http-target.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

const application = 'Wiki';
const params = { application };

describe.each(['SQLite', 'PostgreSQL'] as const)('pushed groups, on %s', (dialect) => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    for (const name of ['ada', 'bob']) {
      const attributes = { userPrincipalName: `${name}@x.example`, displayName: name };
      await at.call(contract.addDirectoryUser, { body: { attributes } });
    }
    for (const displayName of ['Sales', 'Support']) await group(displayName);
    for (const member of ['ada', 'bob']) await join('Sales', member);
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: application, vocabulary: 'okta' } });
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
    await at.call(contract.connectApplication, { params, body });
    const actions = { create: true, update: true, disable: true };
    await at.call(contract.setMapping, { params: { ...params, object: 'User' }, body: { actions } });
    await at.call(contract.assign, { params, body: { principal: 'ada@x.example' } });
  });
  afterAll(() => at.close());

  const group = (displayName: string) => at.call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
  const join = (to: string, member: string) =>
    at.call(contract.addDirectoryMember, { params: { group: to, member: `${member}@x.example` } });
  const rest = async (of = params) => {
    while ((await at.call(contract.getJob, { params: of })).busy) await new Promise<void>((done) => setImmediate(done));
  };
  const cycle = async (of = params) => {
    await at.call(contract.runJob, { params: of });
    await rest(of);
  };
  const listed = async () => (await at.call(contract.listPushedGroups, { params })).pushed;
  const pushed = async () => (await listed()).map(({ name, state, by }) => [name, state, by]);
  const there = async () => {
    const { groups } = await at.call(contract.listTenantGroups, { params: { tenant: 'wiki' } });
    return groups.map(({ displayName }) => displayName).sort();
  };
  const members = async (name: string) => {
    const found = await at.call(contract.listTenantMembers, { params: { tenant: 'wiki', group: name } });
    return found.members.map(({ userName }) => userName).sort();
  };
  const accounts = async () => {
    const { users } = await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' } });
    return users.map(({ userName, active }) => [userName, active]);
  };
  const push = (name: string, target?: string) =>
    at.call(contract.pushGroup, { params, body: { group: name, ...(target === undefined ? {} : { target }) } });
  const turn = (name: string, state: 'active' | 'inactive') =>
    at.call(contract.switchPush, { params: { ...params, group: name }, body: { state } });
  const unlink = (name: string, target: 'leave' | 'delete') =>
    at.call(contract.unlinkPushedGroup, { params: { ...params, group: name }, body: { target } });

  it('are pushed by name with the members who have an account; nobody gets one by it', async () => {
    await push('Sales');
    await push('Support');
    expect(await pushed()).toEqual([
      ['Sales', 'pending', 'name'],
      ['Support', 'pending', 'name'],
    ]);
    await cycle();
    expect(await pushed()).toEqual([
      ['Sales', 'active', 'name'],
      ['Support', 'active', 'name'],
    ]);
    expect([await accounts(), await members('Sales')]).toEqual([[['ada@x.example', true]], ['ada@x.example']]);
    const { pushed: first, next } = await at.call(contract.listPushedGroups, { params, query: { limit: 1 } });
    expect(first.map(({ name }) => name)).toEqual(['Sales']);
    const second = await at.call(contract.listPushedGroups, { params, query: { limit: 1, after: next ?? '' } });
    expect(second.pushed.map(({ name }) => name)).toEqual(['Support']);
  });

  it('rest while they are inactive, and catch up when they are activated', async () => {
    await turn('Sales', 'inactive');
    await at.call(contract.assign, { params, body: { principal: 'bob@x.example' } });
    const sales = (await listed())[0]?.objectId ?? '';
    const named = (displayName: string) =>
      at.call(contract.setDirectoryGroup, { params: { group: sales }, body: { attributes: { displayName } } });
    await named('Sellers');
    await cycle();
    expect([await pushed(), await there(), await members('Sales')]).toEqual([
      [
        ['Sellers', 'inactive', 'name'],
        ['Support', 'active', 'name'],
      ],
      ['Sales', 'Support'],
      ['ada@x.example'],
    ]);
    await turn('Sellers', 'active');
    await cycle();
    expect(await members('Sellers')).toEqual(['ada@x.example', 'bob@x.example']);
    await named('Sales');
    await cycle();
    expect(await there()).toEqual(['Sales', 'Support']);
  });

  it('are pushed now with the memberships that came and went since, and nobody else’s', async () => {
    await at.call(contract.setJob, { params, body: { onChange: false } });
    await at.call(contract.removeDirectoryMember, { params: { group: 'Sales', member: 'ada@x.example' } });
    await join('Support', 'ada');
    const now = (object: string) =>
      at.call(contract.provisionOnDemand, { params, body: { object, kind: 'Group', members: 'changed' } });
    await now('Sales');
    expect([await members('Sales'), await members('Support')]).toEqual([['bob@x.example'], []]);
    await now('Support');
    expect([await members('Sales'), await members('Support')]).toEqual([['bob@x.example'], ['ada@x.example']]);
    await join('Sales', 'ada');
    await now('Sales');
    expect(await members('Sales')).toEqual(['ada@x.example', 'bob@x.example']);
  });

  it('are unlinked: one is left as it is with its members, another is deleted there', async () => {
    await unlink('Sales', 'leave');
    await unlink('Support', 'delete');
    await cycle();
    expect([await pushed(), await there()]).toEqual([[], ['Sales']]);
    expect(await members('Sales')).toEqual(['ada@x.example', 'bob@x.example']);
    await expect(unlink('Sales', 'leave')).rejects.toMatchObject({ problem: { code: 'conflict' } });
  });

  it('are linked to the group that is there when they are pushed again; what was found is not deleted', async () => {
    await push('Sales');
    await cycle();
    expect([await pushed(), await there()]).toEqual([[['Sales', 'active', 'name']], ['Sales']]);
    await expect(unlink('Sales', 'delete')).rejects.toMatchObject({ problem: { code: 'conflict' } });
    expect(await pushed()).toEqual([['Sales', 'active', 'name']]);
  });

  it('are linked to a group of another name that is there, and nothing is made beside it', async () => {
    const { id } = await at.call(contract.addTenantGroup, {
      params: { tenant: 'wiki' },
      body: { displayName: 'Helpdesk' },
    });
    await expect(push('Support', 'nowhere')).rejects.toMatchObject({ problem: { code: expect.any(String) } });
    expect(await pushed()).toEqual([['Sales', 'active', 'name']]);
    await push('Support', id);
    await cycle();
    expect(await listed()).toMatchObject([{ name: 'Sales' }, { name: 'Support', target: id, origin: 'adopted' }]);
    expect(await there()).toEqual(['Sales', 'Support']);
  });

  it('are found by rules, those of now and later ones, and stay out once they were unlinked', async () => {
    for (const name of ['Team Red', 'Team Blue', 'The Team']) await group(name);
    const rule = { name: 'Teams', operator: 'starts-with', value: 'team ' } as const;
    expect(await at.call(contract.findGroupsByRule, { params, query: rule })).toEqual({
      names: ['Team Red', 'Team Blue'],
      count: 2,
      complete: true,
    });
    await at.call(contract.setPushRules, { params, body: { rules: [rule] } });
    await cycle();
    expect(await there()).toEqual(['Sales', 'Support', 'Team Blue', 'Team Red']);
    await group('Team Green');
    await unlink('Team Blue', 'delete');
    await turn('Team Red', 'inactive');
    await turn('Team Red', 'active');
    await cycle();
    expect(await there()).toEqual(['Sales', 'Support', 'Team Green', 'Team Red']);
    expect((await listed()).filter(({ rule: by }) => by === 'Teams').map(({ name }) => name)).toEqual([
      'Team Red',
      'Team Green',
    ]);
    const file = await at.call(contract.exportConfiguration, { query: { application } });
    expect(file.text).toContain('pushRules:\n      - name: Teams\n        operator: starts-with\n        value: team');
    await at.call(contract.setPushRules, { params, body: { rules: [] } });
    await cycle();
    expect(await there()).toEqual(['Sales', 'Support']);
  });

  it('are pushed, rest and go as a configuration file says, and one that says nothing of them leaves them alone', async () => {
    await group('Filed');
    await join('Filed', 'ada');
    const { text } = await at.call(contract.exportConfiguration, { query: params });
    const section = /^ {4}pushedGroups:(?: \[\]\n|\n((?: {6}.*\n)*))/m;
    const listed = section.exec(text)?.[1] ?? '';
    const filed = (...lines: readonly string[]) =>
      text.replace(section, `    pushedGroups:\n${listed}${lines.map((line) => `      ${line}\n`).join('')}`);
    const apply = (file: string, removals = false) =>
      at.call(contract.applyConfiguration, { body: { text: file, removals } });
    expect(await apply(text.replace(section, ''))).toMatchObject({ applied: false, changes: [] });

    const path = 'Wiki › pushedGroups › Filed';
    expect((await apply(filed('- group: Filed'))).changes).toEqual([{ path, before: null, after: 'active' }]);
    await cycle();
    expect([await there(), await members('Filed')]).toEqual([expect.arrayContaining(['Filed']), ['ada@x.example']]);

    expect(await apply(filed('- group: Filed', '  state: inactive'))).toMatchObject({
      changes: [{ path, before: 'active', after: 'inactive' }],
      removals: 0,
    });
    await at.call(contract.removeDirectoryMember, { params: { group: 'Filed', member: 'ada@x.example' } });
    await cycle();
    expect(await members('Filed')).toEqual(['ada@x.example']);
    await apply(filed('- group: Filed'));
    await cycle();
    expect(await members('Filed')).toEqual([]);

    await expect(apply(text)).rejects.toMatchObject({ problem: { code: 'conflict' } });
    expect(await apply(text, true)).toMatchObject({ changes: [{ path, before: 'active', after: null }], removals: 1 });
    await cycle();
    expect(await pushed()).not.toContainEqual(expect.arrayContaining(['Filed']));
    expect(await there()).not.toContain('Filed');
  });

  it('are refused at their line of a configuration file: who is not there, who stands twice, and where there are no groups', async () => {
    const wrong = async (...lines: readonly string[]) => {
      const text = [
        'rollcall: 1',
        'applications:',
        '  - name: Wiki',
        '    gallery: generic',
        '    pushedGroups:',
        ...lines,
      ];
      const asked = at.call(contract.diffConfiguration, { body: { text: text.join('\n') } });
      return asked.then(
        () => [],
        ({ problem }) => problem.errors,
      );
    };
    expect(await wrong('      - group: Nobodies', '      - group: Sales', '      - group: sales')).toMatchObject([
      { field: '6:9', message: expect.stringContaining('Nobodies') },
      { field: '8:9', message: 'sales is listed twice.' },
    ]);
    expect(await wrong('      - group: Sales', '        named: true')).toMatchObject([{ field: '7:9' }]);
    const text = 'rollcall: 1\napplications:\n  - {name: Voices, gallery: playvox, pushedGroups: [{group: Sales}]}\n';
    await expect(at.call(contract.diffConfiguration, { body: { text } })).rejects.toMatchObject({
      problem: { errors: [{ message: expect.stringContaining('has no groups. Assign the group instead') }] },
    });
  });

  it('refuse rules that say nothing, and two of one name', async () => {
    const set = (...rules: readonly { name: string; value: string }[]) =>
      at.call(contract.setPushRules, {
        params,
        body: { rules: rules.map((rule) => ({ ...rule, operator: 'contains' as const })) },
      });
    await expect(set({ name: 'All', value: ' ' })).rejects.toMatchObject({
      problem: { errors: [{ field: 'rules.0.value' }] },
    });
    await expect(set({ name: 'A', value: 'x' }, { name: 'a', value: 'y' })).rejects.toMatchObject({
      problem: { errors: [{ field: 'rules.1.name' }] },
    });
  });

  it('are not unlinked while they are being made, and stay there once they were made', async () => {
    const slow = { application: 'Slow' };
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const target = await startHttpTarget(async ({ method }, response) => {
      if (method !== 'POST') return reply(response, 200, { schemas: [], totalResults: 0, Resources: [] });
      asked.resolve();
      await answer.promise;
      return reply(response, 201, { id: 'made', displayName: 'Sales' });
    });
    try {
      await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Slow', vocabulary: 'okta' } });
      await at.call(contract.allowPrivateAddress, { params: slow, body: { allow: true } });
      const body = { tenantUrl: `${target.origin}/scim`, secretToken: 'a-key' };
      await at.call(contract.connectApplication, { params: slow, body });
      await at.call(contract.pushGroup, { params: slow, body: { group: 'Sales' } });
      await at.call(contract.runJob, { params: slow });
      await asked.promise;
      const leave = () =>
        at.call(contract.unlinkPushedGroup, { params: { ...slow, group: 'Sales' }, body: { target: 'leave' } });
      await expect(leave()).rejects.toMatchObject({ problem: { code: 'not-now' } });
      answer.resolve();
      const found = async () => (await at.call(contract.listPushedGroups, { params: slow })).pushed[0]?.target;
      await expect.poll(found).toBe('made');
      await rest(slow);
      await leave();
      await cycle(slow);
      expect(target.received.filter(({ method }) => method === 'DELETE')).toEqual([]);
    } finally {
      answer.resolve();
      await target.close();
    }
  });

  it('are none where the application has no groups', async () => {
    await at.call(contract.addApplication, { body: { gallery: 'playvox', name: 'Playvox' } });
    const playvox = { application: 'Playvox' };
    const found = await at.call(contract.listPushedGroups, { params: playvox });
    expect(found).toMatchObject({ groups: 'none', pushed: [] });
    const body = { group: 'Sales' };
    await expect(at.call(contract.pushGroup, { params: playvox, body })).rejects.toMatchObject({
      problem: { code: 'conflict' },
    });
  });
});
