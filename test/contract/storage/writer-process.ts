import { once } from 'node:events';
import type { Committed } from '#storage/port.ts';
import { openAt } from '#test/support/open-at.ts';
import { decodeJob } from './decode-job.ts';
import { numbers } from './rows.ts';

/** Commits one to three changes at a time, eight commits side by side, and between them commits that are refused. */
const [, , job, actor = ''] = process.argv;
const { location, tenant, commits } = decodeJob(job);
const storage = await openAt(location);
let next = 0;

/** Resolves when the other process has written too: on a busy machine one could be through before the other begins. */
async function otherWrites(): Promise<void> {
  const sql = 'select 1 as found from change where tenant = ? and actor <> ? limit 1';
  while ((await numbers(storage, sql, [tenant, actor])).length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function writeOn(): Promise<void> {
  while (next < commits) {
    const index = next;
    next += 1;
    if (index === commits - 1) await otherWrites();
    const change = { n: 1, id: `${actor}-${index}`, type: 'User', kind: 'updated' };
    const changes = Array.from({ length: 1 + (index % 3) }, () => change);
    const refused: Promise<Committed> = storage.commit({
      tenant,
      writes: [{ sql: 'delete from tally where tenant = ? and live = -1', parameters: [tenant], rows: 1 }],
      changes,
    });
    const written = storage.commit({ tenant, actor, writes: [], changes });
    if ((await refused).done || !(await written).done) throw new Error('A commit was answered wrongly.');
  }
}

process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
await Promise.all(Array.from({ length: 8 }, writeOn));
await storage.close();
