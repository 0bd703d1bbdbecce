import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeCredential, setClientState } from '#credentials/change-credential.ts';
import { createCredential } from '#credentials/create-credential.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { guessLimits } from '#credentials/throttle.ts';
import type { Storage } from '#storage/port.ts';
import {
  type Answer,
  basic,
  createTestClock,
  PUBLIC_URL,
  ServiceProvider,
  type TestTenant,
} from '#test/support/service-provider.ts';
import { eachStore, sqliteStores } from '#test/support/stores.ts';

/** All that a client can see of an answer, but for what is new each time. */
function seen({ status, headers, text }: Answer): unknown {
  const shown = [...headers].filter(([name]) => name !== 'x-request-id');
  return { status, headers: shown, text };
}

const live: Readonly<Record<string, object>> = { playvox: { activated: true } };

eachStore((_, open) => {
  const clock = createTestClock();
  let provider: ServiceProvider;
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), clock);
  });
  afterAll(() => provider.close());

  describe.each(['generic', 'playvox', 'purecloud', '8x8'])('the profile %s', (profile) => {
    it('gives one answer to a missing, wrong, expired and revoked credential, and to an unknown tenant', async () => {
      const settings = live[profile];
      const tenant = await provider.tenant(profile, `acme-${profile}`, {
        ...(settings === undefined ? {} : { settings: { ...settings } }),
        expires: clock.now() + 1000,
      });
      expect((await tenant.client('GET', '/Users')).status).toBe(200);
      const ask = async (base: string, authorization: string | undefined) =>
        seen(await provider.client(base, authorization)('GET', '/Users'));
      const expected = await ask(tenant.baseUrl, undefined);
      expect(expected).toMatchObject({ status: 401 });
      const unknown = provider.baseUrl(profile, 'nobody');
      expect(await ask(unknown, tenant.authorization)).toEqual(expected);
      expect(await ask(unknown, undefined)).toEqual(expected);
      expect(await ask(tenant.baseUrl, 'Bearer wrong')).toEqual(expected);
      expect(await ask(tenant.baseUrl, 'Basic d3Jvbmc6d3Jvbmc=')).toEqual(expected);
      expect(await ask(tenant.baseUrl, `Digest ${tenant.authorization}`)).toEqual(expected);
      clock.advance(100_000_000_000);
      expect(await ask(tenant.baseUrl, tenant.authorization)).toEqual(expected);
    });

    it('says how to authenticate, in the form of the application', async () => {
      const policy = provider.deps.profiles.get(profile)?.profile.credentials;
      const answer = await provider.client(provider.baseUrl(profile, 'nobody'), undefined)('GET', '/Users');
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(answer.json).toEqual(policy?.unauthorized.body);
      const unknownEndpoint = await provider.client(provider.baseUrl(profile, 'nobody'), undefined)('GET', '/None');
      expect(seen(unknownEndpoint)).toEqual(seen(answer));
    });
  });

  it('ends a revoked credential at once, and lets only the log say why', async () => {
    const tenant = await provider.tenant('generic', 'revoking');
    expect((await tenant.client('GET', '/Users')).status).toBe(200);
    const [credential] = await listCredentials(provider.deps.credentials, tenant.number);
    await revokeCredential(provider.deps.credentials, tenant.number, credential?.id ?? '');
    const refused = await tenant.client('GET', '/Users');
    expect(refused.status).toBe(401);
    const requestId = refused.headers.get('x-request-id');
    const line = provider.log.find(({ fields }) => fields.requestId === requestId);
    expect(line?.fields).toMatchObject({ tenant: 'revoking', reason: 'revoked' });
    expect(JSON.stringify(provider.log)).not.toContain(tenant.authorization.slice('Bearer '.length));
  });
});

