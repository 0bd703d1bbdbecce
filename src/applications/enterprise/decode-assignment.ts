import { decodeStoredResource } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';

/** A row of `assignment` with the user or group it speaks of. */
export interface StoredAssignment {
  readonly principal: StoredResource;
  readonly role: string;
  readonly at: number;
  /** It was there before accounts were made, and waits until somebody provisions it. */
  readonly waits: boolean;
}

/** How many hold a role. */
export interface Holders {
  readonly role: string;
  readonly count: number;
}

export function decodeHolders(row: unknown): Holders {
  const { role, count } = row as Holders;
  return { role, count: Number(count) };
}

export function decodeAssignment(row: unknown): StoredAssignment {
  const { role, at, waits } = row as { readonly role: string; readonly at: number; readonly waits: number };
  return { principal: decodeStoredResource(row), role, at, waits: Number(waits) === 1 };
}
