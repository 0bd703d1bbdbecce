/** Who saved which version of a configuration, and when. */
export interface Edit {
  readonly version: number;
  readonly author: string;
  readonly at: number;
}

export function decodeEdit(row: unknown): Edit {
  const { version, author, at } = row as Edit;
  return { version, author, at };
}
