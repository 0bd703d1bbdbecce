import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
/** Of each application a tenant of its own, so that nobody meets another's accounts. */
const targets = new Map<string, { readonly baseUrl: string; readonly secretToken: string }>();
beforeAll(async () => {
  at = await openInstallation();
  const people = ['ada', 'eve', 'zoe'].map((name) => `${name}@example.org,${name},${name}@example.org,Agent`);
  const text = ['userPrincipalName,displayName,mail,jobTitle', ...people].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  for (const displayName of ['Writers', 'Readers']) {
    await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName } } });
  }
  for (const member of ['ada@example.org', 'eve@example.org', 'Readers']) {
    await at.call(contract.addDirectoryMember, { params: { group: 'Writers', member } });
  }
});
afterAll(() => at.close());

const of = (application: string) => ({ application });
const shown = (name: string) => at.call(contract.getApplication, { params: of(name) });
const job = (name: string) => at.call(contract.getJob, { params: of(name) });
const steps = async (name: string) =>
  (await at.call(contract.getOverview, { params: of(name) })).steps.map(({ done }) => done);

async function added(name: string) {
  const tenant = `wiki-${targets.size}`;
  await at.call(contract.createTenant, { body: { name: tenant, profile: 'generic' } });
  const made = await at.call(contract.createCredential, { params: { tenant }, body: {} });
  targets.set(name, { baseUrl: made.baseUrl, secretToken: made.secretToken ?? '' });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name } });
  await at.call(contract.allowPrivateAddress, { params: of(name), body: { allow: true } });
}

function targetOf(name: string) {
  const target = targets.get(name);
  if (target === undefined) throw new Error(`${name} was not added`);
  return target;
}

/** The provisioning page as an administrator would save it. */
async function save(name: string, more: object = {}) {
  const { version } = await shown(name);
  const { baseUrl: tenantUrl, secretToken } = targetOf(name);
  const connection = { tenantUrl, secretToken };
  const page = { mode: 'automatic', connection, notificationEmail: null, notifyOnFailure: false } as const;
  const body = { version, ...page, scope: 'assigned', status: 'off', ...more } as const;
  return at.call(contract.saveProvisioning, { params: of(name), body });
}

async function ended(name: string, kind: string) {
  await expect.poll(async () => (await job(name)).last?.kind, { timeout: 30_000 }).toBe(kind);
  await expect.poll(async () => (await job(name)).busy, { timeout: 30_000 }).toBe(false);
}

describe('the overview', () => {
  it('ticks each step by what is true, and names the next', async () => {
    await added('Steps');
    expect(await steps('Steps')).toEqual([true, false, true, false, false, false]);
    expect((await at.call(contract.getOverview, { params: of('Steps') })).next).toBe(2);
    await at.call(contract.assign, {
      params: of('Steps'),
      body: { principal: 'ada@example.org', role: 'Default Access' },
    });
    await save('Steps');
    expect(await steps('Steps')).toEqual([true, true, true, false, false, false]);
    await at.call(contract.assign, { params: of('Steps'), body: { principal: 'ada@example.org' } });
    await save('Steps', { connection: undefined, status: 'on' });
    await ended('Steps', 'initial');
    expect(await steps('Steps')).toEqual([true, true, true, true, true, true]);
  });
});

describe('Test Connection', () => {
  it('tries what is typed without saving it', async () => {
    await added('Typed');
    const { baseUrl: tenantUrl, secretToken } = targetOf('Typed');
    const body = { tenantUrl, secretToken };
    expect(await at.call(contract.testConnection, { params: of('Typed'), body })).toMatchObject({ ok: true });
    const wrong = { ...body, secretToken: 'wrong' };
    expect(await at.call(contract.testConnection, { params: of('Typed'), body: wrong })).toMatchObject({ ok: false });
    expect((await shown('Typed')).connection).toMatchObject({ tenantUrl: null, secretStored: false });
  });

  it('never sends the stored secret to another origin', async () => {
    await added('Elsewhere');
    await save('Elsewhere');
    const body = { tenantUrl: 'https://elsewhere.example/scim' };
    const tested = await at.call(contract.testConnection, { params: of('Elsewhere'), body });
    expect(tested).toMatchObject({ ok: false, code: 'not-configured' });
    expect((await shown('Elsewhere')).connection).toMatchObject({
      tenantUrl: targetOf('Elsewhere').baseUrl,
      secretStored: true,
    });
  });
});

