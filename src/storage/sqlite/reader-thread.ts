import { workerData } from 'node:worker_threads';
import { backupTo } from './backup.ts';
import { decodeThreadStart } from './decode-thread-start.ts';
import { openReader } from './open-connection.ts';
import { serveThread } from './serve-thread.ts';
import type { ReaderRequest } from './thread-message.ts';

const connection = openReader(decodeThreadStart(workerData));

serveThread<ReaderRequest, readonly unknown[]>(
  (request) => {
    if (request.kind === 'rows') return connection.all(request.sql, request.parameters);
    backupTo(connection, request.file);
    return [];
  },
  () => connection.close(),
);
