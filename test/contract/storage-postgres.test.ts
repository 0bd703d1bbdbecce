import { describe, expect, onTestFinished, test } from 'vitest';
import type { Migration } from '#storage/migrations/migration.ts';
import { StorageUnavailable } from '#storage/port.ts';
import { openPostgres } from '#storage/postgres/open.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { freshSchema, runScript } from '#test/support/postgres.ts';
import { postgresPlaces, withFeed } from '#test/support/stores.ts';
import { created, numbers, rows, tallies, tally } from './storage/rows.ts';

describe('a store that several processes share', () => {
  const place = postgresPlaces();

  test('wakes listeners for the commits of another', async () => {
    const { open } = await place();
    const one = await withFeed(await open(), 1);
    const other = await open();
    const heard = new Promise<[number, number]>((resolve) => {
      other.onFeed((tenant, seq) => resolve([tenant, seq]));
    });
    await one.commit({ tenant: 1, writes: [], changes: [created, created] });
    expect(await heard).toEqual([1, 2]);
  });

  test('is migrated once when they start together', async () => {
    const { url, schema, drop } = await freshSchema();
    onTestFinished(drop);
    const ran: number[] = [];
    const migrated = (migrations: readonly Migration[]) => ran.push(...migrations.map(({ number }) => number));
    const opened = await Promise.all([1, 2, 3].map(() => openPostgres({ url, schema, pool: 2, migrated })));
    expect(ran.toSorted()).toEqual([...new Set(ran)].toSorted());
    expect(ran).toContain(1);
    await Promise.all(opened.map((storage) => storage.close()));
  });

  test('on a full disk acknowledges what is stored: of commits that share a transaction, the one too big fails alone', async () => {
    const { location, open } = await place();
    const storage = await withFeed(await open(), 1);
    if (location.dialect !== 'postgres') throw new Error('This is a test of PostgreSQL.');
    const { url, schema } = location;
    // what a full disk answers, 53100, for one table
    await runScript(
      url,
      `set search_path = "${schema}"; create function block() returns trigger language plpgsql as $$
      begin raise exception 'no space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on setting for each row execute function block()`,
    );
    const full = {
      sql: "insert into setting (tenant, name, value, changed, changed_by) values (1, 'a', 'b', 0, 'test')",
      parameters: [],
    };
    const answers = await Promise.allSettled([
      storage.commit({ tenant: 1, writes: [tally(1, 'before')], changes: [created] }),
      storage.commit({ tenant: 1, writes: [tally(1, 'with'), full], changes: [created] }),
      storage.commit({ tenant: 1, writes: [tally(1, 'after')], changes: [created] }),
    ]);
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: { done: true, seq: 1 } },
      { status: 'rejected', reason: expect.any(StorageUnavailable) },
      { status: 'fulfilled', value: { done: true, seq: 2 } },
    ]);
    expect(await tallies(storage, 1)).toEqual(['after', 'before']);
  });

  test('reads for tenants in turn: one that asks for much lets the others wait no longer', async () => {
    const { open } = await place();
    const calm = [2, 3, 4, 5];
    const storage = await withFeed(await open(), 1, ...calm);
    const answered: number[] = [];
    const read = (tenant: number) =>
      storage
        .read({ sql: 'select seq from feed where tenant = ?', parameters: [tenant], decode: (row) => row })
        .then(() => answered.push(tenant));
    const busy = Array.from({ length: 400 }, () => read(1));
    await Promise.all([...busy, ...calm.map(read)]);
    // Its connections at once, and then one for each of the others.
    expect(Math.max(...calm.map((tenant) => answered.indexOf(tenant)))).toBeLessThanOrEqual(40);
  });

  test('whose connections are cut loses nothing that it acknowledged, and works on with new ones', async () => {
    const { location, open } = await place();
    const storage = await withFeed(await open(), 1);
    if (location.dialect !== 'postgres') throw new Error('This is a test of PostgreSQL.');
    const acknowledged: string[] = [];
    let running = true;
    const write = async (worker: number): Promise<void> => {
      for (let index = 0; running; index += 1) {
        const type = `${worker}-${index}`;
        try {
          await storage.commit({ tenant: 1, writes: [tally(1, type)], changes: [created] });
          acknowledged.push(type);
        } catch (error) {
          expect(error).toBeInstanceOf(StorageUnavailable);
        }
      }
    };
    const writing = Promise.all([0, 1, 2, 3].map(write));
    const cut =
      'select pg_terminate_backend(pid) from pg_stat_activity ' +
      `where application_name = 'rollcall' and pid in (select pid from pg_locks where relation = '"${location.schema}".feed'::regclass)`;
    for (let cuts = 0; cuts < 10; ) {
      const before = acknowledged.length;
      cuts += await runScript(location.url, cut);
      while (acknowledged.length < before + 8) await new Promise((resolve) => setImmediate(resolve));
    }
    running = false;
    await writing;
    expect(await tallies(storage, 1)).toEqual(acknowledged.toSorted());
    const [last] = await numbers(storage, 'select seq from feed where tenant = 1');
    expect(await numbers(storage, 'select count(*) from change where tenant = 1')).toEqual([last]);
  });
});

