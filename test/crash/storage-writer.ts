import type { Value, Write } from '#storage/port.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { openAt } from '#test/support/open-at.ts';

/**
 * Commits without end, sixteen side by side, and prints the feed number of each as soon as it is answered: a commit is three
 * rows, in `tally`, `mail` and `change`.
 */
const storage = await openAt(decodeLocation(process.argv[2]));
const run = process.argv[3] ?? '';

function insert(sql: string, parameters: readonly Value[]): Write {
  return { sql, parameters, rows: 1 };
}

async function writeOn(worker: number): Promise<void> {
  for (let index = 0; ; index += 1) {
    const name = `${run}-${worker}-${index}.`;
    const committed = await storage.commit({
      tenant: 1,
      writes: [
        insert('insert into tally (tenant, type, live) values (1, ?, 1)', [name]),
        insert('insert into request (tenant, entry, status, trace) values (1, ?, 200, ?)', [name, 'x'.repeat(500)]),
      ],
      changes: [{ n: 1, id: name, type: 'User', kind: 'updated' }],
    });
    if (!committed.done) throw new Error(`The commit ${name} was refused as ${committed.refusal}.`);
    process.stdout.write(`${name}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, (_, worker) => writeOn(worker)));
