import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Configuration, DriftPolicy } from '#engine/model/configuration.ts';
import { beginDrift, driftOf, reportOf } from '../support/drift-of.ts';
import { DriftingTarget } from '../support/drifting-target.ts';
import { configuration, departmentPath, managerPath, openWorld } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

/** Every attribute with the same policy. */
function everywhere(drift: DriftPolicy): Configuration {
  const { User, Group } = configuration.objects;
  const rows = (attributes: typeof User.attributes) => attributes.map((one) => ({ ...one, drift }));
  return {
    ...configuration,
    objects: {
      User: { ...User, attributes: rows(User.attributes) },
      Group: { ...Group, attributes: rows(Group.attributes) },
    },
  };
}

eachStore((_, open) => {
  const shared = shareStore(open);

  async function team(drift: DriftPolicy) {
    const target = new DriftingTarget();
    const world = await openWorld(await shared(), { target, configuration: everywhere(drift) });
    const boss = await world.user('boss', { department: 'Board' });
    const ann = await world.user('ann', { manager: boss.id, department: 'Sales' });
    const bob = await world.user('bob', { department: 'Sales' });
    const group = await world.group('Team', [boss, ann, bob]);
    await world.assign(group);
    await world.cycle();
    const idOf = (name: string) => target.object('User', `${name}@x.example`)?.id ?? '';
    return { world, target, idOf, ann, bob, boss, group: target.object('Group', 'team')?.id ?? '' };
  }

  describe('a drift check', () => {
    it('names each attribute, account and member that somebody changed at the application, with what was written and what it shows', async () => {
      const { world, target, idOf, ann, group } = await team('report');
      const clean = await driftOf(world);
      expect(clean).toMatchObject({ told: [], unmanaged: [], check: { state: 'done', looked: 4, expected: 4 } });
      target.touch(idOf('ann'), { displayName: 'Annie', [departmentPath]: null, [managerPath]: idOf('bob') });
      target.touch(idOf('bob'), { active: false });
      target.part(group, idOf('ann'));
      target.drop(idOf('boss'));
      const stranger = target.put('User', { userName: 'eve@x.example', displayName: 'Eve' });
      target.join(group, stranger);
      const writes = target.writes.length;
      const { told, findings, unmanaged } = await driftOf(world);
      const named = [
        'appeared eve@x.example',
        'changed ann@x.example displayName',
        `changed ann@x.example ${departmentPath}`,
        `changed ann@x.example ${managerPath}`,
        'deactivated bob@x.example active',
        `member-added Team members ${stranger}`,
        `member-removed Team members ${idOf('ann')}`,
        'missing boss@x.example',
      ];
      expect(told, 'who is gone is not told once more as a member').toEqual(named);
      expect(findings.find(({ attribute }) => attribute === 'displayName')).toMatchObject({
        wrote: 'ann',
        shows: 'Annie',
        state: 'reported',
        since: world.clock.now(),
      });
      expect(unmanaged).toMatchObject([{ name: 'eve@x.example', kind: 'local', appeared: true }]);
      expect(await world.writesOf('incremental'), 'what is reported is left alone').toEqual([]);
      expect(target.writes.length).toBe(writes);
      const since = world.clock.now();
      const again = await driftOf(world);
      expect(again.told).toEqual(told);
      expect(
        again.findings.every((one) => one.since < since),
        'since when',
      ).toBe(true);
      await world.change(ann, { displayName: 'Ann Other' });
      expect(await world.writesOf('incremental')).toEqual(['update ann@x.example displayName']);
      expect((await driftOf(world)).told, 'what changes in the directory is written').toEqual(
        named.filter((one) => !one.endsWith('displayName')),
      );
      await world.engine.close();
    });

    it('writes back where the source wins, says so in the log, and finds nothing more; strangers stay as they are (I4)', async () => {
      const { world, target, idOf, group } = await team('source-wins');
      await driftOf(world);
      const before = target.state();
      target.touch(idOf('ann'), { displayName: 'Annie', [departmentPath]: null, [managerPath]: idOf('bob') });
      target.touch(idOf('bob'), { active: false });
      target.part(group, idOf('ann'));
      const { findings } = await driftOf(world);
      expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['written-back']));
      await world.cycle('incremental');
      expect(target.state()).toEqual(before);
      const [entry] = (await world.log()).filter(({ body }) => body.message.includes('written back: displayName'));
      expect(entry?.body.modified).toContainEqual({ path: 'displayName', before: 'Annie', after: 'ann' });
      expect((await driftOf(world)).told).toEqual([]);

      const stranger = target.put('User', { userName: 'eve@x.example' });
      target.join(group, stranger);
      target.drop(idOf('bob'));
      const { told } = await driftOf(world);
      expect(told).toEqual([
        'appeared eve@x.example',
        `member-added Team members ${stranger}`,
        'missing bob@x.example',
      ]);
      await world.cycle('incremental');
      expect(target.object('User', 'bob@x.example'), 'made again').toBeDefined();
      expect(target.object('Group', 'team')?.members).toContain(idOf('bob'));
      expect((await driftOf(world)).told, 'nobody is taken out whom Rollcall does not know').toEqual(told.slice(0, 2));
      expect(target.object('User', 'eve@x.example')?.version).toBe(1);
      await world.engine.close();
    });

    it('gives up what the application stores in its own way, and never writes what it keeps to itself', async () => {
      const { world, target, idOf } = await team('source-wins');
      target.hidden = ['emails'];
      const { check } = await driftOf(world);
      expect(check.facts.hidden).toEqual(['emails[type eq "work"].value']);
      const states: (string | undefined)[] = [];
      for (let round = 0; round < 5; round += 1) {
        target.touch(idOf('ann'), { displayName: 'ANN, of her own' });
        states.push((await driftOf(world)).findings[0]?.state);
        await world.cycle('incremental');
      }
      expect(states).toEqual(['written-back', 'written-back', 'written-back', 'turned-back', 'turned-back']);
      expect(target.object('User', 'ann@x.example')?.attributes.displayName).toBe('ANN, of her own');
      await world.engine.close();
    });

    it('leaves alone who is protected, and disables again who was reactivated', async () => {
      const { world, target, idOf, bob } = await team('source-wins');
      await world.configure({
        ...everywhere('source-wins'),
        protected: [{ kind: 'exact', value: 'ann@x.example', note: '' }],
      });
      await world.cycle();
      await world.change(bob, { accountEnabled: false });
      await world.cycle('incremental');
      target.touch(idOf('ann'), { displayName: 'Annie' });
      target.touch(idOf('bob'), { active: true });
      const { told } = await driftOf(world);
      expect(told).toEqual(['changed ann@x.example displayName', 'reactivated bob@x.example active']);
      await world.cycle('incremental');
      expect(target.object('User', 'bob@x.example')?.attributes.active).toBe(false);
      expect(target.object('User', 'ann@x.example')?.attributes.displayName).toBe('Annie');
      await world.engine.close();
    });

    it('reads account by account where there is no list, and goes on where it was after a stop', async () => {
      const { world, target, idOf, group } = await team('report');
      target.lists = false;
      await driftOf(world);
      target.touch(idOf('ann'), { displayName: 'Annie' });
      target.drop(idOf('bob'));
      target.part(group, idOf('boss'));
      const told = [
        'changed ann@x.example displayName',
        `member-removed Team members ${idOf('boss')}`,
        'missing bob@x.example',
      ];
      await beginDrift(world);
      const stopped = Promise.withResolvers<void>();
      target.faults = () => {
        target.faults = () => undefined;
        void world.engine.close().then(stopped.resolve);
        return undefined;
      };
      world.engine.takeUpDriftCheck(world.tenant, world.job);
      await stopped.promise;
      expect((await reportOf(world)).check.state).toBe('checking');
      const second = createEngine(world.deps);
      await second.start();
      await second.waitForDriftCheck(world.tenant, world.job);
      const report = await reportOf(world);
      expect(report).toMatchObject({ told, check: { state: 'done', facts: { whole: [] } }, unmanaged: [] });
      await second.close();
    });
  });
});
