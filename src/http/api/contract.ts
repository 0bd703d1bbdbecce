import type { z } from 'zod';
import { access } from './contract/access.ts';
import { account } from './contract/account.ts';
import { administrators } from './contract/administrators.ts';
import { applications } from './contract/applications.ts';
import { configFile } from './contract/config-file.ts';
import { credentials } from './contract/credentials.ts';
import { directory } from './contract/directory.ts';
import { drift } from './contract/drift.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { events } from './contract/events.ts';
import { explain } from './contract/explain.ts';
import { expressions } from './contract/expressions.ts';
import { gallery } from './contract/gallery.ts';
import { graphSchema } from './contract/graph-schema.ts';
import { guests } from './contract/guests.ts';
import { jobs } from './contract/jobs.ts';
import { leavers } from './contract/leavers.ts';
import { links } from './contract/links.ts';
import { mail } from './contract/mail.ts';
import { owners } from './contract/owners.ts';
import { plans } from './contract/plans.ts';
import { privacy } from './contract/privacy.ts';
import { profiles } from './contract/profiles.ts';
import { protections } from './contract/protection.ts';
import { provisioning } from './contract/provisioning.ts';
import { pushGroups } from './contract/push-groups.ts';
import { receivers } from './contract/receivers.ts';
import { retentions } from './contract/retention.ts';
import { roleMapping } from './contract/role-mapping.ts';
import { scope } from './contract/scope.ts';
import { selfTest } from './contract/self-test.ts';
import { system } from './contract/system.ts';
import { tasks } from './contract/tasks.ts';
import { tenantAccess } from './contract/tenant-access.ts';
import { tenantClients } from './contract/tenant-clients.ts';
import { tenantGroups } from './contract/tenant-groups.ts';
import { tenantShape } from './contract/tenant-shape.ts';
import { tenants } from './contract/tenants.ts';
import { versions } from './contract/versions.ts';

export type { Concurrency, Confirm, Endpoint, Method } from './contract/endpoint.ts';

/** The one list of what administrators can do over HTTP, below `/api/v1`. */
export const contract = {
  ...access,
  ...account,
  ...administrators,
  ...system,
  ...profiles,
  ...tenants,
  ...tenantAccess,
  ...tenantGroups,
  ...tenantClients,
  ...tenantShape,
  ...events,
  ...guests,
  ...roleMapping,
  ...credentials,
  ...directory,
  ...gallery,
  ...applications,
  ...owners,
  ...jobs,
  ...provisioning,
  ...mail,
  ...protections,
  ...pushGroups,
  ...tasks,
  ...plans,
  ...explain,
  ...drift,
  ...expressions,
  ...scope,
  ...selfTest,
  ...links,
  ...versions,
  ...graphSchema,
  ...leavers,
  ...privacy,
  ...configFile,
  ...receivers,
  ...retentions,
};

/** Where the administrators' API lies. */
export const apiBase = '/api/v1';

/** What a caller passes: before defaults and conversions. */
export interface Call<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params?: z.input<Params>;
  readonly query?: z.input<Query>;
  readonly body?: z.input<Body>;
}

/** What a caller gets back. */
export type Reply<E extends Endpoint> = z.output<E['reply']>;

/** The body of every refusal: problem details (RFC 9457) with a code, what to do, and the fields that are wrong. */
export interface Problem {
  /** Where the documents tell of it, on the server that answered: `/docs/errors.html#…`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong, and where. */
  readonly detail: string;
  readonly code: string;
  /** What to do, as somebody before the console does it. */
  readonly advice?: string;
  /** The same for somebody at a terminal, where it differs. */
  readonly command?: string;
  readonly errors?: readonly FieldError[];
}

export interface FieldError {
  /** The name in body, query or path; dots between levels: `files.0.name`. */
  readonly field: string;
  readonly message: string;
}
