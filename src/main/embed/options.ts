import type { ProfileFileInput } from '#applications/profiles/profile-file.ts';
import type { Log } from '#deps.ts';
import type { OwnAuthentication } from '#http/auth/own-authentication.ts';
import type { Hook } from '#resources/hooks/hook.ts';
import type { LogLevel } from '../pino-log.ts';

/** How an application opens its service provider. */
export interface ServiceProviderOptions {
  /** The data folder; made when it is missing. One process at a time owns it, unless `store` is given. */
  readonly data: string;
  /** A PostgreSQL URL (`postgresql://user:password@host/database?schema=scim`); without it the store is a SQLite file in the data folder. */
  readonly store?: string;
  /** Under which clients reach it, with the path it is mounted at: `https://app.example` or `https://app.example/scim`. */
  readonly publicUrl: string;
  /** The path that requests have in front of `/t/…`; default: that of `publicUrl`. Another one where a proxy takes a part away. */
  readonly basePath?: string;
  /** What its tenants are: the path of a profile file, the same as an object, or a key of the gallery; default `generic`, plain RFC 7643 and 7644. */
  readonly profile?: string | ProfileFileInput;
  /** Names of tenants that are made at the start where they are missing. */
  readonly tenants?: readonly string[];
  /** Recognises clients by the application's own keys; what it does not know is asked of Rollcall's credentials. */
  readonly authenticate?: OwnAuthentication;
  /** Asked before each change is committed. */
  readonly hooks?: Hook | readonly Hook[];
  /** Milliseconds that a change waits for its hooks before it is answered 503; default 10,000. */
  readonly hookDeadline?: number;
  /** How much goes to standard error (default `warn`), or where the lines go. */
  readonly log?: LogLevel | Log;
  /** The sealing key, or the file that holds it, instead of `secret.key` in the data folder. */
  readonly key?: string;
  readonly keyFile?: string;
  /** false: commits run on the caller's thread, for bundlers that cannot start a thread; every write then stops the event loop for its fsync. */
  readonly thread?: boolean;
  /** Something in front adds `X-Forwarded-For`: addresses and networks that are believed, as `10.0.0.0/8, 192.0.2.7`. */
  readonly trustedProxy?: string;
}
