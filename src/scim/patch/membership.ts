import { invalidValue, ScimError } from '../error.ts';
import type { Filter } from '../filter/filter.ts';
import { isJsonArray, isJsonObject, type Json, own } from '../json.ts';
import { printPatchPath } from '../path/print-patch-path.ts';
import type { PatchOperation, PatchPath } from './operation.ts';

/** What a PATCH does to a group's members as sets of ids: members are never loaded to be patched. */
export interface Membership {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** All members at the end; `add` and `remove` are then empty. */
  readonly replaceWith?: readonly string[];
}

export interface SplitPatch {
  readonly membership: Membership;
  /** The operations on other attributes, in their order. */
  readonly rest: readonly PatchOperation[];
}

interface Sets {
  readonly add: Set<string>;
  readonly remove: Set<string>;
  replaceWith: Set<string> | undefined;
}

/**
 * Splits operations as `parsePatch` gives them into a change of membership and the rest. Later operations win over earlier
 * ones on the same member. Members can be selected by `value` only; anything else is refused with 400 `invalidPath`, and a
 * member without `value` with 400 `invalidValue`.
 */
export function splitMembership(operations: readonly PatchOperation[]): SplitPatch {
  const sets: Sets = { add: new Set(), remove: new Set(), replaceWith: undefined };
  const rest: PatchOperation[] = [];
  for (const operation of operations) {
    if (operation.path !== undefined && isMembers(operation.path)) applyToSets(sets, operation, operation.path);
    else rest.push(operation);
  }
  const membership =
    sets.replaceWith === undefined
      ? { add: [...sets.add], remove: [...sets.remove] }
      : { add: [], remove: [], replaceWith: [...sets.replaceWith] };
  return { membership, rest };
}

function isMembers({ path }: PatchPath): boolean {
  return path.urn === undefined && path.name.toLowerCase() === 'members';
}

function applyToSets(sets: Sets, { op, value }: PatchOperation, path: PatchPath): void {
  if (path.path.sub !== undefined || path.sub !== undefined) {
    throw new ScimError(400, `"${printPatchPath(path)}": a member's parts are immutable; remove it and add another.`, {
      scimType: 'mutability',
    });
  }
  if (path.filter !== undefined) {
    for (const id of selectedIds(path, path.filter)) removeMember(sets, id);
    // `replace members[value eq "a"]` by another member: one goes, the other comes.
    if (op !== 'remove') for (const id of memberIds(value)) addMember(sets, id);
  } else if (op === 'remove' && value !== undefined) for (const id of memberIds(value)) removeMember(sets, id);
  else if (op === 'add') for (const id of memberIds(value)) addMember(sets, id);
  else replaceMembers(sets, op === 'replace' ? memberIds(value) : []);
}

function replaceMembers(sets: Sets, ids: readonly string[]): void {
  sets.add.clear();
  sets.remove.clear();
  sets.replaceWith = new Set(ids);
}

function addMember({ add, remove, replaceWith }: Sets, id: string): void {
  if (replaceWith !== undefined) {
    replaceWith.add(id);
    return;
  }
  remove.delete(id);
  add.add(id);
}

function removeMember({ add, remove, replaceWith }: Sets, id: string): void {
  if (replaceWith !== undefined) {
    replaceWith.delete(id);
    return;
  }
  add.delete(id);
  remove.add(id);
}

/** The ids in a value of `members`: objects with `value`, as a list or alone. */
export function memberIds(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  const elements = isJsonArray(value) ? value : [value];
  return elements.map((element) => {
    const id = isJsonObject(element) ? own(element, 'value') : element;
    if (typeof id !== 'string' || id === '')
      throw invalidValue('A member has no "value": send the id of the user or group as a string.');
    return id;
  });
}

function selectedIds(path: PatchPath, filter: Filter): string[] {
  if (filter.kind === 'or') return filter.operands.flatMap((operand) => selectedIds(path, operand));
  const byValue = filter.kind === 'compare' && filter.op === 'eq' && filter.path.name.toLowerCase() === 'value';
  if (byValue && typeof filter.value === 'string') return [filter.value];
  throw new ScimError(400, `"${printPatchPath(path)}": members can be selected by value only: [value eq "id"].`, {
    scimType: 'invalidPath',
  });
}
