import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { DEFAULT_ACCESS } from '#engine/model/role.ts';
import { managerPath, openWorld } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('an initial cycle', () => {
    it('creates who is assigned, directly or as a direct member of an assigned group, and nobody else', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      const bob = await world.user('bob');
      const carl = await world.user('carl');
      await world.user('dora');
      const nested = await world.group('nested', [carl]);
      const team = await world.group('team', [bob, nested]);
      await world.assign(ann);
      await world.assign(team);
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ kind: 'initial', state: 'finished' });
      expect(
        world.target
          .objects('User')
          .map((one) => one.attributes.userName)
          .toSorted(),
      ).toEqual(['ann@x.example', 'bob@x.example']);
      expect(world.target.objects('Group').map((one) => one.attributes.displayName)).toEqual(['team']);
      expect(cycle.tally).toMatchObject({ evaluated: 3, created: 3, membersAdded: 1 });
      await world.engine.close();
    });

    it('skips who holds only Default Access as not effectively entitled, and who is disabled', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      const bob = await world.user('bob', { accountEnabled: false });
      await world.assign(ann, DEFAULT_ACCESS);
      await world.assign(bob);
      const cycle = await world.cycle();
      expect(world.target.writes).toEqual([]);
      expect(cycle.tally).toMatchObject({
        skipped: 2,
        'skipped.not-effectively-entitled': 1,
        'skipped.account-disabled': 1,
      });
      const log = await world.log();
      expect(log.map((entry) => [entry.identity, entry.status, entry.code])).toEqual([
        ['ann@x.example', 'skipped', 'not-effectively-entitled'],
        ['bob@x.example', 'skipped', 'account-disabled'],
      ]);
      await world.engine.close();
    });

    it('links what matches, writes only what differs, and never touches a stranger', async () => {
      const world = await openWorld(await shared());
      const same = { active: true, displayName: 'ann', 'emails[type eq "work"].value': 'ann@x.example' };
      world.target.put('User', { userName: 'ANN@x.example', ...same });
      world.target.put('User', { userName: 'bob@x.example', ...same, title: 'kept' });
      const stranger = world.target.put('User', { userName: 'eve@x.example', active: true });
      await world.assign(await world.user('ann'));
      await world.assign(await world.user('bob'));
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ evaluated: 2, matched: 1, updated: 1 });
      expect(world.target.writes).toEqual(['update bob@x.example displayName,emails[type eq "work"].value']);
      expect(world.target.objects('User').find((one) => one.id === stranger)).toMatchObject({ version: 1 });
      await world.engine.close();
    });

    it('writes nothing the second time, initial or incremental, and its outcomes add up', async () => {
      const world = await openWorld(await shared());
      const boss = await world.user('boss');
      const ann = await world.user('ann', { manager: boss.id, telephoneNumber: '12', givenName: 'Ann' });
      const team = await world.group('team', [ann, boss]);
      await world.assign(team);
      const first = await world.cycle();
      expect(first.tally).toMatchObject({ created: 3, referencesWritten: 1, membersAdded: 2, warnings: 1 });
      expect(sumOfOutcomes(first.tally)).toBe(first.tally.evaluated);
      expect(world.target.object('User', 'ann@x.example')?.attributes[managerPath]).toBe(
        world.target.object('User', 'boss@x.example')?.id,
      );
      expect(await world.writesOf('initial')).toEqual([]);
      expect(await world.writesOf('incremental')).toEqual([]);
      const again = await world.cycle('initial');
      expect(again.tally).toMatchObject({ evaluated: 3, inSync: 3 });
      expect(sumOfOutcomes(again.tally)).toBe(again.tally.evaluated);
      await world.engine.close();
    });
  });
});
