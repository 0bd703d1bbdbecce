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
  return { entry, at: timeOf(entry), actor, act, object, before: parseState(before), after: parseState(after) };
}

/** The first 48 bits of a UUIDv7 are its milliseconds (RFC 9562 §5.7). */
function timeOf(entry: string): number {
  return Number.parseInt(entry.replaceAll('-', '').slice(0, 12), 16);
}

function parseState(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
