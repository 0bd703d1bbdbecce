import type { Action } from './action.ts';
import type { Subject } from './subject.ts';
import type { Attributes, ObjectType } from './target.ts';
import { urgencyNumber } from './urgency.ts';

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
  /** Every path that was sent: what stands there now is ours to clear. Absent: as `type`. */
  readonly paths?: readonly string[];
}

/** What is kept of a create that goes out; undefined for any other action. */
export function sentCreate(action: Action, type: ObjectType, at: number): SentCreate | undefined {
  if (action.kind !== 'create') return undefined;
  return alsoSent({ at, type, names: {} }, action.names, action.attributes);
}

/** An object as it is once its create went out, and the mark of that was not read back. */
export function withSent(subject: Subject, sent: SentCreate | undefined): Subject {
  const { source } = subject;
  const marked = {
    source,
    member: 0,
    seq: 0,
    urgency: urgencyNumber('unhurried'),
    attempts: 0,
    firstFailed: undefined,
  };
  return { ...subject, work: { ...(subject.work ?? marked), sent } };
}

/** The same, after these attributes were sent, too: it is looked for under their names as well. */
export function alsoSent(
  sent: SentCreate,
  names: Readonly<Record<string, string>>,
  attributes: Attributes,
): SentCreate {
  const added = Object.entries(names).map(([path, name]) => {
    const known = Object.hasOwn(sent.names, path) ? (sent.names[path] ?? []) : [];
    return [path, [...new Set([...known, name])]] as const;
  });
  const paths = [...new Set([...(sent.paths ?? []), ...Object.keys(attributes)])];
  return { ...sent, names: { ...sent.names, ...Object.fromEntries(added) }, paths };
}
