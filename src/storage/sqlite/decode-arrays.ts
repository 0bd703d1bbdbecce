/**
 * Rows by the names of their columns. node:sqlite makes objects by itself, but of a kind that V8 reads and copies slowly: a page of 100
 * resources takes 122 µs with them and 62 with these.
 */
export function decodeArrays(arrays: readonly unknown[], columns: readonly string[]): unknown[] {
  return (arrays as readonly (readonly unknown[])[]).map((values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ''] = values[at];
    return row;
  });
}
