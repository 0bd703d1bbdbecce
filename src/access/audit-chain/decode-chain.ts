import type { Chain, ChainedEntry } from './check-chain.ts';

/** A row of `audit` with what chains it. */
export function decodeChainedEntry(row: unknown): ChainedEntry {
  return row as ChainedEntry;
}

/** A row of `chain`. */
export function decodeChain(row: unknown): Chain {
  const { cut_head: cutHead, ...rest } = row as Omit<Chain, 'cutHead'> & { cut_head: string };
  return { ...rest, cutHead };
}

/** What an act took out of other entries: `after.redacted`, a commitment by entry. */
export function decodeRedacted(after: string | null): Readonly<Record<string, string>> {
  if (after === null) return {};
  try {
    const { redacted } = JSON.parse(after) as { redacted?: unknown };
    if (typeof redacted !== 'object' || redacted === null) return {};
    return redacted as Record<string, string>;
  } catch {
    // Changed by hand, which is told of the entry itself.
    return {};
  }
}

/** The place up to which a chain was cut. */
export function decodeCut(row: unknown): { readonly cut: number } {
  return row as { cut: number };
}

/** The last entry of a batch to be cut. */
export function decodeCutEnd(row: unknown): { readonly position: number; readonly link: string } {
  return row as { position: number; link: string };
}
