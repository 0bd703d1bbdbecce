import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
let target: { baseUrl: string; secretToken: string | null };
beforeAll(async () => {
  at = await openInstallation();
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  const people = ['ada', 'eve', 'zoe'].map((name) => `${name}@example.org,${name},${name}@example.org`);
  const text = ['userPrincipalName,displayName,mail', ...people].join('\n');
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Writers' } } });
});
afterAll(() => at.close());

function add(name: string, gallery = 'generic') {
  return at.call(contract.addApplication, { body: { gallery, name } });
}

async function connected(name: string) {
  await add(name);
  const params = { application: name };
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
  return at.call(contract.connectApplication, { params, body });
}

describe('adding applications', () => {
  it('gives several of one entry different names, and copies mappings from another', async () => {
    const first = await at.call(contract.addApplication, { body: { gallery: 'playvox' } });
    const second = await at.call(contract.addApplication, { body: { gallery: 'playvox', subdomain: 'acme' } });
    expect([first.name, second.name]).toEqual(['Playvox', 'Playvox 2']);
    expect(second.connection.tenantUrl).toBe('https://acme.playvox.com/scim/v1');
    await at.call(contract.setScope, { params: { application: first.name }, body: { scope: 'all' } });
    const copy = await at.call(contract.addApplication, { body: { gallery: 'playvox', copyFrom: 'Playvox' } });
    expect(copy.scope).toBe('all');
    expect(copy.connection.secretStored).toBe(false);
  });

  it('takes Tenant URL and token endpoint from a region, the one for governments too', async () => {
    const { entries } = await at.call(contract.listGallery);
    const regions = entries.find(({ key }) => key === 'purecloud')?.regions ?? [];
    expect(regions.some(({ name }) => /gov/i.test(name))).toBe(true);
    for (const { key } of regions) {
      const made = await at.call(contract.addApplication, {
        body: { gallery: 'purecloud', region: key, name: `Region ${key}` },
      });
      expect(made.connection.tenantUrl).toMatch(/^https:\/\/api\..+\/api\/v2\/scim\/v2$/);
      expect(made.connection.tokenUrl).toMatch(/^https:\/\/login\..+\/oauth\/token$/);
    }
  });

  it('refuses a name that is taken or a number, an unknown entry, region or subdomain', async () => {
    await add('Taken');
    await expect(add('taken')).rejects.toThrow('already');
    await expect(add('17')).rejects.toThrow('no name');
    await expect(add('X', 'plavox')).rejects.toMatchObject({ advice: expect.stringContaining('playvox') });
    const body = { gallery: 'purecloud', region: 'atlantis' };
    await expect(at.call(contract.addApplication, { body })).rejects.toThrow('no region atlantis');
    const other = { gallery: 'generic', subdomain: 'acme' };
    await expect(at.call(contract.addApplication, { body: other })).rejects.toThrow('takes no subdomain');
  });
});

describe('the wire format of an application', () => {
  it('is the standard until the Tenant URL asks for another or an administrator chooses one', async () => {
    const params = { application: 'Format' };
    const first = await connected('Format');
    expect(first.application.wire).toMatchObject({ chosen: null, format: 'rfc', because: 'gallery', quirks: [] });
    expect(first.application.wire.formats.map(({ key }) => key)).toContain('okta-put');
    const tenantUrl = `${target.baseUrl}?aadOptscim062020`;
    const { application } = await at.call(contract.connectApplication, { params, body: { tenantUrl } });
    expect(application.wire).toMatchObject({ format: 'entra-062020', because: 'tenant-url' });
    const chosen = await at.call(contract.setApplication, { params, body: { wireFormat: 'okta-patch' } });
    expect(chosen.wire).toMatchObject({ chosen: 'okta-patch', format: 'okta-patch', because: 'chosen' });
    expect(await at.call(contract.testConnection, { params })).toMatchObject({ ok: true });
    const whole = await at.call(contract.setApplication, { params, body: { wireWhole: true } });
    expect(whole.wire).toMatchObject({ format: 'okta-patch', whole: true });
    expect(await at.call(contract.testConnection, { params })).toMatchObject({ ok: true });
    const usual = await at.call(contract.setApplication, { params, body: { wireFormat: null } });
    expect(usual.wire).toMatchObject({ chosen: null, because: 'tenant-url' });
  });
});

