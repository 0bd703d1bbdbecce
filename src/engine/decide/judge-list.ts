import type { ListedPage } from '../model/target.ts';

/** A page takes the target about as long as so many searches. */
const pageCost = 3;
/** More objects than this are not kept to save searches. */
const mostListed = 1_000_000;

/** How far a list was read. */
export interface ListProgress {
  /** What the target said of its size, once it did. */
  readonly total: number | undefined;
  readonly seen: number;
  readonly pages: number;
}

export const nothingListed: ListProgress = Object.freeze({ total: undefined, seen: 0, pages: 0 });

export type ListVerdict =
  | { readonly kind: 'more'; readonly progress: ListProgress }
  | { readonly kind: 'complete'; readonly progress: ListProgress }
  /** It is no use; `reason` in words for the server's log. */
  | { readonly kind: 'useless'; readonly reason: string };

/**
 * Judges the next page of a list. A list is complete when an empty page follows on as many objects as it always said; it is read
 * on only while that costs less than `searches` searches. Pure.
 */
export function judgeList(before: ListProgress, { objects, total }: ListedPage, searches: number): ListVerdict {
  if (total === undefined) return useless('it does not say how many there are');
  if (before.total !== undefined && before.total !== total)
    return useless(`it says that there are ${before.total}, then ${total}`);
  if (new Set(objects.map(({ id }) => id)).size < objects.length) return useless('an id comes twice in a page');
  const progress = { total, seen: before.seen + objects.length, pages: before.pages + 1 };
  if (progress.seen > total) return useless(`it says that there are ${total} and shows ${progress.seen}`);
  if (objects.length === 0)
    return progress.seen === total
      ? { kind: 'complete', progress }
      : useless(`it says that there are ${total} and shows ${progress.seen}`);
  // One more page than needed shows that nothing comes after the last.
  const left = Math.ceil((total - progress.seen) / objects.length) + 1;
  if (total > mostListed || (progress.pages + left) * pageCost >= searches)
    return useless(`${total} objects in pages of ${objects.length} cost more than ${searches} searches`);
  return { kind: 'more', progress };
}

function useless(reason: string): ListVerdict {
  return { kind: 'useless', reason };
}
