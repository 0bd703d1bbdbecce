import { changedPaths } from '../changed-paths.ts';
import { ScimError } from '../error.ts';
import { createLeniency, type Leniency, type LeniencyOptions } from '../habits/leniency.ts';
import { isJsonArray, type JsonObject } from '../json.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import { printPatchPath } from '../path/print-patch-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { resolveTarget } from '../value/named-values.ts';
import { refuseMissingParts } from '../value/refuse-missing.ts';
import { changeElements } from './change-elements.ts';
import { changeSingle } from './change-single.ts';
import { createDraft, type Draft } from './draft.ts';
import { refuseForbidden } from './forbidden-change.ts';
import type { PatchOperation } from './operation.ts';

export interface PatchResult {
  /** The resource after all operations; the very same object when nothing changed. */
  readonly next: JsonObject;
  /** Canonical keys of what truly changed (see `changedPaths`); empty: no row, no version, no wake. */
  readonly changes: string[];
  /** Habits that fired while applying. */
  readonly habits: readonly string[];
}

/** Each operation goes through all values of its attribute: many operations on long lists would stop everybody else. */
const mostVisited = 1_000_000;

/**
 * Applies operations as `parsePatch` gives them, in order, to a resource in canonical spelling (RFC 7644 §3.5.2).
 * All or nothing: `resource` is never touched. Throws 400 `noTarget`, `mutability` or `invalidValue`, or 413.
 */
export function applyPatch(
  type: TypeSchema,
  resource: JsonObject,
  operations: readonly PatchOperation[],
  options: LeniencyOptions = {},
): PatchResult {
  const leniency = createLeniency(options);
  const draft = createDraft(type, resource);
  const touched = new Set<ResolvedPath>();
  let visited = 0;
  for (const operation of operations) {
    const path = applyOperation(type, draft, operation, leniency);
    const value = draft.get(path);
    visited += isJsonArray(value) ? value.length : 1;
    if (visited > mostVisited) throw tooMuch();
    touched.add(path);
  }
  for (const path of touched) refuseMissingParts(path, draft.get(path));
  const next = draft.finish();
  const changes = changedPaths(type, resource, next);
  return { next: changes.length === 0 ? resource : next, changes, habits: leniency.fired() };
}

function tooMuch(): ScimError {
  return new ScimError(
    413,
    `The operations go through more than ${mostVisited} values: send them in several requests.`,
  );
}

function applyOperation(type: TypeSchema, draft: Draft, operation: PatchOperation, leniency: Leniency): ResolvedPath {
  const target = operation.path === undefined ? undefined : resolveTarget(type, operation.path);
  if (target === undefined)
    throw new ScimError(
      400,
      operation.path === undefined
        ? 'The operation has no path: parsePatch gives one to each.'
        : `${type.resourceType.name} has no attribute "${printPatchPath(operation.path)}".`,
      { scimType: 'invalidPath' },
    );
  const change = { type, target, op: operation.op, value: operation.value, leniency };
  const before = draft.get(target.path);
  const after = target.path.attribute.multiValued ? changeElements(change, before) : changeSingle(change, before);
  if (after !== before) {
    refuseForbidden(target.path, before, after);
    draft.set(target.path, after);
  }
  return target.path;
}
