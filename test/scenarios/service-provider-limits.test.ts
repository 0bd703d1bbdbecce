import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RequestTurns, turnLimits } from '#http/request-turns.ts';
import type { Fault } from '#http/scim/faults.ts';
import { listen } from '#http/server.ts';
import { ScanBudgetExceeded, type Storage, StorageUnavailable } from '#storage/port.ts';
import { createTestClock, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore, sqliteStores } from '#test/support/stores.ts';

describe('the limit of a minute', () => {
  const open = sqliteStores();
  const clock = createTestClock();
  let provider: ServiceProvider;
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), clock);
  });
  afterAll(() => provider.close());

  it('is answered 429 with Retry-After, by tenant, and passes again after that time', async () => {
    const [busy, calm] = [await provider.tenant('purecloud', 'busy'), await provider.tenant('purecloud', 'calm')];
    const answers = [];
    for (let i = 0; i < 301; i++) answers.push(await busy.client('GET', '/users?count=0'));
    expect(answers.slice(0, 300).every(({ status }) => status === 200)).toBe(true);
    const last = answers.at(-1);
    expect(last).toMatchObject({
      status: 429,
      json: { status: '429', detail: 'Rate limit exceeded for this client.' },
    });
    expect((await calm.client('GET', '/users')).status).toBe(200);
    clock.advance(Number(last?.headers.get('retry-after')) * 1000);
    expect((await busy.client('GET', '/users')).status).toBe(200);
  });
});

describe('a tenant at ten times its limit', () => {
  const open = sqliteStores();
  let provider: ServiceProvider;
  let asked = 0;
  beforeAll(async () => {
    const storage = await open();
    const counted: Storage = {
      dialect: storage.dialect,
      read: (query) => {
        asked += 1;
        return storage.read(query);
      },
      scan: (number, query, budget) => {
        asked += 1;
        return storage.scan(number, query, budget);
      },
      commit: (commit) => {
        asked += 1;
        return storage.commit(commit);
      },
      onFeed: (wake) => storage.onFeed(wake),
      backup: (file) => storage.backup(file),
      compact: (tables) => storage.compact(tables),
      close: () => storage.close(),
    };
    provider = new ServiceProvider(counted);
  });
  afterAll(() => provider.close());

  it('has its requests refused without asking the store, and takes nothing from the others', async () => {
    const [busy, calm] = [await provider.tenant('purecloud', 'flood'), await provider.tenant('purecloud', 'quiet')];
    for (let each = 0; each < 300; each++) await busy.client('GET', '/users?count=0');
    await calm.client('GET', '/users?count=0');
    const before = asked;
    const flood = Array.from({ length: 2_700 }, () => busy.client('GET', '/users?count=0'));
    const beside = Array.from({ length: 20 }, () => calm.client('GET', '/users?count=0'));
    expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([429]));
    expect(asked - before).toBeLessThanOrEqual(20 * 3);
    expect((await Promise.all(beside)).every(({ status }) => status === 200)).toBe(true);
  });
});

eachStore((name, open) => {
  it(`requests take turns by tenant: whoever asks beside a tenant that sends hundreds at once is answered first (${name})`, async () => {
    const provider = new ServiceProvider(await open());
    const busy = await provider.tenant('generic', 'rush');
    const calm = await Promise.all(['east', 'west', 'south'].map((tenant) => provider.tenant('generic', tenant)));
    const made = await busy.client('POST', '/Users', { userName: 'ada' });
    const path = `/Users/${made.json.id}`;
    const answered: string[] = [];
    const ask = async ({ name: tenant, client }: TestTenant, at: string) => {
      const { status } = await client('GET', at);
      answered.push(tenant);
      return status;
    };
    const rush = Array.from({ length: 600 }, () => ask(busy, path));
    const beside = calm.map((tenant) => ask(tenant, '/Users?count=1'));
    expect(new Set(await Promise.all(rush))).toEqual(new Set([200]));
    expect(new Set(await Promise.all(beside))).toEqual(new Set([200]));
    expect(Math.max(...calm.map((tenant) => answered.indexOf(tenant.name)))).toBeLessThan(200);
    await provider.close();
  });

  it(`beyond a thousand that wait a tenant is told 429 with Retry-After, and no other is (${name})`, async () => {
    const provider = new ServiceProvider(await open(), undefined, {
      turns: new RequestTurns({ ...turnLimits, waiting: 20 }),
    });
    const [busy, calm] = [await provider.tenant('generic', 'rush'), await provider.tenant('generic', 'calm')];
    const rush = Array.from({ length: 100 }, () => busy.client('GET', '/Users?count=1'));
    const beside = Array.from({ length: 20 }, () => calm.client('GET', '/Users?count=1'));
    const answers = await Promise.all(rush);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(20);
    expect(new Set(refused.map(({ status, headers }) => `${status} ${headers.get('retry-after')}`))).toEqual(
      new Set(['429 1']),
    );
    expect(refused[0]?.json).toMatchObject({ status: '429', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] });
    expect((await Promise.all(beside)).every(({ status }) => status === 200)).toBe(true);
    await provider.close();
  });

  it(`a client that sends its body slowly holds up nobody, not even its own tenant (${name})`, async () => {
    const provider = new ServiceProvider(await open(), undefined, {
      turns: new RequestTurns({ ...turnLimits, underWay: 1 }),
    });
    const { baseUrl, authorization, client } = await provider.tenant('generic', 'acme');
    const slow = Promise.withResolvers<void>();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await slow.promise;
        controller.enqueue(new TextEncoder().encode('{"userName":"late"}'));
        controller.close();
      },
    });
    const request = new Request(`${baseUrl}/Users`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/scim+json' },
      body,
      duplex: 'half',
    });
    const late = provider.app.request(request);
    expect((await client('GET', '/Users')).json.totalResults).toBe(0);
    slow.resolve();
    expect((await late).status).toBe(201);
    await provider.close();
  });
});

