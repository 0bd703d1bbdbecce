/** Where personal data may stand in a table, and what becomes of it when a person is erased. */
export interface PersonalTable {
  readonly table: string;
  /** The primary key behind the tenant. */
  readonly key: readonly string[];
  /** Columns of text that may name somebody. What names the erased person is replaced. */
  readonly texts: readonly string[];
  /** Columns of text that name nobody: ids, codes, words of our own, hashes, what is sealed. */
  readonly plain: readonly string[];
  /** Columns that hold the number of a resource: a row of the erased person's is deleted. */
  readonly persons?: readonly string[];
  /** Columns that hold the number of a resource the row tells of, and which stay: they are no more than numbers. */
  readonly about?: readonly string[];
  /** Columns of `texts` that make the row the person's own: it is deleted. Those of the key are always. */
  readonly owned?: readonly string[];
  /** `target`: the row is of an account of (job, type, target); those of the erased person's accounts are deleted. */
  readonly account?: boolean;
  /**
   * Handled by a file of its own: the resource with its side rows, the audit with its chain; `kept`: an erasure is refused while it
   * names the person.
   */
  readonly special?: 'resource' | 'audit' | 'kept';
}
