import { describe, expect, it } from 'vitest';
import type { StoredResource } from '#resources/stored-resource.ts';
import { configuration, departmentPath, openWorld, type World } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

type Way = (world: World, ann: StoredResource, team: StoredResource) => Promise<void>;

const ways: readonly (readonly [string, Way, Way])[] = [
  ['unassigned', (world, ann) => world.unassign(ann), (world, ann) => world.assign(ann)],
  [
    'disabled',
    (world, ann) => world.change(ann, { accountEnabled: false }),
    (world, ann) => world.change(ann, { accountEnabled: true }),
  ],
  ['deleted', (world, ann) => world.remove(ann), (world, ann) => world.restore(ann)],
];

const activeOf = (world: World, name: string) => world.target.object('User', `${name}@x.example`)?.attributes.active;

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('a leaver and the way back', () => {
    for (const [name, leave, back] of ways) {
      for (const kind of ['incremental', 'initial'] as const) {
        it(`who is ${name} is disabled by update in an ${kind} cycle, and restored on the same account`, async () => {
          const world = await openWorld(await shared());
          const ann = await world.user('ann', { department: 'Sales' });
          await world.assign(ann);
          await world.cycle();
          const id = world.target.object('User', 'ann@x.example')?.id;
          await leave(world, ann, ann);
          const left = await world.cycle(kind);
          expect(left.tally).toMatchObject({ disabled: 1 });
          expect(activeOf(world, 'ann')).toBe(false);
          expect(await world.writesOf('initial')).toEqual([]);
          await back(world, ann, ann);
          await world.change(ann, { department: 'Support' });
          const returned = await world.cycle(kind);
          expect(returned.tally).toMatchObject({ restored: 1 });
          expect(world.target.object('User', 'ann@x.example')).toMatchObject({
            id,
            attributes: { active: true, [departmentPath]: 'Support' },
          });
          expect(await world.writesOf('initial')).toEqual([]);
          await world.engine.close();
        });
      }
    }

    it('who leaves an assigned group is disabled and loses its membership; both come back', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      const team = await world.group('team', [ann]);
      await world.assign(team);
      await world.cycle();
      await world.removeMember(team, ann);
      const left = await world.cycle();
      expect(left.tally).toMatchObject({ disabled: 1, membersRemoved: 1 });
      expect(activeOf(world, 'ann')).toBe(false);
      expect(world.target.object('Group', 'team')?.members.size).toBe(0);
      await world.addMember(team, ann);
      const returned = await world.cycle();
      expect(returned.tally).toMatchObject({ restored: 1, membersAdded: 1 });
      expect(world.target.object('Group', 'team')?.members.size).toBe(1);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('who is purged is deleted; created anew, it is a new account', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      await world.remove(ann);
      await world.cycle();
      await world.purge(ann);
      expect((await world.cycle()).tally).toMatchObject({ deleted: 1 });
      expect(world.target.object('User', 'ann@x.example')).toBeUndefined();
      await world.assign(await world.user('ann'));
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      await world.engine.close();
    });

    it('where a delete only deactivates, the log says so, and who is created anew is matched', async () => {
      const target = new MemoryTarget({ deleteUser: 'deactivate' });
      const world = await openWorld(await shared(), { target });
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      await world.remove(ann);
      await world.purge(ann);
      const cycle = await world.cycle('initial');
      expect(cycle.tally).toMatchObject({ deleted: 1 });
      expect(cycle.guard).toMatch(
        /^guard passed: 1 removal of 10 \(0 disables, 1 delete\), 0 membership removals of 50,/,
      );
      const [deleted] = await world.log(cycle.cycle);
      expect(deleted?.body.message).toContain('Deleted here, deactivated there');
      await world.assign(await world.user('ann'));
      expect((await world.cycle()).tally).toMatchObject({ updated: 1 });
      expect(activeOf(world, 'ann')).toBe(true);
      expect(target.objects('User')).toHaveLength(1);
      await world.engine.close();
    });

    it('keeps who only left the scope when out-of-scope deletions are skipped', async () => {
      const world = await openWorld(await shared(), {
        configuration: { ...configuration, skipOutOfScopeDeletions: true },
      });
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      await world.unassign(ann);
      expect((await world.cycle()).tally).toMatchObject({ skipped: 1, 'skipped.out-of-scope-kept': 1 });
      expect(activeOf(world, 'ann')).toBe(true);
      await world.engine.close();
    });

    it('a group that leaves is deleted; one that is assigned again is created again with its members', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      const team = await world.group('team', [ann]);
      await world.assign(ann);
      await world.assign(team);
      await world.cycle();
      await world.unassign(team);
      expect((await world.cycle()).tally).toMatchObject({ deleted: 1 });
      expect(world.target.objects('Group')).toEqual([]);
      expect(activeOf(world, 'ann')).toBe(true);
      await world.assign(team);
      expect((await world.cycle()).tally).toMatchObject({ created: 1, membersAdded: 1 });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });
  });

  describe('groups that can only be updated', () => {
    const updateOnly = {
      ...configuration,
      objects: {
        ...configuration.objects,
        Group: {
          enabled: true,
          actions: { create: false, update: true, delete: false },
          locked: { create: 'Create it in the application by hand.' },
          attributes: configuration.objects.Group.attributes.map((one) =>
            one.target === 'displayName' ? { ...one, apply: 'match-only' as const } : one,
          ),
        },
      },
    };

    it('reports a missing group, finds it in the next cycle, and never creates, renames or deletes it', async () => {
      const target = new MemoryTarget({ groups: 'update-only' });
      const world = await openWorld(await shared(), { target, configuration: updateOnly });
      const ann = await world.user('ann');
      const team = await world.group('team', [ann]);
      await world.assign(team);
      const first = await world.cycle();
      expect(first.tally).toMatchObject({ skipped: 1, 'skipped.create-by-hand': 1 });
      const told = (await world.log()).find((entry) => entry.type === 'Group');
      expect(told?.body.message).toContain('Create it in the application by hand.');
      const silent = await world.cycle();
      expect(await world.log(silent.cycle)).toEqual([]);

      const hand = target.put('User', { userName: 'guest@x.example' });
      const id = target.put('Group', { displayName: 'TEAM' });
      await target.changeMembers(id, { add: [hand], remove: [] });
      const found = await world.cycle();
      expect(found.tally).toMatchObject({ membersAdded: 1, updated: 1 });
      await world.change(team, { displayName: 'crew' });
      await world.cycle();
      expect(target.object('Group', 'TEAM')?.attributes.displayName).toBe('TEAM');

      await world.unassign(team);
      await world.cycle();
      expect([...(target.object('Group', 'TEAM')?.members ?? [])]).toEqual([hand]);
      expect(target.writes.filter((write) => write.startsWith('delete') || write.startsWith('create team'))).toEqual(
        [],
      );
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });
  });
});
