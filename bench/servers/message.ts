import type { Endpoint } from '../load/drive.ts';

/** What a server process tells once it can be asked. */
export interface Ready {
  readonly kind: 'ready';
  readonly endpoint: Endpoint;
  /** The server's data file, where it has one. */
  readonly file?: string;
}

/** What a server process has used since its start. */
export interface Usage {
  readonly kind: 'usage';
  /** Microseconds of all its threads, user and system. */
  readonly cpu: number;
  /** Bytes. */
  readonly rss: number;
}

export type ServerMessage = Ready | Usage;
