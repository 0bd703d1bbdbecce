import { contract } from '#http/api/contract.ts';
import { cast } from '../cast.ts';
import type { DemoApplication, World } from '../world.ts';

type Opening = Pick<World, 'call' | 'narrator'>;

const AGENTS = ['Contact Centre Agents', 'Quality Analysts', 'Team Leaders'];

/** The three sandboxes, and in each what the application's own people make by hand before anybody provisions. */
export async function openSandboxes(world: Opening): Promise<readonly DemoApplication[]> {
  world.narrator.heading('Three applications, as their own people set them up');
  return [await openPlayvox(world), await openPureCloud(world), await openEightByEight(world)];
}

async function openPlayvox({ call, narrator }: Opening): Promise<DemoApplication> {
  const tenant = 'meridian-playvox';
  const params = { tenant };
  await call(contract.createTenant, { body: { name: tenant, profile: 'playvox' } });
  await call(contract.setTenant, { params, body: { settings: { apiKeysEnabled: true, signOnEnabled: true } } });
  await call(contract.activateTenant, { params });
  await addPerson(call, tenant, cast.known, 'Poppy', 'Ahmed');
  await addPerson(call, tenant, cast.stranger, 'External', 'Auditor');
  const key = await call(contract.createCredential, { params, body: { name: 'Provisioning' } });
  narrator.line(
    `Playvox: Support activated SCIM, an API key exists; ${cast.known} has an account, and so has a stranger`,
  );
  const connection = { tenantUrl: key.baseUrl, secretToken: key.secretToken ?? '' };
  return { name: 'Playvox', gallery: 'playvox', tenant, groups: AGENTS, connection };
}

async function openPureCloud({ call, narrator }: Opening): Promise<DemoApplication> {
  const tenant = 'meridian-purecloud';
  const params = { tenant };
  await call(contract.createTenant, { body: { name: tenant, profile: 'purecloud' } });
  // 300 requests a minute by default; the vendor's support raises it on request, and a demo is short.
  await call(contract.setTenant, { params, body: { settings: { requestsPerMinute: 6000 } } });
  for (const displayName of AGENTS.slice(0, 2)) await call(contract.addTenantGroup, { params, body: { displayName } });
  const client = await call(contract.createCredential, { params, body: { name: 'SCIM' } });
  narrator.line(
    'PureCloud by Genesys: an OAuth client exists; two of the three groups were made by hand; Support raised the rate limit',
  );
  const connection = {
    tenantUrl: client.baseUrl,
    tokenUrl: client.tokenUrl ?? '',
    clientId: client.clientId ?? '',
    clientSecret: client.clientSecret ?? '',
  };
  return { name: 'PureCloud by Genesys', gallery: 'purecloud', tenant, groups: AGENTS, connection };
}

async function openEightByEight({ call, narrator }: Opening): Promise<DemoApplication> {
  const tenant = 'meridian-8x8';
  const params = { tenant };
  await call(contract.createTenant, { body: { name: tenant, profile: '8x8' } });
  await call(contract.setTenant, { params, body: { settings: { singleSignOn: true, xSeries: true } } });
  const known = await call(contract.listTenantSites, { params });
  const offices = [
    'Main Office',
    'London',
    'Berlin',
    'Dublin',
    'Paris',
    'Kraków',
    'İstanbul',
    'São Paulo',
    'Tokyo',
    'Bengaluru',
    'Athens',
  ];
  const missing = offices.filter((name) => !known.sites.some((site) => site.name === name));
  for (const name of missing) await call(contract.addTenantSite, { params, body: { name } });
  const token = await call(contract.createCredential, { params, body: {} });
  narrator.line('8x8: single sign-on is set up, the X Series subscription is there, and every office is a site');
  const connection = { tenantUrl: token.baseUrl, secretToken: token.secretToken ?? '' };
  return { name: '8x8', gallery: '8x8', tenant, groups: ['Phone Users'], connection };
}

async function addPerson(call: World['call'], tenant: string, userName: string, givenName: string, familyName: string) {
  const resource = {
    userName,
    name: { givenName, familyName },
    displayName: `${givenName} ${familyName}`,
    emails: [{ type: 'work', value: userName, primary: true }],
    active: true,
  };
  await call(contract.addTenantUser, { params: { tenant }, body: { resource } });
}
