import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';
import { freshSchema, runScript, withSchema } from '#test/support/postgres.ts';

/** `rollcall store copy`: the sample organisation moves from SQLite to PostgreSQL, is served there, and moves back. */

const folder = freshFolder();
const data = join(folder.path, 'data');
const at = ['--data', data];
const sample = (name: string) => fileURLToPath(new URL(`../../src/demo/organisation/${name}`, import.meta.url));
let place: Awaited<ReturnType<typeof freshSchema>>;
let store = '';
let token = '';

beforeAll(async () => {
  place = await freshSchema();
  store = withSchema(place.url, place.schema);
  await rollcallJson(['directory', 'import', sample('people.csv'), sample('groups.csv'), ...at]);
  await rollcallJson(['tenant', 'create', 'acme', '--profile', 'generic', ...at]);
  const { secretToken } = await rollcallJson(['credential', 'create', '--tenant', 'acme', ...at]);
  token = String(secretToken);
});
afterAll(async () => {
  await place.drop();
  folder.remove();
});

/** What the file holds, by a count of our own. */
function inFile(sql: string): unknown {
  const file = new DatabaseSync(join(data, 'rollcall.db'), { readOnly: true });
  const [row] = file.prepare(sql).all();
  file.close();
  return Object.values(Object(row))[0];
}

describe('rollcall store copy', { timeout: 300_000 }, () => {
  it('copies every table to PostgreSQL, compared by rows and hash, and leaves the file as it is', async () => {
    const before = Number(inFile('select count(*) from resource'));
    const copied = await rollcallJson(['store', 'copy', '--to', store, ...at]);
    expect(copied).toMatchObject({ from: 'sqlite', to: 'postgres' });
    const tables: { table: string; rows: number; hash: string }[] = JSON.parse(JSON.stringify(copied.tables));
    const resource = tables.find(({ table }) => table === 'resource');
    expect(resource).toMatchObject({ rows: before, hash: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(before).toBeGreaterThan(100);
    expect(tables.length).toBe(
      Number(inFile("select count(*) from sqlite_schema where type = 'table' and name not like 'sqlite_%'")),
    );
    expect(inFile('select count(*) from resource')).toBe(before);
  });

  it('is refused where something is already, and changes nothing there', async () => {
    const again = await rollcallHere(['store', 'copy', '--to', store, ...at]);
    expect([again.status, again.err]).toEqual([3, expect.stringContaining('already holds an installation')]);
    const back = await rollcallHere(['store', 'copy', '--to', 'file', '--store', store, ...at]);
    expect([back.status, back.err]).toEqual([3, expect.stringContaining('has a store already')]);
    const same = await rollcallHere(['store', 'copy', '--to', 'file', ...at]);
    expect([same.status, same.err]).toEqual([3, expect.stringContaining('in the data folder already')]);
    const word = await rollcallHere(['store', 'copy', '--to', 'somewhere', ...at]);
    expect([word.status, word.err]).toEqual([3, expect.stringContaining('no PostgreSQL URL')]);
  });

  it('gives a copy that is served, where feed numbers go on', async () => {
    const before = Number(
      inFile("select seq from feed where tenant = (select tenant from tenant where name = 'acme')"),
    );
    const server = await serving(data, ['--store', store]);
    const owned = await rollcallHere(['store', 'copy', '--to', `${store}_two`, ...at]);
    expect([owned.status, owned.err]).toEqual([3, expect.stringContaining('owns the data folder')]);
    const made = await fetch(`${server.url}/t/generic/acme/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({ userName: 'after-the-copy' }),
    });
    expect(made.status).toBe(201);
    expect(await server.stop()).toBe(0);
    const moved = `select f.seq from "${place.schema}".feed f join "${place.schema}".tenant t on t.tenant = f.tenant where t.name = 'acme' and f.seq = ${before + 1}`;
    expect(await runScript(place.url, moved)).toBe(1);
    const { users } = await rollcallJson(['directory', 'list', '--store', store, ...at]);
    expect(JSON.stringify(users)).toContain('leo.nkemelu@meridian.example');
    const { entries } = await rollcallJson(['audit', '--store', store, ...at]);
    expect(entries).toContainEqual(expect.objectContaining({ act: 'store.copy', actor: 'os:tester' }));
  });

  it('brings it back into the file', async () => {
    renameSync(join(data, 'rollcall.db'), join(data, '..', 'old.db'));
    const copied = await rollcallJson(['store', 'copy', '--to', 'file', '--store', store, ...at]);
    expect(copied).toMatchObject({ from: 'postgres', to: 'sqlite' });
    expect(existsSync(join(data, 'rollcall.db.restoring'))).toBe(false);
    expect(inFile("select count(*) from unique_value where key = 'after-the-copy'")).toBe(1);
    const { tenants } = await rollcallJson(['tenant', 'list', ...at]);
    expect(tenants).toHaveLength(2);
  });

  it('keeps nothing of a copy that was cut off: it is run again', async () => {
    const { url, schema, drop } = await freshSchema();
    // A table that takes no rows stands for a server that is lost in the middle.
    const target = withSchema(url, schema);
    await rollcallHere(['tenant', 'list', '--store', target, '--data', join(folder.path, 'other')]);
    await runScript(
      url,
      `set search_path = "${schema}"; delete from tenant; delete from store where name = 'key_check';
       create function block() returns trigger language plpgsql as $$ begin raise exception 'lost'; end $$;
       create trigger lost before insert on unique_value for each row execute function block()`,
    );
    const cut = await rollcallHere(['store', 'copy', '--to', target, ...at]);
    expect(cut.status).not.toBe(0);
    const left = `select tenant from "${schema}".tenant union all select tenant from "${schema}".resource`;
    expect(await runScript(url, left)).toBe(0);
    await runScript(url, `set search_path = "${schema}"; drop trigger lost on unique_value`);
    expect(await rollcallJson(['store', 'copy', '--to', target, ...at])).toMatchObject({ to: 'postgres' });
    await drop();
  });
});
