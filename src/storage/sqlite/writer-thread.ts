import { workerData } from 'node:worker_threads';
import type { Outcome } from '../outcome.ts';
import { compact } from './compact.ts';
import { decodeThreadStart } from './decode-thread-start.ts';
import { openWriter } from './open-connection.ts';
import { runBatch } from './run-batch.ts';
import { serveThread } from './serve-thread.ts';
import type { WriterRequest } from './thread-message.ts';

const connection = openWriter(decodeThreadStart(workerData));

serveThread<WriterRequest, readonly Outcome[]>(
  ({ batch }) => {
    if (batch !== 'compact') return runBatch(connection, batch);
    compact(connection);
    return [];
  },
  () => connection.close(),
);
