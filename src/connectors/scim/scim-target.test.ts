import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Target, TargetCapabilities } from '#engine/model/target.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { createClientCredentials } from '#outbound/client-credentials.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { type Answer, type HttpTarget, reply, startHttpTarget } from '#test/support/http-target.ts';
import { outboundClient, standingClock, testRandom } from '#test/support/outbound-client.ts';
import { authorizeByClientCredentials } from './authorization.ts';
import type { ScimTargetOptions } from './scim-target.ts';
import { createScimTarget } from './scim-target.ts';
import { writtenAs } from './wire-formats.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

const capabilities: TargetCapabilities = {
  users: true,
  groups: 'full',
  patch: true,
  etag: true,
  deleteUser: 'delete',
  membersPerRequest: 50,
};
const emptyList = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0, Resources: [] };

function on(tenantUrl: string, options: Partial<ScimTargetOptions> = {}): Target {
  const target = createScimTarget({
    client: outboundClient(),
    clock: standingClock(),
    random: testRandom,
    tenantUrl,
    authorization: async () => 'Bearer canary-71',
    dialect: standardDialect,
    capabilities,
    ...options,
  });
  opened.push(target);
  return target;
}

async function serving(
  answer: Answer,
  options: Partial<ScimTargetOptions> = {},
): Promise<{ server: HttpTarget; target: Target }> {
  const server = await startHttpTarget(answer);
  opened.push(server);
  return { server, target: on(`${server.origin}/scim/v1?aadOptscim062020`, options) };
}

describe('Test Connection', () => {
  const match = { User: 'userName', Group: 'displayName' };

  test('asks for a random user and a random group and is content with two empty lists', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, emptyList));
    expect(await target.probe(match)).toMatchObject({ ok: true, exchanges: [{ status: 200 }, { status: 200 }] });
    expect(server.received.map((request) => request.url)).toEqual([
      expect.stringMatching(/^\/scim\/v1\/Users\?filter=userName%20eq%20%22[0-9a-f-]{36}%22$/),
      expect.stringMatching(
        /^\/scim\/v1\/Groups\?excludedAttributes=members&filter=displayName%20eq%20%22[0-9a-f-]{36}%22$/,
      ),
    ]);
    expect(server.received[0]?.headers).toMatchObject({
      authorization: 'Bearer canary-71',
      accept: expect.stringContaining('application/scim+json'),
    });
  });

  test('asks for no group where the application has none', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, emptyList), {
      capabilities: { ...capabilities, groups: 'none' },
    });
    expect(await target.probe(match)).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(1);
  });

  test.each<[string, Answer, string, string]>([
    [
      'a refused secret',
      (_, response) => reply(response, 401, { detail: 'Who?' }),
      'unauthorized',
      'The application does not accept the secret (401): Who?',
    ],
    [
      'a missing permission',
      (_, response) => reply(response, 403, { detail: 'SCIM is not activated.' }),
      'forbidden',
      'The application does not allow this (403): SCIM is not activated.',
    ],
    [
      'a wrong path',
      (_, response) => reply(response, 404),
      'not-found',
      'There is no SCIM endpoint for users at the Tenant URL, or it answers a search without a hit wrongly: The application does not know the address or the object (404).',
    ],
    [
      'a throttled account',
      (_, response) => reply(response, 429, undefined, { 'retry-after': '3' }),
      'throttled',
      'The application asks to slow down (429).',
    ],
    [
      'an error of the application',
      (_, response) => reply(response, 500, { detail: 'Oops' }),
      'unavailable',
      'The application has an error of its own (500): Oops',
    ],
    [
      'an attribute that cannot be searched',
      (_, response) => reply(response, 400, { scimType: 'invalidFilter', detail: 'No.' }),
      'invalid-filter',
      'The application cannot search for users by userName: The application refused the filter (400 invalidFilter): No.',
    ],
    [
      'a web page',
      (_, response) => reply(response, 200, '<!doctype html>', { 'content-type': 'text/html' }),
      'protocol',
      'The application does not speak SCIM at this address: it answered 200 with a web page instead of a list.',
    ],
    [
      'other JSON',
      (_, response) => reply(response, 200, { users: [] }),
      'protocol',
      'The application does not speak SCIM at this address: it answered 200 with other JSON instead of a list.',
    ],
    [
      'no JSON',
      (_, response) => void response.end('hello'),
      'protocol',
      'The application does not speak SCIM at this address: it answered 200 with no JSON instead of a list.',
    ],
    [
      'nothing',
      (_, response) => void response.end(),
      'protocol',
      'The application does not speak SCIM at this address: it answered 200 with nothing instead of a list.',
    ],
    [
      'users where there can be none',
      (_, response) => reply(response, 200, { totalResults: 1, Resources: [{ id: '1' }] }),
      'invalid-filter',
      'The application answered a search for a user that cannot exist with 1 of them: it ignores the filter on userName.',
    ],
    [
      'a redirect',
      (_, response) => reply(response, 301, undefined, { location: '/login' }),
      'redirect',
      'redirects to',
    ],
    [
      'a broken connection',
      (_, response) => void response.destroy(),
      'timeout-unknown',
      'The request was sent and no reply came',
    ],
  ])('names %s', async (_name, answer, code, message) => {
    const { target } = await serving(answer);
    const result = await target.probe(match);
    expect(result).toMatchObject({ ok: false, failure: { code, message: expect.stringContaining(message) } });
    expect(!result.ok && result.failure.advice).toMatch(/\w+/);
    expect(JSON.stringify(result)).not.toContain('canary-71');
  });

  test('tells somebody without permission to ensure the account has Admin permissions', async () => {
    const { target } = await serving((_request, response) => reply(response, 403));
    const result = await target.probe(match);
    expect(!result.ok && result.failure.advice).toContain('ensure the account has Admin permissions');
  });

  test('says how long to wait, and names the address that is likely to be meant', async () => {
    const busy = await serving((_request, response) => reply(response, 429, undefined, { 'retry-after': '40' }));
    expect(await busy.target.probe(match)).toMatchObject({ failure: { advice: 'Wait 40 seconds and test again.' } });
    const page = await startHttpTarget((_request, response) => void response.writeHead(404).end('<html>'));
    opened.push(page);
    expect(await on(`${page.origin}/acme`).probe(match)).toMatchObject({
      failure: { code: 'not-found', advice: expect.stringContaining(`Did you mean ${page.origin}/acme/scim/v2? `) },
    });
  });

  test.each([
    ['not a url', 'invalid-url'],
    ['ftp://x.example', 'invalid-url'],
    ['http://127.0.0.1:1/scim', 'refused'],
  ])('names what is wrong with the Tenant URL %j', async (tenantUrl, code) => {
    expect(await on(tenantUrl).probe(match)).toMatchObject({ ok: false, failure: { code } });
  });

  test('names a host that does not exist, and an address that is forbidden', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error(''), { code: 'ENOTFOUND' }));
    expect(await on('https://no.example/scim', { client: outboundClient({ resolve }) }).probe(match)).toMatchObject({
      failure: {
        code: 'unresolvable',
        message: 'The host was not found: the name no.example cannot be resolved (ENOTFOUND).',
      },
    });
    expect(
      await on('https://10.0.0.1/scim', { client: outboundClient({ allowPrivate: false }) }).probe(match),
    ).toMatchObject({
      failure: { code: 'forbidden-address' },
    });
  });

  test('leaves a server that is silent at its deadline', async () => {
    const { target } = await serving(() => {}, { timeout: 50 });
    expect(await target.probe(match)).toMatchObject({ failure: { code: 'timeout-unknown' } });
  });
});

