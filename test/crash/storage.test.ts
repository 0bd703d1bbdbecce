import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Storage } from '#storage/port.ts';
import { startScript } from '#test/support/script.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces, withFeed } from '#test/support/stores.ts';

/** A process that is killed writes to this many stores, each caught at another point: a kill is ten crashes. */
const stores = 10;

/** The commits a store holds, by each of the three rows that each wrote: one statement, so one moment. */
async function stored(
  storage: Storage,
): Promise<{ tally: string[]; setting: string[]; change: string[]; seq: number }> {
  const rows = await storage.read({
    sql:
      "select 'tally' as place, type as name from tally union all select 'setting', name from setting " +
      "union all select 'change', id from change union all select 'seq', cast(seq as text) from feed where tenant = 1",
    parameters: [],
    decode: (row) => ({ place: String(Object(row).place), name: String(Object(row).name) }),
  });
  const of = (place: string) => rows.flatMap((row) => (row.place === place ? [row.name] : [])).toSorted();
  return { tally: of('tally'), setting: of('setting'), change: of('change'), seq: Number(of('seq')[0]) };
}

/** Makes the stores; those of SQLite are copies of the first, which takes a tenth of the time. */
async function fillPlaces(places: readonly StorePlace[]): Promise<void> {
  const [first] = places;
  for (const { location, open } of places) {
    const made = first?.location;
    if (location.dialect === 'sqlite' && made?.dialect === 'sqlite' && made !== location) {
      copyFileSync(made.file, location.file);
      continue;
    }
    await (await withFeed(await open(), 1)).close();
  }
}

/** Which commits a store had acknowledged when its writer died. */
class Acknowledged {
  readonly #names = Array.from({ length: stores }, () => new Set<string>());

  /** A line of the writer; kill -9 may cut the last one short. */
  hear(line: string): void {
    const [, store, name] = /^(\d+) (\S+\.)$/.exec(line) ?? [];
    if (name !== undefined) this.#names[Number(store)]?.add(name);
  }

  of(store: number): ReadonlySet<string> {
    return this.#names[store] ?? new Set();
  }

  get size(): number {
    return this.#names.reduce((sum, names) => sum + names.size, 0);
  }
}

/** `kills`: commits that are answered before each; `reading`: what reads a place between two kills, and lets go of it again. */
function crashContract(
  kills: readonly number[],
  place: (at: number) => Promise<StorePlace>,
  reading: (place: StorePlace) => <Found>(read: (storage: Storage) => Promise<Found>) => Promise<Found>,
): void {
  test(`in ${kills.length * stores} crashes every commit that was answered before kill -9 is there, and none by half (I12)`, async () => {
    const places = await Promise.all(Array.from({ length: stores }, (_, at) => place(at)));
    await fillPlaces(places);
    const readers = places.map(reading);
    const locations = JSON.stringify(places.map(({ location }) => JSON.stringify(location)));
    const acknowledged = new Acknowledged();
    for (const [run, answers] of kills.entries()) {
      const writer = startScript(new URL('./storage-writer.ts', import.meta.url), locations, `${run}`);
      for (let answered = 0; answered < answers; answered += 1) acknowledged.hear(await writer.nextLine());
      await writer.kill();
      for (const line of await writer.rest()) acknowledged.hear(line);
      for (const [at, read] of readers.entries()) {
        const { tally, setting, change, seq } = await read(stored);
        expect([...acknowledged.of(at).difference(new Set(tally))], `store ${at}, kill ${run}`).toEqual([]);
        expect([setting, change, seq]).toEqual([tally, tally, tally.length]);
      }
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(kills.reduce((sum, answers) => sum + answers, 0));
  }, 300_000);
}

describe('the store in SQLite', () => {
  const [inline, threaded] = [sqlitePlaces(false), sqlitePlaces(true)];
  crashContract(
    [1, 2, 5, 20, 50, 100, 200, 300, 500, 800],
    (at) => (at % 5 === 0 ? threaded() : inline()),
    ({ open }) =>
      async (read) => {
        const storage = await open();
        return read(storage).finally(() => storage.close());
      },
  );
});

describe('the store in PostgreSQL', () => {
  crashContract([1, 2, 5, 15, 30, 60, 100, 150, 200, 300], postgresPlaces(), ({ open }) => {
    const opened = open({ poll: 60_000 });
    return async (read) => read(await opened);
  });
});
