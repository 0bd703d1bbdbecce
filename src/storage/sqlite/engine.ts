import type { RunBatch } from '../outcome.ts';
import type { Value } from '../port.ts';
import type { RunSlice } from '../scan.ts';

/** Who runs the statements of one data file: threads, or the caller's own thread. */
export interface SqliteEngine {
  /** A point read or a short page, on the event loop. */
  readonly read: (sql: string, parameters: readonly Value[]) => unknown[];
  readonly runBatch: RunBatch;
  readonly runSlice: RunSlice;
  /** How many slices of scans may run side by side. */
  readonly lanes: number;
  readonly compact: () => Promise<void>;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
