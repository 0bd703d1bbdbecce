import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BulkOperation } from '#scim/bulk/bulk-operation.ts';
import { type Done, runBulk } from './run-bulk.ts';

/** What a group of the request asks for: the numbers of its members, and whether it is refused, or its later additions. */
interface Wanted {
  readonly members: readonly number[];
  readonly fails: boolean;
  readonly addingFails: boolean;
}

const request = fc.array(
  fc.record({
    members: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
    fails: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    addingFails: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A store of groups by id, each with the ids of its members. */
class Groups {
  readonly stored = new Map<string, Set<string>>();
  readonly #wanted: readonly Wanted[];

  constructor(wanted: readonly Wanted[]) {
    this.#wanted = wanted;
  }

  async carryOut({ method, path, bulkId, data }: BulkOperation): Promise<Done> {
    const text = JSON.stringify(data);
    const named = [...text.matchAll(/"(id-\d+|bulkId:\d+)"/g)].map(([, id = '']) => id);
    if (named.some((id) => !this.stored.has(id))) return { method, bulkId, status: 400, response: text };
    if (method === 'PATCH') {
      const id = path.split('/').at(-1) ?? '';
      if (this.#wanted[Number(id.slice(3))]?.addingFails === true) return { method, status: 400, response: '{}' };
      for (const member of named) this.stored.get(id)?.add(member);
      return { method, status: 204, version: 'W/"2"' };
    }
    const id = `id-${bulkId}`;
    if (this.#wanted[Number(bulkId)]?.fails === true) return { method, bulkId, status: 409, response: '{}' };
    this.stored.set(id, new Set(named));
    return { method, bulkId, status: 201, location: id, version: 'W/"1"', created: { type: 'Group', id } };
  }

  async takeBack(id: string): Promise<void> {
    this.stored.delete(id);
    for (const members of this.stored.values()) members.delete(id);
  }
}

async function run(wanted: readonly Wanted[], failOnErrors?: number) {
  const groups = new Groups(wanted);
  const operations = wanted.map(({ members }, index) => ({
    method: 'POST' as const,
    number: index + 1,
    path: '/Groups',
    bulkId: String(index),
    data: { members: members.map((member) => ({ value: `bulkId:${member}` })) },
  }));
  const outcomes = await runBulk(
    { operations, failOnErrors },
    {
      carryOut: (operation) => groups.carryOut(operation),
      refuse: ({ method, bulkId }, { status }) => ({ method, bulkId, status, response: '{}' }),
      takeBack: ({ id }) => groups.takeBack(id),
    },
  );
  return { groups, outcomes };
}

/** What can exist: the largest set of groups that do not fail and whose members all exist. */
function possible(wanted: readonly Wanted[]): Set<number> {
  const left = new Set(wanted.keys().filter((index) => wanted[index]?.fails !== true));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const index of left) if (wanted[index]?.members.some((member) => !left.has(member))) left.delete(index);
  }
  return left;
}

it('creates whatever can exist, with all its members, however they refer to each other, and leaves nothing of the rest', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (drawn) => {
      const wanted = drawn.map((one) => ({ ...one, addingFails: false }));
      const { groups, outcomes } = await run(wanted);
      expect(outcomes.map(({ bulkId }) => bulkId)).toEqual(wanted.map((_, index) => String(index)));
      const expected = [...possible(wanted)].sort((one, other) => one - other);
      expect(outcomes.flatMap(({ status }, index) => (status === 201 ? [index] : []))).toEqual(expected);
      expect([...groups.stored.keys()].sort()).toEqual(expected.map((index) => `id-${index}`).sort());
      for (const index of expected)
        expect([...(groups.stored.get(`id-${index}`) ?? [])].sort()).toEqual(
          (wanted[index]?.members ?? []).map((member) => `id-${member}`).sort(),
        );
    }),
  );
});

it('tells the truth of what is stored, also when circles cannot be completed or errors end it', async () => {
  await fc.assert(
    fc.asyncProperty(request, fc.integer({ min: 1, max: 3 }), async (wanted, failOnErrors) => {
      const { groups, outcomes } = await run(wanted, failOnErrors);
      const made = outcomes.filter(({ status }) => status === 201).map(({ bulkId }) => `id-${bulkId}`);
      expect([...groups.stored.keys()].sort()).toEqual(made.sort());
      for (const id of made)
        expect([...(groups.stored.get(id) ?? [])].sort()).toEqual(
          (wanted[Number(id.slice(3))]?.members ?? []).map((member) => `id-${member}`).sort(),
        );
    }),
  );
});
