import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { patchResource } from '#resources/patch-resource.ts';
import { purgeResource } from '#resources/purge-resource.ts';
import { restoreResource } from '#resources/restore-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { PatchOperation } from '#scim/patch/operation.ts';
import { asSeen } from '../changed-since.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { takenAt } from '../taken-at.ts';
import { withAudit } from '../with-audit.ts';
import { calledName, findDeleted, findObject, findPrincipal, type ObjectKind } from './find-object.ts';
import { openDirectory } from './open-directory.ts';
import { fieldOf, readAttributes } from './read-attributes.ts';

/** Adds a user or group. @throws Refused, ScimError */
export async function addObject(
  administrator: Administrator,
  kind: ObjectKind,
  given: Readonly<Record<string, unknown>>,
): Promise<StoredResource> {
  const context = await openDirectory(administrator);
  const attributes = await readAttributes(context, kind, given);
  const resource = Object.fromEntries(
    attributes.filter(({ value }) => value !== null).map(({ name, value }) => [name, value]),
  );
  const name = String(resource.userPrincipalName ?? resource.displayName ?? '');
  if (name.trim() === '') throw nameless(kind);
  return atTheName(kind, name, () =>
    createResource(withAudit(administrator, context, `${actOf[kind]}.create`, name), kind, resource),
  );
}

/** Changes attributes of a user or group. @throws Refused, ScimError */
export async function changeObject(
  administrator: Administrator,
  kind: ObjectKind,
  who: string,
  given: Readonly<Record<string, unknown>>,
): Promise<StoredResource> {
  const context = await openDirectory(administrator);
  const before = await findObject(context, kind, who);
  const attributes = await readAttributes(context, kind, given);
  const operations = attributes.map(({ name, value }): PatchOperation => {
    const path = { path: { name } };
    return value === null ? { op: 'remove', path } : { op: 'replace', path, value };
  });
  const changed = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
  const act = withAudit(administrator, context, `${actOf[kind]}.change`, calledName(before), undefined, changed);
  const name = String(changed[nameOf[kind]] ?? calledName(before));
  if (changed[nameOf[kind]] === null || name.trim() === '') throw nameless(kind);
  const object = calledName(before);
  const edited = { tenant: context.tenant.tenant, object, name: object, modified: before.modified };
  return atTheName(kind, name, () =>
    asSeen(administrator, edited, () =>
      patchResource(act, kind, before.id, { operations, habits: [] }, { ifMatch: administrator.expected }),
    ),
  );
}

/** Puts a user or group in the recycle bin. @throws Refused */
export async function deleteObject(
  administrator: Administrator,
  kind: ObjectKind,
  who: string,
): Promise<StoredResource> {
  const context = await openDirectory(administrator);
  const found = await findObject(context, kind, who);
  await deleteResource(withAudit(administrator, context, `${actOf[kind]}.delete`, calledName(found)), kind, found.id);
  return { ...found, deleted: context.clock.now() };
}

/** Takes a user or group back from the recycle bin. @throws Refused, ScimError when its name is taken */
export async function restoreObject(
  administrator: Administrator,
  kind: ObjectKind,
  who: string,
): Promise<StoredResource> {
  const context = await openDirectory(administrator);
  const found = await findDeleted(context, kind, who);
  return restoreResource(
    withAudit(administrator, context, `${actOf[kind]}.restore`, calledName(found)),
    kind,
    found.id,
  );
}

/** Deletes what lies in the recycle bin for good. @throws Refused */
export async function purgeObject(administrator: Administrator, kind: ObjectKind, who: string): Promise<string> {
  const context = await openDirectory(administrator);
  const found = await findDeleted(context, kind, who);
  await purgeResource(withAudit(administrator, context, `${actOf[kind]}.purge`, calledName(found)), kind, found.id);
  return found.id;
}

/** Adds or removes a direct member. @throws Refused */
export async function changeMember(
  administrator: Administrator,
  groupName: string,
  memberName: string,
  op: 'add' | 'remove',
): Promise<{ group: string; member: string; changed: boolean }> {
  const context = await openDirectory(administrator);
  const group = await findObject(context, 'Group', groupName);
  const member = await findPrincipal(context, memberName, undefined);
  const members: PatchOperation = { op, path: { path: { name: 'members' } }, value: [{ value: member.id }] };
  const names = { group: calledName(group), member: calledName(member) };
  const act = withAudit(administrator, context, `directory.member.${op}`, names.group, undefined, names);
  const after = await patchResource(act, 'Group', group.id, { operations: [members], habits: [] });
  return { ...names, changed: after.version !== group.version };
}

const nameOf = { User: 'userPrincipalName', Group: 'displayName' } as const;

function nameless(kind: ObjectKind): Refused {
  const name = nameOf[kind];
  return new Refused('invalid', `${name} has no value.`, 'Enter one.', { field: fieldOf(name) });
}

/** A name that is taken is told at its field: it is the one value that must be unique. */
function atTheName<Result>(kind: ObjectKind, name: string, act: () => Promise<Result>): Promise<Result> {
  return takenAt(fieldOf(nameOf[kind]), name, act);
}

const actOf = { User: 'directory.user', Group: 'directory.group' } as const;