describe('a secret belongs to the origin it was entered for', () => {
  it('is dropped when the Tenant URL points elsewhere, and asked for again', async () => {
    await connected('Origin');
    const params = { application: 'Origin' };
    const moved = await at.call(contract.connectApplication, { params, body: { tenantUrl: 'https://evil.example' } });
    expect(moved.application.connection).toMatchObject({ secretStored: false, missing: [expect.any(String)] });
    expect(moved.notices[0]).toContain('it was dropped');
    const tested = await at.call(contract.testConnection, { params });
    expect(tested).toMatchObject({ ok: false, code: 'not-configured' });
    await expect(at.call(contract.startJob, { params })).rejects.toThrow('must be entered');
  });

  it('stays when only the path changes', async () => {
    await connected('Path');
    const body = { tenantUrl: `${target.baseUrl}/` };
    const { application } = await at.call(contract.connectApplication, { params: { application: 'Path' }, body });
    expect(application.connection.secretStored).toBe(true);
  });

  it('is dropped when the token endpoint points elsewhere', async () => {
    await add('Client');
    const params = { application: 'Client' };
    const body = {
      tenantUrl: 'https://api.example.org/scim',
      tokenUrl: 'https://login.example.org/oauth/token',
      clientId: 'id',
      clientSecret: 'secret',
    };
    const stored = await at.call(contract.connectApplication, { params, body });
    expect(stored.application.connection).toMatchObject({ kind: 'client-credentials', secretStored: true });
    const elsewhere = { tokenUrl: 'https://login.evil.example/oauth/token' };
    const moved = await at.call(contract.connectApplication, { params, body: elsewhere });
    expect(moved.application.connection.secretStored).toBe(false);
  });

  it('is never shown, neither by the application nor by the audit', async () => {
    await connected('Silent');
    const shown = await at.call(contract.getApplication, { params: { application: 'Silent' } });
    const { entries } = await at.call(contract.listAudit, { query: { limit: 1000 } });
    expect(JSON.stringify([shown, entries])).not.toContain(target.secretToken);
  });

  it('must be something that a header can carry', async () => {
    await add('Header');
    const params = { application: 'Header' };
    const body = { tenantUrl: 'https://api.example.org', secretToken: 'two\nlines' };
    await expect(at.call(contract.connectApplication, { params, body })).rejects.toThrow('HTTP field');
  });
});

describe('Test Connection', () => {
  it('finds nobody at a random name, and says so', async () => {
    await connected('Tested');
    const tested = await at.call(contract.testConnection, { params: { application: 'Tested' } });
    expect(tested).toMatchObject({ ok: true, code: null });
  });

  it.each([
    ['nothing listens', 'http://127.0.0.1:1/scim', 'refused'],
    ['the path is wrong', () => target.baseUrl.replace('/scim/v2', '/scim/v3'), 'not-found'],
    ['the secret is wrong', () => target.baseUrl, 'unauthorized'],
  ])('says exactly what is wrong when %s', async (what, url, code) => {
    const name = `Wrong: ${what}`;
    await add(name);
    const params = { application: name };
    await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
    const tenantUrl = typeof url === 'string' ? url : url();
    const secretToken = code === 'unauthorized' ? 'wrong' : (target.secretToken ?? '');
    await at.call(contract.connectApplication, { params, body: { tenantUrl, secretToken } });
    const tested = await at.call(contract.testConnection, { params });
    expect(tested).toMatchObject({ ok: false, code });
    expect(tested.message.length + (tested.advice ?? '').length).toBeGreaterThan(20);
  });

  it('refuses an internal address unless it was allowed for this application', async () => {
    await add('Internal');
    const params = { application: 'Internal' };
    const plain = { tenantUrl: target.baseUrl, secretToken: 'x' };
    await expect(at.call(contract.connectApplication, { params, body: plain })).rejects.toThrow('https://');
    const body = { tenantUrl: 'https://127.0.0.1:1/scim', secretToken: 'x' };
    await at.call(contract.connectApplication, { params, body });
    expect(await at.call(contract.testConnection, { params })).toMatchObject({ code: 'forbidden-address' });
  });
});

