import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { entries } from '#gallery/entries.ts';
import { openWorld } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { sqliteStores } from '../support/stores.ts';

describe('the default mappings of the gallery', () => {
  const shared = shareStore(sqliteStores());

  for (const [key, entry] of entries) {
    it(`${entry.name}: a second cycle after a clean one writes nothing, nor does one after leavers and their return (I1)`, async () => {
      const target = new MemoryTarget(entry.target);
      const world = await openWorld(await shared(), { target, configuration: entry.defaults });
      const boss = await world.user('boss', { givenName: 'Bo', surname: 'Boss', physicalDeliveryOfficeName: 'London' });
      const whole = {
        givenName: 'Zoë',
        surname: 'O’Neill',
        jobTitle: 'Agent',
        department: 'Support',
        employeeId: '7',
        mailNickname: 'ann',
        preferredLanguage: 'en-GB',
        telephoneNumber: '+442055510010',
        physicalDeliveryOfficeName: 'London',
        manager: boss.id,
      };
      const ann = await world.user('ann', whole);
      const bob = await world.user('bob', { ...whole, employeeId: '8', mailNickname: 'bob', telephoneNumber: '12' });
      const bare = await world.user('bare');
      if (entry.target.groups === 'update-only') target.put('Group', { displayName: 'Team' });
      await world.assign(await world.group('Team', [boss, ann, bob, bare]));
      const stranger = target.put('User', { userName: 'stranger@x.example', active: true });

      const first = await world.cycle();
      expect(first.state, key).toBe('finished');
      expect(sumOfOutcomes(first.tally)).toBe(first.tally.evaluated);
      expect(target.object('User', 'ann@x.example')?.attributes).toMatchObject({ active: true });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.change(ann, { accountEnabled: false });
      await world.cycle();
      expect(target.object('User', 'ann@x.example')?.attributes.active).toBe(false);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.change(ann, { accountEnabled: true, jobTitle: 'Team Leader' });
      await world.cycle();
      expect(target.object('User', 'ann@x.example')?.attributes.active).toBe(true);
      expect(await world.writesOf('initial')).toEqual([]);
      expect(await world.writesOf('incremental')).toEqual([]);
      expect(target.objects('User').find(({ id }) => id === stranger)?.version).toBe(1);
      await world.engine.close();
    });
  }
});
