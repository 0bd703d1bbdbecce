import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
const params = { application: 'Wiki' };
const names = ['ada', 'eve', 'zoe', 'root'].map((name) => `${name}@example.org`);
const [ada = '', eve = '', zoe = '', root = ''] = names;

beforeAll(async () => {
  at = await openInstallation();
  const people = names.map((name) => `${name},${name},${name},Agent`);
  const text = ['userPrincipalName,displayName,mail,jobTitle', ...people].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const { baseUrl, secretToken } = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  for (const userName of [ada, eve, root]) {
    await at.call(contract.addTenantUser, { params: { tenant: 'wiki' }, body: { resource: { userName } } });
  }
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: baseUrl, secretToken: secretToken ?? '' };
  await at.call(contract.connectApplication, { params, body: connection });
  for (const principal of names) await at.call(contract.assign, { params, body: { principal } });
});
afterAll(() => at.close());

const job = () => at.call(contract.getJob, { params });
const link = (object: string) => at.call(contract.getLink, { params: { ...params, object } });
const counts = () => at.call(contract.countLinks, { params });

async function cycle() {
  await at.call(contract.runJob, { params });
  await expect.poll(async () => (await job()).busy, { timeout: 30_000 }).toBe(false);
  return (await job()).last;
}

describe('accounts of an application', () => {
  it('that are found wait where it is set, with the difference; protected ones are told and left', async () => {
    const leaving = await at.call(contract.setLeaving, { params, body: { onMatch: 'report' } });
    expect(leaving).toMatchObject({ onMatch: 'report', outOfScope: 'disable', deleteFound: false });
    const rules = [{ kind: 'pattern' as const, value: 'root@.*', note: 'emergency access' }];
    const { version } = await at.call(contract.setProtected, { params, body: { rules } });
    const stale = at.call(contract.setProtected, { params, body: { rules: [], version: version - 1 } });
    await expect(stale).rejects.toMatchObject({ problem: { code: 'changed' } });
    const wrong = [{ kind: 'pattern' as const, value: '(', note: '' }];
    const refused = at.call(contract.setProtected, { params, body: { rules: wrong } });
    await expect(refused).rejects.toMatchObject({ problem: { errors: [{ field: 'rules.0.value' }] } });

    const first = await cycle();
    expect(first?.tally).toMatchObject({ created: 1, 'skipped.match-pending': 2, 'skipped.protected': 1 });
    expect(await counts()).toMatchObject({ made: 1, pending: 2, found: 0 });
    const { links } = await at.call(contract.listLinks, { params, query: { show: 'pending' } });
    expect(links.map(({ name }) => name)).toEqual([ada, eve]);
    expect(links[0]?.pending?.changes.map(({ path }) => path)).toContain('displayName');
  });

  it('are adopted by a counted act; with another number than was seen nothing is done', async () => {
    const all = at.call(contract.adopt, { params, body: { which: 'pending', expected: 3 } });
    await expect(all).rejects.toMatchObject({ problem: { code: 'changed' } });
    expect(await at.call(contract.adopt, { params, body: { objects: [ada], expected: 1 } })).toEqual({ adopted: 1 });
    expect((await cycle())?.tally).toMatchObject({ updated: 1 });
    expect(await link(ada)).toMatchObject({ origin: 'adopted', state: 'active', pending: null });
    await at.call(contract.setLeaving, { params, body: { onMatch: 'link' } });
    await cycle();
    expect(await counts()).toMatchObject({ made: 1, adopted: 1, found: 1, pending: 0 });
    await at.call(contract.adopt, { params, body: { which: 'found', expected: 1 } });
    expect(await link(eve)).toMatchObject({ origin: 'adopted' });
    const again = at.call(contract.adopt, { params, body: { objects: [zoe], expected: 1 } });
    await expect(again).rejects.toMatchObject({ problem: { detail: expect.stringContaining('was made by Rollcall') } });
  });

  it('are found by name and by identifier, and listed page by page', async () => {
    const { target } = await link(zoe);
    const search = async (text: string) =>
      (await at.call(contract.listLinks, { params, query: { search: text } })).links.map(({ name }) => name);
    expect(await search('zo')).toEqual([zoe]);
    expect(await search((target ?? '').slice(0, 8))).toEqual([zoe]);
    expect(await search('nobody')).toEqual([]);
    const seen: string[] = [];
    for (let before: string | undefined; ; ) {
      const query = { limit: 1, ...(before === undefined ? {} : { before }) };
      const { links, next } = await at.call(contract.listLinks, { params, query });
      seen.push(...links.map(({ name }) => name));
      if (next === null) break;
      before = next;
    }
    expect(seen).toEqual(names);
  });

  it('are unlinked and linked to another one; what is somebody’s is refused with whose it is, and each act is audited', async () => {
    const { target } = await link(zoe);
    const other = await link(eve);
    const taken = at.call(contract.relink, {
      params: { ...params, object: zoe },
      body: { target: other.target ?? '' },
    });
    await expect(taken).rejects.toMatchObject({
      problem: { detail: expect.stringContaining(`the account of ${eve}`) },
    });
    const missing = at.call(contract.relink, { params: { ...params, object: zoe }, body: { target: 'nowhere' } });
    await expect(missing).rejects.toMatchObject({ problem: { code: 'unknown' } });
    expect(await at.call(contract.unlink, { params: { ...params, object: zoe } })).toMatchObject({ target: null });
    const twice = at.call(contract.unlink, { params: { ...params, object: zoe } });
    await expect(twice).rejects.toMatchObject({ problem: { code: 'conflict' } });
    const back = at.call(contract.relink, { params: { ...params, object: zoe }, body: { target: target ?? '' } });
    expect(await back).toMatchObject({ target, origin: 'adopted' });
    expect((await cycle())?.tally).toMatchObject({ evaluated: 2, inSync: 2 });
    const { entries } = await at.call(contract.listAudit, { query: {} });
    const acts = entries.map(({ act }) => act).filter((act) => act.startsWith('link.'));
    expect(acts).toEqual(['link.relink', 'link.unlink', 'link.adopt', 'link.adopt']);
  });

  it('are listed where a manager or member waits for one: who waits for whom, and why', async () => {
    const people = [
      'userPrincipalName,displayName,mail,jobTitle,manager,accountEnabled',
      'new@example.org,new,new@example.org,Agent,boss@example.org,true',
      'boss@example.org,boss,boss@example.org,Agent,,false',
    ];
    const groups = 'displayName,members\nAgents,new@example.org;boss@example.org\n';
    const files = [
      { name: 'people.csv', text: people.join('\n') },
      { name: 'groups.csv', text: groups },
    ];
    await at.call(contract.importDirectory, { body: { files } });
    await at.call(contract.assign, { params, body: { principal: 'Agents' } });
    await cycle();
    const page = (before?: string) =>
      at.call(contract.listWaiting, { params, query: { limit: 1, ...(before === undefined ? {} : { before }) } });
    const first = await page();
    const second = await page(first.next ?? '');
    const both = [...first.waiting, ...second.waiting];
    expect(both.map(({ object, path, waitsFor }) => [object.name, path.split(':').at(-1), waitsFor.name])).toEqual([
      ['new@example.org', 'manager', 'boss@example.org'],
      ['Agents', 'members', 'boss@example.org'],
    ]);
    expect(both.map(({ why }) => why)).toEqual(Array(2).fill(expect.stringContaining('accountEnabled is False')));
    await expect(page('nowhere')).rejects.toThrow('no place in the list');
  });

  it('take part again at once while provisioning is on: nobody waits for the interval', async () => {
    await at.call(contract.startJob, { params });
    await expect.poll(async () => (await job()).busy, { timeout: 30_000 }).toBe(false);
    const { target } = await link(zoe);
    await at.call(contract.unlink, { params: { ...params, object: zoe } });
    await expect.poll(async () => (await link(zoe)).target, { timeout: 30_000 }).toBe(target);
    await at.call(contract.stopJob, { params });
  });

  it('cannot be deleted at once where deleting is switched off, and the page says why', async () => {
    const body = { actions: { delete: false } };
    await at.call(contract.setMapping, { params: { ...params, object: 'User' }, body });
    const refused = at.call(contract.setLeaving, { params, body: { outOfScope: 'delete' } });
    await expect(refused).rejects.toMatchObject({ problem: { errors: [{ field: 'leaving.outOfScope' }] } });
    const { leaving } = await at.call(contract.getApplication, { params });
    expect(leaving.deleteLocked).toContain('switched off');
  });
});
