import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, type Known } from './directory-index.ts';
import { independentSteps } from './independent-steps.ts';
import { orderPeople, type PersonStep } from './order-people.ts';

const step = (name: string, manager?: string | null, id?: string): PersonStep => ({
  kind: 'person',
  origin: { file: 'people.csv', line: 1 },
  name,
  attributes: {},
  ...(manager === undefined ? {} : { manager }),
  ...(id === undefined ? {} : { id }),
});
const known = (id: string, name: string): Known => ({ id, name, anchor: id, version: 1, enabled: true });
const described = (steps: ReturnType<typeof orderPeople>) =>
  steps.map((one) => `${one.kind} ${'name' in one ? one.name : ''}${'manager' in one ? ` under ${one.manager}` : ''}`);

describe('ordering people', () => {
  it('puts managers whom the files make first and leaves the order of the file else', () => {
    const steps = [step('c', 'b'), step('x'), step('b', 'a'), step('a', null)];
    expect(described(orderPeople(steps, indexOf([])))).toEqual([
      'person x',
      'person a under null',
      'person b under a',
      'person c under b',
    ]);
  });

  it('does not wait for a manager who is in the directory already', () => {
    const steps = [step('c', 'b'), step('b', null, '1')];
    expect(orderPeople(steps, indexOf([known('1', 'b')]))).toEqual(steps);
  });

  it('gives whoever would be above himself the manager afterwards', () => {
    expect(described(orderPeople([step('a', 'b'), step('b', 'a'), step('c', 'c')], indexOf([])))).toEqual([
      'person b',
      'person c',
      'person a under b',
      'manager b under a',
      'manager c under c',
    ]);
  });

  it('loses nobody and no manager, and never lets anybody wait for somebody behind', () => {
    const people = fc.uniqueArray(fc.tuple(fc.nat(60), fc.option(fc.nat(60), { nil: undefined })), {
      maxLength: 60,
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(people, fc.uniqueArray(fc.nat(60)), (rows, there) => {
        const directory = indexOf(there.map((n) => known(`id${n}`, `p${n}`)));
        const named = new Set(rows.map(([name]) => name));
        const steps = rows.map(([name, manager]) =>
          step(
            `p${name}`,
            manager === undefined || !named.has(manager) ? undefined : `p${manager}`,
            directory.byName.get(`p${name}`)?.id,
          ),
        );
        const ordered = orderPeople(steps, directory);
        const managers = (list: typeof ordered) =>
          list.flatMap((one) => ('manager' in one ? [`${one.name} ${one.manager}`] : [])).sort();
        expect(managers(ordered)).toEqual(managers(steps));
        const persons = ordered.flatMap((one) => (one.kind === 'person' ? [one] : []));
        expect(persons.map(({ name }) => name).sort()).toEqual(steps.map(({ name }) => name).sort());
        const seen = new Set(there.map((n) => `p${n}`));
        for (const { name, manager } of persons) {
          if (typeof manager === 'string') expect(seen).toContain(manager);
          seen.add(name);
        }
      }),
    );
  });

  it('makes a chain of a hundred thousand people without a batch for each', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => step(`p${at}`, at === 0 ? null : `p${at - 1}`));
    const ordered = orderPeople(chain, indexOf([]));
    let batches = 0;
    let rest = ordered.map((one, row) => ({ row, step: one })).filter(({ step: { kind } }) => kind === 'person');
    while (rest.length > 0) {
      rest = rest.slice(independentSteps(rest, [], { people: indexOf([]) }).length);
      batches += 1;
    }
    expect(batches).toBeLessThan(100);
  });
});

describe('steps that can be applied side by side', () => {
  const staged = (...steps: PersonStep[]) => steps.map((one, row) => ({ row, step: one }));

  it('end before somebody whose manager is among them or under way', () => {
    const directory = { people: indexOf([]) };
    expect(independentSteps(staged(step('a'), step('b'), step('c', 'a')), [], directory)).toHaveLength(2);
    expect(independentSteps(staged(step('c', 'a')), staged(step('a')), directory)).toEqual([]);
  });

  it('end before somebody who takes a name that is being given up', () => {
    const directory = { people: indexOf([known('1', 'a')]) };
    expect(independentSteps(staged(step('z', undefined, '1'), step('a')), [], directory)).toHaveLength(1);
  });
});
