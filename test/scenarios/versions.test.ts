import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';

const application = 'Wiki';
const params = { application };
const users = { application, object: 'User' } as const;
const conflict = { problem: { code: 'conflict' } };
const names = Array.from({ length: 3 }, (_, at) => `person${at}@example.org`);
const titleFrom = (attribute: string) => ({ target: 'title', source: { kind: 'direct' as const, attribute } });

describe.each(['SQLite', 'PostgreSQL'] as const)('versions of a configuration on %s', (dialect) => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    const lines = ['userPrincipalName,displayName,mail,jobTitle,department'];
    const text = [...lines, ...names.map((name) => `${name},${name},${name},Clerk,Support`)].join('\n');
    await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: application } });
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
    await at.call(contract.connectApplication, { params, body });
    for (const principal of names) await at.call(contract.assign, { params, body: { principal } });
  });
  afterAll(() => at.close());

  const versions = () => at.call(contract.listVersions, { params });
  const title = async (draft?: true) => {
    const query = draft === undefined ? {} : { draft };
    const { attributes } = await at.call(contract.getMapping, { params: users, query });
    return attributes.find(({ target }) => target === 'title')?.source;
  };
  const ended = async (plan: number): Promise<Reply<typeof contract.getPlan>> => {
    for (;;) {
      const now = await at.call(contract.getPlan, { params: { application, plan } });
      if (now.state !== 'simulating' && now.state !== 'applying') return now;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  };

  it('take leavers and protected accounts into a draft: they count, and are told as differences, once it is published', async () => {
    const draft = { params, query: { draft: true } } as const;
    const before = await at.call(contract.getLeaving, { params });
    const rules = [{ kind: 'pattern' as const, value: 'svc-.*', note: 'services' }];
    await at.call(contract.setLeaving, { ...draft, body: { outOfScope: 'keep' } });
    const { version } = await at.call(contract.getProtected, draft);
    const saved = await at.call(contract.setProtected, { ...draft, body: { version, rules } });
    expect(await at.call(contract.getProtected, draft)).toEqual(saved);
    await expect(at.call(contract.setProtected, { ...draft, body: { version, rules: [] } })).rejects.toMatchObject({
      problem: { code: 'changed' },
    });
    expect((await at.call(contract.getLeaving, draft)).outOfScope).toBe('keep');
    expect(await at.call(contract.getLeaving, { params })).toEqual(before);
    expect((await at.call(contract.getProtected, { params })).rules).toEqual([]);
    const paths = (await versions()).draft?.changes.map(({ path }) => path.split(' › ')[0]);
    expect(paths).toEqual(['provisioning', 'protected']);
    await at.call(contract.publishDraft, { params, body: {} });
    expect((await at.call(contract.getLeaving, { params })).outOfScope).toBe('keep');
    expect((await at.call(contract.getProtected, { params })).rules).toEqual(rules);
    await at.call(contract.setLeaving, { params, body: { outOfScope: before.outOfScope } });
    await at.call(contract.setProtected, { params, body: { rules: [] } });
  });

  it('say who changed what and when, as a difference that can be read', async () => {
    await at.call(contract.setMapping, { params: users, body: titleFrom('department') });
    const { current, versions: all } = await versions();
    const [newest] = all;
    expect(all.map(({ version }) => version)).toEqual(Array.from({ length: current }, (_, index) => current - index));
    expect(newest).toMatchObject({ state: 'current', author: 'os:tester', note: 'User title' });
    expect(newest?.changes).toEqual([
      { path: 'users › attributes › title › attribute', before: 'jobTitle', after: 'department' },
    ]);
    const one = await at.call(contract.listVersions, { params, query: { limit: 1 } });
    expect([one.versions, one.next]).toEqual([[newest], current]);
    const shown = await at.call(contract.getVersion, { params: { ...params, version: current } });
    expect(shown.settings).toMatchObject({ users: { attributes: expect.any(Array) } });
    await expect(at.call(contract.getVersion, { params: { ...params, version: 99 } })).rejects.toMatchObject({
      problem: { code: 'unknown' },
    });
  });

  it('roll back: “no drift detection, no roll back” – a past version is made current as a new one, and nothing is rewritten', async () => {
    const { current, versions: before } = await versions();
    const past = current - 1;
    const body = { note: 'the title was wrong' };
    const done = await at.call(contract.rollBack, { params: { ...params, version: past }, body });
    expect(done.version).toBe(current + 1);
    expect(done.notices.join(' ')).toMatch(/full one.*Accidental deletion prevention is on/);
    expect(await title()).toEqual({ kind: 'direct', attribute: 'jobTitle' });
    const { versions: after } = await versions();
    expect(after[0]).toMatchObject({ note: `Rolled back to version ${past}: the title was wrong` });
    expect(after.slice(1).map(({ changes }) => changes)).toEqual(before.map(({ changes }) => changes));
    await expect(at.call(contract.rollBack, { params: { ...params, version: past }, body })).rejects.toMatchObject(
      conflict,
    );
  });

  it('have a draft beside them, which is changed, simulated, published, and its plan applied as it was', async () => {
    await expect(at.call(contract.simulateJob, { params, query: { draft: true } })).rejects.toMatchObject(conflict);
    await at.call(contract.setMapping, { params: users, query: { draft: true }, body: titleFrom('department') });
    expect([await title(), await title(true)]).toEqual([
      { kind: 'direct', attribute: 'jobTitle' },
      { kind: 'direct', attribute: 'department' },
    ]);
    const { draft, current } = await versions();
    expect(draft).toMatchObject({ state: 'draft', base: current, changes: [{ after: 'department' }] });
    const { plan } = await at.call(contract.simulateJob, { params, query: { draft: true } });
    expect(await ended(plan)).toMatchObject({ state: 'ready', draft: true, counts: [{ action: 'create', rows: 3 }] });
    const { rows } = await at.call(contract.listPlanRows, { params: { application, plan } });
    expect(rows[0]?.changes).toContainEqual({ path: 'title', before: null, after: 'Support' });
    await at.call(contract.approvePlan, { params: { application, plan }, body: {} });
    await expect(at.call(contract.applyPlan, { params: { application, plan } })).rejects.toMatchObject(conflict);
    const published = await at.call(contract.publishDraft, { params, body: { note: 'titles' } });
    expect(published.version).toBe(current + 1);
    await at.call(contract.applyPlan, { params: { application, plan } });
    expect(await ended(plan)).toMatchObject({ state: 'applied', counts: [{ action: 'create', done: 3 }] });
    const { users: accounts } = await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' } });
    expect(accounts).toHaveLength(3);
    expect((await versions()).draft).toBeNull();
  });

  it('refuse the second of two editors of a draft, and of a draft that another one published', async () => {
    const query = { draft: true };
    const row = async () => (await at.call(contract.getMapping, { params: users, query })).version;
    const seen = await row();
    const edit = async (version: number, enabled: boolean) => {
      const { attributes, actions } = await at.call(contract.getMapping, { params: users, query });
      const body = { version, enabled, actions: { ...actions, delete: !enabled }, attributes: [...attributes] };
      return at.call(contract.replaceMapping, { params: users, query, body });
    };
    await edit(seen, false);
    await expect(edit(seen, true)).rejects.toMatchObject({ problem: { code: 'changed' } });
    const other = await row();
    await at.call(contract.discardDraft, { params });
    await expect(edit(other, true)).rejects.toMatchObject({ problem: { code: 'changed' } });
    await expect(at.call(contract.discardDraft, { params })).rejects.toMatchObject(conflict);
  });

  it('bring what was saved meanwhile into the draft, and tell what both changed', async () => {
    await at.call(contract.beginDraft, { params, body: { note: 'both' } });
    await expect(at.call(contract.beginDraft, { params, body: {} })).rejects.toMatchObject(conflict);
    await expect(at.call(contract.publishDraft, { params, body: {} })).rejects.toMatchObject(conflict);
    await at.call(contract.setMapping, { params: users, query: { draft: true }, body: titleFrom('city') });
    await at.call(contract.setMapping, { params: users, body: titleFrom('state') });
    await at.call(contract.setScope, { params, body: { nestedGroups: true } });
    const { plan } = await at.call(contract.simulateJob, { params, query: { draft: true } });
    await ended(plan);
    await expect(at.call(contract.publishDraft, { params, body: {} })).rejects.toMatchObject({
      problem: { code: 'conflict', detail: expect.stringContaining('begun from version') },
    });
    const { draft, conflicts } = await at.call(contract.updateDraft, { params });
    expect(conflicts).toEqual([
      {
        path: 'users › attributes › title › source',
        base: 'attribute: department',
        mine: 'attribute: city',
        theirs: 'attribute: state',
      },
    ]);
    expect(draft.changes).toEqual([{ path: 'users › attributes › title › attribute', before: 'state', after: 'city' }]);
    expect(await at.call(contract.getPlan, { params: { application, plan } })).toMatchObject({
      state: 'outdated',
      reason: 'The draft that it was made from was changed or discarded.',
    });
    const { version } = await at.call(contract.publishDraft, { params, body: {} });
    expect(await at.call(contract.getVersion, { params: { ...params, version } })).toMatchObject({
      note: 'both',
      settings: { provisioning: { nestedGroups: true } },
    });
    const compared = await at.call(contract.compareVersions, {
      params: { ...params, version: 1 },
      query: { to: version },
    });
    expect(compared.changes.map(({ path }) => path)).toContain('provisioning › nestedGroups');
  });

  it('are audited, each act by its name', async () => {
    const { entries } = await at.call(contract.listAudit, { query: { limit: 200 } });
    const acts = new Set(entries.map(({ act }) => act).filter((act) => act.startsWith('configuration.')));
    expect(acts).toEqual(
      new Set(['configuration.save', 'configuration.draft', 'configuration.publish', 'configuration.discard']),
    );
  });
});
