/** The `seq` of a row of `feed`. */
export function decodeSeq(row: unknown): number {
  return (row as { seq: number }).seq;
}

/** The only column of a row, as text. */
export function decodeText(row: unknown): string {
  return String(Object.values(row as Record<string, unknown>)[0]);
}

/** The only column of a row, as a number. */
export function decodeNumber(row: unknown): number {
  return Number(Object.values(row as Record<string, unknown>)[0]);
}
