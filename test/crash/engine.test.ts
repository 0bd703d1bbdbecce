import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { cycleByNumber } from '#engine/queries/cycles.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { openWorld, type World } from '../support/engine-world.ts';
import { type PlainScimServer, startPlainScimServer } from '../support/plain-scim-server.ts';
import { isObject } from '../support/received.ts';
import { startScript } from '../support/script.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces } from '../support/stores.ts';

const worker = new URL('./engine-worker.ts', import.meta.url);
const people = 18;
/** Fewer for a plan: it is computed by the code of a cycle, which the others prove. */
const planned = 5;
const hour = 3_600_000;
const nameOf = (at: number) => `user${String(at).padStart(2, '0')}`;

/** A cycle or a plan, as it ended. */
interface Ended {
  readonly state: string;
}

/** Runs a cycle in a process of its own, again and again until one lives: each is killed some points later than it began. */
class Crashes {
  readonly #start: (ahead: number, dieAt: number) => ReturnType<typeof startScript>;
  /** `plan`: the open plan is taken up. */
  what: 'cycle' | 'plan' = 'cycle';
  #runs = 0;
  readonly points = new Set<string>();

  constructor(place: StorePlace, target: PlainScimServer, { tenant, job }: World) {
    this.#start = (ahead, dieAt) => {
      const given = [`${target.origin}/scim`, tenant, job, ahead, dieAt, this.what].map(String);
      return startScript(worker, JSON.stringify(place.location), ...given);
    };
  }

  /** One run; the cycle when it came to its end, the point at which it died else. */
  async run(dieAt: number): Promise<Ended | string> {
    this.#runs += 1;
    const script = this.#start(this.#runs * hour, dieAt);
    const line = await script.nextLine();
    if (!line.startsWith('{')) {
      this.points.add(line);
      await script.kill();
      return line;
    }
    await script.ended();
    return JSON.parse(line);
  }

  /** Kills runs at ever other points until one ends. */
  async untilDone(step = 9): Promise<Ended> {
    for (let dieAt = 3; dieAt < 400; dieAt += step + (dieAt % 4)) {
      const ended = await this.run(dieAt);
      if (typeof ended !== 'string') return ended;
    }
    throw new Error('No run came to its end.');
  }
}

function named(target: PlainScimServer): ReadonlyMap<string, Record<string, unknown>> {
  const objects = [...target.resources.values()];
  const all = objects.map((one): [string, Record<string, unknown>] => [String(one.userName ?? one.displayName), one]);
  expect(new Set(all.map(([name]) => name)).size, 'nobody twice').toBe(objects.length);
  return new Map(all);
}

function membersOf(target: PlainScimServer, group: string): readonly string[] {
  const ids = new Map([...target.resources.values()].map((one) => [one.id, String(one.userName)]));
  const members = named(target).get(group)?.members;
  return (
    (Array.isArray(members) ? members.filter(isObject) : [])
      // This server lets an account that was deleted stand in its groups.
      .flatMap((one) => ids.get(String(one.value)) ?? [])
      .toSorted()
  );
}

const mails = (...at: readonly number[]) => at.map((one) => `${nameOf(one)}@x.example`).toSorted();
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** The week's changes: some leave, some are changed, one is purged, one comes. */
async function change(world: World, users: readonly StoredResource[], team: StoredResource): Promise<void> {
  const at = (index: number): StoredResource => {
    const user = users[index];
    if (user === undefined) throw new Error(`There is no user ${index}.`);
    return user;
  };
  for (const index of range(0, 6)) await world.change(at(index), { displayName: `changed ${index}` });
  for (const index of range(6, 10)) await world.change(at(index), { accountEnabled: false });
  for (const index of range(10, 14)) await world.removeMember(team, at(index));
  for (const index of range(14, 16)) await world.remove(at(index));
  await world.purge(at(15));
  await world.addMember(team, await world.user('late'));
}

