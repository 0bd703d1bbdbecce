import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openReader, openWriter } from './open-connection.ts';
import { SharedSnapshot } from './shared-snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-snapshot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opened(name: string) {
  const start = { file: join(folder, name) };
  const writer = openWriter(start);
  writer.exec('create table t (v integer)');
  return { writer, snapshot: new SharedSnapshot(openReader(start)) };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
const count = 'select count(*) as n from t';

it('shows one state of the data for a turn of the event loop, and every commit in the next', async () => {
  const { writer, snapshot } = opened('turns.db');
  expect(snapshot.all(count, [])).toEqual([{ n: 0 }]);
  writer.exec('insert into t values (1)');
  expect(snapshot.all(count, [])).toEqual([{ n: 0 }]);
  await nextTurn();
  expect(snapshot.all(count, [])).toEqual([{ n: 1 }]);
  snapshot.close();
  writer.close();
});

it('shows a commit in the same turn to whoever has heard of it', () => {
  const { writer, snapshot } = opened('heard.db');
  snapshot.all(count, []);
  writer.exec('insert into t values (1)');
  snapshot.end();
  expect(snapshot.all(count, [])).toEqual([{ n: 1 }]);
  snapshot.close();
  writer.close();
});

it('goes on after a statement that fails', async () => {
  const { writer, snapshot } = opened('failed.db');
  expect(() => snapshot.all('select nothing from t', [])).toThrow('nothing');
  expect(snapshot.all(count, [])).toEqual([{ n: 0 }]);
  await nextTurn();
  expect(snapshot.all(count, [])).toEqual([{ n: 0 }]);
  snapshot.close();
  writer.close();
});
