import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { departmentPath, managerPath, openWorld, type World } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { sqliteStores } from '../support/stores.ts';

interface Person {
  resource: StoredResource;
  state: 'live' | 'deleted' | 'purged';
  enabled: boolean;
  department: string | undefined;
  manager: number | undefined;
  assigned: string | undefined;
}

interface Team {
  readonly resource: StoredResource;
  assigned: boolean;
}

/** What the directory holds, kept beside it without asking the product. */
interface Model {
  readonly people: Person[];
  readonly teams: Team[];
  /** `team person` */
  readonly members: Set<string>;
}

const peopleCount = 4;
const teamCount = 2;

type Step =
  | {
      readonly kind: 'assign' | 'unassign' | 'default' | 'toggle' | 'delete' | 'restore' | 'purge';
      readonly person: number;
    }
  | { readonly kind: 'department'; readonly person: number; readonly value: string | undefined }
  | { readonly kind: 'manager'; readonly person: number; readonly other: number }
  | { readonly kind: 'join' | 'leave'; readonly person: number; readonly team: number }
  | { readonly kind: 'assign-team' | 'unassign-team'; readonly team: number }
  /** `during`: what happens in the directory while the cycle runs. */
  | { readonly kind: 'cycle'; readonly cycle: 'initial' | undefined; readonly during: readonly Step[] };

const person = fc.nat(peopleCount - 1);
const team = fc.nat(teamCount - 1);
const change: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('assign', 'unassign', 'default', 'toggle', 'delete', 'restore', 'purge'),
    person,
  }),
  fc.record({ kind: fc.constant('department'), person, value: fc.constantFrom('Sales', 'Support', undefined) }),
  fc.record({ kind: fc.constant('manager'), person, other: person }),
  fc.record({ kind: fc.constantFrom('join', 'join', 'leave'), person, team }),
  fc.record({ kind: fc.constantFrom('assign-team', 'assign-team', 'unassign-team'), team }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: change, weight: 5 },
  {
    arbitrary: fc.record({
      kind: fc.constant('cycle'),
      cycle: fc.constantFrom('initial', undefined),
      during: fc.array(change, { maxLength: 6 }),
    }),
    weight: 1,
  },
);

async function takePersonStep(world: World, model: Model, kind: string, at: number): Promise<void> {
  const one = model.people[at];
  if (one === undefined) return;
  const live = one.state === 'live';
  if ((kind === 'assign' || kind === 'default') && live && one.assigned === undefined) {
    one.assigned = kind === 'assign' ? USER : DEFAULT_ACCESS;
    await world.assign(one.resource, one.assigned);
  } else if (kind === 'unassign' && one.assigned !== undefined) {
    one.assigned = undefined;
    await world.unassign(one.resource);
  } else if (kind === 'toggle' && live) {
    one.enabled = !one.enabled;
    await world.change(one.resource, { accountEnabled: one.enabled });
  } else if (kind === 'delete' && live) {
    one.state = 'deleted';
    await world.remove(one.resource);
  } else if (kind === 'restore' && one.state === 'deleted') {
    one.state = 'live';
    await world.restore(one.resource);
  } else if (kind === 'purge' && one.state === 'deleted') {
    one.state = 'purged';
    await world.purge(one.resource);
  }
}

