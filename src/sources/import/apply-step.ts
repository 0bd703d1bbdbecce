import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { patchResource } from '#resources/patch-resource.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import type { PatchOperation } from '#scim/patch/operation.ts';
import type { DirectoryIndex, Known } from './directory-index.ts';
import type { GroupName, ImportStep } from './step.ts';

export type StepResult = 'created' | 'updated' | 'unchanged' | 'disabled' | 'deleted' | 'linked';

export interface Directory {
  readonly people: DirectoryIndex;
  readonly groups: DirectoryIndex;
}

/** Applies one staged step. Throws `ScimError` when the directory refuses it. */
export async function applyStep(context: ResourceContext, directory: Directory, step: ImportStep): Promise<StepResult> {
  switch (step.kind) {
    case 'person':
      return upsert(context, 'User', step.attributes, found(directory.people, step.id, step.name));
    case 'group':
      return upsert(
        context,
        'Group',
        step.attributes,
        found(directory.groups, step.id, anchorOf(step.attributes) ?? step.name),
      );
    case 'manager':
      return setManager(context, directory, step.name, step.manager);
    case 'members':
      return setMembers(context, directory, step);
    case 'absent':
      return leave(context, step.id, step.action);
  }
}

/** By id while it lives; by name after a crash, when this very import had made the object already. */
function found(index: DirectoryIndex, id: string | undefined, name: string): Known | undefined {
  if (id !== undefined) return index.byId.get(id);
  return index.byAnchor.get(name) ?? index.byName.get(name.toLowerCase());
}

function anchorOf(attributes: JsonObject): string | undefined {
  const anchor = attributes.onPremisesImmutableId;
  return typeof anchor === 'string' ? anchor : undefined;
}

async function upsert(
  context: ResourceContext,
  type: string,
  attributes: JsonObject,
  known: Known | undefined,
): Promise<StepResult> {
  if (known === undefined) {
    await createResource(context, type, withoutNull(attributes));
    return 'created';
  }
  const after = await patchResource(context, type, known.id, { operations: operationsOf(attributes), habits: [] });
  return after.version === known.version ? 'unchanged' : 'updated';
}

function withoutNull(attributes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

/** An empty cell clears the attribute; a column that the file lacks is not named and stays. */
function operationsOf(attributes: JsonObject): readonly PatchOperation[] {
  return Object.entries(attributes).map(([name, value]): PatchOperation => {
    const path = { path: { name } };
    return value === null || value === undefined ? { op: 'remove', path } : { op: 'replace', path, value };
  });
}

async function setManager(
  context: ResourceContext,
  { people }: Directory,
  name: string,
  manager: string | null,
): Promise<StepResult> {
  const person = people.byName.get(name.toLowerCase());
  const superior = manager === null ? undefined : people.byName.get(manager.toLowerCase());
  if (person === undefined || (manager !== null && superior === undefined)) return 'unchanged';
  const path = { path: { name: 'manager' } };
  const operation: PatchOperation =
    superior === undefined ? { op: 'remove', path } : { op: 'replace', path, value: superior.id };
  const after = await patchResource(context, 'User', person.id, { operations: [operation], habits: [] });
  return after.version === person.version ? 'unchanged' : 'linked';
}

async function setMembers(
  context: ResourceContext,
  directory: Directory,
  step: { readonly group: GroupName; readonly people: readonly string[]; readonly groups: readonly GroupName[] },
): Promise<StepResult> {
  const group = groupOf(directory.groups, step.group);
  if (group === undefined) return 'unchanged';
  const ids = [
    ...step.people.map((name) => directory.people.byName.get(name.toLowerCase())?.id),
    ...step.groups.map((name) => groupOf(directory.groups, name)?.id),
  ].filter((id) => id !== undefined);
  const value: Json = [...new Set(ids)].map((id) => ({ value: id }));
  const operation: PatchOperation = { op: 'replace', path: { path: { name: 'members' } }, value };
  const after = await patchResource(context, 'Group', group.id, { operations: [operation], habits: [] });
  return after.version === group.version ? 'unchanged' : 'linked';
}

function groupOf(groups: DirectoryIndex, name: GroupName): Known | undefined {
  return (
    (name.anchor === undefined ? undefined : groups.byAnchor.get(name.anchor)) ??
    groups.byName.get(name.name.toLowerCase())
  );
}

async function leave(context: ResourceContext, id: string, action: 'disable' | 'delete'): Promise<StepResult> {
  if (action === 'delete') {
    await deleteResource(context, 'User', id);
    return 'deleted';
  }
  const operation: PatchOperation = { op: 'replace', path: { path: { name: 'accountEnabled' } }, value: false };
  await patchResource(context, 'User', id, { operations: [operation], habits: [] });
  return 'disabled';
}
