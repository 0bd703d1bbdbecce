import type { Commit, Link, Seq, Value } from './port.ts';

/**
 * Throws TypeError for a parameter that one of the stores would lose or change without a word: undefined, Date, object
 * (SQLite binds NULL), NaN and infinities (NULL), NUL and lone surrogates in text (PostgreSQL cannot hold them). Requests
 * with such text are refused at the edge (400 invalidValue); reaching this is a bug of the caller.
 */
export function checkValues(sql: string, parameters: readonly (Value | Seq | Link)[], changes = 0): void {
  for (let index = 0; index < parameters.length; index += 1) {
    const value = parameters[index];
    const problem = value === undefined ? 'is undefined' : problemOf(value, changes);
    if (problem !== undefined) throw new TypeError(`Parameter ${index + 1} of "${sql}" ${problem}.`);
  }
}

/** `checkValues` for everything a commit carries. */
export function checkCommit(commit: Commit): void {
  const changes = commit.changes?.length ?? 0;
  for (const { sql, parameters, covers } of commit.writes) checkValues(sql, [...parameters, covers ?? null], changes);
  for (const { n, id, type, kind, member, paths, version } of commit.changes ?? []) {
    checkValues('change', [n, id, type, kind, member ?? null, paths ?? null, version ?? null], changes);
  }
  checkValues('commit', [commit.tenant, commit.actor ?? null, commit.request ?? null]);
}

function problemOf(value: Value | Seq | Link, changes: number): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'holds a NUL character';
    return value.isWellFormed() ? undefined : 'holds a lone surrogate';
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `is ${value}`;
  if (typeof value === 'object' && 'link' in value) return undefined;
  if (typeof value !== 'object' || !('seq' in value)) return 'is neither text, number nor null';
  const known = Number.isInteger(value.seq) && value.seq >= 0 && value.seq < changes;
  return known ? undefined : `stands for change ${value.seq}, and the commit has ${changes}`;
}
