import type { Encoding } from './read-built.ts';

/** What the client takes, best first (RFC 9110 §12.5.3); a weight of zero is a no. */
export function encodingsOf(header: string | undefined): readonly Encoding[] {
  const taken = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  return (['br', 'gzip'] as const).filter((encoding) => taken.has(encoding));
}
