import { compareText } from '#scim/value/fold.ts';

/** Where a page ended: what stood there may have gone since, what stands behind it is the same. */
export interface Behind {
  /** The number of the last resource. */
  readonly n: number;
  /** Its key in an order; undefined: it has no value, or the order is that of creation. */
  readonly key?: string | undefined;
}

/** The order of keys, and of numbers where they are equal; without a key comes last. Descending, all of it is turned round. */
export function compareInOrder(one: Behind, other: Behind): number {
  return compareKeys(one.key, other.key) || one.n - other.n;
}

export function compareKeys(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return compareText(one, other);
}

/** What stands behind a place, in its order; all of it without a place. */
export function inOrderBehind<Row extends Behind>(
  rows: readonly Row[],
  descending: boolean,
  after: Behind | undefined,
): readonly Row[] {
  const way = descending ? -1 : 1;
  const left = after === undefined ? [...rows] : rows.filter((row) => way * compareInOrder(row, after) > 0);
  return left.sort((one, other) => way * compareInOrder(one, other));
}
