import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roleKeys } from '#access/roles.ts';
import { contract, type Endpoint } from '#http/api/contract.ts';
import { type AccessWorld, type Browser, openAccessWorld } from '#test/support/access-world.ts';

const everyEndpoint: readonly Endpoint[] = Object.values(contract);
/** The others are tried below: those of somebody without an account. */
const endpoints = everyEndpoint.filter(({ guest }) => guest !== true);

let world: AccessWorld;
const browsers = new Map<Role, Browser>();
let reader: ReturnType<AccessWorld['program']>;
let superAdmin: Browser;
let agent: Browser;

beforeAll(async () => {
  world = await openAccessWorld();
  for (const role of roleKeys) browsers.set(role, await world.signedIn(`the-${role}`, role));
  for (const name of ['Mine', 'Theirs'])
    await world.call(contract.addApplication, { body: { gallery: 'generic', name } });
  const params = { application: 'Mine', administrator: 'the-application-owner' };
  await world.call(contract.addOwner, { params });
  for (const name of ['their-site', 'other-site']) {
    await world.call(contract.createTenant, { body: { name, profile: 'playvox' } });
  }
  superAdmin = await world.signedInAt('their-site', 'super', 'super-admin');
  agent = await world.signedInAt('their-site', 'agent', 'agent');
  const ruler = browserOf('global-administrator');
  const made = await ruler.send(contract.createApiToken, { body: { name: 'reader', scope: 'read', days: 1 } });
  reader = world.program(String(made.body.token));
});
afterAll(() => world.close());

function browserOf(role: Role): Browser {
  const browser = browsers.get(role);
  if (browser === undefined) throw new Error(`Nobody signed in as ${role}.`);
  return browser;
}

/** Names that nothing has, so that nothing is changed, and a body that is refused once the caller is let in. */
function tryOut({ path }: Endpoint, application = 'Mine') {
  const params = Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'nothing-of-this-name']),
  );
  return { params: { ...params, application }, body: '{' };
}

const forTenants = ({ tenantPermission }: Endpoint) => tenantPermission !== undefined;

/** This application has no groups and sites of its own making. */
const isOffered = ({ tenantPermission }: Endpoint) => tenantPermission !== 'groups' && tenantPermission !== 'sites';

/** 401 and 403 are said before anything else is looked at. */
const letIn = (status: number) => status !== 401 && status !== 403;

describe.each(roleKeys)('%s', (role) => {
  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_name, endpoint) => {
    const { status, body } = await browserOf(role).send(endpoint, tryOut(endpoint));
    const allowed = endpoint.open === true || endpoint.roles.includes(role);
    expect(status, JSON.stringify(body)).toSatisfy(allowed ? letIn : (code: number) => code === 403);
    if (endpoint.name === 'signOut') browsers.set(role, await again(role));
  });
});

/** Signing out is one of the acts. */
async function again(role: Role): Promise<Browser> {
  const browser = await world.signedIn(`again-${role}-${world.deps.random.uuid()}`, role);
  if (role === 'application-owner') {
    const session = await browser.send(contract.getSession);
    const { administrator } = contract.getSession.reply.parse(session.body);
    await world.call(contract.addOwner, { params: { application: 'Mine', administrator: administrator?.id ?? '' } });
  }
  return browser;
}

describe('who is not signed in', () => {
  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_name, endpoint) => {
    const { status } = await world.browser().send(endpoint, tryOut(endpoint));
    // The open ones for a half session say 401 of their own accord; here the body is refused first.
    expect(status === 401).toBe(endpoint.open !== true);
  });
});

describe('an API token that may only read', () => {
  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_name, endpoint) => {
    const { status } = await reader(endpoint, tryOut(endpoint));
    const reads = (endpoint.method === 'GET' || endpoint.readsOnly === true) && endpoint.confirm === undefined;
    expect(letIn(status)).toBe(endpoint.open === true || reads);
  });
});

/** A signed-out browser is of no use to the tests that follow. */
const withoutSignOut = endpoints.filter(({ name }) => name !== 'tenantSignOut' && name !== 'signOut');

