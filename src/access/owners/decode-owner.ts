import type { Owner } from './owner-rows.ts';

/** A row of `owner` beside its administrator. */
export function decodeOwner(row: unknown): Owner {
  const { id, login, name, at, actor } = row as Owner;
  return { id, login, name, at, actor };
}

/** The column `application`. */
export function decodeOwned(row: unknown): number {
  return (row as { readonly application: number }).application;
}
