import type { Query } from '#storage/port.ts';

/**
 * The ranges of numbers, an end included, in which something ordered is gone through: each as long as the question `endOf` says, the last one
 * open. Between two of them whoever asks may stop.
 */
export async function* slicesOf(
  read: (query: Query<number>) => Promise<readonly number[]>,
  endOf: (after: number) => Query<number>,
): AsyncGenerator<{ readonly after: number; readonly upTo: number }> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const [end]: readonly (number | undefined)[] = await read(endOf(after));
    yield { after, upTo: end ?? Number.MAX_SAFE_INTEGER };
    after = end;
  }
}