describe('the provisioning page', () => {
  it('refuses who saw an older version, and writes nothing', async () => {
    await added('Two editors');
    const { version } = await shown('Two editors');
    await save('Two editors', { notificationEmail: 'first@example.org' });
    await expect(save('Two editors', { version, notificationEmail: 'second@example.org' })).rejects.toThrow(
      'changed by',
    );
    expect((await shown('Two editors')).notificationEmail).toBe('first@example.org');
  });

  it('switches provisioning off with the mode Manual', async () => {
    await added('Manual');
    await save('Manual', { status: 'on' });
    const { application, job: after } = await save('Manual', { connection: undefined, mode: 'manual', status: 'on' });
    expect(application.mode).toBe('manual');
    expect(after.status).toBe('off');
  });
});

describe('these people first', () => {
  it('are provisioned while all the others wait, until the job is started', async () => {
    await added('First');
    await save('First');
    await at.call(contract.assign, { params: of('First'), body: { principal: 'Writers' } });
    const forecast = await at.call(contract.forecastStart, { params: of('First'), body: {} });
    expect(forecast).toMatchObject({ counts: { create: 3 }, more: false, problem: null });
    const ada = forecast.objects.find(({ name }) => name === 'ada@example.org')?.objectId ?? '';
    await at.call(contract.provisionFirst, { params: of('First'), body: { objects: [ada] } });
    await ended('First', 'on-demand');
    expect(await job('First')).toMatchObject({ status: 'off', linked: { User: 1 }, last: { tally: { created: 1 } } });
    expect((await at.call(contract.getOverview, { params: of('First') })).steps[5]?.done).toBe(false);
    await at.call(contract.startJob, { params: of('First') });
    await ended('First', 'initial');
    expect(await job('First')).toMatchObject({ linked: { User: 2 } });
    const statistics = await at.call(contract.getStatistics, { params: of('First') });
    expect(statistics).toMatchObject({ cycles: 2, tally: { created: 3 } });
  });
});

