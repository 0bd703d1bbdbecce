import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { selectApplications } from '#applications/enterprise/rows.ts';
import { firstSchema } from '#storage/migrations/0001-first-schema.ts';
import { migrations } from '#storage/migrations/migrations.ts';
import { runScript } from '#test/support/postgres.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces } from '#test/support/stores.ts';
import { fillRelease } from './storage/fill-release.ts';
import { rows } from './storage/rows.ts';

/** What a folder of the first release holds: an organisation with two applications, of one of which the feed was cut. */
const content = `
insert into store (name, value) values ('application', 'rollcall'), ('schema', '1');
insert into tenant (tenant, name, kind, profile, state, settings, created) values (1, 'acme', 'organisation', 'directory', 'active', '{}', 1000);
insert into feed (tenant, seq, oldest) values (1, 8, 5);
insert into change (tenant, seq, n, id, type, kind, at) values (1, 7, 7, 'wiki', 'Application', 'application-added', 5000);
insert into application (tenant, application, name, gallery, settings) values (1, 7, 'Wiki', 'generic', '{}'), (1, 2, 'Old', 'generic', '{}');
`;

const fillFirstRelease = (place: StorePlace) => fillRelease(place, firstSchema, content);

describe.each([
  ['SQLite', sqlitePlaces],
  ['PostgreSQL', postgresPlaces],
] as const)('a store of the first release, on %s', (_name, places) => {
  const place = places();

  test('opens with its applications: each knows when it was added, and is at its first version', async () => {
    const found = await place();
    await fillFirstRelease(found);
    const storage = await found.open();
    expect(await storage.read(selectApplications(1))).toMatchObject([
      { name: 'Old', version: 1, changed: 1000, changedBy: 'system:upgrade' },
      { name: 'Wiki', version: 1, changed: 5000, changedBy: 'system:upgrade' },
    ]);
  });

  test('has the same tables as one that was just made', async () => {
    const [old, fresh] = [await place(), await place()];
    await fillFirstRelease(old);
    const columns = async (at: StorePlace) => {
      const storage = await at.open();
      const sql =
        at.location.dialect === 'sqlite'
          ? 'select m.name, c.name as column_name, c.type, c."notnull", c.pk from sqlite_schema m, pragma_table_info(m.name) c order by 1, c.cid'
          : 'select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = current_schema() order by 1, ordinal_position';
      return rows(storage, sql);
    };
    expect(await columns(old)).toEqual(await columns(fresh));
  });

  test('is refused when somebody has changed its tables by hand, with the columns and indexes that differ', async () => {
    const found = await place();
    await fillFirstRelease(found);
    await (await found.open()).close();
    await (await found.open()).close();
    const byHand = 'alter table tenant add column colour text';
    const { location } = found;
    if (location.dialect === 'sqlite') {
      const file = new DatabaseSync(location.file);
      file.exec(`${byHand}; alter table mail drop column failure; drop index assignment_of`);
      file.close();
    } else {
      const at = `"${location.schema}"`;
      await runScript(
        location.url,
        `set search_path = ${at}; ${byHand}; alter table mail drop column failure; drop index assignment_of`,
      );
    }
    await expect(found.open()).rejects.toMatchObject({
      reason: 'drifted',
      message: expect.stringContaining(
        '(missing index assignment_of, mail.failure; not ours tenant.colour). Nothing was changed.',
      ),
    });
  });

  test('opens a second time without another upgrade', async () => {
    const found = await place();
    await fillFirstRelease(found);
    await (await found.open()).close();
    const storage = await found.open();
    expect(await rows(storage, "select value from store where name = 'schema'")).toEqual([
      { value: String(migrations.length) },
    ]);
  });
});
