/** The column `seq`. */
export function decodeFeedPlace(row: unknown): number {
  return Number((row as { readonly seq: number | string }).seq);
}
