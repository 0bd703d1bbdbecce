import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration, DriftPolicy } from '#engine/model/configuration.ts';
import { driftOf } from '../support/drift-of.ts';
import { DriftingTarget } from '../support/drifting-target.ts';
import { configuration, departmentPath, openWorld } from '../support/engine-world.ts';
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

const people = 4;
const teams = 2;
const attributes = ['displayName', departmentPath, 'emails[type eq "work"].value'];

/** What somebody does at the application by hand. */
type Edit =
  | { readonly kind: 'change'; readonly person: number; readonly attribute: number; readonly value: string | null }
  | { readonly kind: 'deactivate' | 'drop'; readonly person: number }
  | { readonly kind: 'part'; readonly person: number; readonly team: number }
  | { readonly kind: 'put'; readonly name: number };

const person = fc.nat({ max: people - 1 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    person,
    attribute: fc.nat({ max: attributes.length - 1 }),
    value: fc.option(fc.constantFrom('Somebody', 'else@y.example')),
  }),
  fc.record({ kind: fc.constantFrom('deactivate' as const, 'drop' as const), person }),
  fc.record({ kind: fc.constant('part' as const), person, team: fc.nat({ max: teams - 1 }) }),
  fc.record({ kind: fc.constant('put' as const), name: fc.nat({ max: 2 }) }),
);

eachStore((name, open) => {
  const shared = shareStore(open);
  const numRuns = name === 'sqlite' ? 5 : 2;

  async function organisation(drift: DriftPolicy) {
    const target = new DriftingTarget();
    const world = await openWorld(await shared(), { target, configuration: everywhere(drift) });
    const all = await Promise.all(
      Array.from({ length: people }, (_, index) => world.user(`p${index}`, { department: `d${index}` })),
    );
    for (let team = 0; team < teams; team += 1) await world.assign(await world.group(`Team ${team}`, all));
    await world.cycle();
    expect((await driftOf(world)).told).toEqual([]);
    return { target, world };
  }

  /** Does the edits; answers what a report must say of them, in order. */
  function happen(target: DriftingTarget, edits: readonly Edit[]): readonly string[] {
    const told = new Set<string>();
    const nameOf = (index: number) => `p${index}@x.example`;
    const gone = new Set(edits.flatMap((one) => (one.kind === 'drop' ? [one.person] : [])));
    for (const one of edits) {
      if (one.kind === 'put') {
        const userName = `stranger${one.name}@x.example`;
        if (target.object('User', userName) === undefined) target.put('User', { userName });
        told.add(`appeared ${userName}`);
        continue;
      }
      const who = nameOf(one.person);
      const { id } = target.object('User', who) ?? { id: '' };
      if (gone.has(one.person)) {
        target.drop(id);
        told.add(`missing ${who}`);
      } else if (one.kind === 'part') {
        target.part(target.object('Group', `team ${one.team}`)?.id ?? '', id);
        told.add(`member-removed Team ${one.team} members ${id}`);
      } else if (one.kind === 'change') {
        const path = attributes[one.attribute] ?? '';
        target.touch(id, { [path]: one.value });
        told.add(`changed ${who} ${path}`);
      } else {
        target.touch(id, { active: false });
        told.add(`deactivated ${who} active`);
      }
    }
    return [...told].sort();
  }

  const strangers = (one: { readonly attributes: Readonly<Record<string, unknown>> }) =>
    String(one.attributes.userName).startsWith('stranger');
  /** What stands there, but for identifiers: who is made again has another one. */
  const standing = (target: DriftingTarget) =>
    target
      .state()
      .filter((one) => !strangers(one))
      .map((one) => ({
        ...one.attributes,
        members: Array.isArray(one.attributes.members) ? one.attributes.members.length : 0,
      }))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

  describe('for whatever somebody does at the application', () => {
    it('the report names exactly that; where the source wins the next cycle restores it, and nothing differs any more', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
          const { target, world } = await organisation('source-wins');
          const before = standing(target);
          const told = happen(target, edits);
          expect((await driftOf(world)).told).toEqual(told);
          await world.cycle('incremental');
          expect(standing(target)).toEqual(before);
          expect((await driftOf(world)).told).toEqual(told.filter((one) => one.startsWith('appeared')));
          expect(
            target
              .objects('User')
              .filter(strangers)
              .every(({ version }) => version === 1),
            'I4',
          ).toBe(true);
          await world.engine.close();
        }),
        { numRuns },
      );
    }, 120_000);

    it('where it is reported, nothing is written, neither by the check nor by a cycle behind it', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
          const { target, world } = await organisation('report');
          const told = happen(target, edits);
          const writes = target.writes.length;
          expect((await driftOf(world)).told).toEqual(told);
          await world.cycle('incremental');
          await world.cycle('initial');
          expect(target.writes.slice(writes)).toEqual([]);
          await world.engine.close();
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    }, 120_000);
  });
});
