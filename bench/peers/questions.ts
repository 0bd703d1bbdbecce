import { createNew, findBy, findEach, getEach, joinAndLeave, type Next, pageEach, renameEach } from '../load/shots.ts';
import { userNameOf } from '../people.ts';
import { atLeast, type Budget, type Point } from '../row.ts';
import { decodeFound, type Found } from './decode-found.ts';
import type { Stage } from './stage.ts';

/** Something that everybody is asked. */
export interface Question {
  readonly what: string;
  readonly connections: number;
  readonly status: readonly number[];
  /** The requests; where there are several ways to write it, each: the first that a server understands is measured. */
  readonly ways: (stage: Stage) => readonly Next[];
  /** What is wrong with the answer to the first request; undefined: nothing. */
  readonly wrong?: (body: string) => string | undefined;
  /** Of requests/s beside the best peer. */
  readonly budget?: Budget;
  readonly point: Point;
  /** Must it cost the same at every size? */
  readonly flat: boolean;
}

/** Ratios to the best peer that must hold with so many users (docs/ARCHITECTURE.md §7). */
function budgets(users: number) {
  const many = users >= 100_000;
  return {
    filter: atLeast(many ? 1_000 : 200),
    deep: atLeast(many ? 1_000 : 100),
    member: atLeast(many ? 1_000 : 200),
  };
}

/** What is asked of a directory of so many users; what changes it comes last. */
export function questionsOf(users: number): readonly Question[] {
  const { filter, deep } = budgets(users);
  const question = (what: string, rest: Omit<Question, 'what' | 'connections' | 'point' | 'flat'>, flat: boolean) => ({
    ...rest,
    what,
    connections: 4,
    point: { curve: what, of: 'users', size: users } as const,
    flat,
  });
  const page = (what: string, offset: number, budget: Budget) =>
    question(what, { status: [200], ways: () => [pageEach([offset])], wrong: unless(100), budget }, false);
  return [
    question('GET by id', { status: [200], ways: ({ ids }) => [getEach(ids)], budget: atLeast(200) }, true),
    question('userName eq', { status: [200], ways: () => [findEach(users)], wrong: unless(1), budget: filter }, true),
    question(
      'externalId eq',
      {
        status: [200],
        ways: () => [findBy(users, (index) => `externalId eq "seed-${index}"`)],
        wrong: unless(1),
        budget: filter,
      },
      true,
    ),
    question('work e-mail eq', { status: [200], ways: () => workEmail(users), wrong: unless(1), budget: filter }, true),
    question(
      'displayName co, one hit',
      // The last numbers are in no longer one.
      {
        status: [200],
        ways: () => [findBy(10, (index) => `displayName co "ser ${users - 1 - index}"`)],
        wrong: unless(1),
      },
      false,
    ),
    page('page of 100 at the start', 0, atLeast(100)),
    page('page of 100 at nine tenths', Math.floor(users * 0.9), deep),
    question('PATCH a user', { status: [200, 204], ways: ({ ids }) => [renameEach(ids)], budget: atLeast(100) }, true),
    question('create a user', { status: [201], ways: () => [createNew('new')], budget: atLeast(200) }, true),
  ];
}

/** One member is added to a group and taken out again. */
export function membershipOf(users: number, size: number): Question {
  return {
    what: 'one member added or removed',
    connections: 1,
    status: [200, 204],
    ways: ({ groups, ids }) => [joinAndLeave(groups.get(size) ?? '', ids[size - 1] ?? '')],
    budget: budgets(users).member,
    point: { curve: 'one member added or removed', of: 'members', size },
    flat: true,
  };
}

/** As Entra writes it, as the RFC does, and what is left when a server knows no types of e-mail addresses. */
function workEmail(users: number): readonly Next[] {
  return [
    (value: string) => `emails[type eq "work"].value eq "${value}"`,
    (value: string) => `emails[type eq "work" and value eq "${value}"]`,
    (value: string) => `emails.value eq "${value}"`,
  ].map((way) => findBy(users, (index) => way(userNameOf('seed', index))));
}

function unless(hits: number): (body: string) => string | undefined {
  return (body) => {
    const found: Found = decodeFound(body);
    const count = found.Resources?.length ?? 0;
    return count === hits ? undefined : `answered with ${count} resources instead of ${hits}`;
  };
}
