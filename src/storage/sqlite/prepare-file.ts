import { closeSync, openSync } from 'node:fs';
import type { Migration } from '../migrations/migration.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { Connection } from './connection.ts';
import { migrate } from './migrate.ts';
import { resultCode } from './result-code.ts';

/** SQLITE_NOTADB */
const notADatabase = 26;

/**
 * Makes the data file when there is none (mode 0600) and brings it to the latest schema; returns the migrations that ran.
 *
 * @throws StoreUnusable saying what is wrong with the file or its folder, and what to do.
 */
export function prepareFile(file: string): readonly Migration[] {
  touch(file);
  const connection = new Connection({ file, readOnly: false });
  try {
    return migrate(connection, file);
  } catch (error) {
    if (resultCode(error) === notADatabase) {
      throw new StoreUnusable(
        'foreign',
        `${file} is not a database. Nothing was changed. Move the file away or restore a backup.`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    connection.close();
  }
}

function touch(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new StoreUnusable(
      'unreachable',
      `The data file ${file} cannot be opened for writing (${text}). ` +
        'Create its folder, give this user the right to write there, or name another folder.',
      { cause: error },
    );
  }
}
