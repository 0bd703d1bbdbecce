/** When an entry was made, in milliseconds: the first 48 bits of a UUIDv7 (RFC 9562 §5.7). */
export function timeOfEntry(entry: string): number {
  return Number.parseInt(entry.replaceAll('-', '').slice(0, 12), 16);
}
