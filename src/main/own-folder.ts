import { join } from 'node:path';
import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { openPostgres } from '#storage/postgres/open.ts';
import { lockFolder } from '#storage/sqlite/folder-lock.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import type { Closers } from './closers.ts';
import { prepareDataFolder, readMark, storeFile, writeMark } from './data-folder.ts';
import type { OpenOptions } from './options.ts';
import { removeServerFile } from './server-file.ts';
import { StartupError } from './startup-error.ts';

/** Before the folder was served for the first time. */
export const neverServed = { url: 'http://localhost:8080', served: false } as const;

export interface OwnedFolder {
  readonly storage: Storage;
  /** Under which it was served last. */
  readonly url: string;
  readonly served: boolean;
}

/**
 * Takes the data folder and opens its store. One process owns a folder; with PostgreSQL only the one that serves, because
 * there the store itself orders what several processes do.
 */
export async function ownFolder(options: OpenOptions, clock: Clock, closers: Closers): Promise<OwnedFolder> {
  const { data, store } = options;
  await prepareDataFolder(data);
  if (store === undefined || options.serve !== undefined) {
    const lock = lockFolder(data);
    closers.add(() => lock.release());
    await removeServerFile(data);
  }
  const mark = await readMark(data);
  const storage =
    store === undefined
      ? await openSqlite({ file: join(data, storeFile), clock, thread: options.thread ?? true })
      : await openPostgres({ ...postgresOf(store), clock });
  closers.add(() => storage.close());
  if (mark === undefined) await writeMark(data, neverServed);
  const { url, served } = mark ?? neverServed;
  return { storage, url, served };
}

/** `?schema=` names the schema that holds the tables; it is ours and not the driver's. */
export function postgresOf(store: string): { url: string; schema?: string } {
  const url = URL.parse(store);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StartupError(
      'store-unusable',
      'The store is no PostgreSQL URL.',
      'Give --store postgresql://user:password@host/database, or leave it out for a file in the data folder.',
    );
  }
  const schema = url.searchParams.get('schema');
  url.searchParams.delete('schema');
  return { url: url.href, ...(schema === null ? {} : { schema }) };
}
