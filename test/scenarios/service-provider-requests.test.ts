import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { listAudit } from '#access/audit.ts';
import { contract } from '#http/api/contract.ts';
import { RequestTraces } from '#http/traces/request-traces.ts';
import { cutRequestsTo, latestRequests, newestRequests, requestsBefore } from '#resources/requests/request-rows.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';
import { type AccessWorld, openAccessWorld } from '#test/support/access-world.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';
import { queryPlan } from '#test/support/query-plan.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { cutHistory } from '../../src/main/housekeeping.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const CANARY = 'canary7c0d9ab34e62';
const day = 24 * 3_600_000;

type Asked = z.input<(typeof contract.listTenantRequests)['query']>;

describe.each(['SQLite', 'PostgreSQL'] as const)('requests of SCIM clients, on %s', (store) => {
  let world: AccessWorld;
  let drop: () => Promise<void> = async () => {};
  let provider: ServiceProvider;
  let acme: TestTenant;
  const params = { tenant: 'acme' };
  beforeAll(async () => {
    if (store === 'PostgreSQL') {
      const made = await freshSchema();
      drop = made.drop;
      world = await openAccessWorld(withSchema(made.url, made.schema));
    } else world = await openAccessWorld();
    provider = new ServiceProvider(world.deps.storage, world.clock);
    acme = await provider.tenant('generic', 'acme');
  });
  afterAll(async () => {
    await provider.close();
    await world.close();
    await drop();
  });
  const ask = async (query: Asked) => {
    await provider.deps.traces.flush();
    return world.call(contract.listTenantRequests, { params, query });
  };
  const listed = async (query: Asked = {}) => (await ask(query)).requests;

  it('are listed with who asked, what was forgiven and why it was refused', async () => {
    const headers = { 'user-agent': 'Okta SCIM Client 1.0.0' };
    await acme.client('GET', '/Users?startIndex=1&count=2', undefined, headers);
    const created = await acme.client('POST', '/Users', { schemas: [USER], userName: 'ada', active: 'True' });
    const patch = { schemas: [PATCH], Operations: [{ op: 'Replace', path: 'shoeSize', value: 44 }] };
    await acme.client('PATCH', `/Users/${created.json.id}`, patch);
    await provider.client(acme.baseUrl, 'Bearer wrong')('GET', '/Users');
    const [wrong, refused, forgiven, plain] = await listed();
    const credential = { id: expect.any(String), name: 'test' };
    expect(plain).toMatchObject({
      method: 'GET',
      path: '/Users?startindex=1&count=2',
      status: 200,
      client: 'Okta SCIM Client 1.0.0',
      credential,
      habits: [],
      excerpt: null,
    });
    expect(forgiven).toMatchObject({
      status: 201,
      habits: ['string-boolean'],
      problem: null,
      excerpt: `{"schemas":["${USER}"],"userName":"…","active":"True"}`,
    });
    expect(refused).toMatchObject({
      path: `/Users/${created.json.id}`,
      status: 400,
      habits: ['capitalised-op'],
      code: 'invalidPath',
      problem: 'Operation 1: User has no attribute "shoeSize": see /Schemas.',
      excerpt: `{"schemas":["${PATCH}"],"Operations":[{"op":"Replace","path":"shoeSize","value":0}]}`,
    });
    expect(wrong).toMatchObject({ status: 401, credential: null, code: 'credential-wrong' });
    expect(Date.parse(plain?.at ?? '')).toBe(world.clock.now());
  });

  it('say of a Bulk in which of its operations a habit was', async () => {
    const tenant = await provider.tenant('generic', 'bulky');
    const user = (bulkId: string, more: object = {}) => ({
      method: 'POST',
      path: '/Users',
      bulkId,
      data: { schemas: [USER], userName: bulkId, ...more },
    });
    const patch = (op: string, value: unknown) => ({
      method: 'PATCH',
      path: '/Users/bulkId:a',
      data: { schemas: [PATCH], Operations: [{ op, path: 'active', value }] },
    });
    const Operations = [user('a'), patch('Replace', false), patch('replace', true), user('b', { active: 'True' })];
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];
    const more = [patch('Replace', 'False'), user('c')];
    const media = { 'content-type': 'application/json' };
    const answer = await tenant.client('POST', '/Bulk', { schemas, Operations: [...Operations, ...more] }, media);
    expect(answer.status).toBe(200);
    await provider.deps.traces.flush();
    const of = { params: { tenant: 'bulky' } };
    const { requests } = await world.call(contract.listTenantRequests, { ...of, query: { habit: 'string-boolean' } });
    expect(requests).toMatchObject([
      {
        path: '/Bulk',
        habits: ['plain-json', 'capitalised-op', 'string-boolean'],
        habitOperations: [
          { habit: 'capitalised-op', operations: [2, 5] },
          { habit: 'string-boolean', operations: [4, 5] },
        ],
      },
    ]);
  });

  it('say what they were about, which steps they took, what they changed and what to do', async () => {
    const tenant = await provider.tenant('generic', 'inspected');
    const okta = { 'user-agent': 'Okta SCIM Client 1.0.0', 'x-request-id': 'seen-by-both-sides' };
    const made = await tenant.client('POST', '/Users', { schemas: [USER], userName: 'ada', displayName: 'Ada' }, okta);
    const { id } = made.json;
    const patch = {
      schemas: [PATCH],
      Operations: [{ op: 'replace', value: { displayName: 'Countess', title: 'Dr' } }],
    };
    await tenant.client('PATCH', `/Users/${id}`, patch, okta);
    await tenant.client('GET', `/Users?filter=${encodeURIComponent('userName eq "ada"')}`, undefined, okta);
    await tenant.client('POST', '/Users', { schemas: [USER], userName: 'ada' }, okta);
    await tenant.client('DELETE', `/Users/${id}`, undefined, okta);
    await provider.deps.traces.flush();
    const of = { params: { tenant: 'inspected' } };
    const { requests } = await world.call(contract.listTenantRequests, { ...of, query: {} });
    const [deleted, taken, found, patched, created] = requests;
    expect(created).toMatchObject({ object: id, changes: [{ kind: 'created', count: 1 }], provider: 'Okta' });
    expect(created).toMatchObject({ requestId: 'seen-by-both-sides', tenant: 'inspected', advice: null, refusals: [] });
    expect(patched).toMatchObject({ object: id, changes: [{ kind: 'updated', paths: ['displayName', 'title'] }] });
    expect(found).toMatchObject({ object: id, changes: [] });
    expect(found?.steps.map(({ step }) => step)).toEqual(['listPage']);
    expect(taken).toMatchObject({
      status: 409,
      object: null,
      changes: [],
      advice: { there: expect.stringContaining('Okta') },
    });
    expect(taken?.steps.map(({ step }) => step).at(0)).toBe('assignRequestId');
    expect(taken?.steps.map(({ step }) => step).at(-1)).toBe('createResource');
    expect(deleted?.changes.map(({ kind }) => kind)).toEqual(['purged']);
    expect(JSON.stringify(requests)).not.toContain('Countess');
    const about = await world.call(contract.listTenantRequests, { ...of, query: { user: String(id) } });
    expect(about.requests.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'PATCH', 'POST']);
    await expect(world.call(contract.listTenantRequests, { ...of, query: { user: 'ada' } })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    await tenant.client('POST', '/Users', { schemas: [USER], userName: 'Eve' });
    await provider.deps.traces.flush();
    const eve = await world.call(contract.listTenantRequests, { ...of, query: { user: 'eve' } });
    expect(eve.requests).toMatchObject([{ method: 'POST', status: 201 }]);
  });

  it('say of a Bulk which of its operations were refused and why', async () => {
    const tenant = await provider.tenant('generic', 'refusing');
    const user = (bulkId: string, userName: string | undefined, more: object = {}) => ({
      method: 'POST',
      path: '/Users',
      bulkId,
      data: { schemas: [USER], userName, ...more },
    });
    const Operations = [
      user('a', CANARY),
      user('b', CANARY),
      {
        method: 'PATCH',
        path: '/Users/bulkId:a',
        data: { schemas: [PATCH], Operations: [{ op: 'replace', path: `x${CANARY}`, value: CANARY }] },
      },
      { method: CANARY, path: '/Users' },
      { method: 'DELETE', path: `/Users/${CANARY}` },
    ];
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];
    expect(await tenant.client('POST', '/Bulk', { schemas, Operations })).toMatchObject({ status: 200 });
    await provider.deps.traces.flush();
    const of = { params: { tenant: 'refusing' } };
    const { requests } = await world.call(contract.listTenantRequests, { ...of, query: { only: 'refused' } });
    expect(requests).toMatchObject([
      {
        status: 200,
        changes: [{ kind: 'created', count: 1 }],
        refusals: [
          { operation: 2, method: 'POST', status: 409, code: 'uniqueness' },
          { operation: 3, method: 'PATCH', status: 400, code: 'invalidPath' },
          { operation: 4, method: '', status: 400, problem: null },
          { operation: 5, method: 'DELETE', status: 404 },
        ],
        advice: { what: expect.stringContaining('same user name') },
      },
    ]);
    expect(JSON.stringify(requests).replaceAll(`x${CANARY}`, '')).not.toContain(CANARY);
  });

  it('are found across all tenants, by status, time and text, a page at a time', async () => {
    const names = ['one', 'two', 'three'];
    for (const name of names) {
      const tenant = await provider.tenant('generic', `many-${name}`);
      for (let each = 0; each < 4; each++) await tenant.client('GET', `/Users?x${name}=1`);
      await tenant.client('PUT', '/Nothing');
    }
    await provider.deps.traces.flush();
    const query = { search: 'users?x', limit: 5 };
    const seen: string[] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const page = await world.call(contract.listRequests, {
        query: { ...query, ...(before === undefined ? {} : { before }) },
      });
      expect(page.requests.length).toBeLessThanOrEqual(5);
      seen.push(...page.requests.map(({ request, tenant }) => `${request} ${tenant}`));
      before = page.next;
    }
    expect(seen).toHaveLength(12);
    expect(seen).toEqual([...seen].sort().reverse());
    const gone = (await world.call(contract.listRequests, { query: { status: '404' } })).requests;
    expect(gone.map(({ tenant }) => tenant).sort()).toEqual(['many-one', 'many-three', 'many-two']);
    expect(
      (await world.call(contract.listRequests, { query: { status: '4xx', limit: 1000 } })).requests.length,
    ).toBeGreaterThan(3);
    const [first] = (await world.call(contract.listRequests, { query: { limit: 1 } })).requests;
    const one = await world.call(contract.listRequests, { query: { request: first?.request ?? '' } });
    expect(one.requests).toEqual([first]);
    const since = new Date(world.clock.now() + 60_000).toISOString();
    expect((await world.call(contract.listRequests, { query: { since } })).requests).toEqual([]);
    const late = await world.call(contract.listRequests, { query: { until: since, limit: 1 } });
    expect(late.requests).toEqual([first]);
    await expect(world.call(contract.listRequests, { query: { since: 'yesterday' } })).rejects.toMatchObject({
      problem: { status: 400 },
    });
    await expect(world.call(contract.listRequests, { query: { status: '9' } })).rejects.toMatchObject({
      problem: { status: 400 },
    });
  });

  it('are found by what they were, habit, credential and text, a page at a time', async () => {
    expect(await listed({ only: 'refused' })).toHaveLength(2);
    expect(await listed({ only: 'forgiven' })).toHaveLength(2);
    expect(await listed({ only: 'notable' })).toHaveLength(3);
    expect(await listed({ habit: 'string-boolean' })).toMatchObject([{ status: 201 }]);
    expect(await listed({ credential: 'test' })).toHaveLength(3);
    expect(await listed({ credential: 'other' })).toEqual([]);
    expect(await listed({ search: 'SHOESIZE' })).toMatchObject([{ status: 400 }]);
    const seen: string[] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const page = await ask({ limit: 3, ...(before === undefined ? {} : { before }) });
      seen.push(...page.requests.map(({ request }) => request));
      before = page.next;
    }
    expect(seen).toEqual((await listed()).map(({ request }) => request));
  });

  it('keep no value of an attribute, no secret and no password (I9)', async () => {
    const value = (name: string) => `${CANARY}-${name}`;
    const body = {
      schemas: [USER, `urn:${value('urn')}`].slice(0, 1),
      userName: value('name'),
      password: value('password'),
      emails: [{ value: `${value('mail')}@acme.example`, type: 'work', primary: 'perhaps' }],
      active: value('active'),
    };
    const told = [
      await acme.client('POST', '/Users', body),
      await acme.client('PUT', `/Users/${value('id')}`, body),
      await acme.client('GET', `/Users?filter=${encodeURIComponent(`userName eq "${value('filter')}" and`)}`),
      await acme.client('GET', `/Users?filter=${encodeURIComponent(`active eq "${value('filter')}"`)}&x=${value('x')}`),
      await acme.client('GET', `/Users?count=${value('count')}&filter=userName+eq+${value('bare')}`),
      await acme.client('PATCH', `/Users/${value('id')}`, {
        schemas: [PATCH],
        Operations: [
          { op: value('op').slice(0, 3), path: `emails[value eq "${value('path')}"].value`, value: value('new') },
          { op: 'replace', value: { [`emails[value eq "${value('key')}"].value`]: value('new'), active: value('no') } },
        ],
      }),
      await acme.client('POST', '/Users', `{"userName":"${value('broken')}"`),
      await provider.client(acme.baseUrl, `Bearer ${value('token')}`)('GET', '/Users'),
    ];
    expect(told.every(({ status }) => status >= 400)).toBe(true);
    await provider.deps.traces.flush();
    const rows = await world.deps.storage.read(
      requestsBefore(acme.number, { before: 'g', notable: false, limit: 1000 }),
    );
    expect(JSON.stringify(rows)).not.toContain(CANARY);
    expect(rows.slice(0, told.length).every(({ problem }) => problem !== null)).toBe(true);
  });

  it('are read by an index, whatever is asked', async () => {
    if (store === 'PostgreSQL') return;
    const range = { before: 'g', notable: false, limit: 10 };
    const plans = [range, { ...range, notable: true }, { ...range, object: 'x' }, { ...range, from: '0' }].map(
      (each) => {
        const { sql, parameters } = requestsBefore(acme.number, each);
        return queryPlan(world.deps.storage, sql, parameters);
      },
    );
    expect((await Promise.all(plans)).map((plan) => plan.at(-1))).toEqual([
      'SEARCH request USING PRIMARY KEY (tenant=? AND entry<?)',
      'SEARCH request USING COVERING INDEX request_notable (tenant=? AND notable=? AND entry<?)',
      'SEARCH request USING COVERING INDEX request_object (tenant=? AND object=? AND entry<?)',
      'SEARCH request USING PRIMARY KEY (tenant=? AND entry>? AND entry<?)',
    ]);
    const notable = { before: 'g', notable: true };
    for (const { sql, parameters } of [
      latestRequests(0, 10, notable),
      newestRequests([1, 2], { ...notable, limit: 100 }),
    ]) {
      const plan = (await queryPlan(world.deps.storage, sql, parameters)).join('\n');
      expect(plan).not.toMatch(/SCAN (request|r)\b/);
      expect(plan).toContain('COVERING INDEX request_notable (tenant=? AND notable=? AND entry<?)');
    }
  });

  it('say nothing under load of what went through without a word, and count what they drop', async () => {
    const counted: number[] = [];
    const metrics = { count: (_: string, __: unknown, by = 1) => counted.push(by), observe: () => {} };
    const traces = new RequestTraces({ ...provider.deps, metrics });
    const trace = (status: number): RequestTrace => ({
      entry: provider.deps.random.entry(),
      status,
      took: 1,
      method: 'GET',
      path: '/Load',
      credential: null,
      client: '',
      habits: [],
      habitOperations: [],
      asked: '',
      object: null,
      steps: [],
      changes: [],
      refusals: [],
      code: null,
      problem: null,
      excerpt: null,
    });
    for (let each = 0; each < 150; each++) traces.record(acme.number, trace(200), () => trace(200));
    for (let each = 0; each < 10; each++) traces.record(acme.number, trace(400), () => trace(400));
    await traces.close();
    const kept = await listed({ search: '/Load', limit: 1000 });
    expect([kept.length, kept.filter(({ status }) => status === 400).length, counted]).toEqual([100, 10, [60]]);
  });

  it('are kept seven days unless somebody chose, and never more than so many', async () => {
    expect(await world.call(contract.getRequestRetention)).toEqual({ days: 7 });
    await world.call(contract.setRequestRetention, { body: { days: 8 } });
    const before = (await listed({ limit: 1000 })).length;
    await cutRequestsTo(world.deps.storage, acme.number, 20);
    expect(await listed({ limit: 1000 })).toHaveLength(20);
    expect(before).toBeGreaterThan(100);
    await cutHistory(world.deps, world.clock.now() + 7 * day);
    expect(await listed()).toHaveLength(20);
    await cutHistory(world.deps, world.clock.now() + 9 * day);
    expect(await listed()).toEqual([]);
  });

  it('follow what the tenant forgives: the change is audited, and its own administrators see it', async () => {
    const before = await world.call(contract.getTenantClients, { params });
    expect(before).toMatchObject({ strict: false, perMinute: null, usualPerMinute: null, perCredential: null });
    expect(before.habits.every(({ forgiven }) => forgiven)).toBe(true);
    const body = { refuse: ['capitalised-op'], perMinute: 600, perCredential: 60 } as const;
    const after = await world.call(contract.setTenantClients, { params, body });
    expect(after).toMatchObject({ perMinute: 600, perCredential: 60 });
    expect(after.habits.filter(({ forgiven }) => !forgiven)).toMatchObject([{ habit: 'capitalised-op' }]);
    const strict = await world.call(contract.setTenantClients, { params, body: { strict: true, perMinute: 'usual' } });
    expect(strict).toMatchObject({ strict: true, perMinute: null, perCredential: 60 });
    expect(strict.habits.some(({ forgiven }) => forgiven)).toBe(false);
    provider.deps.tenants.clear();
    expect(await acme.client('POST', '/Users', { userName: 'x' })).toMatchObject({ status: 400 });
    const restored = { strict: false, forgive: ['capitalised-op'], perCredential: null } as const;
    expect(await world.call(contract.setTenantClients, { params, body: restored })).toEqual(before);
    const acts = await listAudit(world.deps.storage, acme.number, { limit: 10, act: 'tenant.clients' });
    expect(acts[0]).toMatchObject({ before: { strict: true }, after: { strict: false, refused: [] } });
    await world.call(contract.createTenant, { body: { name: 'site', profile: 'playvox' } });
    const sue = await world.signedInAt('site', 'sue', 'super-admin');
    expect((await sue.send(contract.listTenantRequests, { params: { tenant: 'site' } })).status).toBe(200);
    expect((await sue.send(contract.listTenantRequests, { params })).status).toBe(404);
    expect((await sue.send(contract.setTenantClients, { params: { tenant: 'site' }, body: {} })).status).toBe(403);
  });

  it('are limited by tenant and by credential, with what is left in every answer', async () => {
    await world.call(contract.setTenantClients, { params, body: { perMinute: 4, perCredential: 3 } });
    provider.deps.tenants.clear();
    const other = provider.client(
      acme.baseUrl,
      await provider.credential('generic', await tenantOf(acme), { name: 'other' }),
    );
    const answers = [];
    for (const client of [acme.client, acme.client, acme.client, acme.client, other, other]) {
      answers.push(await client('GET', '/Users?count=0'));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 200, 429]);
    expect(answers.map(({ headers }) => headers.get('ratelimit'))).toEqual([
      '"minute";r=2;t=20',
      '"minute";r=1;t=40',
      '"minute";r=0;t=60',
      '"minute";r=0;t=60',
      '"minute";r=0;t=60',
      '"minute";r=0;t=60',
    ]);
    expect(answers[3]?.headers.get('retry-after')).toBe('20');
    expect(answers[5]?.headers.get('retry-after')).toBe('15');
    expect(answers[5]).toMatchObject({ json: { status: '429', schemas: [expect.stringContaining('Error')] } });
  });

  async function tenantOf({ name }: TestTenant) {
    const tenant = await provider.deps.tenants.read(name);
    if (tenant === undefined) throw new Error(`no tenant ${name}`);
    return tenant;
  }
});
