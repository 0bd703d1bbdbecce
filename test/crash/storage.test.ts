import { describe, expect, test } from 'vitest';
import type { Storage } from '#storage/port.ts';
import { startScript } from '#test/support/script.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces, withFeed } from '#test/support/stores.ts';

/** The commits a store holds, by each of the three rows that each wrote: one statement, so one moment. */
async function stored(
  storage: Storage,
): Promise<{ tally: string[]; request: string[]; change: string[]; seq: number }> {
  const rows = await storage.read({
    sql:
      "select 'tally' as place, type as name from tally union all select 'request', entry from request " +
      "union all select 'change', id from change union all select 'seq', cast(seq as text) from feed where tenant = 1",
    parameters: [],
    decode: (row) => ({ place: String(Object(row).place), name: String(Object(row).name) }),
  });
  const of = (place: string) => rows.flatMap((row) => (row.place === place ? [row.name] : [])).toSorted();
  return { tally: of('tally'), request: of('request'), change: of('change'), seq: Number(of('seq')[0]) };
}

function crashContract(place: () => Promise<StorePlace>): void {
  test('every commit that was answered before kill -9 is there, and none by half (I12)', async () => {
    const { location, open } = await place();
    const first = await withFeed(await open(), 1);
    await first.close();
    const acknowledged = new Set<string>();
    for (const [run, answers] of [1, 40, 300, 700].entries()) {
      const writer = startScript(new URL('./storage-writer.ts', import.meta.url), JSON.stringify(location), `${run}`);
      for (let answered = 0; answered < answers; answered += 1) acknowledged.add(await writer.nextLine());
      await writer.kill();
      // kill -9 may cut the last line short
      const rest = await writer.rest();
      for (const line of rest.filter((one) => one.endsWith('.'))) acknowledged.add(line);
      const storage = await open();
      const { tally, request, change, seq } = await stored(storage);
      expect([...acknowledged.difference(new Set(tally))]).toEqual([]);
      expect([request, change, seq]).toEqual([tally, tally, tally.length]);
      await storage.close();
    }
    expect(acknowledged.size).toBeGreaterThan(1_000);
  });
}

describe('the store in SQLite', () => {
  crashContract(sqlitePlaces(true));
});

describe('the store in PostgreSQL', () => {
  crashContract(postgresPlaces());
});
