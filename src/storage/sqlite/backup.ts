import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Connection } from './connection.ts';

/**
 * Writes what the connection sees as one SQLite file, mode 0600, on the disk when it returns. VACUUM INTO, because the
 * backup API starts anew at each write of another connection and never ends under load.
 *
 * @throws Error when the file exists already or cannot be written; nothing is left behind then.
 */
export function backupTo(connection: Connection, file: string): void {
  createBackupFile(file);
  try {
    connection.run('vacuum into ?', [file]);
    syncFile(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Makes the empty file, readable by its owner only; an existing file is never overwritten. */
export function createBackupFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(`The backup ${file} cannot be written (${text}). Name a new file in a folder you may write to.`, {
      cause: error,
    });
  }
}

/** Returns when the file is on the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
