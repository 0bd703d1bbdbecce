/** A row of `feed`: the tenant and the last number it has given out. */
export function decodeFeedRow(row: unknown): { tenant: number; seq: number } {
  return row as { tenant: number; seq: number };
}
