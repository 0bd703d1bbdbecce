import { backupTo } from './backup.ts';
import { compact } from './compact.ts';
import { Connection } from './connection.ts';
import type { SqliteEngine } from './engine.ts';
import { migrate } from './migrate.ts';
import { openReader, openWriter } from './open-connection.ts';
import { runBatch } from './run-batch.ts';
import type { ThreadStart } from './thread-message.ts';

/**
 * Runs everything on the caller's thread: for unit tests and for hosts that allow no threads. Each commit blocks the event
 * loop for its fsync.
 */
export function inlineEngine(start: ThreadStart): SqliteEngine {
  const writer = start.file === ':memory:' ? openMemory() : openWriter(start);
  // a batch runs in one turn of the event loop, so even a shared connection never shows uncommitted rows
  const reader = start.file === ':memory:' ? writer : openReader(start);
  return {
    read: (sql, parameters) => reader.all(sql, parameters),
    runBatch: async (batch) => {
      // one commit after another must leave room for timers and sockets
      await nextTurn();
      return runBatch(writer, batch);
    },
    runSlice: async (_lane, { sql, parameters }) => {
      await nextTurn();
      return reader.all(sql, parameters);
    },
    lanes: 1,
    compact: async () => {
      if (reader !== writer) compact(writer);
    },
    backup: async (file) => backupTo(reader, file),
    close: async () => {
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
}

function openMemory(): Connection {
  const connection = new Connection({ file: ':memory:', readOnly: false });
  migrate(connection, ':memory:');
  return connection;
}

/** Leaves the event loop a turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
