import type { AttributeChange, Attributes } from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { appRoleOperation } from './app-role-operation.ts';
import { newElement, placeAttributes } from './body-from-attributes.ts';
import type { ScimDialect } from './dialect.ts';
import type { TargetPath } from './target-path.ts';
import { elementKey, readTargetPath } from './target-path.ts';
import { managerValue, patchValue } from './wire-value.ts';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

interface Change extends AttributeChange {
  readonly target: TargetPath;
}

/**
 * The body of a PATCH (RFC 7644 §3.5.2) that makes `changes`. `desired` is the whole desired state: it tells whether the
 * element that a path selects is already there, so that an added sub-attribute joins it instead of making a second one.
 * `group` is the id of the group that is changed.
 */
export function patchFromChanges(
  changes: readonly AttributeChange[],
  desired: Attributes,
  dialect: ScimDialect,
  group?: string,
): JsonObject {
  const all = changes.map((change): Change => ({ ...change, target: readTargetPath(change.path) }));
  const standing = standingElements(all, desired);
  const roles = new Map(all.flatMap((change) => roleOperations(change, all, dialect)));
  const others = all.filter((change) => !roles.has(change));
  const merged = mergedChanges(others, dialect);
  const operations = merged.length === 0 ? [] : [mergedOperation(merged, desired, dialect, group)];
  const added = new Set<string>();
  for (const change of all) {
    operations.push(...(roles.get(change) ?? []));
    if (merged.includes(change) || roles.has(change)) continue;
    const key = elementKey(change.target);
    const byPath = key === undefined || standing.has(key) || dialect.newElement === 'path';
    if (byPath) operations.push(operationOf(change, desired, dialect));
    else if (!added.has(key)) operations.push(elementOperation(change.target, others, dialect));
    if (key !== undefined) added.add(key);
  }
  return patchBody(operations, dialect);
}

/** A change of app roles with its operation; what else changes in the element that this writes whole goes with it. */
function roleOperations(
  change: Change,
  all: readonly Change[],
  dialect: ScimDialect,
): readonly (readonly [Change, readonly JsonObject[]])[] {
  const operation = appRoleOperation(change, dialect);
  if (operation === undefined) return [];
  const key = elementKey(change.target);
  const along = all.filter((each) => each !== change && key !== undefined && elementKey(each.target) === key);
  return [[change, [operation]], ...along.map((each) => [each, []] as const)];
}

/** Wraps operations, their names in the dialect's case. */
export function patchBody(operations: readonly JsonObject[], dialect: ScimDialect): JsonObject {
  const named = operations.map((operation) => ({ ...operation, op: opName(String(own(operation, 'op')), dialect) }));
  return { schemas: [patchOp], Operations: distinct(named) };
}

/** Removing several sub-attributes of one element may come down to the same removal. */
function distinct(operations: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(operations.map((operation) => [JSON.stringify(operation), operation])).values()];
}

function opName(op: string, dialect: ScimDialect): string {
  return dialect.opCase === 'lower' ? op : op.charAt(0).toUpperCase() + op.slice(1);
}

/** Elements that stand at the target: some path of theirs was written before, or is desired and does not change. */
function standingElements(changes: readonly Change[], desired: Attributes): ReadonlySet<string> {
  const fresh = new Set(changes.filter((change) => change.before === undefined).map((change) => change.path));
  const known = [...Object.keys(desired), ...changes.map((change) => change.path)].filter((path) => !fresh.has(path));
  return new Set(known.filter((path) => path.includes('[')).map((path) => elementKey(readTargetPath(path)) ?? ''));
}

function operationOf(change: Change, desired: Attributes, dialect: ScimDialect): JsonObject {
  const { target, before, after } = change;
  if (after === undefined || after === null) return { op: 'remove', path: removedPath(target, desired) };
  if (Array.isArray(after) && dialect.lists === 'addElements') return listOperation(target, before, after);
  const op = before === undefined || before === null ? 'add' : 'replace';
  if (target.manager) return { op, path: target.text.replace(/\.value$/, ''), value: managerValue(after, dialect) };
  return { op, path: target.text, value: patchValue(target, after, dialect) };
}