function crashContract(place: () => Promise<StorePlace>): void {
  it('an initial and an incremental cycle that are killed at commits and answers end as if they had run through: nobody twice, no update lost (I3)', async () => {
    const opened = await place();
    const storage = await opened.open();
    const world = await openWorld(storage);
    const users: StoredResource[] = [];
    for (const at of range(0, people)) users.push(await world.user(nameOf(at)));
    const boss = users[people - 1];
    for (const user of users.slice(0, 5)) await world.change(user, { manager: boss?.id ?? '' });
    const team = await world.group('team', users);
    await world.assign(team);
    const target = await startPlainScimServer();
    const crashes = new Crashes(opened, target, world);

    expect(await crashes.untilDone()).toMatchObject({ state: 'finished' });
    const [first] = await storage.read(cycleByNumber(world.tenant, world.job, 1));
    if (first === undefined) throw new Error('There is no first cycle.');
    expect(first).toMatchObject({ cycle: 1, state: 'finished' });
    expect(first.tally).toMatchObject({ evaluated: people + 1, created: people + 1 });
    expect(sumOfOutcomes(first.tally)).toBe(people + 1);
    expect([...named(target).keys()].toSorted()).toEqual([...mails(...range(0, people)), 'team'].toSorted());
    expect(membersOf(target, 'team')).toEqual(mails(...range(0, people)));

    await change(world, users, team);
    expect(await crashes.untilDone()).toMatchObject({ state: 'finished' });
    const objects = named(target);
    for (const at of range(0, 6)) expect(objects.get(`${nameOf(at)}@x.example`)?.displayName).toBe(`changed ${at}`);
    const inactive = [...objects].filter(([, one]) => one.active === false || one.active === 'False');
    expect(inactive.map(([name]) => name).toSorted()).toEqual(mails(...range(6, 15)));
    expect(objects.has(`${nameOf(15)}@x.example`)).toBe(false);
    expect(membersOf(target, 'team')).toEqual(
      ['late@x.example', ...mails(...range(0, 6), ...range(16, people))].toSorted(),
    );

    const writes = target.received.length;
    expect(await crashes.run(0)).toMatchObject({ state: 'finished' });
    expect(target.received.slice(writes).filter((request) => request.method !== 'GET')).toEqual([]);
    expect(crashes.points.size, [...crashes.points].join(', ')).toBeGreaterThan(1);
    await world.engine.close();
    await storage.close();
    await target.close();
  }, 300_000);
}

function planContract(place: () => Promise<StorePlace>): void {
  it('a plan that is killed while it is computed and while it is applied is the same plan, and each of its rows is done once (I3)', async () => {
    const opened = await place();
    const storage = await opened.open();
    const world = await openWorld(storage);
    const users: StoredResource[] = [];
    for (const at of range(0, planned)) users.push(await world.user(nameOf(at)));
    for (const user of users.slice(0, 2)) await world.change(user, { manager: users[planned - 1]?.id ?? '' });
    await world.assign(await world.group('team', users));
    const target = await startPlainScimServer();
    const crashes = new Crashes(opened, target, world);
    crashes.what = 'plan';

    const plan = await world.beginPlan();
    expect(await crashes.untilDone(27)).toMatchObject({ state: 'ready' });
    expect(target.received.filter((request) => request.method !== 'GET')).toEqual([]);
    const { rows } = await world.planOf(plan);
    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      ...range(0, planned).map(() => 'add-member'),
      ...range(0, planned + 1).map(() => 'create'),
      ...range(0, 2).map(() => 'reference'),
    ]);

    await world.approvePlan(plan);
    expect(await crashes.untilDone(27)).toMatchObject({ state: 'applied' });
    const ends = (await world.planOf(plan)).rows.map(({ state }) => state);
    expect(ends).toEqual(rows.map(() => 'done'));
    expect([...named(target).keys()].toSorted()).toEqual([...mails(...range(0, planned)), 'team'].toSorted());
    expect(membersOf(target, 'team')).toEqual(mails(...range(0, planned)));
    expect(crashes.points.size).toBeGreaterThan(0);
    await world.engine.close();
    await storage.close();
    await target.close();
  }, 300_000);
}

describe('the engine on SQLite', () => {
  crashContract(sqlitePlaces(true));
  planContract(sqlitePlaces(true));
});

describe('the engine on PostgreSQL', () => {
  crashContract(postgresPlaces());
  planContract(postgresPlaces());
});
