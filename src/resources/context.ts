import type { Clock, Random } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import type { CompiledProfile } from './compile-profile.ts';
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
  /** One per process, shared by all contexts. */
  readonly queue: ObjectQueue;
}
