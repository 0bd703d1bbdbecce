import { describe, expect, it } from 'vitest';
import type { Configuration } from '#engine/model/configuration.ts';
import { again, relinkWrites, underWay, unlinkWrites } from '#engine/queries/change-links.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { approveMatch, pendingMatches } from '#engine/queries/pending-matches.ts';
import { subjectsOf } from '#engine/queries/subjects.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const reporting: Configuration = { ...configuration, onMatch: 'report' };
const protecting = (...values: string[]): Configuration => ({
  ...configuration,
  protected: values.map((value) => ({
    kind: value.includes('*') ? ('pattern' as const) : ('exact' as const),
    value,
    note: '',
  })),
});

async function linkOf({ context, tenant, job }: World, { n, id }: StoredResource) {
  const [subject] = await context.storage.read(subjectsOf(tenant, job, theseObjects(tenant, [n])));
  const { target, revision = 0 } = subject?.link ?? {};
  return { source: n, type: 'User' as const, id, target, revision };
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('accounts that are found, where they are to be reported', () => {
    it('are counted and left alone until one is adopted; then it is ours, difference and foreign key and all', async () => {
      const target = new MemoryTarget();
      for (const name of ['ann', 'bob'])
        target.put('User', { userName: `${name}@x.example`, displayName: 'by hand', externalId: name });
      const world = await openWorld(await shared(), { target, configuration: reporting });
      const people = [await world.user('ann'), await world.user('bob'), await world.user('carl')];
      for (const one of people) await world.assign(one);
      const first = await world.cycle();
      expect(first.tally).toMatchObject({ created: 1, skipped: 2, 'skipped.match-pending': 2 });
      expect(target.writes).toEqual(['create carl@x.example']);
      const waiting = await world.context.storage.read(pendingMatches(world.tenant, world.job, 0, 10));
      expect(waiting.map(({ name }) => name)).toEqual(['ann@x.example', 'bob@x.example']);
      expect(waiting[0]?.changes).toContainEqual({ path: 'displayName', before: 'by hand', after: 'ann' });
      expect(await world.writesOf('initial')).toEqual([]);

      const [row] = waiting;
      if (row === undefined) throw new Error('nothing waits');
      const { tenant, job } = world;
      const writes = [approveMatch(tenant, job, row.source, row.target), again(tenant, job, row.source)];
      await world.context.storage.commit({ tenant, writes });
      expect((await world.cycle()).tally).toMatchObject({ updated: 1 });
      expect(target.object('User', 'ann@x.example')?.attributes).toMatchObject({ displayName: 'ann', active: true });
      expect(await world.context.storage.read(pendingMatches(tenant, job, 0, 10))).toHaveLength(1);
      const ann = people[0];
      if (ann === undefined) throw new Error('unreachable');
      await world.remove(ann);
      await world.purge(ann);
      expect((await world.cycle()).tally).toMatchObject({ deleted: 1 });
      expect(target.object('User', 'bob@x.example')).toMatchObject({ version: 1 });
      await world.engine.close();
    });
  });

  describe('protected accounts (I4)', () => {
    it('are never made, changed, disabled, deleted or put into a group, and each time the log says why', async () => {
      const target = new MemoryTarget();
      const root = target.put('User', { userName: 'root@x.example', displayName: 'by hand' });
      const world = await openWorld(await shared(), { target, configuration: protecting('ROOT@x.example', 'svc-.*') });
      const [user, service, ann] = [await world.user('root'), await world.user('svc-mail'), await world.user('ann')];
      const team = await world.group('team', [user, service, ann]);
      await world.assign(team);
      const first = await world.cycle();
      expect(first.tally).toMatchObject({ 'skipped.protected': 2, membersAdded: 1 });
      const told = (await world.log(first.cycle)).filter(({ code }) => code === 'protected');
      expect(told.map(({ identity }) => identity)).toEqual(['root@x.example', 'svc-mail@x.example']);
      expect(told[0]?.body.message).toContain('Protected by the name "ROOT@x.example"');
      expect(target.objects('User').find(({ id }) => id === root)?.version).toBe(1);

      const account = target.object('User', 'ann@x.example');
      await world.configure(protecting('ROOT@x.example', account?.id ?? ''));
      await world.change(ann, { displayName: 'Ann' });
      await world.removeMember(team, ann);
      const later = await world.cycle('initial');
      expect(later.tally).toMatchObject({ 'skipped.protected': 2, created: 1, membersProtected: 1 });
      await world.remove(ann);
      await world.purge(ann);
      await world.cycle();
      expect(target.object('User', 'ann@x.example')).toMatchObject({ version: 1 });
      expect(target.object('Group', 'team')?.members.has(account?.id ?? '')).toBe(true);
      await world.engine.close();
    });

    it('are protected at once, also from a cycle that runs already', async () => {
      const target = new MemoryTarget();
      const world = await openWorld(await shared(), {
        target,
        deps: { rate: () => ({ perSecond: 1_000_000, concurrency: 1 }) },
      });
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) await world.assign(await world.user(name));
      const create = target.create.bind(target);
      target.create = async (type, attributes) => {
        target.create = create;
        await world.configure(protecting('.*@x.example'));
        world.clock.advance(1_500);
        return await create(type, attributes);
      };
      const running = await world.cycle();
      expect(running.tally.created ?? 0).toBeLessThan(10);
      expect(target.objects('User')).toHaveLength(running.tally.created ?? 0);
      expect(running.tally['skipped.protected']).toBeGreaterThan(0);
      await world.engine.close();
    });
  });

  describe('links that an administrator changes', () => {
    it('an unlinked object is looked for anew; a relinked one is kept in step at its new account, memberships too', async () => {
      const world = await openWorld(await shared());
      const { tenant, job, target } = world;
      const [ann, boss] = [await world.user('ann'), await world.user('boss')];
      await world.change(boss, { manager: ann.id });
      const team = await world.group('team', [ann]);
      for (const one of [ann, boss, team]) await world.assign(one);
      await world.cycle();
      const old = target.object('User', 'ann@x.example')?.id ?? '';
      const taker = target.object('User', 'boss@x.example')?.id ?? '';
      const other = target.put('User', { userName: 'ann.other@x.example', active: true });
      const to = { target: other, written: { userName: 'ann.other@x.example' }, configuration: 1, at: 1 };
      const taken = relinkWrites(tenant, job, await linkOf(world, ann), { ...to, target: taker });
      expect(await world.context.storage.commit({ tenant, writes: taken })).toMatchObject({ done: false });
      const relinked = relinkWrites(tenant, job, await linkOf(world, ann), to);
      expect(await world.context.storage.commit({ tenant, writes: relinked })).toMatchObject({ done: true });
      expect(await world.context.storage.commit({ tenant, writes: relinked })).toMatchObject({ done: false });
      target.touch(old, { userName: 'gone@x.example' });
      expect((await world.cycle()).tally).toMatchObject({ updated: 1, membersAdded: 1, referencesWritten: 1 });
      expect(target.object('User', 'ann@x.example')?.id).toBe(other);
      expect(target.object('Group', 'team')?.members.has(other)).toBe(true);

      const unlinked = unlinkWrites(tenant, job, await linkOf(world, ann));
      expect(await world.context.storage.commit({ tenant, writes: unlinked })).toMatchObject({ done: true });
      expect((await world.cycle()).tally).toMatchObject({ matched: 1 });
      expect(await linkOf(world, ann)).toMatchObject({ target: other });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('beside a running cycle the administrator’s link stays, and nothing is made twice (I7)', async () => {
      const world = await openWorld(await shared());
      const { tenant, job, target } = world;
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      const other = target.put('User', { userName: 'ann.other@x.example', active: true });
      await world.change(ann, { displayName: 'Ann' });
      const act = { done: undefined as Promise<unknown> | undefined };
      const before = await linkOf(world, ann);
      target.faults = (operation) => {
        const to = { target: other, written: {}, configuration: 1, at: 1 };
        if (operation === 'update')
          act.done ??= world.context.storage.commit({ tenant, writes: relinkWrites(tenant, job, before, to) });
        return undefined;
      };
      await world.cycle();
      expect(await act.done).toMatchObject({ done: true });
      target.faults = () => undefined;
      target.touch(before.target ?? '', { userName: 'gone@x.example' });
      await world.cycle();
      expect(await linkOf(world, ann)).toMatchObject({ target: other, revision: 1 });
      expect(target.object('User', 'ann@x.example')).toMatchObject({ id: other, attributes: { displayName: 'Ann' } });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('while its create is on the way, an object is not linked to anything else', async () => {
      const world = await openWorld(await shared());
      const { tenant, job, target } = world;
      const ann = await world.user('ann');
      await world.assign(ann);
      const other = target.put('User', { userName: 'ann.other@x.example' });
      const link = { source: ann.n, type: 'User' as const, id: ann.id, target: undefined, revision: 0 };
      const act = { done: undefined as Promise<unknown> | undefined };
      target.faults = (operation) => {
        const to = { target: other, written: {}, configuration: 1, at: 1 };
        if (operation === 'create')
          act.done ??= world.context.storage.commit({ tenant, writes: relinkWrites(tenant, job, link, to) });
        return undefined;
      };
      await world.cycle();
      expect(await act.done).toEqual({ done: false, refusal: underWay });
      expect((await linkOf(world, ann)).target).toBe(target.object('User', 'ann@x.example')?.id);
      await world.engine.close();
    });
  });
});
