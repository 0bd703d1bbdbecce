import { afterEach, describe, expect, it } from 'vitest';
import { createScimTarget } from '#connectors/scim/scim-target.ts';
import { type WireFormatKey, wireFormat } from '#connectors/scim/wire-formats.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Schedule } from '#engine/model/job.ts';
import { DEFAULT_ACCESS } from '#engine/model/role.ts';
import { appRoleType } from '#expressions/app-role.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import type { Storage } from '#storage/port.ts';
import { configuration, openWorld } from '../support/engine-world.ts';
import { outboundClient, standingClock, testRandom } from '../support/outbound-client.ts';
import { startPlainScimServer } from '../support/plain-scim-server.ts';
import { isObject } from '../support/received.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

function mapping(target: string, text: string): Configuration {
  const row = {
    target,
    targetType: 'String',
    source: { kind: 'expression', text },
    matchingPrecedence: 0,
    apply: 'always',
    required: false,
    caseExact: true,
    mapped: true,
  } as const;
  const { User } = configuration.objects;
  const named = User.attributes.filter((each) => ['userName', 'active', 'displayName'].includes(each.target));
  return {
    ...configuration,
    objects: { ...configuration.objects, User: { ...User, attributes: [...named, row] } },
  };
}

const single = mapping('roles[primary eq true].value', 'SingleAppRoleAssignment([appRoleAssignments])');
const complex = mapping('roles', 'AppRoleAssignmentsComplex([appRoleAssignments])');
const assertive = mapping('roles', 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])');

/** The app roles of the application, in their order; any other is switched off. */
const listed = ['admin', 'agent', 'guest'];

async function openRoles(
  storage: Storage,
  mapped: Configuration,
  key: WireFormatKey = 'rfc',
  schedule: Partial<Schedule> = {},
) {
  const server = await startPlainScimServer();
  const target = createScimTarget({
    client: outboundClient(),
    clock: standingClock(),
    random: testRandom,
    tenantUrl: `${server.origin}/scim`,
    authorization: async () => 'Bearer plain-token',
    dialect: { ...standardDialect, ...wireFormat(key).format },
    capabilities: { users: true, groups: 'full', patch: true, etag: true, deleteUser: 'delete', membersPerRequest: 50 },
  });
  const world = await openWorld(storage, {
    configuration: mapped,
    schedule,
    deps: {
      openTarget: async () => target,
      entitles: (_, role) => listed.includes(role),
      appRolesOf: (_, roles) =>
        listed
          .filter((role) => roles.includes(role))
          .map((value) => ({ id: `id-of-${value}`, value, displayName: value.toUpperCase() })),
    },
  });
  opened.push(world.engine, target, server);
  const rolesOf = (name: string) =>
    [...server.resources.values()].find(({ userName }) => userName === `${name}@x.example`)?.roles;
  const writesOf = async (kind?: 'initial') => {
    const before = server.received.length;
    await world.cycle(kind);
    return server.received
      .slice(before)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, json }) => (isObject(json) && method === 'PATCH' ? json.Operations : method));
  };
  return { world, server, rolesOf, writesOf };
}

