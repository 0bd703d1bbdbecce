import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { ownAttributesOf } from '#resources/own-attributes.ts';
import { readResource } from '#resources/read-resource.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachStore } from '#test/support/stores.ts';

const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const chosen = { type: 'social', visibility: 'owners' };

eachStore((_, open) => {
  let provider: ServiceProvider;
  let tenant: TestTenant;
  let context: ResourceContext;
  let id = '';
  beforeAll(async () => {
    provider = new ServiceProvider(await open());
    tenant = await provider.tenant('purecloud', 'own');
    const { storage, clock, random, queue, profiles } = provider.deps;
    const found = await findTenant(storage, 'own');
    const profile = profiles.get('purecloud');
    if (found === undefined || profile === undefined) throw new Error('the tenant is missing');
    context = { storage, clock, random, queue, tenant: found, profile, actor: 'tester' };
    ({ id } = await createResource(context, 'Group', { displayName: 'Night' }, { own: chosen }));
  });
  afterAll(() => provider.close());

  const kept = async () => {
    const { doc } = await readResource(context, 'Group', id);
    return ownAttributesOf(typeNamed(context.profile, 'Group'), decodeDocument(doc));
  };

  describe('what only the application’s own people set', () => {
    it('is not shown to a client, alone or in a list', async () => {
      const one = await tenant.client('GET', `/groups/${id}`);
      expect(Object.keys(one.json).sort()).toEqual(['displayName', 'id', 'meta', 'schemas']);
      const list = await tenant.client('GET', '/groups?filter=displayName eq "Night"');
      expect(list.text).not.toContain('social');
    });

    it('stays as it is when a client replaces or changes the resource, whatever it sends', async () => {
      const sent = { schemas: [GROUP], displayName: 'Night', externalId: 'g-1', own: { type: 'official' } };
      expect((await tenant.client('PUT', `/groups/${id}`, sent)).json).toMatchObject({ externalId: 'g-1' });
      expect(await kept()).toEqual(chosen);
      const Operations = [{ op: 'replace', value: { externalId: 'g-2', own: { type: 'official' } } }];
      const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
      await tenant.client('PATCH', `/groups/${id}`, { schemas, Operations });
      expect(await kept()).toEqual(chosen);
    });
  });
});