describe('mappings', () => {
  const change = (body: object) => {
    const params = { application: 'Mapped', object: 'User' as const };
    return at.call(contract.setMapping, { params, body });
  };

  it('keep a version for each change', async () => {
    await connected('Mapped');
    const before = await at.call(contract.getMapping, { params: { application: 'Mapped', object: 'User' } });
    const after = await change({ target: 'title', source: { kind: 'constant', value: 'Colleague' } });
    expect(after.version).toBe(before.version + 1);
    expect(after.attributes.find((row) => row.target === 'title')?.source).toEqual({
      kind: 'constant',
      value: 'Colleague',
    });
  });

  it('refuse an unknown source, target, function and matching with what is close', async () => {
    const direct = (attribute: string) => ({ kind: 'direct', attribute }) as const;
    await expect(change({ target: 'title', source: direct('jobTitel') })).rejects.toMatchObject({
      message: expect.stringContaining('jobTitel'),
      advice: expect.stringContaining('jobTitle'),
    });
    await expect(change({ target: 'tittle', source: direct('jobTitle') })).rejects.toMatchObject({
      advice: expect.stringContaining('title'),
    });
    const wrong = { kind: 'expression', text: 'Jion(" ", [givenName])' } as const;
    await expect(change({ target: 'title', source: wrong })).rejects.toMatchObject({
      advice: expect.stringContaining('Join'),
    });
    await expect(change({ target: 'userName', matchingPrecedence: 0 })).rejects.toThrow('no matching attribute');
  });

  it('refuse to create groups where the application has them made by hand', async () => {
    await at.call(contract.addApplication, { body: { gallery: 'purecloud', name: 'Groups' } });
    const params = { application: 'Groups', object: 'Group' as const };
    const body = { actions: { create: true } };
    await expect(at.call(contract.setMapping, { params, body })).rejects.toThrow('by hand');
  });
});

describe('roles and assignments', () => {
  beforeAll(() => connected('Roles'));
  const params = { application: 'Roles' };
  const assign = (principal: string, role?: string) =>
    at.call(contract.assign, { params, body: { principal, ...(role === undefined ? {} : { role }) } });

  it('start with Default Access, which entitles to nothing, and User', async () => {
    const { roles } = await at.call(contract.getApplication, { params });
    expect(roles.map(({ displayName, entitles }) => [displayName, entitles])).toEqual([
      ['Default Access', false],
      ['User', true],
    ]);
  });

  it('assign once, and say when nothing changed', async () => {
    expect(await assign('Writers')).toMatchObject({ type: 'Group', role: 'User', changed: true });
    expect(await assign('Writers')).toMatchObject({ changed: false });
    const { assignments } = await at.call(contract.listAssignments, { params });
    expect(assignments).toHaveLength(1);
  });

  it('warn of Default Access alone', async () => {
    expect((await assign('eve@example.org', 'Default Access')).notice).toContain('does not entitle');
  });

  it('are read page by page, also where a page ends between two roles of somebody, and found by how a name begins', async () => {
    await assign('ada@example.org');
    await assign('ada@example.org', 'Default Access');
    const pages: string[] = [];
    for (let query: { limit: number; before?: string } | undefined = { limit: 1 }; query !== undefined; ) {
      const page: Reply<typeof contract.listAssignments> = await at.call(contract.listAssignments, { params, query });
      pages.push(...page.assignments.map(({ name, role }) => `${name} ${role}`));
      query = page.next === null ? undefined : { limit: 1, before: page.next };
    }
    const { assignments } = await at.call(contract.listAssignments, { params });
    expect(pages).toEqual(assignments.map(({ name, role }) => `${name} ${role}`));
    expect(pages.filter((each) => each.startsWith('ada'))).toHaveLength(2);
    const found = async (search: string) =>
      (await at.call(contract.listAssignments, { params, query: { search } })).assignments.map(({ name }) => name);
    expect(await found('WRIT')).toEqual(['Writers']);
    expect(await found('riters')).toEqual([]);
    await at.call(contract.unassign, { params: { application: 'Roles', principal: 'ada@example.org' } });
  });

  it('let a role be removed only when it is disabled and nobody holds it', async () => {
    await at.call(contract.addRole, { params, body: { value: 'editor', displayName: 'Editor' } });
    await assign('ada@example.org', 'Editor');
    const role = { application: 'Roles', role: 'Editor' };
    await expect(at.call(contract.removeRole, { params: role })).rejects.toThrow('enabled');
    await at.call(contract.disableRole, { params: role, body: { disabled: true } });
    await expect(assign('zoe@example.org', 'Editor')).rejects.toThrow('disabled');
    await expect(at.call(contract.removeRole, { params: role })).rejects.toThrow('hold');
    await at.call(contract.unassign, { params: { application: 'Roles', principal: 'ada@example.org' } });
    const { roles } = await at.call(contract.removeRole, { params: role });
    expect(roles.map(({ value }) => value)).not.toContain('editor');
  });

  it('refuse somebody who is not in the directory', async () => {
    await expect(assign('nobody@example.org')).rejects.toThrow('nobody@example.org');
    const none = { application: 'Roles', principal: 'zoe@example.org' };
    await expect(at.call(contract.unassign, { params: none })).rejects.toThrow('not assigned');
  });
});

