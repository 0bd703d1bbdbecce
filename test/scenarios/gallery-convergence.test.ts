import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { entries } from '#gallery/entries.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { createModel, type DirectoryEvent, type DirectoryModel, happen, paced } from '../support/directory-model.ts';
import { expectedOf } from '../support/directory-oracle.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { type Fault, failure, MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const peopleCount = 3;
const teamCount = 2;
const person = fc.nat(peopleCount - 1);
const team = fc.nat(teamCount - 1);
const event: fc.Arbitrary<DirectoryEvent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('assign', 'assign', 'unassign', 'toggle', 'delete', 'restore', 'purge'),
    person,
  }),
  fc.record({ kind: fc.constant('department'), person, value: fc.constantFrom('Sales', 'Support') }),
  fc.record({ kind: fc.constant('manager'), person, other: fc.option(person, { nil: undefined, freq: 4 }) }),
  fc.record({ kind: fc.constantFrom('join', 'join', 'leave'), person, team }),
  fc.record({ kind: fc.constantFrom('assign-team', 'assign-team', 'unassign-team'), team }),
);
const steps = fc.array(
  fc.record({
    before: fc.array(event, { minLength: 1, maxLength: 6 }),
    during: fc.array(event, { maxLength: 4 }),
    cycle: fc.constantFrom('initial', 'incremental', 'on-demand', undefined),
    /** What the target does to every third call. */
    fault: fc.option(fc.constantFrom('lost', 'down'), { nil: undefined, freq: 3 }),
  }),
  { minLength: 2, maxLength: 5 },
);
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;

const still = { during: [], fault: undefined };
/** Somebody leaves a group, and then nobody is provisioned through it any more. */
const leftBefore: Step[] = [
  {
    ...still,
    before: [
      { kind: 'assign-team', team: 0 },
      { kind: 'join', person: 1, team: 0 },
    ],
    cycle: 'initial',
  },
  {
    ...still,
    before: [
      { kind: 'leave', person: 1, team: 0 },
      { kind: 'unassign-team', team: 0 },
    ],
    cycle: 'incremental',
  },
];

/** Everybody has all that any application of the gallery wants of a user. */
async function people(world: World): Promise<DirectoryModel> {
  const model = await createModel(world, peopleCount, teamCount);
  for (const [at, { name, resource }] of model.people.entries()) {
    const telephoneNumber = `+4420555100${at}`;
    const own = { givenName: name, surname: 'Whole', employeeId: String(at), mailNickname: name, telephoneNumber };
    await world.change(resource, { ...own, preferredLanguage: 'en-GB', jobTitle: 'Agent', department: 'Sales' });
  }
  return model;
}

async function take(world: World, model: DirectoryModel, { before, during, cycle, fault }: Step): Promise<void> {
  const bad: Fault =
    fault === 'lost' ? { kind: 'lose-reply' } : { kind: 'fail', failure: failure('unavailable', 'we are away') };
  let calls = 0;
  world.target.faults = (operation) => {
    if (fault === undefined || operation === 'probe' || operation === 'find' || operation === 'read') return undefined;
    calls += 1;
    return calls % 3 === 0 ? bad : undefined;
  };
  for (const one of before) await happen(world, model, one);
  const running = paced(world, cycle, model.people.slice(0, 2));
  for (const one of during) await happen(world, model, one);
  const { tally } = await running;
  expect(sumOfOutcomes(tally)).toBe(tally.evaluated ?? 0);
  world.target.faults = () => undefined;
}

/** Cycles run, a day after one another, until nothing is left to do. */
async function settle(world: World): Promise<void> {
  for (let cycles = 0; cycles < 12; cycles += 1) {
    world.clock.advance(25 * 3_600_000);
    const { kind, state, waiting } = await paced(world, undefined);
    if (kind !== 'on-demand' && state === 'finished' && waiting === 0) return;
  }
  throw new Error('The job does not come to rest.');
}

/** Who is active there, and who is in the groups of the directory. */
function shown(target: MemoryTarget, groups: boolean) {
  const users = target.objects('User');
  const names = new Map(users.map(({ id, attributes }) => [id, String(attributes.userName)]));
  expect(new Set(names.values()).size, 'nobody twice').toBe(users.length);
  const active = users.filter(({ attributes }) => attributes.active === true);
  const teams = target
    .objects('Group')
    .map(({ attributes, members }) => [attributes.displayName, [...members].map((id) => names.get(id)).toSorted()]);
  return {
    active: active.map(({ attributes }) => String(attributes.userName)).toSorted(),
    groups: groups ? Object.fromEntries(teams) : {},
  };
}

function expected(model: DirectoryModel, { target, defaults }: GalleryEntry) {
  const { accounts, groups } = expectedOf(model, 'as it is');
  // Groups that an application does not let us make are there before, and stay without those we wrote.
  const empty = target.groups === 'update-only' ? model.teams.map(({ name }): [string, string[]] => [name, []]) : [];
  return {
    active: accounts.map(({ userName }) => userName).toSorted(),
    groups: hasGroups({ target, defaults }) ? { ...Object.fromEntries(empty), ...groups } : {},
  };
}

function hasGroups({ target, defaults }: Pick<GalleryEntry, 'target' | 'defaults'>): boolean {
  return target.groups !== 'none' && defaults.objects.Group.enabled;
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe.each([...entries])('a job for %s', (key, entry) => {
    it('ends as the directory is, whatever happened before and during cycles of any kind and at the target (I6), and then rests (I1)', {
      timeout: 120_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const target = new MemoryTarget(entry.target);
          const limits = { on: false, removals: 500, percent: 20, memberRemovals: 5000 };
          const world = await openWorld(await shared(), {
            target,
            configuration: entry.defaults,
            schedule: { limits },
          });
          const model = await people(world);
          if (entry.target.groups === 'update-only')
            for (const { name } of model.teams) target.put('Group', { displayName: name });
          for (const one of all) await take(world, model, one);
          await settle(world);
          expect(shown(target, hasGroups(entry)), key).toEqual(expected(model, entry));
          expect(await world.writesOf('initial')).toEqual([]);
          await world.engine.close();
        }),
        // What has a mapping like others has fewer runs.
        { examples: [[leftBefore]], seed: 20_261_122, numRuns: entry.provenance === 'published' ? 3 : 8 },
      );
    });
  });
});
