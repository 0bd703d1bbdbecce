import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../store-unusable.ts';
import { resultCode } from './result-code.ts';

/** SQLITE_BUSY */
const busy = 5;

export interface FolderLock {
  /** Lets the next process have the folder. */
  release(): void;
}

/**
 * Makes this process the owner of a data folder by an exclusive transaction on the tiny database `DIR/lock`, which the
 * kernel ends with the process, kill -9 too.
 *
 * @throws StoreUnusable `locked` at once when another process owns the folder, `unreachable` when it cannot be written.
 */
export function lockFolder(folder: string): FolderLock {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    database.exec('pragma journal_mode = delete; begin exclusive');
  } catch (error) {
    database?.close();
    throw refusal(folder, error);
  }
  const held = database;
  return {
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}

function refusal(folder: string, error: unknown): StoreUnusable {
  if (resultCode(error) === busy) {
    return new StoreUnusable(
      'locked',
      `Another process owns the data folder ${folder}. Use the command line against it, or end it first.`,
      { cause: error },
    );
  }
  const text = error instanceof Error ? error.message : String(error);
  return new StoreUnusable(
    'unreachable',
    `The data folder ${folder} cannot be locked (${text}). Create it, or give this user the right to write there.`,
    { cause: error },
  );
}
