import type { Value } from './port.ts';
import type { StoredSetting } from './setting-rows.ts';

/** The `seq` of a row of `feed`. */
export function decodeSeq(row: unknown): number {
  return (row as { seq: number }).seq;
}

/** A row of `chain`: the last place taken, and the hash of a link. */
export function decodeChainHead(row: unknown): { readonly links: number; readonly head: string } {
  return row as { links: number; head: string };
}

/** The only column of a row, as text. */
export function decodeText(row: unknown): string {
  return String(Object.values(row as Record<string, unknown>)[0]);
}

/** The only column of a row, as a number. */
export function decodeNumber(row: unknown): number {
  return Number(Object.values(row as Record<string, unknown>)[0]);
}

/** The values of a row, in the order of its columns. */
export function decodeValues(row: unknown): Value[] {
  return Object.values(row as Record<string, Value>);
}

/** A row of `pragma table_info`: a column's name and its place in the primary key, 0 when it has none. */
export function decodeColumn(row: unknown): { name: string; pk: number } {
  return row as { name: string; pk: number };
}

/** A row of `lease`: its holder. */
export function decodeHolder(row: unknown): { fence: number; owner: string; until: number } {
  return row as { fence: number; owner: string; until: number };
}

/** The newest entry of those asked for; null: there is none. */
export function decodeEntry(row: unknown): { readonly entry: string | null } {
  return row as { entry: string | null };
}

/** A row of `setting`. */
export function decodeSetting(row: unknown): StoredSetting {
  const { changed_by: changedBy, ...rest } = row as Omit<StoredSetting, 'changedBy'> & { changed_by: string };
  return { ...rest, changedBy };
}