describe('credentials', () => {
  const open = sqliteStores();
  const clock = createTestClock();
  let provider: ServiceProvider;
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), clock);
  });
  afterAll(() => provider.close());

  it('of one tenant open no other tenant', async () => {
    const [one, two] = [await provider.tenant('generic', 'one'), await provider.tenant('generic', 'two')];
    expect((await provider.client(two.baseUrl, one.authorization)('GET', '/Users')).status).toBe(401);
  });

  it('as a key pair are taken as Bearer, Basic and bare', async () => {
    const tenant = await provider.tenant('playvox', 'pairs', { settings: { activated: true } });
    const pair = tenant.authorization.slice('Bearer '.length);
    for (const authorization of [`Bearer ${pair}`, `bearer ${pair}`, `Basic ${pair}`, pair]) {
      expect((await provider.client(tenant.baseUrl, authorization)('GET', '/Users')).status).toBe(200);
    }
  });

  it('without a permission are answered 403 that names it', async () => {
    const tenant = await provider.tenant('purecloud', 'weak', { permissions: ['directory:group:edit'] });
    const user = { userName: 'a@b.example', displayName: 'A' };
    const refused = await tenant.client('POST', '/users', user);
    expect(refused.status).toBe(403);
    expect(refused.json.detail).toContain('directory:user:add');
    const deleting = await tenant.client('DELETE', '/users/1');
    expect(deleting).toMatchObject({ status: 403, json: { detail: 'Missing permission directory:user:delete.' } });
    expect((await tenant.client('GET', '/users')).status).toBe(200);
    expect((await tenant.client('GET', '/groups')).status).toBe(200);
  });

  it('are asked before a gate: a site that is not activated tells so only to its own credential', async () => {
    const tenant = await provider.tenant('playvox', 'asleep');
    const shut = await tenant.client('GET', '/Users');
    expect(shut).toMatchObject({ status: 403, json: { status: '403' } });
    expect(shut.json.detail).toContain('not activated');
    expect((await tenant.client('GET', '/ServiceProviderConfig')).status).toBe(403);
    expect((await provider.client(tenant.baseUrl, 'Bearer x')('GET', '/Users')).status).toBe(401);
    await provider.settings(tenant.number, { activated: true });
    expect((await tenant.client('GET', '/Users')).status).toBe(200);
  });

  it('are cleared when what they depend on is switched off', async () => {
    const tenant = await provider.tenant('8x8', 'sso');
    expect((await tenant.client('GET', '/Users')).status).toBe(200);
    await provider.settings(tenant.number, { singleSignOn: false });
    expect((await tenant.client('GET', '/Users')).status).toBe(401);
  });

  it('of a sandbox are nothing where sandboxes may not be', async () => {
    const storage = await open();
    const withSandbox = new ServiceProvider(storage, clock);
    const tenant = await withSandbox.tenant('8x8', 'toy');
    const real = await withSandbox.tenant('generic', 'real');
    const without = new ServiceProvider(storage, clock, { sandbox: false, credentials: withSandbox.deps.credentials });
    const refused = await without.client(tenant.baseUrl, tenant.authorization)('GET', '/Users');
    const unknown = await without.client(without.baseUrl('8x8', 'nobody'), tenant.authorization)('GET', '/Users');
    expect(refused.status).toBe(401);
    expect(seen(refused)).toEqual(seen(unknown));
    expect((await without.client(real.baseUrl, real.authorization)('GET', '/Users')).status).toBe(200);
    await withSandbox.close();
    await without.close();
  });

  it('are refused after the same number of reads, whether the tenant exists or not', async () => {
    const storage = await open();
    let reads = 0;
    const counting: Storage = {
      dialect: storage.dialect,
      read: (query) => {
        reads += 1;
        return storage.read(query);
      },
      scan: (number, query, budget) => storage.scan(number, query, budget),
      commit: (commit) => storage.commit(commit),
      onFeed: (wake) => storage.onFeed(wake),
      backup: (file) => storage.backup(file),
      compact: (tables) => storage.compact(tables),
      close: () => storage.close(),
    };
    const counted = new ServiceProvider(counting, clock);
    const tenant = await counted.tenant('generic', 'known');
    const readsOf = async (base: string, authorization: string | undefined) => {
      reads = 0;
      expect((await counted.client(base, authorization)('GET', '/Users')).status).toBe(401);
      return reads;
    };
    const unknown = counted.baseUrl('generic', 'unknown');
    for (const remembered of [false, true]) {
      if (!remembered) counted.deps.tenants.clear();
      const asked = await readsOf(tenant.baseUrl, 'Bearer wrong');
      expect([remembered, asked]).toEqual([remembered, await readsOf(unknown, 'Bearer wrong')]);
      expect(await readsOf(tenant.baseUrl, undefined)).toBe(await readsOf(unknown, undefined));
    }
    await counted.close();
  });

  it('that are guessed at are throttled, while the right one still works', async () => {
    const tenant = await provider.tenant('generic', 'guessed');
    const guess = provider.client(tenant.baseUrl, 'Bearer guess');
    const answers = await Promise.all(Array.from({ length: guessLimits.burst + 20 }, () => guess('GET', '/Users')));
    const throttled = answers.filter(({ status }) => status === 429);
    expect(throttled.length).toBeGreaterThan(0);
    expect(Number(throttled[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await tenant.client('GET', '/Users')).status).toBe(200);
  });
});

