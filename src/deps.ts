/** What every room may ask of its surroundings. Types only: `main.ts` builds the one real set, tests build theirs. */

/** The time, in milliseconds since 1970-01-01 UTC, and a way to wait that a virtual clock can drive. */
export interface Clock {
  now(): number;
  /** Resolves after `ms` milliseconds, or at once with `false` when `signal` aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<boolean>;
}

/** Unpredictable bytes and identifiers. */
export interface Random {
  /** `length` cryptographically random bytes. */
  bytes(length: number): Uint8Array;
  /** A version 4 UUID: identifiers that clients see. */
  uuid(): string;
  /** A version 7 UUID: ordered by time, for entries of logs and audits. */
  entry(): string;
  /** A number in [0, 1), for jitter. */
  fraction(): number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The operator's log. Fields must hold no secret (I9). */
export interface Log {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

/** Counters and timings for `/metrics`. */
export interface Metrics {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  observe(name: string, seconds: number, labels?: Readonly<Record<string, string>>): void;
}
