/** The column `count`. */
export function decodeCount(row: unknown): number {
  return Number((row as { readonly count: number | string }).count);
}

/** The columns `id` and `type` as an entry of a map. */
export function decodeReference(row: unknown): readonly [string, string] {
  const { id, type } = row as { readonly id: string; readonly type: string };
  return [id, type];
}

/** A resource's number with the key of one of its values. */
export interface Keyed {
  readonly n: number;
  readonly key: string;
}

/** The column `key`. */
export function decodeKey(row: unknown): string {
  return (row as { readonly key: string }).key;
}

/** The columns `n` and `key`. */
export function decodeKeyed(row: unknown): Keyed {
  return { ...(row as Keyed) };
}
