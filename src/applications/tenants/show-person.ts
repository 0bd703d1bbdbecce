import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { findAny } from '#resources/find-resource.ts';
import { readShownGroups } from '#resources/shown-memberships.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { resolvePath } from '#scim/path/resolve-path.ts';
import { valuesAt } from '#scim/values-at.ts';
import type { Administrator } from '../deps.ts';
import { binnedById } from '../directory/recycle-bin.ts';
import { findUser, type OwnUserView, openPeople, viewOwnUser, viewUser } from './people.ts';

/** Somebody by what one calls him. */
export interface NamedObject {
  readonly id: string;
  readonly name: string;
}

export interface UserDetail extends OwnUserView {
  readonly version: number;
  /** Groups the user is a direct member of, or a member of by another group. */
  readonly groups: readonly (NamedObject & { readonly direct: boolean })[];
  readonly manager: NamedObject | null;
}

/** One user of a tenant by id or user name; a deleted one by id. @throws Refused `unknown` */
export async function showTenantUser(
  administrator: Administrator,
  tenantName: string,
  who: string,
): Promise<UserDetail> {
  const context = await openPeople(administrator, tenantName);
  const user = (await binnedById(context, 'User', who)) ?? (await findUser(context, who));
  const groups = (await readShownGroups(context, [user.n])).get(user.n) ?? [];
  return {
    ...viewOwnUser(context, user),
    version: user.version,
    groups: groups.map(({ id, display, direct }) => ({ id, name: display ?? id, direct })),
    manager: await managerOf(context, user),
  };
}

async function managerOf(context: ResourceContext, user: StoredResource): Promise<NamedObject | null> {
  const type = typeNamed(context.profile, 'User');
  const path = resolvePath(type.schema, { name: 'manager', sub: 'value' });
  const id = path === undefined ? undefined : valuesAt(decodeDocument(user.doc), path)[0]?.value;
  if (typeof id !== 'string' || id === '') return null;
  const found = await findAny(context, type, id);
  const view = found === undefined ? undefined : viewUser(found);
  return { id, name: view?.displayName ?? view?.userName ?? id };
}
