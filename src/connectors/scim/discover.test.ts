import { afterEach, describe, expect, test } from 'vitest';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { reply, startHttpTarget } from '#test/support/http-target.ts';
import { outboundClient, standingClock } from '#test/support/outbound-client.ts';
import { discover } from './discover.ts';
import { createScimRequester } from './scim-requester.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

/** Discovers a server that answers these documents; what is missing is 404. */
async function discovering(documents: Readonly<Record<string, unknown>>) {
  const server = await startHttpTarget((request, response) => {
    const document = documents[request.path];
    if (typeof document === 'number') reply(response, document);
    else if (typeof document === 'string') response.end(document);
    else reply(response, document === undefined ? 404 : 200, document);
  });
  const client = outboundClient();
  opened.push(client, server);
  return discover(
    createScimRequester({
      client,
      clock: standingClock(),
      tenantUrl: server.origin,
      authorization: async () => 'Bearer t',
      dialect: standardDialect,
    }),
  );
}

const user = {
  name: 'User',
  endpoint: '/Users',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:User',
  schemaExtensions: [{ schema: 'urn:x:1.0:User' }],
};
const schemas = {
  Resources: [
    {
      id: 'urn:ietf:params:scim:schemas:core:2.0:User',
      attributes: [
        { name: 'id', type: 'string' },
        { name: 'userName', type: 'string', required: true },
        { name: 'active', type: 'boolean' },
        {
          name: 'groups',
          type: 'complex',
          multiValued: true,
          mutability: 'readOnly',
          subAttributes: [{ name: 'value' }],
        },
        {
          name: 'name',
          type: 'complex',
          subAttributes: [{ name: 'givenName', type: 'string' }, 'broken', { name: 7 }],
        },
        {
          name: 'emails',
          type: 'complex',
          multiValued: true,
          subAttributes: [
            { name: 'value', type: 'string' },
            { name: 'type', canonicalValues: ['work', 'home'] },
            { name: 'primary', type: 'boolean' },
          ],
        },
        null,
      ],
    },
    {
      id: 'urn:x:1.0:User',
      attributes: [
        { name: 'site', type: 'string', mutability: 'immutable', caseExact: true },
        { name: 'manager', type: 'complex', subAttributes: [{ name: 'value', type: 'string' }] },
      ],
    },
  ],
};

describe('discovery', () => {
  test('learns capabilities, endpoints and attributes, and that there are no groups', async () => {
    const result = await discovering({
      '/ServiceProviderConfig': { patch: { supported: false }, etag: { supported: true } },
      '/ResourceTypes': { Resources: [{ ...user, endpoint: 'https://x.example/scim/people' }] },
      '/Schemas': schemas,
    });
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.value.capabilities).toMatchObject({ users: true, groups: 'none', patch: false, etag: true });
    expect(result.value.endpoints).toEqual({ User: '/people', Group: '/Groups' });
    expect(result.value.notes.join(' ')).toContain('no groups');
    expect(result.value.attributes.User.map(({ path, type }) => [path, type])).toEqual([
      ['userName', 'String'],
      ['active', 'Boolean'],
      ['name.givenName', 'String'],
      ['emails[type eq "work"].value', 'String'],
      ['emails[type eq "home"].value', 'String'],
      ['urn:x:1.0:User:site', 'String'],
      ['urn:x:1.0:User:manager', 'Reference'],
      ['externalId', 'String'],
    ]);
    expect(result.value.attributes.User.find((one) => one.path.endsWith('site'))).toMatchObject({
      immutable: true,
      caseExact: true,
    });
    expect(result.value.attributes.User[0]).toMatchObject({ required: true });
  });

  test.each([
    [{}],
    [{ '/ServiceProviderConfig': '<html>', '/ResourceTypes': 'no json', '/Schemas': { Resources: 'x' } }],
    [{ '/ServiceProviderConfig': 500, '/ResourceTypes': 403, '/Schemas': 501 }],
    [{ '/ServiceProviderConfig': { patch: 'yes' }, '/ResourceTypes': [], '/Schemas': [1, 2] }],
  ])('assumes the standard where %j is all there is, and says so', async (documents) => {
    const result = await discovering(documents);
    expect(result).toMatchObject({
      ok: true,
      value: {
        capabilities: { users: true, groups: 'full', patch: true, etag: false },
        endpoints: { User: '/Users', Group: '/Groups' },
      },
    });
    expect(result.ok && result.value.notes.length).toBeGreaterThan(0);
  });

  test.each([404, 501])(
    'without resource types, %i at /Groups beside /Users means that there are no groups',
    async (status) => {
      const result = await discovering({ '/Users': { totalResults: 0, Resources: [] }, '/Groups': status });
      expect(result).toMatchObject({ ok: true, value: { capabilities: { users: true, groups: 'none' } } });
      expect(result.ok && result.value.notes.join(' ')).toContain('there is nothing at /Groups');
      const slow = await discovering({ '/Users': { totalResults: 0, Resources: [] }, '/Groups': 403 });
      expect(slow).toMatchObject({ ok: true, value: { capabilities: { groups: 'full' } } });
    },
  );

  test('takes a bare array for a list', async () => {
    const result = await discovering({ '/ResourceTypes': [user, { name: 'Group', endpoint: '/Groups' }] });
    expect(result).toMatchObject({ ok: true, value: { capabilities: { groups: 'full' } } });
  });

  test('a wrong secret is a failure, not an assumption', async () => {
    expect(await discovering({ '/ServiceProviderConfig': 401 })).toMatchObject({
      ok: false,
      failure: { code: 'unauthorized' },
    });
  });
});
