import type { Connection } from './connection.ts';

/**
 * Writes the file anew and empties the write-ahead log, so that nothing of deleted rows is left in either. Needs as much free
 * disk as the file has; writes wait meanwhile, reads do not.
 */
export function compact(connection: Connection): void {
  // The copy that VACUUM makes on its way goes to a file, not to memory: it is as large as the data.
  connection.exec('pragma temp_store = file');
  try {
    connection.exec('vacuum');
  } finally {
    connection.exec('pragma temp_store = memory');
  }
  const [checkpoint] = connection.all('pragma wal_checkpoint(truncate)', []);
  if (Object.values(checkpoint ?? {})[0] !== 0) {
    throw new Error('The write-ahead log could not be emptied: somebody still reads what stood there.');
  }
}
