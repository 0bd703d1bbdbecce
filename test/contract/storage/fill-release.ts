import { DatabaseSync } from 'node:sqlite';
import type { Migration } from '#storage/migrations/migration.ts';
import { rewriteDdl } from '#storage/migrations/rewrite-ddl.ts';
import { runScript } from '#test/support/postgres.ts';
import type { StorePlace } from '#test/support/stores.ts';

/** Makes what an older release left at a place: its schema, and `content` (SQL). */
export async function fillRelease({ location }: StorePlace, release: Migration, content: string): Promise<void> {
  if (location.dialect === 'sqlite') {
    const file = new DatabaseSync(location.file);
    file.exec(`${rewriteDdl(release.sql, 'sqlite')}${content}`);
    file.close();
    return;
  }
  const { url, schema } = location;
  const ddl = rewriteDdl(release.sql, 'postgres');
  await runScript(url, `create schema "${schema}"; set search_path = "${schema}"; ${ddl}${content}`);
}
