import { describe, expect, it } from 'vitest';
import { type Configuration, type Leaving, usualLeaving } from '#engine/model/configuration.ts';
import { configuration, openWorld, users } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const leavingBy = (leaving: Partial<Leaving>): Configuration => ({
  ...configuration,
  leaving: { ...usualLeaving, ...leaving },
});

const updateOnly = (leaving: Partial<Leaving> = {}): Configuration => {
  const attributes = configuration.objects.Group.attributes.map((one) =>
    one.target === 'displayName' ? { ...one, apply: 'match-only' as const } : one,
  );
  const actions = { create: false, update: true, delete: false };
  const Group = { enabled: true, actions, locked: { create: 'Create it by hand.' }, attributes };
  return { ...leavingBy(leaving), objects: { ...configuration.objects, Group } };
};

const ann = { userName: 'ann@x.example', displayName: 'ann by hand', active: true };
const account = (target: MemoryTarget, name = 'ann@x.example') => target.object('User', name);

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('matching is not owning', () => {
    it('who was found is disabled when it leaves and never deleted, and the log says why', async () => {
      const target = new MemoryTarget();
      const id = target.put('User', ann);
      const world = await openWorld(await shared(), { target });
      const source = await world.user('ann');
      await world.assign(source);
      await world.cycle();
      await world.unassign(source);
      expect((await world.cycle()).tally).toMatchObject({ disabled: 1 });
      await world.remove(source);
      await world.purge(source);
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ skipped: 1, 'skipped.found-not-made': 1, warnings: 1 });
      expect((await world.log(cycle.cycle))[0]?.body.message).toContain('not made by Rollcall, and is not deleted');
      expect(account(target)).toMatchObject({ id, attributes: { active: false } });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('where it is set, what was found is deleted like what was made', async () => {
      const target = new MemoryTarget();
      target.put('User', ann);
      const world = await openWorld(await shared(), { target, configuration: leavingBy({ deleteMatched: true }) });
      const source = await world.user('ann');
      await world.assign(source);
      await world.cycle();
      await world.remove(source);
      await world.purge(source);
      expect((await world.cycle()).tally).toMatchObject({ deleted: 1 });
      await world.engine.close();
    });

    it('a group that was found stays when it leaves; only the members that were written are taken out', async () => {
      const target = new MemoryTarget();
      const guest = target.put('User', { userName: 'guest@x.example' });
      const group = target.put('Group', { displayName: 'team' });
      await target.changeMembers(group, { add: [guest], remove: [] });
      const world = await openWorld(await shared(), { target });
      const team = await world.group('team', [await world.user('ann')]);
      await world.assign(team);
      expect((await world.cycle()).tally).toMatchObject({ membersAdded: 1 });
      await world.unassign(team);
      expect((await world.cycle('initial')).tally).toMatchObject({ membersRemoved: 1 });
      expect([...(target.object('Group', 'team')?.members ?? [])]).toEqual([guest]);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('an externalId that somebody else set is never written over, today and later; an empty one is filled', async () => {
      const target = new MemoryTarget();
      target.put('User', { ...ann, externalId: 'hr-1' });
      target.put('User', { userName: 'bob@x.example' });
      const external = { ...configuration.objects.User.attributes[2], target: 'externalId' };
      const attributes = [...users, { ...users[2], ...external, source: { kind: 'direct', attribute: 'employeeId' } }];
      const world = await openWorld(await shared(), {
        target,
        configuration: {
          ...configuration,
          objects: { ...configuration.objects, User: { ...configuration.objects.User, attributes } },
        } as Configuration,
      });
      const source = await world.user('ann', { employeeId: '7' });
      const bob = await world.user('bob', { employeeId: '8' });
      await world.assign(source);
      await world.assign(bob);
      const first = await world.cycle();
      const told = (await world.log(first.cycle)).find(({ identity }) => identity === 'ann@x.example');
      expect(told?.body.message).toContain('externalId stays "hr-1"');
      expect(account(target)?.attributes).toMatchObject({ externalId: 'hr-1', displayName: 'ann' });
      await world.change(source, { displayName: 'Ann', employeeId: '70' });
      await world.change(bob, { employeeId: '80' });
      await world.cycle();
      expect(account(target)?.attributes).toMatchObject({ externalId: 'hr-1', displayName: 'Ann' });
      expect(account(target, 'bob@x.example')?.attributes.externalId).toBe('80');
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });
  });

  describe('who leaves, as it is set', () => {
    it('is deleted at once, in the recycle bin too; who is only disabled stays, disabled', async () => {
      const world = await openWorld(await shared(), { configuration: leavingBy({ action: 'delete' }) });
      const [one, two, three] = [await world.user('one'), await world.user('two'), await world.user('three')];
      for (const user of [one, two, three]) await world.assign(user);
      await world.cycle();
      await world.unassign(one);
      await world.remove(two);
      await world.change(three, { accountEnabled: false });
      expect((await world.cycle('initial')).tally).toMatchObject({ deleted: 2, disabled: 1 });
      expect(world.target.objects('User').map(({ attributes }) => attributes)).toMatchObject([
        { userName: 'three@x.example', active: false },
      ]);
      await world.restore(two);
      await world.assign(one);
      expect((await world.cycle()).tally).toMatchObject({ created: 2 });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('DELETE is sent for who was unassigned, disabled, and purged later', async () => {
      const world = await openWorld(await shared());
      const source = await world.user('ann');
      await world.assign(source);
      await world.cycle();
      await world.unassign(source);
      expect((await world.cycle()).tally).toMatchObject({ disabled: 1 });
      await world.remove(source);
      expect(await world.writesOf('incremental')).toEqual([]);
      await world.purge(source);
      expect((await world.cycle()).tally).toMatchObject({ deleted: 1 });
      expect(world.target.objects('User')).toEqual([]);
      await world.engine.close();
    });

    it('who is kept is not written to, nor loses a membership, until it is back; a purge deletes it still', async () => {
      const world = await openWorld(await shared(), {
        configuration: { ...configuration, skipOutOfScopeDeletions: true },
      });
      const [source, boss] = [await world.user('ann'), await world.user('boss')];
      const team = await world.group('team', [source]);
      for (const one of [source, boss, team]) await world.assign(one);
      await world.cycle();
      await world.unassign(source);
      await world.unassign(team);
      expect((await world.cycle()).tally).toMatchObject({ 'skipped.out-of-scope-kept': 2 });
      await world.change(source, { displayName: 'Ann', manager: boss.id });
      await world.removeMember(team, source);
      await world.addMember(team, boss);
      expect(await world.writesOf('incremental')).toEqual([]);
      expect(await world.writesOf('initial')).toEqual([]);
      expect(world.target.object('Group', 'team')?.members.size).toBe(1);
      await world.assign(source);
      await world.assign(team);
      const back = await world.cycle();
      expect(back.tally).toMatchObject({ updated: 1, membersAdded: 1, membersRemoved: 1, referencesWritten: 1 });
      await world.unassign(source);
      await world.cycle();
      await world.remove(source);
      await world.purge(source);
      expect((await world.cycle()).tally).toMatchObject({ deleted: 1 });
      await world.engine.close();
    });
  });

  describe('groups that can only be updated', () => {
    it('keep their members when a group leaves, where that is set, and catch up when it is back', async () => {
      const target = new MemoryTarget({ groups: 'update-only' });
      target.put('Group', { displayName: 'team' });
      const world = await openWorld(await shared(), { target, configuration: updateOnly({ groupMembers: 'leave' }) });
      const [source, bob] = [await world.user('ann'), await world.user('bob')];
      const team = await world.group('team', [source]);
      for (const one of [source, bob, team]) await world.assign(one);
      await world.cycle();
      await world.unassign(team);
      expect((await world.cycle()).tally).toMatchObject({ 'skipped.members-left': 1 });
      await world.removeMember(team, source);
      await world.addMember(team, bob);
      expect(await world.writesOf('incremental')).toEqual([]);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.assign(team);
      expect((await world.cycle()).tally).toMatchObject({ membersAdded: 1, membersRemoved: 1 });
      await world.remove(team);
      await world.purge(team);
      await world.cycle();
      expect(target.object('Group', 'team')?.members.size).toBe(1);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('one that is renamed is not written: the log says to rename it in the application, until that was done', async () => {
      const target = new MemoryTarget({ groups: 'update-only' });
      const id = target.put('Group', { displayName: 'TEAM' });
      const world = await openWorld(await shared(), { target, configuration: updateOnly() });
      const team = await world.group('team', [await world.user('ann')]);
      await world.assign(team);
      await world.cycle();
      await world.change(team, { displayName: 'crew' });
      const renamed = await world.cycle();
      expect((await world.log(renamed.cycle)).at(-1)?.body.message).toContain('rename it in the application');
      expect((await world.log((await world.cycle()).cycle)).length).toBe(0);
      target.touch(id, { displayName: 'Crew' });
      const followed = await world.cycle();
      expect((await world.log(followed.cycle)).at(-1)?.body.message).toContain('bears the new name');
      expect(target.writes.filter((write) => !write.startsWith('members') && !write.startsWith('create'))).toEqual([
        'update team externalId',
      ]);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });
  });

  describe('references heal', () => {
    it('a manager and members who enter the scope later are written then, without a full cycle; a manager who is taken away is cleared', async () => {
      const world = await openWorld(await shared());
      const [source, boss] = [await world.user('ann'), await world.user('boss')];
      await world.change(source, { manager: boss.id });
      const team = await world.group('team', [source, boss]);
      await world.assign(source);
      await world.cycle();
      await world.assign(team);
      expect((await world.cycle()).tally).toMatchObject({ created: 2, membersAdded: 2, referencesWritten: 1 });
      await world.change(source, { manager: null });
      expect((await world.cycle()).tally).toMatchObject({ referencesWritten: 1 });
      const paths = Object.keys(account(world.target)?.attributes ?? {});
      expect(paths.filter((path) => path.endsWith('manager'))).toEqual([]);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });
  });
});
