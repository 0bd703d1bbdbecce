/** The column `seq`. */
export function decodeSeq(row: unknown): number {
  return Number((row as { readonly seq: number | string }).seq);
}