async function takeStep(world: World, model: Model, step: Step): Promise<void> {
  if (step.kind === 'cycle') {
    const running = world.cycle(step.cycle);
    for (const one of step.during) await takeStep(world, model, one);
    const { tally } = await running;
    expect(sumOfOutcomes(tally)).toBe(tally.evaluated ?? 0);
    return;
  }
  if (!('person' in step)) {
    const one = model.teams[step.team];
    const wanted = step.kind === 'assign-team';
    if (one === undefined || one.assigned === wanted) return;
    one.assigned = wanted;
    await (wanted ? world.assign(one.resource) : world.unassign(one.resource));
    return;
  }
  const one = model.people[step.person];
  if (one === undefined) return;
  if (step.kind === 'department' && one.state === 'live') {
    one.department = step.value;
    await world.change(one.resource, { department: step.value ?? null });
  } else if (step.kind === 'manager' && one.state === 'live') {
    const other = model.people[step.other];
    if (other?.state !== 'live' || step.other === step.person) return;
    one.manager = step.other;
    await world.change(one.resource, { manager: other.resource.id });
  } else if (step.kind === 'join' || step.kind === 'leave') {
    const group = model.teams[step.team];
    const key = `${step.team} ${step.person}`;
    if (group === undefined || one.state !== 'live' || model.members.has(key) === (step.kind === 'join')) return;
    if (step.kind === 'join') {
      model.members.add(key);
      await world.addMember(group.resource, one.resource);
    } else {
      model.members.delete(key);
      await world.removeMember(group.resource, one.resource);
    }
  } else await takePersonStep(world, model, step.kind, step.person);
}

function inScope(model: Model, at: number): boolean {
  const one = model.people[at];
  if (one?.state !== 'live' || !one.enabled) return false;
  const throughTeam = model.teams.some((group, index) => group.assigned && model.members.has(`${index} ${at}`));
  return one.assigned === USER || throughTeam;
}

/** What a target must show that was always in step: only of who is in scope; who left is inactive or gone. */
function check(world: World, model: Model): void {
  const idOf = (at: number) => world.target.object('User', `user${at}@x.example`)?.id;
  for (const [at, one] of model.people.entries()) {
    const account = world.target.object('User', `user${at}@x.example`);
    if (!inScope(model, at)) {
      expect(account?.attributes.active ?? false).toBe(false);
      if (one.state === 'purged') expect(account).toBeUndefined();
      continue;
    }
    expect(account?.attributes).toMatchObject({ active: true, userName: `user${at}@x.example` });
    expect(account?.attributes[departmentPath]).toBe(one.department);
    const manager = one.manager;
    if (manager !== undefined && inScope(model, manager)) expect(account?.attributes[managerPath]).toBe(idOf(manager));
  }
  for (const [index, group] of model.teams.entries()) {
    const found = world.target.object('Group', `team${index}`);
    expect(found !== undefined).toBe(group.assigned);
    const wanted = model.people.flatMap((_, at) =>
      model.members.has(`${index} ${at}`) && inScope(model, at) ? [idOf(at)] : [],
    );
    if (found !== undefined) expect([...found.members].toSorted()).toEqual(wanted.toSorted());
  }
  const names = world.target.objects('User').map((one) => one.attributes.userName);
  expect(new Set(names).size).toBe(names.length);
}

describe('convergence', () => {
  const open = shareStore(sqliteStores());

  it('any interleaving of changes with full and incremental cycles ends in the state computed from scratch (I6), and then rests (I1)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.constantFrom('initial' as const, undefined),
        async (steps, last) => {
          const world = await openWorld(await open());
          const people: Person[] = [];
          for (let at = 0; at < peopleCount; at += 1) {
            const resource = await world.user(`user${at}`);
            people.push({
              resource,
              state: 'live',
              enabled: true,
              department: undefined,
              manager: undefined,
              assigned: undefined,
            });
          }
          const teams: Team[] = [];
          for (let at = 0; at < teamCount; at += 1) {
            teams.push({ resource: await world.group(`team${at}`), assigned: false });
          }
          const stranger = world.target.put('User', { userName: 'stranger@x.example', active: true });
          const model: Model = { people, teams, members: new Set() };
          for (const one of steps) await takeStep(world, model, one);
          await takeStep(world, model, { kind: 'cycle', cycle: last, during: [] });
          check(world, model);
          expect(await world.writesOf('initial')).toEqual([]);
          expect(await world.writesOf('incremental')).toEqual([]);
          expect(world.target.objects('User').find(({ id }) => id === stranger)?.version).toBe(1);
          await world.engine.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});