describe('opening a PostgreSQL store', () => {
  test('that cannot be reached says so without the password', async () => {
    const opening = openPostgres({ url: 'postgresql://somebody:swordfish@127.0.0.1:1/db' });
    await expect(opening).rejects.toMatchObject({ name: 'StoreUnusable', reason: 'unreachable' });
    await expect(opening).rejects.toThrow('postgresql://127.0.0.1:1/db cannot be reached');
    await expect(opening).rejects.not.toThrow('swordfish');
  });

  test('in a schema of another application, or of a newer Rollcall, changes nothing and is refused', async () => {
    const { url, schema, drop } = await freshSchema();
    onTestFinished(drop);
    await runScript(url, `create schema "${schema}"; create table "${schema}".store (sku text)`);
    await expect(openPostgres({ url, schema })).rejects.toMatchObject({ reason: 'foreign' });
    await runScript(url, `drop table "${schema}".store`);
    const storage = await openPostgres({ url, schema });
    await storage.close();
    await runScript(url, `update "${schema}".store set value = '99' where name = 'schema'`);
    await expect(openPostgres({ url, schema })).rejects.toMatchObject({ reason: 'newer' });
  });

  test('refuses a schema name that would need quoting', async () => {
    await expect(openPostgres({ url: 'postgresql://127.0.0.1:1/db', schema: 'a"b' })).rejects.toThrow('no schema name');
  });
});

describe('the two stores', () => {
  const place = postgresPlaces();
  const openBoth = async () => {
    const sqlite = await openSqlite({ file: ':memory:', thread: false });
    onTestFinished(() => sqlite.close());
    return { sqlite, postgres: await (await place()).open() };
  };

  test('have the same tables and columns, required or not, of the same types', async () => {
    const { sqlite, postgres } = await openBoth();
    const inPostgres = await rows(
      postgres,
      'select table_name as "table", column_name as "column", ' +
        "case data_type when 'bigint' then 'INTEGER' when 'json' then 'TEXT' else upper(data_type) end as type, " +
        "is_nullable = 'NO' as required " +
        'from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position',
    );
    const inSqlite = await rows(
      sqlite,
      'select m.name as "table", c.name as "column", c.type, c."notnull" or c.pk > 0 as required ' +
        "from sqlite_schema m cross join pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.cid",
    );
    expect(inPostgres.length).toBeGreaterThan(100);
    expect(inPostgres).toEqual(inSqlite);
    // What is kept to find changes by hand goes along with a copy from one to the other.
    const kept = "select value from store where name = 'shape'";
    expect(await rows(postgres, kept)).toEqual(await rows(sqlite, kept));
  });

  test('have the same keys and indexes, column by column', async () => {
    const { sqlite, postgres } = await openBoth();
    const inPostgres = await rows(
      postgres,
      'select t.relname as "table", i.indisprimary as main, i.indisunique as uniq, ' +
        "case when i.indisprimary = true then '' else x.relname end as name, i.indpred is not null as partial, " +
        "string_agg(pg_get_indexdef(i.indexrelid, k, true), ',' order by k) as columns " +
        'from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid ' +
        'join pg_namespace n on n.oid = t.relnamespace cross join generate_series(1, i.indnkeyatts) as k ' +
        'where n.nspname = current_schema() group by 1, 2, 3, 4, 5 order by 1, 4',
    );
    const inSqlite = await rows(
      sqlite,
      'select "table", main, uniq, name, partial, group_concat(col, \',\') as columns from (' +
        'select m.name as "table", 1 as main, 1 as uniq, \'\' as name, 0 as partial, c.pk as k, c.name as col ' +
        "from sqlite_schema m cross join pragma_table_info(m.name) c where m.type = 'table' and c.pk > 0 union all " +
        'select m.name, 0, i."unique", i.name, i.partial, c.seqno, c.name ' +
        'from sqlite_schema m cross join pragma_index_list(m.name) i cross join pragma_index_info(i.name) c ' +
        "where m.type = 'table' and i.origin = 'c' order by 1, 4, 6) group by 1, 2, 3, 4, 5 order by 1, 4",
    );
    const plain = inPostgres.map((row) => JSON.parse(JSON.stringify(row).replaceAll('\\"', '')));
    expect(inPostgres.length).toBeGreaterThan(40);
    expect(plain).toEqual(inSqlite);
  });

  test('sort text by its bytes in every column', async () => {
    const { postgres } = await openBoth();
    const sql =
      "select table_name, column_name from information_schema.columns where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'";
    expect(await rows(postgres, sql)).toEqual([]);
  });
});