describe('the secret', () => {
  test('shows nowhere, although the application repeats it in its answers', async () => {
    const { target } = await serving((request, response) =>
      reply(response, request.method === 'GET' ? 400 : 201, {
        id: '1',
        detail: `you sent ${request.headers.authorization}`,
        token: 'canary-72',
      }),
    );
    const results = [
      await target.find('User', 'userName', 'x'),
      await target.create('User', { userName: 'x', password: 'canary-73' }),
    ];
    const text = JSON.stringify(results.map((result) => [result.ok ? null : result.failure, result.exchanges]));
    expect(text).not.toMatch(/canary-7[123]/);
    expect(text).toContain('you sent Bearer [redacted]');
  });

  test('is renewed once when a token is refused, and the request is sent again', async () => {
    let tokens = 0;
    const server = await startHttpTarget((request, response) => {
      if (request.path === '/token') {
        tokens += 1;
        reply(response, 200, { access_token: `t${tokens}`, expires_in: 3600 });
      } else if (request.headers.authorization === 'Bearer t2') reply(response, 200, emptyList);
      else reply(response, 401);
    });
    opened.push(server);
    const client = outboundClient();
    const clock = standingClock();
    const credentials = createClientCredentials({
      client,
      clock,
      tokenUrl: `${server.origin}/token`,
      clientId: 'a',
      clientSecret: async () => 'secret',
    });
    const target = on(server.origin, { client, authorization: authorizeByClientCredentials(credentials) });
    expect(await target.find('User', 'userName', 'x')).toMatchObject({ ok: false, failure: { code: 'unauthorized' } });
    clock.advance(60_000);
    expect(await target.find('User', 'userName', 'x')).toMatchObject({
      ok: true,
      exchanges: [{ status: 401 }, { status: 200 }],
    });
    expect(tokens).toBe(2);
  });

  test('that cannot be had is a failure of its own, and nothing is sent to the target', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, emptyList), {
      authorization: async () => ({ code: 'unauthorized', message: 'no token', advice: 'enter it again' }),
    });
    expect(await target.find('User', 'userName', 'x')).toEqual({
      ok: false,
      failure: { code: 'unauthorized', message: 'no token', advice: 'enter it again' },
      exchanges: [],
    });
    expect(server.received).toEqual([]);
  });
});

