import { describe, expect, it } from 'vitest';
import { type PlanRow, stepsOf } from '#engine/model/plan.ts';
import { setPlanState } from '#engine/queries/plans.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

/** `create ann@x.example`, `add-member Team ann@x.example`, in order of names. */
const told = (rows: readonly PlanRow[]) =>
  rows
    .map(({ action, identity, other }) => [action, identity, ...(other === undefined ? [] : [other])].join(' '))
    .sort();

async function countOf({ context, tenant }: World, table: string): Promise<number | undefined> {
  const [count] = await context.storage.read({
    sql: `select count(*) as n from ${table} where tenant = ?`,
    parameters: [tenant],
    decode: (row) => Number(Object.values(Object(row))[0]),
  });
  return count;
}

async function originsOf({ context, tenant, job }: World): Promise<readonly string[]> {
  return await context.storage.read({
    sql: `select origin from link where tenant = ? and job = ? and target is not null order by origin`,
    parameters: [tenant, job],
    decode: (row) => String(Object.values(Object(row))[0]),
  });
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('a simulated cycle', () => {
    it('shows accounts, groups, members and managers that do not exist yet, writes nothing, and is applied exactly', async () => {
      const world = await openWorld(await shared());
      const { target } = world;
      const boss = await world.user('boss');
      const ann = await world.user('ann', { manager: boss.id });
      await world.user('stranger');
      await world.assign(await world.group('Team', [boss, ann]));
      const { plan, rows } = await world.simulate();
      expect(target.writes).toEqual([]);
      expect(plan).toMatchObject({ state: 'ready', problem: undefined, passed: true });
      expect(told(rows)).toEqual([
        'add-member Team ann@x.example',
        'add-member Team boss@x.example',
        'create Team',
        'create ann@x.example',
        'create boss@x.example',
        'reference ann@x.example',
      ]);
      expect(rows.find(({ action }) => action === 'reference')?.changes).toMatchObject([{ after: 'boss@x.example' }]);
      expect(stepsOf(plan.totals)).toBe(6);
      const tables = ['link', 'work', 'cycle', 'log', 'account', 'listed_match', 'written_member', 'planned'];
      const left = await Promise.all(tables.map((table) => countOf(world, table)));
      expect(left, 'nothing but the plan is left').toEqual(tables.map(() => 0));

      const applied = await world.apply(plan.plan);
      expect(applied.rows.map(({ state, outcome }) => [state, outcome])).toEqual(
        rows.map(() => ['done', expect.any(String)]),
      );
      expect(applied.plan).toMatchObject({ state: 'applied', cycle: 1 });
      expect(target.object('Group', 'team')?.members.size).toBe(2);
      expect(await world.writesOf('initial'), 'a cycle afterwards').toEqual([]);
      await world.engine.close();
    });

    it('shows each changed attribute, who leaves and why, and what the guard would hold; the approval lets it go once', async () => {
      const limits = { on: true, removals: 1, percent: 1, memberRemovals: 1 };
      const world = await openWorld(await shared(), { schedule: { limits } });
      const { target } = world;
      const people = await Promise.all(['ann', 'bob', 'cid', 'dan', 'eve'].map((name) => world.user(name)));
      const [ann, bob, cid, dan, eve] = people;
      if (!ann || !bob || !cid || !dan || !eve) throw new Error('nobody');
      const team = await world.group('Team', people);
      await world.assign(team);
      await world.cycle();
      await world.change(ann, { displayName: 'Ann Other', mail: 'no mail' });
      await world.change(bob, { accountEnabled: false });
      await world.removeMember(team, cid);
      await world.remove(dan);
      const before = target.writes.length;
      const { plan, rows } = await world.simulate();
      expect(target.writes.length).toBe(before);
      expect(plan).toMatchObject({
        state: 'ready',
        passed: false,
        guard: expect.stringMatching(/^guard held: 3 removals of 1/),
      });
      expect(told(rows)).toEqual([
        'disable bob@x.example',
        'disable cid@x.example',
        'disable dan@x.example',
        'remove-member Team bob@x.example',
        'remove-member Team cid@x.example',
        'remove-member Team dan@x.example',
        'update ann@x.example',
      ]);
      const update = rows.find(({ action }) => action === 'update');
      expect(update?.changes).toEqual([{ path: 'displayName', before: 'ann', after: 'Ann Other' }]);
      expect(
        rows
          .find(({ identity }) => identity === 'bob@x.example')
          ?.steps.map(({ text }) => text)
          .join(' '),
      ).toMatch(/disabled/);
      const applied = await world.apply(plan.plan);
      expect(applied.rows.map(({ state }) => state)).toEqual(rows.map(() => 'done'));
      expect(target.object('User', 'bob@x.example')?.attributes.active).toBe(false);
      expect(target.object('Group', 'team')?.members.size).toBe(2);
      // The override was this plan's: the next leavers meet the guard again.
      await world.remove(ann);
      await world.remove(eve);
      expect(await world.cycle('initial')).toMatchObject({ state: 'held' });
      await world.engine.close();
    });

    it('refuses each row whose ground moved, says how, and does the others', async () => {
      const world = await openWorld(await shared());
      const { target } = world;
      const [ann, bob, cid, dan, eve] = await Promise.all(
        ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'].map((name) => world.user(name)),
      );
      if (!ann || !bob || !cid || !dan || !eve) throw new Error('nobody');
      const team = await world.group('Team', [ann, bob, cid, dan]);
      await world.assign(team);
      await world.cycle();
      await world.change(ann, { displayName: 'Ann Other' });
      await world.change(bob, { displayName: 'Bob Other' });
      await world.change(cid, { displayName: 'Cid Other' });
      await world.change(dan, { displayName: 'Dan Other' });
      await world.addMember(team, eve);
      await world.assign(await world.user('gus'));
      await world.assign(await world.user('hal'));
      const { plan } = await world.simulate();
      await world.change(ann, { displayName: 'Ann Third' });
      target.touch(target.object('User', 'bob@x.example')?.id ?? '', { displayName: 'Bobby' });
      await world.removeMember(team, cid);
      await world.removeMember(team, eve);
      target.put('User', { userName: 'gus@x.example' });
      const before = target.writes.length;
      const { plan: applied, rows } = await world.apply(plan.plan);
      const ends = rows
        .map(({ action, identity, state, outcome }) => `${action} ${identity} ${state}: ${outcome}`)
        .sort();
      expect(ends).toEqual([
        'add-member Team refused: eve@x.example has no account in the application.',
        'create eve@x.example refused: Its scope changed: Neither it nor a group it is a member of is assigned to the application.',
        'create gus@x.example refused: An account that matches was made in the application meanwhile.',
        'create hal@x.example done: Created.',
        'update ann@x.example refused: Its values changed in the directory, or were written meanwhile: displayName.',
        'update bob@x.example refused: Somebody changed the account in the application meanwhile: it shows another displayName than when it was planned.',
        'update cid@x.example refused: Another act is due by now: disable instead of update. Neither it nor a group it is a member of is assigned to the application.',
        'update dan@x.example done: Updated displayName.',
      ]);
      expect(target.writes.slice(before).sort()).toEqual(['create hal@x.example', 'update dan@x.example displayName']);
      expect(applied.totals).toMatchObject({ create: { done: 1, refused: 2 }, update: { done: 1, refused: 3 } });
      expect(stepsOf(applied.totals)).toBe(stepsOf(plan.totals));
      await world.engine.close();
    });

    it('is outdated by a newer one, and refuses every row once the configuration changed', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      const first = await world.simulate();
      const second = await world.simulate();
      expect((await world.planOf(first.plan.plan)).plan.state).toBe('outdated');
      await world.configure({ ...configuration, scope: 'all' });
      const { plan, rows } = await world.apply(second.plan.plan);
      expect(plan).toMatchObject({ state: 'applied', totals: { create: { refused: 1 } } });
      expect(rows[0]?.outcome).toMatch(/configuration was changed/);
      expect(world.target.writes).toEqual([]);
      await world.engine.close();
    });

    it('tells who would be skipped or be in conflict, and finds two who claim one account', async () => {
      const target = new MemoryTarget();
      const world = await openWorld(await shared(), { target });
      const twin = { userPrincipalName: 'twin@x.example' };
      await world.assign(await world.user('ann', { ...twin, displayName: 'Ann' }));
      target.put('User', { userName: 'bob@x.example', displayName: 'Bob' });
      await world.assign(await world.user('bob'));
      await world.assign(await world.user('cid', { accountEnabled: false }));
      const { plan, rows } = await world.simulate();
      expect(told(rows)).toEqual(['create twin@x.example', 'link bob@x.example', 'skip cid@x.example']);
      const applied = await world.apply(plan.plan);
      expect(applied.rows.map(({ state }) => state).sort()).toEqual(['done', 'done', 'told']);
      expect(await originsOf(world), 'whose plan was approved is adopted').toEqual(['adopted', 'created']);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('holds no value that the mapping redacts, and is applied with it all the same (I9)', async () => {
      const { User } = configuration.objects;
      const attributes = User.attributes.map((one) =>
        one.target === 'displayName'
          ? { ...one, source: { kind: 'expression', text: 'Redact([displayName])' } as const }
          : one,
      );
      const objects = { ...configuration.objects, User: { ...User, attributes } };
      const world = await openWorld(await shared(), { configuration: { ...configuration, objects } });
      await world.assign(await world.user('ann', { displayName: 'the-canary' }));
      const { plan } = await world.simulate();
      const { rows } = await world.apply(plan.plan);
      expect(rows.map(({ state }) => state)).toEqual(['done']);
      expect(rows[0]?.changes).toContainEqual({ path: 'displayName', before: null, after: '[Redact]' });
      expect(JSON.stringify(rows)).not.toContain('the-canary');
      expect(world.target.object('User', 'ann@x.example')?.attributes.displayName).toBe('the-canary');
      await world.engine.close();
    });

    it('that is discarded while it is computed ends, and leaves nothing of its copy', async () => {
      const world = await openWorld(await shared());
      const { target } = world;
      await world.assign(await world.user('ann'));
      const asked = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const find = target.find.bind(target);
      target.find = async (...given) => {
        asked.resolve();
        await goOn.promise;
        return find(...given);
      };
      const plan = await world.beginPlan();
      world.engine.takeUpPlan(world.tenant, world.job);
      await asked.promise;
      const { storage } = world.context;
      const discarded = setPlanState(world.tenant, world.job, plan, ['simulating'], 'discarded');
      await storage.commit({ tenant: world.tenant, writes: [discarded] });
      const dropped = world.engine.dropPlan(world.tenant, world.job);
      goOn.resolve();
      await dropped;
      expect((await world.planOf(plan)).plan.state).toBe('discarded');
      expect((await world.simulate()).plan.state).toBe('ready');
      expect(await countOf(world, 'link'), 'of the copies').toBe(0);
      await world.engine.close();
    });
  });
});
