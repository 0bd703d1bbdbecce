import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
const params = { application: 'Wiki' };

beforeAll(async () => {
  at = await openInstallation();
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  const people = ['ada', 'bea', 'cem', 'dan', 'eve', 'zoe'].map(
    (name) => `${name}@x.example,${name},${name}@mail.example`,
  );
  const files = [
    { name: 'people.csv', text: ['userPrincipalName,displayName,mail', ...people].join('\n') },
    { name: 'groups.csv', text: 'displayName,members\nWriters,ada@x.example;bea@x.example\n' },
  ];
  await at.call(contract.importDirectory, { body: { files } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
  await at.call(contract.connectApplication, { params, body });
  for (const principal of ['ada@x.example', 'Writers']) {
    await at.call(contract.assign, { params, body: { principal } });
  }
});
afterAll(() => at.close());

type Demanded = Reply<typeof contract.provisionOnDemand>;
type Body = NonNullable<Parameters<typeof demand>[1]>;

function demand(object: string, more: { preview?: boolean; members?: string[] | 'all' } = {}): Promise<Demanded> {
  return at.call(contract.provisionOnDemand, { params, body: { object, ...more } });
}

async function one(object: string, more?: Body) {
  const reply = await demand(object, more);
  const [first] = reply.objects;
  if (first === undefined) throw new Error('Nobody was provisioned.');
  return { ...first, reply };
}

const steps = ({ steps: all }: Demanded['objects'][number]) => all.map(({ name, status }) => `${name} ${status}`);

describe('provisioning on demand', () => {
  it('says what would happen and does nothing, then does it and opens out each step', async () => {
    const before = await one('ada@x.example', { preview: true });
    expect(before).toMatchObject({ action: 'create', status: 'preview', entry: null, reply: { cycle: null } });
    const done = await one('ada@x.example');
    expect(done.reply).toMatchObject({ cycle: 1, connection: null });
    expect(done.reply.notices).toEqual([expect.stringContaining('Provisioning is off')]);
    expect(steps(done)).toEqual(['import success', 'scope success', 'match success', 'map success', 'export success']);
    expect(done).toMatchObject({ action: 'create', status: 'success', type: 'User', name: 'ada@x.example' });
    expect(done.properties).toContainEqual({ name: 'mail', value: 'ada@mail.example' });
    expect(done.clauses.every(({ holds }) => holds)).toBe(true);
    expect(done.questions).toEqual([{ path: 'userName', value: 'ada@x.example', found: [] }]);
    expect(done.values).toContainEqual(
      expect.objectContaining({ target: 'displayName', before: null, after: 'ada', changed: true }),
    );
    expect(done.exchanges.some(({ method }) => method === 'POST')).toBe(true);
    const entry = await at.call(contract.getLogEntry, { params: { entry: done.entry ?? '' } });
    expect(entry).toMatchObject({ identity: 'ada@x.example', action: 'create', cycle: 1 });
  });

  it('shows the account that was found, before and after, and skips what is already so', async () => {
    const again = await one('ada@x.example');
    expect(again).toMatchObject({ status: 'success', action: 'none' });
    expect(again.linked?.properties).toContainEqual({ name: 'userName', value: 'ada@x.example' });
    const body = { attributes: { displayName: 'Ada King' } };
    await at.call(contract.setDirectoryUser, { params: { user: 'ada@x.example' }, body });
    const changed = await one('ada@x.example');
    expect(changed).toMatchObject({ action: 'update', status: 'success' });
    expect(changed.modified).toEqual([{ path: 'displayName', before: 'ada', after: 'Ada King' }]);
  });

  it('says why somebody is not in scope, and what to do', async () => {
    const stranger = await one('zoe@x.example');
    expect(stranger).toMatchObject({ status: 'skipped', code: 'unassigned' });
    expect(steps(stranger)).toEqual(['import success', 'scope skipped', 'export skipped']);
    expect(stranger.steps[1]?.tips).toEqual([expect.stringContaining('Users and groups')]);
    expect(stranger.clauses.filter(({ holds }) => !holds)).toHaveLength(2);
  });

  it('takes a group with the members that are chosen', async () => {
    const reply = await demand('Writers', { members: ['bea@x.example'] });
    expect(reply.objects.map(({ name, action, status }) => [name, action, status])).toEqual([
      ['Writers', 'create', 'success'],
      ['bea@x.example', 'create', 'success'],
    ]);
    expect(reply.members).toEqual([expect.objectContaining({ name: 'bea@x.example', written: true })]);
    const all = await demand('Writers', { members: 'all' });
    expect(all.members.map(({ written }) => written)).toEqual([true, true]);
    await expect(demand('ada@x.example', { members: 'all' })).rejects.toThrow('no members');
  });

  it('disables who was disabled, unassigned or deleted in the directory', async () => {
    await at.call(contract.actOnDirectoryUsers, { body: { users: ['bea@x.example'], act: 'disable' } });
    expect(await one('bea@x.example')).toMatchObject({ action: 'disable', status: 'success' });
    await at.call(contract.actOnDirectoryUsers, { body: { users: ['bea@x.example'], act: 'enable' } });
    expect(await one('bea@x.example')).toMatchObject({ action: 'restore', status: 'success' });
    await at.call(contract.deleteDirectoryUser, { params: { user: 'ada@x.example' } });
    const deleted = await one('ada@x.example');
    expect(deleted).toMatchObject({ action: 'disable', status: 'success' });
    expect(deleted.steps[0]?.text).toContain('recycle bin');
    await expect(demand('nobody@x.example')).rejects.toThrow('no user or group');
  });

  it('names the values that were taken where one is chosen among several', async () => {
    const source = { kind: 'expression', text: 'SelectUniqueValue("writer", [displayName])' } as const;
    const row = { params: { ...params, object: 'User' as const }, body: { target: 'nickName', source } };
    await at.call(contract.setMapping, row);
    for (const principal of ['dan@x.example', 'eve@x.example']) {
      await at.call(contract.assign, { params, body: { principal } });
    }
    const nickName = async (name: string) => (await one(name)).values.find(({ target }) => target === 'nickName');
    expect(await nickName('dan@x.example')).toMatchObject({
      after: 'writer',
      note: expect.stringContaining('"writer" is free'),
    });
    expect(await nickName('eve@x.example')).toMatchObject({
      after: 'eve',
      note: expect.stringContaining('"writer" is taken'),
    });
  });

  it('shows the connection first when the application cannot be reached', async () => {
    await at.call(contract.connectApplication, { params, body: { secretToken: 'wrong' } });
    const failed = await one('cem@x.example');
    expect(failed.reply.connection).toMatchObject({ code: 'unauthorized' });
    expect(failed.status).toBe('skipped');
    await at.call(contract.assign, { params, body: { principal: 'cem@x.example' } });
    const asked = await one('cem@x.example');
    expect(asked).toMatchObject({ status: 'failure', code: 'unauthorized' });
    expect(asked.steps.find(({ name }) => name === 'match')).toMatchObject({ status: 'failure' });
  });
});

describe('the provisioning log', () => {
  it('is searched by code, target id and text, and an entry has every field', async () => {
    const list = async (query: { code?: string; target?: string; text?: string }) =>
      (await at.call(contract.listLog, { query })).entries;
    const [created] = (await list({ text: 'ADA@x' })).filter(({ action }) => action === 'create');
    const { detail } = await at.call(contract.getLogEntry, { params: { entry: created?.entry ?? '' } });
    expect(detail).toMatchObject({
      initiatedBy: expect.stringContaining('tester'),
      source: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), displayName: 'ada@x.example', type: 'User' },
      target: { id: created?.target, system: 'Wiki' },
      statusInfo: { status: 'success', code: null, category: 'success' },
      duration: expect.any(Number),
    });
    const target = created?.target ?? '';
    expect(new Set((await list({ target })).map(({ identity }) => identity))).toEqual(new Set(['ada@x.example']));
    expect(await list({ text: 'nothing holds this' })).toEqual([]);
    const disabled = await list({ code: 'account-disabled' });
    expect(disabled.every(({ code }) => code === 'account-disabled')).toBe(true);
    const { text, next } = await at.call(contract.exportLog, { query: { format: 'csv', text: 'bea@x' } });
    expect(next).toBeNull();
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .every((line) => line.includes('bea@x.example')),
    ).toBe(true);
  });

  it('is kept as long as somebody says', async () => {
    expect(await at.call(contract.getLogRetention)).toEqual({ days: 30 });
    expect(await at.call(contract.setLogRetention, { body: { days: 90 } })).toEqual({ days: 90 });
    await expect(at.call(contract.setLogRetention, { body: { days: 0 } })).rejects.toThrow('days');
  });
});
