/** One thing wrong in a file: where, what, and what to do. Lines count from 1, the header included. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** The column's heading as it stands in the file; empty when the whole row or file is meant. */
  readonly column: string;
  readonly message: string;
}
