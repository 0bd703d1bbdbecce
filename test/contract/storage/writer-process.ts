import { once } from 'node:events';
import type { Committed } from '#storage/port.ts';
import { openAt } from '#test/support/open-at.ts';
import { decodeJob } from './decode-job.ts';

/** Commits one to three changes at a time, eight commits side by side, and between them commits that are refused. */
const [, , job, actor = ''] = process.argv;
const { location, tenant, commits } = decodeJob(job);
const storage = await openAt(location);
let next = 0;

async function writeOn(): Promise<void> {
  while (next < commits) {
    const index = next;
    next += 1;
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
