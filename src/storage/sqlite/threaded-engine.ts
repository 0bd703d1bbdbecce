import type { Outcome } from '../outcome.ts';
import type { SqliteEngine } from './engine.ts';
import { openReader } from './open-connection.ts';
import { SharedSnapshot } from './shared-snapshot.ts';
import { ThreadCaller } from './thread-caller.ts';
import type { ReaderRequest, ThreadStart, WriterRequest } from './thread-message.ts';

type Reader = ThreadCaller<ReaderRequest, readonly unknown[]>;

/** One writer thread, and reader threads that start with the first scan; point reads stay on the caller's thread. */
export async function threadedEngine(start: ThreadStart, lanes: number): Promise<SqliteEngine> {
  const writer = new ThreadCaller<WriterRequest, readonly Outcome[]>('writer-thread', start);
  await writer.ready();
  const inline = new SharedSnapshot(openReader(start));
  /** What a thread has seen nobody may read in an older state than that. */
  const heard = async <Result>(answer: Promise<Result>): Promise<Result> => {
    try {
      return await answer;
    } finally {
      inline.end();
    }
  };
  const readers = new Map<number, Reader>();
  const readerOf = (lane: number): Reader => {
    const reader = readers.get(lane) ?? new ThreadCaller('reader-thread', start);
    readers.set(lane, reader);
    return reader;
  };
  return {
    read: (sql, parameters) => inline.all(sql, parameters),
    runBatch: (batch) => heard(writer.call({ batch })),
    runSlice: (lane, { sql, parameters }) => heard(readerOf(lane).call({ kind: 'rows', sql, parameters })),
    lanes,
    compact: async () => {
      await writer.call({ batch: 'compact' });
    },
    // a thread of its own: a backup of seconds takes no lane from the scans
    backup: async (file) => {
      const reader: Reader = new ThreadCaller('reader-thread', start);
      try {
        await reader.call({ kind: 'backup', file });
      } finally {
        await reader.close();
      }
    },
    // the writer last: closing the last connection folds the write-ahead log into the file, which a reader cannot do
    close: async () => {
      inline.close();
      await Promise.all([...readers.values()].map((reader) => reader.close()));
      await writer.close();
    },
  };
}
