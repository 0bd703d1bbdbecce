import type { Json } from '#scim/json.ts';

/** So much of a value makes its key; values that share a key are compared whole. */
const longest = 200;

/**
 * The key by which listed objects are looked up: without regard to case, since nobody knows how exactly a target compares, and
 * without what a store cannot hold. Empty for what is no single value.
 */
export function matchKey(value: Json | undefined): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .toWellFormed()
    .replaceAll('\0', '')
    .normalize('NFC')
    .toLowerCase()
    .slice(0, longest)
    .toWellFormed();
}
