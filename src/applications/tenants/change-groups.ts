import { changeResource } from '#resources/change-resource.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { withOwnAttributes } from '#resources/own-attributes.ts';
import { patchResource } from '#resources/patch-resource.ts';
import { asSeen } from '../changed-since.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { takenAt } from '../taken-at.ts';
import { withAudit } from '../with-audit.ts';
import { checkOwn } from './check-own.ts';
import { type GroupView, openGroups, viewGroup } from './groups.ts';
import { findNamed, findUser, viewUser } from './people.ts';

export interface GroupInput {
  readonly displayName?: string | undefined;
  /** What only the application's own people set, by name; one that is left out stays, or is as the application has it. */
  readonly own?: Readonly<Record<string, string>> | undefined;
}

/** Makes a group by hand, also where clients may not. @throws Refused, ScimError */
export async function addGroup(
  administrator: Administrator,
  tenantName: string,
  input: GroupInput & { readonly displayName: string },
): Promise<GroupView> {
  const context = await openGroups(administrator, tenantName);
  const { displayName, own = {} } = { ...input, displayName: nameOf(input.displayName) };
  checkOwn(typeNamed(context.profile, 'Group'), own);
  const act = withAudit(administrator, context, 'tenant.group.create', displayName, undefined, { displayName, ...own });
  const group = await takenAt('displayName', displayName, () => createResource(act, 'Group', { displayName }, { own }));
  return viewGroup(context, group, 0);
}

/** Gives a group another name, or changes what only its own people set. @throws Refused, ScimError */
export async function changeGroup(
  administrator: Administrator,
  tenantName: string,
  who: string,
  { displayName, own = {} }: GroupInput,
): Promise<GroupView> {
  const context = await openGroups(administrator, tenantName);
  const group = await findNamed(context, 'Group', who);
  const before = viewGroup(context, group, 0);
  const name = displayName === undefined ? before.displayName : nameOf(displayName);
  checkOwn(typeNamed(context.profile, 'Group'), own);
  const [was, now] = [
    { displayName: before.displayName, ...before.own },
    { displayName: name, ...before.own, ...own },
  ];
  const act = withAudit(administrator, context, 'tenant.group.change', before.displayName, was, now);
  const { expected } = administrator;
  const object = before.displayName;
  const edited = { tenant: context.tenant.tenant, object, name: object, modified: group.modified };
  const change = () =>
    changeResource(act, {
      type: 'Group',
      id: group.id,
      occasion: 'patch',
      ...(expected === undefined ? {} : { seen: expected }),
      wanted: (type, resource) => ({ resource: withOwnAttributes(type, { ...resource, displayName: name }, own) }),
    });
  const changed = await takenAt('displayName', name, () => asSeen(administrator, edited, change));
  return viewGroup(context, changed, (await countMembers(context, [group])).get(group.n) ?? 0);
}

/** Deletes a group by hand, also where clients may not. @throws Refused */
export async function deleteGroup(
  administrator: Administrator,
  tenantName: string,
  who: string,
): Promise<{ deleted: string; displayName: string }> {
  const context = await openGroups(administrator, tenantName);
  const group = await findNamed(context, 'Group', who);
  const { displayName } = viewGroup(context, group, 0);
  await deleteResource(withAudit(administrator, context, 'tenant.group.delete', displayName), 'Group', group.id);
  return { deleted: group.id, displayName };
}

/** Takes a user into a group by hand, or out of it. @throws Refused */
export async function changeTenantMember(
  administrator: Administrator,
  tenantName: string,
  { group: groupName, user: userName }: { readonly group: string; readonly user: string },
  op: 'add' | 'remove',
): Promise<GroupView> {
  const context = await openGroups(administrator, tenantName);
  const group = await findNamed(context, 'Group', groupName);
  const user = await findUser(context, userName);
  const { displayName } = viewGroup(context, group, 0);
  const member = { group: displayName, member: viewUser(user).userName };
  const act = withAudit(administrator, context, `tenant.member.${op}`, displayName, undefined, member);
  const operations = [{ op, path: { path: { name: 'members' } }, value: [{ value: user.id }] }] as const;
  const after = await patchResource(act, 'Group', group.id, { operations, habits: [] });
  return viewGroup(context, after, (await countMembers(context, [group])).get(group.n) ?? 0);
}

function nameOf(text: string): string {
  const name = text.trim();
  if (name !== '') return name;
  throw new Refused('invalid', 'The group has no name.', 'Enter the one that the directory gives it.', {
    field: 'displayName',
  });
}
