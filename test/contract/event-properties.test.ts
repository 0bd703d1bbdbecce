import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventsAfter } from '#events/read-events.ts';
import { profiles } from '#gallery/profiles.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import type { Lifecycle, Profile } from '#resources/profile.ts';
import { eraseResource, purgeResource } from '#resources/purge-resource.ts';
import { replaceResource } from '#resources/replace-resource.ts';
import { restoreResource } from '#resources/restore-resource.ts';
import { ScimError } from '#scim/error.ts';
import { openTenant, patch } from '../support/resource-context.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';
import { UserTable, whatThereIs } from '../support/user-table.ts';

const people = 3;
const teams = 3;
const person = fc.nat(people - 1);
const team = fc.nat(teams - 1);
/** Whom a group may have: people first, then groups. */
const anybody = fc.nat(people + teams - 1);

const act = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), who: anybody, active: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('switch' as const, 'replace' as const), who: person, active: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'erase' as const, 'purge' as const, 'restore' as const),
    who: anybody,
  }),
  fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), group: team, who: anybody }),
  fc.record({ kind: fc.constant('members' as const), group: team, all: fc.uniqueArray(anybody, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('rename' as const), group: team, name: fc.constantFrom('a', 'b') }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const lifecycles: readonly Partial<Lifecycle>[] = [
  { deleteUser: 'delete' },
  { deleteUser: 'deactivate' },
  { deleteUser: 'conceal', createConcealed: 'restore' },
  { deleteUser: 'recycle', deleteOther: 'recycle' },
];

function profileOf(lifecycle: Partial<Lifecycle>): Profile {
  const generic = profiles.get('generic');
  if (generic === undefined) throw new Error('no profile');
  return { ...generic, lifecycle: { ...generic.lifecycle, ...lifecycle } };
}

/** What the test knows of whom it made; `who` above the people is a group. */
class Cast {
  readonly #context: ResourceContext;
  readonly #ids = new Map<number, string>();

  constructor(context: ResourceContext) {
    this.#context = context;
  }

  /** Does it; what the tenant refuses changes nothing. */
  async play(step: Act): Promise<void> {
    try {
      await this.#do(step);
    } catch (error) {
      if (!(error instanceof ScimError)) throw error;
    }
  }

  async #do(step: Act): Promise<unknown> {
    const context = this.#context;
    const typeOf = (who: number) => (who < people ? 'User' : 'Group');
    const id = (who: number) => this.#ids.get(who) ?? 'nobody';
    const group = (at: number) => id(people + at);
    switch (step.kind) {
      case 'create': {
        const { who, active } = step;
        const made =
          who < people
            ? await createResource(context, 'User', { userName: `user ${who}`, active })
            : await createResource(context, 'Group', { displayName: `group ${who}`, members: [{ value: id(0) }] });
        return this.#ids.set(who, made.id);
      }
      case 'switch':
        return patch(context, 'User', id(step.who), [{ op: 'replace', path: 'active', value: step.active }]);
      case 'replace':
        return replaceResource(context, 'User', id(step.who), { userName: `user ${step.who}`, active: step.active });
      case 'delete':
        return deleteResource(context, typeOf(step.who), id(step.who));
      case 'erase':
        return eraseResource(context, typeOf(step.who), id(step.who));
      case 'purge':
        return purgeResource(context, typeOf(step.who), id(step.who));
      case 'restore':
        return restoreResource(context, typeOf(step.who), id(step.who));
      case 'members':
        return replaceResource(context, 'Group', group(step.group), {
          displayName: 'replaced',
          members: step.all.map((who) => ({ value: id(who) })),
        });
      case 'rename':
        return patch(context, 'Group', group(step.group), [{ op: 'replace', path: 'displayName', value: step.name }]);
      default: {
        const { kind: op } = step;
        return patch(context, 'Group', group(step.group), [{ op, path: 'members', value: [{ value: id(step.who) }] }]);
      }
    }
  }
}

/** Reads to the end in pages of that size, and now and then again from further back: an event may come twice. */
async function readOn(
  table: UserTable,
  { storage, tenant }: ResourceContext,
  from: number,
  back: number,
  size: number,
) {
  let after = Math.max(0, from - back);
  for (;;) {
    const { events, next, last, gap } = await eventsAfter(storage, tenant.tenant, after, size);
    expect(gap).toBeUndefined();
    for (const event of events) table.take(event);
    if (next >= last) return next;
    after = next;
  }
}

eachStore((name, openStore) => {
  const store = shareStore(openStore);
  it('tell an application all it needs to have the very users, active states and memberships of the tenant', async () => {
    const stretch = fc.record({
      acts: fc.array(act, { maxLength: 12 }),
      back: fc.nat(8),
      size: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lifecycles),
        fc.array(stretch, { maxLength: 4 }),
        async (lifecycle, stretches) => {
          const context = await openTenant(await store(), profileOf(lifecycle));
          const cast = new Cast(context);
          const table = new UserTable();
          let known = 0;
          for (const { acts, back, size } of stretches) {
            for (const step of acts) await cast.play(step);
            known = await readOn(table, context, known, back, size);
            expect(table.shown()).toEqual(await whatThereIs(context));
          }
        },
      ),
      { numRuns: name === 'sqlite' ? 25 : 6 },
    );
  }, 60_000);
});
