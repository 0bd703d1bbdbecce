import type { AcceptedCredential } from '#credentials/authenticate.ts';
import type { CompiledProfile } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import type { RefusedOperation } from '#resources/requests/request-trace.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { BulkOperation } from '#scim/bulk/bulk-operation.ts';
import type { Leniency } from '#scim/habits/leniency.ts';
import type { JsonObject } from '#scim/json.ts';
import type { ListRequest } from '#scim/list.ts';
import type { PatchRequest } from '#scim/patch/operation.ts';
import type { Projection } from '#scim/projection.ts';
import type { HttpDeps } from '../deps.ts';
import type { Passage } from '../rate-limiter.ts';
import type { ChangeTally } from '../traces/change-tally.ts';
import type { HabitOperations } from './bulk/note-operation.ts';
import type { Fault } from './faults.ts';
import type { Route } from './route.ts';

/**
 * One SCIM request on its way through its steps. What the request itself says is fixed; what a step finds out it puts
 * here for the steps behind it, which read it with `settled`.
 */
export interface ScimContext {
  readonly deps: HttpDeps;
  readonly request: Request;
  readonly method: string;
  readonly address: string;
  /** The profile of the path, and once the credential was accepted the tenant's. */
  profile: CompiledProfile;
  readonly tenantName: string;
  /** What the path means to that profile. */
  route: Route;
  /** The operation of a bulk request that is carried out; undefined for a request of its own. */
  readonly operation: BulkOperation | undefined;
  /** Behind the SCIM base path, percent-encoded. */
  readonly path: string;
  /** Percent-encoded, without `?`, once `readLooseQuery` was here as its parameters are meant. */
  query: string;
  requestId: string;
  /** Whether it is under way, and not waiting for its turn or its client. */
  hasTurn: boolean;
  /** The step under way: its name is what a log or a trace shows. */
  step: string;
  tenant: Tenant | undefined;
  /** True when the tenant came from the store and not from the cache: a refusal costs one such read either way. */
  tenantWasRead: boolean;
  caller: AcceptedCredential | undefined;
  /** Which habits of its client the request is forgiven, and which it had; the tenant decides as soon as it is known. */
  leniency: Leniency;
  /** In which operations of a bulk request habits fired. */
  readonly firedIn: HabitOperations;
  /** The operations of a bulk request that were refused; the first 20. */
  readonly refusals: RefusedOperation[];
  /** Names of the steps so far, and when (ms) each began. */
  readonly passed: string[];
  readonly startedAt: number[];
  /** What was committed: counts and paths, without values. */
  readonly changes: ChangeTally;
  /** Id of the resource that a search found alone. */
  found: string | undefined;
  /** Why its credential was not accepted: for the administrators of its tenant, never for the client. */
  refusedBecause: string | undefined;
  /** What the limit of requests left; undefined where there is none. */
  passage: Passage | undefined;
  body: JsonObject | undefined;
  patch: PatchRequest | undefined;
  resources: ResourceContext | undefined;
  /** The resource that was read, made or changed. */
  stored: StoredResource | undefined;
  list: ListRequest | undefined;
  projection: Projection | undefined;
  /** The tenant's public SCIM base URL. */
  baseUrl: string;
  fault: Fault | undefined;
}

/** What an earlier step must have found; its absence is a mistake in a list of steps, never the client's. */
export function settled<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is read before the step that finds it`);
  return value;
}
