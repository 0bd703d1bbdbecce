import { afterAll, describe, expect, it, vi } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { ServiceProvider } from '#test/support/service-provider.ts';
import { eachWorld } from './access/each-world.ts';

const params = { tenant: 'acme' };
const device = 'urn:example:schemas:1.0:Device';
const badge = 'urn:example:schemas:1.0:Badge';
const user = 'urn:ietf:params:scim:schemas:core:2.0:User';

const deviceSchema = {
  id: device,
  name: 'Device',
  description: 'What people carry',
  attributes: [
    { name: 'serialNumber', type: 'string', required: true, uniqueness: 'server', caseExact: true },
    { name: 'displayName', type: 'string' },
    { name: 'weight', type: 'decimal' },
    {
      name: 'owner',
      type: 'complex',
      subAttributes: [
        { name: 'value', type: 'string' },
        { name: '$ref', type: 'reference', referenceTypes: ['User', 'Device'] },
      ],
    },
    {
      name: 'ports',
      type: 'complex',
      multiValued: true,
      subAttributes: [
        { name: 'value', type: 'string' },
        { name: 'type', type: 'string', canonicalValues: ['usb', 'hdmi'] },
      ],
    },
  ],
};
const deviceType = { name: 'Device', endpoint: '/Devices', description: 'Devices', schema: device };
const badgeSchema = {
  id: badge,
  name: 'Badge',
  attributes: [{ name: 'colour', type: 'string' }],
};

