/** The column `count`. */
export function decodeCount(row: unknown): number {
  return Number((row as { readonly count: number | string }).count);
}

/** The columns `id` and `type` as an entry of a map. */
export function decodeReference(row: unknown): readonly [string, string] {
  const { id, type } = row as { readonly id: string; readonly type: string };
  return [id, type];
}
