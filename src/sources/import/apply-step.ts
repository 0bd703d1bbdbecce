import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { patchResource } from '#resources/patch-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { type Json, type JsonObject, own } from '#scim/json.ts';
import type { PatchOperation } from '#scim/patch/operation.ts';
import { attributesChanged } from './attributes-changed.ts';
import { attributesToOperations } from './attributes-to-operations.ts';
import { type GrowingIndex, type Known, knownOf } from './directory-index.ts';
import type { GroupName, ImportStep } from './step.ts';

/** What a step did: to the object itself, and whether a manager or the members of a group became others. */
export interface StepResult {
  readonly object?: 'created' | 'updated' | 'unchanged' | 'disabled' | 'deleted';
  readonly linked: boolean;
}

export interface Directory {
  readonly people: GrowingIndex;
  readonly groups: GrowingIndex;
}

export type Upsert = Extract<ImportStep, { readonly kind: 'person' | 'group' }>;

/**
 * Applies one staged step.
 * @param stored the object that the step changes, where it has been read already
 * @throws ScimError when the directory refuses it
 */
export async function applyStep(
  context: ResourceContext,
  directory: Directory,
  step: ImportStep,
  stored: StoredResource | undefined,
): Promise<StepResult> {
  switch (step.kind) {
    case 'person':
    case 'group':
      return upsert(context, directory, step, stored);
    case 'manager':
      return setManager(context, directory, step.name, step.manager);
    case 'members':
      return setMembers(context, directory, step);
    case 'absent':
      return leave(context, step.id, step.action);
  }
}

/** By id while it lives; by anchor or name after a crash, when this very import had made the object already. */
export function knownObject(directory: Directory, { kind, id, name, attributes }: Upsert): Known | undefined {
  const index = kind === 'person' ? directory.people : directory.groups;
  if (id !== undefined) return index.byId.get(id);
  const anchor = own(attributes, 'onPremisesImmutableId');
  if (typeof anchor !== 'string') return index.byName.get(name.toLowerCase());
  const named = index.byName.get(name.toLowerCase());
  // Another person may have had the name until now.
  return index.byAnchor.get(anchor) ?? (named?.anchor === undefined ? named : undefined);
}

async function upsert(
  context: ResourceContext,
  directory: Directory,
  step: Upsert,
  stored: StoredResource | undefined,
): Promise<StepResult> {
  const index = step.kind === 'person' ? directory.people : directory.groups;
  const manager = step.kind === 'person' ? managerOf(directory, step.manager) : undefined;
  const attributes = manager === undefined ? step.attributes : { ...step.attributes, manager };
  if (stored === undefined) {
    const made = await createResource(context, step.kind === 'person' ? 'User' : 'Group', withoutNull(attributes));
    index.note(knownOf(made));
    return { object: 'created', linked: typeof manager === 'string' };
  }
  const { names } = attributesChanged(context, stored, attributes);
  if (names.length > 0) index.note(knownOf(await patch(context, stored.type, stored.id, attributes)));
  const own = names.filter((name) => name !== 'manager');
  return { object: own.length > 0 ? 'updated' : 'unchanged', linked: own.length < names.length };
}

/** The manager's id; null: nobody; undefined: left as it is, since the file says nothing or the directory refused the manager. */
function managerOf({ people }: Directory, name: string | null | undefined): string | null | undefined {
  return typeof name === 'string' ? people.byName.get(name.toLowerCase())?.id : name;
}

function patch(context: ResourceContext, type: string, id: string, attributes: JsonObject): Promise<StoredResource> {
  return patchResource(context, type, id, { operations: attributesToOperations(attributes), habits: [] });
}

function withoutNull(attributes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

async function setManager(
  context: ResourceContext,
  directory: Directory,
  name: string,
  manager: string | null,
): Promise<StepResult> {
  const person = directory.people.byName.get(name.toLowerCase());
  const superior = managerOf(directory, manager);
  if (person === undefined || superior === undefined) return { linked: false };
  const after = await patch(context, 'User', person.id, { manager: superior });
  return { linked: after.version !== person.version };
}

async function setMembers(
  context: ResourceContext,
  directory: Directory,
  step: { readonly group: GroupName; readonly people: readonly string[]; readonly groups: readonly GroupName[] },
): Promise<StepResult> {
  const group = groupOf(directory.groups, step.group);
  if (group === undefined) return { linked: false };
  const ids = [
    ...step.people.map((name) => directory.people.byName.get(name.toLowerCase())?.id),
    ...step.groups.map((name) => groupOf(directory.groups, name)?.id),
  ].filter((id) => id !== undefined);
  const value: Json = [...new Set(ids)].map((id) => ({ value: id }));
  const operation: PatchOperation = { op: 'replace', path: { path: { name: 'members' } }, value };
  const after = await patchResource(context, 'Group', group.id, { operations: [operation], habits: [] });
  return { linked: after.version !== group.version };
}

function groupOf(groups: GrowingIndex, name: GroupName): Known | undefined {
  return (
    (name.anchor === undefined ? undefined : groups.byAnchor.get(name.anchor)) ??
    groups.byName.get(name.name.toLowerCase())
  );
}

async function leave(context: ResourceContext, id: string, action: 'disable' | 'delete'): Promise<StepResult> {
  if (action === 'delete') {
    await deleteResource(context, 'User', id);
    return { object: 'deleted', linked: false };
  }
  await patch(context, 'User', id, { accountEnabled: false });
  return { object: 'disabled', linked: false };
}
