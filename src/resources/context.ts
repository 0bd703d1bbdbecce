import type { Clock, Random } from '#deps.ts';
import type { Leniency } from '#scim/habits/leniency.ts';
import type { Change, Storage, Write } from '#storage/port.ts';
import type { CompiledProfile } from './compile-profile.ts';
import type { Hooks } from './hooks/hook.ts';
import type { ObjectQueue } from './object-queue.ts';
import type { Tenant } from './tenants/tenant.ts';

/** What every use-case on a tenant's resources works with. */
export interface ResourceContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly tenant: Tenant;
  readonly profile: CompiledProfile;
  /** Who acts, for the change feed: a credential's id, an administrator, a job. */
  readonly actor: string;
  /** The request's id, for the change feed. */
  readonly request?: string;
  /** Statements that belong to the act, such as its audit row: committed with it, and not at all when it changes nothing. */
  readonly alongside?: readonly Write[];
  /** Told what was committed, once it is: for the trace of a request. */
  readonly onCommitted?: (changes: readonly Change[]) => void;
  /** One per process, shared by all contexts. */
  readonly queue: ObjectQueue;
  /** Which habits of its client the request is forgiven; without it, all. */
  readonly leniency?: Leniency;
  /** Makes of a password what is kept of it; without it passwords are dropped, as where the profile keeps none. */
  readonly hashPassword?: ((password: string) => Promise<string>) | undefined;
  /** Of an application that embeds the service provider: asked before each commit that changes a resource. */
  readonly hooks?: Hooks | undefined;
  /** Milliseconds after which a search without an index gives up; default 2,000. */
  readonly searchDeadline?: number;
}