describe('a mapping', () => {
  const params = { application: 'Mapped', object: 'User' } as const;
  const mapping = () => at.call(contract.getMapping, { params });
  const withTitle = async (text: string) => {
    const { attributes, ...rest } = await mapping();
    const rows = attributes.map(({ target: path, source, matchingPrecedence, apply }) =>
      path === 'title'
        ? { target: path, source: { kind: 'expression', text } as const, matchingPrecedence, apply }
        : { target: path, source, matchingPrecedence, apply },
    );
    return { version: rest.version, enabled: rest.enabled, actions: rest.actions, attributes: rows };
  };

  it('shows what a save would change at linked accounts, changes nothing by looking, and is saved whole', async () => {
    await added('Mapped');
    await save('Mapped', { scope: 'all' });
    await at.call(contract.startJob, { params: of('Mapped') });
    await ended('Mapped', 'initial');
    const body = await withTitle('Append([jobTitle], " II")');
    const looked = await at.call(contract.forecastMapping, { params, body });
    expect(looked.counts).toEqual({ update: 3 });
    expect(looked.objects[0]?.changes).toEqual([{ path: 'title', before: 'Agent', after: 'Agent II' }]);
    expect((await mapping()).version).toBe(body.version);
    const saved = await at.call(contract.replaceMapping, { params, body });
    expect(saved.version).toBe(body.version + 1);
    await expect(at.call(contract.replaceMapping, { params, body })).rejects.toThrow(
      'The configuration was changed by',
    );
  });

  it('is refused with the sentence of the expression language, and for a row that is there twice', async () => {
    await expect(
      at.call(contract.forecastMapping, { params, body: await withTitle('Jion([jobTitle])') }),
    ).rejects.toMatchObject({ advice: expect.stringContaining('Join') });
    const body = await withTitle('[jobTitle]');
    const twice = { ...body, attributes: [...body.attributes, ...body.attributes.slice(0, 1)] };
    await expect(at.call(contract.replaceMapping, { params, body: twice })).rejects.toThrow('mapped twice');
  });

  it('comes back as the gallery has it', async () => {
    const restored = await at.call(contract.restoreMapping, { params });
    expect(restored.attributes.find((row) => row.target === 'title')?.source).toEqual({
      kind: 'direct',
      attribute: 'jobTitle',
    });
  });

  it('has the attributes of the guide first, and says what filtering is supported by', async () => {
    await at.call(contract.addApplication, { body: { gallery: 'playvox', name: 'Calls' } });
    const lists = await at.call(contract.listTargetAttributes, { params: { application: 'Calls', object: 'User' } });
    expect(lists.target.filter(({ filtering }) => filtering).map(({ name }) => name)).toEqual(['userName']);
    expect(lists.target.slice(0, 2).map(({ name, type }) => [name, type])).toEqual([
      ['userName', 'String'],
      ['active', 'Boolean'],
    ]);
    expect(lists.source.map(({ name }) => name)).toContain('IsSoftDeleted');
  });
});

describe('the manifest', () => {
  const params = of('Roles by text');
  const write = async (text: string) => {
    const { version } = await at.call(contract.getManifest, { params });
    return at.call(contract.setManifest, { params, body: { text, version } });
  };

  it('adds and changes roles, and keeps their ids', async () => {
    await added('Roles by text');
    const { text, version } = await at.call(contract.getManifest, { params });
    const parsed: { appRoles: object[] } = JSON.parse(text);
    const editor = { displayName: 'Editor', value: 'editor', isEnabled: true, allowedMemberTypes: ['User'] };
    const saved = await write(JSON.stringify({ appRoles: [...parsed.appRoles, editor] }));
    expect(saved).toMatchObject({ saved: true, problems: [] });
    expect(saved.version).toBe(version + 1);
    expect((await shown('Roles by text')).roles.map(({ displayName }) => displayName)).toContain('Editor');
    expect((await write(saved.text)).text).toBe(saved.text);
  });

  it('saves nothing while a line is wrong, a role is held, or one that every application has is left out', async () => {
    const before = await at.call(contract.getManifest, { params });
    expect(await write('{\n"appRoles": [\n7]}')).toMatchObject({ saved: false, problems: [{ line: 3 }] });
    await at.call(contract.assign, { params, body: { principal: 'ada@example.org', role: 'Editor' } });
    const { problems } = await write('{ "appRoles": [] }');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('every application has it'),
      expect.stringContaining('1 users or groups hold it'),
    ]);
    expect((await at.call(contract.getManifest, { params })).text).toBe(before.text);
  });
});

describe('assignments', () => {
  it('of a group show whom it brings in, and which groups inside it stay out', async () => {
    await added('Reached');
    const params = { application: 'Reached', principal: 'Writers' };
    expect(await at.call(contract.getReach, { params })).toMatchObject({
      users: 2,
      disabled: 0,
      people: [{ name: 'ada@example.org' }, { name: 'eve@example.org' }],
      nested: [{ name: 'Readers' }],
    });
  });

  it('change their role in one act', async () => {
    await at.call(contract.assign, { params: of('Reached'), body: { principal: 'zoe@example.org' } });
    const params = { application: 'Reached', principal: 'zoe@example.org' };
    const changed = await at.call(contract.changeAssignment, { params, body: { from: 'User', to: 'Default Access' } });
    expect(changed).toMatchObject({ role: 'Default Access', notice: expect.stringContaining('does not entitle') });
    const { assignments } = await at.call(contract.listAssignments, { params: of('Reached') });
    expect(assignments.map(({ role }) => role)).toEqual(['Default Access']);
  });
});

