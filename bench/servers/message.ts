import type { Endpoint } from '../load/drive.ts';

/** What a server process tells once it can be asked. */
export interface Ready {
  readonly kind: 'ready';
  /** One for each tenant; a process that only asks others has none. */
  readonly endpoints: readonly Endpoint[];
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

/** What a process that provisions has done. */
export interface Worked {
  readonly kind: 'worked';
  readonly users: number;
  readonly seconds: number;
  /** Microseconds of all its threads meanwhile. */
  readonly cpu: number;
}

/** It failed; the process is of no use any more. */
export interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
}

export type ServerMessage = Ready | Usage | Worked | Failed;

/** What the load generator asks of a process. */
export type Order =
  | { readonly kind: 'usage' }
  /** Find and create every user in that empty tenant. */
  | { readonly kind: 'provision'; readonly endpoint: Endpoint }
  /** Look at every user of the last tenant again, none of whom has changed. */
  | { readonly kind: 'again' };