describe('a job from on to removed', () => {
  const params = { application: 'Whole' };
  const ended = () =>
    expect.poll(async () => (await at.call(contract.getJob, { params })).busy, { timeout: 30_000 }).toBe(false);
  const accounts = async () => (await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' } })).users;

  it('provisions whoever is assigned, says so in log and status, and disables on removal', async () => {
    await connected('Whole');
    await at.call(contract.assign, { params, body: { principal: 'ada@example.org' } });
    expect(await at.call(contract.getJob, { params })).toMatchObject({ state: 'off', next: null });
    expect(await at.call(contract.startJob, { params })).toMatchObject({ busy: true });
    await ended();
    const status = await at.call(contract.getJob, { params });
    expect(status).toMatchObject({ state: 'on', links: 1, last: { kind: 'initial', tally: { created: 1 } } });
    expect(Date.parse(status.next ?? '')).toBeGreaterThan(Date.now());
    const { entries } = await at.call(contract.listLog, { query: { application: 'Whole', user: 'ada@example.org' } });
    expect(entries[0]).toMatchObject({ action: 'create', status: 'success' });
    const whole = await at.call(contract.getLogEntry, { params: { entry: entries[0]?.entry ?? '' } });
    expect(JSON.stringify(whole.body)).toContain('export');
    expect(JSON.stringify(whole.body)).not.toContain(target.secretToken);
    const query = { accounts: 'disable' } as const;
    expect(await at.call(contract.removeApplication, { params, query })).toMatchObject({ disabled: 1 });
    expect(await accounts()).toMatchObject([{ userName: 'ada@example.org', active: false }]);
    await expect(at.call(contract.getApplication, { params })).rejects.toThrow('no application Whole');
  });

  it('lets go of whoever holds a role that is switched off, and takes them back with the role', async () => {
    await connected('Switched');
    const here = { application: 'Switched' };
    await at.call(contract.addRole, { params: here, body: { value: 'editor', displayName: 'Editor' } });
    await at.call(contract.assign, { params: here, body: { principal: 'eve@example.org', role: 'Editor' } });
    await at.call(contract.startJob, { params: here });
    const eve = async () => (await accounts()).find(({ userName }) => userName === 'eve@example.org')?.active;
    await expect.poll(eve, { timeout: 30_000 }).toBe(true);
    const set = (disabled: boolean) =>
      at.call(contract.disableRole, { params: { ...here, role: 'editor' }, body: { disabled } });
    await set(true);
    await expect.poll(eve, { timeout: 30_000 }).toBe(false);
    await set(false);
    await expect.poll(eve, { timeout: 30_000 }).toBe(true);
    await at.call(contract.removeApplication, { params: here, query: { accounts: 'keep' } });
  });

  it('backs off when the secret is refused, and goes on as soon as the right one is entered', async () => {
    await connected('Quarantined');
    const here = { application: 'Quarantined' };
    const state = () => at.call(contract.getJob, { params: here });
    const enter = (secretToken: string) =>
      at.call(contract.connectApplication, { params: here, body: { secretToken } });
    await enter('wrong');
    await at.call(contract.startJob, { params: here });
    await expect.poll(async () => (await state()).state, { timeout: 30_000 }).toBe('quarantined');
    expect((await state()).whyNot).toContain('does not accept the secret');
    const { notices } = await enter(target.secretToken ?? '');
    expect(notices.join(' ')).toContain('tried again now');
    await expect.poll(async () => (await state()).last?.state, { timeout: 30_000 }).toBe('finished');
  });

  it('keeps the interval that was set, and looks at everybody again after a restart', async () => {
    await connected('Again');
    const again = { application: 'Again' };
    const set = await at.call(contract.setJob, { params: again, body: { intervalMinutes: 15 } });
    expect(set.intervalMinutes).toBe(15);
    await at.call(contract.restartJob, { params: again });
    await expect
      .poll(async () => (await at.call(contract.getJob, { params: again })).last?.kind, { timeout: 30_000 })
      .toBe('initial');
    expect((await at.call(contract.stopJob, { params: again })).state).toBe('off');
  });
});
