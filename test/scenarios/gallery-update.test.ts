import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { rollcallHere } from '#test/support/command-line.ts';
import { type Installation, openInstallationOn } from '#test/support/installation.ts';
import { laterGallery } from '#test/support/later-gallery.ts';
import { runScript } from '#test/support/postgres.ts';

const application = 'Wiki';
const params = { application };
const conflict = { problem: { code: 'conflict' } };
const names = ['ann@x.example', 'bob@x.example'];

const second = laterGallery(2, { preferredLanguage: 'city', title: 'employeeId' });
const third = laterGallery(3, { preferredLanguage: 'state', title: 'employeeId' });

describe.each(['SQLite', 'PostgreSQL'] as const)('a newer mapping of the gallery on %s', (dialect) => {
  let at: Installation;
  beforeAll(async () => {
    at = await openInstallationOn(dialect);
    await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
    const lines = ['userPrincipalName,displayName,mail,jobTitle,department,preferredLanguage,city,employeeId'];
    const text = [...lines, ...names.map((name) => `${name},${name},${name},Clerk,Support,en,Bern,E7`)].join('\n');
    await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
    for (const name of [application, 'Other', 'Old'])
      await at.call(contract.addApplication, { body: { gallery: 'generic', name } });
    for (const principal of names) await at.call(contract.assign, { params, body: { principal } });
    await at.call(contract.setMapping, {
      params: { application, object: 'User' },
      body: { target: 'title', source: { kind: 'direct', attribute: 'department' } },
    });
    await connect();
    await at.call(contract.runJob, { params });
    for (;;) {
      const { cycles } = await at.call(contract.listCycles, { params });
      if (cycles[0] !== undefined && cycles[0].ended !== null) break;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  });
  afterAll(() => at.close());

  /** The sandbox has another port after every start. */
  const connect = async () => {
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const { baseUrl, secretToken } = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
    await at.call(contract.connectApplication, {
      params,
      body: { tenantUrl: baseUrl, secretToken: secretToken ?? '' },
    });
  };
  const offer = (name = application) => at.call(contract.getGalleryUpdate, { params: { application: name } });
  const versions = (name = application) => at.call(contract.listVersions, { params: { application: name } });
  const simulate = async (draft?: true): Promise<Reply<typeof contract.getPlan>> => {
    const { plan } = await at.call(contract.simulateJob, { params, query: draft === undefined ? {} : { draft } });
    for (;;) {
      const now = await at.call(contract.getPlan, { params: { application, plan } });
      if (now.state !== 'simulating') return now;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  };
  const command = async (...args: readonly string[]) => {
    const { out, err } = await rollcallHere([...args, '--data', at.place.data]);
    return out + err;
  };
  const inStore = async (sql: string) => {
    const { data, store } = at.place;
    if (store !== undefined) {
      await runScript(store, `set search_path to "${new URL(store).searchParams.get('schema')}"; ${sql}`);
      return;
    }
    const database = new DatabaseSync(join(data, 'rollcall.db'));
    database.exec(sql);
    database.close();
  };

  it('is nowhere to be seen while the gallery is as it was', async () => {
    expect(await offer()).toMatchObject({ state: 'current', taken: 1, available: 1, changes: [], conflicts: [] });
    for (const endpoint of [contract.draftGalleryUpdate, contract.keepOwnMapping, contract.offerAgain])
      await expect(at.call(endpoint, { params, body: {} })).rejects.toMatchObject(conflict);
  });

  it('never changes anything silently: a new release is opened, and configuration and writes stay as they were', async () => {
    const before = [await versions(), await versions('Other')];
    at = await at.reopen(second);
    expect([await versions(), await versions('Other')]).toEqual(before);
    await connect();
    expect([await versions(), await versions('Other')]).toEqual(before);
    expect(await simulate()).toMatchObject({ state: 'ready', steps: 0 });
  });

  it('is offered with what it changes, what it says of itself, and what stays as it was edited', async () => {
    expect(await offer()).toEqual({
      application,
      galleryName: second.get('generic')?.name,
      taken: 1,
      available: 2,
      state: 'offered',
      groundKnown: true,
      said: [{ date: '2027-01-01', text: 'Change 2' }],
      changes: [
        { path: 'users › attributes › preferredLanguage › attribute', before: 'preferredLanguage', after: 'city' },
      ],
      conflicts: [
        {
          path: 'users › attributes › title › source',
          base: 'attribute: jobTitle',
          mine: 'attribute: department',
          theirs: 'attribute: employeeId',
        },
      ],
      draft: null,
    });
    const { applications } = await at.call(contract.listApplications, {});
    expect(applications.map(({ galleryOffer }) => galleryOffer)).toEqual([2, 2, 2]);
  });

  it('goes into a draft, is simulated, and counts once it is published', async () => {
    await expect(at.call(contract.draftGalleryUpdate, { params, body: { version: 3 } })).rejects.toMatchObject({
      problem: { code: 'changed' },
    });
    const drafted = await at.call(contract.draftGalleryUpdate, { params, body: { version: 2 } });
    expect(drafted).toMatchObject({ state: 'drafted', problem: null, conflicts: [{ mine: 'attribute: department' }] });
    await expect(at.call(contract.draftGalleryUpdate, { params, body: {} })).rejects.toMatchObject(conflict);
    expect(await simulate()).toMatchObject({ state: 'ready', steps: 0 });
    expect(await simulate(true)).toMatchObject({ state: 'ready', counts: [{ action: 'update', rows: 2 }] });
    await at.call(contract.publishDraft, { params, body: {} });
    const { versions: all } = await versions();
    expect(all[0]).toMatchObject({ gallery: 2, changes: [{ after: 'city' }] });
    expect(all[1]).toMatchObject({ gallery: 1 });
    expect((await at.call(contract.getApplication, { params })).galleryOffer).toBeNull();
  });

  it('is declined until the next version, and offered again when somebody asks', async () => {
    const other = { params: { application: 'Other' }, body: {} };
    const before = await versions('Other');
    expect(await at.call(contract.keepOwnMapping, other)).toMatchObject({ state: 'kept', taken: 2 });
    await expect(at.call(contract.keepOwnMapping, other)).rejects.toMatchObject(conflict);
    expect(await at.call(contract.offerAgain, other)).toMatchObject({ state: 'offered', taken: 1 });
    await at.call(contract.keepOwnMapping, other);
    expect((await versions('Other')).versions).toEqual(before.versions.map((each) => ({ ...each, gallery: 2 })));
    at = await at.reopen(third);
    expect(await offer('Other')).toMatchObject({ state: 'offered', taken: 2, said: [{ text: 'Change 3' }] });
    expect(await offer()).toMatchObject({
      state: 'offered',
      changes: [{ before: 'city', after: 'state' }],
      conflicts: [],
    });
  });

  it('adds only what is lacking where nobody knows what the application began with', async () => {
    const { application: number } = await at.call(contract.getApplication, { params: { application: 'Old' } });
    const job = `(select job from job where application = ${number})`;
    await inStore(
      `delete from gallery_default where job in ${job}; update configuration set gallery = null where job in ${job};`,
    );
    at = await at.reopen(third);
    const old = { params: { application: 'Old' }, body: {} };
    const offered = await offer('Old');
    expect(offered).toMatchObject({ state: 'offered', taken: null, groundKnown: false, changes: [] });
    expect(offered.conflicts.map(({ theirs }) => theirs)).toEqual(['attribute: employeeId', 'attribute: state']);
    expect(await at.call(contract.keepOwnMapping, old)).toMatchObject({ state: 'kept', groundKnown: false });
    expect(await at.call(contract.offerAgain, old)).toMatchObject({ ...offered });
  });

  it('is told by the command line, which takes or declines it', async () => {
    expect(await command('app', 'list')).toContain('generic (version 3 is offered)');
    expect(await command('app', 'show', application)).toContain('newer mapping: rollcall app gallery-update "Wiki"');
    expect(await command('app', 'gallery-update', application)).toContain('A newer mapping is available: version 3');
    expect(await command('app', 'gallery-update', application, '--draft')).toContain('The draft has version 3');
    expect(await command('app', 'draft', 'discard', application)).toContain('discarded');
    expect(await command('app', 'gallery-update', application, '--keep')).toContain('keeps its own mapping');
    expect(await command('app', 'gallery-update', application, '--again')).toContain('available: version 3');
    expect(await command('app', 'gallery-update', application, '--keep', '--again')).toContain('Give one of them');
  });

  it('says which row of it the application cannot take, and its draft is not published so', async () => {
    at = await at.reopen(laterGallery(4, { preferredLanguage: 'state', planet: 'city' }));
    const drafted = await at.call(contract.draftGalleryUpdate, { params, body: {} });
    expect(drafted.problem).toContain('planet');
    const before = (await versions()).current;
    await expect(at.call(contract.publishDraft, { params, body: {} })).rejects.toThrow(/planet/);
    await at.call(contract.setMapping, {
      params: { application, object: 'User' },
      query: { draft: true },
      body: { target: 'planet', remove: true },
    });
    expect(await at.call(contract.publishDraft, { params, body: {} })).toMatchObject({ version: before + 1 });
  });

  it('leaves each decision in the audit', async () => {
    const { entries: audit } = await at.call(contract.listAudit, { query: { limit: 200 } });
    const acts = audit.map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['configuration.keep-own', 'configuration.offer-again']));
  });
});
