import type { Json } from '#scim/json.ts';
import { driftedValue } from '../model/drifted.ts';
import type { AppRoleFlow, AttributeChange, Attributes } from '../model/target.ts';
import { sentValue, withAnswered } from '../model/unanswered.ts';
import { sameElements, withElements } from './app-roles.ts';
import type { CompiledAttribute } from './compiled.ts';
import { emptyRule } from './empty-rule.ts';
import type { Mapped } from './map.ts';
import { sameValue } from './same-value.ts';

export interface Difference {
  readonly changes: readonly AttributeChange[];
  /** `written` with the changes made: what will stand at the target. */
  readonly next: Attributes;
  /** Attributes that can be set during creation only and differ now. */
  readonly creationOnly: readonly AttributeChange[];
}

/**
 * What must be written so that the target holds the mapped values, given what we last wrote. A value that vanished at the
 * source is cleared where its mapping says so; omitted values stay as they are.
 */
export function diff(attributes: readonly CompiledAttribute[], mapped: Mapped, written: Attributes): Difference {
  const changes: AttributeChange[] = [];
  const creationOnly: AttributeChange[] = [];
  for (const { path, mapping, unique } of attributes) {
    if (mapping.apply === 'match-only' || unique) continue;
    const last = valueAt(written, path);
    const sent = sentValue(written, path);
    const drifted = driftedValue(written, path);
    const before = drifted === undefined ? (last ?? sent) : (drifted ?? undefined);
    const appRoles = mapped.appRoles?.[path];
    const value = valueAt(mapped.values, path);
    const adds = appRoles?.writing === 'add';
    if (adds && value === undefined) continue;
    const after = adds ? withElements(before, value) : value;
    if (sent === undefined && drifted === undefined && isSame(before, after, mapping.caseExact, appRoles)) continue;
    if (after === undefined && emptyRule(mapping) !== 'clear') continue;
    if (mapped.omitted.some((one) => one.path === path)) continue;
    const change = { path, before, after, ...(appRoles === undefined ? {} : { appRoles }) };
    if (mapping.apply === 'creation') creationOnly.push(change);
    else changes.push(change);
  }
  return { changes, creationOnly, next: changes.length === 0 ? written : apply(written, changes) };
}

function isSame(
  before: Json | undefined,
  after: Json | undefined,
  caseExact: boolean,
  appRoles: AppRoleFlow | undefined,
): boolean {
  return appRoles === undefined || appRoles.writing === 'single'
    ? sameValue(before, after, caseExact)
    : sameElements(before, after);
}

/** `written` after `changes`. */
export function apply(written: Attributes, changes: readonly AttributeChange[]): Attributes {
  const next: Record<string, Json> = { ...withAnswered(written, changes) };
  for (const { path, after } of changes) {
    if (after === undefined) delete next[path];
    else next[path] = after;
  }
  return next;
}

export function valueAt(attributes: Attributes, path: string): Json | undefined {
  return Object.hasOwn(attributes, path) ? attributes[path] : undefined;
}
