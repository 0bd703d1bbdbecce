import type { Endpoint } from '../load/drive.ts';

/** What a server process tells once it can be asked. */
export interface Ready {
  readonly kind: 'ready';
  /** One for each tenant; a process that only asks others has none. */
  readonly endpoints: readonly Endpoint[];
  /** Ids of the users that it has made of itself, in their order. */
  readonly ids?: readonly string[];
  /** The server's data file or its address, where it has one. */
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

/** Something that happened to the object of that name. */
export interface Moment {
  readonly name: string;
  /** Milliseconds since 1970, with fractions: processes of one machine have one clock. */
  readonly at: number;
}

/** What a process that provisions has done. */
export interface Worked {
  readonly kind: 'worked';
  readonly users: number;
  readonly seconds: number;
  /** Microseconds of all its threads meanwhile. */
  readonly cpu: number;
  /** The most memory that it had meanwhile, in bytes. */
  readonly peak: { readonly rss: number; readonly heap: number };
  /** When each write to the directory was handed to the API. */
  readonly writes: readonly Moment[];
}

/** What a target has answered since it was asked last. */
export interface Answered {
  readonly kind: 'answered';
  readonly requests: number;
  /** How many of them by 429. */
  readonly refused: number;
  /** When the first and the last of them came, milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Changes of objects that were there, when their answer went out. */
  readonly changes: readonly Moment[];
}

/** It failed; the process is of no use any more. */
export interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
}

export type ServerMessage = Ready | Usage | Worked | Answered | Failed;

/** What a process that provisions does. */
export type WorkOrder =
  /** Find and create every user in that empty tenant. */
  | { readonly kind: 'provision'; readonly endpoint: Endpoint }
  /** The two halves of it. */
  | { readonly kind: 'connect'; readonly endpoint: Endpoint }
  | { readonly kind: 'fill' }
  /** Simulate a full cycle to the last tenant: a plan of so many steps. */
  | { readonly kind: 'plan' }
  /** Read what the page of that plan shows first. */
  | { readonly kind: 'open' }
  /** Look at every user of the last tenant again, none of whom has changed. */
  | { readonly kind: 'again' }
  /** Add so many users to the directory. */
  | { readonly kind: 'hire'; readonly count: number }
  /** Begin an initial cycle that creates whom the last tenant lacks, and do not wait for it. */
  | { readonly kind: 'begin' }
  /** Act on change from now on. */
  | { readonly kind: 'on' }
  /** Change so many users, each `step` further on, one write after the other. */
  | { readonly kind: 'change'; readonly from: number; readonly count: number; readonly step: number }
  /** Block the sign-in of a user, who is to be disabled then. */
  | { readonly kind: 'leave'; readonly index: number }
  /** A group of the first so many users. */
  | { readonly kind: 'group'; readonly name: string; readonly size: number }
  | { readonly kind: 'join' | 'part'; readonly group: string; readonly index: number };

/** What the load generator asks of a process. */
export type Order = { readonly kind: 'usage' } | { readonly kind: 'answered' } | WorkOrder;