describe('the token endpoint', () => {
  const open = sqliteStores();
  const clock = createTestClock();
  let provider: ServiceProvider;
  let tenant: TestTenant;
  const url = `${PUBLIC_URL}/t/purecloud/acme/oauth/token`;
  const ask = async (form: Record<string, string>, headers: Record<string, string> = {}, at = url) => {
    const response = await provider.app.request(at, { method: 'POST', headers, body: new URLSearchParams(form) });
    const json: Record<string, unknown> = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, json };
  };
  const newClient = async () => {
    const policy = provider.deps.profiles.get('purecloud')?.profile.credentials;
    const acme = await provider.deps.tenants.read('acme');
    if (policy === undefined || acme === undefined) throw new Error('no tenant acme');
    const made = await createCredential(provider.deps.credentials, acme, policy, {
      name: 'client',
      tokenSeconds: 300,
    });
    if (!made.ok) throw new Error(made.problem);
    return { id: made.secret.clientId ?? '', secret: made.secret.clientSecret ?? '' };
  };
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), clock);
    tenant = await provider.tenant('purecloud', 'acme');
  });
  afterAll(() => provider.close());

  it('gives a token to client id and secret in the header or in the form, for as long as the client says', async () => {
    const { id, secret } = await newClient();
    const grant = { grant_type: 'client_credentials' };
    const byHeader = await ask(grant, { authorization: basic(id, secret) });
    const byForm = await ask({ ...grant, client_id: id, client_secret: secret });
    for (const answer of [byHeader, byForm]) {
      expect(answer.status).toBe(200);
      expect(answer.json).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 300 });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const client = provider.client(tenant.baseUrl, `Bearer ${answer.json.access_token}`);
      expect((await client('GET', '/users')).status).toBe(200);
    }
    clock.advance(300_001);
    expect((await provider.client(tenant.baseUrl, `Bearer ${byForm.json.access_token}`)('GET', '/users')).status).toBe(
      401,
    );
  });

  it('gives none to a wrong secret, an unknown client, a disabled one or an unknown tenant: one answer', async () => {
    const { id, secret } = await newClient();
    const grant = { grant_type: 'client_credentials' };
    const wrong = await ask(grant, { authorization: basic(id, 'wrong') });
    expect(wrong).toMatchObject({ status: 400, json: { error: 'invalid_client' } });
    expect(await ask(grant, { authorization: basic('nobody', secret) })).toMatchObject({
      status: 400,
      json: wrong.json,
    });
    expect(await ask(grant)).toMatchObject({ status: 400, json: wrong.json });
    const elsewhere = await ask(grant, { authorization: basic(id, secret) }, url.replace('acme', 'nobody'));
    expect(elsewhere).toMatchObject({ status: 400, json: wrong.json });
    await setClientState(provider.deps.credentials, tenant.number, id, 'disabled');
    expect(await ask(grant, { authorization: basic(id, secret) })).toMatchObject({ status: 400, json: wrong.json });
  });

  it('refuses another grant, none, two, and another method', async () => {
    expect(await ask({ grant_type: 'password' })).toMatchObject({
      status: 400,
      json: { error: 'unsupported_grant_type' },
    });
    expect(await ask({})).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
    const get = await provider.app.request(url);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('is nowhere where a profile has none', async () => {
    expect((await provider.app.request(`${PUBLIC_URL}/t/generic/acme/oauth/token`, { method: 'POST' })).status).toBe(
      404,
    );
  });
});
