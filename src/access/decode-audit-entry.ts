import { timeOfEntry } from '#storage/entry-time.ts';
/** One administrative act as it is shown. */
export interface AuditEntry {
  readonly entry: string;
  /** Milliseconds, from the entry's own time. */
  readonly at: number;
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface AuditRow {
  readonly entry: string;
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function decodeAuditEntry(row: unknown): AuditEntry {
  const { entry, actor, act, object, before, after } = row as AuditRow;
  return { entry, at: timeOfEntry(entry), actor, act, object, before: parseState(before), after: parseState(after) };
}

function parseState(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