describe.each([
  ['with every permission', () => superAdmin, true],
  ['without permissions', () => agent, false],
] as const)('an administrator of a tenant %s', (_what, browserOfTenant, permitted) => {
  it.each(withoutSignOut.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (_name, endpoint) => {
    const tried = tryOut(endpoint);
    const call = { ...tried, params: { ...tried.params, tenant: 'their-site' } };
    const { status, body } = await browserOfTenant().send(endpoint, call);
    const allowed = endpoint.open === true || (permitted && forTenants(endpoint) && isOffered(endpoint));
    expect(status, JSON.stringify(body)).toSatisfy(allowed ? letIn : (code: number) => code === 403);
  });
});

describe('an administrator of a tenant at another tenant', () => {
  it.each(withoutSignOut.map((endpoint) => [endpoint.name, endpoint] as const))(
    'has no %s, nor learns that it is there',
    async (_name, endpoint) => {
      const tried = tryOut(endpoint);
      const ask = (tenant: string) => superAdmin.send(endpoint, { ...tried, params: { ...tried.params, tenant } });
      const theirs = await ask('other-site');
      const none = await ask('no-site');
      const refused = endpoint.open === true ? [theirs.status, none.status] : [404, 404];
      expect([theirs.status, none.status]).toEqual(
        endpoint.open === true || forTenants(endpoint) ? refused : [403, 403],
      );
      expect(JSON.stringify(theirs.body)).not.toContain('"login":"super"');
      const told = String(theirs.body.detail).replace('other-site', 'no-site');
      expect(told).toBe(endpoint.open === true ? told : none.body.detail);
    },
  );
});

describe('an Application Owner', () => {
  const ofApplications = endpoints.filter(
    ({ path, roles }) => path.includes(':application') && roles.includes('application-owner'),
  );

  it.each(ofApplications.map((endpoint) => [endpoint.name, endpoint] as const))(
    'has no %s at an application of others, nor learns that it is there',
    async (_name, endpoint) => {
      const owner = browserOf('application-owner');
      const theirs = await owner.send(endpoint, tryOut(endpoint, 'Theirs'));
      const none = await owner.send(endpoint, tryOut(endpoint, 'Nobodys'));
      expect([theirs.status, none.status]).toEqual([404, 404]);
      expect(String(theirs.body.detail).replace('Theirs', 'Nobodys')).toBe(none.body.detail);
    },
  );

  it('sees the own applications alone in every list', async () => {
    const owner = browserOf('application-owner');
    const { body } = await owner.send(contract.listApplications);
    expect(contract.listApplications.reply.parse(body).applications.map(({ name }) => name)).toEqual(['Mine']);
    const lists = endpoints.filter(
      ({ method, path, roles }) => method === 'GET' && !path.includes(':') && roles.includes('application-owner'),
    );
    for (const each of lists) {
      expect(JSON.stringify((await owner.send(each)).body), each.name).not.toContain('Theirs');
    }
  });

  it('configures them, until somebody takes the ownership away', async () => {
    const owner = await world.signedIn('owner-for-a-day', 'application-owner');
    const params = { application: 'Theirs', administrator: 'owner-for-a-day' };
    const rate = (requestsPerSecond: number) =>
      owner.send(contract.setApplication, { params, body: { requestsPerSecond } });
    expect((await rate(2)).status).toBe(404);
    await world.call(contract.addOwner, { params });
    expect((await rate(2)).body).toMatchObject({ name: 'Theirs', requestsPerSecond: 2 });
    expect((await owner.send(contract.allowPrivateAddress, { params, body: { allow: true } })).status).toBe(403);
    await world.call(contract.removeOwner, { params });
    expect((await rate(3)).status).toBe(404);
  });

  it('can be only who has the role', async () => {
    const params = { application: 'Mine', administrator: 'the-global-reader' };
    await expect(world.call(contract.addOwner, { params })).rejects.toThrow('Application Owner');
  });
});

describe('the contract', () => {
  it('lets an Application Owner only where the application is named, or where lists are narrowed', () => {
    const open = endpoints.filter(
      ({ roles, path, narrowed, open: anybody }) =>
        roles.includes('application-owner') && !path.includes(':application') && narrowed !== true && anybody !== true,
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('lets who reads change nothing but the own account', () => {
    const changes = endpoints.filter(
      ({ method, readsOnly, roles, path, open: anybody }) =>
        method !== 'GET' &&
        readsOnly !== true &&
        roles.includes('global-reader') &&
        !/^\/(account|session)\b/.test(path) &&
        anybody !== true,
    );
    expect(changes.map(({ name }) => name)).toEqual([]);
  });
});