eachWorld((open) => {
  describe('schemas and resource types of a tenant', () => {
    const providers: ServiceProvider[] = [];
    afterAll(async () => {
      for (const provider of providers) await provider.close();
    });

    /** A tenant, with its SCIM endpoint in a second process. */
    const opened = async () => {
      const world = await open();
      const provider = new ServiceProvider(world.deps.storage);
      providers.push(provider);
      const { client, baseUrl } = await provider.tenant('generic', 'acme');
      const scim: typeof client = async (...request) => {
        provider.deps.tenants.clear();
        return client(...request);
      };
      return { world, provider, scim, baseUrl, call: world.call };
    };

    const withDevices = async () => {
      const made = await opened();
      await made.call(contract.addTenantSchema, { params, body: { schema: deviceSchema } });
      await made.call(contract.addTenantType, { params, body: { type: deviceType } });
      return made;
    };

    it('are served at once: found, filtered, sorted, changed, and shown by discovery', async () => {
      const { scim, baseUrl, call } = await withDevices();
      const post = (serialNumber: string, more: JsonObject = {}) =>
        scim('POST', '/Devices', { schemas: [device], serialNumber, ...more });
      const first = await post('A1', { weight: 1.5, ports: [{ value: 'left', type: 'usb' }] });
      expect(first).toMatchObject({
        status: 201,
        json: { serialNumber: 'A1', meta: { resourceType: 'Device', location: `${baseUrl}/Devices/${first.json.id}` } },
      });
      await post('B2', { weight: 0.5 });
      expect(await post('A1')).toMatchObject({ status: 409, json: { scimType: 'uniqueness' } });
      expect(await post('C3', { weight: 'heavy' })).toMatchObject({ status: 400, json: { scimType: 'invalidValue' } });
      expect(await scim('POST', '/Devices', { schemas: [device] })).toMatchObject({ status: 400 });
      const serials = async (query: string) => {
        const { status, json, text } = await scim('GET', `/devices?${query}`);
        expect(status, text).toBe(200);
        const list = own(json, 'Resources');
        return Array.isArray(list) ? list.map((each) => (isJsonObject(each) ? each.serialNumber : undefined)) : [];
      };
      expect(await serials('filter=serialNumber%20eq%20%22B2%22')).toEqual(['B2']);
      expect(await serials('filter=weight%20gt%201')).toEqual(['A1']);
      expect(await serials('filter=ports%5Btype%20eq%20%22usb%22%20and%20value%20sw%20%22le%22%5D')).toEqual(['A1']);
      expect(await serials(`filter=${device}:weight%20lt%201`)).toEqual(['B2']);
      expect(await serials('sortBy=weight')).toEqual(['B2', 'A1']);
      expect(await serials('cursor&count=1')).toEqual(['A1']);
      const patched = await scim('PATCH', `/Devices/${first.json.id}`, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path: 'ports[type eq "usb"].value', value: 'right' }],
      });
      expect(patched.json).toMatchObject({ ports: [{ value: 'right', type: 'usb' }] });
      expect((await scim('GET', '/ResourceTypes/Device')).json).toMatchObject({ endpoint: '/Devices', schema: device });
      expect((await scim('GET', '/ResourceTypes')).json.totalResults).toBe(3);
      expect((await scim('GET', `/Schemas/${device}`)).json).toMatchObject({ id: device, name: 'Device' });
      expect((await scim('DELETE', `/Devices/${first.json.id}`)).status).toBe(204);
      expect((await call(contract.getTenantShape, { params })).types).toMatchObject([{ name: 'Device', resources: 1 }]);
    });

    it('are nothing to another tenant, and nobody without a credential learns of them', async () => {
      const { scim, provider, baseUrl } = await withDevices();
      const { client } = await provider.tenant('generic', 'globex');
      expect((await client('GET', '/Devices')).status).toBe(404);
      expect((await client('GET', `/Schemas/${device}`)).status).toBe(404);
      const anonymous = provider.client(baseUrl, undefined);
      expect((await anonymous('GET', '/Devices')).text).toBe((await anonymous('GET', '/Nothing')).text);
      expect((await scim('PUT', '/Devices')).status).toBe(405);
    });

    it('hold references: what they name must be there, of that type, in that tenant', async () => {
      const { scim, provider } = await withDevices();
      const globex = await provider.tenant('generic', 'globex');
      const ada = (await scim('POST', '/Users', { schemas: [user], userName: 'ada' })).json.id;
      const bob = (await globex.client('POST', '/Users', { schemas: [user], userName: 'bob' })).json.id;
      const owned = (serialNumber: string, value: unknown) =>
        scim('POST', '/Devices', { schemas: [device], serialNumber, owner: { value } });
      const phone = await owned('P1', ada);
      expect(phone.status).toBe(201);
      expect((await owned('P2', phone.json.id)).status).toBe(201);
      for (const wrong of ['nobody', bob]) {
        expect(await owned('P3', wrong), String(wrong)).toMatchObject({
          status: 400,
          json: { scimType: 'invalidValue' },
        });
      }
      const group = await scim('POST', '/Groups', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: 'g',
        members: [{ value: phone.json.id }],
      });
      expect(group).toMatchObject({ status: 400, json: { scimType: 'invalidValue' } });
    });

    it('extend users, change by what is added, and go when nobody has them any more', async () => {
      const { scim, call } = await opened();
      const body = { schema: badgeSchema, extends: [{ type: 'User' }] };
      await call(contract.addTenantSchema, { params, body });
      const ada = await scim('POST', '/Users', {
        schemas: [user, badge],
        userName: 'ada',
        [badge]: { colour: 'red' },
      });
      expect(ada.json).toMatchObject({ [badge]: { colour: 'red' } });
      expect((await scim('GET', `/Users?filter=${badge}:colour%20eq%20%22red%22`)).json.totalResults).toBe(1);
      const attributes = [...badgeSchema.attributes, { name: 'issued', type: 'dateTime' }];
      const changed = { ...body, schema: { ...badgeSchema, attributes } };
      expect((await call(contract.changeTenantSchema, { params, body: changed })).schemas).toMatchObject([
        { id: badge, attributes: 2, extends: [{ type: 'User', required: false }] },
      ]);
      const issue = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'] };
      const value = '2026-01-05T08:00:00Z';
      const Operations = [{ op: 'add', path: `${badge}:issued`, value }];
      expect((await scim('PATCH', `/Users/${ada.json.id}`, { ...issue, Operations })).json).toMatchObject({
        [badge]: { colour: 'red', issued: value },
      });
      const remove = () => call(contract.removeTenantSchema, { params: { ...params, schema: badge } });
      await expect(remove()).rejects.toMatchObject({ problem: { code: 'conflict' } });
      await scim('PATCH', `/Users/${ada.json.id}`, { ...issue, Operations: [{ op: 'remove', path: badge }] });
      expect((await scim('GET', `/Users/${ada.json.id}`)).json).not.toHaveProperty(badge);
      expect((await remove()).schemas).toEqual([]);
      expect((await scim('GET', `/Schemas/${badge}`)).status).toBe(404);
    });

    it('stay while there are resources, and a schema while a type has it', async () => {
      const { scim, call } = await withDevices();
      const { id } = (await scim('POST', '/Devices', { schemas: [device], serialNumber: 'A1' })).json;
      const removeType = () => call(contract.removeTenantType, { params: { ...params, type: 'device' } });
      const removeSchema = () => call(contract.removeTenantSchema, { params: { ...params, schema: device } });
      await expect(removeType()).rejects.toMatchObject({ problem: { code: 'conflict' } });
      await expect(removeSchema()).rejects.toMatchObject({
        problem: { code: expect.stringMatching(/conflict|invalid/) },
      });
      await scim('DELETE', `/Devices/${id}`);
      expect((await removeType()).types).toEqual([]);
      expect((await removeSchema()).schemas).toEqual([]);
      expect((await scim('GET', '/Devices')).status).toBe(404);
      await expect(removeType()).rejects.toMatchObject({ problem: { code: 'unknown' } });
    });

    it('are never taken from under a resource that is written at the same moment', async () => {
      const { scim, call, world } = await opened();
      const extension = { schema: badgeSchema, extends: [{ type: 'User' }] };
      await call(contract.addTenantSchema, { params, body: extension });
      const { storage } = world.deps;
      const commit = storage.commit.bind(storage);
      const remove = () => call(contract.removeTenantSchema, { params: { ...params, schema: badge } });
      const post = (userName: string) =>
        scim('POST', '/Users', { schemas: [user, badge], userName, [badge]: { colour: 'red' } });
      // Somebody removes the schema after the user was checked by it, and before it is written.
      const later = vi.spyOn(storage, 'commit').mockImplementationOnce(async (given) => {
        await remove();
        return commit(given);
      });
      const refused = await post('late');
      expect(refused).toMatchObject({
        status: 409,
        json: { detail: expect.stringContaining('schemas of this tenant changed') },
      });
      later.mockRestore();
      expect((await scim('GET', '/Users')).json.totalResults).toBe(0);
      // Somebody writes such a user after they were all looked through, and before the schema is removed.
      await call(contract.addTenantSchema, { params, body: extension });
      const scan = storage.scan.bind(storage);
      const sooner = vi.spyOn(storage, 'scan').mockImplementationOnce(async (...given) => {
        const found = await scan(...given);
        expect((await post('early')).status).toBe(201);
        return found;
      });
      await expect(remove()).rejects.toMatchObject({ problem: { code: 'conflict' } });
      sooner.mockRestore();
      expect((await scim('GET', '/Users')).json).toMatchObject({ Resources: [{ [badge]: { colour: 'red' } }] });
    });

    it('are refused with the path of what is wrong, and nothing is kept of them', async () => {
      const { call, world } = await withDevices();
      const fields = async (act: Promise<unknown>) => {
        const [answer] = await Promise.allSettled([act]);
        return answer?.status === 'rejected' ? answer.reason.problem.errors?.map((each: JsonObject) => each.field) : [];
      };
      const schema = (wrong: object) =>
        fields(call(contract.addTenantSchema, { params, body: { schema: { ...badgeSchema, ...wrong } } }));
      const attribute = (wrong: object) =>
        schema({
          attributes: [
            { name: 'a', type: 'string' },
            { name: 'b', ...wrong },
          ],
        });
      expect(await schema({ id: 'Badge' })).toEqual(['schema.id']);
      expect(await schema({ id: user })).toEqual(['schema.id']);
      expect(await schema({ id: device.toUpperCase() })).toEqual(['schema.id']);
      expect(await schema({ name: '' })).toEqual(['schema.name']);
      expect(await schema({ attributes: [] })).toEqual(['schema.attributes']);
      expect(await schema({ colour: 1 })).toEqual(['schema.colour']);
      expect(await attribute({})).toEqual(['schema.attributes[1].type']);
      expect(await attribute({ type: 'text' })).toEqual(['schema.attributes[1].type']);
      expect(await attribute({ type: 'string', mutibility: 'readOnly' })).toEqual(['schema.attributes[1].mutibility']);
      expect(await attribute({ type: 'string', required: 'yes' })).toEqual(['schema.attributes[1].required']);
      expect(await attribute({ type: 'string', name: 'A' })).toEqual(['schema.attributes[1].name']);
      expect(await attribute({ type: 'string', name: 'meta' })).toEqual(['schema.attributes[1].name']);
      expect(await attribute({ type: 'reference' })).toEqual(['schema.attributes[1].referenceTypes']);
      expect(await attribute({ type: 'complex', subAttributes: [{ name: 'c', type: 'complex' }] })).toEqual([
        'schema.attributes[1].subAttributes[0].type',
      ]);
      const type = (wrong: object) =>
        fields(call(contract.addTenantType, { params, body: { type: { ...deviceType, ...wrong } } }));
      expect(await type({})).toEqual(['type.name']);
      expect(await type({ name: 'user' })).toEqual(['type.name']);
      expect(await type({ name: 'Tool' })).toEqual(['type.endpoint']);
      expect(await type({ name: 'Tool', endpoint: '/Bulk' })).toEqual(['type.endpoint']);
      expect(await type({ name: 'Tool', endpoint: '/a/b' })).toEqual(['type.endpoint']);
      expect(await type({ name: 'Tool', endpoint: '/Tools', schema: badge })).toEqual(['type.schema']);
      const extensions = [{ schema: badge }];
      expect(await type({ name: 'Tool', endpoint: '/Tools', schemaExtensions: extensions })).toEqual([
        'type.schemaExtensions[0].schema',
      ]);
      const change = (attributes: readonly object[]) =>
        fields(call(contract.changeTenantSchema, { params, body: { schema: { ...deviceSchema, attributes } } }));
      const [serial, ...rest] = deviceSchema.attributes;
      const extended = { schema: deviceSchema, extends: [{ type: 'User' }] };
      expect(await fields(call(contract.changeTenantSchema, { params, body: extended }))).toEqual(['schema.extends']);
      expect(await change(rest)).toEqual(['schema.attributes']);
      expect(await change([{ ...serial, type: 'integer' }, ...rest])).toEqual(['schema.attributes[0].type']);
      expect(await change([serial ?? {}, ...rest, { name: 'new', type: 'string', required: true }])).toEqual([
        'schema.attributes[5].required',
      ]);
      expect((await call(contract.getTenantShape, { params })).schemas).toHaveLength(1);
      await refusesSandboxes(world);
    });
  });
});

async function refusesSandboxes({ call }: AccessWorld) {
  await call(contract.createTenant, { body: { name: 'phones', profile: '8x8' } });
  const at = { params: { tenant: 'phones' } };
  expect(await call(contract.getTenantShape, at)).toMatchObject({ extensible: false, extendable: [] });
  const act = call(contract.addTenantSchema, { ...at, body: { schema: badgeSchema } });
  await expect(act).rejects.toMatchObject({ problem: { code: 'conflict' } });
}
