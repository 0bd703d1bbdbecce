import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScopeKey } from '#applications/credentials/scope-keys.ts';
import { permissionsOfScope } from '#applications/credentials/scopes.ts';
import { profile as generic } from '#gallery/generic/profile.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import type { CredentialKind, CredentialPolicy } from '#resources/profile.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { isJsonObject } from '#scim/json.ts';
import { type ScimClient, ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const SEARCH = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'] };
const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const renaming = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'displayName', value: 'New' }] };
const user = (userName: string) => ({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName });
const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'g' };

/** The plain profile with credentials of another kind. */
const withKind: Readonly<Record<Exclude<CredentialKind, 'account-token'>, Partial<CredentialPolicy>>> = {
  bearer: {},
  'api-key': { kind: 'api-key', schemes: ['bearer', 'basic'] },
  'oauth-client': {
    kind: 'oauth-client',
    tokenSeconds: { default: 600, min: 60, max: 3600, maxForScim: 3600 },
    tokenPath: '/oauth/token',
  },
};

eachStore((_, open) => {
  describe.each(Object.entries(withKind))('the scope of a credential of the kind %s', (_kind, policy) => {
    const profile = { ...generic, credentials: { ...generic.credentials, ...policy } };
    let provider: ServiceProvider;
    let tenant: TestTenant;
    let ada = '';
    let team = '';
    const limited = async (scope: ScopeKey): Promise<ScimClient> => {
      const row = await findTenant(provider.deps.storage, 'acme');
      if (row === undefined) throw new Error('no tenant acme');
      const permissions = permissionsOfScope(profile, scope);
      return provider.client(tenant.baseUrl, await provider.credential('generic', row, { permissions, user: ada }));
    };
    beforeAll(async () => {
      const profiles = new Map([['generic', compileProfile(profile)]]);
      provider = new ServiceProvider(await open(), undefined, { profiles });
      tenant = await provider.tenant('generic', 'acme');
      ada = String((await tenant.client('POST', '/Users', user('ada'))).json.id);
      team = String((await tenant.client('POST', '/Groups', group)).json.id);
    });
    afterAll(() => provider.close());

    /** The status of every way to look and to change, by what it concerns. */
    const ways = async (client: ScimClient) => {
      const status = async (method: string, path: string, body?: object) => (await client(method, path, body)).status;
      const lookAt = async (path: string, id: string) => [
        await status('GET', path),
        await status('GET', `${path}/${id}`),
        await status('POST', `${path}/.search`, SEARCH),
      ];
      const change = async (path: string, id: string, body: object) => [
        await status('POST', path, body),
        await status('PUT', `${path}/${id}`, body),
        await status('PATCH', `${path}/${id}`, renaming),
        await status('DELETE', `${path}/none`),
      ];
      const Operations = [
        { method: 'PATCH', path: `/Users/${ada}`, data: renaming },
        { method: 'PATCH', path: `/Groups/${team}`, data: renaming },
      ];
      const bulk = (await client('POST', '/Bulk', { schemas: [BULK], Operations })).json.Operations;
      return {
        users: await lookAt('/Users', ada),
        me: [await status('GET', '/Me'), await status('PATCH', '/Me', renaming)],
        groups: await lookAt('/Groups', team),
        found: (await client('POST', '/.search', SEARCH)).json.totalResults,
        changedUsers: await change('/Users', ada, user('ada')),
        changedGroups: await change('/Groups', team, group),
        bulk: (Array.isArray(bulk) ? bulk.filter(isJsonObject) : []).map((each) => each.status),
        about: await status('GET', '/ServiceProviderConfig'),
      };
    };
    const all = (status: number, times: number) => Array.from({ length: times }, () => status);

    it('read-only looks at everything and changes nothing, whichever way it is asked', async () => {
      const client = await limited('read-only');
      expect(await ways(client)).toEqual({
        users: all(200, 3),
        me: [200, 403],
        groups: all(200, 3),
        found: 2,
        changedUsers: all(403, 4),
        changedGroups: all(403, 4),
        bulk: ['403', '403'],
        about: 200,
      });
      const refused = await client('POST', '/Users', user('eve'));
      expect(refused.json).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '403',
        detail: 'This credential is limited and may not do that. It would need users:write.',
      });
    });

    it('users-read-only sees users alone', async () => {
      expect(await ways(await limited('users-read-only'))).toMatchObject({
        users: all(200, 3),
        me: [200, 403],
        groups: all(403, 3),
        found: 1,
        changedUsers: all(403, 4),
        changedGroups: all(403, 4),
        bulk: ['403', '403'],
      });
    });

    it('users-only does everything with users and nothing with groups', async () => {
      const done = await ways(await limited('users-only'));
      expect(done).toMatchObject({
        users: all(200, 3),
        me: [200, 200],
        groups: all(403, 3),
        found: 1,
        // The name is taken; who is not there cannot be deleted.
        changedUsers: [409, 200, 200, 404],
        changedGroups: all(403, 4),
        bulk: ['200', '403'],
      });
    });
  });
});
