import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder } from '#test/support/command-line.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';
import {
  ScimError,
  type ServiceProvider,
  type ServiceProviderOptions,
  StartupError,
  serviceProvider,
  type ToldEvent,
  toNode,
} from '../../src/index.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const removals: (() => void | Promise<void>)[] = [];
const open = new Set<ServiceProvider>();

afterAll(async () => {
  for (const provider of open) await provider.close();
  for (const remove of removals) await remove();
});

type Place = Pick<ServiceProviderOptions, 'data' | 'store'>;

async function placeOn(dialect: 'SQLite' | 'PostgreSQL'): Promise<Place> {
  const folder = freshFolder();
  removals.push(() => folder.remove());
  if (dialect === 'SQLite') return { data: folder.path };
  const { url, schema, drop } = await freshSchema();
  removals.push(drop);
  return { data: folder.path, store: withSchema(url, schema) };
}

async function opened(options: Place & Partial<ServiceProviderOptions>): Promise<ServiceProvider> {
  const provider = await serviceProvider({ publicUrl: 'https://app.example/scim', log: 'silent', ...options });
  open.add(provider);
  return provider;
}

async function closed(provider: ServiceProvider): Promise<void> {
  open.delete(provider);
  await provider.close();
}

/** Asks one tenant as a SCIM client does. */
function clientOf(provider: Pick<ServiceProvider, 'fetch'>, baseUrl: string, token: string) {
  return async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await provider.fetch(new Request(baseUrl + path, init));
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text === '' ? {} : JSON.parse(text) };
  };
}

const user = (userName: string) => ({ schemas: [USER], userName, active: true });

