import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFaults } from '#http/scim/faults.ts';
import { listen } from '#http/server.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { sqliteStores } from '#test/support/stores.ts';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

describe('the SCIM protocol over HTTP', () => {
  const open = sqliteStores();
  let provider: ServiceProvider;
  let tenant: TestTenant;
  beforeAll(async () => {
    provider = new ServiceProvider(await open(), undefined, { maxBodyBytes: 20_000, faults: noFaults });
    tenant = await provider.tenant('generic', 'acme');
  });
  afterAll(() => provider.close());

  describe('discovery', () => {
    it('tells what the service provider can do', async () => {
      const { json, status } = await tenant.client('GET', '/ServiceProviderConfig');
      expect(status).toBe(200);
      expect(json).toMatchObject({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
        patch: { supported: true },
        meta: { resourceType: 'ServiceProviderConfig', location: `${tenant.baseUrl}/ServiceProviderConfig` },
      });
    });

    it('lists schemas and resource types and shows each by its name in any letter case', async () => {
      const schemas = await tenant.client('GET', '/Schemas');
      expect(schemas.json).toMatchObject({ totalResults: 3, startIndex: 1, itemsPerPage: 3 });
      const one = await tenant.client('GET', `/schemas/${USER.toUpperCase()}`);
      expect(one).toMatchObject({
        status: 200,
        json: { id: USER, meta: { location: `${tenant.baseUrl}/Schemas/${USER}` } },
      });
      expect((await tenant.client('GET', '/ResourceTypes')).json).toMatchObject({ totalResults: 2 });
      expect((await tenant.client('GET', '/ResourceTypes/user')).json).toMatchObject({
        endpoint: '/Users',
        schema: USER,
      });
      expect((await tenant.client('GET', '/Schemas/urn:none')).status).toBe(404);
      expect((await tenant.client('GET', '/ResourceTypes/None')).status).toBe(404);
    });

    it.each(['/Schemas', '/ResourceTypes', '/ServiceProviderConfig', `/Schemas/${USER}`])(
      'refuses a filter on %s with 403 and ignores paging',
      async (path) => {
        expect((await tenant.client('GET', `${path}?filter=id%20pr`)).status).toBe(403);
        expect((await tenant.client('GET', `${path}?startIndex=2&count=1&sortBy=id`)).status).toBe(200);
      },
    );
  });

  it('notes in the log which habits of a client were forgiven, at create, replace and PATCH', async () => {
    const habitsOf = (requestId: string | null) =>
      provider.log.filter(({ fields }) => fields.requestId === requestId).flatMap(({ fields }) => fields.habits ?? []);
    const ask = async (method: string, path: string, body: object) => {
      const { status, headers, json } = await tenant.client(method, path, body);
      return { status, id: String(json.id), habits: habitsOf(headers.get('x-request-id')) };
    };
    const user = { schemas: [USER], userName: 'habits@acme.example', active: 'False' };
    const created = await ask('POST', '/Users', user);
    expect(created).toMatchObject({ status: 201, habits: ['string-boolean'] });
    const path = `/Users/${created.id}`;
    expect(await ask('PUT', path, user)).toMatchObject({ status: 200, habits: ['string-boolean'] });
    const value = { op: 'Replace', path: 'emails[type eq "work"].value', value: 'habits@acme.example' };
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
    const patched = await ask('PATCH', path, { schemas, Operations: [value] });
    expect(patched).toMatchObject({ status: 200, habits: ['capitalised-op', 'replace-without-match'] });
    expect(await ask('PUT', path, { ...user, active: false })).toMatchObject({ status: 200, habits: [] });
  });

  describe('an error', () => {
    it.each([
      ['GET', '/Persons', 404],
      ['GET', '', 404],
      ['GET', '/Users/1/2', 404],
      ['GET', '/Users/unknown', 404],
      ['GET', '/Users/%00', 404],
      ['GET', '/Users/%ff', 404],
      ['GET', '/Users/__proto__', 404],
      ['GET', '/Users?filter=%ff', 400],
      ['GET', '/Users?count=ten', 400],
      ['POST', '/Bulk', 400],
      ['GET', '/Me', 501],
      ['PATCH', '/Users', 405],
    ])('answers %s %s with %i in the form of RFC 7644', async (method, path, status) => {
      const answer = await tenant.client(method, path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/scim+json; charset=utf-8');
      expect(answer.json).toMatchObject({ schemas: [ERROR], status: String(status), detail: expect.any(String) });
    });

    it('names the methods that a path takes', async () => {
      expect((await tenant.client('DELETE', '/Users')).headers.get('allow')).toBe('GET, POST');
      expect((await tenant.client('POST', '/Users/1')).headers.get('allow')).toBe('GET, PUT, PATCH, DELETE');
      expect((await tenant.client('PUT', '/Schemas')).headers.get('allow')).toBe('GET');
      const asked = await tenant.client('OPTIONS', '/Users/1');
      expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, PUT, PATCH, DELETE']);
    });

    it('is a SCIM error outside of any tenant too', async () => {
      for (const path of [
        '/t',
        '/t/',
        '/t/generic',
        '/t/generic/acme',
        '/t/generic/acme/scim/v3/Users',
        '/t/none/x/scim',
        '/x',
      ]) {
        const response = await provider.app.request(path);
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ schemas: [ERROR], status: '404' });
      }
    });
  });

  describe('a body', () => {
    const post = (body: string, headers: Record<string, string | null> = {}) =>
      tenant.client('POST', '/Users', body, headers);

    it.each([
      ['{"userName":"x",}', 'line 1, column 17'],
      ['{\n"userName" "x"}', 'line 2, column 12'],
      ['', 'is empty'],
      ['[]', 'is an array'],
      ['"x"', 'is a single value'],
      ['userName=x', 'line 1, column 1'],
      [`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`, 'deeper than 40'],
    ])('%s is refused as invalidSyntax that says where', async (body, words) => {
      const answer = await post(body);
      expect(answer).toMatchObject({ status: 400, json: { scimType: 'invalidSyntax' } });
      expect(answer.json.detail).toContain(words);
    });

    it.each(['\\u0000', '\\ud800'])('with %s in a string is refused and the attribute named', async (escaped) => {
      const answer = await post(`{"schemas":["${USER}"],"userName":"a${escaped}"}`);
      expect(answer).toMatchObject({ status: 400, json: { scimType: 'invalidValue' } });
      expect(answer.json.detail).toContain('userName');
    });

    it('that is no UTF-8 is refused', async () => {
      const response = await provider.app.request(`${tenant.baseUrl}/Users`, {
        method: 'POST',
        headers: { authorization: tenant.authorization, 'content-type': 'application/json' },
        body: new Uint8Array([0x7b, 0xff, 0x7d]),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ scimType: 'invalidSyntax' });
    });

    it('that is too large is refused with 413, announced or not', async () => {
      const large = JSON.stringify({ schemas: [USER], userName: 'x'.repeat(30_000) });
      expect((await post(large, { 'content-length': '30050' })).status).toBe(413);
      expect((await post(large)).status).toBe(413);
    });

    it.each(['text/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      'as %s is refused with 415',
      async (type) => {
        expect((await post('{}', { 'content-type': type })).status).toBe(415);
      },
    );

    it('that is compressed is refused with 415, which says how it is taken', async () => {
      const answer = await post('{}', { 'content-encoding': 'gzip' });
      expect(answer).toMatchObject({ status: 415, json: { status: '415' } });
      expect(answer.headers.get('accept-encoding')).toBe('identity');
      const plain = JSON.stringify({ schemas: [USER], userName: 'not-compressed' });
      expect((await post(plain, { 'content-encoding': 'identity' })).status).toBe(201);
    });

    it.each([
      ['application/json'],
      ['Application/SCIM+JSON; charset=UTF-8'],
      ['application/scim+json;charset=iso-8859-1'],
    ])('as %s is taken', async (type) => {
      const userName = `typed-${type}`;
      const answer = await post(JSON.stringify({ schemas: [USER], userName, displayName: 'Žofie' }), {
        'content-type': type,
      });
      expect(answer).toMatchObject({ status: 201, json: { userName, displayName: 'Žofie' } });
    });

    it('without a media type is taken', async () => {
      const response = await provider.app.request(`${tenant.baseUrl}/Users`, {
        method: 'POST',
        headers: { authorization: tenant.authorization },
        body: new TextEncoder().encode(JSON.stringify({ schemas: [USER], userName: 'untyped' })),
      });
      expect(response.status).toBe(201);
    });

    it('cannot reach beyond its own properties', async () => {
      const answer = await post(
        `{"schemas":["${USER}"],"userName":"own","__proto__":{"active":false},"constructor":"x","toString":{"x":1}}`,
      );
      expect(answer.status).toBe(201);
      expect(answer.json.active).toBe(true);
      expect(Object.keys(answer.json).sort()).toEqual(['active', 'id', 'meta', 'schemas', 'userName']);
      expect((await tenant.client('GET', '/Users?filter=__proto__%20pr')).json.scimType).toBe('invalidFilter');
      expect((await tenant.client('GET', '/Users?filter=constructor%20eq%20%22x%22')).json.scimType).toBe(
        'invalidFilter',
      );
    });
  });

  it('gives every answer a request id, takes over a well-formed one, and forbids caching and framing', async () => {
    const answer = await tenant.client('GET', '/Users');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const mine = await tenant.client('GET', '/Users', undefined, { 'x-request-id': 'entra-4711-abc' });
    expect(mine.headers.get('x-request-id')).toBe('entra-4711-abc');
    const odd = await tenant.client('GET', '/Users', undefined, { 'x-request-id': 'a b' });
    expect(odd.headers.get('x-request-id')).not.toBe('a b');
  });

  it('shows URLs of the public URL, whatever Host the client names', async () => {
    const answer = await tenant.client('GET', '/ServiceProviderConfig', undefined, { host: 'evil.example' });
    expect(answer.text).not.toContain('evil');
    expect(answer.json.meta).toMatchObject({ location: `${tenant.baseUrl}/ServiceProviderConfig` });
  });

  it('answers at an alias of the base path too, and shows the base path', async () => {
    const aliased = await provider.tenant('purecloud', 'aliased');
    const base = aliased.baseUrl.replace('/scim/v2', '/SCIM');
    const answer = await provider.client(base, aliased.authorization)('GET', '/Users');
    expect(answer.status).toBe(200);
    const config = await provider.client(base, aliased.authorization)('GET', '/serviceproviderconfig');
    expect(config.json.meta).toMatchObject({ location: `${aliased.baseUrl}/ServiceProviderConfig` });
  });

  it('holds over a socket: a refused large body, HEAD, and the connection goes on', async () => {
    const server = await listen({ port: 0, fetch: provider.app.fetch });
    const url = `${server.url}/t/generic/acme/scim/v2/Users`;
    const headers = { authorization: tenant.authorization, 'content-type': 'application/scim+json' };
    const large = await fetch(url, { method: 'POST', headers, body: 'x'.repeat(100_000) });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ status: '413' });
    const head = await fetch(url, { method: 'HEAD', headers });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const made = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ schemas: [USER], userName: 'wired' }),
    });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ userName: 'wired' });
    await server.close();
  });

  it('answers /health when it is ready, without any credential', async () => {
    const response = await provider.app.request('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready' });
  });
});