describe('the provisioning log', () => {
  it('goes on where a page ended, and knows periods and parts of names', async () => {
    const query = { application: 'Mapped', limit: 2 };
    const first = await at.call(contract.listLog, { query });
    expect(first.entries).toHaveLength(2);
    const second = await at.call(contract.listLog, { query: { ...query, before: first.next ?? '' } });
    const seen = [...first.entries, ...second.entries].map(({ entry }) => entry);
    expect(new Set(seen).size).toBe(seen.length);
    const hour = (by: number) => new Date(Date.now() + by * 3_600_000).toISOString();
    const counted = async (more: object) =>
      (await at.call(contract.listLog, { query: { application: 'Mapped', limit: 1000, ...more } })).entries.length;
    expect(await counted({ since: hour(-1), until: hour(1) })).toBe(await counted({}));
    expect(await counted({ until: hour(-1) })).toBe(0);
    expect(await counted({ user: 'ZOE' })).toBeGreaterThan(0);
    expect(await counted({ user: '%' })).toBe(0);
  });

  it('is counted by status, action and reason', async () => {
    const day = 24 * 3_600_000;
    const query = {
      application: 'First',
      since: new Date(Date.now() - day).toISOString(),
      until: new Date(Date.now() + day).toISOString(),
    };
    const report = await at.call(contract.reportLog, { query });
    expect(report).toMatchObject({ entries: 4, statuses: { success: 4 }, actions: { create: 3 }, cut: false });
    expect(report.buckets.reduce((sum, { statuses }) => sum + (statuses.success ?? 0), 0)).toBe(4);
  });

  it('shows over time how long the application took, and what each cycle left waiting', async () => {
    const day = 24 * 3_600_000;
    const since = new Date(Date.now() - day).toISOString();
    const until = new Date(Date.now() + day).toISOString();
    const { buckets } = await at.call(contract.reportLog, { query: { application: 'First', since, until } });
    const latencies = buckets.flatMap(({ latency }) => latency ?? []);
    expect(latencies.reduce((sum, { measured }) => sum + measured, 0)).toBe(4);
    expect(latencies.every(({ median, slow }) => median <= slow)).toBe(true);
    expect(buckets[0]).toMatchObject({ latency: null, waiting: null });
    expect(buckets.at(-1)?.waiting).toBe(0);
  });

  it('is exported page by page with one head', async () => {
    const csv = await at.call(contract.exportLog, { query: { format: 'csv', application: 'First' } });
    expect(csv.text.split('\r\n')[0]).toBe(
      'Time,Status,Action,Type,Identity,Application,Cycle,Target id,Code,Reason,Entry',
    );
    expect(csv).toMatchObject({ entries: 4, next: null });
    const json = await at.call(contract.exportLog, { query: { format: 'json', application: 'First' } });
    expect(
      json.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toHaveLength(4);
  });
});

describe('the gallery', () => {
  it('has a page of each entry, with prerequisites and whether they are met', async () => {
    const page = await at.call(contract.getGalleryEntry, { params: { key: 'playvox' } });
    expect(page.prerequisites[0]).toEqual({ text: expect.any(String), state: 'met', detail: 'It holds 3 users.' });
    expect(page.prerequisites[1]).toMatchObject({ state: 'met', text: expect.stringContaining('Application Owner') });
    expect(page.prerequisites.slice(2).every(({ state }) => state === 'elsewhere')).toBe(true);
    expect(page).toMatchObject({ provenance: 'sandbox', signOn: { method: 'SAML 2.0' }, added: ['Calls'] });
  });
});
