import type { TableDigest } from './digest-rows.ts';

/** Copied tables whose rows read back otherwise than they were read. Nothing of the copy is kept. */
export class CopyDiffers extends Error {
  override readonly name = 'CopyDiffers';
}

/** @throws CopyDiffers naming the first table that is not the same in both */
export function mustBeSame(source: readonly TableDigest[], copy: readonly TableDigest[]): void {
  for (const [at, { table, rows, hash }] of source.entries()) {
    const other = copy[at];
    if (other?.table === table && other.rows === rows && other.hash === hash) continue;
    throw new CopyDiffers(
      `The table ${table} has ${rows} rows (${hash.slice(0, 12)}) and reads back as ${other?.rows ?? 0} ` +
        `(${other?.hash.slice(0, 12) ?? 'none'}). The copy was undone.`,
    );
  }
}
