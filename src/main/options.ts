import type { Log } from '#deps.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { Faults } from '#http/scim/faults.ts';
import type { Egress } from '#outbound/egress.ts';
import type { Profile } from '#resources/profile.ts';
import type { LogLevel } from './pino-log.ts';

/** How an installation is opened. */
export interface OpenOptions {
  /** The data folder, absolute; made when it is missing. */
  readonly data: string;
  /** A PostgreSQL URL; without it the store is one SQLite file in the data folder. */
  readonly store?: string;
  /** Tenants may be stand-ins of the gallery's applications. */
  readonly sandbox?: boolean;
  readonly logLevel?: LogLevel;
  /** Takes the operator's log in place of standard error. */
  readonly log?: Log;
  /** false: SQLite's commits and scans run on the caller's thread. */
  readonly thread?: boolean;
  /** What tenants may be, in place of the gallery's profiles. */
  readonly profiles?: readonly Profile[];
  /** Without it nothing listens and no cycle starts by itself: a command works in its own process. */
  readonly serve?: ServeOptions;
  /** The sealing key or the file that holds it, instead of `secret.key` in the data folder. */
  readonly key?: string;
  readonly keyFile?: string;
  /** How connections leave the house; absent: straight, with the authorities that the system trusts. */
  readonly egress?: Egress;
  /** Trouble that sandboxes make on purpose. */
  readonly faults?: Faults;
  /** Profiles of one's own to take at the start: YAML files, folders of them, or the same as an object. */
  readonly profileFiles?: readonly (string | object)[];
  /** Another gallery than the one of this version. */
  readonly gallery?: ReadonlyMap<string, GalleryEntry>;
}

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** What clients use, when it is not the address listened on; no slash at the end. */
  readonly publicUrl?: string;
  /** Something in front speaks TLS and adds X-Forwarded-For. */
  readonly behindProxy?: boolean;
  /** Whose X-Forwarded-For is believed: addresses and networks; without it who connects from a private address. */
  readonly trustedProxy?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** An installation that is open in this process. */
export interface Rollcall {
  /** Answers a request without a socket. */
  fetch(request: Request): Promise<Response>;
  /** What shown URLs begin with. */
  readonly url: string;
  /** Of this start: opens the administrators' API. */
  readonly token: string;
  /** Makes the first administrator, once, for an hour; only of a start that serves while there is none. */
  readonly setupLink?: string;
  readonly data: string;
  readonly store: 'sqlite' | 'postgres';
  readonly sandbox: boolean;
  /** Lets running requests end, writes what is to be written, and gives the folder free. */
  close(): Promise<void>;
}
