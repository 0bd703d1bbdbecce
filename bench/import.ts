/** Times an import of many people into an empty directory, the preview of a changed file, and the import of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDirectory } from '#sources/import/import-directory.ts';
import { previewImport } from '#sources/import/preview-import.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { openDirectory } from '../test/support/directory.ts';
import { directoryUser, userNameOf } from './people.ts';

const people = Number(process.argv[2] ?? 10_000);
const columns = Object.keys(directoryUser('p', 0));

/** Everybody, each with a manager among the first hundred; every `step`-th with another job title than before. */
function peopleFile(title: (index: number) => string): Uint8Array {
  const lines = [[...columns, 'manager'].join(',')];
  for (let index = 0; index < people; index += 1) {
    const user = { ...directoryUser('p', index), jobTitle: title(index) };
    const manager = index < 100 ? '' : userNameOf('p', index % 100);
    lines.push([...Object.values(user), manager].join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Groups of a thousand people each, and one of everybody. */
function groupsFile(): Uint8Array {
  const lines = ['displayName,members'];
  const names = Array.from({ length: people }, (_, index) => userNameOf('p', index));
  for (let start = 0; start < people; start += 1_000) {
    lines.push(`Group ${start},${names.slice(start, start + 1_000).join(';')}`);
  }
  lines.push(`Everybody,${names.join(';')}`);
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const wall = (performance.now() - start) / 1_000;
  console.log(`${what.padEnd(40)} ${wall.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s CPU`);
  return result;
}

const folder = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
const storage = await openSqlite({ file: join(folder, 'rollcall.db') });
try {
  const context = await openDirectory(storage);
  const groups = { name: 'groups.csv', bytes: groupsFile() };
  const first = { name: 'people.csv', bytes: peopleFile((index) => `Agent ${index % 40}`) };
  const second = { name: 'people.csv', bytes: peopleFile((index) => `Agent ${index % (index % 10 === 0 ? 41 : 40)}`) };
  const careful = { missing: 'keep', keepGoing: false, confirmed: false } as const;
  await timed(`preview of ${people} new people`, () => previewImport(context, { people: first, groups, ...careful }));
  const made = await timed(`import of ${people} new people`, () =>
    importDirectory(context, { people: first, groups, ...careful }),
  );
  console.log(JSON.stringify({ ...made.report, problems: made.report.problems.length }));
  await timed('preview, one in ten changed', () => previewImport(context, { people: second, groups, ...careful }));
  await timed('import, one in ten changed', () => importDirectory(context, { people: second, groups, ...careful }));
  await timed('import of the same again', () => importDirectory(context, { people: second, groups, ...careful }));
} finally {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
}
