/** A list of all objects of a type that the target showed in this cycle, kept in the store. */
export interface Listing {
  /** The matching attribute that it can be searched by. */
  readonly path: string;
  /** When the first page was asked for (ms since 1970). */
  readonly at: number;
  /** It was seen whole, and nothing spoke against it so far: who is not in it is not there. */
  complete: boolean;
  /** How many searches for somebody who is not in it found nobody, too. */
  confirmed: number;
}
