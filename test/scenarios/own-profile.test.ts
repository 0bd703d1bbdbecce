import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiRefused } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { newProfile, openRollcall, StartupError } from '#main.ts';
import { freshFolder } from '../support/command-line.ts';
import { type Installation, openInstallationOn } from '../support/installation.ts';

const extension = 'urn:wiki:schemas:1.0:User';
const scimJson = 'application/scim+json';

async function starter(): Promise<string> {
  const made = await newProfile({ key: 'wiki', name: 'Wiki' });
  if (!made.ok) throw new Error(made.problem);
  return made.text;
}

/** What a refusal said, each at its line: `12:5 …`. */
async function refusalOf(call: Promise<unknown>): Promise<readonly string[]> {
  try {
    await call;
    return [];
  } catch (error) {
    if (!(error instanceof ApiRefused)) throw error;
    return [error.message, ...(error.problem?.errors ?? []).map(({ field, message }) => `${field} ${message}`)];
  }
}

function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

describe.each(['SQLite', 'PostgreSQL'] as const)('an application of one’s own, from a file, on %s', (dialect) => {
  let installation: Installation;
  let text: string;
  let token: string;
  let baseUrl: string;

  const apply = (of: string) => installation.call(contract.applyProfile, { body: { text: of } });
  const scim = async (method: string, path: string, body?: object, fetch = installation.rollcall.fetch) => {
    const reply = await fetch(
      new Request(`${baseUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': scimJson },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const answered = await reply.text();
    return { status: reply.status, json: answered === '' ? {} : JSON.parse(answered) };
  };
  const user = (userName: string, own: object = {}) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', extension],
    userName,
    emails: [{ type: 'work', value: `${userName}@acme.example` }],
    [extension]: own,
  });

  beforeAll(async () => {
    installation = await openInstallationOn(dialect);
    text = await starter();
  });
  afterAll(() => installation?.close());

  it('is served from the moment its file is applied, and a backend opens each customer once', async () => {
    expect(await apply(text)).toEqual({ key: 'wiki', name: 'Wiki', outcome: 'added' });
    expect(await apply(text)).toMatchObject({ outcome: 'same' });
    const body = { name: 'acme', profile: 'wiki', externalId: 'customer-1' };
    expect(await installation.call(contract.createTenant, { body })).toMatchObject({
      opened: true,
      application: 'Wiki',
    });
    const again = await installation.call(contract.createTenant, { body });
    expect(again).toMatchObject({ opened: false, tenant: 'acme', externalId: 'customer-1' });
    const other = installation.call(contract.createTenant, { body: { ...body, name: 'other' } });
    expect(await refusalOf(other)).toEqual(
      expect.arrayContaining([expect.stringContaining('has the tenant acme already')]),
    );
    const query = { profile: 'wiki', externalId: 'customer-1' };
    expect(await installation.call(contract.listTenants, { query })).toMatchObject({ tenants: [{ tenant: 'acme' }] });
    await installation.call(contract.createTenant, { body: { name: 'beta', profile: 'wiki' } });
    const first = await installation.call(contract.listTenants, { query: { profile: 'wiki', limit: 1 } });
    expect(first).toMatchObject({ tenants: [{ tenant: 'acme' }], next: 'acme' });
    const second = await installation.call(contract.listTenants, {
      query: { profile: 'wiki', limit: 1, after: 'acme' },
    });
    expect(second).toMatchObject({ tenants: [{ tenant: 'beta' }], next: null });
    const begun = await installation.call(contract.listTenants, { query: { search: ' BE' } });
    expect(begun).toMatchObject({ tenants: [{ tenant: 'beta' }], next: null });
    const byName = { search: 'a', profile: 'wiki', after: 'acme' };
    expect(await installation.call(contract.listTenants, { query: byName })).toMatchObject({ tenants: [], next: null });
    const made = await installation.call(contract.createCredential, {
      params: { tenant: 'acme' },
      body: { name: 'idp' },
    });
    token = made.secretToken ?? '';
    baseUrl = again.baseUrl ?? '';
  });

  it('takes users with its own extension, fills in and refuses as its rules say', async () => {
    expect(await scim('POST', '/Users', user('ada', { badge: 'b-1' }))).toMatchObject({
      status: 201,
      json: { userName: 'ada', [extension]: { seat: 'viewer', badge: 'b-1' } },
    });
    expect(await scim('POST', '/Users', user('bob', { seat: 'throne' }))).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('There is no such seat.') },
    });
    expect(await scim('POST', '/Users', user('bob', { badge: 'b-1' }))).toMatchObject({ status: 409 });
    const filter = encodeURIComponent(`${extension}:badge eq "b-1"`);
    expect(await scim('GET', `/Users?filter=${filter}`)).toMatchObject({ json: { totalResults: 1 } });
  });

  it('says of itself, in discovery and on its API page, what its file says', async () => {
    expect(await scim('GET', `/Schemas/${extension}`)).toMatchObject({
      json: {
        id: extension,
        attributes: [{ name: 'seat', canonicalValues: ['viewer', 'editor'] }, { uniqueness: 'server' }],
      },
    });
    expect(await scim('GET', '/ResourceTypes/User')).toMatchObject({
      json: { schemaExtensions: expect.arrayContaining([{ schema: extension, required: false }]) },
    });
    const page = await installation.rollcall.fetch(
      new Request(baseUrl.replace(/\/scim\/v2$/, ''), { headers: { accept: 'text/html' } }),
    );
    const html = await page.text();
    expect(html).toContain('Wiki');
    expect(html).toContain('badge');
    expect(html).toContain('There is no such seat.');
  });

  it('changes while it is used where that does no harm, in every process at once', async () => {
    const second = dialect === 'SQLite' ? undefined : await openBeside(installation);
    try {
      const fetch = second?.rollcall.fetch ?? installation.rollcall.fetch;
      expect(await scim('GET', '/Users', undefined, fetch)).toMatchObject({ status: 200 });
      text = text
        .replace('There is no such seat.', 'Take viewer or editor.')
        .replace('      - name: badge\n', '      - name: team\n        type: string\n      - name: badge\n');
      expect(await apply(text)).toMatchObject({ outcome: 'changed' });
      expect(await scim('POST', '/Users', user('cy', { seat: 'throne' }), fetch)).toMatchObject({
        json: { detail: expect.stringContaining('Take viewer or editor.') },
      });
      expect(await scim('POST', '/Users', user('cy', { team: 'north' }), fetch)).toMatchObject({ status: 201 });
    } finally {
      await second?.close();
    }
  });

  it('refuses by name and at the line what would take something from tenants that have it', async () => {
    const without = text.replace(/ {6}- name: team\n {8}type: string\n/, '');
    const unique = text.replace('      - name: team\n', '      - name: team\n        uniqueness: server\n');
    const moved = text.replace('basePath: /scim/v2', 'basePath: /scim');
    const refusals = await Promise.all([without, unique, moved].map((each) => refusalOf(apply(each))));
    const place = lineOf(without, `id: ${extension}`);
    expect(refusals[0]?.join('\n')).toMatch(new RegExp(`^${place}:\\d+ ${extension}:team is gone, .*acme, beta`, 'm'));
    expect(refusals[1]?.join('\n')).toContain(`${extension}:team: uniqueness was none and cannot become server`);
    expect(refusals[2]?.join('\n')).toContain(`${lineOf(moved, 'basePath:')}:1 /scim/v2 does not answer any more`);
    expect((await installation.call(contract.getProfile, { params: { profile: 'wiki' } })).text).toBe(text);
    const removal = installation.call(contract.removeProfile, { params: { profile: 'wiki' } });
    expect((await refusalOf(removal)).join()).toContain('Tenants have the profile wiki: acme, beta.');
    expect((await refusalOf(apply(text.replace('key: wiki', 'key: generic')))).join()).toContain(
      'a profile of Rollcall itself',
    );
  });

  it('suspends a customer, whose clients are told so, and resumes it', async () => {
    const params = { tenant: 'acme' };
    expect(await installation.call(contract.suspendTenant, { params })).toMatchObject({ state: 'suspended' });
    expect(await installation.call(contract.suspendTenant, { params })).toMatchObject({ state: 'suspended' });
    expect(await scim('GET', '/Users')).toMatchObject({
      status: 403,
      json: { detail: 'Wiki has suspended provisioning for this customer.' },
    });
    await installation.call(contract.resumeTenant, { params });
    expect(await scim('GET', '/Users')).toMatchObject({ status: 200 });
    const { entries } = await installation.call(contract.listAudit, { query: { tenant: 'acme' } });
    const acts = entries.map(({ act }) => act);
    expect(acts.filter((act) => act === 'tenant.suspend' || act === 'tenant.resume')).toEqual([
      'tenant.resume',
      'tenant.suspend',
    ]);
  });

  it('may become anything while no tenant has it, and goes when nobody needs it', async () => {
    const spare = text.replace('key: wiki', 'key: spare');
    await apply(spare);
    expect(await apply(spare.replace(/ {6}- name: team\n {8}type: string\n/, ''))).toMatchObject({
      outcome: 'changed',
    });
    const params = { profile: 'spare' };
    expect(await installation.call(contract.removeProfile, { params })).toEqual({ removed: 'spare' });
    const { profiles } = await installation.call(contract.listProfiles);
    expect(profiles.filter(({ own }) => own).map(({ key }) => key)).toEqual(['wiki']);
  });
});

describe('the profiles folder', () => {
  it('is taken at the start, kept afterwards, and refused at the line when it is wrong', async () => {
    const folder = freshFolder();
    try {
      const file = join(folder.path, 'profiles', 'wiki.yaml');
      mkdirSync(join(folder.path, 'profiles'), { recursive: true });
      const text = await starter();
      const open = () => openRollcall({ data: folder.path, logLevel: 'silent' });
      writeFileSync(file, text.replace('groups: full', 'groups: some'));
      const refused = await open().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StartupError);
      expect(refused).toMatchObject({ code: 'profile-refused' });
      expect(String(refused)).toContain(`wiki.yaml:${lineOf(text, 'groups: full')}:1 groups: `);
      writeFileSync(file, text);
      await (await open()).close();
      const twice = openRollcall({ data: folder.path, logLevel: 'silent', profileFiles: [file] });
      await expect(twice).rejects.toThrow('has the key wiki, and so has');
      const object = { rollcallProfile: 1, key: 'embedded', name: 'Embedded', groups: 'none' };
      const rollcall = await openRollcall({ data: folder.path, logLevel: 'silent', profileFiles: [object] });
      await rollcall.close();
      await expect(openRollcall({ data: folder.path, profileFiles: [{ ...object, groups: 'no' }] })).rejects.toThrow(
        'groups: groups: ',
      );
    } finally {
      folder.remove();
    }
  });
});

/** A second process of the same store. */
async function openBeside(
  first: Installation,
): Promise<{ rollcall: Installation['rollcall']; close(): Promise<void> }> {
  const folder = freshFolder();
  const store = first.place.store ?? '';
  const keyFile = join(first.place.data, 'secret.key');
  const rollcall = await openRollcall({
    keyFile,
    data: folder.path,
    store,
    sandbox: true,
    logLevel: 'silent',
    serve: { port: 0 },
  });
  return {
    rollcall,
    close: async () => {
      await rollcall.close();
      folder.remove();
    },
  };
}