/** As Entra writes a list: what is new is added, an element each; only where something goes is the list replaced. */
function listOperation({ text }: TargetPath, before: Json | undefined, after: readonly Json[]): JsonObject {
  const standing: readonly Json[] = Array.isArray(before) ? before : [];
  const isKept = standing.every((one) => after.includes(one));
  const values = isKept ? after.filter((one) => !standing.includes(one)) : after;
  return {
    op: isKept ? 'add' : 'replace',
    path: text,
    value: values.map((one) => (isJsonObject(one) ? one : { value: one })),
  };
}

/** An element of which nothing remains desired goes as a whole, not leaving a husk with only its type. */
function removedPath(target: TargetPath, desired: Attributes): string {
  const key = elementKey(target);
  if (key === undefined || target.sub === undefined) return target.text;
  const remains = Object.keys(desired).some((path) => path.includes('[') && elementKey(readTargetPath(path)) === key);
  return remains ? target.text : target.text.slice(0, target.text.lastIndexOf(']') + 1);
}

/** A new element is added whole: servers need not make one for a filter that selects nothing (RFC 7644 §3.5.2.1). */
function elementOperation(target: TargetPath, changes: readonly Change[], dialect: ScimDialect): JsonObject {
  const key = elementKey(target);
  let element: JsonObject = newElement(target, []);
  for (const change of changes) {
    if (elementKey(change.target) !== key || change.after === undefined) continue;
    const name = change.target.sub ?? 'value';
    element = { ...element, [name]: patchValue(change.target, change.after, dialect) };
  }
  const holder = target.extension === undefined ? '' : `${target.extension}:`;
  return { op: 'add', path: `${holder}${target.name}`, value: [element] };
}

/** The changes that share one path-less operation; dotted ones only where several values are replaced. */
function mergedChanges(changes: readonly Change[], dialect: ScimDialect): readonly Change[] {
  const { patchStyle } = dialect;
  if (patchStyle === 'perAttribute') return [];
  const mergeable = changes.filter((change) => isMergeable(change, dialect));
  if (patchStyle === 'merged') return mergeable;
  const replaced = mergeable.filter(({ before }) => before !== undefined && before !== null);
  return replaced.length > 1 ? replaced : [];
}

function isMergeable(change: Change, dialect: ScimDialect): boolean {
  const cleared = change.after === undefined || change.after === null;
  const elements = Array.isArray(change.after) && dialect.lists === 'addElements';
  return !cleared && !elements && change.target.selector === undefined && !change.target.manager;
}

/**
 * One replace without path. Servers disagree whether a complex value there is merged (RFC 7644 §3.5.2.3) or replaced, so
 * what is desired of the same complex attribute or extension goes along: both readings end alike.
 */
function mergedOperation(
  changes: readonly Change[],
  desired: Attributes,
  dialect: ScimDialect,
  group: string | undefined,
): JsonObject {
  if (dialect.patchStyle === 'mergedDotted') {
    const entries = changes.map(({ target, after }) => [target.text, patchValue(target, after ?? null, dialect)]);
    return { op: 'replace', value: Object.fromEntries(entries) };
  }
  const holders = new Set(changes.map(({ target }) => holderOf(target)));
  const along = Object.entries(desired).filter(([path]) => holders.has(holderOf(readTargetPath(path))));
  const changed = changes.map(({ path, after }): [string, Json] => [path, after ?? null]);
  const placed = placeAttributes({}, Object.fromEntries([...along, ...changed]), dialect);
  // Placing makes a boolean of `active`; where the dialect wants its text, the text goes over it.
  const texts = changes
    .filter(({ target }) => target.extension === undefined && target.sub === undefined)
    .map(({ target, after }): [string, Json] => [target.name, patchValue(target, after ?? null, dialect)]);
  const id = group !== undefined && dialect.idInGroupPatch ? { id: group } : {};
  return { op: 'replace', value: { ...id, ...placed, ...Object.fromEntries(texts) } };
}

/** The attribute of the body that a path writes into: an extension, or an attribute of the core. */
function holderOf(target: TargetPath): string {
  return target.extension ?? target.name;
}