describe.each(['SQLite', 'PostgreSQL'] as const)('a service provider inside an application, on %s', (dialect) => {
  it('serves the tenants that it makes under its public URL, and is there again after a restart', async () => {
    const place = await placeOn(dialect);
    const first = await opened({ ...place, tenants: ['acme'] });
    const { baseUrl, token } = await first.credentials.create('acme', { name: 'Okta' });
    expect(baseUrl).toBe('https://app.example/scim/t/generic/acme/scim/v2');
    const ada = await clientOf(first, baseUrl, token)('POST', '/Users', user('ada@acme.example'));
    expect(ada.headers.get('location')).toBe(`${baseUrl}/Users/${ada.json.id}`);
    await first.database.run([
      'create table if not exists app_seat (id text primary key, note text)',
      'create index if not exists app_seat_note on app_seat (note)',
    ]);
    await first.database.run([{ sql: 'insert into app_seat values (?, ?)', parameters: [ada.json.id, 'kept'] }]);
    await closed(first);

    const second = await opened({ ...place, tenants: ['acme', 'globex'] });
    expect((await second.tenants.list()).map(({ name, state }) => [name, state])).toEqual([
      ['acme', 'active'],
      ['globex', 'active'],
    ]);
    const client = clientOf(second, baseUrl, token);
    expect((await client('GET', `/Users/${ada.json.id}`)).json.userName).toBe('ada@acme.example');
    expect(await second.database.query('select id, note from app_seat')).toEqual([{ id: ada.json.id, note: 'kept' }]);
    await expect(second.database.run(['delete from resource'])).rejects.toThrow(
      /resource is no table of the application/,
    );
    await expect(second.database.query('delete from app_seat')).rejects.toThrow(/is no SELECT/);
    const outside = await second.fetch(new Request('https://app.example/other'));
    expect([outside.status, outside.headers.get('content-type')]).toEqual([
      404,
      'application/scim+json; charset=utf-8',
    ]);
    expect(JSON.stringify(await second.credentials.list('acme'))).not.toContain(token);
  });

  it('logs to the application’s own logger, and nothing of people', async () => {
    const lines: string[] = [];
    const line = (message: string, fields: object = {}) => lines.push(`${message} ${JSON.stringify(fields)}`);
    const provider = await opened({
      ...(await placeOn(dialect)),
      tenants: ['acme'],
      log: { debug: line, info: line, warn: line, error: line },
      hooks: ({ after }) => {
        throw new Error(`no room for ${after?.userName}`);
      },
    });
    const { baseUrl, token } = await provider.credentials.create('acme');
    const failed = await clientOf(provider, baseUrl, token)('POST', '/Users', user('ada@acme.example'));
    expect(failed.status).toBe(500);
    const logged = lines.join('\n');
    expect(logged).toContain('no room for');
    expect(logged).not.toContain('ada@acme.example');
    expect(logged).not.toContain(token);
  });

  it('suspends, resumes, deletes and restores a tenant, and ends a credential', async () => {
    const provider = await opened({ ...(await placeOn(dialect)), tenants: ['acme'] });
    const { baseUrl, token, id } = await provider.credentials.create('acme', { name: 'Okta' });
    const status = async () => (await clientOf(provider, baseUrl, token)('GET', '/Users')).status;
    expect(await status()).toBe(200);
    expect(await provider.tenants.suspend('acme')).toMatchObject({ state: 'suspended', purges: null });
    expect(await status()).toBe(403);
    expect(await provider.tenants.resume('acme')).toMatchObject({ state: 'active' });
    expect(await status()).toBe(200);
    await provider.tenants.suspend('acme');
    expect((await provider.tenants.delete('acme')).purges).toMatch(/^\d{4}-/);
    await expect(provider.tenants.resume('acme')).rejects.toThrow('acme is being deleted.');
    expect(await provider.tenants.restore('acme')).toMatchObject({ state: 'suspended', purges: null });
    expect(await status()).toBe(403);
    await provider.tenants.resume('acme');
    expect(await status()).toBe(200);
    const rotated = await provider.credentials.rotate('acme', id, { overlapSeconds: 3600 });
    expect((await clientOf(provider, baseUrl, rotated.token)('GET', '/Users')).status).toBe(200);
    expect(await status()).toBe(200);
    await provider.credentials.revoke('acme', id);
    expect(await status()).toBe(401);
    await expect(provider.tenants.create({ name: 'acme' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await provider.tenants.get('nobody')).toBeUndefined();
  });

  it('tells the application what happened, and lets it read who is there', async () => {
    const provider = await opened({ ...(await placeOn(dialect)), tenants: ['acme'] });
    const events: ToldEvent[] = [];
    const heard = Promise.withResolvers<void>();
    await provider.subscribe({ name: 'sessions' }, (event) => {
      events.push(event);
      if (event.type === 'user.deleted' || event.type === 'user.erased') heard.resolve();
    });
    const { baseUrl, token } = await provider.credentials.create('acme');
    const client = clientOf(provider, baseUrl, token);
    const ada = await client('POST', '/Users', user('ada@acme.example'));
    for (const name of ['bob', 'cleo']) await client('POST', '/Users', user(`${name}@acme.example`));
    const group = { schemas: [GROUP], displayName: 'Admins', members: [{ value: ada.json.id }] };
    await client('POST', '/Groups', group);
    await provider.roles.map('acme', { rules: [{ group: 'admins', role: 'admin' }], otherwise: 'guest' });
    expect(await provider.roles.of('acme', 'ada@acme.example')).toMatchObject({ role: 'admin', rule: 1 });
    const roles: unknown[] = [];
    for await (const { role } of provider.roles.all('acme')) roles.push(role);
    expect(roles).toEqual(['admin', 'guest', 'guest']);
    const users = provider.users('acme');
    expect(await users.get(ada.json.id)).toMatchObject({
      userName: 'ada@acme.example',
      groups: [{ display: 'Admins' }],
    });
    expect(await users.get('nobody')).toBeUndefined();
    expect((await users.find('userName eq "BOB@acme.example"'))?.userName).toBe('bob@acme.example');
    expect(await users.list({ startIndex: 2, count: 1 })).toMatchObject({
      totalResults: 3,
      resources: [{ userName: 'bob@acme.example' }],
    });
    const all: unknown[] = [];
    for await (const { userName } of users.all()) all.push(userName);
    expect(all).toEqual(['ada@acme.example', 'bob@acme.example', 'cleo@acme.example']);
    await expect(users.find('userName equals "bob"')).rejects.toBeInstanceOf(ScimError);
    await client('PATCH', `/Users/${ada.json.id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    });
    await client('DELETE', `/Users/${ada.json.id}`);
    await heard.promise;
    const ofAda = events.filter(({ resource }) => resource.id === ada.json.id).map(({ type }) => type);
    expect(ofAda.slice(0, 2)).toEqual(['user.created', 'user.updated']);
    expect(ofAda).toContain('user.deactivated');
    expect(events.map(({ type }) => type)).toContain('membership.added');
    expect(new Set(events.map(({ tenant }) => tenant))).toEqual(new Set(['acme']));
  });

  it('takes the keys that the application itself gives out, each for its own tenant alone', async () => {
    const keys = new Map([
      ['key-of-acme', { tenant: 'acme', name: 'own key of acme' }],
      ['key-of-globex', { tenant: 'globex', name: 'own key of globex' }],
    ]);
    const actors: string[] = [];
    const provider = await opened({
      ...(await placeOn(dialect)),
      tenants: ['acme', 'globex'],
      authenticate: ({ headers }) => keys.get(headers.get('authorization')?.slice('Bearer '.length) ?? ''),
      hooks: async ({ actor }) => {
        actors.push(actor);
      },
    });
    const own = await provider.credentials.create('acme', { name: 'Okta' });
    const at = (tenant: string) => own.baseUrl.replace('/acme/', `/${tenant}/`);
    const made = await clientOf(provider, at('acme'), 'key-of-acme')('POST', '/Users', user('ada@acme.example'));
    expect([made.status, actors]).toEqual([201, ['own key of acme']]);
    const stranger = clientOf(provider, at('acme'), 'key-of-globex');
    const wrong = await clientOf(provider, at('acme'), 'key-of-nobody')('GET', '/Users');
    const nowhere = await clientOf(provider, at('nowhere'), 'key-of-globex')('GET', '/Users');
    for (const path of ['/Users', `/Users/${made.json.id}`, '/Schemas', '/ServiceProviderConfig']) {
      const refused = await stranger('GET', path);
      expect([refused.status, refused.json]).toEqual([401, wrong.json]);
    }
    expect([nowhere.status, nowhere.json]).toEqual([401, wrong.json]);
    const neighbour = clientOf(provider, at('globex'), 'key-of-globex');
    expect((await neighbour('GET', `/Users/${made.json.id}`)).status).toBe(404);
    expect((await neighbour('GET', '/Users')).json.totalResults).toBe(0);
    const group = { schemas: [GROUP], displayName: 'Ops', members: [{ value: made.json.id }] };
    expect((await neighbour('POST', '/Groups', group)).status).toBe(400);
    expect((await clientOf(provider, at('acme'), own.token)('GET', '/Users')).json.totalResults).toBe(1);
  });
});

describe('a tenant that asks for too much, inside an application', () => {
  it('waits for itself, and leaves its neighbours served, also while its hooks hang', async () => {
    const released = Promise.withResolvers<void>();
    const provider = await opened({
      ...(await placeOn('SQLite')),
      tenants: ['loud', 'quiet'],
      hooks: async ({ tenant }) => {
        if (tenant === 'loud') await released.promise;
      },
    });
    const clients = await Promise.all(
      ['loud', 'quiet'].map(async (tenant) => {
        const { baseUrl, token } = await provider.credentials.create(tenant);
        return clientOf(provider, baseUrl, token);
      }),
    );
    const [loud, quiet] = clients;
    if (loud === undefined || quiet === undefined) throw new Error('two tenants');
    const answers = Array.from({ length: 300 }, (_, at) => loud('POST', '/Users', user(`u${at}@loud.example`)));
    const bob = await quiet('POST', '/Users', user('bob@quiet.example'));
    expect(bob.status).toBe(201);
    expect((await quiet('GET', `/Users/${bob.json.id}`)).status).toBe(200);
    expect((await quiet('GET', '/Users?filter=userName%20sw%20%22bob%22')).json.totalResults).toBe(1);
    released.resolve();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(await provider.users('loud').list({ count: 1 })).toMatchObject({ totalResults: 300 });
    expect(await provider.users('quiet').list({ count: 1 })).toMatchObject({ totalResults: 1 });
  });
});

describe('the options', () => {
  const data = () => {
    const folder = freshFolder();
    removals.push(() => folder.remove());
    return folder.path;
  };

  it.each([
    [{}, /data is missing/],
    [{ data: '/tmp/x' }, /publicUrl is missing/],
    [{ data: '/tmp/x', publicUrl: 'app.example' }, /publicUrl is "app.example"/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', tenant: 'acme' }, /There is no option tenant/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', hooks: 'no' }, /hooks is neither a function/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', hookDeadline: 0 }, /hookDeadline is no number/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', hookDeadline: 1e10 }, /hookDeadline is no number/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', log: 'loud' }, /There is no log level loud/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', log: {} }, /log is no logger/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', basePath: 'scim' }, /basePath is "scim"/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', profile: 'generik' }, /There is no profile generik/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', profile: './nowhere.yaml' }, /nowhere.yaml cannot be read/],
    [{ data: '/tmp/x', publicUrl: 'https://app.example', trustedProxy: 'everybody' }, /trustedProxy must be/],
  ])('%j are refused with a sentence that names what is wrong', async (options, message) => {
    const refused = serviceProvider(
      JSON.parse(JSON.stringify({ ...options, ...('data' in options ? { data: data() } : {}) })),
    );
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(StartupError);
  });

  it('take a profile as a file, whose mistakes are told at their lines, and commits without a thread', async () => {
    const folder = data();
    const file = join(folder, '..', 'crm.yaml');
    writeFileSync(file, 'rollcallProfile: 1\nkey: crm\nname: CRM\nbasePath: scim\n');
    await expect(opened({ data: folder, profile: file })).rejects.toThrow(/crm\.yaml:4:\d+/);
    writeFileSync(file, 'rollcallProfile: 1\nkey: crm\nname: CRM\nbasePath: /scim/v2\nschemas:\n  - standard: User\n');
    const provider = await opened({ data: folder, profile: file, tenants: ['acme'], thread: false, basePath: '' });
    const { baseUrl, token } = await provider.credentials.create('acme');
    expect(baseUrl).toBe('https://app.example/scim/t/crm/acme/scim/v2');
    const client = clientOf(provider, baseUrl.replace('/scim/t/', '/t/'), token);
    expect((await client('POST', '/Users', user('ada@acme.example'))).status).toBe(201);
    await closed(provider);
    const standard = { standard: 'User' as const };
    const harmless = {
      rollcallProfile: 1 as const,
      key: 'crm',
      name: 'Our CRM',
      basePath: '/scim/v2',
      schemas: [standard],
    };
    const again = await opened({ data: folder, profile: harmless, basePath: '' });
    expect((await again.users('acme').list()).totalResults).toBe(1);
    await closed(again);
    const moved = { ...harmless, basePath: '/scim/v3' };
    await expect(opened({ data: folder, profile: moved })).rejects.toThrow(/Tenants have this profile: acme/);
  });
});

describe('toNode', () => {
  it('tells the handler when the client went away', async () => {
    const asked = Promise.withResolvers<Request>();
    const server = createServer(
      toNode((request) => {
        asked.resolve(request);
        return new Promise(() => {});
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    const leaving = new AbortController();
    const left = fetch(`http://127.0.0.1:${address.port}/x`, { signal: leaving.signal });
    const { signal } = await asked.promise;
    const gone = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    leaving.abort();
    await expect(left).rejects.toThrow();
    await gone;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('streams a request of node:http, takes over a parsed body, and tells of one that is lost', async () => {
    const provider = await opened({ ...(await placeOn('SQLite')), tenants: ['acme'] });
    const { baseUrl, token } = await provider.credentials.create('acme');
    const listener = toNode(provider.fetch);
    const server = createServer(async (incoming, outgoing) => {
      const mode = incoming.headers['x-mode'];
      if (mode !== undefined) {
        const chunks: Buffer[] = [];
        for await (const chunk of incoming) chunks.push(chunk);
        if (mode === 'parsed') Object.assign(incoming, { body: JSON.parse(Buffer.concat(chunks).toString()) });
      }
      // As a router shows what is mounted below a path.
      Object.assign(incoming, { originalUrl: incoming.url, url: '/t' });
      await listener(incoming, outgoing);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    const ask = async (userName: string, headers: Record<string, string>) => {
      const answer = await fetch(`http://127.0.0.1:${address.port}${new URL(baseUrl).pathname}/Users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(user(userName)),
      });
      const json: unknown = await answer.json();
      return [answer.status, Object(json).detail];
    };
    expect(await ask('ada@acme.example', {})).toEqual([201, undefined]);
    expect(await ask('bob@acme.example', { 'x-mode': 'parsed' })).toEqual([201, undefined]);
    expect(await ask('cleo@acme.example', { 'x-mode': 'lost' })).toEqual([
      500,
      expect.stringContaining('Mount toNode() before the body parser'),
    ]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
