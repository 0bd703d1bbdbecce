/** The last of the changes that are old enough to be cut; null: none is. */
export function decodeLastChange(row: unknown): { readonly seq: number | null; readonly changes: number } {
  return row as { seq: number | null; changes: number };
}