const named = (value: string) => ({ primary: false, type: appRoleType, displayName: value.toUpperCase(), value });
const shown = (value: string) => ({ primary: false, type: appRoleType, display: value.toUpperCase(), value });

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('app roles in the accounts of an application', () => {
    it('one role follows the assignment; of several the first of the list counts, and the log says so once', async () => {
      const { world, rolesOf, writesOf } = await openRoles(await shared(), single);
      const ann = await world.user('ann');
      await world.assign(ann, 'agent');
      await world.assign(ann, DEFAULT_ACCESS);
      expect(await writesOf()).toEqual(['POST']);
      expect(rolesOf('ann')).toEqual([{ primary: true, type: appRoleType, value: 'agent' }]);
      expect(await writesOf()).toEqual([]);
      await world.assign(ann, 'admin');
      expect(await writesOf()).toEqual([[{ op: 'replace', path: 'roles[primary eq true].value', value: 'admin' }]]);
      const warned = (await world.log()).find(({ status }) => status === 'warning');
      expect(warned?.body.message).toContain('2 are held (ADMIN, AGENT)');
      expect(await writesOf('initial')).toEqual([]);
      const entries = await world.log();
      await world.cycle('initial');
      expect(await world.log()).toHaveLength(entries.length);
    });

    it('roles are added, through assigned groups too, and never removed: neither ours nor those of the application', async () => {
      const { world, server, rolesOf, writesOf } = await openRoles(await shared(), complex);
      const ann = await world.user('ann');
      const team = await world.group('Team', [ann]);
      await world.assign(ann, 'agent');
      await world.cycle();
      expect(rolesOf('ann')).toEqual([named('agent')]);
      const [account] = [...server.resources.values()].filter(({ userName }) => userName === 'ann@x.example');
      if (account !== undefined) account.roles = [named('agent'), { value: 'by hand' }];
      await world.assign(team, 'guest');
      const [added] = (await writesOf()).filter(Array.isArray);
      expect(added).toEqual([{ op: 'add', path: 'roles', value: [named('guest')] }]);
      await world.unassign(team);
      await world.cycle();
      expect(rolesOf('ann')).toEqual([named('agent'), { value: 'by hand' }, named('guest')]);
      expect((await writesOf('initial')).filter(Array.isArray)).toEqual([]);
    });

    it('the whole list is written where the mapping says so: a role that was taken away goes, and those given by hand', async () => {
      const { world, server, rolesOf, writesOf } = await openRoles(await shared(), assertive);
      const ann = await world.user('ann');
      await world.assign(ann, 'agent');
      await world.assign(ann, 'retired');
      await world.cycle();
      expect(rolesOf('ann')).toEqual([shown('agent')]);
      await world.unassign(ann);
      await world.assign(ann, 'guest');
      expect(await writesOf()).toEqual([[{ op: 'replace', path: 'roles', value: [shown('guest')] }]]);
      expect(await writesOf()).toEqual([]);
      expect(await writesOf('initial')).toEqual([]);
      const [account] = [...server.resources.values()];
      if (account !== undefined) account.roles = [shown('guest'), { value: 'by hand' }];
      await world.assign(ann, 'admin');
      await world.cycle();
      expect(rolesOf('ann')).toEqual([shown('admin'), shown('guest')]);
      await world.unassign(ann);
      expect(await writesOf()).toEqual([[{ op: 'replace', path: 'active', value: false }]]);
    });

    it('an account that is found gets the roles besides its own, or in place of them, as the mapping says', async () => {
      for (const [mapped, after] of [
        [complex, [{ value: 'by hand' }, named('agent')]],
        [assertive, [shown('agent')]],
      ] as const) {
        const { world, server, rolesOf, writesOf } = await openRoles(await shared(), mapped);
        const found = { userName: 'ann@x.example', active: true, displayName: 'ann', roles: [{ value: 'by hand' }] };
        server.add('u1', found);
        const ann = await world.user('ann');
        await world.assign(ann, 'agent');
        await world.cycle();
        expect(rolesOf('ann')).toEqual(after);
        expect(await writesOf('initial')).toEqual([]);
      }
    });

    it('a role that changes is written on change, without waiting for a cycle', async () => {
      const { world, rolesOf } = await openRoles(await shared(), assertive, 'rfc', { trigger: 'change' });
      const ann = await world.user('ann');
      await world.engine.startJob(world.tenant, world.job);
      const isWritten = (...roles: readonly string[]) =>
        expect.poll(() => rolesOf('ann'), { timeout: 20_000 }).toEqual(roles.map(shown));
      await world.assign(ann, 'agent');
      await isWritten('agent');
      await world.assign(ann, 'guest');
      await isWritten('agent', 'guest');
    });

    it('in the wire format of Entra each role that is added is a JSON text', async () => {
      const { world, writesOf } = await openRoles(await shared(), single, 'entra');
      const ann = await world.user('ann');
      await world.assign(ann, 'agent');
      await world.cycle();
      await world.unassign(ann);
      await world.assign(ann, 'guest');
      const value = '{"id":"id-of-guest","value":"guest","displayName":"GUEST"}';
      expect(await writesOf()).toEqual([[{ op: 'Add', path: 'roles', value: [{ value }] }]]);
      expect(await writesOf()).toEqual([]);
    });

    it('with everybody in scope nothing is written: nobody need be assigned', async () => {
      const { world, server } = await openRoles(await shared(), { ...assertive, scope: 'all' });
      await world.user('ann');
      expect((await world.cycle()).state).toBe('interrupted');
      expect(server.received).toEqual([]);
    });
  });
});
