import { changeResource } from '#resources/change-resource.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import { ownAttributesOf, withOwnAttributes } from '#resources/own-attributes.ts';
import { eraseResource } from '#resources/purge-resource.ts';
import { ownFields } from '#resources/rules/copy-to.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { withAttributeValue } from '#resources/with-attribute-value.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { isJsonObject, type JsonObject, own } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import type { ObjectKind } from '../directory/find-object.ts';
import { Refused } from '../refused.ts';
import { takenAt } from '../taken-at.ts';
import { withAudit } from '../with-audit.ts';
import { checkOwn } from './check-own.ts';
import { namedCustomer, resourcesOf } from './named-tenant.ts';
import { unrestricted } from './unrestricted.ts';

export type UserState = 'active' | 'inactive' | 'deleted';

export interface UserView {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string | null;
  readonly active: boolean;
  /** `deleted`: out of sight, and could come back. */
  readonly state: UserState;
  readonly created: string;
  readonly modified: string;
  /** The attributes as SCIM names them, without id, meta and groups. */
  readonly resource: JsonObject;
}

/** Opens a tenant for what its own people do there. */
export async function openPeople(administrator: Administrator, tenantName: string): Promise<ResourceContext> {
  const tenant = await namedCustomer(administrator.deps, tenantName);
  const context = resourcesOf(administrator, tenant);
  return { ...context, profile: unrestricted(context.profile) };
}

/** Makes a user by hand, by the same rules as over SCIM. @throws Refused, ScimError */
export async function addUser(administrator: Administrator, tenantName: string, resource: unknown): Promise<UserView> {
  const context = await openPeople(administrator, tenantName);
  if (!isJsonObject(resource))
    throw new Refused(
      'invalid',
      'The user is not a JSON object.',
      'Send the attributes of the user as one JSON object.',
    );
  const name = String(own(resource, 'userName') ?? '');
  const act = withAudit(administrator, context, 'tenant.user.create', name);
  return viewUser(await takenAt('userName', name, () => createResource(act, 'User', resource)));
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

/** Sets what only the application's own people set on a user. @throws Refused, ScimError */
export async function changeOwn(
  administrator: Administrator,
  tenantName: string,
  who: string,
  given: Readonly<Record<string, string>>,
): Promise<OwnUserView> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const before = viewOwnUser(context, user);
  checkOwn(typeNamed(context.profile, 'User'), given, before.resource);
  const act = withAudit(administrator, context, 'tenant.user.change', before.userName, before.own, given);
  const changed = await changeResource(act, {
    type: 'User',
    id: user.id,
    occasion: 'patch',
    wanted: (type, resource) => ({ resource: withOwnAttributes(type, resource, given) }),
  });
  return viewOwnUser(context, changed);
}

/** Deletes a user as the application does it: the way back, if there is one, is the application's own. @throws Refused, ScimError */
export async function deleteUser(
  administrator: Administrator,
  tenantName: string,
  who: string,
): Promise<{ deleted: string; userName: string }> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const { userName, active } = viewUser(user);
  const act = withAudit(administrator, context, 'tenant.user.delete', userName);
  if (context.profile.profile.lifecycle.deleteByHand !== 'erase') await deleteResource(act, 'User', user.id);
  else if (!active) await eraseResource(act, 'User', user.id);
  else throw new Refused('conflict', `${userName} is active.`, 'Deactivate the user first, then delete it.');
  return { deleted: user.id, userName };
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

/** A user with the fields that the application keeps beside those of SCIM. */
export interface OwnUserView extends UserView {
  readonly own: Readonly<Record<string, string>>;
}

export function viewOwnUser({ profile }: ResourceContext, user: StoredResource): OwnUserView {
  const view = viewUser(user);
  const type = typeNamed(profile, 'User');
  const resource = decodeDocument(user.doc);
  return { ...view, own: { ...ownFields(type, resource), ...ownAttributesOf(type, resource) } };
}

/** A user by id or user name. @throws Refused `unknown` */
export function findUser(context: ResourceContext, who: string): Promise<StoredResource> {
  return findNamed(context, 'User', who);
}

/** A user by id or user name, a group by id or name. @throws Refused `unknown` */
export async function findNamed(context: ResourceContext, kind: ObjectKind, who: string): Promise<StoredResource> {
  const [attribute, word] = kind === 'User' ? ['userName', 'user'] : ['displayName', 'group'];
  const filter = parseFilter(`${attribute} eq ${JSON.stringify(who)} or id eq ${JSON.stringify(who)}`);
  const { resources } = await listResources(context, kind, { filter, startIndex: 1, count: 2 });
  const found = resources.find(({ id }) => id === who) ?? resources[0];
  if (found !== undefined) return found;
  const { name } = context.tenant;
  throw new Refused('unknown', `${name} has no ${word} ${who}.`, 'It was removed, or never was: look at the list.', {
    command: `rollcall tenant ${word} list ${name} shows those there are.`,
  });
}

export function viewUser({ id, doc, created, modified, deleted }: StoredResource): UserView {
  const { own: _own, ...resource } = decodeDocument(doc);
  const active = own(resource, 'active') !== false && deleted === undefined;
  return {
    id,
    userName: textOf(resource, 'userName') ?? '',
    displayName: textOf(resource, 'displayName') ?? null,
    active,
    state: deleted !== undefined ? 'deleted' : active ? 'active' : 'inactive',
    created: new Date(created).toISOString(),
    modified: new Date(modified).toISOString(),
    resource,
  };
}

export function textOf(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === 'string' ? value : undefined;
}
