/** A list of all objects of a type that the target showed in this cycle, kept in the store. */
export interface Listing {
  /** The matching attributes that it answers searches by. */
  paths: readonly ListedPath[];
  /** When the first page was asked for (ms since 1970). */
  readonly at: number;
  /** It was seen whole, and nothing spoke against it so far: who is not in it is not there. */
  complete: boolean;
}

/** A matching attribute of listed objects. */
export interface ListedPath {
  readonly path: string;
  /** Its place among the matching attributes, from 0. */
  readonly precedence: number;
  /** How many searches for somebody who is not in the list found nobody, too. */
  confirmed: number;
  /** Those searches that are under way; each resolves however it ends. */
  readonly confirming: Set<Promise<void>>;
}
