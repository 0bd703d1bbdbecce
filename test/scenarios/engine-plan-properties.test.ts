import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSchedule } from '#engine/model/job.ts';
import { type PlannedAction, plannedActions, rowsOf, stepsOf } from '#engine/model/plan.ts';
import { setSchedule } from '#engine/queries/jobs.ts';
import type { Storage } from '#storage/port.ts';
import { createModel, type DirectoryEvent, happen, paced } from '../support/directory-model.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { loggedActs, plannedActs } from '../support/plan-and-log.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const peopleCount = 4;
const teamCount = 2;

/** Somebody works in the application by hand. */
type Hand = { readonly kind: 'touched' | 'dropped' | 'made'; readonly person: number };
type Change = DirectoryEvent | Hand;

const person = fc.nat(peopleCount - 1);
const team = fc.nat(teamCount - 1);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('assign', 'assign', 'unassign', 'toggle', 'delete', 'restore', 'purge'),
    person,
  }),
  fc.record({ kind: fc.constant('department'), person, value: fc.constantFrom('Sales', 'Support', undefined) }),
  fc.record({ kind: fc.constant('manager'), person, other: fc.option(person, { nil: undefined, freq: 4 }) }),
  fc.record({ kind: fc.constantFrom('join', 'join', 'leave'), person, team }),
  fc.record({ kind: fc.constantFrom('assign-team', 'assign-team', 'unassign-team', 'rename-team'), team }),
  fc.record({ kind: fc.constantFrom('touched', 'dropped', 'made'), person }),
);

function isHand(one: Change): one is Hand {
  return one.kind === 'touched' || one.kind === 'dropped' || one.kind === 'made';
}

async function take(world: World, model: Awaited<ReturnType<typeof createModel>>, one: Change): Promise<void> {
  if (!isHand(one)) return await happen(world, model, one);
  const userName = `user${one.person}@x.example`;
  const account = world.target.object('User', userName);
  if (one.kind === 'made' && account === undefined) world.target.put('User', { userName, displayName: 'by hand' });
  if (account === undefined) return;
  if (one.kind === 'dropped') world.target.drop(account.id);
  if (one.kind === 'touched') world.target.touch(account.id, { displayName: 'by hand' });
}

/** A group that is renamed meanwhile is the same group: its members are told under its name of that time. */
function unrenamed(acts: readonly string[]): readonly string[] {
  return acts.map((act) => act.replaceAll(/(team\d)( x)+/g, '$1')).sort();
}

interface Story {
  readonly before: readonly Change[];
  readonly cycle: boolean;
  readonly since: readonly Change[];
  readonly meanwhile: readonly Change[];
  /** So many of each kind may be done without a person. */
  readonly most: number;
}

const story: fc.Arbitrary<Story> = fc.record({
  before: fc.array(change, { minLength: 3, maxLength: 14 }),
  cycle: fc.boolean(),
  since: fc.array(change, { maxLength: 8 }),
  meanwhile: fc.array(change, { maxLength: 5 }),
  most: fc.integer({ min: 1, max: 4 }),
});

/** What each limit is held against, by the actions of a plan. */
const counted: readonly (readonly PlannedAction[])[] = [
  ['disable', 'delete'],
  ['remove-member'],
  ['create'],
  ['update', 'restore'],
  ['link'],
];

async function limit({ context, tenant, job }: World, most: number): Promise<void> {
  const each = { creates: { number: most }, changes: { number: most }, adoptions: { number: most } };
  const limits = { on: true, removals: most, percent: 100, memberRemovals: most, ...each };
  const schedule = { ...defaultSchedule, trigger: 'interval', limits } as const;
  await context.storage.commit({ tenant, writes: [setSchedule(tenant, job, schedule)] });
}

async function isApplied(storage: Storage, { before, cycle, since, meanwhile, most }: Story): Promise<void> {
  const world = await openWorld(storage);
  const model = await createModel(world, peopleCount, teamCount);
  for (const one of before) await take(world, model, one);
  if (cycle) await paced(world, undefined);
  for (const one of since) await take(world, model, one);
  await limit(world, most);
  const untouched = world.target.writes.length;
  const { plan, rows } = await world.simulate();
  expect(world.target.writes.length, 'a simulation writes nothing').toBe(untouched);
  expect(plan.problem).toBeUndefined();
  const sums = counted.map((actions) => actions.reduce((sum, action) => sum + rowsOf(plan.totals, action), 0));
  expect(plan.passed, `the guard's verdict: ${plan.guard}`).toBe(sums.every((sum) => sum <= most));
  for (const one of meanwhile) await take(world, model, one);
  const applied = await world.apply(plan.plan);
  const { totals } = applied.plan;
  expect(stepsOf(totals), 'the ends add up to the plan (I8)').toBe(stepsOf(plan.totals));
  expect(plannedActions.reduce((sum, action) => sum + rowsOf(totals, action, ['planned']), 0)).toBe(0);
  // An account that somebody removed by hand is missed by whoever asks for it: a cycle does not ask for who did not change.
  const failed = applied.rows.filter(({ state }) => state === 'failed');
  expect(failed.filter(({ other }) => other === undefined || world.target.object('User', other) !== undefined)).toEqual(
    [],
  );
  const done = applied.rows.filter(({ state }) => state === 'done');
  const logged = loggedActs(await world.log(applied.plan.cycle ?? 0));
  expect(unrenamed(logged), 'what was done is what was planned').toEqual(unrenamed(plannedActs(done)));
  if (meanwhile.length === 0) {
    const refused = applied.rows.filter(({ state }) => state === 'refused');
    expect(refused.map(({ action, identity, outcome }) => `${action} ${identity}: ${outcome}`)).toEqual([]);
    expect(done.length + failed.length).toBe(rows.filter(({ state }) => state !== 'told').length);
    if (failed.length === 0) expect(stepsOf((await world.simulate()).plan.totals), 'nothing is left').toBe(0);
  }
  await world.engine.close();
}

eachStore((name, open) => {
  const shared = shareStore(open);

  describe('a plan', () => {
    it('is applied as it was made, row by row, whatever the directory and the application are like and become (I2)', async () => {
      const runs = { numRuns: name === 'sqlite' ? 8 : 3 };
      await fc.assert(
        fc.asyncProperty(story, async (told) => isApplied(await shared(), told)),
        runs,
      );
      await fc.assert(
        fc.asyncProperty(story, async (told) => isApplied(await shared(), { ...told, meanwhile: [] })),
        runs,
      );
    }, 120_000);
  });
});
