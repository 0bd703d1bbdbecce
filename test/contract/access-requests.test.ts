import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Endpoint } from '#http/api/contract.ts';
import { type AccessWorld, type Browser, openAccessWorld } from '#test/support/access-world.ts';

let world: AccessWorld;
let ada: Browser;
let client: string;
let webhook: string;
beforeAll(async () => {
  world = await openAccessWorld();
  ada = await world.signedIn('ada', 'global-administrator');
  await world.call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  const zoe = { userPrincipalName: 'zoe@example.org', displayName: 'Zoe' };
  await world.call(contract.addDirectoryUser, { body: { attributes: zoe } });
  await world.call(contract.createTenant, { body: { name: 'site', profile: 'playvox' } });
  await world.signedInAt('site', 'sue', 'super-admin');
  await world.call(contract.createTenant, { body: { name: 'contact', profile: 'purecloud' } });
  const contact = { params: { tenant: 'contact' } };
  await world.call(contract.addTenantGroup, { ...contact, body: { displayName: 'Agents' } });
  ({ id: client } = await world.call(contract.createCredential, { ...contact, body: { name: 'Provisioning' } }));
  const hook = { kind: 'webhook', url: 'https://app.example.org/events' } as const;
  ({ id: webhook } = (await world.call(contract.addReceiver, { body: hook })).receiver);
  await world.call(contract.addDirectoryGroup, { body: { attributes: { displayName: 'Writers' } } });
});
afterAll(() => world.close());