describe('a sandbox that was told to misbehave', () => {
  const open = sqliteStores();
  const planned: Fault[] = [];
  let provider: ServiceProvider;
  let sandbox: TestTenant;
  const user = { userName: 'lost', name: { givenName: 'L', familyName: 'O' } };
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), undefined, { faults: { next: () => planned.shift() } });
    sandbox = await provider.tenant('8x8', 'toy');
  });
  afterAll(() => provider.close());

  it('throttles for as long as it was told', async () => {
    planned.push({ kind: 'throttle', retryAfterSeconds: 7 });
    const answer = await sandbox.client('GET', '/Users');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await sandbox.client('GET', '/Users')).status).toBe(200);
  });

  it('fails as it was told', async () => {
    planned.push({ kind: 'fail', status: 502, detail: 'on purpose' });
    expect(await sandbox.client('GET', '/Users')).toMatchObject({ status: 502, json: { detail: 'on purpose' } });
  });

  it('loses a reply after the work was done, over a socket too', async () => {
    const server = await listen({ port: 0, fetch: provider.app.fetch });
    const url = `${server.url}/t/8x8/toy/udi/customers/toy/scim/v2/Users`;
    const headers = { authorization: sandbox.authorization, 'content-type': 'application/json' };
    planned.push({ kind: 'drop-reply' });
    await expect(fetch(url, { method: 'POST', headers, body: JSON.stringify(user) })).rejects.toThrow();
    const again = await fetch(url, { method: 'POST', headers, body: JSON.stringify(user) });
    expect(again.status).toBe(409);
    await again.text();
    await server.close();
    planned.push({ kind: 'drop-reply' });
    await expect(sandbox.client('GET', '/Users')).rejects.toThrow('lost');
  });

  it('is never a tenant of a real profile', async () => {
    const real = await provider.tenant('generic', 'real');
    planned.push({ kind: 'throttle', retryAfterSeconds: 7 });
    expect((await real.client('GET', '/Users')).status).toBe(200);
    planned.length = 0;
  });
});

describe('a store that cannot', () => {
  const open = sqliteStores();
  let trouble: Error | undefined;
  let provider: ServiceProvider;
  let tenant: TestTenant;

  /** The store, but its commits fail with `trouble` while there is one. */
  function troubled(storage: Storage): Storage {
    return {
      dialect: storage.dialect,
      read: (query) => (trouble === undefined ? storage.read(query) : Promise.reject(trouble)),
      scan: (number, query, budget) => storage.scan(number, query, budget),
      commit: (commit) => (trouble === undefined ? storage.commit(commit) : Promise.reject(trouble)),
      onFeed: (wake) => storage.onFeed(wake),
      backup: (file) => storage.backup(file),
      compact: (tables) => storage.compact(tables),
      close: () => storage.close(),
    };
  }
  const during = async (error: Error) => {
    trouble = error;
    try {
      return await tenant.client('POST', '/Users', { schemas: [], userName: 'unlucky' });
    } finally {
      trouble = undefined;
    }
  };
  beforeAll(async () => {
    provider = new ServiceProvider(troubled(await open()));
    tenant = await provider.tenant('generic', 'acme');
    await tenant.client('GET', '/Users');
  });
  afterAll(() => provider.close());

  it('take the write now is answered 503 with Retry-After', async () => {
    const answer = await during(new StorageUnavailable('disk full'));
    expect(answer).toMatchObject({ status: 503, json: { status: '503' } });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.text).not.toContain('disk');
  });

  it('look at so many rows in time is answered 400 tooMany with what to add', async () => {
    const answer = await during(new ScanBudgetExceeded('2000 ms'));
    expect(answer).toMatchObject({ status: 400, json: { scimType: 'tooMany' } });
    expect(answer.json.detail).toContain('add a condition');
  });

  it('be understood is answered 500 with the request id and nothing of the inside, which stands in the log', async () => {
    const answer = await during(new Error('secret inside'));
    const requestId = answer.headers.get('x-request-id');
    expect(answer.status).toBe(500);
    expect(answer.json.detail).toContain(requestId);
    expect(answer.text).not.toMatch(/secret|inside|\.ts/);
    const line = provider.log.find(({ level, fields }) => level === 'error' && fields.requestId === requestId);
    expect(line?.fields.error).toContain('secret inside');
    expect(line?.fields.step).toBe('createResource');
  });
});
