import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiBase, contract, type Endpoint } from '#http/api/contract.ts';
import { type AccessWorld, openAccessWorld } from '#test/support/access-world.ts';

const endpoints: readonly Endpoint[] = Object.values(contract);
const changing = endpoints.filter(({ method }) => method !== 'GET');

/** What another site can make the browser of an administrator send: the cookies go along, the header cannot. */
const forgeries = {
  'a form of another site': {
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
    'content-type': 'application/x-www-form-urlencoded',
  },
  'a form with a text body that looks like JSON': { origin: 'https://evil.example', 'content-type': 'text/plain' },
  'a script of another site': { origin: 'https://evil.example', 'x-rollcall-request': '1' },
  'a page of another port': { origin: 'http://127.0.0.1:8081', 'x-rollcall-request': '1' },
  'a frame without an origin': { origin: 'null', 'x-rollcall-request': '1' },
  'a form on a page of our own origin': { origin: 'http://127.0.0.1:8080' },
  'a sister domain': {
    origin: 'https://pages.rollcall.example',
    host: 'rollcall.example',
    'sec-fetch-site': 'same-site',
    'x-rollcall-request': '1',
  },
} satisfies Record<string, Record<string, string>>;

describe('every endpoint that changes something', () => {
  let world: AccessWorld;
  let cookies: string;
  beforeAll(async () => {
    world = await openAccessWorld();
    const ada = await world.signedIn('ada', 'global-administrator');
    await world.call(contract.createTenant, { body: { name: 'site', profile: 'playvox' } });
    const sue = await world.signedInAt('site', 'sue', 'super-admin');
    cookies = `__Host-rollcall=${ada.cookie()}; __Host-rollcall-site=${sue.cookie()}`;
  });
  afterAll(() => world.close());

  const forge = ({ method, path }: Endpoint, headers: Readonly<Record<string, string>>) =>
    world.fetch(
      new Request(`${world.url}${apiBase}${path.replace(':tenant', 'site').replaceAll(/:\w+/g, 'x')}`, {
        method,
        headers: { host: '127.0.0.1:8080', 'content-type': 'application/json', cookie: cookies, ...headers },
        ...(method === 'DELETE' ? {} : { body: '{}' }),
      }),
    );

  it('is among those that are tried here', () => {
    expect(changing.length).toBeGreaterThan(60);
  });

  it.each(Object.entries(forgeries))('refuses %s', async (_who, headers) => {
    for (const endpoint of changing) {
      for (const place of [{}, { 'x-rollcall-tenant': 'site' }]) {
        const reply = await forge(endpoint, { ...headers, ...place });
        expect(`${endpoint.name} ${reply.status}`).toBe(`${endpoint.name} 403`);
        expect(await reply.json()).toMatchObject({ code: 'forbidden' });
        expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
  });

  it('lets no other site ask beforehand whether it may', async () => {
    for (const { path } of endpoints) {
      const reply = await world.fetch(
        new Request(`${world.url}${apiBase}${path.replaceAll(/:\w+/g, 'x')}`, {
          method: 'OPTIONS',
          headers: {
            origin: 'https://evil.example',
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'x-rollcall-request',
          },
        }),
      );
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(reply.ok).toBe(false);
    }
  });
});
