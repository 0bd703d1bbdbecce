import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { entries } from '#gallery/entries.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { loggedActs, plannedActs } from '../support/plan-and-log.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

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
};

/** Four people, one of them without a manager, one with almost nothing, in an assigned group. */
async function organisation(world: World, target: MemoryTarget): Promise<{ readonly ann: StoredResource }> {
  const boss = await world.user('boss', { givenName: 'Bo', surname: 'Boss', physicalDeliveryOfficeName: 'London' });
  const managed = { ...whole, manager: boss.id };
  const ann = await world.user('ann', managed);
  const bob = await world.user('bob', { ...managed, employeeId: '8', mailNickname: 'bob', telephoneNumber: '12' });
  const bare = await world.user('bare');
  if (target.capabilities.groups === 'update-only') target.put('Group', { displayName: 'Team' });
  await world.assign(await world.group('Team', [boss, ann, bob, bare]));
  return { ann };
}

/** Calls to the target that only ask. */
const reads = (target: MemoryTarget) =>
  target.calls.filter((call) => call === 'find' || call === 'read' || call === 'probe').length;

eachStore((_, open) => {
  const shared = shareStore(open);

  describe.each([...entries])('the default mappings of %s', (key, entry) => {
    it('a second cycle after a clean one writes nothing, nor does one after leavers and their return (I1); outcomes add up (I8); no stranger is touched (I4)', async () => {
      const target = new MemoryTarget(entry.target);
      const world = await openWorld(await shared(), { target, configuration: entry.defaults });
      const { ann } = await organisation(world, target);
      const stranger = target.put('User', { userName: 'stranger@x.example', active: true });
      const strangers = target.put('Group', { displayName: 'Strangers' });
      const cycle = async () => {
        const { state, tally } = await world.cycle();
        expect(state, key).toBe('finished');
        expect(sumOfOutcomes(tally)).toBe(tally.evaluated);
      };

      await cycle();
      expect(target.object('User', 'ann@x.example')?.attributes).toMatchObject({ active: true });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.change(ann, { accountEnabled: false });
      await cycle();
      expect(target.object('User', 'ann@x.example')?.attributes.active).toBe(false);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.change(ann, { accountEnabled: true, jobTitle: 'Team Leader' });
      await cycle();
      expect(target.object('User', 'ann@x.example')?.attributes.active).toBe(true);
      expect(await world.writesOf('initial')).toEqual([]);
      expect(await world.writesOf('incremental')).toEqual([]);
      expect(target.objects('User').find(({ id }) => id === stranger)?.version).toBe(1);
      expect(target.objects('Group').find(({ id }) => id === strangers)?.version).toBe(1);
      await world.engine.close();
    });

    it('does exactly what a simulation planned, and refuses by name what moved (I2)', async () => {
      const target = new MemoryTarget(entry.target);
      const world = await openWorld(await shared(), { target, configuration: entry.defaults });
      // By whatever an application finds its accounts, Bob's is found.
      const found = { userName: 'bob@x.example', externalId: 'bob', 'emails[type eq "work"].value': 'bob@x.example' };
      target.put('User', { ...found, active: true });
      const { ann } = await organisation(world, target);
      const exactly = async () => {
        const before = target.writes.length;
        const { plan, rows } = await world.simulate();
        expect(target.writes.length, 'a simulation writes nothing').toBe(before);
        expect(plan, key).toMatchObject({ state: 'ready' });
        const applied = await world.apply(plan.plan);
        const steps = applied.rows.filter(({ state }) => state !== 'told');
        expect(
          steps.map(({ state, outcome }) => `${state}: ${outcome}`).filter((end) => !end.startsWith('done')),
        ).toEqual([]);
        expect(loggedActs(await world.log(applied.plan.cycle ?? 0))).toEqual(plannedActs(rows));
        expect(await world.writesOf('initial'), 'nothing is left to do').toEqual([]);
        return steps.length;
      };

      expect(await exactly()).toBeGreaterThan(2);
      await world.change(ann, { accountEnabled: false });
      expect(await exactly()).toBeGreaterThan(0);
      await world.change(ann, { accountEnabled: true, jobTitle: 'Team Leader' });
      expect(await exactly()).toBeGreaterThan(0);
      expect(await exactly(), 'the plan of a cycle that has nothing to do').toBe(0);

      await world.change(ann, { displayName: 'Ann Second', accountEnabled: false });
      const { plan } = await world.simulate();
      await world.change(ann, { accountEnabled: true });
      const before = target.writes.length;
      const { rows } = await world.apply(plan.plan);
      const moved = rows.filter(({ state }) => state === 'refused').map(({ identity }) => identity);
      expect(moved).toContain('ann@x.example');
      expect(target.writes.slice(before).filter((write) => write.includes('ann@x'))).toEqual([]);
      await world.engine.close();
    });

    it('asks the target no more than pages and changes need (I10)', async () => {
      const target = new MemoryTarget(entry.target);
      const world = await openWorld(await shared(), { target, configuration: entry.defaults });
      const { ann } = await organisation(world, target);
      const matching = Math.max(
        ...Object.values(entry.defaults.objects).map(
          ({ attributes }) => attributes.filter(({ matchingPrecedence }) => matchingPrecedence > 0).length,
        ),
      );
      await world.cycle();
      expect(reads(target)).toBeLessThanOrEqual(2 + 2 * matching * 5);
      const afterFirst = reads(target);
      await world.cycle('initial');
      expect(reads(target) - afterFirst, 'nothing changed').toBeLessThanOrEqual(2);
      await world.change(ann, { jobTitle: 'Team Leader' });
      const before = reads(target);
      await world.cycle();
      expect(reads(target) - before, 'one change').toBeLessThanOrEqual(2 + 2 * matching);
      await world.engine.close();
    });
  });
});
