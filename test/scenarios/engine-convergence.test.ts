import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '#engine/model/configuration.ts';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import type { Storage } from '#storage/port.ts';
import { createModel, type DirectoryEvent, type DirectoryModel, happen, paced } from '../support/directory-model.ts';
import { type DepartmentRule, differences, expectedOf } from '../support/directory-oracle.ts';
import { configuration, departmentPath, openWorld, type World } from '../support/engine-world.ts';
import { type Fault, type Faults, failure } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const peopleCount = 4;
const teamCount = 2;

/** What the target does to a call; `lost`: it does the work and drops the connection. */
type Weather = 'fine' | 'throttled' | 'lost' | 'down' | 'timeout' | 'refused';

type Step =
  | DirectoryEvent
  | { readonly kind: 'map'; readonly rule: DepartmentRule }
  /** The weather of the calls from now on, one after the other, over and over. */
  | { readonly kind: 'weather'; readonly weather: readonly Weather[] }
  /** `during`: what happens in the directory while the cycle runs. */
  | {
      readonly kind: 'cycle';
      readonly cycle: 'initial' | 'incremental' | 'on-demand' | undefined;
      readonly during: readonly DirectoryEvent[];
    };

const person = fc.nat(peopleCount - 1);
const team = fc.nat(teamCount - 1);
const event: fc.Arbitrary<DirectoryEvent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('assign', 'unassign', 'default', 'toggle', 'rename', 'delete', 'restore', 'purge'),
    person,
  }),
  fc.record({ kind: fc.constant('department'), person, value: fc.constantFrom('Sales', 'Support', undefined) }),
  fc.record({ kind: fc.constant('manager'), person, other: fc.option(person, { nil: undefined, freq: 4 }) }),
  fc.record({ kind: fc.constantFrom('join', 'join', 'leave'), person, team }),
  fc.record({ kind: fc.constantFrom('assign-team', 'assign-team', 'unassign-team', 'rename-team'), team }),
);
const weather = fc.record({
  kind: fc.constant('weather'),
  weather: fc
    .array(fc.constantFrom<Weather>('fine', 'fine', 'throttled', 'lost', 'down', 'timeout', 'refused'), {
      maxLength: 7,
    })
    // Of a target that never stops throttling a cycle waits for ever, as it should.
    .map((all) => (all.every((one) => one === 'throttled') ? [...all, 'fine' as const] : all)),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: event, weight: 12 },
  { arbitrary: weather, weight: 1 },
  {
    arbitrary: fc.record({ kind: fc.constant('map'), rule: fc.constantFrom('as it is', 'in capitals') }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('cycle'),
      cycle: fc.constantFrom('initial', 'incremental', 'on-demand', undefined),
      during: fc.array(event, { maxLength: 6 }),
    }),
    weight: 3,
  },
);

function faultOf(weather: Weather): Fault | undefined {
  switch (weather) {
    case 'fine':
      return undefined;
    case 'lost':
      return { kind: 'lose-reply' };
    case 'throttled':
      return { kind: 'fail', failure: failure('throttled', 'slow down', 5_000) };
    case 'down':
      return { kind: 'fail', failure: failure('unavailable', 'we are away') };
    case 'timeout':
      return { kind: 'fail', failure: failure('timeout-unknown', 'no reply came') };
    case 'refused':
      return { kind: 'fail', failure: failure('invalid', 'not like this') };
  }
}

function faultsOf(pattern: readonly Weather[]): Faults {
  let call = 0;
  return (operation) => {
    const now = pattern[call % Math.max(1, pattern.length)] ?? 'fine';
    call += 1;
    // Nothing is lost of a question: it is asked again.
    return operation === 'probe' || (now === 'lost' && (operation === 'find' || operation === 'read'))
      ? undefined
      : faultOf(now);
  };
}

function configured(rule: DepartmentRule): Configuration {
  const { User } = configuration.objects;
  const capitals = { kind: 'expression', text: 'ToUpper([department], )' } as const;
  const attributes = User.attributes.map((one) =>
    one.target === departmentPath && rule === 'in capitals' ? { ...one, source: capitals } : one,
  );
  return { ...configuration, objects: { ...configuration.objects, User: { ...User, attributes } } };
}

async function take(world: World, model: DirectoryModel, step: Step): Promise<void> {
  if (step.kind === 'weather') world.target.faults = faultsOf(step.weather);
  else if (step.kind === 'map') await world.configure(configured(step.rule));
  else if (step.kind !== 'cycle') await happen(world, model, step);
  else {
    const running = paced(world, step.cycle, model.people.slice(0, 2));
    for (const one of step.during) await happen(world, model, one);
    const { tally } = await running;
    expect(sumOfOutcomes(tally), 'the outcomes add up (I8)').toBe(tally.evaluated ?? 0);
  }
}

/** The target is well again: cycles run until nothing is left to do, failed attempts included. */
async function settle(world: World): Promise<void> {
  world.target.faults = () => undefined;
  for (let cycles = 0; cycles < 12; cycles += 1) {
    world.clock.advance(25 * 3_600_000);
    const { kind, state, waiting } = await paced(world, undefined);
    if (kind !== 'on-demand' && state === 'finished' && waiting === 0) return;
  }
  throw new Error('The job does not come to rest.');
}

async function converges(storage: Storage, steps: readonly Step[], last: 'initial' | undefined): Promise<void> {
  const world = await openWorld(storage);
  const model = await createModel(world, peopleCount, teamCount);
  const stranger = world.target.put('User', { userName: 'stranger@x.example', active: true });
  for (const one of steps) await take(world, model, one);
  await settle(world);
  await paced(world, last);
  const rule = steps.findLast((one) => one.kind === 'map')?.rule ?? 'as it is';
  expect(differences(world.target, expectedOf(model, rule))).toEqual([]);
  expect(await world.writesOf('initial')).toEqual([]);
  expect(await world.writesOf('incremental')).toEqual([]);
  expect(world.target.objects('User').find(({ id }) => id === stranger)?.version).toBe(1);
  await world.engine.close();
}

/** Longer, or somewhere else: ROLLCALL_CONVERGENCE_RUNS=5000 ROLLCALL_CONVERGENCE_SEED=7. */
const runs = Number(process.env.ROLLCALL_CONVERGENCE_RUNS ?? 0);
const seed = Number(process.env.ROLLCALL_CONVERGENCE_SEED ?? 20_260_105);
/** Milliseconds after which a slow machine leaves the other runs out. */
const enough = runs > 0 ? Number.POSITIVE_INFINITY : 15_000;

eachStore((name, open) => {
  const shared = shareStore(open);

  describe('convergence', () => {
    it('any interleaving of changes, faults and cycles of every kind ends in the state computed from scratch (I6), touches nobody else (I4), and then rests (I1)', {
      timeout: runs > 0 ? 0 : 120_000,
    }, async () => {
      let end = performance.now() + enough;
      const scenario = fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
        fc.constantFrom('initial' as const, undefined),
        async (steps, last) => {
          if (performance.now() > end) return;
          await converges(await shared(), steps, last).catch((error: unknown) => {
            // What fails is made smaller, however long that takes.
            end = Number.POSITIVE_INFINITY;
            throw error;
          });
        },
      );
      // A failure that is not small by then is told as it is.
      const told = runs > 0 ? {} : { interruptAfterTimeLimit: 90_000 };
      await fc.assert(scenario, { seed, numRuns: runs > 0 ? runs : name === 'sqlite' ? 60 : 25, ...told });
    });
  });
});
