/** A sealed text with the tenant and id of its row. */
export interface SealedCell {
  readonly tenant: number;
  readonly id: string | number;
  readonly sealed: string;
}

export function decodeSealedCell(row: unknown): SealedCell {
  return row as SealedCell;
}
