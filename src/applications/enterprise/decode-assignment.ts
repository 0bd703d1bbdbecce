import { decodeStoredResource } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';

/** A row of `assignment` with the user or group it speaks of. */
export interface StoredAssignment {
  readonly principal: StoredResource;
  readonly role: string;
  readonly at: number;
}

export function decodeAssignment(row: unknown): StoredAssignment {
  const { role, at } = row as { readonly role: string; readonly at: number };
  return { principal: decodeStoredResource(row), role, at };
}