describe('a secret that cannot be opened', () => {
  test('is a failure, and what the opening said is not repeated', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, emptyList), {
      authorization: () => Promise.reject(new Error('canary-71')),
    });
    const result = await target.find('User', 'userName', 'x');
    expect(result).toMatchObject({ ok: false, failure: { code: 'unauthorized' } });
    expect(JSON.stringify(result)).not.toContain('canary-71');
    expect(server.received).toEqual([]);
  });
});

describe('requests', () => {
  test('a search asks for two at most and escapes what is searched', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, emptyList));
    await target.find('User', 'emails[type eq "work"].value', 'a"\\ ü&b');
    await target.find('Group', 'displayName', 'x');
    expect(
      server.received.map((request) => [
        request.query.get('filter'),
        request.query.get('count'),
        request.query.get('excludedAttributes'),
      ]),
    ).toEqual([
      ['emails[type eq "work" and value eq "a\\"\\\\ ü&b"]', '2', null],
      ['displayName eq "x"', '2', 'members'],
    ]);
  });

  test('a search asks again for the inactive where the application hides them', async () => {
    const inactive = { id: '7', userName: 'x', active: false };
    const { server, target } = await serving(
      (request, response) =>
        reply(
          response,
          200,
          request.query.get('filter')?.includes('active') ? { totalResults: 1, Resources: [inactive] } : emptyList,
        ),
      { dialect: { ...standardDialect, findInactive: true } },
    );
    expect(await target.find('User', 'userName', 'x')).toMatchObject({ ok: true, value: [{ id: '7' }] });
    expect(server.received.map((request) => request.query.get('filter'))).toEqual([
      'userName eq "x"',
      'userName eq "x" and active eq false',
    ]);
    // A list without them is none.
    const page = { start: 1, count: 100 };
    expect(await target.list?.('User', page)).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
    expect(await target.list?.('Group', page)).toMatchObject({ ok: true, value: { objects: [], total: 0 } });
    expect(server.received[2]?.url).toMatch(/Groups\?startIndex=1&count=100&excludedAttributes=members$/);
  });

  test('a server that ignores the filter makes no match', async () => {
    const { target } = await serving((_request, response) =>
      reply(response, 200, { totalResults: 1, Resources: [{ id: '1', userName: 'somebody' }] }),
    );
    expect(await target.find('User', 'userName', 'x')).toMatchObject({
      ok: false,
      failure: { code: 'invalid-filter' },
    });
  });

  test.each([400, 501])(
    'a search that is refused with %i says which attribute cannot be searched by',
    async (status) => {
      const body = status === 400 ? { scimType: 'invalidFilter', detail: 'no title' } : {};
      const { target } = await serving((_request, response) => reply(response, status, body));
      expect(await target.find('User', 'title', 'x')).toMatchObject({
        ok: false,
        failure: {
          code: 'invalid-filter',
          message: expect.stringContaining('cannot search for users by title, which the mapping matches by'),
          advice: expect.stringContaining('Matching property'),
        },
      });
    },
  );

  test('a search that is answered with 404 found nobody wrongly: it is no missing object', async () => {
    const { target } = await serving((_request, response) => reply(response, 404));
    expect(await target.find('User', 'userName', 'x')).toMatchObject({
      ok: false,
      failure: { code: 'protocol', status: 404 },
    });
  });

  test('an id goes into the path whole, whatever it holds', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, { id: 'a/b?c' }));
    await target.read('User', '../Groups/a/b?c');
    expect(server.received[0]?.url).toBe('/scim/v1/Users/..%2FGroups%2Fa%2Fb%3Fc');
  });

  test('a create without a body is known by its Location', async () => {
    const { target } = await serving((_request, response) =>
      reply(response, 201, undefined, { location: 'https://x.example/scim/Users/a%20b' }),
    );
    expect(await target.create('User', { userName: 'x' })).toMatchObject({ ok: true, value: { id: 'a b' } });
  });

  test('a create whose answer names no object is told as such', async () => {
    const { target } = await serving((_request, response) => reply(response, 201, { userName: 'x' }));
    expect(await target.create('User', { userName: 'x' })).toMatchObject({
      ok: false,
      failure: { code: 'protocol', status: 201 },
    });
  });

  test('an update sends the version that was seen, where the dialect wants it, and takes 204', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 204), {
      dialect: { ...standardDialect, ifMatch: true },
    });
    const change = { path: 'title', before: 'a', after: 'b' };
    expect(await target.update('User', { id: '1', etag: 'W/"3"' }, [change], { title: 'b' })).toMatchObject({
      ok: true,
      value: null,
    });
    expect(server.received[0]).toMatchObject({
      method: 'PATCH',
      headers: { 'if-match': 'W/"3"', 'content-type': 'application/scim+json' },
    });
  });

  test('a target attribute that names no place is a refusal, not an exception', async () => {
    const { server, target } = await serving((_request, response) => reply(response, 200, emptyList));
    expect(await target.find('User', 'emails[type ne "work"].value', 'x')).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    });
    expect(await target.create('User', { 'a b': 'x' })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(server.received).toEqual([]);
  });

  test('members go in requests of the size that the application takes; a failure stops the rest', async () => {
    const { server, target } = await serving(
      (request, response) => reply(response, request.text.includes('m3') ? 400 : 204),
      {
        capabilities: { ...capabilities, membersPerRequest: 2 },
      },
    );
    expect(await target.changeMembers('g', { add: ['m1', 'm2', 'm3', 'm4', 'm5'], remove: ['m0'] })).toMatchObject({
      ok: false,
    });
    expect(server.received.map((request) => request.json)).toMatchObject([
      {
        Operations: [
          { op: 'remove', path: 'members[value eq "m0"]' },
          { op: 'add', value: [{ value: 'm1' }] },
        ],
      },
      { Operations: [{ op: 'add', path: 'members', value: [{ value: 'm2' }, { value: 'm3' }] }] },
    ]);
  });

  test('as Entra does, a reference is asked for first: what is there is not written, who goes is taken out in any case', async () => {
    const { server, target } = await serving(
      (request, response) => {
        const isThere = request.url.includes('m1') || request.url.includes('boss');
        const found = { totalResults: 1, Resources: [{ id: request.url.includes('/Users') ? 'u' : 'g' }] };
        if (request.method === 'GET') return reply(response, 200, isThere ? found : emptyList);
        return reply(response, 204);
      },
      { dialect: { ...standardDialect, ...writtenAs('entra', true) } },
    );
    expect(await target.changeMembers('g', { add: ['m1'], remove: [] })).toMatchObject({ ok: true });
    expect(await target.changeMembers('g', { add: ['m2'], remove: ['m0'] })).toMatchObject({ ok: true });
    const manager = { path: `${enterpriseUser.id}:manager`, before: undefined, after: 'boss' };
    const title = { path: 'title', before: undefined, after: 'Engineer' };
    expect(await target.update('User', { id: 'u' }, [manager], {})).toMatchObject({ ok: true, value: null });
    expect(await target.update('User', { id: 'u' }, [manager, title], {})).toMatchObject({ ok: true });
    expect(server.received.filter(({ method }) => method === 'PATCH').map(({ json }) => json)).toMatchObject([
      {
        Operations: [
          { op: 'Remove', value: [{ value: 'm0' }] },
          { op: 'Add', value: [{ value: 'm2' }] },
        ],
      },
      { Operations: [{ op: 'Add', path: 'title' }] },
    ]);
  });

  test('a filter that is ignored or refused says nothing of a reference: it is written; a failure of the way stops it', async () => {
    const answers = [
      (response: ServerResponse) => reply(response, 200, { totalResults: 2, Resources: [{ id: 'g' }, { id: 'h' }] }),
      (response: ServerResponse) => reply(response, 400, { scimType: 'invalidFilter' }),
      (response: ServerResponse) => reply(response, 503),
    ];
    for (const [index, answer] of answers.entries()) {
      const { server, target } = await serving(
        (request, response) => (request.method === 'GET' ? answer(response) : reply(response, 204)),
        { dialect: { ...standardDialect, ...writtenAs('entra', true) } },
      );
      expect(await target.changeMembers('g', { add: ['m1'], remove: [] })).toMatchObject({ ok: index < 2 });
      expect(server.received.map(({ method }) => method)).toEqual(index < 2 ? ['GET', 'PATCH'] : ['GET']);
    }
  });
});
