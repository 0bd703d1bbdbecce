/** The columns `n` and `count` as an entry of a map. */
export function decodeCount(row: unknown): readonly [number, number] {
  const { n, count } = row as { readonly n: number; readonly count: number };
  return [n, count];
}
