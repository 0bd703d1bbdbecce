/** The columns `n` and `count` as an entry of a map. */
export function decodeCount(row: unknown): readonly [number, number] {
  const { n, count } = row as { readonly n: number; readonly count: number };
  return [n, count];
}

/** The column `count`. */
export function decodeTotal(row: unknown): number {
  return Number((row as { readonly count: number | string }).count);
}
