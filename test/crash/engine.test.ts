import { describe, expect, it } from 'vitest';
import type { Cycle } from '#engine/model/cycle.ts';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { openWorld } from '../support/engine-world.ts';
import { type PlainScimServer, startPlainScimServer } from '../support/plain-scim-server.ts';
import { startScript } from '../support/script.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces } from '../support/stores.ts';

const worker = new URL('./engine-worker.ts', import.meta.url);
const people = 40;

/** Where a run is killed: once the target has seen so many requests of a method, in all runs together. */
const kills = [
  ['GET', 20],
  ['POST', 5],
  ['POST', 19],
  ['POST', 33],
  ['PATCH', 4],
  ['PATCH', 13],
] as const;

async function received(target: PlainScimServer, method: string, count: number): Promise<void> {
  const seen = () => target.received.filter((request) => request.method === method).length;
  while (seen() < count) await new Promise<void>((resolve) => setImmediate(resolve));
}

function crashContract(place: () => Promise<StorePlace>): void {
  it('an initial cycle that is killed again and again ends as if it had run through: nobody twice, nobody lost (I3)', async () => {
    const { location, open } = await place();
    const storage = await open();
    const world = await openWorld(storage);
    const users = await Promise.all(
      Array.from({ length: people }, (_, at) => world.user(`user${String(at).padStart(2, '0')}`)),
    );
    const boss = users[people - 1];
    for (const user of users.slice(0, 10)) await world.change(user, { manager: boss?.id ?? '' });
    await world.assign(await world.group('team', users));
    await world.engine.close();
    await storage.close();

    const target = await startPlainScimServer();
    const start = (ahead: number) =>
      startScript(
        worker,
        JSON.stringify(location),
        `${target.origin}/scim`,
        `${world.tenant}`,
        `${world.job}`,
        `${ahead}`,
      );
    for (const [run, [method, count]] of kills.entries()) {
      const process = start(run * 60_000);
      await received(target, method, count);
      await process.kill();
    }
    const last = start(600_000);
    const cycle: Cycle = JSON.parse(await last.nextLine());
    await last.ended();

    expect(cycle).toMatchObject({ cycle: 1, state: 'finished' });
    expect(cycle.tally).toMatchObject({ evaluated: people + 1, created: people + 1 });
    expect(sumOfOutcomes(cycle.tally)).toBe(people + 1);
    const objects = [...target.resources.values()];
    const names = objects.map((one) => one.userName ?? one.displayName).toSorted();
    expect(names).toEqual([...users.map((_, at) => `user${String(at).padStart(2, '0')}@x.example`), 'team'].toSorted());
    const team = objects.find((one) => one.displayName === 'team');
    expect(Array.isArray(team?.members) ? team.members.length : 0).toBe(people);

    const writes = target.received.length;
    const again = start(700_000);
    const second: Cycle = JSON.parse(await again.nextLine());
    await again.ended();
    expect(second).toMatchObject({ cycle: 2, state: 'finished' });
    expect(target.received.slice(writes).filter((request) => request.method !== 'GET')).toEqual([]);
    await target.close();
  });
}

describe('the engine on SQLite', () => {
  crashContract(sqlitePlaces(true));
});

describe('the engine on PostgreSQL', () => {
  crashContract(postgresPlaces());
});