describe('a request with a session’s cookie', () => {
  const rename = (headers: Record<string, string>) =>
    ada.send(contract.setApplication, { params: { application: 'Wiki' }, body: {}, headers });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of the same machine', { origin: 'http://127.0.0.1:9999' }],
    ['no page at all', { origin: 'null' }],
    ['a name that was pointed here', { origin: 'http://evil.example:8080', host: '127.0.0.1:8080' }],
  ])('changes nothing when it comes from %s', async (_from, headers) => {
    expect(await rename(headers)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('changes nothing without the header that only our own pages can add', async () => {
    const { cookie } = ada;
    const bare = (headers: Record<string, string>) =>
      world.fetch(
        new Request(`${world.url}/api/v1/applications/Wiki`, {
          method: 'PATCH',
          headers: { cookie: `__Host-rollcall=${cookie()}`, 'content-type': 'application/json', ...headers },
          body: '{}',
        }),
      );
    const own = { origin: world.url };
    expect((await bare(own)).status).toBe(403);
    expect((await bare({ 'x-rollcall-request': '1' })).status).toBe(403);
    expect((await bare({ ...own, 'x-rollcall-request': '1' })).status).toBe(200);
  });

  it('may name the machine as the browser reached it', async () => {
    const local = { origin: 'http://localhost:8080', host: 'localhost:8080' };
    expect((await rename(local)).status).toBe(200);
    expect((await rename({ ...local, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('carries a cookie that no script reads and no other site sends', async () => {
    const { link } = await world.call(contract.addAdministrator, { body: { login: 'eve', roles: ['global-reader'] } });
    const body = { token: link.split('#')[1] ?? '', password: 'a password of her own' };
    const { headers } = await world.browser().send(contract.claimSetup, { body });
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-rollcall=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('with a token that is not good is not taken for the cookie’s', async () => {
    const answer = await ada.send(contract.listAdministrators, { headers: { authorization: 'Bearer nonsense' } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('a refusal', () => {
  it('is problem details that name each field that is wrong', async () => {
    const params = { application: 'Wiki' };
    const { status, headers, body } = await world.browser(ada.cookie()).send(contract.addRole, {
      params,
      body: { value: '', displayName: 'x'.repeat(200) },
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: '/docs/errors.html#administrators-api-and-command-line.invalid',
      status: 400,
      code: 'invalid',
      errors: [
        { field: 'value', message: 'The field value must not be empty.' },
        {
          field: 'displayName',
          message: expect.stringMatching(/^The field displayName must have at most \d+ characters\.$/),
        },
      ],
    });
    expect(String(body.title)).not.toBe('');
    expect(String(body.detail)).toContain('value');
  });

  it('reaches who is not signed in before a large body is read', async () => {
    const large = { login: 'x', password: 'x'.repeat(100_000) };
    expect(await world.browser().send(contract.signIn, { body: large })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('larger than') },
    });
  });
});

describe('what several may edit', () => {
  const application = { application: 'Wiki' };
  const edits = {
    setApplication: () => ({ params: application, body: { requestsPerSecond: 3 } }),
    connectApplication: () => ({ params: application, body: { tenantUrl: 'https://example.org/scim' } }),
    replaceSecret: () => ({ params: application, body: { secret: 'another' } }),
    allowPrivateAddress: () => ({ params: application, body: { allow: true } }),
    setMapping: () => ({ params: { ...application, object: 'User' }, body: { enabled: false } }),
    setScopingFilters: () => ({ params: { ...application, object: 'User' }, body: { filters: [] } }),
    setPushRules: () => ({ params: application, body: { rules: [] } }),
    setScope: () => ({ params: application, body: { scope: 'all' } }),
    rollBack: () => ({ params: { ...application, version: 1 }, body: {} }),
    publishDraft: () => ({ params: application, body: {} }),
    discardDraft: () => ({ params: application }),
    addRole: () => ({ params: application, body: { value: 'Editor' } }),
    disableRole: () => ({ params: { ...application, role: 'User' }, body: { disabled: true } }),
    removeRole: () => ({ params: { ...application, role: 'Gone' } }),
    setDirectoryUser: () => ({ params: { user: 'zoe@example.org' }, body: { attributes: { department: 'Other' } } }),
    setDirectoryGroup: () => ({ params: { group: 'Writers' }, body: { attributes: { description: 'Other' } } }),
    setAdministrator: () => ({ params: { administrator: 'ada' }, body: { name: 'Ada L.' } }),
    removeAdministrator: () => ({ params: { administrator: 'ada' } }),
    setTenantAdministrator: () => ({ params: { tenant: 'site', administrator: 'sue' }, body: { name: 'Sue L.' } }),
    setTenantGroup: () => ({ params: { tenant: 'contact', group: 'Agents' }, body: { displayName: 'Others' } }),
    setCredential: () => ({ params: { tenant: 'contact', credential: client }, body: { description: 'Other' } }),
    setTenantRole: () => ({ params: { tenant: 'site', role: 'agent' }, body: { permissions: [] } }),
    setRetention: () => ({ params: { kind: 'log' }, body: { days: 60 } }),
    setReceiver: () => ({ params: { receiver: webhook }, body: { name: 'Other' } }),
    setRoleMapping: () => ({ params: { tenant: 'contact' }, body: { rules: [], otherwise: 'member' } }),
    removeTenantAdministrator: () => ({ params: { tenant: 'site', administrator: 'sue' } }),
  };
  const endpoints: readonly Endpoint[] = Object.values(contract);
  const guarded = endpoints.filter((endpoint) => endpoint.concurrency !== undefined);

  it('is tried here whole', () => {
    expect(guarded.filter(({ name }) => !(name in edits)).map(({ name }) => name)).toEqual([]);
  });

  it.each(guarded.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s changes nothing for who saw another version, and says who changed it',
    async (name, endpoint) => {
      await world.call(contract.addRole, { params: application, body: { value: 'Gone' } }).catch(() => {});
      const params = { ...application, role: 'Gone' };
      await world.call(contract.disableRole, { params, body: { disabled: true } });
      const edit = Object.entries(edits).find(([key]) => key === name)?.[1]() ?? {};
      const before = await ada.send(contract.getApplication, { params: application });
      const call = { ...edit, headers: { 'if-match': '"999"' } };
      const late = await ada.send(endpoint, call);
      expect(late).toMatchObject({
        status: 412,
        body: { code: 'changed', detail: expect.stringMatching(/os:tester|administrator:(ada|sue)|somebody else/) },
      });
      expect((await ada.send(contract.getApplication, { params: application })).body).toEqual(before.body);
    },
  );

  it('is changed for who saw it as it is, by header or by query', async () => {
    const version = async () => (await world.call(contract.getApplication, { params: application })).version;
    const set = (rate: number, more: object) =>
      ada.send(contract.setApplication, { params: application, body: { requestsPerSecond: rate }, ...more });
    const first = await version();
    expect((await set(7, { headers: { 'if-match': `"${first}"` } })).status).toBe(200);
    expect((await set(8, { query: { version: first } })).status).toBe(412);
    expect((await set(8, { query: { version: first + 1 } })).status).toBe(200);
    expect(await version()).toBe(first + 2);
  });
});
