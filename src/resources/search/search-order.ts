import type { Searchable } from './searchable.ts';

/** What a search puts resources in order by; two with the same value stay in the order of their creation. */
export interface SearchOrder {
  readonly by: Searchable;
  /** The whole order turned round: who has no value comes first then (RFC 7644 §3.4.2.3). */
  readonly descending: boolean;
  /** What becomes of more than can be sorted: the order of creation `stays`, or 400 `tooMany`. */
  readonly whenMany: 'stays' | 'refuse';
}
