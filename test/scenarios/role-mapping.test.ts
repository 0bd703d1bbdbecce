import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#access/audit.ts';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { eachWorld } from '../contract/access/each-world.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const params = { tenant: 'acme' };

eachWorld((open) => {
  describe('roles by groups', () => {
    let world: AccessWorld;
    let provider: ServiceProvider;
    let acme: TestTenant;
    const ids: Record<string, string> = {};
    beforeAll(async () => {
      world = await open();
      provider = new ServiceProvider(world.deps.storage, world.clock);
      acme = await provider.tenant('generic', 'acme');
      for (const userName of ['ada', 'bob', 'cyd']) {
        ids[userName] = String((await acme.client('POST', '/Users', { schemas: [USER], userName })).json.id);
      }
      for (const [displayName, externalId, ...members] of [
        ['App-Admins', 'g-1', 'ada'],
        ['app-sales', 'g-2', 'ada', 'bob'],
        ['App-Inner', 'g-3'],
      ] as const) {
        const body = {
          schemas: [GROUP],
          displayName,
          externalId,
          members: members.map((who) => ({ value: ids[who] })),
        };
        ids[displayName] = String((await acme.client('POST', '/Groups', body)).json.id);
      }
    });
    afterAll(() => provider.close());
    const set = (otherwise: string | null, ...rules: [string, string, ('externalId' | 'id')?][]) =>
      world.call(contract.setRoleMapping, {
        params,
        body: { otherwise, rules: rules.map(([group, role, by]) => ({ group, role, by })) },
      });
    const roles = async () => {
      const { users } = await world.call(contract.listUserRoles, { params });
      return Object.fromEntries(users.map(({ userName, role }) => [userName, role]));
    };
    const members = (op: 'add' | 'remove', group: string, who: string) =>
      acme.client('PATCH', `/Groups/${ids[group]}`, {
        schemas: [PATCH],
        Operations: [{ op, path: 'members', value: [{ value: ids[who] }] }],
      });
    const since = async <Result>(act: () => Promise<Result>) => {
      const { last } = await world.call(contract.listEvents, { query: { tenant: 'acme' } });
      await act();
      const { events } = await world.call(contract.listEvents, { query: { tenant: 'acme', after: last } });
      return events.map(({ type, role, rolesMoved }) => [type, rolesMoved === true ? 'moved' : role]);
    };

    it('follow the first rule that fits, and say why; who is in none has the default', async () => {
      expect(await roles()).toEqual({ ada: null, bob: null, cyd: null });
      const mapping = await set('guest', ['App-Admins', 'admin'], ['app-*', 'member']);
      expect(mapping).toMatchObject({ version: 1, rules: [{ by: 'displayName', group: 'App-Admins' }, {}] });
      expect(await roles()).toEqual({ ada: 'admin', bob: 'member', cyd: 'guest' });
      const why = await world.call(contract.getUserRole, { params: { ...params, user: 'ada' } });
      expect(why).toMatchObject({
        role: 'admin',
        rule: 1,
        group: { displayName: 'App-Admins', externalId: 'g-1' },
        outranked: [{ role: 'member', rule: 2 }],
      });
      await set('guest', ['g-2', 'seller', 'externalId'], [ids['App-Admins'] ?? '', 'admin', 'id']);
      expect(await roles()).toEqual({ ada: 'seller', bob: 'seller', cyd: 'guest' });
    });

    it('go with each event that may have changed them, and are to be read anew where many may have', async () => {
      expect(await since(() => set('guest', ['App-Admins', 'admin'], ['app-*', 'member']))).toEqual([
        ['tenant.roles-mapped', 'moved'],
      ]);
      expect(await since(() => set('guest', ['App-Admins', 'admin'], ['app-*', 'member']))).toEqual([]);
      expect(await since(() => members('add', 'App-Admins', 'bob'))).toEqual([['membership.added', 'admin']]);
      expect(await since(() => members('remove', 'App-Admins', 'bob'))).toEqual([['membership.removed', 'member']]);
      expect(await since(() => members('add', 'App-Admins', 'App-Inner'))).toEqual([['membership.added', 'moved']]);
      expect(await since(() => members('add', 'App-Inner', 'cyd'))).toEqual([['membership.added', 'admin']]);
      const rename = { op: 'replace', path: 'displayName', value: 'Others' };
      const renamed = () =>
        acme.client('PATCH', `/Groups/${ids['App-Inner']}`, { schemas: [PATCH], Operations: [rename] });
      expect(await since(renamed)).toEqual([['group.updated', 'moved']]);
      const dan = () => acme.client('POST', '/Users', { schemas: [USER], userName: 'dan' });
      expect(await since(dan)).toEqual([['user.created', 'guest']]);
    });

    it('are refused with what is wrong, and change nothing for who saw another version', async () => {
      const ada = await world.signedIn('ada', 'application-administrator');
      const { version } = await world.call(contract.getRoleMapping, { params });
      const send = async (rules: { group: string; role: string }[], headers = {}) => {
        const { status, body } = await ada.send(contract.setRoleMapping, {
          params,
          body: { rules, otherwise: null },
          headers,
        });
        return [status, body.detail];
      };
      expect(await send([{ group: ' ', role: 'x' }])).toEqual([400, 'The group of rule 1 is empty.']);
      const twice = [
        { group: 'A', role: 'x' },
        { group: 'a', role: 'y' },
      ];
      expect(await send(twice)).toEqual([400, 'Rule 2 speaks of the same groups as rule 1, and would never count.']);
      expect((await send([], { 'if-match': `"${version - 1}"` }))[0]).toBe(412);
      expect((await send([], { 'if-match': `"${version}"` }))[0]).toBe(200);
      expect(await roles()).toEqual({ ada: null, bob: null, cyd: null, dan: null });
      const entries = await listAudit(world.deps.storage, acme.number, { act: 'tenant.map-roles', limit: 5 });
      expect(entries[0]).toMatchObject({ act: 'tenant.map-roles', object: 'acme' });
    });
  });
});
