import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
let there: { readonly url: string; readonly token: string };
const params = { application: 'Wiki' };
const names = ['ada', 'eve', 'zoe'].map((name) => `${name}@example.org`);
const [ada = '', eve = '', zoe = ''] = names;

beforeAll(async () => {
  at = await openInstallation();
  const people = names.map((name) => `${name},${name},${name},Agent`);
  const text = ['userPrincipalName,displayName,mail,jobTitle', ...people].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const { baseUrl, secretToken } = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  there = { url: baseUrl, token: secretToken ?? '' };
  for (const userName of [zoe, 'svc-backup', 'root@example.org'])
    await at.call(contract.addTenantUser, { params: { tenant: 'wiki' }, body: { resource: { userName } } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: baseUrl, secretToken: secretToken ?? '' };
  await at.call(contract.connectApplication, { params, body: connection });
  for (const principal of [ada, eve]) await at.call(contract.assign, { params, body: { principal } });
});
afterAll(() => at.close());

async function cycle() {
  await at.call(contract.runJob, { params });
  const job = () => at.call(contract.getJob, { params });
  await expect.poll(async () => (await job()).busy, { timeout: 30_000 }).toBe(false);
}

async function check() {
  await at.call(contract.checkDrift, { params });
  const drift = () => at.call(contract.getDrift, { params });
  await expect.poll(async () => (await drift()).check?.state, { timeout: 30_000 }).not.toBe('checking');
  return await drift();
}

const findings = async () => (await at.call(contract.listDrift, { params, query: {} })).findings;
const unmanaged = (show?: 'ignored') => at.call(contract.listUnmanaged, { params, query: show ? { show } : {} });

/** Somebody changes an account in the application. */
async function setThere(user: string, value: Record<string, string>) {
  const headers = { authorization: `Bearer ${there.token}`, 'content-type': 'application/scim+json' };
  const { users } = await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' }, query: {} });
  const id = users.find(({ userName }) => userName === user)?.id;
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
  const body = JSON.stringify({ schemas, Operations: [{ op: 'replace', value }] });
  const reply = await fetch(`${there.url}/Users/${id}`, { method: 'PATCH', headers, body });
  if (!reply.ok) throw new Error(await reply.text());
}

describe('drift of an application', () => {
  it('is nothing after a cycle, and unmanaged are the accounts that nobody is linked to, with whom they match', async () => {
    await cycle();
    expect(await check()).toMatchObject({ total: 0, check: { state: 'done', looked: 2, expected: 2 } });
    const { accounts, counts } = await unmanaged();
    expect(counts).toEqual({ local: 2, unassigned: 1, waiting: 0, ignored: 0 });
    expect(accounts.map(({ name, kind, candidate }) => [name, kind, candidate?.name])).toEqual([
      [zoe, 'unassigned', zoe],
      ['svc-backup', 'local', undefined],
      ['root@example.org', 'local', undefined],
    ]);
  });

  it('names what somebody changed there, as a file too, and writes it back when it is asked', async () => {
    await setThere(ada, { displayName: '=Ada of her own' });
    const drift = await check();
    expect(drift.counts).toEqual([{ kind: 'changed', attribute: 'displayName', state: 'reported', count: 1 }]);
    const [one] = await findings();
    expect(one).toMatchObject({ name: ada, wrote: ada, shows: '=Ada of her own', state: 'reported' });
    const file = await at.call(contract.exportDrift, { params, query: { format: 'csv' } });
    expect(file.text.split('\r\n')[1]).toMatch(
      /^changed,User,ada@example.org,.*,displayName,,ada@example.org,'=Ada of her own,reported,/,
    );
    const done = await at.call(contract.writeBackDrift, { params, body: { rows: [one?.row ?? 0] } });
    expect(done).toMatchObject({ writtenBack: 1, left: 0 });
    await cycle();
    const { entries } = await at.call(contract.listLog, { query: { application: 'Wiki', user: ada } });
    expect(entries[0]?.message).toContain('Changed at the application, written back: displayName');
    expect((await check()).total).toBe(0);
  });

  it('is refused while another check runs, and set to be looked for by itself', async () => {
    const set = { everyHours: 24, notify: false };
    expect((await at.call(contract.setDriftSettings, { params, body: set })).settings).toEqual(set);
    await expect(at.call(contract.cancelDrift, { params })).rejects.toMatchObject({ problem: { code: 'conflict' } });
    await at.call(contract.setMapping, {
      params: { ...params, object: 'User' },
      body: { target: 'displayName', drift: 'source-wins' },
    });
    const { attributes } = await at.call(contract.getMapping, { params: { ...params, object: 'User' } });
    expect(attributes.find(({ target }) => target === 'displayName')?.drift).toBe('source-wins');
    expect(attributes.find(({ target }) => target === 'userName')?.drift).toBe('report');
  });
});

describe('unmanaged accounts', () => {
  it('are ignored with a note, listed apart, and heeded again', async () => {
    const svc = { accounts: ['svc-backup'] };
    await at.call(contract.ignoreUnmanaged, { params, body: { ...svc, note: 'nightly copy' } });
    expect((await unmanaged()).counts).toMatchObject({ local: 1, ignored: 1 });
    expect((await unmanaged('ignored')).accounts).toMatchObject([
      { name: 'svc-backup', ignored: { note: 'nightly copy' } },
    ]);
    await check();
    expect((await unmanaged('ignored')).accounts.length, 'a check changes nothing about it').toBe(1);
    await at.call(contract.heedUnmanaged, { params, body: svc });
    expect((await unmanaged()).counts).toMatchObject({ local: 2, ignored: 0 });
  });

  it('are adopted by whom they match, who is assigned with it, or by whom is named; what would hurt is refused', async () => {
    const adopt = (body: { accounts: string[]; person?: string; assign?: boolean }) =>
      at.call(contract.adoptUnmanaged, { params, body });
    const refusal = async (act: Promise<unknown>) => await act.then(String, (error: Error) => error.message);
    expect(await refusal(adopt({ accounts: [zoe] }))).toContain('would disable the account');
    expect(await refusal(adopt({ accounts: ['svc-backup'] }))).toContain('Nobody in the directory matches');
    expect(await refusal(adopt({ accounts: ['nobody'] }))).toContain('no unmanaged account');
    expect(await refusal(adopt({ accounts: ['svc-backup'], person: ada }))).toContain('has another account already');
    const rules = [{ kind: 'exact' as const, value: 'root@example.org', note: '' }];
    await at.call(contract.setProtected, { params, body: { rules } });
    expect(await refusal(adopt({ accounts: ['root@example.org'] }))).toContain('is protected');
    expect(await adopt({ accounts: [zoe], assign: true })).toEqual({ adopted: 1, assigned: 1 });
    await cycle();
    const link = await at.call(contract.getLink, { params: { ...params, object: zoe } });
    expect(link).toMatchObject({ origin: 'adopted', state: 'active' });
    expect((await unmanaged()).accounts.map(({ name }) => name).sort()).toEqual(['root@example.org', 'svc-backup']);
    const audit = await at.call(contract.listAudit, { query: {} });
    const acts = new Set(audit.entries.map(({ act }) => act));
    for (const act of [
      'job.drift',
      'job.drift.write-back',
      'job.drift.settings',
      'link.unmanaged.ignore',
      'link.unmanaged.heed',
      'link.relink',
    ])
      expect(acts).toContain(act);
  });
});
