import { z } from 'zod';
import type { Role } from '#access/roles.ts';
import type { TenantPermission } from '#access/tenants/permissions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What is shown or changed only after password and second factor were given anew. An API token of full scope may see secrets;
 * roles and the account itself it never changes.
 */
export type Confirm = 'secret' | 'role';

/** Which number of a view stands for the state that is edited. */
export type Concurrency = 'version' | 'configuration';

/** One act of an administrator over HTTP: client, router, OpenAPI, role test and command line read this and nothing else. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly method: Method;
  /** Below `/api/v1`; `:name` stands for a parameter. */
  readonly path: string;
  /** Who may do it. The command line acts for the installation's owner, who holds every role. */
  readonly roles: readonly Role[];
  /** Administrators of the very `:tenant` in the path, too, whose roles there have one of these permissions. */
  readonly tenantPermission?: TenantPermission | readonly TenantPermission[];
  readonly summary: string;
  /** Nobody need be signed in. */
  readonly open?: boolean;
  /** For who came by an invitation to the very `:tenant` in the path, and for nobody else. */
  readonly guest?: boolean;
  /** Password and second factor must have been given within the last five minutes: what the act shows or changes. */
  readonly confirm?: Confirm;
  /** The number in the view that `If-Match` (or `?version=`) is compared with: who saw an older one changes nothing. */
  readonly concurrency?: Concurrency;
  /** It writes nothing, though its input is too much for an address: who may only read may call it. */
  readonly readsOnly?: boolean;
  /** It has no `:application`, and shows an Application Owner what concerns the owned ones alone. */
  readonly narrowed?: boolean;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
}

const nothing = z.object({});

interface EndpointInput<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
> {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly tenantPermission?: TenantPermission | readonly TenantPermission[];
  readonly summary: string;
  readonly open?: boolean;
  readonly guest?: boolean;
  readonly confirm?: Confirm;
  readonly concurrency?: Concurrency;
  readonly readsOnly?: boolean;
  readonly narrowed?: boolean;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
}

/**
 * Declares an endpoint; what is left out takes no input.
 *
 * @param route method and path, e.g. `POST /tenants/:tenant/activate`
 */
export function endpoint<
  Reply extends z.ZodType,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
>(
  route: `${Method} /${string}`,
  input: EndpointInput<Params, Query, Body, Reply>,
): Endpoint<Params, Query, Body, Reply>;
export function endpoint(
  route: `${Method} /${string}`,
  input: EndpointInput<z.ZodType, z.ZodType, z.ZodType, z.ZodType>,
): Endpoint {
  const space = route.indexOf(' ');
  const method = methods.find((known) => known === route.slice(0, space)) ?? 'GET';
  return { params: nothing, query: nothing, body: nothing, ...input, method, path: route.slice(space + 1) };
}

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A list in a reply: what a use-case hands out is not to be changed. */
export function list<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).readonly();
}

/** A yes or no in a query string. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** A whole number in a query string. */
export const whole = z.coerce.number().int().min(0);

/** Whether the draft of a configuration is looked at or changed, in place of the current one. */
export const ofDraft = z.object({ draft: flag.optional().describe('the draft, where there is one') });
