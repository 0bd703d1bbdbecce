import { sha256 } from '#resources/sha256.ts';

/** A UUID of version 8 (RFC 9562 §5.8) that follows from a text. */
export function stableId(text: string): string {
  const hex = sha256(text);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
