import type { ThreadStart } from './thread-message.ts';

/** The `workerData` a thread of the store was started with. */
export function decodeThreadStart(workerData: unknown): ThreadStart {
  return workerData as ThreadStart;
}
