import { changeResource } from '#resources/change-resource.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import { eraseResource } from '#resources/purge-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { withAttributeValue } from '#resources/with-attribute-value.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { withAudit } from '../with-audit.ts';
import { namedCustomer, resourcesOf } from './named-tenant.ts';
import { unrestricted } from './unrestricted.ts';

export interface UserView {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string | null;
  readonly active: boolean;
}

/** Opens a tenant for what its own people do there. */
export async function openPeople(administrator: Administrator, tenantName: string): Promise<ResourceContext> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const context = resourcesOf(administrator, tenant);
  return { ...context, profile: unrestricted(context.profile) };
}

/** Users of a tenant, inactive ones too. @throws Refused, ScimError for a filter that cannot be read */
export async function usersOf(
  administrator: Administrator,
  tenantName: string,
  query: {
    readonly filter?: string | undefined;
    readonly startIndex?: number | undefined;
    readonly count?: number | undefined;
  },
): Promise<{ total: number; users: UserView[] }> {
  const context = await openPeople(administrator, tenantName);
  const { filter, startIndex = 1, count = 100 } = query;
  const page = await listResources(context, 'User', {
    startIndex: Math.max(1, startIndex),
    count,
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
  });
  return { total: page.totalResults, users: page.resources.map(viewUser) };
}

/** Makes a user by hand, by the same rules as over SCIM. @throws Refused, ScimError */
export async function addUser(administrator: Administrator, tenantName: string, resource: unknown): Promise<UserView> {
  const context = await openPeople(administrator, tenantName);
  if (!isJsonObject(resource)) throw new Refused('invalid', 'The user is not a JSON object.');
  const name = String(own(resource, 'userName') ?? '');
  return viewUser(
    await createResource(withAudit(administrator, context, 'tenant.user.create', name), 'User', resource),
  );
}

/** Deactivates or reactivates a user by hand. @throws Refused, ScimError */
export async function switchUser(
  administrator: Administrator,
  tenantName: string,
  who: string,
  active: boolean,
): Promise<UserView> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const act = active ? 'tenant.user.reactivate' : 'tenant.user.deactivate';
  const changed = await changeResource(withAudit(administrator, context, act, viewUser(user).userName), {
    type: 'User',
    id: user.id,
    occasion: 'patch',
    wanted: (type, before) => ({
      resource: type.active === undefined ? before : withAttributeValue(before, type.active, active),
    }),
  });
  return viewUser(changed);
}

/** Support erases a user and all data; `confirm` is the user name once more. @throws Refused, ScimError */
export async function eraseUser(
  administrator: Administrator,
  tenantName: string,
  who: string,
  confirm: string,
): Promise<{ erased: string; userName: string }> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const { userName } = viewUser(user);
  if (confirm.toLowerCase() !== userName.toLowerCase()) {
    throw new Refused(
      'invalid',
      `${who} is ${userName}, and ${JSON.stringify(confirm)} was given to confirm it.`,
      `Erasing cannot be undone: confirm it with ${userName}.`,
    );
  }
  const act = withAudit(administrator, context, 'tenant.user.erase', user.id, { userName });
  await eraseResource(act, 'User', user.id);
  return { erased: user.id, userName };
}

/** A user by id or user name. @throws Refused `unknown` */
export async function findUser(context: ResourceContext, who: string): Promise<StoredResource> {
  const filter = parseFilter(`userName eq ${JSON.stringify(who)} or id eq ${JSON.stringify(who)}`);
  const { resources } = await listResources(context, 'User', { filter, startIndex: 1, count: 1 });
  const [found] = resources;
  if (found !== undefined) return found;
  const { name } = context.tenant;
  throw new Refused(
    'unknown',
    `${name} has no user ${who}.`,
    `rollcall tenant user list ${name} shows those there are.`,
  );
}

export function viewUser({ id, doc }: StoredResource): UserView {
  const user = decodeDocument(doc);
  return {
    id,
    userName: textOf(user, 'userName') ?? '',
    displayName: textOf(user, 'displayName') ?? null,
    active: own(user, 'active') !== false,
  };
}

export function textOf(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === 'string' ? value : undefined;
}
