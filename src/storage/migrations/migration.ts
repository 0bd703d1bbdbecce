/**
 * One numbered step of the schema, one text for both stores (see `rewrite-ddl.ts` for the words it may use).
 *
 * A released migration is never edited: the next one changes what it made.
 */
export interface Migration {
  /** Counts from 1 without gaps; the last one applied is the data's schema number. */
  readonly number: number;
  readonly name: string;
  /** SQL statements, separated by `;`. Run in one transaction together with the new schema number. */
  readonly sql: string;
  /** Set when an older Rollcall cannot work on the data afterwards: what breaks, in one sentence for the operator. */
  readonly breaking?: string;
}
