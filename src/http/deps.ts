import type { KeepPassword } from '#access/accounts/password-keeper.ts';
import type { ServedProfiles } from '#applications/profiles/served-profiles.ts';
import type { CredentialDeps } from '#credentials/deps.ts';
import type { Clock, Log, Metrics, Random } from '#deps.ts';
import type { CompiledProfile } from '#resources/compile-profile.ts';
import type { Hooks } from '#resources/hooks/hook.ts';
import type { ObjectQueue } from '#resources/object-queue.ts';
import type { TenantProfiles } from '#resources/tenants/tenant-profiles.ts';
import type { Storage } from '#storage/port.ts';
import type { OwnAuthentication } from './auth/own-authentication.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { RequestTurns } from './request-turns.ts';
import type { Faults } from './scim/faults.ts';
import type { TenantCache } from './tenant-cache.ts';
import type { RequestTraces } from './traces/request-traces.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

/** What `main.ts` must provide for serving SCIM. */
export interface HttpDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  /** By key. */
  readonly profiles: ReadonlyMap<string, CompiledProfile>;
  /** Tells when the profile of a tenant was changed by another process; absent: nothing can. */
  readonly servedProfiles?: Pick<ServedProfiles, 'isStale' | 'renew' | 'appeared'>;
  /** What becomes of a profile where a tenant has schemas and types of its own; the one that administrators' use-cases have. */
  readonly shapes: TenantProfiles;
  /** Tenants of sandbox profiles answer only when this is true; else as if they did not exist. */
  readonly sandbox: boolean;
  /** What every URL that is shown begins with. A function, because a free port is known only once it is taken. */
  readonly publicUrl: () => string;
  /** Whose X-Forwarded-For is believed; undefined: nobody's. */
  readonly proxies: TrustedProxies | undefined;
  readonly credentials: CredentialDeps;
  /** The same queue that administrators' use-cases take. */
  readonly queue: ObjectQueue;
  /** What is kept of a user's password. */
  readonly keepPassword: KeepPassword;
  /** To be cleared after every change of a tenant. */
  readonly tenants: TenantCache;
  readonly rates: RateLimiter;
  readonly turns: RequestTurns;
  readonly traces: RequestTraces;
  readonly faults: Faults;
  /** Of an application that embeds the service provider: asked before each change. */
  readonly hooks?: Hooks | undefined;
  /** Its own keys, asked before Rollcall's credentials. */
  readonly authenticate?: OwnAuthentication | undefined;
  /** The path below which it is mounted, without a slash at the end; default ''. `publicUrl` has it, too. */
  readonly mount?: string;
  /** Bytes of the largest request body. */
  readonly maxBodyBytes: number;
}
