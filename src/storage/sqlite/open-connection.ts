import { platform } from 'node:os';
import { Connection } from './connection.ts';
import type { ThreadStart } from './thread-message.ts';

/** The one connection that writes. FULL: a COMMIT that was answered survives kill -9 and a power cut. */
export function openWriter({ file, maxPages }: ThreadStart): Connection {
  const connection = new Connection({ file, readOnly: false });
  const pragmas = [
    'journal_mode = wal',
    'synchronous = full',
    'wal_autocheckpoint = 10000',
    'journal_size_limit = 67108864',
    'temp_store = memory',
    'cache_size = -32768',
    // macOS answers fsync before the disk has written (sqlite.org/pragma.html#pragma_fullfsync)
    ...(platform() === 'darwin' ? ['fullfsync = 1', 'checkpoint_fullfsync = 1'] : []),
    ...(maxPages === undefined ? [] : [`max_page_count = ${maxPages}`]),
  ];
  for (const pragma of pragmas) connection.exec(`pragma ${pragma}`);
  return connection;
}

/** A connection that only reads; each statement outside a transaction sees everything committed before it. */
export function openReader({ file }: ThreadStart): Connection {
  const connection = new Connection({ file, readOnly: true });
  connection.exec('pragma cache_size = -16384');
  return connection;
}
