import type { Action } from './action.ts';
import type { ObjectType } from './target.ts';

/**
 * A create that went out and whose reply was not settled: whatever the directory says meanwhile, what it may have left behind is
 * looked for under the names it was sent with.
 */
export interface SentCreate {
  /** When it was sent (ms since 1970). */
  readonly at: number;
  /** Absent: an older Rollcall sent it and kept the time only. */
  readonly type?: ObjectType;
  /** By path: the matching attributes as they were sent. Several: what was found was given another name, without a reply either. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** What is kept of a create that goes out; undefined for any other action. */
export function sentCreate(action: Action, type: ObjectType, at: number): SentCreate | undefined {
  return action.kind === 'create' ? withNames({ at, type, names: {} }, action.names) : undefined;
}

/** The same, looked for under these names, too. */
export function withNames(sent: SentCreate, names: Readonly<Record<string, string>>): SentCreate {
  const added = Object.entries(names).map(([path, name]) => {
    const known = Object.hasOwn(sent.names, path) ? (sent.names[path] ?? []) : [];
    return [path, [...new Set([...known, name])]] as const;
  });
  return { ...sent, names: { ...sent.names, ...Object.fromEntries(added) } };
}
