import type { Storage, Value, Write } from '#storage/port.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { openAt } from '#test/support/open-at.ts';

/**
 * Commits without end to every store it is given (a JSON list of locations as JSON), four side by side in each, and prints the
 * store's number and the commit's name as soon as it is answered: a commit is three rows, in `tally`, `request` and `change`.
 */
const locations: readonly string[] = JSON.parse(process.argv[2] ?? '[]');
const run = process.argv[3] ?? '';

function insert(sql: string, parameters: readonly Value[]): Write {
  return { sql, parameters, rows: 1 };
}

async function writeOn(storage: Storage, store: number, worker: number): Promise<void> {
  for (let index = 0; ; index += 1) {
    const name = `${run}-${worker}-${index}.`;
    const committed = await storage.commit({
      tenant: 1,
      writes: [
        insert('insert into tally (tenant, type, live) values (1, ?, 1)', [name]),
        insert("insert into setting (tenant, name, value, changed, changed_by) values (1, ?, ?, 0, '')", [
          name,
          'x'.repeat(500),
        ]),
      ],
      changes: [{ n: 1, id: name, type: 'User', kind: 'updated' }],
    });
    if (!committed.done) throw new Error(`The commit ${name} was refused as ${committed.refusal}.`);
    process.stdout.write(`${store} ${name}\n`);
  }
}

const stores = await Promise.all(locations.map((location) => openAt(decodeLocation(location), { poll: 60_000 })));
await Promise.all(stores.flatMap((storage, at) => [0, 1, 2, 3].map((worker) => writeOn(storage, at, worker))));
